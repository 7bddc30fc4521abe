"""What the reports window shows: figures beside the days before, busy hours, what sold."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import (
    GBP,
    Currency,
    format_amount,
    format_money,
    format_quantity,
    half_up,
)
from fynlo_pos.core.reports.periods import Period, Stretch
from fynlo_pos.core.views import HourTakings, ProductTakings, Takings
from fynlo_pos.ui import when
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.history_props import hour_words
from fynlo_pos.ui.viewmodels.reports_best import BestRow, best_rows
from fynlo_pos.ui.viewmodels.reports_ways import WayRow, way_rows

translate = QCoreApplication.translate

FIRST_ITEMS = 20
"""Items drawn in the table before all are asked for."""
MOST_ITEMS = 500
"""Items drawn in the table at most; the rest are counted in a line below it."""
PERIODS = tuple(Period)
_TEXT_COLUMN = 0


class ReportsState(msgspec.Struct, frozen=True):
    """What was asked for and what was read.

    ``says_vat`` is whether the shop is registered, or was on one of the days.

    ``sort_column`` is 0 item, 1 count, 2 takings. ``hour`` is the bar looked at, counted from the
    left; -1 is the busiest. ``is_alone`` where there is one till, of which all of it is anyhow.
    """

    today: str
    period: Period
    stretch: Stretch
    before_stretch: Stretch
    says_vat: bool
    takings: Takings | None = None
    before: Takings | None = None
    sort_column: int = 2
    sort_down: bool = True
    shows_all: bool = False
    hour: int = -1
    is_reading: bool = False
    trouble: str = ""
    currency: Currency = GBP
    is_alone: bool = False


class Figure(msgspec.Struct, frozen=True):
    """One key figure and how it changed."""

    label: str
    value: str
    change: str = ""
    tone: int = 0


class ReportsProps(msgspec.Struct, frozen=True):
    """Everything the reports window binds to."""

    periods: tuple[str, ...] = ()
    period: int = 0
    picksDates: bool = False
    fromDate: str = ""
    toDate: str = ""
    today: str = ""
    days: str = ""
    comparedWith: str = ""
    comparedDays: str = ""
    figures: tuple[Figure, ...] = ()
    ways: tuple[WayRow, ...] = ()
    hourLabels: tuple[str, ...] = ()
    hourValues: tuple[int, ...] = ()
    hourShown: tuple[str, ...] = ()
    hourCompared: tuple[int, ...] = ()
    hour: int = -1
    hourWords: str = ""
    best: tuple[BestRow, ...] = ()
    columns: tuple[str, ...] = ()
    items: tuple[tuple[str, ...], ...] = ()
    moreItems: str = ""
    allItems: str = ""
    sortColumn: int = 2
    sortDown: bool = True
    isEmpty: bool = False
    emptyTitle: str = ""
    emptyText: str = ""
    isReading: bool = False
    trouble: str = ""


def derive_reports_props(state: ReportsState | None) -> ReportsProps:
    """Return what the window shows; nothing before the shop was read."""
    if state is None:
        return ReportsProps()
    takings = state.takings
    sold = bool(takings and (takings.orders or takings.refunds))
    hours = shown_hours(takings, state.before) if sold else ()
    items = sorted_items(state)
    drawn = MOST_ITEMS if state.shows_all else FIRST_ITEMS
    hour = looked_at(state)
    return ReportsProps(
        periods=period_names(),
        period=PERIODS.index(state.period),
        picksDates=state.period is Period.DATES,
        fromDate=state.stretch.first,
        toDate=state.stretch.last,
        today=state.today,
        days=_days_words(state),
        comparedWith=_compared_words(state),
        comparedDays=_compared_days(state),
        figures=_figures(state) if takings and sold else (),
        ways=way_rows(takings, state.currency) if takings and sold else (),
        hourLabels=tuple(f"{one:02d}:00" for one in hours),
        hourValues=tuple(_at(one, takings).gross_minor for one in hours),
        hourShown=tuple(_hour_words(_at(one, takings), state.currency) for one in hours),
        hourCompared=tuple(_at(one, state.before).gross_minor for one in hours),
        hour=hours.index(hour) if hour in hours else -1,
        hourWords=filled(translate("Reports", "Receipts of {hours}"), hours=hour_words(hour)),
        best=best_rows(takings, state.currency),
        columns=(
            translate("Reports", "Item"),
            translate("Reports", "Count"),
            translate("Reports", "Takings"),
        ),
        items=tuple(_item_row(item, state.currency) for item in items[:drawn]),
        moreItems=_more_words(len(items)) if state.shows_all else "",
        allItems=_all_words(len(items)) if len(items) > drawn and not state.shows_all else "",
        sortColumn=state.sort_column,
        sortDown=state.sort_down,
        isEmpty=takings is not None and not sold,
        emptyTitle=translate("Reports", "Nothing was sold in these days"),
        emptyText=_empty_words(state),
        isReading=state.is_reading,
        trouble=state.trouble,
    )


def period_names() -> tuple[str, ...]:
    """Return the periods as their buttons say them."""
    return (
        translate("Reports", "Today"),
        translate("Reports", "Yesterday"),
        translate("Reports", "Week"),
        translate("Reports", "Month"),
        translate("Reports", "Year"),
        translate("Reports", "Dates"),
    )


def sorted_items(state: ReportsState) -> list[ProductTakings]:
    """Return what sold in the order asked for; equal ones by name."""
    if state.takings is None:
        return []
    items = sorted(state.takings.products, key=lambda item: item.name.casefold())
    if state.sort_column == 0:
        return items[::-1] if state.sort_down else items
    by_count = state.sort_column == 1
    return sorted(
        items,
        key=lambda item: item.quantity_milli if by_count else item.gross_minor,
        reverse=state.sort_down,
    )


def turned(state: ReportsState, column: int) -> dict[str, object]:
    """Return how it is sorted once a column's heading was touched; again turns it round."""
    is_again = column == state.sort_column
    down = not state.sort_down if is_again else column != _TEXT_COLUMN
    return {"sort_column": column, "sort_down": down}


def shown_hours(takings: Takings | None, before: Takings | None) -> tuple[int, ...]:
    """Return the hours from the first with takings to the last, now or before."""
    busy = [hour.hour for one in (takings, before) if one for hour in one.hours if hour.orders]
    return tuple(range(min(busy), max(busy) + 1)) if busy else ()


def looked_at(state: ReportsState) -> int | None:
    """Return the hour of the bar that was touched, or the busiest; ``None`` without hours."""
    hours = shown_hours(state.takings, state.before)
    if 0 <= state.hour < len(hours):
        return hours[state.hour]
    return max(hours, key=lambda hour: _at(hour, state.takings).gross_minor, default=None)


def change_words(now: int, before: int) -> str:
    """Return a change in whole percent, ``+8%``; nothing to compare with says nothing."""
    if before <= 0:
        return ""
    percent = half_up((now - before) * 100, before)
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return f"{sign}{abs(percent)}%"


def _figures(state: ReportsState) -> tuple[Figure, ...]:
    now, before = state.takings, state.before
    if now is None:
        return ()
    parts = [
        (translate("Reports", "Takings"), now.gross_minor, before.gross_minor if before else 0),
        (translate("Reports", "Average"), now.average_minor, before.average_minor if before else 0),
    ]
    takings, average = (
        Figure(label, format_money(minor, state.currency), *_change(minor, earlier))
        for label, minor, earlier in parts
    )
    orders = Figure(
        translate("Reports", "Orders"),
        f"{now.orders:,}",
        *_change(now.orders, before.orders if before else 0),
    )
    if not state.says_vat:
        return takings, orders, average
    change = change_words(now.tax_minor, before.tax_minor if before else 0)
    vat = Figure(translate("Reports", "VAT"), format_money(now.tax_minor, state.currency), change)
    return takings, orders, average, vat


def _change(now: int, before: int) -> tuple[str, int]:
    words = change_words(now, before)
    if not words or now == before:
        return words, int(Tone.PLAIN)
    return words, int(Tone.GOOD if now > before else Tone.WARN)


def _at(hour: int, takings: Takings | None) -> HourTakings:
    found = [one for one in takings.hours if one.hour == hour] if takings else []
    return found[0] if found else HourTakings(hour, 0, 0)


def _hour_words(hour: HourTakings, currency: Currency) -> str:
    if hour.orders == 1:
        return filled(
            translate("Reports", "{amount}, 1 order"),
            amount=format_money(hour.gross_minor, currency),
        )
    return filled(
        translate("Reports", "{amount}, {orders} orders"),
        amount=format_money(hour.gross_minor, currency),
        orders=hour.orders,
    )


def _item_row(item: ProductTakings, currency: Currency) -> tuple[str, ...]:
    return (
        item.name,
        format_quantity(item.quantity_milli),
        format_amount(item.gross_minor, currency),
    )


def _more_words(count: int) -> str:
    if count <= MOST_ITEMS:
        return ""
    return filled(translate("Reports", "and {count} more items"), count=f"{count - MOST_ITEMS:,}")


def _all_words(count: int) -> str:
    return filled(translate("Reports", "Show all {count} items"), count=f"{count:,}")


def _days_words(state: ReportsState) -> str:
    days = when.days_by_name(state.stretch.first, state.stretch.last, state.today)
    return days if state.is_alone else filled(translate("Reports", "All tills: {days}"), days=days)


def _compared_words(state: ReportsState) -> str:
    before = state.before_stretch
    if state.period is Period.TODAY:
        return filled(
            translate("Reports", "compared with last {weekday}"), weekday=when.weekday(before.first)
        )
    return filled(translate("Reports", "compared with {days}"), days=_compared_days(state))


def _compared_days(state: ReportsState) -> str:
    before = state.before_stretch
    if state.period is Period.TODAY:
        return filled(translate("Reports", "last {weekday}"), weekday=when.weekday(before.first))
    if before.first == before.last:
        return when.day(before.first)
    return when.days_by_name(before.first, before.last, state.today)


def _empty_words(state: ReportsState) -> str:
    if state.period is Period.TODAY:
        return translate(
            "Reports", "Sell something on the till and it shows here, or look at other days above."
        )
    return translate("Reports", "Choose other days above.")

"""The reports page as a file for a spreadsheet: each of its parts under headings of its own."""

import csv
import io
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import Currency, format_amount, format_quantity
from fynlo_pos.core.views import Takings
from fynlo_pos.ui.spoken import filled, spoken
from fynlo_pos.ui.viewmodels.reports_props import ReportsState
from fynlo_pos.ui.viewmodels.reports_ways import ways_by_takings

translate = QCoreApplication.translate

_MARK = "\ufeff"
"""Tells spreadsheet programs that the file is UTF-8."""
_BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Row = tuple[str, ...]


def takings_csv(state: ReportsState) -> bytes:
    """Return what the page shows as CSV in UTF-8; nothing before it was read.

    Amounts have two decimals, a point and no sign of currency. A name that a spreadsheet would
    take for a formula is given an apostrophe.
    """
    if state.takings is None:
        return b""
    out = io.StringIO()
    csv.writer(out).writerows(_rows(state, state.takings))
    return (_MARK + out.getvalue()).encode()


def file_name(state: ReportsState) -> str:
    """Return what the file is called, without its ending."""
    first, last = state.stretch.first, state.stretch.last
    days = first if first == last else f"{first} to {last}"
    if state.is_alone:
        return filled(translate("Reports", "Takings {days}"), days=days)
    return filled(translate("Reports", "Takings of all tills {days}"), days=days)


def _rows(state: ReportsState, takings: Takings) -> Iterator[Row]:
    money, taxed = state.currency, state.says_vat
    whose = translate("Reports", "The shop")
    if not state.is_alone:
        whose = translate("Reports", "All tills of the shop")
    yield whose, state.stretch.first, state.stretch.last
    amount, orders = translate("Reports", "Takings"), translate("Reports", "Orders")
    vat = (translate("Reports", "VAT"),) if taxed else ()
    yield ()
    yield translate("Reports", "Day"), orders, amount, *vat
    for day in takings.days:
        tax = (_plain(day.tax_minor, money),) if taxed else ()
        yield day.business_date, str(day.orders), _plain(day.gross_minor, money), *tax
    tax = (_plain(takings.tax_minor, money),) if taxed else ()
    whole = _plain(takings.gross_minor, money)
    yield translate("Reports", "All"), str(takings.orders), whole, *tax
    yield ()
    yield from _ways(takings, money)
    yield ()
    yield translate("Reports", "Hour"), orders, amount
    for hour in takings.hours:
        yield f"{hour.hour:02d}:00", str(hour.orders), _plain(hour.gross_minor, money)
    yield ()
    item, category = translate("Reports", "Item"), translate("Reports", "Category")
    yield item, category, translate("Reports", "Count"), amount
    for sold in takings.products:
        names = _harmless((sold.name, sold.category_name))
        yield *names, format_quantity(sold.quantity_milli), _plain(sold.gross_minor, money)


def _ways(takings: Takings, money: Currency) -> Iterator[Row]:
    yield (
        translate("Reports", "Way paid"),
        translate("Reports", "Payments"),
        translate("Reports", "Taken"),
        translate("Reports", "Refunded"),
        translate("Reports", "Takings"),
        translate("Reports", "Tips, on top"),
    )
    ways = ways_by_takings(takings)
    for way in ways:
        minors = (way.taken_minor, way.refunded_minor, way.takings_minor, way.tips_minor)
        name = _harmless((spoken(way.title),))
        yield *name, str(way.payments), *(_plain(minor, money) for minor in minors)
    sums = (
        sum(way.taken_minor for way in ways),
        sum(way.refunded_minor for way in ways),
        takings.gross_minor,
        sum(way.tips_minor for way in ways),
    )
    payments = str(sum(way.payments for way in ways))
    yield translate("Reports", "All"), payments, *(_plain(minor, money) for minor in sums)


def _plain(minor: int, currency: Currency) -> str:
    return format_amount(minor, currency).replace(",", "")


def _harmless(names: Iterable[str]) -> Row:
    return tuple(f"'{name}" if name.startswith(_BEGINS_FORMULA) else name for name in names)

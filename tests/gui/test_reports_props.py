"""What the reports window says about a stretch of days."""

import pytest
from msgspec.structs import replace

from fynlo_pos.core.reports.periods import Period, compared_with, stretch_of
from fynlo_pos.core.views import HourTakings, MethodTakings, ProductTakings, Takings
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodels.reports_best import MOST_BARS
from fynlo_pos.ui.viewmodels.reports_props import (
    FIRST_ITEMS,
    MOST_ITEMS,
    ReportsState,
    change_words,
    derive_reports_props,
    shown_hours,
)
from tests.support.back_samples import TODAY

pytestmark = pytest.mark.gui

NOW = Takings(
    first=TODAY,
    last=TODAY,
    orders=214,
    lines=600,
    refunds=1,
    gross_minor=1842_10,
    refunds_minor=9_20,
    tax_minor=240_00,
    discounts_minor=0,
    days=(),
    hours=(HourTakings(8, 40, 300_00), HourTakings(10, 60, 500_00)),
    products=(
        ProductTakings("Flat white", "Coffee", 90_000, 288_00),
        ProductTakings("Toastie", "Lunch", 60_000, 390_00),
        ProductTakings("Olives", "Deli", 1_250, 30_00),
    ),
    rates=(),
)
BEFORE = replace(NOW, orders=218, gross_minor=1705_65, hours=(HourTakings(9, 50, 400_00),))
NOTHING = replace(NOW, orders=0, refunds=0, gross_minor=0, tax_minor=0, hours=(), products=())


def asked(period: Period = Period.TODAY, *, says_vat: bool = True) -> ReportsState:
    stretch = stretch_of(period, TODAY)
    return ReportsState(
        today=TODAY,
        period=period,
        stretch=stretch,
        before_stretch=compared_with(period, stretch),
        says_vat=says_vat,
        takings=NOW,
        before=BEFORE,
    )


def test_the_key_figures_stand_beside_the_same_days_before() -> None:
    figures = derive_reports_props(asked()).figures
    assert [(one.label, one.value, one.change, one.tone) for one in figures] == [
        ("Takings", "£1,842.10", "+8%", Tone.GOOD),
        ("Orders", "214", "−2%", Tone.WARN),
        ("Average", "£8.61", "+10%", Tone.GOOD),
        ("VAT", "£240.00", "±0%", Tone.PLAIN),
    ]


def test_an_unregistered_shop_never_reads_the_word() -> None:
    props = derive_reports_props(asked(says_vat=False))
    assert len(props.figures) == 3
    assert "VAT" not in repr(props)


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (108, 100, "+8%"),
        (98, 100, "−2%"),
        (100, 100, "±0%"),
        (1005, 1000, "+1%"),
        (100, 0, ""),
        (100, -5, ""),
        (0, 100, "−100%"),
    ],
)
def test_changes_are_whole_percents_and_nothing_is_no_change(
    now: int, before: int, words: str
) -> None:
    assert change_words(now, before) == words


@pytest.mark.parametrize(
    ("period", "days", "compared"),
    [
        (Period.TODAY, "Today", "compared with last Friday"),
        (Period.YESTERDAY, "Yesterday", "compared with Thu 12 Nov"),
        (Period.WEEK, "16 Nov to 20 Nov", "compared with 9 Nov to 13 Nov"),
        (Period.MONTH, "1 Nov to 20 Nov", "compared with 1 Oct to 20 Oct"),
        (Period.YEAR, "1 Jan to 20 Nov", "compared with 1 Jan 2025 to 20 Nov 2025"),
        (Period.DATES, "Today", "compared with Fri 13 Nov"),
    ],
)
def test_the_days_and_what_they_are_compared_with_are_named(
    period: Period, days: str, compared: str
) -> None:
    props = derive_reports_props(asked(period))
    assert (props.days, props.comparedWith) == (f"All tills: {days}", compared)
    assert f"compared with {props.comparedDays}" == compared
    assert derive_reports_props(replace(asked(period), is_alone=True)).days == days
    assert props.picksDates is (period is Period.DATES)


def test_bars_run_from_the_first_busy_hour_to_the_last_without_holes() -> None:
    props = derive_reports_props(asked())
    assert props.hourLabels == ("08:00", "09:00", "10:00")
    assert props.hourValues == (300_00, 0, 500_00)
    assert props.hourCompared == (0, 400_00, 0)
    assert props.hourShown[0] == "£300.00, 40 orders"
    assert shown_hours(None, None) == ()


@pytest.mark.parametrize(
    ("column", "down", "names"),
    [
        (2, True, ["Toastie", "Flat white", "Olives"]),
        (2, False, ["Olives", "Flat white", "Toastie"]),
        (1, True, ["Flat white", "Toastie", "Olives"]),
        (0, False, ["Flat white", "Olives", "Toastie"]),
        (0, True, ["Toastie", "Olives", "Flat white"]),
    ],
)
def test_what_sold_can_be_sorted_by_each_column(column: int, down: bool, names: list[str]) -> None:
    props = derive_reports_props(replace(asked(), sort_column=column, sort_down=down))
    assert [row[0] for row in props.items] == names


def test_bars_say_what_brought_in_the_most_however_the_table_is_sorted() -> None:
    props = derive_reports_props(replace(asked(), sort_column=0, sort_down=False))
    assert [(one.title, one.amount, one.permille) for one in props.best] == [
        ("Toastie", "£390.00", 1000),
        ("Flat white", "£288.00", 738),
        ("Olives", "£30.00", 76),
    ]


def test_the_first_have_bars_and_none_that_was_only_refunded_or_is_alone() -> None:
    many = [ProductTakings(f"Item {n}", "", 1000, n) for n in range(-3, MOST_BARS + 5)]
    state = replace(asked(), takings=replace(NOW, products=tuple(many)))
    best = derive_reports_props(state).best
    assert (len(best), best[0].title) == (MOST_BARS, f"Item {MOST_BARS + 4}")
    alone = replace(NOW, products=tuple(many[:5]))
    assert derive_reports_props(replace(asked(), takings=alone)).best == ()
    assert derive_reports_props(replace(asked(), takings=NOTHING)).best == ()


def test_a_weight_is_counted_with_its_decimals() -> None:
    rows = derive_reports_props(asked()).items
    assert ("Olives", "1.250", "30.00") in rows


def test_very_many_items_are_drawn_when_asked_for_and_end_in_a_count() -> None:
    many = tuple(ProductTakings(f"Item {n}", "", 1000, n) for n in range(MOST_ITEMS + 12))
    state = replace(asked(), takings=replace(NOW, products=many))
    props = derive_reports_props(state)
    assert (len(props.items), props.allItems) == (FIRST_ITEMS, "Show all 512 items")
    assert props.moreItems == ""
    props = derive_reports_props(replace(state, shows_all=True))
    assert (len(props.items), props.allItems) == (MOST_ITEMS, "")
    assert props.moreItems == "and 12 more items"


def test_the_busiest_hour_is_named_until_another_bar_is_touched() -> None:
    props = derive_reports_props(asked())
    assert (props.hour, props.hourWords) == (2, "Receipts of 10:00 to 11:00")
    props = derive_reports_props(replace(asked(), hour=0))
    assert (props.hour, props.hourWords) == (0, "Receipts of 08:00 to 09:00")


@pytest.mark.parametrize(
    ("period", "begins"), [(Period.TODAY, "Sell something"), (Period.WEEK, "Choose other days")]
)
def test_days_without_sales_say_what_to_do(period: Period, begins: str) -> None:
    props = derive_reports_props(replace(asked(period), takings=NOTHING))
    assert props.isEmpty
    assert props.emptyText.startswith(begins)
    assert props.figures == ()
    assert props.hourLabels == ()


def test_while_reading_nothing_claims_to_be_empty() -> None:
    props = derive_reports_props(replace(asked(), takings=None, before=None, is_reading=True))
    assert (props.isEmpty, props.isReading, props.items) == (False, True, ())
    assert derive_reports_props(None).periods == ()


def test_takings_by_way_paid_add_up_and_say_what_went_back_and_the_tips() -> None:
    ways = (
        MethodTakings("card_machine", "Card machine", 120, 1_250_00, 1, 9_20, 12_50),
        MethodTakings("cash", "Cash", 94, 600_10, 0, 0, 0),
        MethodTakings("elsewhere", "Paid elsewhere", 1, 1_20, 0, 0, 0),
    )
    state = replace(asked(), takings=replace(NOW, methods=ways))
    assert [(row.title, row.detail, row.amount) for row in derive_reports_props(state).ways] == [
        (
            "Card machine",
            "120 payments · £1,250.00 taken, £9.20 refunded · tips £12.50 on top",
            "£1,240.80",
        ),
        ("Cash", "94 payments", "£600.10"),
        ("Paid elsewhere", "1 payment", "£1.20"),
        ("Takings", "and tips of £12.50 on top", "£1,842.10"),
    ]


def test_nothing_sold_has_no_ways_and_only_tips_given_back_have_one() -> None:
    assert derive_reports_props(replace(asked(), takings=NOTHING)).ways == ()
    back = MethodTakings("cash", "Cash", 0, 0, 1, 3_20, 0)
    day = replace(NOTHING, refunds=1, gross_minor=-3_20, refunds_minor=3_20, methods=(back,))
    cash, total = derive_reports_props(replace(asked(), takings=day)).ways
    assert (cash.detail, cash.amount) == ("£0.00 taken, £3.20 refunded", "-£3.20")
    assert (total.detail, total.amount, total.isSum) == ("", "-£3.20", True)
    tip = MethodTakings("card_machine", "Card machine", 0, 0, 1, 0, -5_00)
    day = replace(NOTHING, refunds=1, methods=(tip,))
    card, total = derive_reports_props(replace(asked(), takings=day)).ways
    assert (card.detail, card.amount) == ("tips of £5.00 given back", "£0.00")
    assert (total.detail, total.amount) == ("and tips of £5.00 given back", "£0.00")

"""The X and the Z on paper: what was counted is there, and who counts blind is told no amount."""

import re
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.cash.closing import (
    ClosingTotals,
    DrawerCount,
    FloatPutRight,
    MethodTotal,
    NamedTotal,
    ZTaken,
)
from fynlo_pos.core.cash.in_part import InPart, TakenInPart
from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.pricing.totals import RateAmounts
from fynlo_pos.core.receipts.from_records import x_report_data, z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.views import TillState
from tests.support.shop_strategies import STAFF
from tests.unit.test_receipt_from_records import VENUE

pytestmark = pytest.mark.unit

TOTALS = ClosingTotals(
    orders=10,
    sales_minor=120_00,
    refunds=1,
    refunds_minor=5_00,
    discounts_minor=2_00,
    tax_minor=19_17,
    tips_minor=3_00,
    rates=(RateAmounts(2000, 115_00, 19_17),),
    methods=(
        MethodTotal("cash", "Cash", 7, 75_00, 0),
        MethodTotal("card", "Card machine", 4, 40_00, 3_00),
    ),
    categories=(NamedTotal("Coffee", 12_000, 115_00),),
    staff=(NamedTotal("Ana", 12_000, 115_00),),
    float_minor=100_00,
    cash_in_minor=20_00,
    cash_out_minor=5_00,
    to_safe_minor=50_00,
    drawer_unlocks=2,
    expected_cash_minor=140_00,
    card_machine_minor=43_00,
    first_number=1,
    last_number=11,
)


STATE = TillState(
    incarnation=UUID(int=1),
    terminal="Front till",
    series="T1",
    seq=40,
    next_number=12,
    business_date="2026-11-20",
    period=3,
    period_from_seq=1,
    session=DrawerOpened(
        UUID(int=1), 100_00, 100_00, STAFF, "Ana", "2026-11-20", 1_795_161_300_000
    ),
    drawer_minor=140_00,
    float_left_minor=0,
)


Z = ZTaken(
    id=UUID(int=1),
    number=3,
    series="T1",
    from_seq=1,
    to_seq=41,
    business_date="2026-11-20",
    at_ms=0,
    local_time="2026-11-20T18:04",
    staff_id=STAFF,
    staff_name="Ana",
    totals=TOTALS,
    counted_minor=139_00,
    float_left_minor=100_00,
    card_machine_counted_minor=43_00,
    open_tabs=1,
)


def test_cash_on_a_report_adds_up_to_what_is_expected() -> None:
    cash = z_report_data(Z, VENUE).cash
    assert cash is not None
    moved = cash.cash_in_minor - cash.cash_out_minor - cash.to_safe_minor
    assert cash.float_minor + cash.taken_minor + moved == cash.expected_minor
    assert cash.put_away_minor + (cash.left_minor or 0) == cash.counted_minor


def test_z_is_written_as_it_was_frozen() -> None:
    text = render_text(report_document(z_report_data(Z, VENUE)))
    for line in (
        "Closed               Fri 20 Nov 2026 18:04",
        "First receipt                    T1-000001",
        "Last receipt                     T1-000011",
        "Takings                            £115.00",
        "Cash taken, less paid back           75.00",
        "Expected                            140.00",
        "Difference                      1.00 short",
        "To the safe at close                 39.00",
        "Left for tomorrow                   100.00",
        "Open orders carried over                 1",
    ):
        assert line in text.splitlines()


def test_z_names_what_was_taken_for_an_order_that_is_not_paid() -> None:
    parts = (TakenInPart(24, "Cash", 2_00), TakenInPart(24, "Card machine", 1_50))
    lines = render_text(report_document(z_report_data(replace(Z, taken_in_part=parts), VENUE)))
    for line in (
        "Taken for orders not paid yet",
        "Order 24, Cash                        2.00",
        "Order 24, Card machine                1.50",
    ):
        assert line in lines.splitlines()
    assert "not paid yet" not in render_text(report_document(z_report_data(Z, VENUE)))


def test_x_and_z_name_what_was_used_of_what_earlier_days_took() -> None:
    paid = (TakenInPart(24, "Cash", 20_00, business_date="2026-11-19"),)
    back = (TakenInPart(24, "Card machine", 1_50),)
    z = z_report_data(replace(Z, in_part_paid=paid, in_part_back=back), VENUE)
    in_part = InPart(paid=paid, given_back=back)
    x = x_report_data(TOTALS, STATE, VENUE, at_ms=0, in_part=in_part)
    for data in (x, z):
        lines = render_text(report_document(data)).splitlines()
        assert "Taken earlier, orders paid now" in lines
        assert "Order 24, Cash, Thu 19 Nov 2026      20.00" in lines
        assert "Taken earlier, given back now" in lines
        assert "Order 24, Card machine                1.50" in lines
        assert "not paid yet" not in "".join(lines)


def test_a_z_says_nothing_of_what_waits_since_an_earlier_one() -> None:
    waits = (TakenInPart(24, "Cash", 20_00, business_date="2026-11-19"),)
    without = render_text(report_document(z_report_data(Z, VENUE)))
    waiting = z_report_data(replace(Z, in_part_waiting=waits), VENUE)
    assert render_text(report_document(waiting)) == without


def test_x_is_written_from_the_running_totals() -> None:
    data = x_report_data(TOTALS, STATE, VENUE, at_ms=1_795_184_100_000, staff_name="Ben")
    text = render_text(report_document(data))
    assert "Opened               Fri 20 Nov 2026 07:55" in text
    assert "Printed              Fri 20 Nov 2026 14:15" in text
    assert "Counted" not in text
    assert "Card machine\nOn this till" not in text


def test_x_tells_nobody_who_counts_blind_what_the_drawer_should_hold() -> None:
    blind = replace(VENUE, counts_blind=True)
    x = render_text(report_document(x_report_data(TOTALS, STATE, blind, at_ms=0)))
    assert "Cash in the drawer" not in x
    assert "Expected" not in x
    assert "How it was paid" not in x
    assert "75.00" not in x, "the cash"
    assert "40.00" not in x, "the cards: takings less these are the cash"
    assert "115.00" in x
    z = render_text(report_document(z_report_data(Z, blind)))
    assert "Expected                            140.00" in z.splitlines()


def test_a_blind_x_of_a_day_paid_in_cash_alone_tells_no_amount() -> None:
    blind = replace(VENUE, counts_blind=True)
    cash_only = replace(TOTALS, methods=TOTALS.methods[:1], card_machine_minor=0)
    assert {method.method for method in cash_only.methods} == {"cash"}
    x = render_text(report_document(x_report_data(cash_only, STATE, blind, at_ms=0)))
    body = x.partition("Takings so far")[2]
    assert not re.search(r"\d+\.\d\d", body), body
    assert re.search(r"^Sales +\d+$", body, re.MULTILINE)


@pytest.mark.parametrize("is_blind", [False, True])
def test_x_tells_what_was_taken_for_an_order_not_paid_yet(is_blind: bool) -> None:
    in_part = InPart((TakenInPart(7, "Cash", 2_00), TakenInPart(7, "Card machine", 3_50)))
    venue = replace(VENUE, counts_blind=is_blind)
    without = render_text(report_document(x_report_data(TOTALS, STATE, venue, at_ms=0)))
    assert "not paid yet" not in without
    x = render_text(report_document(x_report_data(TOTALS, STATE, venue, at_ms=0, in_part=in_part)))
    for line in (
        "Taken for orders not paid yet",
        "Order 7, Cash                         2.00",
        "Order 7, Card machine                 3.50",
    ):
        assert line in x.splitlines()
    assert "In none of the takings" in x


def test_times_say_what_they_count_where_something_was_refunded() -> None:
    """Paid by card and refunded is 2 times and 0.00, where the reports page says 1 payment."""
    methods = (MethodTotal("card_machine", "Card machine", 2, 0, 0),)
    totals = replace(TOTALS, methods=methods, refunds=1, refunds_minor=4_20)
    says = "Times count refunds too."
    text = render_text(report_document(z_report_data(replace(Z, totals=totals), VENUE)))
    assert "Card machine                     2    0.00" in text.splitlines()
    assert says in text
    without = replace(totals, refunds=0, refunds_minor=0)
    assert says not in render_text(
        report_document(z_report_data(replace(Z, totals=without), VENUE))
    )


def test_reports_of_an_unregistered_shop_never_say_vat() -> None:
    totals = replace(TOTALS, tax_minor=0, rates=(RateAmounts(0, 115_00, 0),))
    venue = replace(VENUE, vat_registered=False, vat_number="")
    z = render_text(report_document(z_report_data(replace(Z, totals=totals), venue)))
    x = render_text(report_document(x_report_data(totals, STATE, venue, at_ms=0)))
    assert "VAT" not in z + x


def test_report_before_the_day_was_opened_is_whole() -> None:
    nothing = replace(TOTALS, first_number=0, last_number=0, card_machine_minor=0)
    state = replace(STATE, session=None)
    assert x_report_data(nothing, state, VENUE, at_ms=0).first_receipt == ""
    z = z_report_data(replace(Z, totals=nothing, counted_minor=None), VENUE)
    assert z.cash is not None
    assert z.cash.put_away_minor == 0


def test_float_left_by_the_last_close_is_no_cash_taken() -> None:
    totals = replace(
        TOTALS,
        methods=(MethodTotal("card_machine", "Card machine", 4, 40_00, 3_00),),
        float_minor=0,
        cash_in_minor=0,
        cash_out_minor=0,
        to_safe_minor=0,
        expected_cash_minor=50_00,
    )
    state = replace(STATE, session=None)
    text = render_text(report_document(x_report_data(totals, state, VENUE, at_ms=0)))
    assert "Float                                50.00" in text.splitlines()
    assert "Cash taken" not in text


def test_a_till_is_named_where_the_shop_has_others() -> None:
    only = "This till only: T1"
    assert only in render_text(report_document(z_report_data(Z, VENUE)))
    assert only in render_text(report_document(x_report_data(TOTALS, STATE, VENUE, at_ms=0)))
    assert only not in render_text(report_document(z_report_data(Z, VENUE, names_till=False)))
    x = x_report_data(TOTALS, STATE, VENUE, at_ms=0, names_till=False)
    assert only not in render_text(report_document(x))


def test_counts_in_the_day_and_a_float_put_right_are_lines_of_the_z() -> None:
    """They change no other figure."""
    noon, later = 1_795_176_000_000, 1_795_179_600_000
    counts = (DrawerCount(noon, "Ana", 140_00, 138_00), DrawerCount(later, "Ben", 140_00, 140_00))
    put_right = (FloatPutRight(noon - 60_000, "Zelda", 1_000_00, 100_00),)
    totals = replace(TOTALS, counts=counts, put_right=put_right)
    before = render_text(report_document(z_report_data(Z, VENUE)))
    text = render_text(report_document(z_report_data(replace(Z, totals=totals), VENUE)))
    for line in (
        "Float                             1,000.00",
        "Float put right                    -900.00",
        "Expected                            140.00",
        "Counted at 12:00, Ana               138.00",
        "  Difference                    2.00 short",
        "Counted at 13:00, Ben               140.00",
        "  Difference                          none",
        "Float put right at 11:59, Zelda     100.00",
        "  Before                          1,000.00",
    ):
        assert line in text.splitlines()
    changed = [line for line in before.splitlines() if line not in text.splitlines()]
    assert changed == ["Float                               100.00"]


def test_a_float_put_right_in_another_range_than_it_was_counted_is_below_nothing_nowhere() -> None:
    """A till was restored, and what its earlier life did since came home: put right, and a sale."""
    totals = replace(
        TOTALS,
        methods=(MethodTotal("cash", "Cash", 1, 5_60, 0),),
        put_right=(FloatPutRight(1_795_176_000_000, "Zelda", 1_000_00, 100_00),),
        cash_in_minor=0,
        cash_out_minor=0,
        to_safe_minor=0,
        expected_cash_minor=-894_40,
    )
    z = replace(Z, totals=totals, recovers=UUID(int=9), counted_minor=None, float_left_minor=0)
    lines = render_text(report_document(z_report_data(z, VENUE))).splitlines()
    assert "Float put right                    -900.00" in lines
    assert not [line for line in lines if line.startswith("Float   ")]


def test_tips_given_back_alone_are_no_refund_of_nothing() -> None:
    totals = replace(TOTALS, refunds=1, refunds_minor=0, tips_minor=-1_00, tips_back_minor=3_00)
    text = render_text(report_document(z_report_data(replace(Z, totals=totals), VENUE)))
    assert "Refunds" not in text
    lines = text.splitlines()
    assert "Tips, on top                          2.00" in lines
    assert "Tips given back                      -3.00" in lines
    with_goods = replace(totals, refunds_minor=4_00)
    text = render_text(report_document(z_report_data(replace(Z, totals=with_goods), VENUE)))
    assert "Refunds (1)                          -4.00" in text.splitlines()

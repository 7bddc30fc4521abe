"""A sealed sale on paper: every stored amount is there, none is worked out again."""

import re
from uuid import UUID

import pytest
from hypothesis import HealthCheck, assume, given, settings
from msgspec.structs import replace

from fynlo_pos.core.cash.closing import ClosingTotals, MethodTotal, NamedTotal, ZTaken
from fynlo_pos.core.cash.records import DrawerOpened
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable
from fynlo_pos.core.pricing.totals import RateAmounts, price_basket
from fynlo_pos.core.receipts.chit import chit_document
from fynlo_pos.core.receipts.chit_from_records import chit_data
from fynlo_pos.core.receipts.data import ReceiptData, Standing
from fynlo_pos.core.receipts.from_records import (
    receipt_data,
    x_report_data,
    z_report_data,
)
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption, Discount, DiscountKind
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, ways_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due, seal_refund
from fynlo_pos.core.sales.seal import Occasion, seal_sale
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import TillState
from fynlo_pos.payments.tenders import CARD_MACHINE, CASH
from tests.support.examples import examples
from tests.support.shop_strategies import CLASSES, STAFF, baskets, modes, tax_tables

pytestmark = pytest.mark.unit

OCCASION = Occasion("T1", 7, "2026-11-20", 0, "2026-11-20T12:41", STAFF, "Ana", "GBP")
REGISTERED = TaxMode(True, True, TaxRounding.PER_RECEIPT)
UNREGISTERED = TaxMode(False, True, TaxRounding.PER_RECEIPT)
VENUE = Venue(
    id=UUID(int=1),
    name="The Corner Café",
    address=("12 Market Street",),
    vat_registered=True,
    vat_number="GB 999 9999 73",
    receipt_footer="Thank you.",
)
TAXES = TaxTable({CLASSES[0]: (2000, 0)})
BASKET = Basket(
    id=UUID(int=2),
    opened_at_ms=0,
    dining=Dining.EAT_IN,
    call_number=24,
    name="Sam",
    lines=(
        BasketLine(
            id=UUID(int=3),
            name="Latte",
            eat_in_minor=3_20,
            take_away_minor=3_20,
            quantity_milli=2000,
            rung_by=STAFF,
            rung_at_ms=0,
            tax_class_id=CLASSES[0],
            options=(
                ChosenOption(UUID(int=4), "Oat milk", 40),
                ChosenOption(UUID(int=5), "No foam", 0),
                ChosenOption(UUID(int=6), "Own cup", -25),
            ),
            discount=Discount(DiscountKind.PERCENT, 1000),
        ),
        BasketLine(
            id=UUID(int=7),
            name="Scone",
            eat_in_minor=2_80,
            take_away_minor=2_80,
            quantity_milli=1000,
            rung_by=STAFF,
            rung_at_ms=0,
            tax_class_id=CLASSES[0],
            dining=Dining.TAKE_AWAY,
            note="warm",
        ),
    ),
    discount=Discount(DiscountKind.AMOUNT, 50),
)


def sell(basket: Basket, taxes: TaxTable = TAXES, mode: TaxMode = REGISTERED) -> SaleSealed:
    due = price_basket(basket, taxes, mode).total_minor
    by_card = due // 2
    tenders = [CARD_MACHINE.take(due, by_card, 1_50), CASH.take(due - by_card, due + 500, 0)]
    return seal_sale(basket, tenders, taxes=taxes, mode=mode, occasion=OCCASION)


def give_back(sale: SaleSealed) -> SaleSealed:
    lines = range(len(sale.lines))
    by = WayBack("cash", "Cash", "cash.drawer")
    return seal_refund(
        sale,
        lines,
        refund_id=UUID(int=9),
        already_refunded=(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="Cold",
        occasion=replace(OCCASION, number=8),
        parts=pay_back(refund_due(sale, lines), ways_back(sale), by),
    )


def figures_of(data: ReceiptData) -> int:
    lines = sum(
        line.full_minor - (line.discount.amount_minor if line.discount else 0)
        for line in data.lines
    )
    return lines - sum(off.amount_minor for off in data.discounts) + data.tax_added_minor


@given(basket=baskets, taxes=tax_tables, mode=modes)
@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_figures_on_paper_come_to_the_total(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
    assume(not basket.is_empty)
    totals = price_basket(basket, taxes, mode)
    assume(totals.total_minor <= LARGEST_MINOR - 500)
    assume(all(line.extended_minor <= LARGEST_MINOR for line in totals.lines))
    for sale in (sold := sell(basket, taxes, mode), give_back(sold)):
        data = receipt_data(sale, VENUE)
        assert figures_of(data) == data.total_minor == sale.total_minor
        assert sum(tender.amount_minor for tender in data.tenders) == data.total_minor
        if mode.registered:
            assert sum(row.gross_minor for row in data.tax_rows) == data.total_minor
            assert sum(row.tax_minor for row in data.tax_rows) == sale.tax_minor
        text = render_text(sale_document(data), 42)
        assert ("VAT" in text) == mode.registered


def test_sale_is_written_as_it_was_sold() -> None:
    text = render_text(sale_document(receipt_data(sell(BASKET), VENUE)), 42)
    assert text.splitlines() == [
        "             The Corner Café",
        "             12 Market Street",
        "        VAT number GB 999 9999 73",
        "",
        "Receipt                          T1-000007",
        "Date                 Fri 20 Nov 2026 12:41",
        "Order                                   24",
        "Name                                   Sam",
        "Served by                              Ana",
        "Eat in",
        "------------------------------------------",
        "2 x Latte                             6.70",
        "  at 3.35 each",
        "  Oat milk +0.40",
        "  No foam",
        "  Own cup -0.25",
        "  Discount                           -0.67",
        "Scone                                 2.80",
        "  Take away",
        "  Note: warm",
        "------------------------------------------",
        "Subtotal                              8.83",
        "Order discount                       -0.50",
        "Total                                £8.33",
        "",
        "Card machine                          4.16",
        "  Tip                                 1.50",
        "  With tip                            5.66",
        "Cash given                           13.33",
        "Change                                9.16",
        "------------------------------------------",
        "VAT rate                   Incl. VAT   VAT",
        "20%                             5.69  0.95",
        "0%                              2.64  0.00",
        "------------------------------------------",
        "                Thank you.",
    ]


def test_registration_is_the_sales_not_todays() -> None:
    before = sell(BASKET, mode=UNREGISTERED)
    assert "VAT" not in render_text(sale_document(receipt_data(before, VENUE)))
    since = replace(VENUE, vat_registered=False)
    assert "VAT rate" in render_text(sale_document(receipt_data(sell(BASKET), since)))


def test_refund_and_copy_say_so() -> None:
    text = render_text(sale_document(receipt_data(give_back(sell(BASKET)), VENUE, is_copy=True)))
    assert "*** COPY ***" in text
    assert "*** REFUND ***" in text
    assert "Refund of receipt                T1-000007" in text
    assert "Total refund                        -£8.33" in text


def test_demo_venue_is_marked() -> None:
    sale = sell(BASKET)
    assert receipt_data(sale, replace(VENUE, is_demo=True)).standing is Standing.DEMO
    assert chit_data(sale, replace(VENUE, is_demo=True)).standing is Standing.DEMO


def test_shop_that_never_asks_does_not_say_where_it_is_eaten() -> None:
    data = receipt_data(sell(BASKET), replace(VENUE, asks_dining=False))
    assert data.dining == ""


def test_chit_has_the_call_number_and_what_to_make() -> None:
    text = render_text(chit_document(chit_data(sell(BASKET), VENUE)))
    for words in ("Order 24", "Sam", "2 Latte", "Oat milk", "1 Scone", "Take away", "! warm"):
        assert words in text
    assert "3.35" not in text


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

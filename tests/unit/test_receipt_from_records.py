"""A sealed sale on paper: every stored amount is there, none is worked out again."""

from uuid import UUID

import pytest
from hypothesis import HealthCheck, assume, given, settings
from msgspec.structs import replace

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import LARGEST_MINOR
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding, TaxTable
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.receipts.chit import chit_document
from fynlo_pos.core.receipts.chit_from_records import chit_data
from fynlo_pos.core.receipts.data import ReceiptData, Standing
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.basket import Basket, BasketLine, ChosenOption, Discount, DiscountKind
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, ways_back
from fynlo_pos.core.sales.records import SaleSealed, Seller
from fynlo_pos.core.sales.refund import refund_due, seal_refund
from fynlo_pos.core.sales.seal import Occasion, seal_sale
from fynlo_pos.core.venue import Venue
from fynlo_pos.payments.tenders import CARD_MACHINE, CASH
from tests.support.examples import examples
from tests.support.shop_strategies import CLASSES, STAFF, full_baskets, modes, tax_tables

pytestmark = pytest.mark.unit

SELLER = Seller("The Corner Café", ("12 Market Street",), "GB 999 9999 73")
OCCASION = Occasion("T1", 7, "2026-11-20", 0, "2026-11-20T12:41", STAFF, "Ana", "GBP", SELLER)
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


@given(basket=full_baskets, taxes=tax_tables, mode=modes)
@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_figures_on_paper_come_to_the_total(basket: Basket, taxes: TaxTable, mode: TaxMode) -> None:
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

"""A sale whose envelope was folded away: every amount of it is there, however it was taxed."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.core.db.sale_remains import read_remains
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.pay_back import pay_back, ways_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due, seal_refund
from fynlo_pos.core.sales.seal import seal_sale
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.authors import Author, holding
from tests.support.devices import new_database
from tests.unit.test_receipt_from_records import BASKET, OCCASION, TAXES, VENUE

pytestmark = pytest.mark.integration

INCLUSIVE = TaxMode(True, True, TaxRounding.PER_RECEIPT)
ADDED = TaxMode(True, False, TaxRounding.PER_RECEIPT)
NO_VAT = TaxMode(False, True, TaxRounding.PER_RECEIPT)


def sold(mode: TaxMode) -> SaleSealed:
    due = price_basket(BASKET, TAXES, mode).total_minor
    tenders = [take_cash(due, 5_00), take_card_machine(due - 5_00, due - 5_00, 1_20)]
    return seal_sale(BASKET, tenders, taxes=TAXES, mode=mode, occasion=OCCASION)


def given_back(sale: SaleSealed) -> SaleSealed:
    every, ways = range(len(sale.lines)), ways_back(sale)
    return seal_refund(
        sale,
        every,
        refund_id=UUID(int=77),
        already_refunded=(),
        method=ways[0].method,
        title=ways[0].title,
        account=ways[0].account,
        reason="cold",
        occasion=replace(OCCASION, number=8),
        parts=pay_back(refund_due(sale, every), ways, ways[0], with_tip=True),
    )


def remains_of(*records: SaleSealed) -> list[SaleSealed]:
    """Return what the rows of each say alone."""
    author, connection = Author(1), new_database()
    for record in records:
        author.write(record)
    with holding(connection, author.written):
        return [read_remains(connection, each.id, author.incarnation.bytes) for each in records]


def without_words(sale: SaleSealed) -> SaleSealed:
    """Return a sale with what goes with its envelope taken away."""
    lines = tuple(replace(line, options=(), note="", tab_line_id=None) for line in sale.lines)
    return replace(sale, lines=lines, seller=None, reason="", tab_id=None)


@pytest.mark.parametrize("mode", [INCLUSIVE, ADDED, NO_VAT])
def test_all_that_is_money_stays_of_a_sale_and_of_its_refund(mode: TaxMode) -> None:
    sale = sold(mode)
    back = given_back(sale)
    assert remains_of(sale, back) == [without_words(sale), without_words(back)]


@pytest.mark.parametrize("mode", [INCLUSIVE, ADDED, NO_VAT])
def test_a_refund_of_what_remains_is_to_the_penny_the_refund_of_the_sale(mode: TaxMode) -> None:
    sale = sold(mode)
    (remains,) = remains_of(sale)
    assert without_words(given_back(remains)) == without_words(given_back(sale))


def test_its_receipt_says_that_it_is_old_and_how_it_was_taxed() -> None:
    for mode, says_vat in ((INCLUSIVE, True), (NO_VAT, False)):
        sale = sold(mode)
        (remains,) = remains_of(sale)
        text = " ".join(render_text(sale_document(receipt_data(remains, VENUE))).split())
        assert "An old receipt, from the till’s books" in text
        assert ("VAT" in text) is says_vat
        in_full = render_text(sale_document(receipt_data(sale, VENUE)))
        assert "An old receipt" not in in_full

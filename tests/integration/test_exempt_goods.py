"""What is exempt from VAT, from the menu to the receipt and the reports: never sold at nought."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.cli.takings_text import takings_text
from fynlo_pos.core.catalogue.british_vat import exempt, one_rate
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.pricing.totals import RateAmounts
from fynlo_pos.core.receipts.from_records import receipt_data, z_report_data
from fynlo_pos.core.receipts.report import report_document
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.views import RateTakings
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, STAFF_ID, TAX_ID, Shop, due_of

pytestmark = pytest.mark.integration

AT_NOUGHT, EXEMPT = one_rate(uuid7(), "Zero rate", 0), exempt(uuid7())


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.save_documents([AT_NOUGHT, EXEMPT], STAFF_ID)
    opened.till.open_drawer(50_00, ADA)
    yield opened
    opened.close()


def sell(shop: Shop) -> SaleSealed:
    """Sell a flat white at 20%, a tea at nought and a scone that is exempt."""
    classes = (TAX_ID, AT_NOUGHT.id, EXEMPT.id)
    basket = shop.basket(3)
    lines = zip(basket.lines, classes, strict=True)
    taxed = replace(basket, lines=tuple(replace(one, tax_class_id=tax) for one, tax in lines))
    due = due_of(taxed)
    shop.till.keep_basket(taxed)
    return shop.till.complete_sale(taxed, [take_cash(due, due)], ADA)


def test_a_receipt_tells_what_is_exempt_from_what_is_sold_at_nought(shop: Shop) -> None:
    sale = sell(shop)
    assert [(line.rate_bp, line.tax_minor) for line in sale.lines] == [
        (2000, 53),
        (0, 0),
        (EXEMPT_BP, 0),
    ]
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    stored, venue = reading.sale(sale.id), reading.venue()
    assert stored is not None
    assert venue is not None
    lines = render_text(sale_document(receipt_data(stored, venue))).splitlines()
    assert [line.split() for line in lines if "%" in line or "xempt" in line] == [
        ["Exempt", "from", "VAT"],
        ["20%", "3.20", "0.53"],
        ["0%", "2.40", "0.00"],
        ["Exempt", "from", "VAT", "2.95"],
    ]


def test_the_z_and_the_takings_tell_it_apart_too(shop: Shop) -> None:
    sell(shop)
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    venue = reading.venue()
    assert venue is not None
    z = shop.till.close_day(
        counted_minor=58_55, card_machine_counted_minor=None, float_left_minor=50_00, person=ADA
    )
    assert z.totals.rates == (
        RateAmounts(2000, 3_20, 53),
        RateAmounts(0, 2_40, 0),
        RateAmounts(EXEMPT_BP, 2_95, 0),
    )
    rows = [
        line.split() for line in render_text(report_document(z_report_data(z, venue))).splitlines()
    ]
    assert ["Exempt", "2.95", "0.00", "2.95"] in rows
    takings = reading.takings(z.business_date, z.business_date)
    assert takings.rates[-1] == RateTakings(EXEMPT_BP, 2_95, 0)
    assert "Sold exempt from VAT" + "£2.95".rjust(36) in takings_text(takings, says_vat=True)

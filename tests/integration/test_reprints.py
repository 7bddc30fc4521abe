"""A receipt printed again says what it said, though the shop has moved since or been renamed."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.receipts.text import render_text
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.venue import Venue
from tests.support.shop import ADA, VENUE_ID, Shop

pytestmark = pytest.mark.integration

BEFORE = Venue(
    VENUE_ID, "The Corner Café", ("1 Old Street",), vat_registered=True, vat_number="GB 111 1111 11"
)
SINCE = Venue(
    VENUE_ID, "New Name Ltd", ("9 New Road",), vat_registered=True, vat_number="GB 222 2222 22"
)


def reprint(shop: Shop, sale: SaleSealed) -> str:
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    stored, venue = reading.sale(sale.id), reading.venue()
    assert stored is not None
    assert venue is not None
    return render_text(sale_document(receipt_data(stored, venue, is_copy=True)), 42)


def test_a_reprint_keeps_the_head_of_its_sale_and_a_refund_has_todays(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.till.save_documents([BEFORE], ADA.id)
    sale = shop.sell_by_card(1)
    shop.till.save_documents([SINCE], ADA.id)
    again = reprint(shop, sale)
    for said in ("The Corner Café", "1 Old Street", "GB 111 1111 11"):
        assert said in again
    for said in ("New Name Ltd", "9 New Road", "GB 222 2222 22"):
        assert said not in again
    refund = shop.till.refund(
        sale.id,
        [0],
        refund_id=uuid7(),
        method="card_machine",
        title="Card machine",
        account="clearing.card_machine",
        reason="cold",
        person=ADA,
    )
    assert "GB 222 2222 22" in reprint(shop, refund)
    shop.till.save_documents([replace(SINCE, vat_registered=False)], ADA.id)
    assert "GB 111 1111 11" in reprint(shop, sale)
    assert "VAT" not in reprint(shop, shop.sell_by_card(1))
    shop.close()

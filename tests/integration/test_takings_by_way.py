"""Takings by each way of paying add up to all takings; tips are apart."""

import msgspec
import pytest
from sqlalchemy import Connection

from fynlo_pos.core.db.reading_takings import read_takings
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import MethodTakings
from tests.integration.test_takings import connection, count, line, refund_of, sale

__all__ = ["connection"]

pytestmark = pytest.mark.integration


def paid(sold: SaleSealed, *tenders: Tender) -> SaleSealed:
    return msgspec.structs.replace(sold, tenders=tenders)


def test_takings_by_each_way_paid_are_all_takings_and_tips_are_apart(
    connection: Connection,
) -> None:
    latte, cake = line("Latte", 3_00), line("Cake", 4_00)
    split = paid(
        sale("2026-03-01", latte, cake),
        Tender("cash", "Cash", "cash.drawer", 3_00),
        Tender("card_machine", "Card machine", "clearing.card_machine", 4_00, 50),
    )
    whole = sale("2026-03-02", latte)
    back = paid(
        refund_of(sale("2026-03-02", cake), "2026-03-02"),
        Tender("card_machine", "Card machine", "clearing.card_machine", -4_00, -50),
    )
    count(connection, split, whole, back)
    takings = read_takings(connection, "2026-03-01", "2026-03-02")
    assert takings.methods == (
        MethodTakings("card_machine", "Card machine", 1, 4_00, 1, 4_00, 0),
        MethodTakings("cash", "Cash", 2, 6_00, 0, 0, 0),
    )
    assert sum(way.takings_minor for way in takings.methods) == takings.gross_minor == 6_00
    (first, _) = read_takings(connection, "2026-03-01", "2026-03-01").methods
    assert (first.takings_minor, first.tips_minor) == (4_00, 50)


def test_what_was_free_is_no_payment(connection: Connection) -> None:
    free = line("Latte", 0)
    sold = paid(sale("2026-03-01", free), Tender("cash", "Cash", "cash.drawer", 0))
    back = paid(refund_of(sold, "2026-03-01"), Tender("cash", "Cash", "cash.drawer", 0))
    count(connection, sold, back)
    takings = read_takings(connection, "2026-03-01", "2026-03-01")
    assert (takings.orders, takings.refunds, takings.methods) == (1, 1, ())

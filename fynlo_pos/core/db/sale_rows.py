"""Sales as stored: read from their envelopes, or where those were folded away from their rows."""

from collections.abc import Collection, Sequence
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.kept_sale import unpack_tenders
from fynlo_pos.core.db.log_rows import read_record
from fynlo_pos.core.db.sale_remains import read_remains
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import SoldAt

_PLACE = """
SELECT s.incarnation, s.seq, length(e.body)
FROM sale AS s JOIN envelope AS e USING (incarnation, seq)
WHERE s.sale_id = ?
"""
# Of two devices that sold the basket they had in common each sold it once, under one id.
_SOLD_AT = """
WITH RECURSIVE life (incarnation) AS (
    SELECT ?2
    UNION
    SELECT l.previous FROM incarnation AS l JOIN life USING (incarnation)
    WHERE l.previous IS NOT NULL)
SELECT i.terminal, s.incarnation IN (SELECT incarnation FROM life) AS is_here
FROM sale AS s JOIN incarnation AS i USING (incarnation)
WHERE s.sale_id = ?1 ORDER BY is_here DESC
"""
_REFUNDED = "SELECT line FROM refunded_line WHERE refund_of = ? ORDER BY line"
_PAID_BACK = "SELECT tenders FROM sale WHERE refund_of = ? ORDER BY sold_at_ms, sale_id"


def read_sale(connection: Connection, sale_id: UUID) -> SaleSealed | None:
    """Return a sale or refund exactly as it was sealed; of an old one what its rows hold."""
    row = connection.exec_driver_sql(_PLACE, (sale_id.bytes,)).first()
    if row is None:
        return None
    if not row[2]:
        return read_remains(connection, sale_id, row[0])
    return read_record(connection, SaleSealed, sale_id, incarnation=row[0], seq=row[1])


def read_sold_at(connection: Connection, sale_id: UUID, log: UUID) -> SoldAt:
    """Return where a sale was sold, seen from the till that writes a log now."""
    row = connection.exec_driver_sql(_SOLD_AT, (sale_id.bytes, log.bytes)).one()
    return SoldAt(row[0], bool(row[1]))


def read_refunded_lines(connection: Connection, sale_id: UUID) -> Collection[int]:
    """Return the line numbers of a sale that were refunded, in order."""
    rows = connection.exec_driver_sql(_REFUNDED, (sale_id.bytes,))
    return [row[0] for row in rows]


def read_paid_back(connection: Connection, sale_id: UUID) -> Sequence[Tender]:
    """Return the tenders of a sale's refunds, each below nought, the oldest first."""
    rows = connection.exec_driver_sql(_PAID_BACK, (sale_id.bytes,))
    return [tender for row in rows for tender in unpack_tenders(row[0])]

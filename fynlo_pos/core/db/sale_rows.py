"""Sales as stored: read from their envelopes, found by their rows."""

from collections.abc import Collection
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.log_rows import read_record
from fynlo_pos.core.sales.records import SaleSealed

_PLACE = "SELECT incarnation, seq FROM sale WHERE sale_id = ?"
_REFUNDED = "SELECT refund_of_line FROM sale_line WHERE refund_of = ? ORDER BY refund_of_line"


def read_sale(connection: Connection, sale_id: UUID) -> SaleSealed | None:
    """Return a sale or refund exactly as it was sealed."""
    row = connection.exec_driver_sql(_PLACE, (sale_id.bytes,)).first()
    if row is None:
        return None
    return read_record(connection, SaleSealed, sale_id, incarnation=row[0], seq=row[1])


def read_refunded_lines(connection: Connection, sale_id: UUID) -> Collection[int]:
    """Return the line numbers of a sale that were refunded, in order."""
    rows = connection.exec_driver_sql(_REFUNDED, (sale_id.bytes,))
    return [row[0] for row in rows]

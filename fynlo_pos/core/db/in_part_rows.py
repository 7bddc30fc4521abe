"""What was taken in part since the till's last Z, read from that Z, the draft and its sale."""

from uuid import UUID

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.in_part import InPart, TakenInPart, since_last_z
from fynlo_pos.core.db.connection import Connection, NoRow
from fynlo_pos.core.db.log_rows import read_record
from fynlo_pos.core.db.sale_rows import read_sale
from fynlo_pos.core.db.till_rows import read_draft
from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord
from fynlo_pos.core.sales.basket import in_another_life
from fynlo_pos.core.sales.records import SaleSealed

_OWN_Z = """
SELECT z_id, written_seq FROM z_report WHERE incarnation = ?1 AND written_by = ?1
ORDER BY number DESC LIMIT 1
"""
_PREVIOUS = "SELECT previous FROM incarnation WHERE incarnation = ?"
_MOST_LIVES = 1000


def read_in_part(connection: Connection, incarnation: UUID, terminal: str) -> InPart:
    """Return what a till took in part since its last Z, and what became of what that one left.

    That Z may be of an earlier life. One that is damaged or gone leaves nothing: it keeps nobody
    from closing the day, and ``doctor`` tells of it.
    """
    left, lives_since = _left_by_last_z(connection, incarnation)
    known_as: list[UUID] = []
    if left and left[0].order_id is not None:
        known_as = [left[0].order_id]
        for life in lives_since:
            known_as.append(in_another_life(known_as[-1], life))
    draft = read_draft(connection, terminal)
    return since_last_z(left, draft, _sold(connection, known_as), known_as)


def _left_by_last_z(
    connection: Connection, incarnation: UUID
) -> tuple[tuple[TakenInPart, ...], list[UUID]]:
    """Return what the last own Z of a life or of those before it left, and the lives since."""
    lives_since: list[UUID] = []
    life: bytes | None = incarnation.bytes
    while life is not None and len(lives_since) < _MOST_LIVES:
        row = connection.exec_driver_sql(_OWN_Z, (life,)).first()
        if row is not None:
            return _left_by(connection, UUID(bytes=row[0]), life, row[1]), lives_since
        lives_since.insert(0, UUID(bytes=life))
        life = connection.exec_driver_sql(_PREVIOUS, (life,)).scalar()
    return (), []


def _left_by(connection: Connection, z_id: UUID, life: bytes, seq: int) -> tuple[TakenInPart, ...]:
    try:
        z = read_record(connection, ZTaken, z_id, incarnation=life, seq=seq)
    except (EnvelopeDamaged, UnknownRecord, NoRow, LookupError):
        return ()
    return z.in_part.left


def _sold(connection: Connection, known_as: list[UUID]) -> SaleSealed | None:
    for order_id in reversed(known_as):
        sale = read_sale(connection, order_id)
        if sale is not None:
            return sale
    return None

"""Part-paid orders of this device that another version left in a form of its own."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import drafts
from fynlo_pos.core.exceptions.drafts import UnreadDraft
from fynlo_pos.core.exceptions.matter import Matter, ToldTo

_ASIDE = "SELECT hash, terminal, taken_minor, kept_at_ms FROM draft_aside ORDER BY kept_at_ms, hash"


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for name, terminal, taken_minor, kept_at_ms in connection.exec_driver_sql(_ASIDE).all():
        yield from drafts.draft_unread(UnreadDraft(name.hex(), terminal, taken_minor, kept_at_ms))


DRAFT_UNREAD = Kind(
    drafts.DRAFT_UNREAD,
    "Money was taken for an order that was not sold, and this version cannot read it.",
    ToldTo.MANAGER,
    _find,
)

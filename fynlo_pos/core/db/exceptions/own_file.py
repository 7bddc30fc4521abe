"""What this till cannot do for itself: read the shop's copy, or its own folded days."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db import own_notes
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import own_file
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find_refused(connection: Connection, _this: UUID) -> Iterator[Matter]:
    since_ms = own_notes.since(connection, own_notes.COPY_REFUSED)
    if since_ms is not None:
        yield from own_file.copy_refused(since_ms)


def _find_damaged(connection: Connection, _this: UUID) -> Iterator[Matter]:
    since_ms = own_notes.since(connection, own_notes.BASE_DAMAGED)
    if since_ms is not None:
        yield from own_file.base_damaged(since_ms)


COPY_REFUSED = Kind(
    own_file.COPY_REFUSED,
    "A till lacks days that only the shop's copy has, and that copy does not fit it.",
    ToldTo.MANAGER,
    _find_refused,
)
BASE_DAMAGED = Kind(
    own_file.BASE_DAMAGED,
    "What a till has folded away cannot be unpacked; its figures stay as they are.",
    ToldTo.MANAGER,
    _find_damaged,
)

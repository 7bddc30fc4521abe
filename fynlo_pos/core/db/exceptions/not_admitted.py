"""What a terminal said after it was taken out, where the hub here does not list it as late."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.vouched_rows import read_not_admitted
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for found in read_not_admitted(connection):
        yield from logs.not_admitted(found)


NOT_ADMITTED = Kind(
    logs.NOT_ADMITTED,
    "A terminal went on after it was taken out, and nothing of it can be admitted here.",
    ToldTo.MANAGER,
    _find,
)

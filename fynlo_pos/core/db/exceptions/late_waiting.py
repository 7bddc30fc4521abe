"""What terminals that were taken out have handed in since."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.late_rows import read_late
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for late in read_late(connection):
        yield from logs.late_waiting(late)


LATE_WAITING = Kind(
    logs.LATE,
    "A terminal that was taken out handed something in, and nobody has admitted it.",
    ToldTo.MANAGER,
    _find,
)

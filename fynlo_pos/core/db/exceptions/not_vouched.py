"""What a hub sent that no device of the venue has signed."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.vouched_rows import read_set_aside
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for found in read_set_aside(connection):
        yield from logs.not_vouched(found)


NOT_VOUCHED = Kind(
    logs.NOT_VOUCHED,
    "A hub sent what no terminal of this shop has signed. Nothing of it counts.",
    ToldTo.MANAGER,
    _find,
)

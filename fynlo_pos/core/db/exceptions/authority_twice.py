"""Two hubs that were named for one term."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.vouched_rows import read_twice_named
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    named = read_twice_named(connection)
    if named is not None:
        yield from logs.twice_named(named)


AUTHORITY_TWICE = Kind(
    logs.TWICE_NAMED,
    "Two hubs were named for one term; the same one stands everywhere until a later term.",
    ToldTo.MANAGER,
    _find,
)

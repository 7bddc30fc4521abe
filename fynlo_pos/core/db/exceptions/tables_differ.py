"""That the tables this till began with are not what its log says."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.own_figures import differs_since
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    since_ms = differs_since(connection)
    if since_ms is not None:
        yield from logs.tables_differ(since_ms)


TABLES_DIFFER = Kind(
    logs.TABLES_DIFFER,
    "The tables of the copy a till began with are not what the log says; they are made anew.",
    ToldTo.MANAGER,
    _find,
)

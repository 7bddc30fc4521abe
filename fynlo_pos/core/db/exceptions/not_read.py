"""What is kept of other terminals and not understood yet."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.logs import NotRead
from fynlo_pos.core.exceptions.matter import Matter, ToldTo

_WAITING = """
SELECT p.incarnation, coalesce(i.terminal, ''), count(*), max(p.reason = 'newer')
FROM parked AS p LEFT JOIN incarnation AS i ON i.incarnation = p.incarnation
GROUP BY p.incarnation ORDER BY p.incarnation
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for incarnation, terminal, count, newer in connection.exec_driver_sql(_WAITING).all():
        yield from logs.not_read(NotRead(UUID(bytes=incarnation), terminal, count, bool(newer)))


NOT_READ = Kind(
    logs.NOT_READ,
    "Something of a terminal is kept and not yet understood by this program.",
    ToldTo.MANAGER,
    _find,
)

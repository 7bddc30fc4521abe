"""Terminals of whose log there are two branches."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import logs
from fynlo_pos.core.exceptions.logs import Branch
from fynlo_pos.core.exceptions.matter import Matter, ToldTo

_BRANCHES = """
SELECT f.fork, coalesce(i.terminal, ''), f.first_seq, c.seq - f.first_seq + 1
FROM fork AS f
JOIN chain AS c ON c.incarnation = f.fork
LEFT JOIN incarnation AS i ON i.incarnation = f.incarnation
ORDER BY f.fork
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for name, terminal, first_seq, acts in connection.exec_driver_sql(_BRANCHES).all():
        yield from logs.log_forked(Branch(UUID(bytes=name), terminal, first_seq, acts))


LOG_FORKED = Kind(
    logs.LOG_FORKED,
    "Two devices wrote as one terminal: a copy went on beside it. Both are kept.",
    ToldTo.MANAGER,
    _find,
)

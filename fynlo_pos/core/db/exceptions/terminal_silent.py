"""Terminals that are not heard of any more."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.terminal_rows import read_let_go, read_terminals
from fynlo_pos.core.exceptions import silent
from fynlo_pos.core.exceptions.matter import Matter, ToldTo

_DAYS = """
SELECT count(*) FROM (SELECT DISTINCT business_date FROM sale WHERE business_date > ? LIMIT ?)
"""
_UTC = "UTC"


def _find(connection: Connection, this: UUID) -> Iterator[Matter]:
    gone = read_let_go(connection)
    for terminal in read_terminals(connection, this):
        if terminal.incarnation in gone:
            continue
        heard_on = local_time(terminal.heard_at_ms, _UTC)[:10]
        row = connection.exec_driver_sql(_DAYS, (heard_on, silent.DAYS)).first()
        yield from silent.terminal_silent(terminal, row[0] if row else 0)


TERMINAL_SILENT = Kind(
    silent.TERMINAL_SILENT,
    "A terminal was not heard of although the shop has sold on 2 days since.",
    ToldTo.MANAGER,
    _find,
)

"""Terminals whose clock is far from ours."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.terminal_rows import read_terminals
from fynlo_pos.core.exceptions import clocks
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


def _find(connection: Connection, this: UUID) -> Iterator[Matter]:
    for terminal in read_terminals(connection, this):
        yield from clocks.clock_off(terminal)


CLOCK_OFF = Kind(
    clocks.CLOCK_OFF,
    "A terminal's clock was more than 5 minutes from ours when it was last heard.",
    ToldTo.MANAGER,
    _find,
)

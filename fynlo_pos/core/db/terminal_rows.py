"""The terminals of the venue and when each was last heard here.

Whoever speaks with them writes it down by ``note_heard``; it is this device's own knowledge.
"""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.envelope import read_version
from fynlo_pos.core.kitchen.sight import Life
from fynlo_pos.core.views import TerminalView

_NOTE = """
INSERT INTO terminal_heard (incarnation, heard_at_ms, clock_off_ms) VALUES (?, ?, ?)
ON CONFLICT (incarnation) DO UPDATE SET
    heard_at_ms = max(heard_at_ms, excluded.heard_at_ms), clock_off_ms = excluded.clock_off_ms
"""
_TERMINALS = """
SELECT i.incarnation, i.terminal, coalesce(h.heard_at_ms, 0),
    i.incarnation = ?1, coalesce(h.clock_off_ms, 0), (
        SELECT e.body FROM envelope AS e WHERE e.incarnation = i.incarnation
        ORDER BY e.seq DESC LIMIT 1)
FROM incarnation AS i LEFT JOIN terminal_heard AS h ON h.incarnation = i.incarnation
WHERE (i.incarnation = ?1 OR h.incarnation IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM incarnation AS later WHERE later.previous = i.incarnation)
ORDER BY i.terminal, i.incarnation
"""
_LIVES = """
SELECT i.incarnation, i.terminal, i.previous, coalesce(h.heard_at_ms, 0), o.device
FROM incarnation AS i LEFT JOIN terminal_heard AS h ON h.incarnation = i.incarnation
LEFT JOIN log_owner AS o ON o.incarnation = i.incarnation
"""
_LET_GO = """
SELECT c.incarnation FROM chain AS c
JOIN signed_head AS s ON s.hash = c.hash JOIN device_card AS d ON d.device = s.device
WHERE d.is_let_go = 1
"""


def read_let_go(connection: Connection) -> frozenset[UUID]:
    """Return the logs of the terminals that were taken out."""
    return frozenset(UUID(bytes=log) for (log,) in connection.exec_driver_sql(_LET_GO))


def note_heard(
    connection: Connection, incarnation: UUID, at_ms: int, *, clock_off_ms: int = 0
) -> None:
    """Write down that a terminal was heard at an instant of our clock, and how fast its own is."""
    connection.exec_driver_sql(_NOTE, (incarnation.bytes, at_ms, clock_off_ms))


def read_terminals(connection: Connection, this: UUID) -> Sequence[TerminalView]:
    """Return this terminal and those that were ever heard, by name, each in its present life."""
    return [
        TerminalView(
            UUID(bytes=incarnation),
            name,
            heard_at_ms,
            bool(is_this),
            clock_off_ms,
            read_version(body) if body is not None else "",
        )
        for incarnation, name, heard_at_ms, is_this, clock_off_ms, body in (
            connection.exec_driver_sql(_TERMINALS, (this.bytes,))
        )
    ]


def read_lives(connection: Connection) -> Sequence[Life]:
    """Return every log of a terminal, those of earlier lives too, with its last word here."""
    return [
        Life(UUID(bytes=log), terminal, _id(previous), heard_at_ms, _id(device))
        for log, terminal, previous, heard_at_ms, device in connection.exec_driver_sql(_LIVES)
    ]


def _id(kept: bytes | None) -> UUID | None:
    return UUID(bytes=kept) if kept is not None else None

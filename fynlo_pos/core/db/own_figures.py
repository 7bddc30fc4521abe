"""That this till's tables are not what its log says, until they were made anew at a start.

Found once after a snapshot was taken in: its log is checked as it comes, its tables cannot be but
by replaying it. The note lies among what was set aside, since all of that is this till's alone.
"""

from typing import Final
from uuid import UUID

from fynlo_pos.core.db.connection import Connection

DIFFERS: Final = "tables_differ"
_NOTE = """
INSERT INTO set_aside (hash, incarnation, seq, device, reason, at_ms)
VALUES (?, ?, 0, NULL, ?, ?) ON CONFLICT DO NOTHING
"""
_READ = "SELECT max(at_ms) FROM set_aside WHERE reason = ?"
_FORGET = "DELETE FROM set_aside WHERE reason = ?"


def note_differs(connection: Connection, incarnation: UUID, at_ms: int) -> None:
    """Write down that the tables differ, once."""
    connection.exec_driver_sql(_NOTE, (DIFFERS.encode(), incarnation.bytes, DIFFERS, at_ms))


def differs_since(connection: Connection) -> int | None:
    """Return since when it is known that they differ; ``None`` where nothing is known."""
    since: int | None = connection.exec_driver_sql(_READ, (DIFFERS,)).scalar()
    return since


def made_anew(connection: Connection) -> None:
    """Forget it: the tables are what the log says."""
    connection.exec_driver_sql(_FORGET, (DIFFERS,))

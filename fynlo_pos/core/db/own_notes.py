"""What this till found out about itself and a manager is to know, until it is no longer so.

The notes lie among what was set aside, since all of that is this till's alone.
"""

import hashlib
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.version import VERSION

COPY_REFUSED: Final = "copy_refused"
BASE_DAMAGED: Final = "base_damaged"
SHEET_UNKEPT: Final = "sheet_unkept"
"""Nobody has printed, saved or copied the codes that open this till's backups."""
_NOTE = """
INSERT INTO set_aside (hash, incarnation, seq, device, reason, at_ms)
VALUES (?, ?, 0, NULL, ?, ?) ON CONFLICT DO NOTHING
"""
_SINCE = "SELECT max(at_ms) FROM set_aside WHERE reason = ?"
_KNOWN = "SELECT 1 FROM set_aside WHERE reason = ? AND hash = ?"
_FORGET = "DELETE FROM set_aside WHERE reason = ?"
_BASE = "SELECT generation, digest FROM base"


def note(connection: Connection, incarnation: UUID, reason: str, at_ms: int) -> None:
    """Write down that something is so, once."""
    connection.exec_driver_sql(_NOTE, (reason.encode(), incarnation.bytes, reason, at_ms))


def since(connection: Connection, reason: str) -> int | None:
    """Return since when that is known; ``None`` where nothing is."""
    at_ms: int | None = connection.exec_driver_sql(_SINCE, (reason,)).scalar()
    return at_ms


def forget(connection: Connection, reason: str) -> None:
    """Forget it: it is no longer so."""
    connection.exec_driver_sql(_FORGET, (reason,))


def note_damaged(connection: Connection, incarnation: UUID, at_ms: int) -> None:
    """Write down that this version of the program cannot unpack the base that counts."""
    forget(connection, BASE_DAMAGED)
    key = _base(connection)
    connection.exec_driver_sql(_NOTE, (key, incarnation.bytes, BASE_DAMAGED, at_ms))


def is_known_damaged(connection: Connection) -> bool:
    """Tell whether that was tried before, with this base and this version: it would fail again."""
    known = connection.exec_driver_sql(_KNOWN, (BASE_DAMAGED, _base(connection))).first()
    return known is not None


def _base(connection: Connection) -> bytes:
    row = connection.exec_driver_sql(_BASE).first() or (0, b"")
    return hashlib.sha256(f"{row[0]} {row[1].hex()} {VERSION}".encode()).digest()

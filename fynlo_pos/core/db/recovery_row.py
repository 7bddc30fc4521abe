"""The venue's recovery key, kept in its encrypted database: every backup opens with the one key."""

from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.own_notes import SHEET_UNKEPT, note
from fynlo_pos.core.db.recovery_key import RecoveryKey, new_recovery_key

_READ = "SELECT key FROM recovery WHERE slot = 1"
_KEEP = "INSERT OR REPLACE INTO recovery (slot, key) VALUES (1, ?)"


def read_recovery_key(connection: Connection) -> RecoveryKey | None:
    """Return the venue's recovery key; ``None`` before it was made."""
    row = connection.exec_driver_sql(_READ).first()
    return RecoveryKey(row[0]) if row else None


def read_or_make_recovery_key(connection: Connection, incarnation: UUID, at_ms: int) -> RecoveryKey:
    """Return the venue's recovery key, made at the first call."""
    kept = read_recovery_key(connection)
    if kept is not None:
        return kept
    return renew_recovery_key(connection, incarnation, at_ms)


def renew_recovery_key(connection: Connection, incarnation: UUID, at_ms: int) -> RecoveryKey:
    """Make another recovery key and keep it in place of the last; its sheet is nobody's yet.

    It opens what is backed up from now on; earlier backups open with the key that they were made
    under, which is nowhere but on its paper.
    """
    made = new_recovery_key()
    connection.exec_driver_sql(_KEEP, (made.key,))
    note(connection, incarnation, SHEET_UNKEPT, at_ms)
    return made

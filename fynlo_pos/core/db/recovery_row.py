"""The venue's recovery key, kept in its encrypted database: every backup opens with the one key."""

from sqlalchemy import Connection

from fynlo_pos.core.db.recovery_key import RecoveryKey, new_recovery_key

_READ = "SELECT key FROM recovery WHERE slot = 1"
_KEEP = "INSERT INTO recovery (slot, key) VALUES (1, ?)"


def read_or_make_recovery_key(connection: Connection) -> RecoveryKey:
    """Return the venue's recovery key, made at the first call."""
    row = connection.exec_driver_sql(_READ).first()
    if row is not None:
        return RecoveryKey(row[0])
    made = new_recovery_key()
    connection.exec_driver_sql(_KEEP, (made.key,))
    return made

"""Bringing a database to this program's version when it is opened: made, upgraded, or refused."""

from pathlib import Path

from sqlalchemy import Connection, Engine

from fynlo_pos.core.db.database_copy import copy_database
from fynlo_pos.core.db.home import Home, backup_not_written
from fynlo_pos.core.db.recovery_row import read_recovery_key
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version, set_version
from fynlo_pos.core.db.triggers import apply_triggers
from fynlo_pos.core.trouble import Trouble


def bring_to_version(
    engine: Engine,
    home: Home,
    key: bytes,
    *,
    wanted: int = SCHEMA_VERSION,
    migrations: Path | None = None,
) -> None:
    """Run the migrations that a database has not had, after a backup of what it holds.

    The backup lies in the data folder's ``backups`` under the recovery key. All migrations are one
    transaction: if one fails the database is as it was. Raises ``Trouble`` for a file that a newer
    program wrote, and where the backup cannot be written: then nothing is migrated.
    """
    with engine.connect() as connection:
        version = read_version(connection)
        recovery = read_recovery_key(connection) if version else None
    if version == wanted:
        return
    if version > wanted:
        raise Trouble(
            "This till's sales were written by a newer version of the program. They are safe; "
            "nothing was changed. Install the newer version again, then start the till."
        )
    if version:
        home.make_backups()
        backup = home.backups / f"before-version-{wanted}.fynlo"
        try:
            copy_database(home.database, key, backup, recovery.key if recovery else key)
        except OSError as error:
            raise backup_not_written(error, backup.parent) from error
    with engine.begin() as connection:
        _migrate(connection, wanted, migrations)


def _migrate(connection: Connection, wanted: int, migrations: Path | None) -> None:
    # Imported when there is something to migrate: it costs a till's start 170 ms.
    from fynlo_pos.core.db import migrate  # noqa: PLC0415

    migrate.upgrade(connection, migrations or migrate.MIGRATIONS)
    apply_triggers(connection)
    set_version(connection, wanted)

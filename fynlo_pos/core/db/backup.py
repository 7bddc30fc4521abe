"""Backups: one file under the venue's recovery key. A restore is a new incarnation of the till."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from fynlo_pos.core.db.database_copy import copy_database
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.home import Home, HomeLock, backup_not_written
from fynlo_pos.core.db.keys import KeyFile, SecretPlace, make_secret
from fynlo_pos.core.db.recovery_key import RecoveryKey
from fynlo_pos.core.db.remains import set_remains_aside
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.whose_disk import raising_broken_source, raising_broken_target
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.words import Told

_TILL = "SELECT 1 FROM own_log WHERE is_till = 1"
_NOT_OPENED = "file is not a database"


def write_backup(home: Home, key: bytes, recovery: RecoveryKey, target: Path) -> None:
    """Copy a till's database to ``target`` under the recovery key, while the till goes on selling.

    The file is whole and on disk when this returns; an earlier one of that name is replaced only
    then. Raises ``Refused`` for the name of one of the till's own files, and ``Trouble`` if it
    cannot be written.
    """
    if home.is_own(target):
        raise Refused(
            "{file} is one of the till's own files, and it cannot do without them. Nothing was "
            "backed up. Give the backup a name of its own.",
            file=target.name,
        )
    with telling_trouble():
        try:
            with raising_broken_target(home.database, target):
                copy_database(home.database, key, target, recovery.key)
        except OSError as error:
            raise backup_not_written(error, target.parent) from error


def restore_backup(
    backup: Path,
    recovery: RecoveryKey,
    folder: Path,
    *,
    keyring: Callable[[Home], SecretPlace | None],
    new_id: Callable[[], UUID],
) -> tuple[Told, ...]:
    """Put a backup into an empty data folder under a new key; return what to warn of.

    The device becomes a new incarnation: when the till is opened next it begins a chain and a
    receipt series of its own, and the restored chain is only read. A key, a write-ahead log and its
    index that lie there are kept with one ending (``till.key.old-1``): a damaged database that was
    moved away needs them.

    Raises ``Refused`` for a folder that holds a till, a key that does not open the backup, a file
    of a newer program, one that is damaged and one without a till: then nothing was made.
    """
    home = Home(folder)
    home.make()
    lock = HomeLock(home)
    try:
        if home.holds_database:
            raise Refused(
                "This data folder holds a till already. Nothing was restored and its sales are as "
                "they were. Restore into an empty folder, named with FYNLO_HOME."
            )
        with telling_trouble(), _telling_of_its_disk(backup, home.database):
            _check_backup(backup, recovery)
        file = KeyFile(home)
        place = keyring(home)
        kept = set_remains_aside(home, [place, file] if place else [file])
        secret, risks = make_secret(place, file, new_id)
        with telling_trouble(), _telling_of_its_disk(backup, home.database):
            copy_database(backup, recovery.key, home.database, secret.key)
    except OSError as error:
        raise Trouble(
            "The backup could not be restored: {why}. The backup is as it was. Check that the "
            "disk has room and the folder belongs to you, then try again.",
            why=error.strerror or str(error),
        ) from error
    finally:
        lock.close()
    warned: tuple[Told, ...] = tuple(risk.sentence for risk in risks)
    return (*warned, kept) if kept else warned


def _check_backup(backup: Path, recovery: RecoveryKey) -> None:
    if not backup.is_file():
        raise Refused(
            "There is no backup at {backup}. Nothing was restored. Check its name.",
            backup=str(backup),
        )
    connection = connect_raw(backup, recovery.key)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise Refused(
                "This backup was written by a newer version of the program. Nothing was restored. "
                "Install the newer version, then restore it."
            )
        if not version or connection.execute(_TILL).fetchone() is None:
            raise Refused(
                "There is no till in {backup}: it is empty, or no backup. Nothing was restored. "
                "Use another copy of the backup, or an earlier one.",
                backup=str(backup),
            )
        is_whole = connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
    except dbapi2.OperationalError:
        raise
    except dbapi2.DatabaseError as error:
        if _NOT_OPENED in str(error):
            raise Refused(
                "This recovery key does not open that backup, or the file is not a backup. Nothing "
                "was restored. Use the recovery sheet of the venue that the backup is of."
            ) from error
        raise _damaged(backup) from error
    finally:
        connection.close()
    if not is_whole:
        raise _damaged(backup)


@contextmanager
def _telling_of_its_disk(backup: Path, target: Path) -> Iterator[None]:
    """Raise a disk that does not give the backup as ``Trouble`` that names it, not the till's."""
    try:
        with raising_broken_source(backup, target):
            yield
    except OSError as error:
        if error.filename != str(backup):
            raise
        raise Trouble(
            "The backup {backup} cannot be read: {why}. Nothing was restored, and the disk of this "
            "till is well. Put the stick in again, or use another copy of the backup, then try "
            "again.",
            backup=str(backup),
            why=error.strerror or str(error),
        ) from error


def _damaged(backup: Path) -> Refused:
    return Refused(
        "The backup {backup} is damaged: a part of it is missing or was changed. Nothing was "
        "restored. Use another copy of the backup, or an earlier one.",
        backup=str(backup),
    )

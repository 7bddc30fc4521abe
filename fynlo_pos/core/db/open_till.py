"""Opening a till's data folder: what a start finds, makes, or refuses."""

from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from uuid import UUID

from fynlo_pos.core.db.backup import write_backup
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection, Readers, writer_connection
from fynlo_pos.core.db.home import Home, HomeLock
from fynlo_pos.core.db.keys import DeviceSecret, SecretPlace, find_secret
from fynlo_pos.core.db.own_logs import OwnLog, find_or_begin, forget_device, read_till_log
from fynlo_pos.core.db.recovery_key import RecoveryKey
from fynlo_pos.core.db.recovery_row import read_or_make_recovery_key
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version
from fynlo_pos.core.db.store import SqlStore

FIRST_TERMINAL = "T1"


class OpenTill:
    """A till's open database: the store that writes, connections that read, what to warn of.

    ``recovery`` opens its backups; it is shown once, on paper.
    """

    def __init__(
        self,
        store: SqlStore,
        readers: Readers,
        *,
        home: Home,
        secret: DeviceSecret,
        lock: HomeLock,
        recovery: RecoveryKey,
        warnings: tuple[str, ...],
    ) -> None:
        self.store = store
        self.readers = readers
        self.home = home
        self.warnings = warnings
        self.secret = secret
        self.recovery = recovery
        self._lock = lock

    @property
    def incarnation(self) -> UUID:
        """The incarnation whose log this till writes."""
        return self.store.log.incarnation

    def back_up(self, target: Path) -> None:
        """Write a backup that the recovery key opens; may run beside selling, on another thread.

        Raises ``Trouble`` if it cannot be written.
        """
        write_backup(self.home, self.secret.key, self.recovery, target)

    def close(self) -> None:
        """Let go of the database and of the data folder."""
        self.store.close()
        self._lock.close()


def open_till(
    folder: Path,
    *,
    now_ms: Callable[[], int],
    new_id: Callable[[], UUID],
    terminal: str = FIRST_TERMINAL,
    keyring: Callable[[Home], SecretPlace | None] | None = None,
) -> OpenTill:
    """Open the till in a data folder; an empty folder becomes a new till named ``terminal``.

    A database that another device (or an earlier life of this one) wrote becomes a new incarnation
    with receipts of its own. Raises ``Trouble`` for a folder in use, a locked keyring, a missing
    key, a newer file, and a disk that is full, read-only or damaged.
    """
    home = Home(folder)
    home.make()
    with ExitStack() as held:
        lock = held.enter_context(closing(HomeLock(home)))
        secret, warnings = find_secret(home, keyring or system_keyring, new_id)
        with telling_trouble():
            _bring_to_version(home, secret.key)
            connection = held.enter_context(writer_connection(home.database, secret.key))
            with connection.begin():
                log = _own_log(connection, secret, terminal=terminal, at_ms=now_ms())
                recovery = read_or_make_recovery_key(connection)
        store = SqlStore(connection, log.incarnation)
        held.pop_all()
    readers = Readers(home.database, secret.key)
    return OpenTill(
        store, readers, home=home, secret=secret, lock=lock, recovery=recovery, warnings=warnings
    )


def system_keyring(home: Home) -> SecretPlace | None:
    """Return this device's keyring, ``None`` if it has none."""
    # Imported when a key file did not answer first: it costs a till's start 135 ms.
    from fynlo_pos.core.db import keyring_secrets  # noqa: PLC0415

    return keyring_secrets.system_keyring(home)


def _bring_to_version(home: Home, key: bytes) -> None:
    with writer_connection(home.database, key) as connection:
        if read_version(connection) == SCHEMA_VERSION:
            return
    # Imported when a file is new or of another version: it costs a till's start 400 ms.
    from fynlo_pos.core.db.engine import writer_engine  # noqa: PLC0415
    from fynlo_pos.core.db.upgrade import bring_to_version  # noqa: PLC0415

    bring_to_version(writer_engine(home.database, key), home, key)


def _own_log(
    connection: DriverConnection, secret: DeviceSecret, *, terminal: str, at_ms: int
) -> OwnLog:
    log = read_till_log(connection)
    if log is not None:
        terminal = log.terminal
        if log.incarnation != secret.incarnation:
            forget_device(connection)
    return find_or_begin(connection, terminal, new_id=secret.incarnation, at_ms=at_ms, is_till=True)

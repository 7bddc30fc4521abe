"""Opening a till's data folder: what a start finds, makes, or refuses."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.engine import reader_engine, writer_engine
from fynlo_pos.core.db.home import Home, HomeLock
from fynlo_pos.core.db.keys import DeviceSecret, SecretPlace, find_secret
from fynlo_pos.core.db.own_logs import OwnLog, find_or_begin, forget_device, read_till_log
from fynlo_pos.core.db.schema import bring_to_version
from fynlo_pos.core.db.store import SqlStore

FIRST_TERMINAL = "T1"


class OpenTill:
    """A till's open database: the store that writes, the engine that reads, what to warn of."""

    def __init__(
        self,
        store: SqlStore,
        readers: Engine,
        *,
        home: Home,
        secret: DeviceSecret,
        lock: HomeLock,
        warnings: tuple[str, ...],
    ) -> None:
        self.store = store
        self.readers = readers
        self.home = home
        self.warnings = warnings
        self.secret = secret
        self._lock = lock

    @property
    def incarnation(self) -> UUID:
        """The incarnation whose log this till writes."""
        return self.store.log.incarnation

    def close(self) -> None:
        """Let go of the database and of the data folder."""
        self.store.close()
        self.readers.dispose()
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
    lock = HomeLock(home)
    try:
        secret, warnings = find_secret(home, keyring or system_keyring, new_id)
        with telling_trouble():
            engine = writer_engine(home.database, secret.key)
            bring_to_version(engine)
            log = _own_log(engine, secret, terminal=terminal, at_ms=now_ms())
        store = SqlStore(engine, log.incarnation)
    except BaseException:
        lock.close()
        raise
    readers = reader_engine(home.database, secret.key)
    return OpenTill(store, readers, home=home, secret=secret, lock=lock, warnings=warnings)


def system_keyring(home: Home) -> SecretPlace | None:
    """Return this device's keyring, ``None`` if it has none."""
    # Imported when a key file did not answer first: it costs a till's start 135 ms.
    from fynlo_pos.core.db import keyring_secrets  # noqa: PLC0415

    return keyring_secrets.system_keyring(home)


def _own_log(engine: Engine, secret: DeviceSecret, *, terminal: str, at_ms: int) -> OwnLog:
    with engine.connect() as connection, connection.begin():
        log = read_till_log(connection)
        if log is not None:
            terminal = log.terminal
            if log.incarnation != secret.incarnation:
                forget_device(connection)
        return find_or_begin(
            connection, terminal, new_id=secret.incarnation, at_ms=at_ms, is_till=True
        )

"""Opening a till's data folder: what a start finds, makes, or refuses."""

import logging
from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from uuid import UUID

from fynlo_pos.core.db.backup import write_backup
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.drafts_over import drop_drafts_that_are_over
from fynlo_pos.core.db.driver_connection import (
    DriverConnection,
    Readers,
    log_brought_in_beside,
    writer_connection,
)
from fynlo_pos.core.db.home import Home, HomeLock
from fynlo_pos.core.db.itself import NotItself, notice_of, why_not_itself
from fynlo_pos.core.db.keys import (
    DeviceSecret,
    SecretPlace,
    emptied,
    find_secret,
    renew_incarnation,
)
from fynlo_pos.core.db.own_figures import differs_since, made_anew
from fynlo_pos.core.db.own_logs import OwnLog, find_or_begin, forget_device, read_till_log
from fynlo_pos.core.db.own_notes import (
    BASE_DAMAGED,
    COPY_REFUSED,
    SHEET_UNKEPT,
    forget,
    is_known_damaged,
    note_damaged,
)
from fynlo_pos.core.db.part_paid import (
    go_on_with,
    read_part_paid,
    set_unread_drafts_aside,
)
from fynlo_pos.core.db.recovery_key import RecoveryKey
from fynlo_pos.core.db.recovery_row import read_or_make_recovery_key, renew_recovery_key
from fynlo_pos.core.db.remains import refuse_beside_remains
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version
from fynlo_pos.core.db.store import SqlStore
from fynlo_pos.core.db.this_device import find_place, keep_place
from fynlo_pos.core.db.till_rows import read_till_state
from fynlo_pos.core.db.witness import Witness
from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.till.recovery_acts import recovery_codes_made
from fynlo_pos.core.words import Told

FIRST_TERMINAL = "T1"

_log = logging.getLogger(__name__)

_WAITS = "SELECT 1 FROM parked LIMIT 1"


class OpenTill:
    """A till's open database: the store that writes, connections that read, what to warn of.

    ``warnings`` are about this start, ``key_risks`` last until somebody heals them. ``recovery``
    opens its backups; it is shown once, on paper.
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
        warnings: tuple[Told, ...],
        key_risks: tuple[KeyRisk, ...],
        places: Callable[[Home], SecretPlace | None],
        witnesses: Path | None,
    ) -> None:
        self.store = store
        self.readers = readers
        self.home = home
        self.warnings = warnings
        self.key_risks = key_risks
        self.secret = secret
        self.recovery = recovery
        self._lock = lock
        self._places = places
        self._witnesses = witnesses
        self._checkpoints = log_brought_in_beside(store.connection, home.database, secret.key)

    @property
    def incarnation(self) -> UUID:
        """The incarnation whose log this till writes."""
        return self.store.log.incarnation

    def begin_another_life(self, new_id: Callable[[], UUID], now_ms: Callable[[], int]) -> None:
        """Write another log from now on, because the present one is written elsewhere too.

        On the lane that writes. Kept beside the key first: after a crash between, the next start
        begins it. Raises ``Trouble``.
        """
        self.secret = renew_incarnation(self.home, self._places, self.secret, new_id)
        life = self.secret.incarnation
        witness = Witness(self._witnesses, life) if self._witnesses is not None else None
        self.store.begin_another_life(life, at_ms=now_ms(), witness=witness)

    def renew_recovery_key(
        self, person: Person, allowed_by: UUID | None = None, *, at_ms: int
    ) -> None:
        """Make another recovery key for the backups to come. On the lane that writes.

        That it was done is a fact of the log, written in the one commit. Raises ``NotAllowed``
        where neither person may, and ``Trouble`` if the disk does not take it: the last one holds.
        """
        with self.store.transaction() as tx:
            tx.append(recovery_codes_made(tx, person, at_ms, allowed_by=allowed_by))
            made = renew_recovery_key(self.store.connection, self.incarnation, at_ms)
        self.recovery = made

    def recovery_sheet_kept(self) -> None:
        """Take down that somebody has the codes. On the lane that writes. Raises ``Trouble``."""
        connection = self.store.connection
        with telling_trouble(), connection.begin():
            forget(connection, SHEET_UNKEPT)

    def back_up(self, target: Path) -> None:
        """Write a backup that the recovery key opens; may run beside selling, on another thread.

        Raises ``Trouble`` if it cannot be written.
        """
        write_backup(self.home, self.secret.key, self.recovery, target)

    def close(self) -> None:
        """Let go of the database and of the data folder."""
        self._checkpoints.close()
        self.store.close()
        self._lock.close()


def open_till(
    folder: Path,
    *,
    now_ms: Callable[[], int],
    new_id: Callable[[], UUID],
    terminal: str = FIRST_TERMINAL,
    keyring: Callable[[Home], SecretPlace | None] | None = None,
    witnesses: Path | None = None,
) -> OpenTill:
    """Open the till in a data folder; an empty folder becomes a new till named ``terminal``.

    A database that another device (or an earlier life of this one) wrote becomes a new incarnation
    with receipts of its own. With ``witnesses``, a folder of this device's that no copy takes
    along, so does a database that was copied here with its key or rolled back; what happened is
    among the warnings. Raises ``Refused`` where files of a till lie without its database or the
    database of one was emptied, and ``Trouble`` for a folder in use, a locked keyring, a missing
    key, a newer file, and a disk that is full, read-only or damaged.
    """
    home = Home(folder)
    home.make()
    places = keyring or system_keyring
    with ExitStack() as held:
        lock = held.enter_context(closing(HomeLock(home)))
        home.clear_passing()
        refuse_beside_remains(home)
        secret, key_risks = find_secret(home, places, new_id, partial(_was_seen, witnesses))
        with telling_trouble():
            _bring_to_version(home, secret.key)
            connection = held.enter_context(writer_connection(home.database, secret.key))
            with connection.begin():
                why = _why_not_itself(connection, secret, home, witnesses)
                if why in {NotItself.COPIED, NotItself.ROLLED_BACK}:
                    # Kept before the new life begins: after a crash here the next start begins it.
                    is_copy = why is NotItself.COPIED
                    secret = renew_incarnation(home, places, secret, new_id, is_copy=is_copy)
                _retry_what_waits(connection, secret.incarnation, now_ms())
                forget(connection, COPY_REFUSED)  # told again if it is still so
                set_unread_drafts_aside(connection, now_ms())
                at_ms = now_ms()
                drop_drafts_that_are_over(connection, at_ms)
                log, warnings = _own_log(connection, secret, terminal=terminal, at_ms=at_ms)
                recovery = read_or_make_recovery_key(connection, log.incarnation, at_ms)
                if why is NotItself.RESTORED:
                    forget(connection, SHEET_UNKEPT)  # the codes on it were typed
                if witnesses is not None:
                    keep_place(connection, find_place(home.database))
                if why is not None:
                    series = read_till_state(connection, log.incarnation).series
                    warnings = (notice_of(why, series), *warnings)
        witness = Witness(witnesses, log.incarnation) if witnesses is not None else None
        store = SqlStore(connection, log.incarnation, witness=witness)
        held.pop_all()
    readers = Readers(home.database, secret.key)
    return OpenTill(
        store,
        readers,
        home=home,
        secret=secret,
        lock=lock,
        recovery=recovery,
        warnings=warnings,
        key_risks=key_risks,
        places=places,
        witnesses=witnesses,
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


def _retry_what_waits(connection: DriverConnection, incarnation: UUID, at_ms: int) -> None:
    """Apply what waited for a newer program, if this is it; make wrong tables anew.

    Where the base cannot be unpacked the tables stay as they are: a till that sells comes first. It
    is not tried again before there is another base, or another version of the program.
    """
    is_wrong = differs_since(connection) is not None
    if not is_wrong and connection.exec_driver_sql(_WAITS).first() is None:
        return
    if is_known_damaged(connection):
        return
    # Imported where something waits: it costs a till's start 400 ms.
    from fynlo_pos.core.db.base_rows import BaseDamaged  # noqa: PLC0415
    from fynlo_pos.core.db.rebuild import rebuild, retry_parked  # noqa: PLC0415

    connection.exec_driver_sql("SAVEPOINT anew")
    try:
        if is_wrong:
            rebuild(connection)
            made_anew(connection)
        else:
            retry_parked(connection)
        forget(connection, BASE_DAMAGED)
    except BaseDamaged as error:
        _log.error("the tables stay as they are: %s", error)
        connection.exec_driver_sql("ROLLBACK TO anew")
        note_damaged(connection, incarnation, at_ms)
    connection.exec_driver_sql("RELEASE anew")


def _why_not_itself(
    connection: DriverConnection, secret: DeviceSecret, home: Home, witnesses: Path | None
) -> NotItself | None:
    log = read_till_log(connection)
    if log is None:
        if _was_seen(witnesses, secret.incarnation):
            raise emptied(home)
        return None
    if log.incarnation != secret.incarnation:
        return NotItself.RESTORED
    if witnesses is None:
        return None
    return why_not_itself(connection, log.incarnation, find_place(home.database), witnesses)


def _was_seen(witnesses: Path | None, incarnation: UUID) -> bool:
    return witnesses is not None and Witness(witnesses, incarnation).read() is not None


def _own_log(
    connection: DriverConnection, secret: DeviceSecret, *, terminal: str, at_ms: int
) -> tuple[OwnLog, tuple[Told, ...]]:
    told: tuple[Told, ...] = ()
    log = read_till_log(connection)
    if log is not None:
        terminal = log.terminal
        if log.incarnation != secret.incarnation:
            part_paid = read_part_paid(connection, terminal)
            forget_device(connection)
            if part_paid is not None:
                told = (go_on_with(connection, terminal, part_paid, secret.incarnation),)
    own = find_or_begin(
        connection,
        terminal,
        new_id=secret.incarnation,
        at_ms=at_ms,
        is_till=True,
        after=log.incarnation if log else None,
    )
    return own, told

"""Merging a snapshot into a till that is new to its venue: all of it in one commit, or nothing.

A merge, never a replacement (SYNC.md, rule 12): what this till has written stays in its log and is
applied on top. It is done only where nothing else is in that log; any other till reads on.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from uuid import UUID

from sqlcipher3 import dbapi2

from fynlo_pos.core.db.chain import keep_envelope, move_head
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.database_copy import synchronising
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import CHECKPOINT_PAGES
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.log_owners import keep_owners_of_snapshot
from fynlo_pos.core.db.parking import apply_or_park
from fynlo_pos.core.db.snapshot_tables import SHARED, SIGNED_HEAD, attach, is_new
from fynlo_pos.core.db.triggers import unguarded
from fynlo_pos.core.envelope import Envelope

MERGES_IN_KIB: Final = 512
LOOKS_EVERY_STEPS: Final = 1_000
INTERRUPTED: Final = "interrupted"
_FILE: Final = "SELECT file FROM pragma_database_list WHERE name = 'main'"
_OWN: Final = (
    "SELECT incarnation, seq, stamp, hash, body, private FROM envelope ORDER BY stamp, incarnation"
)
_KNOWS_US: Final = """
SELECT 1 FROM snapshot.chain WHERE incarnation IN (SELECT incarnation FROM own_log)
"""
_WORDS: Final = tuple(
    f"INSERT INTO {index} (rowid, words) SELECT row, words FROM product WHERE archived = 0"  # noqa: S608 - our names
    for index in ("product_word", "product_trigram")
)
_FORGET_WORDS: Final = (
    "INSERT INTO product_word (product_word) VALUES ('delete-all')",
    "INSERT INTO product_trigram (product_trigram) VALUES ('delete-all')",
)
_SIGNED_TOO: Final = "INSERT OR IGNORE INTO main.signed_head SELECT * FROM snapshot.signed_head"
_WRITTEN_ONCE: Final = """
SELECT 1 FROM main.sale UNION ALL SELECT 1 FROM main.refunded_line
UNION ALL SELECT 1 FROM main.posting UNION ALL SELECT 1 FROM main.z_report LIMIT 1
"""
_REACHED: Final = ("incarnation", "chain")
_AT_LAST: Final = ("envelope", SIGNED_HEAD, *_REACHED)
_LAST_ROW: Final = "SELECT coalesce(max(row), 0) FROM main.envelope"
# A header whose body went has a number below all others, and keeps it.
_LOG_BESIDE: Final = """
INSERT INTO main.envelope (row, incarnation, seq, stamp, hash, body, private)
SELECT CASE WHEN row > 0 THEN row + ? ELSE row END, incarnation, seq, stamp, hash, body, private
FROM snapshot.envelope
"""
_WORDS_CHANGED: Final = """
INSERT INTO search_change (one, changes) VALUES (1, 1)
ON CONFLICT (one) DO UPDATE SET changes = changes + 1
"""


class NotMerged(Exception):
    """This till is no new one, or its own log cannot stand on top: it takes in the log instead."""


class GaveWay(Exception):
    """Somebody waited for the till. Nothing was changed; it can be tried again."""


def load_snapshot(
    connection: DriverConnection,
    path: Path,
    key: bytes,
    require_sound: Callable[[], None] = lambda: None,
) -> None:
    """Take in a snapshot of this till's own shape, on the connection of the lane that writes.

    ``require_sound`` is called before the commit, for who checks it meanwhile: it returns once that
    is done, or raises. Raises ``NotMerged``, and ``Trouble`` if the disk does not take it; whatever
    is raised, nothing was changed.
    """

    def merge(connection: DriverConnection) -> None:
        _merge(connection)
        require_sound()

    merge_with(connection, path, key, merge)


def merge_with(
    connection: DriverConnection,
    path: Path,
    key: bytes,
    merge: Callable[[DriverConnection], None],
    gives_way: Callable[[], bool] | None = None,
) -> None:
    """Attach a snapshot and merge it in one commit; as ``load_snapshot``.

    Raises ``OSError`` too, where the disk tells of a fault while it is written; ``GaveWay`` once it
    is to give way. The write-ahead log is left to who brings it in beside: all of it at once would
    hold the lane for a second, or the next sale.
    """
    with telling_trouble():
        attach(connection, str(path), key, "snapshot")
        try:
            with (
                _steadily(connection),
                connection.begin(),
                _giving_way(connection, gives_way),
            ):
                merge(connection)
        except dbapi2.IntegrityError as error:
            raise NotMerged(f"its rows contradict each other ({error})") from error
        finally:
            connection.exec_driver_sql("DETACH snapshot")


def looks_after_log(connection: DriverConnection, *, anyway: bool = False) -> bool:
    """Have commits look after the write-ahead log again, if it is short; tell whether they do.

    ``anyway`` where nobody brings it in beside: then one of them does.
    """
    if connection.pages_in_log() >= CHECKPOINT_PAGES and not anyway:
        return False
    connection.exec_driver_sql(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}").all()
    return True


@contextmanager
def _steadily(connection: DriverConnection) -> Iterator[None]:
    """Bring what the block writes onto the disk as it goes, and not all of it at its commit.

    A sale that another till makes on this disk would wait behind all that was not there yet. No
    commit brings the log in before ``looks_after_log``.
    """
    file = Path(connection.exec_driver_sql(_FILE).scalar_one())
    connection.exec_driver_sql("PRAGMA wal_autocheckpoint = 0").all()
    try:
        with synchronising(file.with_name(f"{file.name}-wal")):
            yield
    finally:
        looks_after_log(connection)


@contextmanager
def _giving_way(
    connection: DriverConnection, gives_way: Callable[[], bool] | None
) -> Iterator[None]:
    """Break the block off where it is to give way.

    What is changed goes to the write-ahead log as it comes: at the end little is left to write.
    """
    if gives_way is None:
        yield
        return
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{MERGES_IN_KIB}")
    connection.stop_when(gives_way, steps=LOOKS_EVERY_STEPS)
    try:
        yield
    except dbapi2.OperationalError as error:
        if str(error) == INTERRUPTED:
            raise GaveWay from error
        raise
    finally:
        connection.stop_when(None)
        connection.exec_driver_sql(f"PRAGMA cache_size = {before}")


def _merge(connection: DriverConnection) -> None:
    if not is_new(connection):
        raise NotMerged("this till holds more than its own beginning")
    if connection.exec_driver_sql(_KNOWS_US).first() is not None:
        raise NotMerged("the venue knows this till's own log already")
    own = [
        Envelope(UUID(bytes=incarnation), *rest)
        for incarnation, *rest in connection.exec_driver_sql(_OWN).all()
    ]
    is_bare = connection.exec_driver_sql(_WRITTEN_ONCE).first() is None
    if is_bare:
        _fill_tables(connection)
    else:
        replace_tables(connection)
    keep_owners_of_snapshot(connection)
    _put_on_top(connection, own, is_kept=is_bare)


def _fill_tables(connection: Connection) -> None:
    """Put the rows of the attached snapshot beside the beginning of a till, which stays.

    A page that went to the write-ahead log and is changed once more has SQLite go through all of
    the log behind it at the commit, and every page of that to the disk again. So nothing is deleted
    long before what takes its place, and what the till's own beginning goes into comes last.
    """
    for name in (name for name in SHARED if name not in _AT_LAST):
        _fill(connection, name)
    for statement in (*_FORGET_WORDS, *_WORDS, _WORDS_CHANGED):
        connection.exec_driver_sql(statement)
    last = connection.exec_driver_sql(_LAST_ROW).scalar_one()
    connection.exec_driver_sql(_LOG_BESIDE, (last,))
    connection.exec_driver_sql(_SIGNED_TOO)
    for name in _REACHED:
        _fill(connection, name)


def _fill(connection: Connection, name: str) -> None:
    if connection.exec_driver_sql(f'SELECT 1 FROM main."{name}" LIMIT 1').first() is not None:  # noqa: S608 - our names
        connection.exec_driver_sql(f'DELETE FROM main."{name}"')  # noqa: S608 - our names
    connection.exec_driver_sql(f'INSERT INTO main."{name}" SELECT * FROM snapshot."{name}"')  # noqa: S608 - our names


def replace_tables(connection: Connection, *, in_steps: bool = False) -> None:
    """Put the rows of the attached snapshot in the place of those that are here.

    What devices signed is kept beside what the snapshot has of it. ``in_steps`` if it may have to
    give way: all rows of a table that go at once are one step, however many.
    """
    which = "WHERE 1" if in_steps else ""
    with unguarded(connection):
        for name in SHARED:
            if name == SIGNED_HEAD:
                connection.exec_driver_sql(_SIGNED_TOO)
                continue
            connection.exec_driver_sql(f'DELETE FROM main."{name}" {which}')  # noqa: S608 - our names
            # Rows go over as they lie, index by index: SQLite does so for empty tables of one
            # shape, without triggers.
            connection.exec_driver_sql(
                f'INSERT INTO main."{name}" SELECT * FROM snapshot."{name}"'  # noqa: S608 - our names
            )
        for statement in (*_FORGET_WORDS, *_WORDS, _WORDS_CHANGED):
            connection.exec_driver_sql(statement)


def _put_on_top(connection: Connection, own: Sequence[Envelope], *, is_kept: bool) -> None:
    for envelope in own:
        if not is_kept:
            keep_envelope(connection, envelope)
        move_head(connection, envelope)
        reason = apply_or_park(connection, envelope)
        if reason is not None:
            raise NotMerged(f"its own envelope {envelope.seq} does not apply: {reason.value}")

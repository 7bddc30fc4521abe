"""A hub's own store: one encrypted SQLite file, write-ahead log, synchronised in full.

The log is a table with row ids and one unique index led by the venue (MEASURED.md, 1: without row
ids a row of a kilobyte spills into a page of its own). Statements go straight to the driver.
"""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.core.checkpoints import BringsIn, Checkpoints
from fynlo_pos.sync.protocol.frames import Head, Mandate
from hub.relay.values import Chain, Device, Row
from hub.store import sqlite_schema as schema
from hub.store.deciding import Decided, by_venue, decide
from hub.store.port import (
    Batch,
    Code,
    Kept,
    Place,
    Span,
    StoreTrouble,
    Venue,
    by_stamp,
)
from hub.store.rows import (
    admitting_values,
    chain_of,
    chain_values,
    code_of,
    code_values,
    device_of,
    device_values,
    lasting_values,
    log_values,
    mandate_of,
    mandate_values,
)
from hub.store.sqlite_keeping import SqliteKeeping

KEY_BYTES: Final = 32
_PRAGMAS: Final = (
    "PRAGMA cipher_log_level = NONE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -16384",
    "PRAGMA temp_store = MEMORY",
    # Before that the log is brought into its file beside (``core.checkpoints``).
    "PRAGMA wal_autocheckpoint = 4000",
)

# Asked how they adapt themselves, bytes and NULL answer at once (fynlo_pos.core.db.driver).
dbapi2.register_adapter(bytes, bytes)
dbapi2.register_adapter(type(None), {}.get)


class SqlcipherStore(SqliteKeeping):
    """Keeps venues in one file under a raw 32-byte key."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file, or make it. Raises ``StoreTrouble``: another key, a newer file, no disk.

        A second one on the same file reads beside the first (``read``, ``load``).
        """
        if len(key) != KEY_BYTES:
            raise ValueError("a database key is 32 bytes")
        self._db = _opened(path, key)
        self._checkpoints = Checkpoints(self._pages_in_log, lambda: _beside(path, key))
        try:
            schema.prepare(self._db)
        except StoreTrouble:
            self._db.close()
            raise

    def found(self, venue: UUID) -> None:
        """Begin a venue; one that is there is left as it is."""
        with self._writing():
            self._db.execute(schema.FOUND, (venue.bytes,))

    def venues(self) -> dict[UUID, int]:
        """Return every venue and its version."""
        with _disk():
            rows = self._db.execute(schema.VERSIONS).fetchall()
        return {UUID(bytes=venue): version for venue, version in rows}

    @contextmanager
    def holding(self, venue: UUID) -> Iterator[None]:
        """Make what is done to a venue in the block one commit, which nobody gets in between."""
        with self._writing():
            self._db.execute(schema.TOUCH, (venue.bytes,))
            yield

    def load(self, venue: UUID) -> Venue | None:
        """Return a venue, ``None`` if it is not here."""
        with self._reading():
            row = self._db.execute(schema.VENUE, (venue.bytes,)).fetchone()
            devices = self._db.execute(schema.DEVICES, (venue.bytes,)).fetchall()
            chains = self._db.execute(schema.CHAINS, (venue.bytes,)).fetchall()
            mandates = self._db.execute(schema.MANDATES, (venue.bytes,)).fetchall()
        if row is None:
            return None
        version, stored, late = row
        return Venue(
            venue,
            version,
            tuple(map(device_of, devices)),
            tuple(map(chain_of, chains)),
            stored,
            late,
            tuple(map(mandate_of, mandates)),
        )

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        """Put batches on disk in one commit, each whole or not at all. Raises ``StoreTrouble``."""
        asked = list(batches)
        kept: dict[int, Kept] = {}
        with self._writing():
            for venue, places in by_venue(asked):
                decided = self._keep(venue, [asked[at] for at in places])
                kept.update(zip(places, decided.kept, strict=True))
        return [kept[at] for at in range(len(asked))]

    def recall(self, venue: UUID, places: Iterable[Place]) -> dict[Place, bytes]:
        """Return the hash at each place, ``b""`` where nothing is."""
        hashes = {}
        with self._reading():
            for chain, seq in places:
                row = self._db.execute(schema.HASH, (venue.bytes, chain.bytes, seq)).fetchone()
                hashes[chain, seq] = row[0] if row else b""
        return hashes

    def read(self, venue: UUID, spans: Iterable[Span], limit: int) -> tuple[Row, ...]:
        """Return rows of these spans in the order of stamps: at least one, at most ``limit``.

        Each chain is read by a cursor of its own, and no further than the merge takes.
        """
        with self._reading():
            chains = [self._rows(venue, span) for span in spans]
            return tuple(islice(heapq.merge(*chains, key=by_stamp), limit))

    def lasting(self, venue: UUID) -> list[Place]:
        """Return where what a kitchen's screen must know lies, however old it is."""
        with self._reading():
            rows = self._db.execute(schema.LASTING, (venue.bytes,)).fetchall()
        return [(UUID(bytes=chain), seq) for chain, seq in rows]

    def enrol(self, venue: UUID, device: Device) -> bool:
        """Take a device in, or put what it may do anew; not another's id, not a revoked one."""
        with self._writing():
            cursor = self._db.execute(schema.ENROL, (venue.bytes, *device_values(device)))
            self._db.execute(schema.TOUCH, (venue.bytes,))
            return bool(cursor.rowcount)

    def grant(self, venue: UUID, mandate: Mandate) -> None:
        """Keep a mandate; one that is there changes nothing."""
        with self._writing():
            self._db.execute(schema.GRANT, (venue.bytes, *mandate_values(mandate)))
            self._db.execute(schema.TOUCH, (venue.bytes,))

    def offer(self, code: Code) -> None:
        """Keep a code until it is spent or expires."""
        with self._writing():
            self._db.execute(schema.OFFER, code_values(code))

    def spend(self, code_hash: bytes, now_ms: int) -> Code | None:
        """Return what a code is worth and forget it; ``None`` if it is unknown or has expired."""
        with self._writing():
            row = self._db.execute(schema.SPEND, (code_hash,)).fetchone()
            self._db.execute(schema.FORGET_CODES, (now_ms,))
        code = code_of(row) if row else None
        return code if code is not None and now_ms < code.expires_ms else None

    def revoke(self, venue: UUID, device: Device) -> None:
        """Keep a revoked device's card and fix its chains where they are; what is later waits."""
        with self._writing():
            self._db.execute(schema.REVOKE, (venue.bytes, *device_values(device)))
            self._db.execute(schema.FIX, (venue.bytes, device.id.bytes))
            self._db.execute(schema.TOUCH, (venue.bytes,))

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell the venue what waits on a chain, up to where it says."""
        with self._writing():
            names = admitting_values(venue, upto)
            self._db.execute(schema.NOT_LATE, names)
            self._db.execute(schema.ADMIT, names)

    def close(self) -> None:
        """Let go of the file."""
        self._checkpoints.close()
        self._db.close()

    def _keep(self, venue: UUID, batches: list[Batch]) -> Decided:
        row = self._db.execute(schema.VERSION, (venue.bytes,)).fetchone()
        if row is None:
            raise StoreTrouble("there is no such venue")
        lying = {}
        for name in {chain.name for batch in batches for chain in batch.onto}:
            found = self._db.execute(schema.CHAIN, (venue.bytes, name.bytes)).fetchone()
            if found is not None:
                lying[name] = chain_of(found)
        decided = decide(batches, lying, row[0], lambda chain: self._new(venue, chain))
        self._db.executemany(schema.APPEND, log_values(venue, decided.rows))
        self._db.executemany(schema.LASTS, lasting_values(venue, decided.rows))
        self._db.executemany(
            schema.PUT_CHAIN, [(venue.bytes, *chain_values(chain)) for chain in decided.chains]
        )
        grew = (decided.changes, decided.stored_bytes, decided.late_bytes, venue.bytes)
        self._db.execute(schema.GROW, grew)
        return decided

    def _new(self, venue: UUID, chain: Chain) -> Chain:
        row = self._db.execute(schema.IS_REVOKED, (venue.bytes, chain.owner.bytes)).fetchone()
        return replace(chain, is_fixed=row is not None and bool(row[0]))

    def _rows(self, venue: UUID, span: Span) -> Iterator[Row]:
        name, after, up_to = span
        cursor = self._db.execute(schema.SPAN, (venue.bytes, name.bytes, after, up_to))
        for seq, stamp, hash_, body, private, signature in cursor:
            yield Row(name, seq, stamp, hash_, body, private, signature)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _disk():
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._checkpoints.committed()

    def _pages_in_log(self) -> int:
        return _pages_in_log(self._db)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with _disk():
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("ROLLBACK")


def _opened(path: Path, key: bytes) -> Any:  # noqa: ANN401 - the driver has no types
    with _disk():
        db = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
        try:
            db.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            for pragma in _PRAGMAS:
                db.execute(pragma)
        except dbapi2.Error:
            db.close()
            raise
        return db


@contextmanager
def _beside(path: Path, key: bytes) -> Iterator[BringsIn]:
    """Open another connection that brings the write-ahead log into the file."""
    with closing(_opened(path, key)) as db:

        def bring_in() -> int:
            db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            return _pages_in_log(db)

        yield bring_in


def _pages_in_log(db: Any) -> int:  # noqa: ANN401 - the driver has no types
    """Return how many pages of the write-ahead log are not in the file yet."""
    _, pages, brought_in = db.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
    return int(pages) - int(brought_in)


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except dbapi2.Error as error:
        raise StoreTrouble(str(error)) from error

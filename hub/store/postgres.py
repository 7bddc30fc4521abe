"""The grown hub's store: one PostgreSQL for several workers, every key led by the venue.

Workers write a venue under its row (``UPDATE venue ... RETURNING``), which holds the others off
until the commit; so heads are compared, not guessed (SYNC.md, rule 13). Rows go in by binary COPY.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final
from uuid import UUID

import psycopg
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Head, Mandate
from hub.relay.values import Chain, Device, Row
from hub.store import postgres_schema as schema
from hub.store.deciding import Decided, by_venue, decide
from hub.store.port import (
    Batch,
    Code,
    Kept,
    Place,
    Span,
    StoreTrouble,
    Venue,
)
from hub.store.postgres_keeping import PostgresKeeping
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

SCHEME: Final = "postgresql+psycopg://"
_CONNECT_S: Final = 10
LONGEST_WAIT_MS: Final = 5_000
"""So long a worker waits for another's commit: one that died in the midst holds nobody for good."""
_LONGEST_STATEMENT_MS: Final = 20_000
_ALIVE: Final[dict[str, Any]] = {
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 5,
    "keepalives_interval": 3,
    "keepalives_count": 3,
}
"""A server, or a worker, whose machine is gone is missed within 15 s (libpq's and its settings)."""
_COPY_FROM: Final = 8
_COLUMN_TYPES: Final = ("bytea", "bytea", "int8", "int8", "bytea", "bytea", "bytea", "bytea")


class PostgresStore(PostgresKeeping):
    """Keeps venues in a PostgreSQL that other workers use too."""

    def __init__(self, address: str, *, longest_wait_ms: int = LONGEST_WAIT_MS) -> None:
        """Connect, and make the tables where there are none. Raises ``StoreTrouble``."""
        self._options = _options(longest_wait_ms)
        self._address = address.replace(SCHEME, "postgresql://", 1)
        self._db: psycopg.Connection[tuple[Any, ...]] | None = None
        self._is_held = False
        try:
            with self._working() as db:
                schema.prepare(db)
        except StoreTrouble:
            self.close()
            raise

    def found(self, venue: UUID) -> None:
        """Begin a venue; one that is there is left as it is."""
        with self._working() as db:
            db.execute(schema.FOUND, (venue.bytes,))

    def venues(self) -> dict[UUID, int]:
        """Return every venue and its version."""
        with self._working() as db:
            rows = db.execute(schema.VERSIONS).fetchall()
        return {UUID(bytes=venue): version for venue, version in rows}

    @contextmanager
    def holding(self, venue: UUID) -> Iterator[None]:
        """Make what is done to a venue in the block one commit, which nobody gets in between."""
        with self._working() as db:
            db.execute(schema.TOUCH, (venue.bytes,))
            was_held, self._is_held = self._is_held, True
            try:
                yield
            finally:
                self._is_held = was_held

    def load(self, venue: UUID) -> Venue | None:
        """Return a venue, ``None`` if it is not here. All of it is of one moment."""
        with self._working() as db:
            if not self._is_held:  # its row holds everybody off, and it is going to write
                db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            row = db.execute(schema.VENUE, (venue.bytes,)).fetchone()
            devices = db.execute(schema.DEVICES, (venue.bytes,)).fetchall()
            chains = db.execute(schema.CHAINS, {"venue": venue.bytes}).fetchall()
            rows = db.execute(schema.MANDATES, (venue.bytes,)).fetchall()
        if row is None:
            return None
        version, stored, late = row
        inside = tuple(map(device_of, devices))
        mandates = tuple(map(mandate_of, rows))
        return Venue(venue, version, inside, tuple(map(chain_of, chains)), stored, late, mandates)

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        """Put batches on disk in one commit, each whole or not at all. Raises ``StoreTrouble``.

        Venues are locked in one order, so that two workers never wait for each other.
        """
        asked = list(batches)
        kept: dict[int, Kept] = {}
        with self._working() as db:
            for venue, places in by_venue(asked):
                decided = self._keep(db, venue, [asked[at] for at in places])
                kept.update(zip(places, decided.kept, strict=True))
        return [kept[at] for at in range(len(asked))]

    def recall(self, venue: UUID, places: Iterable[Place]) -> dict[Place, bytes]:
        """Return the hash at each place, ``b""`` where nothing is."""
        hashes: dict[Place, bytes] = dict.fromkeys(places, b"")
        chains, seqs = [name.bytes for name, _ in hashes], [seq for _, seq in hashes]
        with self._working() as db:
            rows = db.execute(schema.HASHES, (chains, seqs, venue.bytes), binary=True)
            return hashes | {(UUID(bytes=name), seq): hash_ for name, seq, hash_ in rows}

    def read(self, venue: UUID, spans: Iterable[Span], limit: int) -> tuple[Row, ...]:
        """Return rows of these spans in the order of stamps: at least one, at most ``limit``."""
        names, lows, highs = zip(*((n.bytes, low, high) for n, low, high in spans), strict=True)
        values = {
            "venue": venue.bytes,
            "chains": list(names),
            "lows": list(lows),
            "highs": list(highs),
            "most": limit,
        }
        with self._working() as db:
            rows = db.execute(schema.SPANS, values, binary=True).fetchall()
        return tuple(Row(UUID(bytes=name), *columns) for name, *columns in rows)

    def lasting(self, venue: UUID) -> list[Place]:
        """Return where what a kitchen's screen must know lies, however old it is."""
        with self._working() as db:
            rows = db.execute(schema.LASTING, (venue.bytes,), binary=True).fetchall()
        return [(UUID(bytes=chain), seq) for chain, seq in rows]

    def enrol(self, venue: UUID, device: Device) -> bool:
        """Take a device in, or put what it may do anew; not another's id, not a revoked one."""
        with self._working() as db:
            db.execute(schema.TOUCH, (venue.bytes,))
            cursor = db.execute(schema.ENROL, (venue.bytes, *device_values(device)))
            return bool(cursor.rowcount)

    def grant(self, venue: UUID, mandate: Mandate) -> None:
        """Keep a mandate; one that is there changes nothing."""
        with self._working() as db:
            db.execute(schema.TOUCH, (venue.bytes,))
            db.execute(schema.GRANT, (venue.bytes, *mandate_values(mandate)))

    def offer(self, code: Code) -> None:
        """Keep a code until it is spent or expires."""
        with self._working() as db:
            db.execute(schema.OFFER, code_values(code))

    def spend(self, code_hash: bytes, now_ms: int) -> Code | None:
        """Return what a code is worth and forget it; ``None`` if it is unknown or has expired."""
        with self._working() as db:
            row = db.execute(schema.SPEND, (code_hash,)).fetchone()
            db.execute(schema.FORGET_CODES, (now_ms,))
        code = code_of(row) if row else None
        return code if code is not None and now_ms < code.expires_ms else None

    def revoke(self, venue: UUID, device: Device) -> None:
        """Keep a revoked device's card and fix its chains where they are; what is later waits."""
        with self._working() as db:
            db.execute(schema.TOUCH, (venue.bytes,))
            db.execute(schema.REVOKE, (venue.bytes, *device_values(device)))
            db.execute(schema.FIX, (venue.bytes, device.id.bytes))

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell the venue what waits on a chain, up to where it says."""
        names = admitting_values(venue, upto)
        with self._working() as db:
            db.execute(schema.TOUCH, (venue.bytes,))
            db.execute(schema.NOT_LATE, names)
            db.execute(schema.ADMIT, names)

    def close(self) -> None:
        """Let go of the connection."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _keep(
        self, db: psycopg.Connection[tuple[Any, ...]], venue: UUID, batches: list[Batch]
    ) -> Decided:
        """Keep batches of a venue under its row: three answers are waited for, or four."""
        locked = db.execute(schema.LOCK, (venue.bytes,), binary=True).fetchone()
        if locked is None:
            raise StoreTrouble("there is no such venue")
        names = list({chain.name.bytes for batch in batches for chain in batch.onto})
        these = {"venue": venue.bytes, "chains": names}
        rows = db.execute(schema.CHAINS_NAMED, these, binary=True)
        lying = {chain.name: chain for chain in map(chain_of, rows)}
        decided = decide(batches, lying, locked[0] - 1, lambda chain: self._new(db, venue, chain))
        if len(decided.rows) >= _COPY_FROM:
            with db.cursor() as cursor, cursor.copy(schema.COPY) as copy:
                copy.set_types(_COLUMN_TYPES)
                for each in log_values(venue, decided.rows):
                    copy.write_row(each)
        grew = (decided.changes - 1, decided.stored_bytes, decided.late_bytes, venue.bytes)
        with db.pipeline():
            if len(decided.rows) < _COPY_FROM:
                for each in log_values(venue, decided.rows):
                    db.execute(schema.APPEND, each)
            for each in lasting_values(venue, decided.rows):
                db.execute(schema.LASTS, each)
            for chain in decided.chains:
                db.execute(schema.PUT_CHAIN, (venue.bytes, *chain_values(chain)))
            db.execute(schema.GROW, grew)
        return decided

    def _new(self, db: psycopg.Connection[tuple[Any, ...]], venue: UUID, chain: Chain) -> Chain:
        row = db.execute(schema.IS_REVOKED, (venue.bytes, chain.owner.bytes)).fetchone()
        return replace(chain, is_fixed=row is not None and row[0])

    @contextmanager
    def _working(self) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
        """One transaction; a connection that is lost is made anew at the next."""
        try:
            if self._db is None or self._db.closed:
                self._db = psycopg.connect(
                    self._address, connect_timeout=_CONNECT_S, options=self._options, **_ALIVE
                )
            with self._db.transaction():
                yield self._db
        except psycopg.Error as error:
            raise StoreTrouble(str(error)) from error


def _options(longest_wait_ms: int) -> str:
    settings = {
        "lock_timeout": longest_wait_ms,
        "idle_in_transaction_session_timeout": longest_wait_ms,
        "statement_timeout": _LONGEST_STATEMENT_MS,
        **{f"tcp_{name}": value for name, value in _ALIVE.items() if name != "tcp_user_timeout"},
    }
    return " ".join(f"-c {name}={value}" for name, value in settings.items())

"""Is the log in a snapshot what the venue's devices wrote? Answered before a row of it is taken.

Every envelope is hashed anew and joined to the one before it, so that one signature at the end of a
chain stands for all of it: whoever made the snapshot can leave out nothing in between, and add
nothing. What it says in its tables nobody can check so; ``doctor`` makes them anew and compares.
Where bodies were taken out, headers are looked at: they are in their places, and the next body, or
a signature, names the hash of the last. For what those envelopes said its maker alone stands.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import msgspec

from fynlo_pos.core.db.accept import LEAP
from fynlo_pos.core.db.base_rows import BaseDamaged, require_whole
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import AT_REST
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.fork_rows import Fork, read_forks
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION, read_version
from fynlo_pos.core.db.snapshot_tables import Shape
from fynlo_pos.core.db.vector import ChainHead, Signed, hash_at
from fynlo_pos.core.envelope import GENESIS, EnvelopeDamaged, read_link
from fynlo_pos.core.incarnation import fork_name
from fynlo_pos.core.kitchen.for_viewers import may_write

_MADE = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name"
_CHAINS = "SELECT incarnation, seq, hash, stamp, believed_stamp FROM chain ORDER BY incarnation"
_CHAIN = """
SELECT e.seq, e.stamp, e.hash, e.body, e.private, s.device, s.signature
FROM envelope AS e LEFT JOIN signed_head AS s ON s.hash = e.hash
WHERE e.incarnation = ? AND e.seq > ? ORDER BY e.seq LIMIT 200
"""
_FOLDED = "SELECT incarnation, seq, hash FROM base_head"
_COUNT_SIGNED = "SELECT count(*) FROM signed_head"
_COUNT = "SELECT count(*) FROM envelope"
_FIRST_LEAP = """
SELECT stamp FROM (SELECT stamp, lag(stamp, 1, 0) OVER (ORDER BY stamp) AS below FROM envelope)
WHERE stamp - below > ? ORDER BY stamp LIMIT 1
"""


class Unfit(Exception):
    """The snapshot is not what it must be; the text says in what, for a log file."""


class SignedEnd(msgspec.Struct, frozen=True):
    """The end of a chain, ``named`` as its bodies name it, and what its device signed of it."""

    named: UUID
    head: ChainHead
    signed: Signed


class Standing(msgspec.Struct, frozen=True):
    """What a snapshot's log comes to, once every envelope of it was found sound."""

    ends: tuple[SignedEnd, ...]
    envelopes: int

    @property
    def heads(self) -> tuple[ChainHead, ...]:
        """The head of each chain, by its name."""
        return tuple(end.head for end in self.ends)


def check_snapshot(
    path: Path,
    key: bytes,
    shape: Shape,
    screens: Mapping[UUID, UUID | None],
    is_cancelled: Callable[[], bool],
) -> Standing:
    """Return what a snapshot's log comes to; the signatures are the caller's to compare.

    ``shape`` is that of this till's tables. ``screens`` are the devices that may write of a kitchen
    station alone, with it. Raises ``Unfit``, and ``Trouble`` for a file that cannot be read.
    """
    with _looking_at(path, key) as snapshot:
        _require_shape(snapshot, shape)
        try:
            require_whole(snapshot)
            return _Check(snapshot, screens, is_cancelled).standing()
        except BaseDamaged as error:
            raise Unfit(f"what is folded in it is not whole ({error})") from error
        except (ValueError, TypeError, AssertionError, OverflowError, RecursionError) as error:
            raise Unfit(f"something in it is of the wrong kind ({error})") from error


def check_shape(path: Path, key: bytes, shape: Shape) -> None:
    """Look at nothing but how a snapshot's tables were made, before anything is done with it.

    Raises ``Unfit``, and ``Trouble`` for a file that cannot be read.
    """
    with _looking_at(path, key) as snapshot:
        _require_shape(snapshot, shape)


@contextmanager
def _looking_at(path: Path, key: bytes) -> Iterator[DriverConnection]:
    with telling_trouble(), DriverConnection(path, key, AT_REST) as snapshot, snapshot.begin():
        snapshot.exec_driver_sql("PRAGMA trusted_schema = OFF")
        yield snapshot


def _require_shape(snapshot: Connection, shape: Shape) -> None:
    version = read_version(snapshot)
    if version != SCHEMA_VERSION:
        raise Unfit(f"its tables are of version {version}, and here of {SCHEMA_VERSION}")
    if snapshot.exec_driver_sql(_MADE).all() != shape:
        raise Unfit("it does not hold the tables of a till")


class _Check:
    def __init__(
        self,
        snapshot: Connection,
        screens: Mapping[UUID, UUID | None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._snapshot = snapshot
        self._screens = screens
        self._is_cancelled = is_cancelled
        self._forks = {fork.name: fork for fork in read_forks(snapshot)}
        self._folded = {
            UUID(bytes=name): (seq, hash_)
            for name, seq, hash_ in snapshot.exec_driver_sql(_FOLDED).all()
        }
        self._leap = snapshot.exec_driver_sql(_FIRST_LEAP, (LEAP,)).scalar()
        self._signed = 0

    def standing(self) -> Standing:
        """Walk every chain."""
        ends, found = [], 0
        chains = self._snapshot.exec_driver_sql(_CHAINS).all()
        for name, seq, *said in chains:
            branch = UUID(bytes=name)
            ends.append(self._end(branch, (seq, *said)))
            fork = self._forks.get(branch)
            found += seq - (fork.first_seq - 1 if fork else 0)
        envelopes = self._count(_COUNT)
        if found != envelopes or not set(self._forks) <= {UUID(bytes=each[0]) for each in chains}:
            raise Unfit("it holds envelopes or branches that are on no chain")
        if not set(self._folded) <= {UUID(bytes=each[0]) for each in chains}:
            raise Unfit("something is folded in it that is on no chain")
        if self._signed != self._count(_COUNT_SIGNED):
            raise Unfit("something is signed in it that is on no chain")
        return Standing(tuple(ends), envelopes)

    def _end(self, branch: UUID, said: tuple[int, bytes, int, int]) -> SignedEnd:
        fork = self._forks.get(branch)
        named = fork.incarnation if fork else branch
        seq, previous, stamp = (fork.first_seq - 1, fork.previous, 0) if fork else (0, GENESIS, 0)
        folded = self._folded.get(branch, (0, GENESIS))
        believed = 0
        signed: Signed | None = None
        while rows := self._snapshot.exec_driver_sql(_CHAIN, (branch.bytes, seq)).all():
            if self._is_cancelled():
                raise Unfit("looking it through was cancelled")
            for number, at, hash_, body, private, device, signature in rows:
                due, row = (seq + 1, stamp, previous), (number, at, body, private)
                is_folded = not body and number <= folded[0]
                previous = (
                    _in_place(named, due, row, hash_) if is_folded else _joined(named, due, row)
                )
                if previous != hash_ or (number == folded[0] and hash_ != folded[1]):
                    raise Unfit(f"envelope {number} of {branch} was changed")
                if fork and number == fork.first_seq:
                    self._is_sound_fork(fork, hash_)
                seq, stamp = number, at
                believed = at if self._leap is None or at < self._leap else believed
                if device is not None:
                    signed = self._with(signed, Signed(hash_, UUID(bytes=device), signature))
        if (seq, previous, stamp, believed) != said or folded[0] > seq:
            raise Unfit(f"{branch} does not end where it says")
        if signed is None or signed.hash != previous:
            raise Unfit(f"nobody signed the end of {branch}")
        if signed.device in self._screens:
            self._is_of_screen(branch, self._screens[signed.device])
        return SignedEnd(named, ChainHead(branch, seq, previous), signed)

    def _with(self, before: Signed | None, signed: Signed) -> Signed:
        self._signed += 1
        if before is not None and before.device != signed.device:
            raise Unfit("two devices signed one chain")
        return signed

    def _count(self, statement: str) -> int:
        return int(self._snapshot.exec_driver_sql(statement).scalar_one())

    def _is_sound_fork(self, fork: Fork, first_hash: bytes) -> None:
        if fork_name(fork.incarnation, first_hash) != fork.name:
            raise Unfit(f"the branch {fork.name} is not named by its beginning")
        before = hash_at(
            self._snapshot, fork.parent, fork.first_seq - 1, tuple(self._forks.values())
        )
        if before != fork.previous:
            raise Unfit(f"the branch {fork.name} goes off from what is not there")

    def _is_of_screen(self, branch: UUID, station: UUID | None) -> None:
        seq = 0
        while rows := self._snapshot.exec_driver_sql(_CHAIN, (branch.bytes, seq)).all():
            for number, _stamp, _hash, body, private, *_signed in rows:
                if body and not may_write(body, private, station):
                    raise Unfit(f"envelope {number} of {branch} is not a screen's to write")
                seq = number


def _joined(named: UUID, due: tuple[int, int, bytes], row: tuple[int, int, bytes, bytes]) -> bytes:
    """Return the hash of an envelope that stands where the one before it says."""
    seq, stamp, previous = due
    number, at, body, private = row
    try:
        link = read_link(body, private)
    except EnvelopeDamaged as error:
        raise Unfit(f"envelope {number} of {named} cannot be read") from error
    if (link.incarnation, link.seq, link.stamp) != (named, number, at):
        raise Unfit(f"envelope {number} of {named} is filed under another place than its own")
    if number != seq or link.previous != previous or at <= stamp:
        raise Unfit(f"envelope {number} of {named} does not follow the one before it")
    return hashlib.sha256(body).digest()


def _in_place(
    named: UUID, due: tuple[int, int, bytes], row: tuple[int, int, bytes, bytes], hash_: bytes
) -> bytes:
    """Return the hash of an envelope of which the header alone is left."""
    if row[0] != due[0] or row[1] <= due[1]:
        raise Unfit(f"envelope {row[0]} of {named} does not follow the one before it")
    return hash_

"""What this database has of every chain, what a peer lacks of it, and where two chains part.

A vector is the head of each branch. What a peer lacks is sent in the order of stamps, so that
wherever it is cut, nothing is there without what it was based on (SYNC.md, rule 2).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import islice
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import Fork, read_forks
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.envelope import GENESIS, Envelope

_VECTOR = "SELECT incarnation, seq, hash FROM chain ORDER BY incarnation"
_HEAD = "SELECT seq, hash FROM chain WHERE incarnation = ?"
_HASH = "SELECT hash FROM envelope WHERE incarnation = ? AND seq = ?"
_LIES_ON = """
SELECT e.incarnation FROM chain AS c CROSS JOIN envelope AS e ON e.incarnation = c.incarnation
WHERE e.seq = ? AND e.hash = ?
"""
MOST_STRANGE = 512
"""So many heads whose names nobody here knows are looked for on branches called otherwise."""
_AFTER = """
SELECT seq, stamp, hash, body, private FROM envelope
WHERE incarnation = ? AND seq > ? ORDER BY seq LIMIT ?
"""
_KEEP_SIGNED = """
INSERT INTO signed_head (hash, device, signature) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
"""
_SIGNED = "SELECT device, signature FROM signed_head WHERE hash = ?"


class ChainHead(msgspec.Struct, frozen=True):
    """How far a branch reaches: the number and hash of its last envelope."""

    incarnation: UUID
    seq: int
    hash: bytes


class Signed(msgspec.Struct, frozen=True):
    """What a device signed of its chain: the hash of the last envelope it stands by."""

    hash: bytes
    device: UUID
    signature: bytes


class Compared(msgspec.Struct, frozen=True):
    """What a peer's heads say: how far it has each branch of ours, and which heads are not here.

    ``ahead`` are further than ours; ``apart`` have a number that is here with another hash.
    """

    known: dict[UUID, int]
    ahead: tuple[ChainHead, ...]
    apart: tuple[ChainHead, ...]


def read_vector(connection: Connection) -> Sequence[ChainHead]:
    """Return the head of every branch that is on disk."""
    return [
        ChainHead(id_of(incarnation), seq, hash_)
        for incarnation, seq, hash_ in connection.exec_driver_sql(_VECTOR)
    ]


def read_envelopes_after(
    connection: Connection, after: Mapping[UUID, int], *, limit: int, limit_bytes: int
) -> Sequence[Envelope]:
    """Return the next envelopes beyond ``after`` in the order of stamps, at least one if any.

    A branch that ``after`` does not name is left out.
    """
    runs = [_run(connection, branch, seq, limit) for branch, seq in after.items()]
    in_order = merge(*runs, key=lambda envelope: (envelope.stamp, envelope.incarnation.bytes))
    chosen: list[Envelope] = []
    held = 0
    for envelope in islice(in_order, limit):
        held += len(envelope.body) + len(envelope.private)
        if chosen and held > limit_bytes:
            break
        chosen.append(envelope)
    return chosen


def compare_heads(connection: Connection, claimed: Iterable[ChainHead]) -> Compared:
    """Return what a peer's heads mean here. A head stands for all before it, on any branch.

    A peer that has two branches where one is here calls that as a fork is called.
    """
    forks = read_forks(connection)
    known: dict[UUID, int] = {}
    ahead: list[ChainHead] = []
    apart: list[ChainHead] = []
    strange = 0
    for head in claimed:
        branches = _branches_of(head.incarnation, forks)
        holds = [b for b in branches if hash_at(connection, b, head.seq, forks) == head.hash]
        reach = None if holds else connection.exec_driver_sql(_HEAD, (branches[0].bytes,)).first()
        if not holds and reach is None and strange < MOST_STRANGE:
            strange += 1
            lies_on = connection.exec_driver_sql(_LIES_ON, (head.seq, head.hash)).all()
            holds = [id_of(branch) for (branch,) in lies_on]
        for branch in holds:
            _know(known, branch, head.seq, forks)
        if not holds:
            is_ahead = reach is None or head.seq > reach[0]
            (ahead if is_ahead else apart).append(head)
    return Compared(known, tuple(ahead), tuple(apart))


def read_steps(connection: Connection, branch: UUID, numbers: Iterable[int]) -> Sequence[ChainHead]:
    """Return the hashes of a branch at these numbers, those before it parted too."""
    forks = read_forks(connection)
    hashes = [(seq, hash_at(connection, branch, seq, forks)) for seq in numbers]
    return [ChainHead(branch, seq, hash_) for seq, hash_ in hashes if hash_ is not None]


def hash_at(connection: Connection, branch: UUID, seq: int, forks: Sequence[Fork]) -> bytes | None:
    """Return the hash of an envelope of a branch, ``None`` where there is none."""
    if seq == 0:
        return GENESIS
    for fork in forks:
        if fork.name == branch and seq < fork.first_seq:
            return hash_at(connection, fork.parent, seq, forks)
    hash_: bytes | None = connection.exec_driver_sql(_HASH, (branch.bytes, seq)).scalar()
    return hash_


def keep_signed(connection: Connection, signed: Iterable[Signed]) -> None:
    """Keep what devices signed of their chains."""
    rows = [(each.hash, each.device.bytes, each.signature) for each in signed]
    if rows:
        connection.exec_driver_sql(_KEEP_SIGNED, rows)


def read_signed(connection: Connection, envelopes: Iterable[Envelope]) -> Sequence[Signed]:
    """Return the signatures that end in one of these envelopes."""
    signed = []
    for envelope in envelopes:
        row = connection.exec_driver_sql(_SIGNED, (envelope.hash,)).first()
        if row is not None:
            signed.append(Signed(envelope.hash, id_of(row[0]), row[1]))
    return signed


def _run(connection: Connection, branch: UUID, after: int, limit: int) -> Iterator[Envelope]:
    """Yield what can be sent: nothing beyond a body that was taken out."""
    for seq, stamp, hash_, body, private in connection.exec_driver_sql(
        _AFTER, (branch.bytes, after, limit)
    ):
        if not body:
            return
        yield Envelope(branch, seq, stamp, hash_, body, private)


def _branches_of(name: UUID, forks: Sequence[Fork]) -> list[UUID]:
    """Return the branches a head may lie on, first the one that is called so here."""
    families = {f.incarnation for f in forks if name in {f.name, f.incarnation, f.parent_name}}
    branches = [name]
    for fork in forks:
        if fork.incarnation in families:
            branches += [b for b in (fork.incarnation, fork.name) if b not in branches]
    return branches


def _know(known: dict[UUID, int], branch: UUID, seq: int, forks: Sequence[Fork]) -> None:
    known[branch] = max(known.get(branch, 0), seq)
    for fork in forks:
        if fork.name == branch:
            _know(known, fork.parent, min(seq, fork.first_seq - 1), forks)

"""Taking in others' envelopes: bytes kept as they came, each chained, and applied or parked.

Log, head and projections are one commit. What is known is skipped, what does not follow is
refused with what is missing, and a second branch is kept beside the first (SYNC.md, rules 1, 2, 9).
"""

import hashlib
from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.chain import keep_envelope, move_head
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import Fork, keep_fork, read_forks
from fynlo_pos.core.db.log_rows import largest_stamp
from fynlo_pos.core.db.parking import Reason, apply_or_park, park
from fynlo_pos.core.db.vector import ChainHead, hash_at
from fynlo_pos.core.envelope import (
    GENESIS,
    Envelope,
    EnvelopeDamaged,
    EnvelopeLink,
    read_link,
)
from fynlo_pos.core.incarnation import fork_name

LEAP = 1 << 32

_CHAIN = "SELECT seq, hash, stamp FROM chain WHERE incarnation = ?"
_OWN = "SELECT incarnation FROM own_log"


class Foreign(msgspec.Struct, frozen=True, gc=False):
    """An envelope as it came: its exact bytes."""

    body: bytes
    private: bytes


class Accepted(msgspec.Struct, frozen=True):
    """What became of the first ``done`` of the envelopes given.

    ``reached`` is how far what was known or new went on each branch. ``moved`` are the heads that
    moved, ``missing`` the heads had where something lacks before what
    came, ``forks`` branches that began, ``damaged`` how many were no envelopes, ``parked`` how many
    wait. ``mine`` are logs this device writes that were further elsewhere, or had a twin: it must
    begin another life before it goes on, and what is further is not taken in until then.
    """

    done: int
    moved: tuple[ChainHead, ...] = ()
    reached: dict[UUID, int] = {}
    missing: tuple[ChainHead, ...] = ()
    forks: tuple[Fork, ...] = ()
    mine: tuple[UUID, ...] = ()
    parked: int = 0
    damaged: int = 0


class _Tip(msgspec.Struct):
    seq: int
    hash: bytes
    stamp: int


class Acceptance:
    """One commit's worth of taking in, on the connection of a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tips: dict[UUID, _Tip | None] = {}
        self._forks: dict[UUID, list[Fork]] = {}
        self._largest = largest_stamp(connection)
        self._own = {UUID(bytes=row[0]) for row in connection.exec_driver_sql(_OWN)}
        self._moved: dict[UUID, ChainHead] = {}
        self._reached: dict[UUID, int] = {}
        self._missing: dict[UUID, ChainHead] = {}
        self._began: list[Fork] = []
        self._mine: dict[UUID, None] = {}
        self._parked = 0
        self._damaged = 0

    def take(self, foreign: Foreign) -> None:
        """Keep one envelope and apply it, or find that it is known, does not follow or is none."""
        try:
            link = read_link(foreign.body, foreign.private)
        except EnvelopeDamaged:
            self._damaged += 1
            return
        hash_ = hashlib.sha256(foreign.body).digest()
        branch = self._branch_for(link, hash_)
        if branch is None:
            return
        if branch in self._own:
            self._mine[branch] = None
            return
        self._keep(Envelope(branch, link.seq, link.stamp, hash_, foreign.body, foreign.private))

    def accepted(self, done: int) -> Accepted:
        """Return what became of them."""
        return Accepted(
            done,
            tuple(self._moved.values()),
            self._reached,
            tuple(self._missing.values()),
            tuple(self._began),
            tuple(self._mine),
            self._parked,
            self._damaged,
        )

    def _branch_for(self, link: EnvelopeLink, hash_: bytes) -> UUID | None:
        """Return the branch an envelope goes on, one that it begins, or ``None``."""
        main = link.incarnation
        tip = self._tip(main)
        if tip is None and not (link.seq == 1 and link.previous == GENESIS):
            self._lack(main)
            return None
        if tip is None or (tip.seq == link.seq - 1 and tip.hash == link.previous):
            return self._in_order(main, tip, link)
        forks = self._forks_of(main)
        branches = [main, *(fork.name for fork in forks)]
        for branch in branches:
            if self._hash_at(branch, link.seq, forks) == hash_:
                self._reach(branch, link.seq)
                return None
        for fork in forks:
            tip = self._tip(fork.name)
            if tip is not None and tip.seq == link.seq - 1 and tip.hash == link.previous:
                return self._in_order(fork.name, tip, link)
        for branch in branches:
            if self._hash_at(branch, link.seq - 1, forks) == link.previous:
                return self._begin_fork(branch, link, hash_, forks)
        self._lack(main)
        return None

    def _in_order(self, branch: UUID, tip: _Tip | None, link: EnvelopeLink) -> UUID | None:
        """A chain's stamps only grow: they are the order in which it is sent."""
        if tip is not None and link.stamp <= tip.stamp:
            self._damaged += 1
            return None
        return branch

    def _begin_fork(
        self, parent: UUID, link: EnvelopeLink, hash_: bytes, forks: Sequence[Fork]
    ) -> UUID:
        main = link.incarnation
        theirs = self._hash_at(parent, link.seq, forks)
        fork = Fork(
            name=fork_name(main, hash_),
            incarnation=main,
            first_seq=link.seq,
            previous=link.previous,
            parent=parent,
            parent_name=fork_name(main, theirs) if theirs else parent,
        )
        keep_fork(self._connection, fork)
        self._forks_of(main).append(fork)
        self._began.append(fork)
        if main in self._own:
            self._mine[main] = None
        return fork.name

    def _keep(self, envelope: Envelope) -> None:
        is_leap = envelope.stamp > self._largest + LEAP
        keep_envelope(self._connection, envelope)
        move_head(self._connection, envelope, is_leap=is_leap)
        if is_leap:
            reason: Reason | None = park(self._connection, envelope, Reason.LEAP)
        else:
            self._largest = max(self._largest, envelope.stamp)
            reason = apply_or_park(self._connection, envelope)
        self._parked += reason is not None
        branch = envelope.incarnation
        self._tips[branch] = _Tip(envelope.seq, envelope.hash, envelope.stamp)
        self._moved[branch] = ChainHead(branch, envelope.seq, envelope.hash)
        self._reach(branch, envelope.seq)

    def _reach(self, branch: UUID, seq: int) -> None:
        self._reached[branch] = max(seq, self._reached.get(branch, 0))

    def _lack(self, incarnation: UUID) -> None:
        tip = self._tip(incarnation) or _Tip(0, GENESIS, 0)
        self._missing[incarnation] = ChainHead(incarnation, tip.seq, tip.hash)

    def _tip(self, branch: UUID) -> _Tip | None:
        if branch not in self._tips:
            row = self._connection.exec_driver_sql(_CHAIN, (branch.bytes,)).first()
            self._tips[branch] = _Tip(*row) if row else None
        return self._tips[branch]

    def _forks_of(self, incarnation: UUID) -> list[Fork]:
        if incarnation not in self._forks:
            self._forks[incarnation] = list(read_forks(self._connection, incarnation))
        return self._forks[incarnation]

    def _hash_at(self, branch: UUID, seq: int, forks: Sequence[Fork]) -> bytes | None:
        return hash_at(self._connection, branch, seq, forks)


def accept_envelopes(
    connection: Connection, envelopes: Sequence[Foreign], is_enough: Callable[[], bool]
) -> Accepted:
    """Take in envelopes in their order until ``is_enough`` says so after one, or all are done."""
    acceptance = Acceptance(connection)
    for done, foreign in enumerate(envelopes, 1):
        acceptance.take(foreign)
        if is_enough():
            return acceptance.accepted(done)
    return acceptance.accepted(len(envelopes))

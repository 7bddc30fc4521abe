"""Taking in others' envelopes: bytes kept as they came, each chained, and applied or parked.

Log, head and projections are one commit. What is known is skipped, what does not follow is
refused with what is missing, and a second branch is kept beside the first (SYNC.md, rules 1, 2, 9).
"""

import hashlib
from collections.abc import Callable, Sequence
from itertools import chain
from uuid import UUID

import msgspec

from fynlo_pos.core.db.chain import keep_envelope, move_head
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import Fork, keep_fork, parted_by, read_forks
from fynlo_pos.core.db.log_rows import largest_stamp
from fynlo_pos.core.db.parking import (
    Reason,
    apply_or_fail,
    apply_or_park,
    park,
)
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.db.taken_so_far import Sofar, Tip
from fynlo_pos.core.db.together import AT_MOST, NotTogetherError, together
from fynlo_pos.core.db.vector import ChainHead, hash_at
from fynlo_pos.core.envelope import (
    GENESIS,
    Envelope,
    EnvelopeBody,
    EnvelopeDamaged,
    EnvelopeLink,
    read_header,
)
from fynlo_pos.core.incarnation import fork_name

LEAP = 1 << 32
TOGETHER = AT_MOST

Apply = Callable[[Connection, Envelope, EnvelopeBody], Reason | None]

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
    came, ``forks`` branches that began, ``parted`` those that any of it leaves, with the last
    number shared, ``damaged`` how many were no envelopes, ``parked`` how many wait. ``mine`` are
    logs this device writes that were further elsewhere, or had a twin: it must begin another life
    before it goes on, and what is further is not taken in until then.
    """

    done: int
    moved: tuple[ChainHead, ...] = ()
    reached: dict[UUID, int] = {}
    missing: tuple[ChainHead, ...] = ()
    forks: tuple[Fork, ...] = ()
    parted: dict[UUID, int] = {}
    mine: tuple[UUID, ...] = ()
    parked: int = 0
    damaged: int = 0


class Acceptance:
    """One commit's worth of taking in, on the connection of a transaction.

    ``apply`` applies an envelope, or parks it and says why. ``writes_own`` lets what this device
    writes itself be put back into a log that it is no longer in; nothing else may.
    """

    def __init__(
        self,
        connection: Connection,
        apply: Apply | None = None,
        sofar: Sofar | None = None,
        *,
        writes_own: bool = False,
    ) -> None:
        self._connection = connection
        self._apply = apply or apply_or_park
        self.sofar = sofar or Sofar(largest_stamp(connection))
        own = () if writes_own else connection.exec_driver_sql(_OWN)
        self._own = {id_of(row[0]) for row in own}

    def take(self, foreign: Foreign) -> None:
        """Keep one envelope and apply it, or find that it is known, does not follow or is none."""
        try:
            header = read_header(foreign.body, foreign.private)
        except EnvelopeDamaged:
            self.sofar.damaged += 1
            return
        hash_ = hashlib.sha256(foreign.body).digest()
        branch = self._branch_for(header, hash_)
        if branch is None:
            return
        if branch in self._own:
            self.sofar.mine[branch] = None
            return
        place = (branch, header.seq, header.stamp, hash_)
        self._keep(Envelope(*place, foreign.body, foreign.private), header)

    def accepted(self, done: int) -> Accepted:
        """Return what became of them."""
        return Accepted(
            done,
            tuple(self.sofar.moved.values()),
            self.sofar.reached,
            tuple(self.sofar.missing.values()),
            tuple(self.sofar.began),
            parted_by(self.sofar.reached, chain.from_iterable(self.sofar.forks.values())),
            tuple(self.sofar.mine),
            self.sofar.parked,
            self.sofar.damaged,
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

    def _in_order(self, branch: UUID, tip: Tip | None, link: EnvelopeLink) -> UUID | None:
        """A chain's stamps only grow: they are the order in which it is sent."""
        if tip is not None and link.stamp <= tip.stamp:
            self.sofar.damaged += 1
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
        self.sofar.began.append(fork)
        if main in self._own:
            self.sofar.mine[main] = None
        return fork.name

    def _keep(self, envelope: Envelope, header: EnvelopeBody) -> None:
        is_leap = envelope.stamp > self.sofar.largest + LEAP
        keep_envelope(self._connection, envelope)
        move_head(self._connection, envelope, is_leap=is_leap)
        if is_leap:
            reason: Reason | None = park(self._connection, envelope, Reason.LEAP)
        else:
            self.sofar.largest = max(self.sofar.largest, envelope.stamp)
            reason = self._apply(self._connection, envelope, header)
        self.sofar.parked += reason is not None
        branch = envelope.incarnation
        self.sofar.tips[branch] = Tip(envelope.seq, envelope.hash, envelope.stamp)
        self.sofar.moved[branch] = ChainHead(branch, envelope.seq, envelope.hash)
        self._reach(branch, envelope.seq)

    def _reach(self, branch: UUID, seq: int) -> None:
        self.sofar.reached[branch] = max(seq, self.sofar.reached.get(branch, 0))

    def _lack(self, incarnation: UUID) -> None:
        tip = self._tip(incarnation) or Tip(0, GENESIS, 0)
        self.sofar.missing[incarnation] = ChainHead(incarnation, tip.seq, tip.hash)

    def _tip(self, branch: UUID) -> Tip | None:
        if branch not in self.sofar.tips:
            row = self._connection.exec_driver_sql(_CHAIN, (branch.bytes,)).first()
            self.sofar.tips[branch] = Tip(*row) if row else None
        return self.sofar.tips[branch]

    def _forks_of(self, incarnation: UUID) -> list[Fork]:
        if incarnation not in self.sofar.forks:
            self.sofar.forks[incarnation] = list(read_forks(self._connection, incarnation))
        return self.sofar.forks[incarnation]

    def _hash_at(self, branch: UUID, seq: int, forks: Sequence[Fork]) -> bytes | None:
        return hash_at(self._connection, branch, seq, forks)


def accept_envelopes(
    connection: Connection, envelopes: Sequence[Foreign], is_enough: Callable[[], bool]
) -> Accepted:
    """Take in envelopes in their order until ``is_enough`` says so after one, or all are done.

    Their rows are written together, table by table. Where that fails nothing of it stands, and
    fewer are tried, at last one alone: each is applied or parked as if it had come by itself. One
    that did come by itself is so at once: with nothing to be held back for, that is the shorter.
    """
    acceptance = Acceptance(connection)
    done, at_most = 0, TOGETHER if len(envelopes) > 1 else 0
    while done < len(envelopes):
        if at_most == 0:
            acceptance.take(envelopes[done])
            taken, stops = 1, is_enough()
        else:
            part = envelopes[done : done + at_most]
            # What was tried before has had its time: only the first try is cut short.
            enough = is_enough if at_most == TOGETHER else _not_yet
            try:
                taken, stops = _take_together(acceptance, connection, part, enough)
            except _TooManyError as failed:
                at_most = failed.try_next
                continue
            stops = stops or (at_most < TOGETHER and is_enough())
        done += taken
        at_most = TOGETHER
        if stops:
            break
    return acceptance.accepted(done)


class _TooManyError(Exception):
    """Envelopes could not be applied as one; ``try_next`` of them may be, 0 says one alone."""

    def __init__(self, try_next: int) -> None:
        self.try_next = try_next


def _take_together(
    acceptance: Acceptance,
    connection: Connection,
    envelopes: Sequence[Foreign],
    is_enough: Callable[[], bool],
) -> tuple[int, bool]:
    """Take in envelopes as one; return how many, and whether that was enough.

    Raises ``_TooManyError``, after which nothing of them stands.
    """
    taken, stops, is_read = 0, False, False
    try:
        with together(connection) as gathered:
            trial = Acceptance(gathered, apply_or_fail, acceptance.sofar.copy())
            for foreign in envelopes:
                trial.take(foreign)
                taken += 1
                stops = is_enough()
                if stops:
                    break
            is_read = True
    except NotTogetherError as error:
        raise _TooManyError(taken // 2 if is_read else taken) from error
    acceptance.sofar = trial.sofar
    return taken, stops


def _not_yet() -> bool:
    return False

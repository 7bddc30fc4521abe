"""The product with a rule of letting go broken, or with what is on no disk yet, or no more."""

from collections.abc import Collection
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from typing import Any
from unittest.mock import patch
from uuid import UUID

from fynlo_pos.core.db.accept import Accepted
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.sync.member import step as member_step
from fynlo_pos.sync.protocol.frames import Role
from hub import retention
from hub.relay import sending
from hub.relay.below import had_of
from hub.relay.values import Chain, Connection
from hub.store.port import Keeping
from tests.sim import keeping, letting_go
from tests.sim.disks import Disk
from tests.sim.mutants import Mutant
from tests.sim.relay_node import RelayNode
from tests.support.shop import VENUE_ID

LOSES_EVERY_JOBS = 40


def one_decides_for_all() -> AbstractContextManager[Any]:
    """What any member has said that it has is let go, whoever lacks it."""

    def any_of(keeping: Keeping, members: Collection[UUID], *rest: Any) -> Any:
        most = max(members, key=lambda each: keeping.heard.get(each, 0))
        return real(keeping, {most}, *rest)

    real = retention.may_go
    return patch.object(letting_go, "may_go", any_of)


def older_snapshot_taken() -> AbstractContextManager[Any]:
    """A snapshot that lacks what was let go meanwhile takes the place of one that has it."""
    return patch.object(keeping, "is_above_floors", lambda *_: True)


def let_go_without_a_snapshot() -> AbstractContextManager[Any]:
    """What all members have is let go, though no snapshot has it."""
    return patch.object(letting_go, "last_within", lambda among, _: among[-1].number)


def floors_not_said() -> AbstractContextManager[Any]:
    """Who goes on otherwise does not say that it has what lies at a hub's floor."""
    return patch.object(member_step, "compared_floors", lambda *_: None)


def who_lacks_is_not_told() -> AbstractContextManager[Any]:
    """Who lacks what was let go is not told that a snapshot has it."""
    return patch.object(sending, "tell_below", lambda *_: None)


def screen_begins_behind_it() -> AbstractContextManager[Any]:
    """A kitchen's screen is shown nothing of what was let go, though the hub still has it whole."""

    def behind(connection: Connection, chain: Chain) -> int:
        had = had_of(connection, chain)
        return max(had, chain.let_go) if connection.role is Role.VIEWER else had

    return patch.object(sending, "had_of", behind)


def taken_in_in_passing() -> AbstractContextManager[Any]:
    """What a member takes in, and says that it has, is on no disk when the power goes."""

    def passing(self: PeerWriting, envelopes: Any, *vouched: Any) -> Accepted:
        disk: Any = self._connection
        self._connection = _Passing(disk)  # type: ignore[assignment]
        try:
            return real(self, envelopes, *vouched)
        finally:
            self._connection = disk

    real = PeerWriting.accept_some
    return patch.object(PeerWriting, "accept_some", passing)


@contextmanager
def relay_loses_what_it_said() -> Any:
    """Of what a relay has said that it has, a row goes now and then, the connection standing."""
    jobs = count(1)

    def losing(self: RelayNode) -> bool:
        is_done = work(self)
        rows = self.store._venues[VENUE_ID].rows
        if is_done and rows and next(jobs) % LOSES_EVERY_JOBS == 0:
            rows.popitem()
        return is_done

    work = RelayNode.work
    with patch.object(RelayNode, "work", losing):
        yield


class _Passing:
    """A disk whose every commit is one in passing."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self.begin = disk.begin_passing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._disk, name)


LETTING_GO: dict[str, Mutant] = {
    "one member decides for all": one_decides_for_all,
    "an older snapshot is taken": older_snapshot_taken,
    "let go without a snapshot": let_go_without_a_snapshot,
    "the floor is not said to be here": floors_not_said,
    "who lacks what was let go is not told": who_lacks_is_not_told,
    "a screen is shown nothing that was let go": screen_begins_behind_it,
    "a relay loses what it said it has": relay_loses_what_it_said,
    "taken in in passing": taken_in_in_passing,
}

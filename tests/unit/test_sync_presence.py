"""What a device's screen is told of its connection: who is here, how much waits, since when."""

from uuid import UUID

import msgspec
import pytest

from fynlo_pos.sync.member.events import Committed, Compared, Received, Started, TakenIn
from fynlo_pos.sync.member.values import Phase, status_of
from fynlo_pos.sync.protocol.frames import CaughtUp, Have, Head, Presence, Role, Welcome
from tests.support.wired import MINE, OTHER, OWN, Wired

pytestmark = pytest.mark.unit


def test_the_screen_hears_who_is_here_and_that_a_clock_is_off() -> None:
    wired = Wired()
    wired.open()
    wired.tell(Received(Welcome(Role.MEMBER, (), 5_000 + 6 * 60_000), 1_000))
    wired.tell(Compared(1, {}, (), ()))
    wired.tell(Received(Presence(((UUID(int=7), True, 4_000),)), 1_000))
    wired.tell(Received(CaughtUp(), 1_000))
    status = status_of(wired.state)
    assert (status.phase, status.since_ms, status.is_caught_up) == (Phase.TOGETHER, 5_000, True)
    assert status.clock_off_ms == 6 * 60_000
    assert [(seen.device.int, seen.is_here) for seen in status.devices] == [(7, True)]
    wired.tell(Received(Presence(((UUID(int=8), True, 5_000),)), 1_000))
    wired.tell(Received(Presence(((UUID(int=7), False, 4_000),)), 1_000))
    seen = [(each.device.int, each.is_here) for each in status_of(wired.state).devices]
    assert seen == [(7, False), (8, True)], "what changed is told, the rest stands"


def test_how_much_of_the_shop_is_here_counts_others_logs_and_how_far_the_hub_has_ours() -> None:
    wired = Wired()
    wired.open()
    offered = (wired.head(2), Head(OTHER, 10, b"ten"), Head(UUID(int=77), 5, b"five"))
    wired.tell(Received(Welcome(Role.MEMBER, offered, 5_000), 1_000))
    wired.tell(Compared(1, {MINE: 2, OTHER: 10}, offered[1:], ()))
    status = status_of(wired.state)
    assert (status.fetched, status.to_fetch) == (0, 15)
    assert status.handed_over == {MINE: 2}
    wired.tell(TakenIn(1, (Head(OTHER, 4, b"four"),), {OTHER: 4}))
    assert status_of(wired.state).fetched == 4
    wired.tell(TakenIn(1, (Head(OTHER, 12, b"more"),), {OTHER: 12}))
    assert status_of(wired.state).fetched == 10, "what came since is not counted"


def test_a_till_that_starts_apart_counts_what_waits_from_where_it_had_handed_over() -> None:
    wired = Wired(5)
    begun = Started((wired.head(4),), OWN, OWN, 1_000, 5_000, handed_over={MINE: 2})
    wired.tell(begun)
    status = status_of(wired.state)
    assert (status.waiting, status.waiting_since_ms) == (2, None), "no sale is among them"
    wired.tell(msgspec.structs.replace(begun, unsent_since_ms=4_400))
    status = status_of(wired.state)
    assert (status.waiting, status.waiting_since_ms) == (2, 4_400)
    assert status.handed_over == {MINE: 2}
    wired.tell(Committed((wired.head(5),), 3_000))
    status = status_of(wired.state)
    assert (status.waiting, status.waiting_since_ms) == (3, 4_400), "the oldest counts"
    wired.join(2)
    wired.tell(Received(Have((wired.head(5),)), 3_000))
    assert (status_of(wired.state).waiting, status_of(wired.state).waiting_since_ms) == (0, None)


def test_what_waits_since_nobody_knows_when_waits_since_the_next_commit() -> None:
    wired = Wired(3)
    wired.tell(Started((wired.head(2),), OWN, OWN, 1_000, 5_000))
    wired.tell(Committed((wired.head(3),), 2_000))
    status = status_of(wired.state)
    assert (status.waiting, status.waiting_since_ms) == (3, 6_000)

"""A hub that takes nothing in, its disk or its room for the shop being full, is not stormed."""

import pytest

from fynlo_pos.sync.member.effects import PushOut
from fynlo_pos.sync.member.events import Closed, Due, Found, Received, TakenIn
from fynlo_pos.sync.member.values import FIRST_PAUSE_MS, LONGEST_PAUSE_MS, status_of
from fynlo_pos.sync.protocol.frames import Have, Head, Refusal, Why
from tests.support.wired import OTHER, Wired, sent

FULL = [Why.BUSY, Why.TOO_MANY]


def come(wired: Wired, *, had: int = 0) -> None:
    """Come together with a hub that has so much of it, and hand in the rest."""
    wired.join(had)
    rest = tuple(sent(wired.links[had:]))
    if rest:
        wired.tell(Found(wired.state.round, rest, (wired.head(len(wired.links)),)))
        assert wired.of(PushOut)


def be_cut(wired: Wired, *, now_ms: int) -> int:
    """Lose the connection; return after how long it comes again, and come."""
    wired.tell(Closed(now_ms, 999))
    assert wired.state.due_ms is not None
    pause_ms = wired.state.due_ms - now_ms
    wired.tell(Due(wired.state.due_ms, 999))
    return pause_ms


def turned_away(wired: Wired, why: Why, *, now_ms: int) -> int:
    come(wired)
    wired.tell(Received(Refusal(why, ends=True), now_ms))
    return be_cut(wired, now_ms=now_ms)


@pytest.mark.parametrize("why", FULL)
def test_each_time_it_is_turned_away_it_comes_again_later(why: Why) -> None:
    wired = Wired()
    pauses = [turned_away(wired, why, now_ms=10_000 + nth * 100_000) for nth in range(9)]
    assert pauses[0] <= FIRST_PAUSE_MS
    assert pauses == sorted(pauses)
    assert pauses[-1] > LONGEST_PAUSE_MS // 2
    assert status_of(wired.state).turned_away is why


@pytest.mark.parametrize("why", FULL)
def test_once_something_is_taken_in_all_is_as_before(why: Why) -> None:
    wired = Wired()
    for nth in range(5):
        turned_away(wired, why, now_ms=10_000 + nth * 100_000)
    come(wired)
    assert status_of(wired.state).turned_away is why
    wired.tell(Received(Have((wired.head(3),)), 900_000))
    assert status_of(wired.state).turned_away is None
    assert be_cut(wired, now_ms=901_000) <= FIRST_PAUSE_MS


def test_where_nothing_waits_nothing_was_turned_away() -> None:
    wired = Wired()
    turned_away(wired, Why.BUSY, now_ms=10_000)
    come(wired, had=3)
    assert status_of(wired.state).turned_away is None
    assert be_cut(wired, now_ms=20_000) <= FIRST_PAUSE_MS


def test_a_hub_with_no_place_for_another_terminal_turned_no_sale_away() -> None:
    wired = Wired()
    wired.open()
    wired.tell(Received(Refusal(Why.BUSY, ends=True), 1_000))
    assert status_of(wired.state).turned_away is None


def test_a_hub_that_ends_over_what_it_was_to_give_turned_nothing_away() -> None:
    """It is come back to later each time all the same, as long as nothing is given or taken."""
    wired = Wired()
    pauses = []
    for nth in range(9):
        pauses.append(turned_away(wired, Why.COME_AGAIN, now_ms=10_000 + nth * 100_000))
        assert status_of(wired.state).turned_away is None
    assert pauses[0] <= FIRST_PAUSE_MS
    assert pauses == sorted(pauses)
    assert pauses[-1] > LONGEST_PAUSE_MS // 2
    come(wired)
    assert be_cut(wired, now_ms=1_000_000) > LONGEST_PAUSE_MS // 2, "nothing came of that one"


def sent_away(wired: Wired) -> None:
    for nth in range(5):
        turned_away(wired, Why.COME_AGAIN, now_ms=10_000 + nth * 100_000)
    come(wired)


def test_once_it_took_something_it_is_come_back_to_at_once() -> None:
    wired = Wired()
    sent_away(wired)
    wired.tell(Received(Have((wired.head(3),)), 900_000))
    assert be_cut(wired, now_ms=901_000) <= FIRST_PAUSE_MS
    wired.join(3)
    assert be_cut(wired, now_ms=902_000) <= FIRST_PAUSE_MS


@pytest.mark.parametrize("is_shown", [False, True])
def test_once_it_gave_something_it_is_come_back_to_at_once(*, is_shown: bool) -> None:
    wired = Wired()
    sent_away(wired)
    head = (Head(OTHER, 1, bytes(32)),)
    came = TakenIn(wired.state.round, () if is_shown else head, {}, shown=head if is_shown else ())
    wired.tell(came)
    assert be_cut(wired, now_ms=901_000) <= FIRST_PAUSE_MS
    come(wired)
    assert be_cut(wired, now_ms=902_000) <= FIRST_PAUSE_MS


def test_what_came_in_late_or_was_there_is_nothing_that_it_gave() -> None:
    wired = Wired()
    sent_away(wired)
    wired.tell(TakenIn(wired.state.round, (), {}))
    wired.tell(TakenIn(wired.state.round - 1, (Head(OTHER, 1, bytes(32)),), {}))
    assert be_cut(wired, now_ms=901_000) > FIRST_PAUSE_MS


def test_a_full_hub_that_gives_is_come_back_to_no_sooner() -> None:
    wired = Wired()
    for nth in range(5):
        turned_away(wired, Why.BUSY, now_ms=10_000 + nth * 100_000)
    turned_away(wired, Why.COME_AGAIN, now_ms=800_000)
    come(wired)
    wired.tell(TakenIn(wired.state.round, (Head(OTHER, 1, bytes(32)),), {}))
    assert be_cut(wired, now_ms=901_000) > FIRST_PAUSE_MS


@pytest.mark.parametrize("why", FULL)
def test_so_does_one_that_was_let_go_and_hands_in(why: Why) -> None:
    wired = Wired()
    pauses = []
    for nth in range(6):
        now_ms = 10_000 + nth * 100_000
        wired.open()
        wired.tell(Received(Refusal(Why.REVOKED, ends=False), now_ms))
        wired.tell(Received(Refusal(why, ends=True), now_ms))
        pauses.append(be_cut(wired, now_ms=now_ms))
    assert pauses == sorted(set(pauses))

"""A device's side of a connection: who it believes, what it sends, when it comes again."""

from uuid import UUID

import pytest

from fynlo_pos.core import incarnation
from fynlo_pos.sync.member.effects import (
    BeginLife,
    Call,
    Compare,
    Hang,
    Prove,
    PushOut,
    Read,
    Say,
    Wake,
)
from fynlo_pos.sync.member.events import (
    Closed,
    Committed,
    Compared,
    Due,
    Found,
    LifeBegan,
    Opened,
    Received,
    Stop,
    TakenIn,
    Unreadable,
)
from fynlo_pos.sync.member.values import (
    FIRST_PAUSE_MS,
    GREETING_MS,
    LONGEST_PAUSE_MS,
    REFUSED_PAUSE_MS,
    SILENCE_MS,
    Phase,
    status_of,
)
from fynlo_pos.sync.protocol import link
from fynlo_pos.sync.protocol.frames import (
    LONGEST_LEAVE_MS,
    Challenge,
    Have,
    Head,
    Leaving,
    Refusal,
    Role,
    Sent,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.steps import steps_down
from tests.support.envelopes import chain
from tests.support.wired import MINE, NONCE, OTHER, OWN, Wired

pytestmark = pytest.mark.unit


def test_it_proves_itself_only_to_the_hub_it_knows() -> None:
    wired = Wired()
    wired.open()
    assert wired.state.phase is Phase.PROVING
    assert len(wired.of(Prove)) == 1
    other = Wired()
    other.tell(Opened(NONCE, 1_000, 5_000))
    other.tell(Received(Challenge(UUID(int=9), NONCE, 1, bytes(64)), 1_000))
    assert other.of(Prove) == []
    assert other.of(Hang)
    assert other.state.ended_by is Why.WRONG_SIGNATURE


@pytest.mark.parametrize("protocol", [0, 2])
def test_a_protocol_from_another_time_is_refused(protocol: int) -> None:
    wired = Wired()
    wired.tell(Opened(NONCE, 1_000, 5_000))
    wired.tell(Received(Challenge(UUID(int=9), NONCE, protocol, bytes(64)), 1_000))
    assert wired.state.ended_by is Why.NEWER_PROTOCOL


def test_it_sends_what_the_hub_lacks_and_counts_it_until_the_hub_says_so() -> None:
    wired = Wired()
    wired.join(1)
    assert wired.of(Read) == [Read(1, {MINE: 1})]
    assert status_of(wired.state).waiting == 2
    rest = tuple(Sent(e.body, e.private) for e in wired.links[1:])
    wired.tell(Found(1, rest, (wired.head(3),)))
    assert wired.of(PushOut) == [PushOut(rest, (wired.head(3),))]
    assert status_of(wired.state).waiting == 2, "what was sent is not what the hub has"
    wired.tell(Received(Have((wired.head(3),)), 1_000))
    assert status_of(wired.state).waiting == 0
    assert wired.state.in_flight == ()


def test_it_reads_one_batch_at_a_time_and_counts_what_it_wrote_alone() -> None:
    wired = Wired()
    wired.join(1)
    wired.tell(Committed((Head(OTHER, 4, bytes(32)),), 1_000))
    assert wired.of(Read) == []
    assert status_of(wired.state).waiting == 2


def test_a_commit_is_sent_at_once_from_memory() -> None:
    wired = Wired()
    wired.join(3)
    wired.links = chain(MINE, 4)
    last = wired.links[3]
    wired.tell(Committed((wired.head(4),), 1_100, (Sent(last.body, last.private),)))
    assert [type(effect) for effect in wired.asked] == [PushOut, Wake]
    assert status_of(wired.state).waiting_since_ms == 5_100, "on the wall"


def test_a_cut_sends_again_from_vectors_alone() -> None:
    wired = Wired()
    wired.join(1)
    wired.tell(Found(1, tuple(Sent(e.body, e.private) for e in wired.links[1:]), (wired.head(3),)))
    wired.tell(Closed(2_000, 0))
    assert wired.state.in_flight == ()
    wired.tell(Due(2_000 + FIRST_PAUSE_MS, 0))
    wired.join(2)
    assert wired.of(Read) == [Read(2, {MINE: 2})]


def test_it_comes_again_later_each_time_and_by_chance() -> None:
    wired = Wired()
    pauses = []
    for nth in range(12):
        now_ms = 10_000 + nth * 100_000
        wired.tell(Closed(now_ms, 0 if nth % 2 else 999))
        assert wired.state.due_ms is not None
        pauses.append(wired.state.due_ms - now_ms)
        wired.tell(Due(wired.state.due_ms, 0))
        assert wired.of(Call)
    assert pauses[0] <= FIRST_PAUSE_MS
    assert pauses[0] < pauses[2] < pauses[4]
    assert max(pauses) <= LONGEST_PAUSE_MS
    assert pauses[11] == LONGEST_PAUSE_MS // 2


def test_a_hub_that_leaves_says_when_to_come_again() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(Received(Leaving(4_000), 1_000))
    wired.tell(Closed(2_000, 0))
    assert wired.state.due_ms is not None
    assert wired.state.due_ms >= 6_000


def test_no_hub_sends_a_till_away_for_good() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(Received(Leaving((1 << 63) - 1), 1_000))
    wired.tell(Closed(2_000, 0))
    assert wired.state.due_ms is not None
    assert 2_000 + LONGEST_LEAVE_MS <= wired.state.due_ms < 2_000 + 2 * LONGEST_LEAVE_MS


@pytest.mark.parametrize("why", [Why.UNKNOWN_DEVICE, Why.NEWER_PROTOCOL, Why.OTHER_VENUE])
def test_what_only_a_person_can_mend_is_tried_seldom(why: Why) -> None:
    wired = Wired()
    wired.open()
    wired.tell(Received(Refusal(why, ends=True), 1_000))
    wired.tell(Closed(2_000, 999))
    assert status_of(wired.state).refused_by is why
    assert wired.state.due_ms is not None
    assert wired.state.due_ms - 2_000 > REFUSED_PAUSE_MS // 2


def test_a_revoked_device_hands_in_its_own_alone() -> None:
    wired = Wired()
    wired.open()
    wired.tell(Committed((Head(OTHER, 1, bytes(32)),), 1_000))
    wired.tell(Received(Refusal(Why.REVOKED, ends=False), 1_000))
    wired.tell(Received(Have((wired.head(3),)), 1_000))
    assert wired.of(Read) == []
    wired.tell(Committed((Head(MINE, 4, bytes(32)),), 1_000))
    assert wired.of(Read) == [Read(1, {MINE: 3})]
    assert status_of(wired.state).refused_by is Why.REVOKED


def test_a_till_that_was_put_back_begins_another_life_once() -> None:
    wired = Wired()
    wired.open()
    further = Head(MINE, 9, bytes(32))
    wired.tell(Received(Welcome(Role.MEMBER, (further,), 5_000), 1_000))
    assert wired.of(Compare) == [Compare(1, (further,), (MINE,))]
    wired.tell(Compared(1, {}, (further,), ()))
    assert wired.of(BeginLife) == [BeginLife(MINE)]
    assert wired.of(Read) == [], "nothing goes out under a name that another uses"
    wired.tell(TakenIn(1, (), {}, mine=(MINE,)))
    assert wired.of(BeginLife) == []
    assert status_of(wired.state).waiting == 3, "a guess is not what the hub has"
    wired.tell(
        LifeBegan((wired.head(3), Head(OTHER, 1, bytes(32))), OWN | {OTHER}, frozenset((OTHER,)))
    )
    assert wired.of(Hang)


def test_where_branches_part_it_goes_back_twice_as_far_each_time() -> None:
    wired = Wired(20)
    wired.join(0)
    wired.tell(Found(1, (), (), blocked=OWN))
    tip = Head(MINE, 18, bytes(32))
    starts = []
    for _ in range(4):
        wired.tell(Received(Refusal(Why.GAP, ends=False, about=tip), 1_000))
        assert wired.of(Compare)
        wired.tell(Compared(1, {}, (), (tip,)))
        starts.append(wired.state.sent[MINE])
    assert starts == [17, 16, 14, 10]
    assert wired.state.theirs.get(MINE, 0) == 0


@pytest.mark.parametrize("why", [Why.NOT_YOURS, Why.TOO_MANY])
def test_a_chain_that_the_hub_will_not_have_is_not_offered_again(why: Why) -> None:
    wired = Wired()
    wired.join(1)
    wired.tell(Found(1, tuple(Sent(e.body, e.private) for e in wired.links[1:]), (wired.head(3),)))
    wired.tell(Received(Refusal(why, ends=False, about=wired.head(1)), 1_000))
    assert wired.state.in_flight == (), "nobody waits for what will not come"
    wired.tell(Committed((Head(MINE, 4, bytes(32)),), 1_000))
    assert wired.of(Read) == []
    assert status_of(wired.state).is_held_back == (why is Why.TOO_MANY)
    wired.tell(Closed(2_000, 0))
    wired.tell(Due(40_000, 0))
    wired.open()
    assert not status_of(wired.state).is_held_back, "the next time it may be taken"


def test_no_wait_is_for_ever() -> None:
    wired = Wired()
    wired.tell(Opened(NONCE, 1_000, 5_000))
    wired.tell(Due(1_000 + GREETING_MS, 0))
    assert wired.of(Hang)
    quiet = Wired()
    quiet.join(1)
    quiet.tell(Found(1, tuple(Sent(e.body, e.private) for e in quiet.links[1:]), (quiet.head(3),)))
    quiet.tell(Due(1_000 + SILENCE_MS - 1, 0))
    assert quiet.of(Hang) == []
    quiet.tell(Due(1_000 + SILENCE_MS, 0))
    assert quiet.of(Hang)


def test_bytes_that_are_no_frame_end_it_and_a_stop_is_for_good() -> None:
    wired = Wired()
    wired.join(3)
    wired.tell(Unreadable(Why.NOT_A_FRAME))
    assert wired.of(Say) == [Say(Refusal(Why.NOT_A_FRAME, ends=True))]
    wired.tell(Closed(2_000, 0))
    wired.tell(Stop())
    assert wired.state.phase is Phase.ENDED
    wired.tell(Due(99_000, 0))
    assert wired.asked == ()


@pytest.mark.parametrize(
    ("seq", "numbers"),
    [(0, []), (1, []), (2, [1]), (3, [2, 1]), (20, [19, 18, 16, 12, 4, 1])],
)
def test_steps_down_are_close_near_the_end(seq: int, numbers: list[int]) -> None:
    assert list(steps_down(seq)) == numbers


def test_a_fork_is_called_the_same_in_transport_and_on_disk() -> None:
    assert incarnation.fork_name(MINE, bytes(32)) == link.fork_name(MINE, bytes(32))

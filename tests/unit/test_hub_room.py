"""A room whose store fails, or where what is said or answered does."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Challenge, Frame, Have, Hello, Refusal, Role, Why
from hub.outbox import Outbox
from hub.relay.effects import Effect
from hub.relay.events import Closed, Event, Failed, Found, Opened, Received, Settled, Stale, Stored
from hub.relay.step import step
from hub.relay.values import Chain, Relay
from hub.room import MOST_UNDERWAY, Room
from tests.support.hub_rooms import LINKS, TILL, Around, frames_in, joined
from tests.support.relayed import HUB, NONCE, VENUE, answer, head_of, push_of

pytestmark = pytest.mark.unit


@pytest.fixture
def around() -> Iterator[Around]:
    surroundings = Around()
    yield surroundings
    surroundings.writing.close()


def test_a_push_that_the_disk_will_not_take_is_told_and_nothing_is_kept(around: Around) -> None:
    room, outbox = joined(around)
    around.store.is_broken = True
    progress: list[bool] = []
    room.on_progress[1] = lambda: progress.append(True)
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    around.settle()
    assert frames_in(outbox) == [Refusal(Why.BUSY, ends=True)]
    assert (room.state.chains, room.state.underway) == ({}, {})
    assert progress
    assert around.moves == []


def test_a_push_that_is_kept_moves_the_venue_and_is_counted(around: Around) -> None:
    room, outbox = joined(around)
    before = room.version
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    assert not room.is_full(1)
    around.settle()
    assert frames_in(outbox) == [Have((head_of(LINKS[-1]),))]
    assert room.version == before + 1 == around.moves[-1]
    assert b"fynlo_hub_envelopes_total 4.0" in around.metrics.text()


def test_what_another_worker_did_first_is_taken_in(around: Around) -> None:
    room, outbox = joined(around)
    push = push_of(LINKS, TILL)
    room.feed(Received(1, push, 4))
    around.settle()
    frames_in(outbox)
    venue = around.store.load(VENUE)
    assert venue is not None
    other = Room(around, Relay(VENUE, HUB), venue)
    chain_: Chain = other.state.chains[UUID(int=50)]
    assert chain_.stored == head_of(LINKS[-1])


def test_who_waits_for_a_look_up_that_fails_is_cut_off_to_come_again(around: Around) -> None:
    room, outbox = joined(around)
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    around.settle()
    frames_in(outbox)
    around.store.is_broken = True
    room.feed(Received(1, push_of(LINKS[:2], TILL), 5))
    around.settle()
    assert outbox._is_ending


def faulty(monkeypatch: pytest.MonkeyPatch, kind: type[Event]) -> None:
    """A bug in the relay: it fails at the next event of a kind."""
    left = [kind]

    def stepping(state: Relay, event: Event) -> tuple[Relay, tuple[Effect, ...]]:
        if left and isinstance(event, left[0]):
            left.clear()
            raise ValueError("a bug")
        return step(state, event)

    monkeypatch.setattr("hub.room.step", stepping)


def settle_with_a_fault(around: Around) -> None:
    with pytest.raises(ValueError, match="a bug"):
        around.settle()


def test_a_fault_that_would_leave_a_push_unanswered_sends_all_away(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, outbox = joined(around)
    faulty(monkeypatch, Stored)
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    settle_with_a_fault(around)
    assert outbox._is_ending
    assert (room.state.connections, room.state.underway) == ({}, {})
    del room.outboxes[1]
    room.feed(Closed(1, 5))
    again, answers = joined_again(room)
    room.feed(Received(again, push_of(LINKS, TILL), 6))
    around.settle()
    assert frames_in(answers) == [Have((head_of(LINKS[-1]),))]


def test_what_comes_from_the_store_for_those_sent_away_is_taken_in(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _ = joined(around)
    faulty(monkeypatch, Settled)
    room.feed(Received(1, push_of(LINKS[:2], TILL), 4))
    room.feed(Received(1, push_of(LINKS[2:], TILL), 5))
    with pytest.raises(ValueError, match="a bug"):
        room.feed(Settled())
    assert room.state.chains == {}
    around.settle()
    assert room.state.chains[UUID(int=50)].stored == head_of(LINKS[-1])
    around.store.is_broken = True
    room.feed(Failed(99))
    room.feed(Stale(99, ()))
    assert room.state.chains[UUID(int=50)].tip == head_of(LINKS[-1])


def test_an_answer_that_cannot_be_said_sends_all_away(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, outbox = joined(around)
    room.feed(Received(1, push_of(LINKS, TILL), 4))

    def no_words(_frame: Frame) -> bytes:
        raise ValueError("a bug")

    monkeypatch.setattr("hub.room.encode_frame", no_words)
    settle_with_a_fault(around)
    assert outbox._is_ending
    assert room.state.connections == {}


def test_a_fault_in_what_one_says_leaves_the_others_where_they_are(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, outbox = joined(around)
    faulty(monkeypatch, Received)
    with pytest.raises(ValueError, match="a bug"):
        room.feed(Received(2, Have(()), 4))
    assert not outbox._is_ending
    assert 1 in room.state.connections


def test_a_fault_in_what_one_is_sent_cuts_off_that_one(
    around: Around, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, outbox = joined(around)
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    around.settle()
    again, answers = joined_again(room)
    faulty(monkeypatch, Found)
    settle_with_a_fault(around)
    assert answers._is_ending
    assert again in room.state.connections, "until its socket has closed"
    assert outbox._is_ending, "the same device came again"


def joined_again(room: Room) -> tuple[int, Outbox]:
    """The till comes again by another connection."""
    number = 2
    room.outboxes[number] = outbox = Outbox()
    hello = Hello(VENUE, UUID(int=TILL), Role.MEMBER, NONCE)
    room.feed(Opened(number, NONCE))
    room.feed(Received(number, hello, 1))
    (challenge,) = frames_in(outbox)
    assert isinstance(challenge, Challenge)
    room.feed(Received(number, answer(hello, challenge, TILL), 2))
    room.feed(Received(number, Have(()), 3))
    frames_in(outbox)
    return number, outbox


def test_no_more_is_read_of_who_waits_for_a_look_up(around: Around) -> None:
    room, _ = joined(around)
    room.feed(Received(1, push_of(LINKS, TILL), 4))
    around.settle()
    for _ in range(MOST_UNDERWAY):
        assert not room.is_full(1)
        room.feed(Received(1, push_of(LINKS[1:2], TILL), 5))
    assert room.is_full(1)
    while room.state.connections[1].waiting:
        around.settle()
    assert not room.is_full(1)

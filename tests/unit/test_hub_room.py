"""A room whose store fails, and an outbox whose reader does not read."""

import asyncio
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.codec import decode_frame
from fynlo_pos.sync.protocol.frames import (
    Challenge,
    Frame,
    Have,
    Hello,
    Refusal,
    Role,
    Welcome,
    Why,
)
from hub.lane import Lane, Outcome
from hub.metrics import Metrics
from hub.outbox import MOST_BYTES, MOST_FRAMES, Outbox
from hub.relay.effects import Asked, Effect, Learn
from hub.relay.events import (
    Closed,
    Event,
    Failed,
    Found,
    Learned,
    Opened,
    Received,
    Settled,
    Stale,
    Stored,
)
from hub.relay.step import step
from hub.relay.values import Chain, Relay
from hub.room import MOST_UNDERWAY, Room
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept, StoreTrouble
from tests.support.envelopes import chain
from tests.support.relayed import (
    HUB,
    NONCE,
    VENUE,
    answer,
    device,
    head_of,
    key_of,
    push_of,
)

pytestmark = pytest.mark.unit

TILL = 11
LINKS = chain(UUID(int=50), 4)


class Breaking(MemoryStore):
    """A store whose disk can be taken away."""

    def __init__(self) -> None:
        super().__init__()
        self.is_broken = False

    def keep(self, batches: object) -> list[Kept]:
        given: list[Batch] = list(batches)  # type: ignore[call-overload]
        if self.is_broken:
            raise StoreTrouble("no disk")
        return super().keep(given)

    def recall(self, venue: UUID, places: object) -> dict[tuple[UUID, int], bytes]:
        if self.is_broken:
            raise StoreTrouble("no disk")
        return super().recall(venue, places)  # type: ignore[arg-type]


class Around:
    """What a room needs of a hub, its lanes run by hand."""

    def __init__(self) -> None:
        self.store = Breaking()
        self.store.found(VENUE)
        self.store.enrol(VENUE, device(TILL))
        self.metrics = Metrics()
        self.key = key_of(HUB.int)
        self.outcomes: SimpleQueue[list[Outcome]] = SimpleQueue()
        self.writing = Lane("room test", lambda: self.store, self.outcomes.put)
        self.reading = self.writing
        self.moves: list[int] = []
        self.waiting: list[Callable[[], None]] = []

    def asked(self, room: Room, effect: Asked) -> None:
        raise AssertionError("nobody calls here")

    def admit(self, venue: UUID, chain: UUID) -> None:
        raise AssertionError("nobody was let go here")

    def learn(self, venue: UUID, learn: Learn, kept: Callable[[Learned], None]) -> None:
        raise AssertionError("nobody hands on cards here")

    def later(self, after_s: float, work: Callable[[], None]) -> None:
        assert after_s > 0
        self.waiting.append(work)

    def moved(self, venue: UUID, version: int) -> None:
        self.moves.append(version)

    def settle(self) -> None:
        """Wait until the lane has done what it was asked, and hand it over."""
        asked = [True]
        self.writing.do(lambda _store: None, lambda _done: asked.clear())
        while asked:
            for done, outcome in self.outcomes.get(timeout=10):
                done(outcome)


@pytest.fixture
def around() -> Iterator[Around]:
    surroundings = Around()
    yield surroundings
    surroundings.writing.close()


def joined(around: Around) -> tuple[Room, Outbox]:
    venue = around.store.load(VENUE)
    assert venue is not None
    room = Room(around, Relay(VENUE, HUB), venue)
    outbox = Outbox()
    room.outboxes[1] = outbox
    hello = Hello(VENUE, UUID(int=TILL), Role.MEMBER, NONCE)
    room.feed(Opened(1, NONCE))
    room.feed(Received(1, hello, 1))
    (challenge,) = frames_in(outbox)
    assert isinstance(challenge, Challenge)
    room.feed(Received(1, answer(hello, challenge, TILL), 2))
    room.feed(Received(1, Have(()), 3))
    assert any(isinstance(frame, Welcome) for frame in frames_in(outbox))
    return room, outbox


def frames_in(outbox: Outbox) -> list[Frame | None]:
    frames = [decode_frame(data) for data, _ in outbox._frames]
    outbox._frames.clear()
    return frames


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


def run_outbox(outbox: Outbox, send: Callable[[bytes], object], drained: list[int]) -> None:
    async def sending(data: bytes) -> None:
        send(data)

    async def run() -> None:
        outbox.end()
        async with asyncio.timeout(5):
            await outbox.run(sending, lambda: drained.append(1))

    asyncio.run(run())


def test_an_outbox_sends_in_order_and_counts_pushes() -> None:
    sent: list[bytes] = []
    drained: list[int] = []
    outbox = Outbox()
    for number in range(3):
        outbox.put(bytes([number]), is_push=number > 0)
    run_outbox(outbox, sent.append, drained)
    assert sent == [b"\0", b"\1", b"\2"]
    assert len(drained) == 2


@pytest.mark.parametrize(("frames", "size"), [(MOST_FRAMES + 1, 1), (2, MOST_BYTES // 2 + 1)])
def test_a_reader_that_lets_too_much_lie_is_cut_off(frames: int, size: int) -> None:
    sent: list[bytes] = []
    outbox = Outbox()
    for _ in range(frames):
        outbox.put(bytes(size), is_push=False)
    outbox.put(b"late", is_push=False)
    assert outbox.is_cut
    run_outbox(outbox, sent.append, [])
    assert sent == []


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

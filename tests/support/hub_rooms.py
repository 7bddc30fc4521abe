"""A room of the hub over a store that breaks, and who is connected there."""

from collections.abc import Callable
from queue import SimpleQueue
from uuid import UUID

from fynlo_pos.sync.protocol.codec import decode_frame
from fynlo_pos.sync.protocol.frames import Challenge, Frame, Have, Head, Hello, Role, Welcome
from hub.lane import Lane, Outcome
from hub.metrics import Metrics
from hub.outbox import Outbox
from hub.relay.effects import Asked, Learn
from hub.relay.events import Learned, Opened, Received
from hub.relay.values import Relay
from hub.room import Room
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept, StoreTrouble
from tests.support.envelopes import chain
from tests.support.relayed import HUB, NONCE, VENUE, answer, device, key_of

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

    def admit(self, venue: UUID, upto: Head) -> None:
        raise AssertionError("nobody was let go here")

    def learn(self, venue: UUID, learn: Learn, kept: Callable[[Learned], None]) -> None:
        raise AssertionError("nobody hands on cards here")

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        raise AssertionError("nothing is let go here")

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


def joined(around: Around) -> tuple[Room, Outbox]:
    """Return a room in which the till is connected, and what is sent to it."""
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
    """Take out what waits to be sent."""
    frames = []
    while outbox._frames:
        frames.append(decode_frame(outbox._frames.take()[0]))
    return frames

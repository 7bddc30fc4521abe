"""One venue at work: its relay's state, the sockets in it, and the world the relay asks things of.

All of it runs on the event loop's thread; what the store has done comes back there.
"""

import time
from functools import partial
from typing import TYPE_CHECKING, Protocol, assert_never
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.sync.protocol.codec import encode_frame
from fynlo_pos.sync.protocol.frames import Frame, Head, Push, Shown, Why
from hub.lane import Lane
from hub.logs import hub_log
from hub.metrics import Metrics
from hub.relay.effects import (
    Admit,
    Asked,
    Close,
    Effect,
    Heard,
    Learn,
    Noted,
    Prove,
    Read,
    Recall,
    Send,
    Store,
    TellLater,
)
from hub.relay.events import (
    Drained,
    Event,
    Failed,
    Found,
    Joined,
    Known,
    Learned,
    Opened,
    Recalled,
    Received,
    Settled,
    Stale,
    Stored,
    Unreadable,
)
from hub.relay.step import begun_again, step
from hub.relay.values import Relay, Row
from hub.store.port import Batch, Kept, Venue

if TYPE_CHECKING:
    from collections.abc import Callable

    from hub.outbox import Sending

MOST_UNDERWAY = 8
_OF_ONE = (Opened, Joined, Received, Unreadable, Drained, Found)
"""Who hands these in ends the connection where they fail."""


class Surroundings(Protocol):
    """What a room needs of the hub around it."""

    writing: Lane
    reading: Lane
    metrics: Metrics
    key: Ed25519PrivateKey

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell a venue what waits on a chain, up to where it says."""

    def learn(self, venue: UUID, learn: Learn, kept: "Callable[[Learned], None]") -> None:
        """Keep cards and mandates that count, and say which are on disk."""

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark."""

    def later(self, after_s: float, work: "Callable[[], None]") -> None:
        """Do something after a while."""

    def asked(self, room: "Room", effect: Asked) -> None:
        """Answer a call."""

    def moved(self, venue: UUID, version: int) -> None:
        """A commit has changed a venue, which is now of this version."""


class Room:
    """A venue with its connections."""

    def __init__(self, around: Surroundings, relay: Relay, venue: Venue) -> None:
        self.state = relay
        self.version = venue.version
        self.outboxes: dict[int, Sending] = {}
        self.on_progress: dict[int, Callable[[], None]] = {}
        self._to_flush: dict[int, Sending] = {}
        self._around = around
        self._log = hub_log().bind(venue=str(venue.id))
        self.know(venue)

    def know(self, venue: Venue) -> None:
        """Take in the venue as it lies in the store."""
        self.version = max(self.version, venue.version)
        self.state = replace(
            self.state, stored_bytes=venue.stored_bytes, late_bytes=venue.late_bytes
        )
        self.feed(Known(venue.chains, venue.devices, venue.mandates))

    def feed(self, event: Event) -> None:
        """Step the relay and do what it asks.

        What cannot be done to its end leaves somebody without an answer: all are sent away then,
        and come again. A fault in what one connection said, or is sent, ends that one alone.
        """
        is_of_one = isinstance(event, _OF_ONE)
        try:
            self.state, effects = step(self.state, event)
            is_of_one = False
            for effect in effects:
                self._obey(effect)
        except Exception:
            if not is_of_one:
                self._begin_again()
            raise
        finally:
            for outbox in self._to_flush.values():
                outbox.flush()
            self._to_flush.clear()

    def is_full(self, connection: int) -> bool:
        """Tell whether so much of a connection's is on its way that nothing more is read."""
        its = self.state.connections.get(connection)
        return its is not None and len(its.underway) + len(its.waiting) >= MOST_UNDERWAY

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Send(to=to, frame=frame):
                self._send(to, frame)
            case Prove(to=to, challenge=challenge, words=words):
                signed = replace(challenge, signature=self._around.key.sign(words))
                self._send((to,), signed)
            case Close(connection=number):
                if number in self.outboxes:
                    self.outboxes[number].end()
            case Admit(upto=upto):
                self._around.admit(self.state.venue, upto)
            case Learn():
                self._around.learn(self.state.venue, effect, self.feed)
            case TellLater(after_ms=after_ms):
                self._around.later(after_ms / 1_000, partial(self.feed, Settled()))
            case Asked():
                self._around.asked(self, effect)
            case Noted():
                self._note(effect)
            case _:
                self._ask_store(effect)

    def _ask_store(self, effect: Store | Recall | Read | Heard) -> None:
        match effect:
            case Heard(device=device, mark=mark):
                self._around.heard(self.state.venue, device, mark)
            case Store():
                self._store(effect)
            case Recall(ticket=ticket, places=places):
                venue = self.state.venue
                self._around.writing.do(
                    lambda store: store.recall(venue, places), partial(self._recalled, ticket)
                )
            case Read(connection=number, spans=spans, limit=limit):
                venue = self.state.venue
                self._around.reading.do(
                    lambda store: store.read(venue, spans, limit), partial(self._found, number)
                )
            case _:
                assert_never(effect)

    def _send(self, to: tuple[int, ...], frame: Frame) -> None:
        data = encode_frame(frame)
        for number in to:
            outbox = self.outboxes.get(number)
            if outbox is not None:
                outbox.put(data, is_push=isinstance(frame, Push | Shown))
                self._to_flush[number] = outbox
        self._around.metrics.sent.inc(len(to))

    def _store(self, effect: Store) -> None:
        began = time.monotonic()
        batch = Batch(self.state.venue, effect.rows, effect.onto, is_told=effect.is_told)
        self._around.writing.keep(batch, partial(self._stored, effect, began))

    def _stored(self, effect: Store, began: float, outcome: Kept | BaseException) -> None:
        if isinstance(outcome, BaseException):
            self._log.error("not stored", error=type(outcome).__name__)
            self.feed(Failed(effect.ticket))
        elif outcome.is_kept:
            self._around.metrics.envelopes.inc(len(effect.rows))
            self._around.metrics.commits.observe(time.monotonic() - began)
            if outcome.version == self.version + 1:
                self.version = outcome.version
            self.feed(Stored(effect.ticket, outcome.chains))
            self._around.moved(self.state.venue, outcome.version)
        else:
            self.feed(Stale(effect.ticket, outcome.chains))
        self._progressed()

    def _progressed(self) -> None:
        for progressed in list(self.on_progress.values()):
            progressed()

    def _recalled(
        self, ticket: int, outcome: dict[tuple[UUID, int], bytes] | BaseException
    ) -> None:
        if isinstance(outcome, BaseException):
            self._cut(outcome, {c.id for c in self.state.connections.values() if c.asked == ticket})
            return
        self.feed(Recalled(ticket, outcome))
        self._progressed()

    def _begin_again(self) -> None:
        self._log.error("everybody is sent away", connections=len(self.outboxes))
        self.state = begun_again(self.state)
        for outbox in self.outboxes.values():
            outbox.end()

    def _found(self, number: int, outcome: tuple[Row, ...] | BaseException) -> None:
        if isinstance(outcome, BaseException):
            self._cut(outcome, {number})
            return
        try:
            self.feed(Found(number, outcome))
        except Exception as error:
            self._cut(error, {number})
            raise

    def _cut(self, error: BaseException, numbers: set[int]) -> None:
        """End connections whose store could not be read; they come back and ask again."""
        self._log.error("not read", error=type(error).__name__)
        for number in numbers & self.outboxes.keys():
            self.outboxes[number].end()

    def _note(self, noted: Noted) -> None:
        metrics = self._around.metrics
        metrics.noted.labels(noted.what).inc()
        if noted.why is not None:
            metrics.refused.labels(noted.why.value).inc()
        say = self._log.info if noted.why in (None, Why.BUSY, Why.COME_AGAIN) else self._log.warning
        say(
            noted.what,
            connection=noted.connection,
            device=str(noted.device) if noted.device else None,
            why=noted.why.value if noted.why else None,
        )

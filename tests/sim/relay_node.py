"""A relay of the simulation: the hub's own core over a store in memory, one lane, sockets.

What is on its way to the disk when it dies is lost, and nobody was told of it.
"""

from collections import deque
from copy import deepcopy
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Challenge, Frame, Push, Role
from hub.relay.effects import Close, Effect, Noted, Prove, Read, Recall, Send, Store
from hub.relay.events import (
    Closed,
    Drained,
    Event,
    Found,
    Known,
    Leave,
    Opened,
    Recalled,
    Received,
    Stale,
    Stored,
)
from hub.relay.step import step
from hub.relay.values import Device, Relay
from hub.store.memory import MemoryStore
from hub.store.port import Batch
from tests.sim.keys import key_of, public
from tests.sim.wires import Wire


class RelayNode:
    """One relay: its store outlives it, its state does not."""

    def __init__(self, number: int, venue: UUID) -> None:
        self.id = UUID(int=0xB0 + number)
        self.key = key_of(0xB0 + number)
        self.venue = venue
        self.store = MemoryStore()
        self.store.found(venue)
        self.backup: MemoryStore | None = None
        self.wires: dict[int, Wire] = {}
        self.lane: deque[Store | Recall | Read] = deque()
        self.noted: list[Noted] = []
        self.next_connection = 1
        self.now_ms = 0
        self.start()

    @property
    def public_key(self) -> bytes:
        """What its devices believe it by."""
        return public(self.key)

    def start(self) -> None:
        """Begin with what is on disk."""
        self.state = Relay(self.venue, self.id)
        rows = self.store._venues[self.venue].rows.values()
        self.digests = {row.hash for row in rows}
        self.refresh()

    def refresh(self) -> None:
        """Look at the store again."""
        kept = self.store.load(self.venue)
        assert kept is not None
        self.tell(Known(kept.chains, kept.devices))

    def enrol(self, device: UUID, key: bytes) -> None:
        """Take in a member."""
        self.store.enrol(self.venue, Device(device, key, Role.MEMBER))
        self.refresh()

    def die(self) -> None:
        """Lose everything but the disk."""
        for wire in self.wires.values():
            wire.cut()
        self.wires.clear()
        self.lane.clear()
        self.start()

    def back_up(self) -> None:
        """Copy the disk."""
        self.backup = deepcopy(self.store)

    def restore(self) -> bool:
        """Go back to the last copy of the disk."""
        if self.backup is None:
            return False
        devices = self.store.load(self.venue).devices  # type: ignore[union-attr]
        self.store = deepcopy(self.backup)
        for device in devices:
            self.store.enrol(self.venue, device)
        self.die()
        return True

    def has(self, digest: bytes) -> bool:
        """Tell whether an envelope lies on disk."""
        return digest in self.digests

    def connect(self, wire: Wire, nonce: bytes) -> None:
        """Take a socket."""
        number = self.next_connection
        self.next_connection += 1
        wire.number = number
        self.wires[number] = wire
        self.tell(Opened(number, nonce))

    def hear(self, wire: Wire, frame: Frame) -> None:
        """Take a frame that arrived."""
        if wire.number in self.wires:
            self.tell(Received(wire.number, frame, self.now_ms))

    def lost(self, wire: Wire) -> None:
        """A socket has gone."""
        if self.wires.pop(wire.number, None) is not None:
            self.tell(Closed(wire.number, self.now_ms))

    def leave(self) -> None:
        """Say that it is about to stop."""
        self.tell(Leave(500))

    def work(self) -> bool:
        """Do the oldest job of the store's lane; tell whether there was one."""
        if not self.lane:
            return False
        match self.lane.popleft():
            case Store(ticket=ticket, rows=rows, onto=onto):
                (kept,) = self.store.keep([Batch(self.venue, rows, onto)])
                self.digests.update(row.hash for row in rows if kept.is_kept)
                self.tell((Stored if kept.is_kept else Stale)(ticket, kept.chains))
            case Recall(ticket=ticket, places=places):
                self.tell(Recalled(ticket, self.store.recall(self.venue, places)))
            case Read(connection=number, spans=spans, limit=limit):
                self.tell(Found(number, self.store.read(self.venue, spans, limit)))
        return True

    def tell(self, event: Event) -> None:
        """Step, and obey."""
        self.state, effects = step(self.state, event)
        for effect in effects:
            self._obey(effect)

    def _obey(self, effect: Effect) -> None:
        match effect:
            case Send(to=to, frame=frame):
                for number in to:
                    self._send(number, frame)
            case Prove(to=to, challenge=challenge, words=words):
                proved: Challenge = replace(challenge, signature=self.key.sign(words))
                self._send(to, proved)
            case Close(connection=number):
                wire = self.wires.pop(number, None)
                if wire is not None:
                    wire.close_after_downward()
            case Store() | Recall() | Read():
                self.lane.append(effect)
            case Noted():
                self.noted.append(effect)
            case _:
                pass

    def _send(self, number: int, frame: Frame) -> None:
        wire = self.wires.get(number)
        if wire is None:
            return
        wire.send_down(frame)
        if isinstance(frame, Push):
            self.tell(Drained(number))

"""A relay of the simulation: the hub's own core over a store in memory, one lane, sockets.

It holds two venues that know nothing of each other. What is on its way to the disk when it dies is
lost, and nobody was told of it.
"""

from collections import Counter, deque
from collections.abc import Iterable
from copy import deepcopy
from itertools import zip_longest
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.frames import Challenge, Frame, Hello, Push, Refusal, Shown, Why
from hub.authority import (
    admit_as_told,
    admit_reached_on,
    learn_on,
    revoke_on,
    term_here,
    with_card,
)
from hub.relay.effects import (
    Admit,
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
)
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
from hub.relay.values import MOST_WAITING, WINDOW, Device, Mark, Relay
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Batch
from tests.sim.keys import key_of, public, seed_of, signature_of
from tests.sim.told_late import check_is_accepted
from tests.sim.wires import Wire

MOST_ON_THE_LANE = 120
Job = Store | Recall | Read | Learn | Admit | Heard


class RelayNode:
    """One relay: its store outlives it, its state does not.

    The venues began at it, or at the ``first`` one; that is their authority until another is named.
    Where it ``lets_go``, it compares with its marks what members say that they have.
    """

    def __init__(
        self,
        number: int,
        venues: Iterable[UUID],
        first: "RelayNode | None" = None,
        *,
        lets_go: bool = False,
    ) -> None:
        self.is_put_back = False
        self._marks: tuple[Mark, ...] | None = () if lets_go else None
        self.id = UUID(int=0xB0 + number)
        self.key = key_of(0xB0 + number)
        self.identity = Identity(self.id, seed_of(0xB0 + number), b"")
        self.store = MemoryStore()
        for venue in venues:
            self.store.found(venue)
            if first is not None:
                self.store.grant(venue, first_mandate(first.id, first.public_key))
        self.backup: MemoryStore | None = None
        self.strangers: dict[int, tuple[Wire, bytes]] = {}
        self.wires: dict[int, tuple[Wire, UUID]] = {}
        self.closing: list[Wire] = []
        self.lane: deque[tuple[UUID, Job]] = deque()
        self.noted: Counter[str] = Counter()
        self.next_connection = 1
        self.now_ms = 0
        self._bounded: tuple[list[Relay], int] = ([], 0)
        self.start()

    @property
    def public_key(self) -> bytes:
        """What its devices believe it by."""
        return public(self.key)

    def start(self) -> None:
        """Begin with what is on disk."""
        self.rooms = {
            venue: Relay(venue, self.id, key=self.public_key, marks=self._marks)
            for venue in self.store.venues()
        }
        self.places = {
            row.hash: (venue, place)
            for venue, kept in self.store._venues.items()
            for place, row in kept.rows.items()
        }
        for venue in self.rooms:
            admit_reached_on(self.store, venue)
            self.refresh(venue)

    def refresh(self, venue: UUID) -> None:
        """Look at a venue in the store again."""
        kept = self.store.load(venue)
        assert kept is not None
        self.tell(venue, Known(kept.chains, kept.devices, kept.mandates))

    def term(self, venue: UUID) -> int | None:
        """Return since which term it believes itself the venue's authority; ``None`` if not."""
        kept = self.store.load(venue)
        return term_here(kept, self.identity) if kept is not None else None

    def enrol(self, venue: UUID, device: Device) -> Device:
        """Take in a device, on a card of its own where it is the authority."""
        term = self.term(venue)
        if term is not None:
            device = with_card(self.identity, venue, device, term)
        self.store.enrol(venue, device)
        self.refresh(venue)
        return device

    def revoke(self, venue: UUID, device: UUID) -> None:
        """Let a manager say that a device is to be heard no more; for an authority to do."""
        revoke_on(self.store, self.identity, venue, device)
        self.refresh(venue)

    def die(self) -> None:
        """Lose everything but the disk."""
        for wire, _ in (*self.wires.values(), *self.strangers.values()):
            wire.cut()
        for wire in self.closing:
            wire.cut()
        self.closing.clear()
        self.wires.clear()
        self.strangers.clear()
        self.lane.clear()
        self.start()

    def back_up(self) -> None:
        """Copy the disk."""
        self.backup = deepcopy(self.store)

    def forget_backup_without(self, venue: UUID, hashes: set[bytes]) -> None:
        """Be put back to no copy that lacks what no till can hand on any more (DECISIONS, 84)."""
        if self.backup is not None:
            rows = self.backup._venues[venue].rows.values()
            self.backup = self.backup if hashes <= {row.hash for row in rows} else None

    def restore(self) -> bool:
        """Go back to the last copy of the disk; who may come in stays as it was."""
        if self.backup is None:
            return False
        self.is_put_back = True
        self.store = deepcopy(self.backup)
        for venue, room in self.rooms.items():
            for mandate in room.mandates:
                self.store.grant(venue, mandate)
            for device in room.devices.values():
                keep = self.store.revoke if device.is_revoked else self.store.enrol
                keep(venue, device)
        self.die()
        return True

    def has(self, digest: bytes) -> bool:
        """Tell whether an envelope lies on disk."""
        venue, place = self.places.get(digest, (None, None))
        row = self.store._venues[venue].rows.get(place) if venue and place else None
        return row is not None and row.hash == digest

    def connect(self, wire: Wire, nonce: bytes) -> None:
        """Take a socket; nobody knows yet of which venue."""
        self.strangers = {n: each for n, each in self.strangers.items() if not each[0].is_cut}
        wire.number = self.next_connection
        self.next_connection += 1
        self.strangers[wire.number] = (wire, nonce)

    def admit_wire(self, wire: Wire, venue: UUID) -> int:
        """Take the line to the relay above as a connection; return its number."""
        wire.number = self.next_connection
        self.next_connection += 1
        self.wires[wire.number] = (wire, venue)
        return wire.number

    def hear(self, wire: Wire, frame: Frame) -> None:
        """Take a frame that arrived."""
        if wire.number in self.strangers:
            self._let_in(wire, frame)
        if wire.number in self.wires:
            self.tell(self.wires[wire.number][1], Received(wire.number, frame, self.now_ms))

    def taken(self, wire: Wire, frame: Frame) -> None:
        """What was sent to the other side has left."""
        if isinstance(frame, Push | Shown) and wire.number in self.wires:
            self.tell(self.wires[wire.number][1], Drained(wire.number))

    def lost(self, wire: Wire) -> None:
        """A socket has gone."""
        self.strangers.pop(wire.number, None)
        known = self.wires.pop(wire.number, None)
        if known is not None:
            self.tell(known[1], Closed(wire.number, self.now_ms))

    def leave(self) -> None:
        """Say that it is about to stop."""
        for venue in self.rooms:
            self.tell(venue, Leave(500))

    def work(self) -> bool:
        """Do the oldest job of the store's lane; tell whether there was one."""
        if not self.lane:
            return False
        venue, job = self.lane.popleft()
        match job:
            case Store(ticket=ticket, rows=rows, onto=onto):
                (kept,) = self.store.keep([Batch(venue, rows, onto)])
                if kept.is_kept:
                    self.places |= {row.hash: (venue, (row.chain, row.seq)) for row in rows}
                self.tell(venue, (Stored if kept.is_kept else Stale)(ticket, kept.chains))
            case Recall(ticket=ticket, places=places):
                self.tell(venue, Recalled(ticket, self.store.recall(venue, places)))
            case Read(connection=number, spans=spans, limit=limit):
                self.tell(venue, Found(number, self.store.read(venue, spans, limit)))
            case Learn(cards=cards, mandates=mandates):
                self.tell(venue, learn_on(self.store, self.identity, venue, cards, mandates))
                self.refresh(venue)
            case Heard(device=device, mark=mark):
                self.store.heard(venue, device, mark)
            case Admit(upto=upto):
                check_is_accepted(self.store, venue, upto)
                admit_as_told(self.store, venue, upto)
                self.refresh(venue)
        return True

    def tell(self, venue: UUID, event: Event) -> None:
        """Step, and obey."""
        self.rooms[venue], effects = step(self.rooms[venue], event)
        for effect in effects:
            self._obey(venue, effect)

    def check_bounds(self) -> None:
        """It holds no more than it says it would, however much comes."""
        assert len(self.lane) <= MOST_ON_THE_LANE, f"{len(self.lane)} jobs wait for the disk"
        rooms, wires = [*self.rooms.values()], len(self.wires)
        (looked_at, had), self._bounded = self._bounded, (rooms, wires)
        for room, last in zip_longest(rooms, looked_at):
            if last is room and had == wires:
                continue
            for connection in room.connections.values():
                assert connection.in_flight <= WINDOW, "more is sent than the window"
                assert len(connection.waiting) <= MOST_WAITING, "more waits than may"
            assert len(room.connections) <= wires, "a connection outlives its socket"

    def _let_in(self, wire: Wire, frame: Frame) -> None:
        _, nonce = self.strangers.pop(wire.number)
        if not isinstance(frame, Hello) or frame.venue not in self.rooms:
            wire.send_down(Refusal(Why.OTHER_VENUE, ends=True))
            wire.close_after_downward()
            return
        self.wires[wire.number] = (wire, frame.venue)
        self.tell(frame.venue, Opened(wire.number, nonce))

    def _obey(self, venue: UUID, effect: Effect) -> None:
        match effect:
            case Send(to=to, frame=frame):
                for number in to:
                    self._send(number, frame)
            case Prove(to=to, challenge=challenge, words=words):
                proved: Challenge = replace(challenge, signature=signature_of(self.key, words))
                self._send(to, proved)
            case Close(connection=number):
                known = self.wires.pop(number, None)
                if known is not None:
                    known[0].close_after_downward()
                    self.closing = [each for each in self.closing if not each.is_cut]
                    self.closing.append(known[0])
            case Store() | Recall() | Read() | Learn() | Admit() | Heard():
                self.lane.append((venue, effect))
            case Noted(what=what):
                self.noted[what] += 1
            case _:
                pass

    def _send(self, number: int, frame: Frame) -> None:
        known = self.wires.get(number)
        if known is None:
            return
        known[0].send_down(frame)

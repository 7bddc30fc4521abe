"""A venue around a relay, all in one thread: devices with keys, a store, what each was sent."""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.sync.protocol.excerpts import read_shown
from fynlo_pos.sync.protocol.frames import (
    Challenge,
    Frame,
    Have,
    Head,
    Hello,
    Proof,
    Push,
    Refusal,
    Role,
    Sent,
    Shown,
    SignedHead,
    Watch,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import (
    head_words,
    is_signed_by,
    member_words,
    relay_words,
)
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import pack, unpack
from hub.relay.cards import device_of
from hub.relay.effects import (
    Close,
    Effect,
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
    Closed,
    Drained,
    Event,
    Failed,
    Found,
    Known,
    Learned,
    Opened,
    Recalled,
    Received,
    Settled,
    Stale,
    Stored,
)
from hub.relay.step import step
from hub.relay.values import Device, Relay
from hub.store.memory import MemoryStore
from hub.store.port import Batch

VENUE = UUID(int=1)
HUB = UUID(int=2)
NONCE = bytes(range(32))


def key_of(number: int) -> Ed25519PrivateKey:
    """The same key for the same number, every time."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"key %d" % number).digest())


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def device(number: int, role: Role = Role.MEMBER, **more: object) -> Device:
    return Device(UUID(int=number), public(key_of(number)), role, **more)  # type: ignore[arg-type]


def sent(envelopes: Iterable[Envelope]) -> list[Sent]:
    return [Sent(each.body, each.private) for each in envelopes]


def head_of(envelope: Envelope) -> Head:
    return head_after(envelope.body, link_of(envelope.body))


def nothing_of(incarnation: UUID) -> Head:
    return Head(incarnation, 0, GENESIS)


def signed(envelope: Envelope, number: int) -> SignedHead:
    """The head at an envelope, signed by a device of this number."""
    head = head_of(envelope)
    return SignedHead(head, UUID(int=number), key_of(number).sign(head_words(head)))


def push_of(envelopes: list[Envelope], number: int) -> Push:
    """A push of one chain, its head signed by a device of this number."""
    return pack(sent(envelopes), (signed(envelopes[-1], number),))


def answer(hello: Hello, challenge: Challenge, number: int) -> Proof:
    return Proof(key_of(number).sign(member_words(hello, challenge)))


def branch(of: list[Envelope], at: int, length: int) -> list[Envelope]:
    """Another way for a chain to go on after its envelope number ``at``."""
    links: list[Envelope] = []
    previous = of[at - 1].hash if at else GENESIS
    for seq in range(at + 1, at + length + 1):
        envelope = seal_envelope(
            [IncarnationBegan(of[0].incarnation, "T9", "T9", None, 0, b"", seq)],
            incarnation=of[0].incarnation,
            seq=seq,
            stamp=of[0].stamp + seq - 1,
            previous=previous,
            app_version="twin",
            salt=b"",
        )
        links.append(envelope)
        previous = envelope.hash
    return links


class Venue:
    """Feeds events to a relay and obeys it; the store's lane stands still while ``is_held``."""

    def __init__(self, *devices: Device) -> None:
        self.store = MemoryStore()
        self.store.found(VENUE)
        for each in devices:
            self.store.enrol(VENUE, each)
        self.state = Relay(VENUE, HUB)
        self.sent: dict[int, list[Frame]] = {}
        self.noted: list[Noted] = []
        self.closed: list[int] = []
        self.effects: list[Effect] = []
        self.reads: list[Read] = []
        self.held: list[Learn | Store | Recall | Read] = []
        self.is_held = False
        self.is_waiting = False
        self.drains = True
        self.refresh()

    def refresh(self) -> None:
        """Tell the relay what lies in the store."""
        venue = self.store.load(VENUE)
        assert venue is not None
        self.tell(Known(venue.chains, venue.devices))

    def tell(self, event: Event) -> tuple[Effect, ...]:
        """Step, and obey at once."""
        self.state, effects = step(self.state, event)
        self.effects += effects
        for effect in effects:
            self.obey(effect)
        return effects

    def obey(self, effect: Effect) -> None:
        match effect:
            case Send(to=to, frame=frame):
                for number in to:
                    self.sent.setdefault(number, []).append(frame)
                    if isinstance(frame, Push | Shown) and self.drains:
                        self.tell(Drained(number))
            case Prove(to=to, challenge=challenge, words=words):
                signature = key_of(HUB.int).sign(words)
                self.sent.setdefault(to, []).append(replace(challenge, signature=signature))
            case Close(connection=number):
                self.closed.append(number)
            case Noted():
                self.noted.append(effect)
            case Learn() | Store() | Recall() | Read():
                if isinstance(effect, Read):
                    self.reads.append(effect)
                self.held.append(effect)
                if not self.is_held:
                    self.run_lane()
            case _:
                self.is_waiting |= isinstance(effect, TellLater)

    def run_lane(self, most: int = 1_000_000) -> None:
        """Do what the store was asked for, one after another."""
        while self.held and most:
            most -= 1
            match self.held.pop(0):
                case Learn(cards=cards, mandates=mandates):
                    for card in cards:
                        keep = self.store.revoke if card.is_revoked else self.store.enrol
                        keep(VENUE, device_of(card))
                    for mandate in mandates:
                        self.store.grant(VENUE, mandate)
                    self.tell(Learned(cards, mandates))
                case Store(ticket=ticket, rows=rows, onto=onto, is_told=is_told):
                    (kept,) = self.store.keep([Batch(VENUE, rows, onto, is_told)])
                    self.tell((Stored if kept.is_kept else Stale)(ticket, kept.chains))
                case Recall(ticket=ticket, places=places):
                    self.tell(Recalled(ticket, self.store.recall(VENUE, places)))
                case Read(connection=number, spans=spans, limit=limit):
                    self.tell(Found(number, self.store.read(VENUE, spans, limit)))

    def settle(self) -> None:
        """The second is over after which it is told who came and went."""
        assert self.is_waiting
        self.is_waiting = False
        self.tell(Settled())

    def fail_next(self) -> None:
        """The disk is full for what waits first."""
        effect = self.held.pop(0)
        assert isinstance(effect, Store)
        self.tell(Failed(effect.ticket))

    def says(self, number: int, frame: Frame, now_ms: int = 1_000) -> tuple[Effect, ...]:
        return self.tell(Received(number, frame, now_ms))

    def connect(
        self,
        number: int,
        role: Role = Role.MEMBER,
        *have: Head,
        station: UUID | None = None,
        now_ms: int = 1_000,
    ) -> list[Frame]:
        """Connect device ``number`` as connection ``number``: handshake, then what it has."""
        hello = Hello(VENUE, UUID(int=number), role, NONCE)
        self.sent[number] = []
        self.tell(Opened(number, NONCE))
        self.says(number, hello)
        challenge = self.sent[number][-1]
        assert isinstance(challenge, Challenge), challenge
        words = relay_words(hello, challenge)
        assert is_signed_by(public(key_of(HUB.int)), challenge.signature, words)
        self.says(number, answer(hello, challenge, number))
        said = Have(have) if role is Role.MEMBER else Watch(station, have)
        self.says(number, said, now_ms)
        return self.take(number)

    def excerpts(self, number: int) -> list[Excerpt]:
        """What a viewer was shown since it was last asked."""
        frames = [frame for frame in self.take(number) if isinstance(frame, Shown)]
        return [each for frame in frames for each in read_shown(frame)]

    def leave(self, number: int) -> None:
        self.tell(Closed(number, 2_000))

    def take(self, number: int) -> list[Frame]:
        """What a connection was sent since it was last asked."""
        frames, self.sent[number] = self.sent.get(number, []), []
        return frames

    def waiting(self, number: int) -> int:
        """How many pushes of a connection wait, or are on their way to the disk."""
        connection = self.state.connections[number]
        return len(connection.waiting) + len(connection.underway)

    def bodies(self, number: int) -> list[bytes]:
        """The envelopes a connection was sent since it was last asked."""
        pushes = [frame for frame in self.take(number) if isinstance(frame, Push)]
        return [each.body for frame in pushes for each in unpack(frame)]

    def refusals(self, number: int) -> list[tuple[Why, Head | None]]:
        frames = [frame for frame in self.take(number) if isinstance(frame, Refusal)]
        return [(frame.why, frame.about) for frame in frames]

    def welcome(self, frames: list[Frame]) -> Welcome:
        return next(frame for frame in frames if isinstance(frame, Welcome))


def bodies(links: list[Envelope]) -> list[bytes]:
    return [each.body for each in links]


def stored(venue: Venue, name: UUID) -> list[bytes]:
    """The envelopes of a chain that lie in the store."""
    chain = venue.state.chains[name]
    spans = [(name, chain.first - 1, chain.stored.seq)]
    return [row.body for row in venue.store.read(VENUE, spans, 1_000)]

"""A member's engine fed by hand: what it is told, and what it asks for in answer."""

from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.member.effects import Effect, Say
from fynlo_pos.sync.member.events import Compared, Event, Opened, Received, Started
from fynlo_pos.sync.member.step import step
from fynlo_pos.sync.member.values import Me, Member
from fynlo_pos.sync.protocol.cards import signed_card
from fynlo_pos.sync.protocol.frames import (
    Card,
    Challenge,
    Head,
    Role,
    Sent,
    SignedHead,
    Welcome,
)
from fynlo_pos.sync.protocol.handshake import head_words, relay_words
from tests.support.envelopes import chain

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
ME = Me(UUID(int=1), UUID(int=2), Role.MEMBER, KEY.public_key().public_bytes_raw())
MINE, OTHER = UUID(int=5 << 64), UUID(int=6 << 64)
OWN = frozenset((MINE,))
NONCE = bytes(range(32))


NEIGHBOUR = Ed25519PrivateKey.from_private_bytes(bytes([1]) * 32)


def card_of(key: Ed25519PrivateKey, *, can_manage: bool = False) -> Card:
    """A device's card, signed by the hub that this member knows."""
    public = key.public_key().public_bytes_raw()
    card = Card(
        UUID(int=7),
        public,
        Role.MEMBER,
        "T2",
        can_manage=can_manage,
        station="",
        is_revoked=False,
        term=0,
        number=1,
        by=UUID(int=3),
        signature=b"",
    )
    return signed_card(KEY, ME.venue, card)


def signed_by(key: Ed25519PrivateKey, head: Head) -> SignedHead:
    return SignedHead(head, UUID(int=7), key.sign(head_words(head)))


def sent(links: list[Envelope]) -> list[Sent]:
    return [Sent(each.body, each.private) for each in links]


class Wired:
    """A member fed by hand; what it asked for last is in ``asked``."""

    def __init__(self, length: int = 3) -> None:
        self.links = chain(MINE, length)
        self.state = Member(ME)
        self.asked: tuple[Effect, ...] = ()
        self.tell(Started((self.head(length),), OWN, OWN, 1_000, 5_000))

    def head(self, seq: int) -> Head:
        return Head(MINE, seq, self.links[seq - 1].hash)

    def tell(self, event: Event) -> tuple[Effect, ...]:
        self.state, self.asked = step(self.state, event)
        return self.asked

    def open(self) -> None:
        """Up to the relay's welcome."""
        self.tell(Opened(NONCE, 1_000, 5_000))
        hello = next(e.frame for e in self.asked if isinstance(e, Say))
        challenge = Challenge(UUID(int=9), NONCE, 1, b"")
        signature = KEY.sign(relay_words(hello, challenge))  # type: ignore[arg-type]
        self.tell(Received(Challenge(UUID(int=9), NONCE, 1, signature), 1_000))

    def join(self, known: int) -> None:
        """Be in, with a relay that has so many of this device's envelopes."""
        self.open()
        have = (self.head(known),) if known else ()
        self.tell(Received(Welcome(Role.MEMBER, have, 5_000), 1_000))
        self.tell(Compared(self.state.round, {MINE: known} if known else {}, (), ()))

    def of(self, kind: type) -> list[Effect]:
        return [effect for effect in self.asked if isinstance(effect, kind)]

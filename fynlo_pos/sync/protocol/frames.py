"""What members, viewers and relays say to each other: one frame for each websocket message.

The order of a connection: ``Hello``, ``Challenge``, ``Proof``, ``Welcome`` or ``Refusal``; then
each side sends what the other lacks (``Push``) and says what it has on disk (``Have``). There is no
acknowledgement but ``Have``: a vector says all (SYNC.md, rule 2). A frame of an unknown tag is
skipped, so that a newer peer may say more.
"""

from enum import Enum
from typing import Annotated
from uuid import UUID

import msgspec

Count = Annotated[int, msgspec.Meta(ge=0, le=(1 << 63) - 1)]
Protocol = Annotated[int, msgspec.Meta(ge=0, le=(1 << 16) - 1)]

LONGEST_LEAVE_MS = 60_000
MOST_CARDS = 1_000
"""So many cards, and so many mandates, go into one frame: each costs its reader a signature."""
MOST_REACHED = 4_096
"""So many lives of a device are on its card: more than a hub lets one begin, so all of them."""

PROTOCOL = 1
OLDEST_PROTOCOL = 1


class Role(Enum):
    """What a device may hold: a member the venue's log, a viewer what its station is told of it.

    A board is a page in a browser, drawn by the hub; it speaks no frames.
    """

    MEMBER = "member"
    VIEWER = "viewer"
    BOARD = "board"


class Why(Enum):
    """Why a peer refused: what a program decides by; the words for a person are made from it.

    Over what it was handed a hub ends with ``BUSY``, its disk would not, or ``TOO_MANY``, there is
    no room. Where only a new connection mends what went wrong on this one, it is ``COME_AGAIN``.
    """

    NEWER_PROTOCOL = "newer_protocol"
    UNKNOWN_DEVICE = "unknown_device"
    WRONG_SIGNATURE = "wrong_signature"
    REVOKED = "revoked"
    OTHER_VENUE = "other_venue"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    NOT_A_FRAME = "not_a_frame"
    OUT_OF_TURN = "out_of_turn"
    NOT_YOURS = "not_yours"
    GAP = "gap"
    FORKED = "forked"
    CODE_SPENT = "code_spent"
    BUSY = "busy"
    NOT_AUTHORITY = "not_authority"
    COME_AGAIN = "come_again"


class Head(msgspec.Struct, frozen=True, array_like=True):
    """How far a chain reaches: the number and the hash of its last envelope. Never changes back."""

    incarnation: UUID
    seq: Count
    hash: bytes


class SignedHead(msgspec.Struct, frozen=True, array_like=True):
    """A head signed by the device that writes the chain (``handshake.head_words``)."""

    head: Head
    device: UUID
    signature: bytes


class Sent(msgspec.Struct, frozen=True, array_like=True):
    """An envelope in transport: its exact bytes. All else is read from the body's first fields."""

    body: bytes
    private: bytes


class Hello(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """A device says who it is and what protocols it speaks; nothing is believed yet."""

    venue: UUID
    device: UUID
    role: Role
    nonce: bytes
    oldest: Protocol = OLDEST_PROTOCOL
    newest: Protocol = PROTOCOL
    app_version: str = ""


class Challenge(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """A relay proves itself first (signature over ``handshake.relay_words``) and asks for proof."""

    device: UUID
    nonce: bytes
    protocol: Protocol
    signature: bytes


class Proof(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """A device proves itself: signature over ``handshake.member_words``."""

    signature: bytes


class Welcome(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """The connection stands. ``have`` is the relay's vector, ``now_ms`` its clock (data only)."""

    role: Role
    have: tuple[Head, ...]
    now_ms: Count
    app_version: str = ""


class Refusal(msgspec.Struct, frozen=True, array_like=True, tag=5):
    """No, and why. ``ends`` says that the connection closes after it."""

    why: Why
    ends: bool
    about: Head | None = None
    detail: str = ""


class Have(msgspec.Struct, frozen=True, array_like=True, tag=6):
    """Heads that are on the sender's disk: all of them, or those that moved since the last.

    Each stands for all before it. Several of one name are steps down a chain (``steps``), said
    where the other side's head has a number that is here with another hash: a fork.
    """

    heads: tuple[Head, ...]


class Push(msgspec.Struct, frozen=True, array_like=True, tag=7):
    """Envelopes in stamp order, packed (``packing``), and the signed heads that cover them."""

    packed: bytes
    is_compressed: bool
    heads: tuple[SignedHead, ...]


class CaughtUp(msgspec.Struct, frozen=True, array_like=True, tag=8):
    """The sender has sent all that it had when the connection began; from here on it is live."""


class Call(msgspec.Struct, frozen=True, array_like=True, tag=9):
    """Something to do now or never (SYNC.md, rule 7). It enters no log."""

    id: UUID
    name: str
    body: bytes


class Reply(msgspec.Struct, frozen=True, array_like=True, tag=10):
    """What a call came to."""

    id: UUID
    body: bytes
    refused: Why | None = None


class Leaving(msgspec.Struct, frozen=True, array_like=True, tag=12):
    """The sender is about to close (an update, a shutdown): come back after ``after_ms``."""

    after_ms: Count

    @property
    def pause_ms(self) -> int:
        """How long to stay away: a minute at most, whatever a hub asks for."""
        return min(self.after_ms, LONGEST_LEAVE_MS)


class Presence(msgspec.Struct, frozen=True, array_like=True, tag=13):
    """Which devices are connected to the relay, and when each was last heard (its clock).

    All of them to who comes, and then those that came or went.
    """

    devices: tuple[tuple[UUID, bool, Count], ...]


class Watch(msgspec.Struct, frozen=True, array_like=True, tag=14):
    """A viewer asks for what concerns a station of the kitchen (all of it, where none is named).

    ``have`` are its own chains, and of others' up to where it was shown them. It is said once.
    """

    station: UUID | None
    have: tuple[Head, ...]


class Shown(msgspec.Struct, frozen=True, array_like=True, tag=15):
    """What of others' envelopes concerns a viewer, packed (``excerpts``), in stamp order.

    Up to ``heads`` that is all there is; nothing before needs to be shown again.
    """

    packed: bytes
    is_compressed: bool
    heads: tuple[Head, ...]


class Card(msgspec.Struct, frozen=True, array_like=True):
    """A device of the venue as the hub ``by`` took it in and signed it (``cards.card_words``).

    ``term`` is the hub's as the venue's authority, ``number`` grows with each change of the device;
    the larger of the two, in this order, stands. ``reach`` is of one that was let go: up to where
    its chains are accepted, each by its incarnation; what is later waits for a manager.
    """

    device: UUID
    key: bytes
    role: Role
    name: str
    can_manage: bool
    station: str
    is_revoked: bool
    term: Count
    number: Count
    by: UUID
    signature: bytes
    reach: Annotated[tuple[Head, ...], msgspec.Meta(max_length=MOST_REACHED)] | None = None


class Mandate(msgspec.Struct, frozen=True, array_like=True):
    """Which hub is the venue's authority from a term on, signed by a device that may manage.

    ``after`` is what was known of the log when it was said. ``by`` is the device's card from the
    hub in charge before, so that a mandate can be followed by who knows that hub alone.
    """

    term: Count
    hub: UUID
    hub_key: bytes
    after: tuple[Head, ...] = ()
    by: Card | None = None
    signature: bytes = b""


class Cards(msgspec.Struct, frozen=True, array_like=True, tag=20):
    """Whose signature is worth what: devices and mandates, all of them or those that changed."""

    cards: Annotated[tuple[Card, ...], msgspec.Meta(max_length=MOST_CARDS)]
    mandates: Annotated[tuple[Mandate, ...], msgspec.Meta(max_length=MOST_CARDS)] = ()


class Bases(msgspec.Struct, frozen=True, array_like=True, tag=21):
    """Up to where the sender has folded the chains away: it can hand on what comes after alone.

    A relay that has nothing of such a chain lets it begin behind there (SYNC.md, rule 12).
    """

    heads: tuple[Head, ...]


class Below(msgspec.Struct, frozen=True, array_like=True, tag=22):
    """The sender can give these chains from behind these numbers on alone: a snapshot has the rest.

    Where a hash is said, who holds it there says so by a ``Have`` and is sent what follows: its own
    head lies on another branch. Who has another one there parted from it below.
    """

    heads: tuple[Head, ...]


Frame = (
    Hello
    | Challenge
    | Proof
    | Welcome
    | Refusal
    | Have
    | Push
    | CaughtUp
    | Call
    | Reply
    | Leaving
    | Presence
    | Watch
    | Shown
    | Cards
    | Bases
    | Below
)

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

PROTOCOL = 1
OLDEST_PROTOCOL = 1


class Role(Enum):
    """What a device may hold: a member the venue's whole log, a viewer only its station's board."""

    MEMBER = "member"
    VIEWER = "viewer"


class Why(Enum):
    """Why a peer refused: what a program decides by; the words for a person are made from it."""

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


class Board(msgspec.Struct, frozen=True, array_like=True, tag=11):
    """What a viewer shows of its station, whole: ``version`` only grows; ``body`` is the board."""

    station: str
    version: Count
    body: bytes


class Leaving(msgspec.Struct, frozen=True, array_like=True, tag=12):
    """The sender is about to close (an update, a shutdown): come back after ``after_ms``."""

    after_ms: Count


class Presence(msgspec.Struct, frozen=True, array_like=True, tag=13):
    """Which devices are connected to the relay now, and when each was last heard (its clock)."""

    devices: tuple[tuple[UUID, bool, Count], ...]


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
    | Board
    | Leaving
    | Presence
)

"""What a device's connection asks of the world. Obeyed in the order given."""

from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.sync.member.vouching import Doubt
from fynlo_pos.sync.protocol.frames import Card, Frame, Head, Mandate, Reply, Sent, SignedHead


class Call(msgspec.Struct, frozen=True):
    """Open a socket to the relay; answered by ``Opened`` or ``Closed``."""


class Hang(msgspec.Struct, frozen=True):
    """Close the socket; answered by ``Closed``."""


class Say(msgspec.Struct, frozen=True):
    """Send a frame."""

    frame: Frame


class Prove(msgspec.Struct, frozen=True):
    """Send a proof: this device's signature over ``words``."""

    words: bytes


class PushOut(msgspec.Struct, frozen=True):
    """Send envelopes. ``to_sign`` are this device's own heads among them, ``signed`` others'."""

    envelopes: tuple[Sent, ...]
    to_sign: tuple[Head, ...]
    signed: tuple[SignedHead, ...] = ()


class Compare(msgspec.Struct, frozen=True):
    """Look up what a relay's heads mean here; answered by ``Compared``.

    ``steps_of`` are branches whose hashes are wanted at steps down.
    """

    round: int
    heads: tuple[Head, ...]
    steps_of: tuple[UUID, ...] = ()


class Read(msgspec.Struct, frozen=True):
    """Read the next batch beyond these numbers in the order of stamps; answered by ``Found``."""

    round: int
    after: dict[UUID, int]


class TakeIn(msgspec.Struct, frozen=True):
    """Put envelopes on disk, in this order, between the till's own jobs; answered by ``TakenIn``.

    Pushes are taken in one after another, as they came.
    """

    round: int
    envelopes: tuple[Sent, ...]
    signed: tuple[SignedHead, ...]


class SetAside(msgspec.Struct, frozen=True):
    """Write down that a relay sent what nobody vouches for; nothing of it is taken in."""

    doubts: tuple[Doubt, ...]


class TakeInShown(msgspec.Struct, frozen=True):
    """Put what a viewer was shown on disk; answered by ``TakenIn`` with the same ``heads``."""

    round: int
    excerpts: tuple[Excerpt, ...]
    heads: tuple[Head, ...]


class NoteRoster(msgspec.Struct, frozen=True):
    """Write down which hubs were named, and the last cards of devices: all of it, or nothing.

    A restart knows by that whom to believe.
    """

    mandates: tuple[Mandate, ...]
    cards: tuple[Card, ...]


class BeginLife(msgspec.Struct, frozen=True):
    """Begin another incarnation in place of one that is written elsewhere too (SYNC.md, rule 9).

    Answered by ``LifeBegan``.
    """

    instead_of: UUID


class Wake(msgspec.Struct, frozen=True):
    """Say ``Due`` at this time; a later asking replaces an earlier one."""

    at_ms: int


class Answer(msgspec.Struct, frozen=True):
    """Hand a call's reply to who asked."""

    reply: Reply


OfTheDisk = Compare | Read | TakeIn | TakeInShown | SetAside | NoteRoster | BeginLife
Effect = Call | Hang | Say | Prove | PushOut | OfTheDisk | Wake | Answer

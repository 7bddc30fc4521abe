"""What a device's connection is told. Time, chance and all that lies on disk come with events.

``now_ms`` is of a clock that never goes back; ``wall_ms`` is what the wall clock says.
"""

from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Card, Frame, Head, Mandate, Sent, SignedHead, Why


class Started(msgspec.Struct, frozen=True):
    """The program began: what is on disk, what this device signs, what it appends to.

    ``owners`` says which device has signed each of others' chains, ``shown`` up to where a viewer
    was shown them. ``handed_over`` is how far the relay was known to have this device's own, and
    ``unsent_since_ms`` when, by the wall clock, the oldest sale of the rest was sold. ``cards`` and
    ``mandates`` were written down; each is checked anew. ``bases`` are up to where chains are
    folded away here: of those this device hands on what comes after alone.
    """

    heads: tuple[Head, ...]
    own: frozenset[UUID]
    writing: frozenset[UUID]
    now_ms: int
    wall_ms: int
    owners: dict[UUID, UUID] = {}
    shown: tuple[Head, ...] = ()
    handed_over: dict[UUID, int] = {}
    unsent_since_ms: int | None = None
    cards: tuple[Card, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    bases: tuple[Head, ...] = ()


class Due(msgspec.Struct, frozen=True):
    """A time that was asked for has come. ``chance`` is a random number from 0 to 999."""

    now_ms: int
    chance: int


class Opened(msgspec.Struct, frozen=True):
    """A socket stands; ``nonce`` are 32 fresh random bytes."""

    nonce: bytes
    now_ms: int
    wall_ms: int


class Received(msgspec.Struct, frozen=True):
    """A frame arrived."""

    frame: Frame
    now_ms: int


class Unreadable(msgspec.Struct, frozen=True):
    """Bytes arrived that are no frame."""

    why: Why


class Closed(msgspec.Struct, frozen=True):
    """The socket has gone, or could not be had."""

    now_ms: int
    chance: int


class Committed(msgspec.Struct, frozen=True):
    """Branches moved on this device's disk: its own by a sale, others' through another relay.

    ``envelopes`` are all that moved, in the order of stamps, where they are at hand; or none.
    """

    heads: tuple[Head, ...]
    now_ms: int
    envelopes: tuple[Sent, ...] = ()


class Compared(msgspec.Struct, frozen=True):
    """What a ``Compare`` came to: how far the relay has each branch, and what is not here.

    ``ahead`` heads are further than ours, ``apart`` have a number that is here with another hash,
    the others are ``held`` here. ``steps`` are what was asked to be looked up down our own chains.
    """

    round: int
    known: dict[UUID, int]
    ahead: tuple[Head, ...]
    apart: tuple[Head, ...]
    steps: tuple[Head, ...] = ()
    held: tuple[Head, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """What a ``Read`` found, in the order of stamps; ``heads`` are where it ends on each branch.

    ``signed`` are others' heads among them. ``blocked`` branches cannot be handed on: nobody's
    signature covers them yet.
    """

    round: int
    envelopes: tuple[Sent, ...]
    heads: tuple[Head, ...]
    signed: tuple[SignedHead, ...] = ()
    blocked: frozenset[UUID] = frozenset()


class TakenIn(msgspec.Struct, frozen=True):
    """A ``TakeIn`` is on disk. ``reached`` is how far the relay's envelopes went on each branch.

    ``parted`` are branches that some of it leaves, with the last number it shares.
    ``moved`` heads are new on disk; ``mine`` are logs this device writes that were further
    elsewhere or had a twin; ``is_broken`` says that something was missing or no envelope.
    ``shown`` is up to where a viewer has what it was shown.
    """

    round: int
    moved: tuple[Head, ...]
    reached: dict[UUID, int]
    parted: dict[UUID, int] = {}
    mine: tuple[UUID, ...] = ()
    is_broken: bool = False
    shown: tuple[Head, ...] = ()


class LifeBegan(msgspec.Struct, frozen=True):
    """Another incarnation was begun, or a snapshot was taken in: what is on disk from now on.

    And what is signed and written, and ``bases`` as at the start.
    """

    heads: tuple[Head, ...]
    own: frozenset[UUID]
    writing: frozenset[UUID]
    bases: tuple[Head, ...] = ()


class Stop(msgspec.Struct, frozen=True):
    """The program ends."""


Event = (
    Started
    | Due
    | Opened
    | Received
    | Unreadable
    | Closed
    | Committed
    | Compared
    | Found
    | TakenIn
    | LifeBegan
    | Stop
)

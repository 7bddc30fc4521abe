"""What a relay is told. Time, nonces and all that lies on disk come in with events."""

from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Card, Frame, Head, Mandate, Reply, Why
from hub.relay.values import Chain, Device, Mark, Row


class Opened(msgspec.Struct, frozen=True):
    """A socket came; ``nonce`` are 32 fresh random bytes."""

    connection: int
    nonce: bytes


class Joined(msgspec.Struct, frozen=True):
    """Another hub is connected that has proven itself to this one: it is a member like any.

    It was told that it may begin logs behind ``begins``, of which it has nothing.
    """

    connection: int
    hub: UUID
    now_ms: int
    begins: tuple[Head, ...] = ()


class Received(msgspec.Struct, frozen=True):
    """A frame arrived."""

    connection: int
    frame: Frame
    now_ms: int


class Unreadable(msgspec.Struct, frozen=True):
    """Bytes arrived that are no frame, or more of them than are allowed."""

    connection: int
    why: Why
    detail: str = ""


class Drained(msgspec.Struct, frozen=True):
    """So many pushes of those sent have left for the other side's socket."""

    connection: int
    pushes: int = 1


class Closed(msgspec.Struct, frozen=True):
    """A socket has gone."""

    connection: int
    now_ms: int


class Stored(msgspec.Struct, frozen=True):
    """A ``Store`` is on disk, synchronised; ``chains`` are those it touched, as they lie there."""

    ticket: int
    chains: tuple[Chain, ...]


class Stale(msgspec.Struct, frozen=True):
    """A ``Store`` was not done: another worker has moved these chains meanwhile."""

    ticket: int
    chains: tuple[Chain, ...]


class Failed(msgspec.Struct, frozen=True):
    """A ``Store`` was not done: the disk or the database would not. Nothing of it is kept."""

    ticket: int


class Recalled(msgspec.Struct, frozen=True):
    """The hash at each place that a ``Recall`` asked for; none (``b""``) where nothing is."""

    ticket: int
    hashes: dict[tuple[UUID, int], bytes]


class Found(msgspec.Struct, frozen=True):
    """What a ``Read`` found, in the order of stamps."""

    connection: int
    rows: tuple[Row, ...]


class Known(msgspec.Struct, frozen=True):
    """Chains and devices as they lie in the store: somebody enrolled, revoked, admitted, stored."""

    chains: tuple[Chain, ...] = ()
    devices: tuple[Device, ...] = ()
    mandates: tuple[Mandate, ...] = ()


class Learned(msgspec.Struct, frozen=True):
    """What came of a ``Learn``: these cards and mandates are on disk.

    What was ``refused`` is not: since it was believed, somebody else has put there what speaks
    against it. ``standing`` are the cards there of the devices on refused cards.
    """

    cards: tuple[Card, ...]
    mandates: tuple[Mandate, ...]
    refused: tuple[Card | Mandate, ...] = ()
    standing: tuple[Card, ...] = ()


class Marked(msgspec.Struct, frozen=True):
    """How far the venue was told at times: what each member is compared with."""

    marks: tuple[Mark, ...]


class Answered(msgspec.Struct, frozen=True):
    """What a call that was ``Asked`` came to."""

    connection: int
    reply: Reply


class Settled(msgspec.Struct, frozen=True):
    """The time that a ``TellLater`` asked for has come."""


class Leave(msgspec.Struct, frozen=True):
    """The service is about to stop: tell everybody, take nobody in."""

    after_ms: int


Event = (
    Opened
    | Joined
    | Received
    | Unreadable
    | Drained
    | Closed
    | Stored
    | Stale
    | Failed
    | Recalled
    | Found
    | Known
    | Learned
    | Marked
    | Answered
    | Settled
    | Leave
)

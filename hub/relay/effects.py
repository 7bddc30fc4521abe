"""What a relay asks of the world. Obeyed in the order given; store effects on one lane."""

from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Call, Card, Challenge, Frame, Head, Mandate, Why
from hub.relay.values import Chain, Device, Row


class Send(msgspec.Struct, frozen=True):
    """Send one frame to these connections. Each ``Push`` that has left is told as ``Drained``."""

    to: tuple[int, ...]
    frame: Frame


class Prove(msgspec.Struct, frozen=True):
    """Send a challenge with the relay's signature over ``words`` put in."""

    to: int
    challenge: Challenge
    words: bytes


class Close(msgspec.Struct, frozen=True):
    """Close a socket once what was sent before has left, or after a second."""

    connection: int


class Store(msgspec.Struct, frozen=True):
    """Put rows on disk in one commit, or none of them.

    ``onto`` are the chains that the rows go on: ``tip`` must be what lies there as ``stored``; one
    that is not there begins. Answered by ``Stored``, ``Stale`` or ``Failed``. Whether the rows are
    told to the venue or wait is for the store: a chain that is fixed there keeps its ``told``,
    unless ``is_told``: they come from the venue's authority.
    """

    ticket: int
    rows: tuple[Row, ...]
    onto: tuple[Chain, ...]
    is_told: bool = False


class Recall(msgspec.Struct, frozen=True):
    """Look up the hashes at these places, waiting rows included; answered by ``Recalled``."""

    ticket: int
    places: tuple[tuple[UUID, int], ...]


class Read(msgspec.Struct, frozen=True):
    """Read rows of these chains in the order of stamps, after the first number up to the second.

    At least one row, at most ``limit``; answered by ``Found``.
    """

    connection: int
    spans: tuple[tuple[UUID, int, int], ...]
    limit: int


class Asked(msgspec.Struct, frozen=True):
    """A proven device calls; answered by ``Answered``, now or never."""

    connection: int
    device: Device
    call: Call


class Admit(msgspec.Struct, frozen=True):
    """Tell the venue what waits on a chain up to a head that lies there; answered by ``Known``."""

    upto: Head


class Learn(msgspec.Struct, frozen=True):
    """Put cards and mandates that count on disk, trying until they are; answered by ``Learned``."""

    cards: tuple[Card, ...]
    mandates: tuple[Mandate, ...]


class Heard(msgspec.Struct, frozen=True):
    """Note that a member has all of a mark (0 for none); what was noted of it before is gone."""

    device: UUID
    mark: int


class TellLater(msgspec.Struct, frozen=True):
    """Say ``Settled`` after so long."""

    after_ms: int


class Noted(msgspec.Struct, frozen=True):
    """Something for the log and the counters: a refusal, a fork, a device that came or went."""

    what: str
    connection: int
    device: UUID | None = None
    why: Why | None = None


Effect = (
    Send | Prove | Close | Store | Recall | Read | Asked | Admit | Learn | Heard | TellLater | Noted
)

"""What a device's connection asks of the world. Obeyed in the order given."""

from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Board, Frame, Head, Reply, Sent, SignedHead


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


class BeginLife(msgspec.Struct, frozen=True):
    """Begin another incarnation in place of one that is written elsewhere too (SYNC.md, rule 9).

    Answered by ``LifeBegan``.
    """

    instead_of: UUID


class Wake(msgspec.Struct, frozen=True):
    """Say ``Due`` at this time; a later asking replaces an earlier one."""

    at_ms: int


class ShowBoard(msgspec.Struct, frozen=True):
    """Show a station's board."""

    board: Board


class Answer(msgspec.Struct, frozen=True):
    """Hand a call's reply to who asked."""

    reply: Reply


Effect = (
    Call
    | Hang
    | Say
    | Prove
    | PushOut
    | Compare
    | Read
    | TakeIn
    | BeginLife
    | Wake
    | ShowBoard
    | Answer
)

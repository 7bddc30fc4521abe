"""Calls that a hub answers on a live socket, and what their bodies hold (SYNC.md, rule 7).

A body is the struct as MessagePack; a call refused for want of the right answers ``NOT_YOURS``.
"""

from typing import Final, TypeVar
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Card, Count, Head, Mandate, Push, Role, Why

T = TypeVar("T")

NEW_CODE: Final = "new_code"
REVOKE: Final = "revoke"
ADMIT: Final = "admit"
DEVICES: Final = "devices"
CALL_VENUE: Final = "call_venue"
READ_LATE: Final = "read_late"
UPSTREAM: Final = "upstream"
HAND_OVER: Final = "hand_over"
HTTP_TOKEN: Final = "http_token"  # noqa: S105 - a call's name

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


class NewCode(msgspec.Struct, frozen=True, array_like=True):
    """Make a code for one device to enrol with. Asked by a device that may manage.

    A viewer's code may be for one ``station`` of the kitchen, given by its id as text; without one
    it is for all of them.
    """

    role: Role
    can_manage: bool = False
    station: str = ""


class CodeMade(msgspec.Struct, frozen=True, array_like=True):
    """The code, shown once and kept nowhere, and the key by which the hub is known."""

    code: str
    expires_ms: Count
    hub_key: bytes


class Revoke(msgspec.Struct, frozen=True, array_like=True):
    """Let a device in no more. Asked by a device that may manage."""

    device: UUID


class Admit(msgspec.Struct, frozen=True, array_like=True):
    """Tell the venue what a revoked device handed in late, up to where somebody has looked at it.

    ``upto`` is the last that was shown, by the chain's name; what came behind it waits on. Asked by
    a device that may manage. ``GAP`` is the answer where that is none that can be told by itself.
    """

    upto: Head


class HandOver(msgspec.Struct, frozen=True, array_like=True):
    """Take a venue over whose hub is gone: its devices, and who was in charge of it until now.

    Asked by the device under which the venue began at this hub, before any other was let in.
    ``mandates`` hold the first one too, and one that names this hub; none where nobody could sign
    it. Then only who believes this hub's key by itself comes over.
    """

    cards: tuple[Card, ...]
    mandates: tuple[Mandate, ...]


class Late(msgspec.Struct, frozen=True, array_like=True):
    """A chain of a revoked device with envelopes that wait: numbers ``told`` + 1 to ``stored``."""

    chain: UUID
    told: Count
    stored: Count


class ReadLate(msgspec.Struct, frozen=True, array_like=True):
    """Show what waits on a chain, the oldest first, as much as fits a frame.

    Only what comes after one number and up to another, where they are given. Asked by a device that
    may manage, before it admits; answered by a ``LatePage``.
    """

    chain: UUID
    after: Count = 0
    upto: Count = 0


class LatePage(msgspec.Struct, frozen=True, array_like=True):
    """Some of what waits on a chain, packed as a push is.

    ``signed`` are those of them that its author has signed: up to any of these it may be admitted
    by itself. A page that is empty is the last.
    """

    packed: Push
    signed: tuple[Head, ...] = ()


class CallVenue(msgspec.Struct, frozen=True, array_like=True):
    """Say what the venue is called, for who looks for it nearby. By a device that may manage."""

    name: str


class Upstream(msgspec.Struct, frozen=True, array_like=True):
    """How the hub stands with the hub above it; ``address`` is empty until that took it in.

    The answer to a call of this name. A hub that has none above answers with no body.
    """

    address: str
    is_reached: bool
    since_ms: Count


class KnownDevice(msgspec.Struct, frozen=True, array_like=True):
    """A device of the venue as the hub has it.

    Of one that is connected: its program's version, and how many envelopes are still to be sent
    to it. ``lives`` chains it has begun; ``is_held_back`` if it wanted to begin more than it may.
    ``to_come`` are what it had of its own when it came and what is not here yet. Since
    ``lacks_since_ms`` the hub keeps all of the log for it alone; 0 where it does not.
    """

    device: UUID
    name: str
    role: Role
    can_manage: bool
    station: str
    is_revoked: bool
    is_connected: bool
    late: tuple[Late, ...]
    app_version: str = ""
    to_send: Count = 0
    lives: Count = 0
    is_held_back: bool = False
    to_come: Count = 0
    lacks_since_ms: Count = 0


def call_body(value: msgspec.Struct | tuple[msgspec.Struct, ...]) -> bytes:
    """Return the body of a call or of its answer."""
    return _encoder.encode(value)


def read_body(body: bytes, kind: type[T]) -> T:
    """Return what a body holds. Raises ``NotAFrame`` for one that is not of its call."""
    try:
        return msgspec.msgpack.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error

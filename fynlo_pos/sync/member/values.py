"""What a device knows of its connection to one relay. Frozen values, no means to act."""

from enum import Enum
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.authority import NOBODY, Roster
from fynlo_pos.sync.protocol.frames import Challenge, Head, Hello, Role, Why

WINDOW: Final = 4
GREETING_MS: Final = 10_000
SILENCE_MS: Final = 30_000
FIRST_PAUSE_MS: Final = 250
LONGEST_PAUSE_MS: Final = 30_000
REFUSED_PAUSE_MS: Final = 60_000
CLOCK_OFF_MS: Final = 5 * 60_000


class Phase(Enum):
    """How far a connection has come."""

    APART = "apart"
    CALLING = "calling"
    GREETING = "greeting"
    PROVING = "proving"
    COMPARING = "comparing"
    TOGETHER = "together"
    HANDING_IN = "handing_in"
    """This device is revoked: what it had not sent is handed in, and waits for a manager."""
    ENDED = "ended"


class Me(msgspec.Struct, frozen=True):
    """Who this device is to its venue, and which relay it will believe (a raw Ed25519 key).

    A viewer watches one ``station`` of the kitchen, or (``None``) all of it. ``first_key`` is of
    the hub that let this device in, where it talks to another one of its venue now.
    """

    venue: UUID
    device: UUID
    role: Role
    relay_key: bytes
    app_version: str = ""
    station: UUID | None = None
    first_key: bytes = b""


class InFlight(msgspec.Struct, frozen=True):
    """A push that the relay has not said it has on disk: the heads it ended in, and since when."""

    heads: tuple[Head, ...]
    at_ms: int


class Seen(msgspec.Struct, frozen=True):
    """Another device of the venue, as the relay tells: is it connected, when was it last heard."""

    device: UUID
    is_here: bool
    heard_ms: int


class Member(msgspec.Struct, frozen=True):
    """One device's side of one connection.

    Times are of a clock that never goes back, whatever the wall clock does; ``wall_ahead_ms`` is
    the wall clock less that one. ``round`` counts the connections: what was asked on an earlier one
    is answered to nobody.
    ``mine`` is what is on this device's disk, by branch, and ``shown`` up to where a viewer was
    shown the others; ``own`` are the chains it signs, and
    ``writing`` those of them it appends to. ``theirs`` is how far the relay has each branch, as it
    said; ``sent`` how far it was sent on this connection. ``refused`` branches are not sent again
    on it, nor those of them that are ``held_back``: of too many that this device began;
    ``blocked`` ones not until more of them comes, and those that are ``asked`` about not
    until the answer. ``back`` is by how much the next try goes back where the two are apart.
    ``reading`` is after what each branch was last read.
    ``offered`` is all that the relay had when the connection began. ``roster`` says
    which devices count and ``owners`` whose each chain is; of the ``doubted`` chains nothing more
    is taken in on this connection. ``bases`` are up to where chains are folded away here;
    ``is_below`` if the relay has the beginning of one that is wanted here in a snapshot alone. Of
    ``floors`` is being looked up whether they are here; ``parted_below`` are those that are not.
    ``told_floors`` are all of which the relay said that what is below lies in a snapshot alone.
    ``turned_away`` is why the relay last ended a connection over what it was handed (its disk, or
    its room for the venue, is full), until it takes something in or nothing waits. ``comes_again``
    if it ended one over anything else that only another mends, until something is given or taken.
    """

    me: Me
    mine: dict[UUID, Head] = {}
    shown: dict[UUID, Head] = {}
    own: frozenset[UUID] = frozenset()
    writing: frozenset[UUID] = frozenset()
    phase: Phase = Phase.APART
    round: int = 0
    now_ms: int = 0
    wall_ahead_ms: int = 0
    attempt: int = 0
    due_ms: int | None = 0
    since_ms: int | None = None
    heard_ms: int = 0
    hello: Hello | None = None
    challenge: Challenge | None = None
    theirs: dict[UUID, int] = {}
    sent: dict[UUID, int] = {}
    back: dict[UUID, int] = {}
    believed: frozenset[UUID] = frozenset()
    parted: dict[UUID, int] = {}
    refused: frozenset[UUID] = frozenset()
    held_back: frozenset[UUID] = frozenset()
    blocked: frozenset[UUID] = frozenset()
    asked: frozenset[Head] = frozenset()
    in_flight: tuple[InFlight, ...] = ()
    is_reading: bool = False
    reading: dict[UUID, int] = {}
    is_beginning_life: bool = False
    is_caught_up: bool = False
    is_revoked: bool = False
    is_stopping: bool = False
    ended_by: Why | None = None
    turned_away: Why | None = None
    comes_again: bool = False
    leaving_ms: int | None = None
    waiting_since_ms: int | None = None
    clock_off_ms: int = 0
    devices: tuple[Seen, ...] = ()
    offered: tuple[Head, ...] = ()
    roster: Roster = Roster(NOBODY, ())
    owners: dict[UUID, UUID] = {}
    doubted: frozenset[UUID] = frozenset()
    bases: dict[UUID, Head] = {}
    is_below: bool = False
    floors: frozenset[Head] = frozenset()
    told_floors: frozenset[Head] = frozenset()
    parted_below: dict[UUID, Head] = {}


class Status(msgspec.Struct, frozen=True):
    """What a screen says about the connection. Times are of the wall clock.

    ``waiting`` envelopes of this device are not known to be on the relay's disk, the oldest since
    ``waiting_since_ms``. ``refused_by`` is why the relay would not have it. ``clock_off_ms`` is the
    relay's clock less this one's, where it is more than five minutes. Of ``to_fetch`` envelopes
    that the relay had when the connection began, ``fetched`` are here. ``handed_over`` is
    how far the relay is known to have each of this device's own logs on its disk. ``is_held_back``
    if it takes no log of this device that begins anew: there are too many of them. ``is_below``
    if what lacks here is to be had in a snapshot alone. ``turned_away`` is why the relay takes
    nothing in for now.
    """

    phase: Phase
    since_ms: int | None
    waiting: int
    waiting_since_ms: int | None
    is_caught_up: bool
    refused_by: Why | None
    again_at_ms: int | None
    clock_off_ms: int
    devices: tuple[Seen, ...]
    fetched: int = 0
    to_fetch: int = 0
    handed_over: dict[UUID, int] = {}
    is_held_back: bool = False
    is_below: bool = False
    turned_away: Why | None = None


def status_of(state: Member) -> Status:
    """Return what a screen says about a connection."""
    waiting = count_waiting(state)
    is_on = state.phase in {Phase.TOGETHER, Phase.HANDING_IN}
    return Status(
        phase=state.phase,
        since_ms=_on_the_wall(state, state.since_ms if is_on else None),
        waiting=waiting,
        waiting_since_ms=_on_the_wall(state, state.waiting_since_ms if waiting else None),
        is_caught_up=state.is_caught_up,
        refused_by=Why.REVOKED if state.is_revoked else state.ended_by,
        again_at_ms=_on_the_wall(state, state.due_ms if state.phase is Phase.APART else None),
        clock_off_ms=state.clock_off_ms if abs(state.clock_off_ms) > CLOCK_OFF_MS else 0,
        devices=state.devices,
        fetched=_count_fetched(state),
        to_fetch=sum(head.seq for head in state.offered if head.incarnation not in state.own),
        handed_over={name: seq for name, seq in state.theirs.items() if name in state.own},
        is_held_back=not state.held_back.isdisjoint(state.own),
        is_below=state.is_below,
        turned_away=state.turned_away,
    )


def _on_the_wall(state: Member, at_ms: int | None) -> int | None:
    return None if at_ms is None else at_ms + state.wall_ahead_ms


def _count_fetched(state: Member) -> int:
    return sum(
        min(head.seq, state.mine[head.incarnation].seq)
        for head in state.offered
        if head.incarnation not in state.own and head.incarnation in state.mine
    )


def count_waiting(state: Member) -> int:
    """Return how many envelopes of this device's own the relay is not known to have."""
    return sum(
        max(0, head.seq - state.theirs.get(branch, 0))
        for branch in state.own
        if (head := state.mine.get(branch)) is not None
    )

"""What a relay knows of one venue: devices, chains, connections. Frozen values, no means to act."""

from collections.abc import Collection
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Card, Challenge, Have, Head, Hello, Mandate, Push, Role

GENESIS: Final = bytes(32)
NOBODY: Final = UUID(int=0)
WINDOW: Final = 8
MOST_WAITING: Final = 16
LONGEST_VERSION: Final = 32
READ_ROWS: Final = 400


class Device(msgspec.Struct, frozen=True):
    """An enrolled device: its Ed25519 key (raw, 32 bytes) and what it may do.

    ``term``, ``number``, ``by``, ``signature`` and ``reach`` are of its card (``protocol.cards``).
    """

    id: UUID
    key: bytes
    role: Role
    name: str = ""
    can_manage: bool = False
    station: str = ""
    is_revoked: bool = False
    term: int = 0
    number: int = 0
    by: UUID = NOBODY
    signature: bytes = b""
    reach: tuple[Head, ...] | None = None


class Chain(msgspec.Struct, frozen=True):
    """One branch of a device's chain and how far it reaches.

    ``name`` is the incarnation, or a fork's name; ``first`` is the number of its first envelope, 1
    but for a fork. ``told`` is what the venue sees. ``stored`` is what lies on disk: further than
    ``told`` where the owner is revoked and later envelopes wait. ``tip`` counts in what is on its
    way to the disk. Up to ``let_go`` the headers alone are kept, every member had the rest;
    ``let_go_hash`` lies there. ``base_hash`` is of the last before its beginning.
    """

    name: UUID
    incarnation: UUID
    first: int
    owner: UUID
    told: Head
    stored: Head
    tip: Head
    is_fixed: bool = False
    let_go: int = 0
    let_go_hash: bytes = b""
    base_hash: bytes = b""

    @property
    def base(self) -> int:
        """Up to where nothing of it ever was here: it began behind what its members had folded.

        A fork's beginning is its parent's.
        """
        return self.first - 1 if self.name == self.incarnation else 0

    @property
    def floor(self) -> int:
        """Up to where nobody can be given it from here: a snapshot alone has that."""
        return max(self.base, self.let_go)

    @property
    def base_head(self) -> Head:
        """What its first envelope goes on from, where it began behind something."""
        return Head(self.name, self.base, self.base_hash)

    @property
    def floor_head(self) -> Head:
        """The floor, with the hash that lies there; of a base's none is said."""
        return Head(self.name, self.floor, self.let_go_hash if self.let_go > self.base else b"")


def chain_from(
    name: UUID, incarnation: UUID, first: int, owner: UUID, previous: bytes = GENESIS
) -> Chain:
    """Return a chain, or a branch of one, that has no envelope yet."""
    nothing = Head(name, first - 1, previous)
    base_hash = previous if name == incarnation and first > 1 else b""
    return Chain(name, incarnation, first, owner, nothing, nothing, nothing, base_hash=base_hash)


def later(ours: Chain, theirs: Chain, tip: Head) -> Chain:
    """Return a chain as the later of two readings has it; ``tip`` where it is further still."""
    stored = max(ours.stored, theirs.stored, key=_seq)
    told = max(ours.told, theirs.told, key=_seq)
    is_fixed = ours.is_fixed or theirs.is_fixed
    floor = max(ours, theirs, key=_let_go)
    tip = max(stored, tip, key=_seq)
    return msgspec.structs.replace(
        theirs,
        stored=stored,
        told=told,
        tip=tip,
        is_fixed=is_fixed,
        let_go=floor.let_go,
        let_go_hash=floor.let_go_hash,
        base_hash=ours.base_hash or theirs.base_hash,
    )


def _seq(head: Head) -> int:
    return head.seq


def _let_go(chain: Chain) -> int:
    return chain.let_go


class Row(msgspec.Struct, frozen=True, gc=False):
    """An envelope as the store keeps it. ``signature`` is its author's where a push ended in it."""

    chain: UUID
    seq: int
    stamp: int
    hash: bytes
    body: bytes
    private: bytes
    signature: bytes = b""


class Waiting(msgspec.Struct, frozen=True):
    """A frame that waits its turn; ``order`` is its number among those its connection said."""

    order: int
    frame: Push | Have


class Connection(msgspec.Struct, frozen=True):
    """One socket. ``device`` is set once proven.

    ``knows`` says how far the other side has each chain, or has been sent it; ``None`` until it
    told its vector. ``is_live`` means that nothing stored lacks there, so that what comes is
    passed on from memory; otherwise it is read from the store, ``WINDOW`` pushes at a time, and
    ``wider`` where a usual portion held no whole run up to a signature. A viewer watches one
    station, or all, and is shown no fact from before ``since_ms`` of what lay there when it came.

    ``bases`` are what the other side has folded away, and ``told_below`` the chains of which it was
    told that they can be given from their floors on alone.

    ``own`` is how far its own chains reached when it came, which may be further than they do here.

    ``owed`` are the ends of what it pushed, as it calls them, of which it is still to be told that
    they are on disk; ``underway`` are the tickets of its pushes on their way there, ``said`` counts
    its frames. Of the ``further`` chains it named a head beyond ours, which was taken for one that
    goes on from ours.

    ``has`` is up to where it has said itself that it has each chain, ``mark`` the last of the
    relay's that is within; neither where nothing is to be let go. A hub above ``begins`` logs of
    which it has nothing behind these numbers. ``has_refused`` is set once the other side said no.
    """

    id: int
    nonce: bytes
    hello: Hello | None = None
    challenge: Challenge | None = None
    device: UUID | None = None
    role: Role = Role.VIEWER
    is_late: bool = False
    knows: dict[UUID, int] | None = None
    further: frozenset[UUID] = frozenset()
    is_live: bool = False
    is_reading: bool = False
    wider: int = 0
    was_caught_up: bool = False
    in_flight: int = 0
    owed: dict[UUID, Head] = {}
    asked: int | None = None
    waiting: tuple[Waiting, ...] = ()
    underway: tuple[int, ...] = ()
    said: int = 0
    heard_ms: int = 0
    station_id: UUID | None = None
    since_ms: int = 0
    app_version: str = ""
    is_held_back: bool = False
    own: dict[UUID, int] = {}
    bases: frozenset[Head] = frozenset()
    told_below: frozenset[UUID] = frozenset()
    has: dict[UUID, int] | None = None
    mark: int = -1
    begins: dict[UUID, int] = {}
    has_refused: bool = False


class Underway(msgspec.Struct, frozen=True):
    """A push on its way to the disk; ``order`` as in ``Waiting``.

    ``is_whole`` if every envelope in it is new, so that it may pass on as it is. ``is_doomed`` if
    it was built on one that the store has refused since: it will be refused too. ``forked`` are the
    branches that begin in it.
    """

    connection: int
    order: int
    push: Push
    rows: tuple[Row, ...]
    size: int
    late: int
    is_whole: bool
    is_doomed: bool = False
    is_told: bool = False
    forked: tuple[UUID, ...] = ()


def branches_of(relay: "Relay", incarnations: Collection[UUID]) -> dict[UUID, Chain]:
    """Return the chains of these incarnations, the branches that forked off last."""
    chains = relay.chains
    main = {name: chains[name] for name in incarnations if name in chains}
    forks = {name: chains[name] for name in relay.forks if name in chains}
    return main | {name: each for name, each in forks.items() if each.incarnation in incarnations}


class Mark(msgspec.Struct, frozen=True):
    """How far the venue was told once, by this hub's own clock: so far it may be let go one day."""

    number: int
    at_ms: int
    heads: tuple[Head, ...]


class Limits(msgspec.Struct, frozen=True):
    """How much one venue may keep here, in bytes, and how much of it revoked devices may.

    ``device_lives`` chains are as many as one device may begin; all of a venue's fit a frame.
    """

    venue_bytes: int = 64 << 30
    late_bytes: int = 256 << 20
    device_lives: int = 1_000
    venue_lives: int = 12_000


class Relay(msgspec.Struct, frozen=True):
    """All that a relay knows of one venue. ``device`` is the relay's own id, ``key`` its own.

    ``mandates`` say who is the venue's authority; there are none where this relay always was. Of
    the ``unkept`` cards and mandates, on their way to the disk, nobody is told yet.

    ``forks`` are those of the chains that are branches of another.

    ``held_back`` are devices that may begin no more chains and wanted to.

    ``stirred`` are devices that came or went since members were last told, and when each was heard.

    ``marks`` are what members are compared with, where what all of them have is let go one day.
    """

    venue: UUID
    device: UUID
    app_version: str = ""
    key: bytes = b""
    mandates: tuple[Mandate, ...] = ()
    devices: dict[UUID, Device] = {}
    chains: dict[UUID, Chain] = {}
    forks: frozenset[UUID] = frozenset()
    connections: dict[int, Connection] = {}
    underway: dict[int, Underway] = {}
    stirred: dict[UUID, int] = {}
    limits: Limits = Limits()
    stored_bytes: int = 0
    late_bytes: int = 0
    unkept: frozenset[Card | Mandate] = frozenset()
    held_back: frozenset[UUID] = frozenset()
    marks: tuple[Mark, ...] | None = None
    next_ticket: int = 1
    is_leaving: bool = False

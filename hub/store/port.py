"""What a relay's store does: the same over SQLCipher, PostgreSQL, and plain memory for tests."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Head, Mandate, Role
from hub.relay.values import Chain, Device, Mark, Row

Place = tuple[UUID, int]
Span = tuple[UUID, int, int]


class StoreTrouble(Exception):
    """The disk or the database would not; nothing of what was asked is kept."""


class Batch(msgspec.Struct, frozen=True):
    """Rows for one venue that are kept together or not at all; ``onto`` as in ``effects.Store``.

    ``is_told`` if the venue's authority has told them already, so that none of them waits here.
    """

    venue: UUID
    rows: tuple[Row, ...]
    onto: tuple[Chain, ...]
    is_told: bool = False


class Kept(msgspec.Struct, frozen=True):
    """What became of a batch: kept, or not as the chains had moved. ``chains`` as they lie now.

    ``version`` is the venue's after it.
    """

    is_kept: bool
    chains: tuple[Chain, ...]
    version: int


class Venue(msgspec.Struct, frozen=True):
    """All that a relay begins with. ``version`` grows with every change of the venue."""

    id: UUID
    version: int
    devices: tuple[Device, ...]
    chains: tuple[Chain, ...]
    stored_bytes: int
    late_bytes: int
    mandates: tuple[Mandate, ...] = ()


def by_stamp(row: Row) -> tuple[int, bytes]:
    """Return what rows of several chains are merged by; each chain keeps its own order."""
    return row.stamp, row.chain.bytes


class Code(msgspec.Struct, frozen=True):
    """What a code to enrol is worth; the code itself is kept nowhere, only ``hash`` of it."""

    hash: bytes
    venue: UUID
    role: Role
    can_manage: bool
    station: str
    expires_ms: int


class Vouched(msgspec.Struct, frozen=True):
    """Up to which mark a worker had a snapshot of the venue, and when it last looked."""

    mark: int
    at_ms: int


class Keeping(msgspec.Struct, frozen=True):
    """What decides of how much of a venue is let go: marks in their order, and who has which.

    ``heard`` are devices, ``vouched`` the workers of this hub.
    """

    marks: tuple[Mark, ...] = ()
    heard: dict[UUID, int] = {}
    vouched: dict[UUID, Vouched] = {}


def fits(there: Chain | None, wanted: Chain) -> bool:
    """Tell whether a chain lies where rows may go on, or is not there and may begin."""
    return (there.stored if there else wanted.stored) == wanted.tip


def waits(chain: Chain, *, is_told: bool) -> bool:
    """Tell whether rows that go on a chain wait for a manager.

    They do on a fixed one; not what the authority has told, if nothing before it waits.
    """
    return chain.is_fixed and not (is_told and chain.told == chain.stored)


def grown(chain: Chain, tip: Head, *, is_told: bool = False) -> Chain:
    """Return a chain as it lies once it reaches ``tip``, told to the venue unless it waits."""
    told = chain.told if waits(chain, is_told=is_told) else tip
    return msgspec.structs.replace(chain, stored=tip, told=told, tip=tip)


class Store(Protocol):
    """Where a hub keeps its venues. Calls come from one thread at a time; all are durable."""

    def found(self, venue: UUID) -> None:
        """Begin a venue; one that is there is left as it is."""

    def venues(self) -> dict[UUID, int]:
        """Return every venue and its version."""

    def holding(self, venue: UUID) -> AbstractContextManager[None]:
        """Make what is done to a venue in the block one commit, which nobody gets in between."""

    def load(self, venue: UUID) -> Venue | None:
        """Return a venue, ``None`` if it is not here."""

    def keep(self, batches: Iterable[Batch]) -> list[Kept]:
        """Put batches on disk in one commit, each whole or not at all. Raises ``StoreTrouble``."""

    def recall(self, venue: UUID, places: Iterable[Place]) -> dict[Place, bytes]:
        """Return the hash at each place, ``b""`` where nothing is."""

    def read(self, venue: UUID, spans: Iterable[Span], limit: int) -> tuple[Row, ...]:
        """Return rows of these spans in the order of stamps: at least one, at most ``limit``.

        A span is a chain, the number after which, and the number up to which.
        """

    def lasting(self, venue: UUID) -> list[Place]:
        """Return where what a kitchen's screen must know lies, however old it is."""

    def enrol(self, venue: UUID, device: Device) -> bool:
        """Take a device in, or put what it may do anew.

        Returns False, and changes nothing, where one of this id has another key or is revoked.
        """

    def grant(self, venue: UUID, mandate: Mandate) -> None:
        """Keep a mandate; one that is there changes nothing."""

    def offer(self, code: Code) -> None:
        """Keep a code until it is spent or expires."""

    def spend(self, code_hash: bytes, now_ms: int) -> Code | None:
        """Return what a code is worth and forget it; ``None`` if it is unknown or has expired."""

    def revoke(self, venue: UUID, device: Device) -> None:
        """Keep a revoked device's card and fix its chains where they are; what is later waits."""

    def admit(self, venue: UUID, upto: Head) -> None:
        """Tell the venue what waits on a chain, up to where it says: a head that lies there."""

    def set_mark(self, venue: UUID, heads: Iterable[Head], at_ms: int, first: int = 0) -> None:
        """Keep how far the venue is told now; marks before ``first`` are forgotten."""

    def keeping(self, venue: UUID) -> Keeping:
        """Return what decides of how much is let go."""

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark, and of no later one."""

    def vouch(self, venue: UUID, worker: UUID, vouched: Vouched) -> None:
        """Note up to which mark a worker has a snapshot."""

    def let_go(self, venue: UUID, mark: Mark) -> None:
        """Give nothing up to a mark to anybody from now on; the marks before it are forgotten."""

    def empty(self, venue: UUID, most: int) -> bool:
        """Take out bodies of what was let go, of so many envelopes; tell whether there may be more.

        Headers stay, and what a kitchen's screen must know.
        """

    def close(self) -> None:
        """Let go of the database."""

"""The till's database as its peers see it: what it has, what they lack, what they send.

Writing is done on the till's one lane between its own jobs, a few milliseconds at a time; looking
things up is done on a connection that only reads.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.accept import Accepted, Foreign
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.own_logs import read_lineage, read_written
from fynlo_pos.core.db.parking import Parked, read_parked
from fynlo_pos.core.db.terminal_rows import note_heard
from fynlo_pos.core.db.vector import (
    ChainHead,
    Compared,
    Signed,
    compare_heads,
    keep_signed,
    read_envelopes_after,
    read_signed,
    read_steps,
    read_vector,
)
from fynlo_pos.core.envelope import Envelope

SLICE_MS = 5
BATCH_ENVELOPES = 100
MOST_ENVELOPES = 1_000
ENVELOPE_BYTES = 1_280

_TERMINALS_OF = """
SELECT c.incarnation, s.device FROM chain AS c JOIN signed_head AS s ON s.hash = c.hash
"""


class Batch(msgspec.Struct, frozen=True):
    """Envelopes to send, others' signatures among them, and chains that nobody vouches for yet."""

    envelopes: tuple[Envelope, ...]
    signed: tuple[Signed, ...]
    blocked: frozenset[UUID]


class PeerWriting:
    """Takes in what peers send, on the connection of the lane that writes."""

    def __init__(self, connection: DriverConnection, monotonic_ms: Callable[[], int]) -> None:
        self._connection = connection
        self._monotonic_ms = monotonic_ms

    def accept_some(self, envelopes: Sequence[Foreign]) -> Accepted:
        """Take in envelopes for about five milliseconds, in one commit; say how many were done.

        A sale that waits is served before the rest. Raises ``Trouble`` if the disk does not take
        them; then nothing of it was taken in.
        """
        # Imported when something came: it costs a till's start 400 ms.
        from fynlo_pos.core.db.accept import accept_envelopes  # noqa: PLC0415

        ends_ms = self._monotonic_ms() + SLICE_MS
        with telling_trouble(), self._connection.begin():
            return accept_envelopes(
                self._connection, envelopes, lambda: self._monotonic_ms() >= ends_ms
            )

    def note_heard(self, devices: Collection[UUID], at_ms: int) -> None:
        """Write down that devices are heard at an instant of our clock, each as its terminals."""
        with telling_trouble(), self._connection.begin():
            for incarnation, device in self._connection.exec_driver_sql(_TERMINALS_OF).all():
                if UUID(bytes=device) in devices:
                    note_heard(self._connection, UUID(bytes=incarnation), at_ms)

    def keep_signed(self, signed: Iterable[Signed]) -> None:
        """Keep what devices have signed, for handing their chains on."""
        with telling_trouble(), self._connection.begin():
            keep_signed(self._connection, signed)


class PeerReading:
    """Answers what a peer's vector asks, on a connection of its own that only reads."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection

    def vector(self) -> Sequence[ChainHead]:
        """Return the head of every branch on disk."""
        with self._connection.begin():
            return read_vector(self._connection)

    def own(self) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Return the logs this device signs, and those of them it appends to."""
        with self._connection.begin():
            return read_lineage(self._connection), read_written(self._connection)

    def compare(self, heads: Iterable[ChainHead]) -> Compared:
        """Return what a peer's heads mean here."""
        with self._connection.begin():
            return compare_heads(self._connection, heads)

    def steps(self, branch: UUID, numbers: Iterable[int]) -> Sequence[ChainHead]:
        """Return the hashes of a branch at these numbers."""
        with self._connection.begin():
            return read_steps(self._connection, branch, numbers)

    def batch_after(self, after: Mapping[UUID, int], own: Collection[UUID]) -> Batch:
        """Return the next batch beyond ``after`` in the order of stamps.

        Others' envelopes go as far as their devices' signatures cover them: a relay takes them from
        nobody else. Where that is nothing of a small batch, a larger one is looked at.
        """
        with self._connection.begin():
            for limit in (BATCH_ENVELOPES, MOST_ENVELOPES):
                read = read_envelopes_after(
                    self._connection, after, limit=limit, limit_bytes=limit * ENVELOPE_BYTES
                )
                batch = self._covered(read, own)
                if batch.envelopes:
                    break
            return batch

    def _covered(self, read: Sequence[Envelope], own: Collection[UUID]) -> Batch:
        signed = read_signed(self._connection, [e for e in read if e.incarnation not in own])
        ends = {each.hash for each in signed}
        reach = {each.incarnation: each.seq for each in read if each.hash in ends}
        covered = [e for e in read if e.incarnation in own or e.seq <= reach.get(e.incarnation, 0)]
        blocked = {each.incarnation for each in read} - {each.incarnation for each in covered}
        return Batch(tuple(covered), tuple(signed), frozenset(blocked))

    def parked(self) -> Sequence[Parked]:
        """Return the envelopes whose meaning waits."""
        with self._connection.begin():
            return read_parked(self._connection)

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
from fynlo_pos.core.db.late_rows import note_late
from fynlo_pos.core.db.log_owners import keep_own, keep_owners
from fynlo_pos.core.db.own_logs import read_lineage, read_written
from fynlo_pos.core.db.parking import Parked, read_parked
from fynlo_pos.core.db.row_ids import id_of
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
from fynlo_pos.core.db.vouched_rows import (
    NotVouched,
    note_card,
    note_handed_over,
    note_mandate,
    note_set_aside,
    read_handed_over,
    read_owners,
    read_unsent_since,
    read_vouching,
)
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.exceptions.logs import LateWaiting
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.core.version import VERSION

GATHERS_MS = 2
"""So long are envelopes read in a slice. Writing their rows takes as long again, and the commit."""
UNATTENDED_MS = 250
"""The same where nobody can sell yet: a commit for many is a commit saved for each."""
BATCH_ENVELOPES = 100
MOST_ENVELOPES = 1_000
ENVELOPE_BYTES = 1_280

_TERMINALS_OF = """
SELECT c.incarnation, s.device FROM chain AS c JOIN signed_head AS s ON s.hash = c.hash
"""
_OLD = "SELECT 1 FROM excerpt WHERE is_kept = 0 AND kept_at_ms < ?"
_LAST_SHOWN = "SELECT max(kept_at_ms) FROM excerpt"
_WAITS = "SELECT 1 FROM excerpt WHERE waits NOT IN ('', ?)"
_BASES = "SELECT incarnation, seq, hash FROM base_head"
_SHOWN = "SELECT branch, seq, hash FROM shown_branch"


class Batch(msgspec.Struct, frozen=True):
    """Envelopes to send, others' signatures among them, and chains that nobody vouches for yet."""

    envelopes: tuple[Envelope, ...]
    signed: tuple[Signed, ...]
    blocked: frozenset[UUID]


class PeerWriting:
    """Takes in what peers send, on the connection of the lane that writes."""

    def __init__(
        self,
        connection: DriverConnection,
        monotonic_ms: Callable[[], int],
        *,
        gathers_ms: int = GATHERS_MS,
    ) -> None:
        self._connection = connection
        self._gathers_ms = gathers_ms
        self._monotonic_ms = monotonic_ms

    def accept_some(
        self,
        envelopes: Sequence[Foreign],
        signed: Sequence[Signed] = (),
        owners: Mapping[UUID, UUID] | None = None,
    ) -> Accepted:
        """Take in envelopes for about five milliseconds, in one commit; say how many were done.

        A sale that waits is served before the rest. Where any is new, what devices have signed of
        them all is kept in the same commit, and which device each log is by (``owners``): no
        envelope is here that can never be handed on, or counts as another's. Raises ``Trouble`` if
        the disk does not take them; then nothing of it was taken in.
        """
        # Imported when something came: it costs a till's start 400 ms.
        from fynlo_pos.core.db.accept import accept_envelopes  # noqa: PLC0415

        ends_ms = self._monotonic_ms() + self._gathers_ms
        with telling_trouble(), self._connection.begin():
            accepted = accept_envelopes(
                self._connection, envelopes, lambda: self._monotonic_ms() >= ends_ms
            )
            if accepted.moved:
                keep_signed(self._connection, signed)
                keep_owners(self._connection, owners or {})
            return accepted

    def take_excerpts(
        self, excerpts: Sequence[Excerpt], shown: Iterable[ChainHead], at_ms: int
    ) -> int:
        """Take in what a relay shows a viewer, and up to where that is all, in one commit.

        Returns how many excerpts were new. Raises ``Trouble`` if the disk does not take them. The
        disk is not waited for: what a power cut undoes is shown again from where it was known.
        """
        # Imported when something came: it costs a start 400 ms.
        from fynlo_pos.core.db.excerpt_rows import move_shown, take_excerpts  # noqa: PLC0415

        with telling_trouble(), self._connection.begin_passing():
            taken = take_excerpts(self._connection, excerpts, at_ms)
            move_shown(self._connection, shown)
            return taken

    def note_heard(self, devices: Collection[UUID], at_ms: int) -> None:
        """Write down that devices are heard at an instant of our clock, each as its terminals."""
        with telling_trouble(), self._connection.begin():
            for incarnation, device in self._connection.exec_driver_sql(_TERMINALS_OF).all():
                if id_of(device) in devices:
                    note_heard(self._connection, id_of(incarnation), at_ms)

    def last_shown_ms(self) -> int | None:
        """Return when a viewer was last shown something, by the clock it had then."""
        with telling_trouble(), self._connection.begin():
            last_ms: int | None = self._connection.exec_driver_sql(_LAST_SHOWN).scalar()
            return last_ms

    def forget_excerpts(self, before_ms: int) -> None:
        """Forget what a viewer was shown of the kitchen's work before an instant.

        What its stations are stays, and so does up to where it was shown.
        """
        with telling_trouble(), self._connection.begin():
            if self._connection.exec_driver_sql(_OLD, (before_ms,)).first() is None:
                return
            # Imported where something is old: it costs a start 400 ms.
            from fynlo_pos.core.db.excerpt_rows import forget_excerpts  # noqa: PLC0415
            from fynlo_pos.core.db.rebuild import rebuild  # noqa: PLC0415

            forget_excerpts(self._connection, before_ms)
            rebuild(self._connection)

    def look_again(self) -> None:
        """Apply what an older program could not read of what a viewer was shown, after an update.

        What was applied meanwhile may build on it, so the tables are made anew.
        """
        with telling_trouble(), self._connection.begin():
            if self._connection.exec_driver_sql(_WAITS, (VERSION,)).first() is None:
                return
            # Imported where something waits: it costs a start 400 ms.
            from fynlo_pos.core.db.excerpt_rows import look_again  # noqa: PLC0415
            from fynlo_pos.core.db.rebuild import rebuild  # noqa: PLC0415

            look_again(self._connection)
            rebuild(self._connection)

    def set_aside(self, found: Iterable[NotVouched], at_ms: int) -> None:
        """Write down what came and nobody vouched for."""
        with telling_trouble(), self._connection.begin():
            note_set_aside(self._connection, found, at_ms)

    def note_own(self, device: UUID) -> None:
        """Write down that this device writes its own logs."""
        with telling_trouble(), self._connection.begin():
            keep_own(self._connection, device)

    def note_roster(
        self,
        mandates: Iterable[tuple[int, UUID, UUID, bytes]],
        cards: Iterable[tuple[UUID, bytes, bool, bool]],
        at_ms: int,
    ) -> None:
        """Write down which hubs were named, and devices' cards, in one commit.

        Of a mandate the term, the hub, who named it and how it came; of a card whose it is, how it
        came, whether the device was let go and whether it may manage.
        """
        with telling_trouble(), self._connection.begin():
            for term, hub, by, body in mandates:
                note_mandate(self._connection, term, hub, by, at_ms, body)
            for device, body, is_let_go, can_manage in cards:
                note_card(
                    self._connection, device, body, is_let_go=is_let_go, can_manage=can_manage
                )

    def note_late(self, found: Iterable[LateWaiting]) -> bool:
        """Write down all that waits at the hub to be admitted; tell whether that is news."""
        with telling_trouble(), self._connection.begin():
            return note_late(self._connection, found)

    def note_handed_over(self, reach: Mapping[UUID, int]) -> None:
        """Write down how far the hub has said that it holds this device's own logs."""
        with telling_trouble(), self._connection.begin():
            note_handed_over(self._connection, reach)


class PeerReading:
    """Answers what a peer's vector asks, on a connection of its own that only reads."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection

    def vector(self) -> Sequence[ChainHead]:
        """Return the head of every branch on disk."""
        with self._connection.begin():
            return read_vector(self._connection)

    def shown(self) -> Sequence[ChainHead]:
        """Return up to where a relay has shown its chains to this viewer."""
        with self._connection.begin():
            rows = self._connection.exec_driver_sql(_SHOWN).all()
            return [ChainHead(id_of(branch), seq, hash_) for branch, seq, hash_ in rows]

    def bases(self) -> Sequence[ChainHead]:
        """Return up to where each chain is folded away: no body before is handed on."""
        with self._connection.begin():
            rows = self._connection.exec_driver_sql(_BASES).all()
            return [ChainHead(id_of(branch), seq, hash_) for branch, seq, hash_ in rows]

    def own(self) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Return the logs this device signs, and those of them it appends to."""
        with self._connection.begin():
            return read_lineage(self._connection), read_written(self._connection)

    def handed_over(self) -> tuple[dict[UUID, int], int | None]:
        """Return how far the hub was known to hold each of this device's own logs.

        And when the oldest sale beyond that was sold, UTC milliseconds; ``None`` without one.
        """
        with self._connection.begin():
            return read_handed_over(self._connection), read_unsent_since(self._connection)

    def not_handed_over(self) -> dict[UUID, int]:
        """Return after which number each of this device's own logs is not known to be handed over.

        Logs of which nothing is left out are in it too; one that has nothing more is not.
        """
        with self._connection.begin():
            reach = read_handed_over(self._connection)
            own = read_lineage(self._connection)
            heads = read_vector(self._connection)
        return {
            head.incarnation: reach.get(head.incarnation, 0)
            for head in heads
            if head.incarnation in own and head.seq > reach.get(head.incarnation, 0)
        }

    def vouching(self) -> tuple[list[bytes], list[bytes]]:
        """Return the cards and the mandates that were written down, each as it came."""
        with self._connection.begin():
            return read_vouching(self._connection)

    def owners(self) -> dict[UUID, UUID]:
        """Return the device that has signed each of others' chains."""
        with self._connection.begin():
            return read_owners(self._connection)

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

"""Reading the log in a snapshot as a peer's: what a till lacks comes in as it would from a hub.

So it is taken in a little at a time, each commit is whole for itself, and where it is cut short the
next time goes on from there. What a snapshot says in its tables need not be believed.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.peer_store import Batch, PeerReading
from fynlo_pos.core.db.vector import ChainHead

_IS_FOLDED: Final = """
SELECT 1 FROM envelope WHERE incarnation = ? AND seq > ? AND body = x'' LIMIT 1
"""
_SIGNERS: Final = """
SELECT c.incarnation, s.device FROM chain AS c JOIN signed_head AS s ON s.hash = c.hash
"""


class SnapshotLog:
    """The log of a snapshot that was checked, beside that of the till that is to take it in."""

    def __init__(self, snapshot: DriverConnection, here: DriverConnection) -> None:
        self._snapshot = snapshot
        self._theirs = PeerReading(snapshot)
        self._ours = PeerReading(here)

    def is_folded(self) -> bool:
        """Tell whether it has headers alone of something that lacks here: that cannot be read."""
        lacking = self.lacking()
        with self._snapshot.begin():
            return any(
                self._snapshot.exec_driver_sql(_IS_FOLDED, (branch.bytes, seq)).first() is not None
                for branch, seq in lacking.items()
            )

    def batches(self) -> Iterator[Batch]:
        """Yield what lacks here, in the order of stamps, each part up to where somebody signed."""
        after = self.lacking()
        while (batch := self._theirs.batch_after(after, ())).envelopes:
            yield batch
            after |= {each.incarnation: each.seq for each in batch.envelopes}

    def is_here(self) -> bool:
        """Tell whether the till has all of it."""
        return not self.lacking()

    def signers(self) -> dict[UUID, UUID]:
        """Return the device that signed the end of each branch in it."""
        with self._snapshot.begin():
            rows = self._snapshot.exec_driver_sql(_SIGNERS).all()
            return {UUID(bytes=branch): UUID(bytes=device) for branch, device in rows}

    def reach(self, heads: Iterable[ChainHead]) -> dict[UUID, int]:
        """Return up to where each branch in it leads to one of these heads, by its hash."""
        return self._theirs.compare(heads).known

    def owners(self) -> dict[UUID, UUID]:
        """Return the device of each log that is known here."""
        return self._ours.owners()

    def is_at(self, floor: ChainHead) -> bool:
        """Tell whether the till has what lies there; by its number, where no hash is known."""
        if floor.hash:
            return bool(self._ours.compare((floor,)).known)
        return any(
            head.incarnation == floor.incarnation and head.seq >= floor.seq
            for head in self._ours.vector()
        )

    def lacking(self) -> dict[UUID, int]:
        """Return after which number each branch lacks here."""
        known = self._theirs.compare(self._ours.vector()).known
        return {
            head.incarnation: known.get(head.incarnation, 0)
            for head in self._theirs.vector()
            if not self._ours.compare((head,)).known
        }

"""Reading the log in a snapshot as a peer's: what a till lacks comes in as it would from a hub.

So it is taken in a little at a time, each commit is whole for itself, and where it is cut short the
next time goes on from there. What a snapshot says in its tables need not be believed.
"""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.peer_store import Batch, PeerReading

_IS_FOLDED: Final = """
SELECT 1 FROM envelope WHERE incarnation = ? AND seq > ? AND body = x'' LIMIT 1
"""


class SnapshotLog:
    """The log of a snapshot that was checked, beside that of the till that is to take it in."""

    def __init__(self, snapshot: DriverConnection, here: DriverConnection) -> None:
        self._snapshot = snapshot
        self._theirs = PeerReading(snapshot)
        self._ours = PeerReading(here)

    def is_folded(self) -> bool:
        """Tell whether it has headers alone of something that lacks here: that cannot be read."""
        lacking = self._lacking()
        with self._snapshot.begin():
            return any(
                self._snapshot.exec_driver_sql(_IS_FOLDED, (branch.bytes, seq)).first() is not None
                for branch, seq in lacking.items()
            )

    def batches(self) -> Iterator[Batch]:
        """Yield what lacks here, in the order of stamps, each part up to where somebody signed."""
        after = self._lacking()
        while (batch := self._theirs.batch_after(after, ())).envelopes:
            yield batch
            after |= {each.incarnation: each.seq for each in batch.envelopes}

    def is_here(self) -> bool:
        """Tell whether the till has all of it."""
        return not self._lacking()

    def _lacking(self) -> dict[UUID, int]:
        """Return after which number each branch lacks here."""
        known = self._theirs.compare(self._ours.vector()).known
        return {
            head.incarnation: known.get(head.incarnation, 0)
            for head in self._theirs.vector()
            if not self._ours.compare((head,)).known
        }

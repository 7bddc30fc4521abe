"""Who is at the doors for snapshots, and how long each may be there."""

from typing import Final
from uuid import UUID

MOST: Final = 16
MOST_OF_A_VENUE: Final = 4
"""However slow one venue's are, the other venues come in."""
LEAST_PACE: Final = 256 << 10
"""Bytes a second; over a slower line the log is the quicker way."""
BEGINS_WITHIN_S: Final = 60.0


class Slots:
    """The places at the doors; for one thread."""

    def __init__(self) -> None:
        self._held: set[tuple[UUID, UUID]] = set()

    def take(self, venue: UUID, who: UUID) -> bool:
        """Tell whether somebody of a venue has a place now, who had none before."""
        of_venue = sum(held_by == venue for held_by, _ in self._held)
        is_full = len(self._held) >= MOST or of_venue >= MOST_OF_A_VENUE
        if is_full or (venue, who) in self._held:
            return False
        self._held.add((venue, who))
        return True

    def free(self, venue: UUID, who: UUID) -> None:
        """Let go of a place."""
        self._held.discard((venue, who))


def longest_s(size: int) -> float:
    """Return how many seconds so many bytes may take."""
    return BEGINS_WITHIN_S + size / LEAST_PACE

"""What cooks and guests saw of the kitchen's work, in the order in which it happened.

It is written down as the world sees it, beside the program: what was made from a board, what came
out on paper, what was called back, and which envelopes people's acts at the tills came to.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple
from uuid import UUID


class Seen(Enum):
    """What somebody saw."""

    MADE = "made"
    PRINTED = "printed"
    CALLED_BACK = "called back"
    LEFT_OFF = "left off"


class Dish(NamedTuple):
    """So many thousandths of a line were made, printed, called back or left off a chit."""

    what: Seen
    line_id: UUID
    milli: int


class KitchenBook:
    """The kitchen's work as it was seen; an act at a till stands as the hash of its envelope."""

    def __init__(self) -> None:
        self.events: list[Dish | bytes] = []
        self._papers: set[tuple[UUID, UUID]] = set()

    def made(self, line_id: UUID, milli: int) -> None:
        """A dish is made from what a board shows."""
        self.events.append(Dish(Seen.MADE, line_id, milli))

    def printed(self, line_id: UUID, command_id: UUID, milli: int, off: int) -> None:
        """A chit is there that says so, without what was ``off``; once more is no other dish."""
        if (line_id, command_id) not in self._papers:
            self._papers.add((line_id, command_id))
            self.events += [Dish(Seen.PRINTED, line_id, milli), Dish(Seen.LEFT_OFF, line_id, off)]

    def called_back(self, line_id: UUID, command_id: UUID, milli: int) -> None:
        """What was made is no good; what a paper says, it goes on saying."""
        if (line_id, command_id) not in self._papers:
            self.events.append(Dish(Seen.CALLED_BACK, line_id, milli))

    def acted(self, hashes: Iterable[bytes]) -> None:
        """Somebody did something at a till."""
        self.events += hashes

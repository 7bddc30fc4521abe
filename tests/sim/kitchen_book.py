"""What cooks and guests saw of the kitchen's work, in the order in which it happened.

It is written down as the world sees it, beside the program: what was made from a board, what came
out on paper, what was called back, and which envelopes people's acts at the tills came to; besides
what lay at the till by then, since nobody takes off what they do not know of.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import Enum
from typing import NamedTuple
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.kitchen.state import Part
from fynlo_pos.core.kitchen.unseen import Said


class Seen(Enum):
    """What somebody saw."""

    MADE = "made"
    PRINTED = "printed"
    CALLED_BACK = "called back"
    CROSSED_OUT = "crossed out"


class Dish(NamedTuple):
    """So many thousandths of a line were made, printed, called back or crossed out on a chit."""

    what: Seen
    line_id: UUID
    milli: int


def in_order(hashes: Iterable[bytes]) -> dict[bytes, int]:
    """Return envelopes numbered in this order."""
    return {hash_: number for number, hash_ in enumerate(hashes)}


class Before(Container[bytes]):
    """What lay at a till by the time that this did, and this."""

    def __init__(self, came: Mapping[bytes, int], hash_: bytes) -> None:
        self._came, self._number = came, came[hash_]

    def __contains__(self, hash_: object) -> bool:
        return isinstance(hash_, bytes) and self._came.get(hash_, self._number + 1) <= self._number


class KitchenBook:
    """The kitchen's work as it was seen; an act at a till stands as the hash of its envelope."""

    def __init__(self) -> None:
        self.events: list[Dish | bytes] = []
        self.known: dict[bytes, Container[bytes]] = {}
        self._papers: Counter[Said] = Counter()
        self._on_paper: set[Part] = set()
        self._from_board: Counter[Part] = Counter()

    def made(self, part: Part, milli: int) -> None:
        """A dish is made from what a board shows."""
        self._from_board[part] += milli
        self.events.append(Dish(Seen.MADE, part[0], milli))

    def printed(self, said: Said) -> None:
        """A chit is there that says so; printed once more, only what it says more is a dish."""
        paper = replace(said, milli=0)
        more = max(0, said.milli - self._papers[paper])
        self._papers[paper] += more
        self._on_paper.add((said.line_id, said.command_id))
        self.events.append(Dish(Seen.PRINTED, said.line_id, more))

    def called_back(self, part: Part, milli: int) -> None:
        """What was made is no good; what a paper says, it goes on saying."""
        gone = min(milli, self._from_board[part]) if self.is_on_paper(part) else milli
        self._from_board[part] -= gone
        self.events.append(Dish(Seen.CALLED_BACK, part[0], gone))

    def read(self, part: Part, milli: int) -> None:
        """A cook reads that so much is off, and crosses it out on the chit that says it."""
        if self.is_on_paper(part):
            self.events.append(Dish(Seen.CROSSED_OUT, part[0], milli))

    def is_on_paper(self, part: Part) -> bool:
        """Tell whether a paper was printed of it."""
        return part in self._on_paper

    def acted(self, hashes: Sequence[bytes], came: Mapping[bytes, int]) -> None:
        """Somebody did something at a till, to which envelopes came in this order."""
        self.events += hashes
        self.known |= {hash_: Before(came, hash_) for hash_ in hashes}

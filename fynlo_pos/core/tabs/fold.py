"""What a line of a tab comes to, whatever raced (SYNC.md, "Tabs").

Sales come first, because the money is true; then voids and splits in the order of their places,
each cut to what is left. So quantity is never made, and the order of arrival does not matter.
"""

from collections.abc import Iterable
from enum import Enum

import msgspec

Place = tuple[int, bytes, int]
"""Where a fact stands: its envelope's stamp, the device's 16 bytes, which record of the envelope.

The bytes of an id are in the order of the ids."""


class Act(Enum):
    """What a fact does to a line."""

    RUNG = "rung"
    VOIDED = "voided"
    SPLIT = "split"
    SETTLED = "settled"


class LineFact(msgspec.Struct, frozen=True, gc=False):
    """So many thousandths of a line, at a place in the log.

    ``tie`` goes before the place's device where two lives of one name met at a stamp: what their
    branches are called is each till's own.
    """

    place: Place
    act: Act
    milli: int
    tie: bytes = b""

    @property
    def order(self) -> Place:
        """What voids and splits are taken by, one after another."""
        stamp, device, nth = self.place
        return stamp, self.tie or device, nth


class Cut(msgspec.Struct, frozen=True, gc=False):
    """A void or split that found less than it asked for.

    ``by_sales_milli`` of what it lacks were paid for, ``by_splits_milli`` had gone to another tab
    before; the rest was voided already.
    """

    place: Place
    act: Act
    lacks_milli: int
    by_sales_milli: int
    by_splits_milli: int


class Counted(msgspec.Struct, frozen=True):
    """A line's counters, in thousandths. ``taken`` is what each split took, by its place.

    ``rung = open + voided + split + settled - excess``.
    """

    rung_milli: int
    voided_milli: int
    split_milli: int
    settled_milli: int
    taken: dict[Place, int]
    cuts: tuple[Cut, ...]

    @property
    def excess_milli(self) -> int:
        """What was paid for beyond what was rung."""
        return max(0, self.settled_milli - self.rung_milli)

    @property
    def open_milli(self) -> int:
        """What is left to pay for."""
        left = self.rung_milli - self.settled_milli - self.voided_milli - self.split_milli
        return max(0, left)


def count_line(facts: Iterable[LineFact]) -> Counted:
    """Return what the facts of one line come to, in whichever order they are given."""
    rung = settled = 0
    takes: list[LineFact] = []
    for fact in facts:
        if fact.act is Act.RUNG:
            rung += fact.milli
        elif fact.act is Act.SETTLED:
            settled += fact.milli
        else:
            takes.append(fact)
    takes.sort(key=lambda fact: fact.order)
    left, left_but_for_sales, left_by_voids = max(0, rung - settled), rung, rung
    voided = split = 0
    taken: dict[Place, int] = {}
    cuts: list[Cut] = []
    for fact in takes:
        got = min(fact.milli, left)
        got_but_for_sales = min(fact.milli, left_but_for_sales)
        left -= got
        left_but_for_sales -= got_but_for_sales
        got_after_voids = min(fact.milli, left_by_voids)
        if fact.act is Act.SPLIT:
            split += got
            taken[fact.place] = got
        else:
            voided += got
            left_by_voids -= got_after_voids
        if got < fact.milli:
            by_sales = max(0, got_but_for_sales - got)
            by_splits = max(0, got_after_voids - got_but_for_sales)
            cuts.append(Cut(fact.place, fact.act, fact.milli - got, by_sales, by_splits))
    return Counted(rung, voided, split, settled, taken, tuple(cuts))

"""What held orders come to, written from SYNC.md alone ("Tabs"): no projection or fold of ours."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineRung,
    TabLineSplit,
    TabLineVoided,
    TabOpened,
)

Line = tuple[UUID, UUID]
Place = tuple[int, bytes, int]


class Counts(NamedTuple):
    """What a line of a tab comes to, in thousandths."""

    rung_milli: int
    voided_milli: int
    split_milli: int
    settled_milli: int
    cut_milli: int

    @property
    def paid_milli(self) -> int:
        """What there is of it that is paid for: what two tills sold is there once."""
        return min(self.settled_milli, self.rung_milli)

    @property
    def open_milli(self) -> int:
        """What is left to pay for."""
        left = self.rung_milli - self.settled_milli - self.voided_milli - self.split_milli
        return max(0, left)


class Cut(NamedTuple):
    """A void or a split that found less than it asked for, because of sales or of splits."""

    place: Place
    is_split: bool
    lacks_milli: int
    by_sales_milli: int
    by_splits_milli: int


class Tabs:
    """Sales first, the money is true; then each void and split in its place, cut to what is left.

    What a split took is rung on a line of the other tab.
    """

    def __init__(self) -> None:
        self.registers: dict[tuple[UUID, str], tuple[Place, Any]] = {}
        self._rung: Counter[Line] = Counter()
        self._settled: Counter[Line] = Counter()
        self._takes: dict[Line, list[tuple[Place, TabLineVoided | TabLineSplit]]] = {}
        self._given: dict[Line, list[tuple[Line, Place]]] = defaultdict(list)
        self._known: dict[Line, dict[Place, int]] = {}

    def take(self, place: Place, record: Any) -> None:
        """Learn one more record."""
        match record:
            case SaleSealed(tab_id=UUID() as tab):
                for sold in record.lines:
                    if sold.tab_line_id is not None:
                        self._settled[tab, sold.tab_line_id] += sold.quantity_milli
            case TabLineRung():
                self._rung[record.tab_id, record.line.id] += record.quantity_milli
            case TabLineVoided() | TabLineSplit():
                line = (record.tab_id, record.line_id)
                self._takes.setdefault(line, []).append((place, record))
                if isinstance(record, TabLineSplit):
                    self._given[record.to_tab_id, record.to_line_id].append((line, place))
            case TabOpened():
                self._set(place, record.tab_id, "name", record.name)
                self._set(place, record.tab_id, "dining", record.dining)
            case TabChanged():
                self._change(place, record)
            case _:
                pass

    def all(self) -> set[Line]:
        """Return every line of every tab."""
        return {*self._rung, *self._settled, *self._takes, *self._given}

    def count(self, line: Line) -> Counts:
        """Return what a line comes to."""
        taken = self._taken(line)
        voided = split = cut = 0
        for place, record in self._takes.get(line, []):
            got = taken[place]
            cut += record.quantity_milli - got
            if isinstance(record, TabLineSplit):
                split += got
            else:
                voided += got
        return Counts(self._all_rung(line), voided, split, self._settled[line], cut)

    def voided(self) -> Iterator[tuple[Place, int]]:
        """Yield what each void took off, in all."""
        for line, takes in self._takes.items():
            for place, record in takes:
                if isinstance(record, TabLineVoided):
                    yield place, self._taken(line)[place]

    def cuts(self, line: Line) -> Iterator[Cut]:
        """Yield each void and split of a line that found less, and what it found less by.

        By sales is what it would have found had nobody paid; by splits what a void would have found
        besides, had nothing gone to another tab.
        """
        taken, rung = self._taken(line), self._all_rung(line)
        unpaid = unmoved = rung
        for place, record in self._in_order(line):
            asked, is_split = record.quantity_milli, isinstance(record, TabLineSplit)
            if_unpaid, if_unmoved = min(asked, unpaid), min(asked, unmoved)
            unpaid -= if_unpaid
            unmoved -= 0 if is_split else if_unmoved
            if (got := taken[place]) < asked:
                by_sales, by_splits = max(0, if_unpaid - got), max(0, if_unmoved - if_unpaid)
                yield Cut(place, is_split, asked - got, by_sales, by_splits)

    def _all_rung(self, line: Line) -> int:
        given = self._given.get(line, [])
        return self._rung[line] + sum(self._taken(source)[place] for source, place in given)

    def _taken(self, line: Line) -> dict[Place, int]:
        if line not in self._known:
            left = max(0, self._all_rung(line) - self._settled[line])
            taken = {}
            for place, record in self._in_order(line):
                taken[place] = min(record.quantity_milli, left)
                left -= taken[place]
            self._known[line] = taken
        return self._known[line]

    def _in_order(self, line: Line) -> list[tuple[Place, TabLineVoided | TabLineSplit]]:
        return sorted(self._takes.get(line, []), key=lambda each: each[0])

    def _change(self, place: Place, change: TabChanged) -> None:
        """Each allergy by itself: two who did not know of each other told two."""
        for register in change.sets:
            self._set(place, change.tab_id, register.value, getattr(change, register.value))
        if Register.ALLERGY in change.sets:
            said, before = change.allergy.split(", "), (change.allergy_before or "").split(", ")
            for one in {*said, *before} - {""}:
                self._set(place, change.tab_id, f"allergy {one}", one in said)

    def allergies(self) -> dict[UUID, set[str]]:
        """Return what the guests of each tab must not have."""
        found: dict[UUID, set[str]] = defaultdict(set)
        for (tab, register), (_, is_so) in self.registers.items():
            if register.startswith("allergy ") and is_so:
                found[tab].add(register.removeprefix("allergy "))
        return found

    def _set(self, place: Place, tab: UUID, register: str, value: Any) -> None:
        before = self.registers.get((tab, register))
        if before is None or place >= before[0]:
            self.registers[tab, register] = (place, value)

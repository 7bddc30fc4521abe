"""The reference fold of tabs, written from SYNC.md alone and as plainly as can be.

It knows nothing of tables, and counts everything anew from all facts at once.
"""

from collections import defaultdict
from uuid import UUID

import msgspec

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import (
    TabChanged,
    TabLineRung,
    TabLineSplit,
    TabLineVoided,
    TabOpened,
)
from tests.support.authors import Written

Line = tuple[UUID, UUID]


class Reference:
    """What all facts come to, wherever they were written."""

    def __init__(self, written: list[Written]) -> None:
        self.rung: dict[Line, int] = defaultdict(int)
        self.settled: dict[Line, int] = defaultdict(int)
        self.takes: dict[Line, list[TabLineVoided | TabLineSplit]] = defaultdict(list)
        self.given: dict[Line, list[tuple[Line, TabLineSplit]]] = defaultdict(list)
        self.registers: dict[tuple[UUID, str], object] = {}
        self.opened: dict[UUID, TabOpened] = {}
        in_order = sorted(written, key=lambda one: (one[0].stamp, one[0].incarnation.bytes))
        for _, records in in_order:
            for record in records:
                self._take(record)
        self.lines = {*self.rung, *self.settled, *self.takes, *self.given}

    def _take(self, record: msgspec.Struct) -> None:
        match record:
            case TabOpened(tab_id=tab):
                self.opened.setdefault(tab, record)
                self.registers |= {(tab, "name"): record.name, (tab, "dining"): record.dining}
            case TabChanged(tab_id=tab):
                for register in record.sets:
                    self.registers[tab, register.value] = getattr(record, register.value)
            case TabLineRung(tab_id=tab):
                self.rung[tab, record.line.id] += record.quantity_milli
            case TabLineVoided(tab_id=tab):
                self.takes[tab, record.line_id].append(record)
            case TabLineSplit(tab_id=tab):
                self.takes[tab, record.line_id].append(record)
                there = (record.to_tab_id, record.to_line_id)
                self.given[there].append(((tab, record.line_id), record))
            case SaleSealed(tab_id=UUID() as tab):
                for line in record.lines:
                    if line.tab_line_id:
                        self.settled[tab, line.tab_line_id] += line.quantity_milli
            case _:
                pass

    def all_rung(self, line: Line) -> int:
        """What was rung on a line, and what splits brought to it."""
        brought = sum(self.took(source)[id(split)] for source, split in self.given[line])
        return self.rung[line] + brought

    def took(self, line: Line) -> dict[int, int]:
        """What each void and split took of a line: the sales' part is gone first."""
        left = max(0, self.all_rung(line) - self.settled[line])
        took = {}
        for take in self.takes[line]:
            took[id(take)] = min(take.quantity_milli, left)
            left -= took[id(take)]
        return took

    def counts(self, line: Line) -> tuple[int, int, int, int]:
        """Rung, voided, split off and settled of a line."""
        took = self.took(line)
        voids, splits = (
            sum(took[id(take)] for take in self.takes[line] if isinstance(take, kind))
            for kind in (TabLineVoided, TabLineSplit)
        )
        return self.all_rung(line), voids, splits, self.settled[line]

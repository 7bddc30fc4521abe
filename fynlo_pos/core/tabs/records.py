"""Tabs: lines held for later, shared between terminals. A tab is never completed; it merely has
nothing open: ``open = rung - voided - split off - settled`` for each line (SYNC.md, "Tabs").
"""

from enum import Enum
from uuid import UUID, uuid5

import msgspec

from fynlo_pos.core.allergies import told_apart
from fynlo_pos.core.bounds import Milli
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.records import fact
from fynlo_pos.core.sales.basket import BasketLine, Discount


class Register(Enum):
    """What a tab has one of: whoever set it last, by stamp and device, is right."""

    NAME = "name"
    DINING = "dining"
    DISCOUNT = "discount"
    COVERS = "covers"
    TABLE = "table"
    ALLERGY = "allergy"


@fact("tab_opened", private=("name",))
class TabOpened(msgspec.Struct, frozen=True):
    """A tab began, with the call number it keeps, its name and its dining."""

    tab_id: UUID
    call_number: int
    name: str
    dining: Dining
    staff_id: UUID
    business_date: str
    at_ms: int


@fact("tab_line_rung", private=("line.note",))
class TabLineRung(msgspec.Struct, frozen=True):
    """``quantity_milli`` more of a line; ``line`` is its content, the same each time for one id."""

    tab_id: UUID
    line: BasketLine
    quantity_milli: Milli
    at_ms: int


@fact("tab_line_voided")
class TabLineVoided(msgspec.Struct, frozen=True):
    """``quantity_milli`` of a line were taken off again."""

    tab_id: UUID
    line_id: UUID
    quantity_milli: Milli
    staff_id: UUID
    at_ms: int


@fact("tab_line_split")
class TabLineSplit(msgspec.Struct, frozen=True):
    """``quantity_milli`` of a line went to another tab, as a line of its own there.

    ``dining`` is what the new line is set to where the other tab's dining is not this one's.
    """

    split_id: UUID
    tab_id: UUID
    line_id: UUID
    quantity_milli: Milli
    to_tab_id: UUID
    staff_id: UUID
    at_ms: int
    dining: Dining | None = None

    @property
    def to_line_id(self) -> UUID:
        """The line's id on the other tab."""
        return split_line_id(self.split_id, self.line_id)


@fact("tab_changed", private=("name", "allergy", "allergy_before"))
class TabChanged(msgspec.Struct, frozen=True):
    """Registers of a tab were set: those that ``sets`` names, to the values given here.

    ``allergy_before`` is what the allergy took the place of: each of its words is a register. An
    earlier version did not say that: what it set adds, and takes nothing back.
    """

    tab_id: UUID
    sets: tuple[Register, ...]
    staff_id: UUID
    at_ms: int
    name: str = ""
    dining: Dining = Dining.EAT_IN
    discount: Discount | None = None
    covers: int = 0
    table: str = ""
    allergy: str = ""
    allergy_before: str | None = None

    @property
    def allergies(self) -> dict[str, str]:
        """What it says of each allergy, if it sets any: the word, or none."""
        if Register.ALLERGY not in self.sets:
            return {}
        return told_apart(self.allergy, self.allergy_before or "")


class TabLineState(msgspec.Struct, frozen=True):
    """A line of a tab with its counters, in thousandths; what raced is cut to what was left."""

    line: BasketLine
    rung_milli: int
    voided_milli: int
    settled_milli: int
    split_milli: int = 0

    @property
    def open_milli(self) -> int:
        """What is left to pay for: never below nothing, whatever raced."""
        return max(0, self.rung_milli - self.voided_milli - self.split_milli - self.settled_milli)


class TabState(msgspec.Struct, frozen=True):
    """A tab as it stands on this till. ``opened_on`` is the terminal that began it.

    ``set_since`` are the registers that were set after it was opened.
    """

    id: UUID
    call_number: int
    name: str
    dining: Dining
    discount: Discount | None
    opened_at_ms: int
    staff_id: UUID
    lines: tuple[TabLineState, ...]
    covers: int = 0
    table: str = ""
    opened_on: str = ""
    allergy: str = ""
    set_since: frozenset[Register] = frozenset()

    @property
    def is_open(self) -> bool:
        """Tell whether anything is left to pay for."""
        return any(line.open_milli for line in self.lines)

    @property
    def is_after_bill(self) -> bool:
        """Tell whether something is open although a bill of this tab was paid."""
        return self.is_open and any(line.settled_milli for line in self.lines)


def split_line_id(split_id: UUID, line_id: UUID) -> UUID:
    """Return the id of what a split made of a line.

    It follows from the split, so that no two splits can meet in one line, and none in a circle.
    """
    return uuid5(split_id, line_id.hex)

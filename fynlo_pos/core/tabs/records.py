"""Tabs: lines held for later, shared between terminals. A tab is never completed; it merely has
nothing open: ``open = rung - voided - settled`` for each line (SYNC.md, "Tabs").
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.records import fact
from fynlo_pos.core.sales.basket import BasketLine, Discount


@fact("tab_opened", private=("name",))
class TabOpened(msgspec.Struct, frozen=True):
    """A tab began, with the call number it keeps."""

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
    quantity_milli: int
    at_ms: int


@fact("tab_line_voided")
class TabLineVoided(msgspec.Struct, frozen=True):
    """``quantity_milli`` of a line were taken off again."""

    tab_id: UUID
    line_id: UUID
    quantity_milli: int
    staff_id: UUID
    at_ms: int


@fact("tab_changed", private=("name",))
class TabChanged(msgspec.Struct, frozen=True):
    """The tab's registers as they now stand: its name, dining and discount."""

    tab_id: UUID
    name: str
    dining: Dining
    discount: Discount | None
    at_ms: int


class TabLineState(msgspec.Struct, frozen=True):
    """A line of a tab with its counters, in thousandths."""

    line: BasketLine
    rung_milli: int
    voided_milli: int
    settled_milli: int

    @property
    def open_milli(self) -> int:
        """What is left to pay for: never below nothing, whatever raced."""
        return max(0, self.rung_milli - self.voided_milli - self.settled_milli)


class TabState(msgspec.Struct, frozen=True):
    """A tab as it stands on this till."""

    id: UUID
    call_number: int
    name: str
    dining: Dining
    discount: Discount | None
    opened_at_ms: int
    staff_id: UUID
    lines: tuple[TabLineState, ...]

    @property
    def is_open(self) -> bool:
        """Tell whether anything is left to pay for."""
        return any(line.open_milli for line in self.lines)

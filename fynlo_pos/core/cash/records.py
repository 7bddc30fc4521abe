"""What happens to a cash drawer between two counts, as facts."""

from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact


class CashMove(Enum):
    """Why cash moved without a sale."""

    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    TO_SAFE = "to_safe"


@fact("drawer_opened")
class DrawerOpened(msgspec.Struct, frozen=True):
    """A drawer session began with a float; ``left_minor`` is what the last close left in it."""

    session_id: UUID
    float_minor: int
    left_minor: int
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int


@fact("float_corrected")
class FloatCorrected(msgspec.Struct, frozen=True):
    """A session's float was keyed in wrong, as ``was_minor``, and put right before a sale."""

    id: UUID
    session_id: UUID
    was_minor: int
    float_minor: int
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int


@fact("drawer_counted")
class DrawerCounted(msgspec.Struct, frozen=True):
    """The drawer was counted while the day went on. It is kept, and changes nothing else."""

    id: UUID
    session_id: UUID
    expected_minor: int
    counted_minor: int
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int


@fact("cash_moved", private=("reason",))
class CashMoved(msgspec.Struct, frozen=True):
    """Cash put in, taken out or brought to the safe; ``minor`` is more than nothing."""

    id: UUID
    session_id: UUID
    move: CashMove
    minor: int
    reason: str
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int


@fact("drawer_unlocked", private=("reason",))
class DrawerUnlocked(msgspec.Struct, frozen=True):
    """The drawer was opened with no money due, for a reason."""

    id: UUID
    session_id: UUID
    reason: str
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int


@fact("drawer_closed")
class DrawerClosed(msgspec.Struct, frozen=True):
    """A session was counted and closed. Differences are recorded; they never block.

    ``card_machine_counted_minor`` is the machine's own total, ``None`` when nobody read it.
    """

    session_id: UUID
    expected_minor: int
    counted_minor: int
    to_safe_minor: int
    float_left_minor: int
    card_machine_expected_minor: int
    card_machine_counted_minor: int | None
    open_tabs: int
    staff_id: UUID
    staff_name: str
    business_date: str
    at_ms: int

    @property
    def difference_minor(self) -> int:
        """Counted less expected: below zero when cash is missing."""
        return self.counted_minor - self.expected_minor

"""X and Z: what a till took over a range of its own log.

An X is a look at the running totals; a Z freezes them once, with the range they cover.
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.cash.in_part import InPart, TakenInPart
from fynlo_pos.core.pricing.totals import RateAmounts
from fynlo_pos.core.records import fact


class MethodTotal(msgspec.Struct, frozen=True):
    """Takings by one way of paying, refunds taken off, tips apart; ``count`` of payments."""

    method: str
    title: str
    count: int
    amount_minor: int
    tip_minor: int


class NamedTotal(msgspec.Struct, frozen=True):
    """Takings under one name (a category, a person): thousandths sold and minor units."""

    name: str
    quantity_milli: int
    gross_minor: int


class DrawerCount(msgspec.Struct, frozen=True):
    """A count of the drawer while the day went on: when (UTC ms), by whom, and what it found."""

    at_ms: int
    staff_name: str
    expected_minor: int
    counted_minor: int


class FloatPutRight(msgspec.Struct, frozen=True):
    """A float that was keyed in wrong: when it was put right (UTC ms), by whom, and from what."""

    at_ms: int
    staff_name: str
    was_minor: int
    float_minor: int

    @property
    def by_minor(self) -> int:
        """By how much: below nought where less was in the drawer than had been keyed in."""
        return self.float_minor - self.was_minor


class ClosingTotals(msgspec.Struct, frozen=True):
    """What an X or Z says, in minor units. ``takings = sales - refunds``; tips are apart.

    Of ``tips_minor``, ``tips_back_minor`` (above nought) were given back and are off already.
    ``float_minor`` is as it was put right.

    ``carried_minor`` is cash that an earlier life of the till left in the drawer's open session;
    it is counted in that life's Z and is part of what this one expects. So is
    ``carried_card_minor`` of ``card_machine_minor``: the machine's own total knows of no lives.
    """

    orders: int
    sales_minor: int
    refunds: int
    refunds_minor: int
    discounts_minor: int
    tax_minor: int
    tips_minor: int
    rates: tuple[RateAmounts, ...]
    methods: tuple[MethodTotal, ...]
    categories: tuple[NamedTotal, ...]
    staff: tuple[NamedTotal, ...]
    float_minor: int
    cash_in_minor: int
    cash_out_minor: int
    to_safe_minor: int
    drawer_unlocks: int
    expected_cash_minor: int
    card_machine_minor: int
    first_number: int
    last_number: int
    carried_minor: int = 0
    carried_card_minor: int = 0
    put_right: tuple[FloatPutRight, ...] = ()
    counts: tuple[DrawerCount, ...] = ()
    tips_back_minor: int = 0

    @property
    def tells_something(self) -> bool:
        """Tell whether anything happened that a Z counts; an edit of the menu is none of it."""
        happened = (self.orders, self.refunds, self.drawer_unlocks, self.float_minor)
        moved = (self.cash_in_minor, self.cash_out_minor, self.to_safe_minor)
        return any((*happened, *moved, self.carried_minor, self.carried_card_minor))

    @property
    def takings_minor(self) -> int:
        """Sales less refunds, tax included."""
        return self.sales_minor - self.refunds_minor


@fact("z_taken")
class ZTaken(msgspec.Struct, frozen=True):
    """The Z report: totals over envelopes ``from_seq`` to ``to_seq`` of one incarnation's log.

    Ranges of successive numbers tile the log, so nothing can be late for one. With ``recovers`` it
    is a recovery Z: a later life wrote it over what that earlier one of its till left in no Z, up
    to the envelope with the hash ``ends_with``, and ``carried_minor`` of its drawer's cash and
    ``carried_card_minor`` of its cards are expected by the life that wrote it.

    ``taken_in_part`` was taken in its range for an order not paid yet, and lay in the drawer and on
    the card machine besides; ``in_part_waiting`` is of an earlier Z and not paid still, while
    ``in_part_paid`` is in a sale since and ``in_part_back`` with no order any more. Of an
    earlier version ``taken_in_part`` is all that lay with the order at hand, whenever it was taken.
    """

    id: UUID
    number: int
    series: str
    from_seq: int
    to_seq: int
    business_date: str
    at_ms: int
    local_time: str
    staff_id: UUID
    staff_name: str
    totals: ClosingTotals
    counted_minor: int | None
    float_left_minor: int
    card_machine_counted_minor: int | None
    open_tabs: int
    recovers: UUID | None = None
    carried_minor: int = 0
    carried_card_minor: int = 0
    taken_in_part: tuple[TakenInPart, ...] = ()
    in_part_waiting: tuple[TakenInPart, ...] = ()
    in_part_paid: tuple[TakenInPart, ...] = ()
    in_part_back: tuple[TakenInPart, ...] = ()
    ends_with: bytes = b""

    @property
    def in_part(self) -> InPart:
        """What was taken in part in its range, and what became of what the Z before it left."""
        return InPart(
            self.taken_in_part, self.in_part_waiting, self.in_part_paid, self.in_part_back
        )

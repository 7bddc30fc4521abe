"""Parting a tab, and bringing tabs together: what moves is a quantity of a line, and no redirect.

A line that arrives late on a tab that was brought to another stays open where it was rung.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineSplit,
    TabLineState,
    TabOpened,
    TabState,
    split_line_id,
)
from fynlo_pos.core.trouble import Refused


class Moving(msgspec.Struct, frozen=True):
    """The act of moving: its id, so that it is done once, and by whom and when."""

    id: UUID
    staff_id: UUID
    at_ms: int


def open_beside(
    tab: TabState, moving: Moving, *, call_number: int, business_date: str
) -> list[msgspec.Struct]:
    """Return the facts of a new tab for a part of another; it has the id of the move.

    A percentage off the whole order goes with the part; an amount stays where it was given.
    """
    facts: list[msgspec.Struct] = [
        TabOpened(
            moving.id,
            call_number,
            tab.name,
            tab.dining,
            moving.staff_id,
            business_date,
            moving.at_ms,
        )
    ]
    discount = _shared(tab.discount)
    sets = [register for register, is_set in _carried(tab, discount) if is_set]
    if sets:
        facts.append(
            TabChanged(
                moving.id,
                tuple(sets),
                moving.staff_id,
                moving.at_ms,
                discount=discount,
                table=tab.table,
                allergy=tab.allergy,
                allergy_before="",
            )
        )
    return facts


def part_off(tab: TabState, quantities: Mapping[UUID, int], moving: Moving) -> list[TabLineSplit]:
    """Return what takes some of a tab to a new one.

    ``quantities`` are thousandths by line. Raises ``Refused`` for nothing, for more than is open,
    for all of it, and for a part of a line that has an amount off.
    """
    if sum(quantities.values()) == sum(line.open_milli for line in tab.lines):
        raise Refused("That is the whole order. Leave something on it, or pay it as it is.")
    return take_across(tab, quantities, moving, to=None)


def take_across(
    tab: TabState, quantities: Mapping[UUID, int], moving: Moving, *, to: TabState | None
) -> list[TabLineSplit]:
    """Return what takes some of a tab to another, or to the new one of the move's own id."""
    standing = {state.line.id: state for state in tab.lines}
    if not quantities:
        raise Refused("Choose what moves first. Nothing was moved.")
    for line_id, milli in quantities.items():
        _check_part(standing.get(line_id), milli)
    return [
        TabLineSplit(
            moving.id,
            tab.id,
            line_id,
            milli,
            to.id if to else moving.id,
            moving.staff_id,
            moving.at_ms,
            dining=_kept_dining(standing[line_id], tab, to),
        )
        for line_id, milli in quantities.items()
    ]


def all_open(tab: TabState) -> dict[UUID, int]:
    """Return everything that is open on a tab, in thousandths by line."""
    return {state.line.id: state.open_milli for state in tab.lines if state.open_milli}


def was_moved(quantities: Mapping[UUID, int], moving_id: UUID, to: TabState) -> bool:
    """Tell whether a move has been done already: its lines are where it took them."""
    there = {state.line.id for state in to.lines}
    return any(split_line_id(moving_id, line_id) in there for line_id in quantities)


def _check_part(state: TabLineState | None, milli: int) -> None:
    if state is None or not 0 < milli <= state.open_milli:
        raise Refused("Some of that is no longer open on this order. Nothing was moved.")
    discount = state.line.discount
    has_amount_off = discount is not None and discount.kind is DiscountKind.AMOUNT
    if has_amount_off and milli < state.open_milli:
        raise Refused(
            "“{name}” has an amount off, which cannot be parted. Move all of it, or take the "
            "discount off first.",
            name=state.line.name,
        )


def _kept_dining(state: TabLineState, tab: TabState, to: TabState | None) -> Dining | None:
    if to is None or to.dining is tab.dining or state.line.dining is not None:
        return None
    return tab.dining


def _shared(discount: Discount | None) -> Discount | None:
    if discount is not None and discount.kind is DiscountKind.PERCENT:
        return discount
    return None


def _carried(tab: TabState, discount: Discount | None) -> Iterator[tuple[Register, bool]]:
    yield Register.DISCOUNT, discount is not None
    yield Register.TABLE, bool(tab.table)
    yield Register.ALLERGY, bool(tab.allergy)

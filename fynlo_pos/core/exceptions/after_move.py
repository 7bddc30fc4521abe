"""Something is open on an order that was brought to another: it was rung there meanwhile, apart."""

from collections.abc import Iterator
from uuid import UUID

import msgspec

from fynlo_pos.core.exceptions.matter import (
    BringTo,
    Happening,
    Matter,
    Remedy,
    Settle,
    ToldTo,
)
from fynlo_pos.core.exceptions.open_lines import OpenLine, added, open_things, take_or_void
from fynlo_pos.core.words import Words, said

AFTER_MOVE = "after_move"


class Brought(msgspec.Struct, frozen=True):
    """The last time that all of the order was brought to another: to which, by whom and when.

    ``stamp`` is of its envelope; ``order`` is what the other is called.
    """

    stamp: int
    order: Words
    terminal: str
    staff_id: UUID
    at_ms: int


class MovedTab(msgspec.Struct, frozen=True):
    """An order that was brought to another, with what is open on it.

    ``into`` is the order where what was brought is now, ``None`` if nothing is open there any more.
    """

    tab_id: UUID
    order: Words
    brought: Brought
    into: UUID | None
    lines: tuple[OpenLine, ...]


def after_move(tab: MovedTab) -> Iterator[Matter]:
    """Rule: an order that was brought to another has something open, and no bill was paid of it."""
    if not tab.lines:
        return
    brought = tab.brought
    bring = (
        [Remedy("bring", said("Bring it there too"), BringTo(tab.tab_id, tab.into))]
        if tab.into is not None
        else []
    )
    yield Matter(
        kind=AFTER_MOVE,
        key=f"{AFTER_MOVE}:{tab.tab_id}:{brought.stamp}",
        title=said(
            "Added after the order was brought to another: {things}",
            things=open_things(tab.lines),
        ),
        told=ToldTo.ANYONE,
        order=tab.order,
        happenings=(
            Happening(
                said("Brought to another order: {order}", order=brought.order),
                brought.terminal,
                brought.at_ms,
                brought.staff_id,
            ),
            *added(tab.lines),
        ),
        remedies=(
            *bring,
            *take_or_void(tab.tab_id, tab.lines),
            Remedy("leave", said("Leave it as it is"), Settle()),
        ),
    )

"""The order at hand as the drawer's pages tell of it: unpaid, and some of it may be taken."""

from typing import TYPE_CHECKING

import msgspec

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.part_payment import taken_minor

if TYPE_CHECKING:
    from uuid import UUID

    from fynlo_pos.ui.order import Order


class AtHand(msgspec.Struct, frozen=True):
    """The order at hand: what it comes to, and what was taken for it so far."""

    number: int
    total_minor: int
    name: str = ""
    tab_id: "UUID | None" = None
    taken_minor: int = 0


def at_hand(order: "Order") -> AtHand | None:
    """Return the order at hand; none where nothing is in it and nothing was taken for it."""
    basket = order.basket
    if basket.is_empty and not basket.taken:
        return None
    return told_of(basket, order.totals.total_minor)


def told_of(basket: Basket, total_minor: int) -> AtHand:
    """Return what is told of an order that comes to a total."""
    return AtHand(
        number=basket.call_number,
        total_minor=total_minor,
        name=basket.name,
        tab_id=basket.tab_id,
        taken_minor=taken_minor(basket),
    )

"""Orders that the kitchen has and of which another table has something: all, or a part.

Their tickets stay what they are: the kitchen makes them under their own numbers. What was brought
whole goes by the other's table; and each says the allergies of all that something is made for.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.core.allergies import all_of, is_same
from fynlo_pos.core.kitchen.records import Head, KitchenSent
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.tabs.records import TabState


class Orders(Protocol):
    """What is asked of a transaction, or of one who reads."""

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""


class PartedOrders(Orders, Protocol):
    """What is asked of a transaction that tells the kitchen."""

    def tabs_with_parts_of(self, tab_id: UUID) -> Sequence[TabState]:
        """Return the other tabs that lines of a tab went to, at once or by way of others."""


def brought_to(orders: Orders, tab_id: UUID, lines: Iterable[BasketLine]) -> Iterator[OrderState]:
    """Yield what the kitchen has of orders that were brought to a tab with all they had open."""
    for order_id in sorted({one.made_as.order_id for one in lines if one.made_as} - {tab_id}):
        tab, order = orders.tab(order_id), orders.kitchen_order(order_id)
        if order is not None and (tab is None or not tab.is_open):
            yield order


def made_under(orders: Orders, tab_id: UUID, lines: Iterable[BasketLine]) -> Iterator[OrderState]:
    """Yield what the kitchen has of other orders that lines of a tab are made under.

    They were brought to it, or those lines were split off them.
    """
    made_as = {(one.made_as.order_id, one.made_as.line_id) for one in lines if one.made_as}
    for order_id in sorted({order_id for order_id, _ in made_as} - {tab_id}):
        order = orders.kitchen_order(order_id)
        if order is not None and made_as & _lines_of(order):
            yield order


def parts_for(orders: Orders, tab_id: UUID, lines: Iterable[BasketLine]) -> Iterator[OrderState]:
    """Yield orders of which a tab has a part and others the rest, with that part alone."""
    lines = list(lines)
    whole = {order.id for order in brought_to(orders, tab_id, lines)}
    own = {one.made_as.line_id for one in lines if one.made_as}
    for order in made_under(orders, tab_id, lines):
        if order.id not in whole:
            part = tuple(one for one in order.lines if one.line.line_id in own)
            yield replace(order, lines=part)


def ticket_allergy(tx: PartedOrders, order: OrderState, tab: TabState, allergy: str) -> str:
    """Return what an order's ticket is to say where its own tab says ``allergy``.

    That is every allergy of those who have a part of what is made under it, paid or not. A ticket
    that says all of it, and no more, stays as it is said.
    """
    if not any(state.split_milli for state in tab.lines):
        return allergy
    known = _lines_of(order)
    others = [
        part.allergy for part in tx.tabs_with_parts_of(tab.id) if known & set(_made_for(part))
    ]
    every = all_of(allergy, *others)
    return order.allergy if is_same(every, order.allergy) else every


def _lines_of(order: OrderState) -> set[tuple[UUID, UUID]]:
    return {(order.id, one.line.line_id) for one in order.lines}


def _made_for(tab: TabState) -> Iterator[tuple[UUID, UUID]]:
    """Yield under which orders and lines something is made that a tab has, paid or not."""
    for state in tab.lines:
        made_as = state.line.made_as
        if made_as is not None and state.open_milli + state.settled_milli:
            yield made_as.order_id, made_as.line_id


def tell_head(
    order: OrderState, *, at_ms: int, table: str | None = None, allergy: str | None = None
) -> list[KitchenSent]:
    """Return where an order sits now and what else its guests must not have, if that is new.

    ``None`` is as it stands. An allergy is added to those its ticket says: another guest's.
    """
    table = order.table if table is None else table
    allergy = order.allergy if allergy is None else _with_all(order.allergy, allergy)
    sets = ((Head.ALLERGY,) if allergy != order.allergy else ()) + (
        (Head.TABLE,) if table != order.table else ()
    )
    if not sets:
        return []
    return [
        KitchenSent(
            command_id=order.id,
            order_id=order.id,
            call_number=order.call_number,
            name=order.name,
            dining=order.dining,
            allergy=allergy,
            at_ms=at_ms,
            lines=(),
            table=table,
            stations=order.stations,
            sets=sets,
            allergy_before=order.allergy,
        )
    ]


def _with_all(allergy: str, more: str) -> str:
    """Return an allergy as it is said where that has all there is more, else with what it lacks."""
    return allergy if all_of(allergy, more) == all_of(allergy) else all_of(more, allergy)

"""Orders that the kitchen has and of which another table has something: all, or a part.

Their tickets stay what they are: the kitchen makes them under their own numbers. What was brought
whole goes by the other's table; and each says the allergies of all that something is made for.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.kitchen.records import Head, KitchenSent, MadeFor
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import Basket, BasketLine, MadeAs
from fynlo_pos.core.tabs.records import TabLineSplit, TabState


class Orders(Protocol):
    """What is asked of a transaction, or of one who reads."""

    def tab(self, tab_id: UUID) -> TabState | None:
        """Return a tab as it stands."""

    def kitchen_order(self, order_id: UUID) -> OrderState | None:
        """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""


class Part(msgspec.Struct, frozen=True):
    """A line of a tab that is made as another order's."""

    made_as: MadeAs
    is_for: MadeFor


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
        if order is not None and made_as & {(order_id, one.line.line_id) for one in order.lines}:
            yield order


def with_lines_of(order: OrderState, lines: Iterable[BasketLine]) -> OrderState:
    """Return an order as the kitchen has it with what is made for lines of a tab alone."""
    own = {line_id for one in lines for line_id in (one.id, one.made_as and one.made_as.line_id)}
    return replace(order, lines=tuple(one for one in order.lines if one.line.line_id in own))


def parts_of(basket: Basket, tab: TabState) -> Iterator[Part]:
    """Yield a tab's lines that are made as others' once a basket is put on it.

    What is paid is still being made; of what is taken off nothing is.
    """
    off = {line.id: line.on_tab_milli for line in basket.dropped}
    for state in tab.lines:
        made_as = state.line.made_as
        is_left = state.open_milli + state.settled_milli > off.get(state.line.id, 0)
        if made_as is not None and is_left:
            yield Part(made_as, MadeFor(state.line.id, tab.id, basket.allergy))


def parts_moved(
    tabs: Iterable[TabState], splits: Iterable[TabLineSplit], allergy: str
) -> Iterator[Part]:
    """Yield what lines of tabs are once they went to another tab; ``allergy`` is what that says."""
    states = {(tab.id, state.line.id): state for tab in tabs for state in tab.lines}
    for split in splits:
        state = states[split.tab_id, split.line_id]
        made_as = state.line.made_as or MadeAs(split.tab_id, split.line_id)
        yield Part(made_as, MadeFor(split.to_line_id, split.to_tab_id, allergy))


def tell_parts(
    orders: Orders,
    parts: Iterable[Part],
    *,
    at_ms: int,
    seats: Mapping[UUID, str | None] | None = None,
) -> Iterator[KitchenSent]:
    """Yield for whom orders are made and where they sit now, if the kitchen has it otherwise.

    ``None`` is as it sits. A line that went back to its own order is nobody else's.
    """
    by_order: dict[UUID, list[Part]] = defaultdict(list)
    for part in parts:
        if part.is_for.tab_id != part.made_as.order_id:
            by_order[part.made_as.order_id].append(part)
    for order_id in dict.fromkeys((*(seats or {}), *by_order)):
        order = orders.kitchen_order(order_id)
        if order is not None:
            table = (seats or {}).get(order_id)
            made_for = tuple(_news_of(order, by_order[order_id]))
            yield from tell_head(order, at_ms=at_ms, table=table, made_for=made_for)


def tell_head(
    order: OrderState, *, at_ms: int, table: str | None = None, made_for: tuple[MadeFor, ...] = ()
) -> list[KitchenSent]:
    """Return where an order sits now, if that is new, and for whom it is made; ``None`` is as it
    stands.
    """
    table = order.table if table is None else table
    sets = (Head.TABLE,) if table != order.table else ()
    if not sets and not made_for:
        return []
    return [
        KitchenSent(
            command_id=order.id,
            order_id=order.id,
            call_number=order.call_number,
            name=order.name,
            dining=order.dining,
            allergy=order.own,
            at_ms=at_ms,
            lines=(),
            table=table,
            stations=order.stations,
            sets=sets,
            made_for=made_for,
        )
    ]


def _news_of(order: OrderState, parts: Iterable[Part]) -> Iterator[MadeFor]:
    """Yield what the kitchen does not know; a line of which it has nothing is nobody's dish."""
    known = {one.line.line_id for one in order.lines}
    for part in parts:
        if part.made_as.line_id in known and part.is_for.line_id not in order.made_for:
            yield part.is_for

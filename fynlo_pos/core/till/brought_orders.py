"""Orders that the kitchen has and that another table took over: they go by its table and allergy.

Their tickets stay what they are: the kitchen made them under their own numbers.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol
from uuid import UUID

from fynlo_pos.core.allergies import all_of
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


def brought_to(orders: Orders, tab_id: UUID, lines: Iterable[BasketLine]) -> Iterator[OrderState]:
    """Yield what the kitchen has of orders that were brought to a tab with all they had open."""
    for order_id in sorted({one.made_as.order_id for one in lines if one.made_as} - {tab_id}):
        tab, order = orders.tab(order_id), orders.kitchen_order(order_id)
        if order is not None and (tab is None or not tab.is_open):
            yield order


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
        )
    ]


def _with_all(allergy: str, more: str) -> str:
    """Return an allergy as it is said where that has all there is more, else with what it lacks."""
    return allergy if all_of(allergy, more) == all_of(allergy) else all_of(more, allergy)

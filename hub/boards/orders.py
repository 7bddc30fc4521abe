"""The orders in the kitchen of one venue, held in memory for its boards."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.records import (
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPaid,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
)
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.whose_word import with_others, word_of
from fynlo_pos.core.tabs.records import TabChanged
from hub.boards.order import Order, Place

KEPT_FOR_MS: Final = 18 * 60 * 60_000
"""Last night's orders are not this morning's."""
MOST_ORDERS: Final = 4_000

FACTS_OF_AN_ORDER: Final = (
    KitchenSent,
    KitchenVoided,
    KitchenPaid,
    KitchenAcknowledged,
    KitchenPrinted,
    KitchenBumped,
    KitchenRecalled,
    KitchenCourseSet,
    KitchenRushed,
    KitchenAllergySeen,
    KitchenCollected,
)
READ_OF_AN_ORDER: Final = (*FACTS_OF_AN_ORDER, TabChanged)


def fact_of_an_order(record: msgspec.Struct) -> msgspec.Struct | None:
    """Return what a record says of some order; of a change of a tab what of that is a kitchen's."""
    return word_of(record) if isinstance(record, TabChanged) else record


class Orders:
    """The orders of a venue's kitchen, no more of them than a day's."""

    def __init__(self) -> None:
        self._orders: dict[UUID, Order] = {}

    def __len__(self) -> int:
        return len(self._orders)

    def take(self, fact: msgspec.Struct, place: Place) -> None:
        """Take in a fact of some order's, one of ``FACTS_OF_AN_ORDER``."""
        order_id: UUID = fact.order_id  # type: ignore[attr-defined]
        order = self._orders.get(order_id)
        if order is None:
            order = self._orders[order_id] = Order(order_id)
        order.take(fact, place)

    def hear(self, order_id: UUID, at_ms: int) -> None:
        """Note that something of an order was sent just now, by our clock."""
        self._orders[order_id].heard_ms = at_ms

    def order(self, order_id: UUID) -> OrderState | None:
        """Return an order, ``None`` if nothing of it was sent or it is long over."""
        order = self._orders.get(order_id)
        return self._state(order) if order is not None else None

    def open_since(self, since_ms: int) -> list[OrderState]:
        """Return orders with something on a board, of those that were added to since an instant.

        Each by its till's clock or, where it was heard as it was sent, by ours.
        """
        return [
            state
            for order in self._orders.values()
            if (state := self._state(order)) is not None
            and any(
                (one.is_open or state.hears_late(station_id))
                and max(one.sent_ms, order.heard_ms) >= since_ms
                for station_id, one in order.tickets.items()
            )
        ]

    def finished_since(
        self, station_ids: Iterable[UUID], since_ms: int, limit: int
    ) -> list[OrderState]:
        """Return orders that stations finished since an instant, the latest of each first."""
        found: dict[UUID, OrderState] = {}
        for station_id in station_ids:
            times = self._finished(station_id, since_ms)[:limit]
            found |= {state.id: state for _, _, state in times}
        return list(found.values())

    def times_ms(self, station_id: UUID, since_ms: int, limit: int) -> list[int]:
        """Return how long a station's last orders took, newest first."""
        finished = self._finished(station_id, since_ms)[:limit]
        return [at_ms - began_ms for at_ms, began_ms, _ in finished]

    def forget(self, now_ms: int) -> None:
        """Let go of what is over: nothing was heard of it for a day, or there is too much."""
        since_ms = now_ms - KEPT_FOR_MS
        kept = {
            key: one
            for key, one in self._orders.items()
            if max(one.at_ms, one.heard_ms) >= since_ms
        }
        if len(kept) > MOST_ORDERS:
            latest = sorted(kept.values(), key=lambda one: (_is_open(one), one.at_ms))
            kept = {one.id: one for one in latest[-MOST_ORDERS:]}
        self._orders = kept

    def _state(self, order: Order) -> OrderState | None:
        """Return an order with the allergies of other tabs that have something made under it."""
        state = order.state
        if state is None or not state.made_for:
            return state
        tab_ids = {one.tab_id for one in state.made_for.values()}
        behind = (self._orders[tab_id] for tab_id in tab_ids if tab_id in self._orders)
        return with_others(state, {one.id: one.told for one in behind})

    def _finished(self, station_id: UUID, since_ms: int) -> list[tuple[int, int, OrderState]]:
        times = [
            (ticket.finished_ms, ticket.began_ms, state)
            for order in self._orders.values()
            if (ticket := order.tickets.get(station_id)) is not None
            and ticket.finished_ms is not None
            and ticket.finished_ms >= since_ms
            and (state := self._state(order)) is not None
        ]
        return sorted(times, key=lambda one: (-one[0], one[2].id))


def _is_open(order: Order) -> bool:
    return any(one.is_open for one in order.tickets.values())

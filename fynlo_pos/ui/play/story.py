"""A day at the till: opened with a float, every order rung and paid, one refunded, closed."""

from collections.abc import Callable, Sequence
from itertools import cycle

import msgspec

from fynlo_pos.ui.play.orders import PlayItem, PlayOrder
from fynlo_pos.ui.play.shopkeeper import Shopkeeper

FLOAT_MINOR = 10_000
HELD, SERVED_MEANWHILE = 1, 2
"""The second order is put by; the third is served before it is taken up again."""


class Day(msgspec.Struct, frozen=True):
    """What a played day should leave behind, minor units; orders in the order they were paid."""

    sold: tuple[PlayOrder, ...]
    refunded: PlayOrder | None
    cash_minor: int
    card_minor: int


class Story:
    """Plays one day and keeps its own count of the money, apart from the till's."""

    def __init__(self, keeper: Shopkeeper, told: Callable[[int, int], None]) -> None:
        self._keeper = keeper
        self._told = told
        self._cash_minor = 0
        self._card_minor = 0
        self._paid_in_cash = True
        self._sold: list[PlayOrder] = []
        self._ways = cycle((self._pay_exactly, self._pay_over, self._pay_by_card))
        self._turn = 0

    def play(self, orders: Sequence[PlayOrder], *, name: str, pin: str) -> Day:
        """Ring and pay every order; the last one is refunded whole before the day is closed."""
        keeper = self._keeper
        keeper.open_day(name, pin, FLOAT_MINOR)
        held: PlayOrder | None = None
        for place, order in enumerate(orders):
            self._ring(order)
            if place == HELD and place + 1 < len(orders):
                keeper.hold()
                held = order
                continue
            self._pay(order)
            if held is not None and place == SERVED_MEANWHILE:
                keeper.recall()
                keeper.sees_total(held.total_minor)
                self._pay(held)
                held = None
            self._told(len(self._sold), len(orders))
        refunded = self._sold[-1] if self._sold else None
        if refunded is not None:
            keeper.refund_last(refunded.total_minor)
            if self._paid_in_cash:
                self._cash_minor -= refunded.total_minor
            else:
                self._card_minor -= refunded.total_minor
        keeper.look_at_reports()
        keeper.close_day(
            cash_minor=FLOAT_MINOR + self._cash_minor, card_minor=max(0, self._card_minor)
        )
        return Day(tuple(self._sold), refunded, self._cash_minor, self._card_minor)

    def _ring(self, order: PlayOrder) -> None:
        total_minor = 0
        for item in order.items:
            self._way_to_ring(item)(item)
            total_minor += item.unit_minor * item.quantity
            self._keeper.sees_total(total_minor)

    def _way_to_ring(self, item: PlayItem) -> Callable[[PlayItem], None]:
        """Take tile, scanner and search in turn, as far as the item allows."""
        if not item.is_on_menu:
            return self._keeper.ring_misc
        ways = [self._keeper.ring_by_search]
        if item.code:
            ways.append(self._keeper.ring_by_scan)
        if item.is_favourite:
            ways.append(self._keeper.ring_by_tile)
        self._turn += 1
        return ways[self._turn % len(ways)]

    def _pay(self, order: PlayOrder) -> None:
        next(self._ways)(order.total_minor)
        self._sold.append(order)

    def _pay_exactly(self, due_minor: int) -> None:
        self._keeper.pay_cash_exactly(due_minor)
        self._took_cash(due_minor)

    def _pay_over(self, due_minor: int) -> None:
        self._keeper.pay_cash_over(due_minor)
        self._took_cash(due_minor)

    def _pay_by_card(self, due_minor: int) -> None:
        self._keeper.pay_by_card(due_minor)
        self._card_minor += due_minor
        self._paid_in_cash = False

    def _took_cash(self, due_minor: int) -> None:
        self._cash_minor += due_minor
        self._paid_in_cash = True

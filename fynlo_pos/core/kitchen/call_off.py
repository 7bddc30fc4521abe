"""What a refund calls off in the kitchen: of what it gives back, what is not made.

Who is handed a dish is not known of a line that several pay for. So what is made of it passes for
what is given back, and nobody else's dish is called off: one too many is made, and not one too few.
Nor does paper tell what is made from it: after a quarter of an hour that is taken for made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from uuid import UUID

from fynlo_pos.core.kitchen.records import CalledOff, KitchenVoided
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending

MADE_FROM_PAPER_MS: Final = 15 * 60_000
"""Who gives money back later does so for a dish that was served."""

_Line = tuple[UUID, UUID, UUID]


class GivenBack(NamedTuple):
    """So much of a sale's line is refunded; ``known_as`` is what orders call it, its own first."""

    number: int
    milli: int
    known_as: tuple[tuple[OrderState, UUID], ...]


def to_call_off(
    sale_id: UUID, given_back: Iterable[GivenBack], *, at_ms: int
) -> list[KitchenVoided]:
    """Return what calls off what is not made of lines of a sale that are refunded."""
    off = _Off(at_ms)
    orders: defaultdict[UUID, list[CalledOff]] = defaultdict(list)
    for one in given_back:
        for order_id, state, milli in _places(one):
            parts = tuple(off.take(order_id, state, milli))
            if parts:
                line = state.line
                orders[order_id].append(
                    CalledOff(sale_id, one.number, line.line_id, line.station_id, parts)
                )
    return [
        KitchenVoided(order_id, (), at_ms, tuple(called_off))
        for order_id, called_off in orders.items()
    ]


def called_off_milli(facts: Iterable[KitchenVoided], orders: Iterable[OrderState]) -> int:
    """Return how much is not made because of that, of orders as they stood before.

    What was paid for twice and is given back once is made all the same. What several stations make
    of one dish is one dish.
    """
    less: defaultdict[_Line, int] = defaultdict(int)
    for fact in facts:
        for one in fact.called_off:
            place = fact.order_id, one.line_id, one.station_id
            less[place] += sum(milli for _, milli in one.parts)
    dishes: dict[tuple[UUID, UUID], int] = {}
    for order in orders:
        for state in order.lines:
            dish = order.id, state.line.line_id
            milli = _fewer(state, less[*dish, state.line.station_id])
            dishes[dish] = max(dishes.get(dish, 0), milli)
    return sum(dishes.values())


class _Off:
    """What is called off so far, and how much of what is made passed for what is given back."""

    def __init__(self, at_ms: int) -> None:
        self._at_ms = at_ms
        self._parts: defaultdict[tuple[_Line, UUID], int] = defaultdict(int)
        self._made: defaultdict[_Line, int] = defaultdict(int)

    def take(self, order_id: UUID, state: LineState, milli: int) -> Iterator[tuple[UUID, int]]:
        """Yield what sendings lose as so much is given back, the newest first."""
        line = order_id, state.line.line_id, state.line.station_id
        from_paper = sum(map(self._made_from_paper, state.sendings))
        made = min(milli, state.done + from_paper - self._made[line])
        self._made[line] += made
        milli -= made
        for sending in reversed(state.sendings):
            left = sending.left - self._made_from_paper(sending)
            less = min(milli, left - self._parts[line, sending.command_id])
            if less:
                milli -= less
                self._parts[line, sending.command_id] += less
                yield sending.command_id, less

    def _made_from_paper(self, sending: Sending) -> int:
        printed_ms = sending.printed_at_ms
        is_long_ago = printed_ms is not None and self._at_ms - printed_ms >= MADE_FROM_PAPER_MS
        return sending.on_paper if is_long_ago else 0


def _places(one: GivenBack) -> Iterator[tuple[UUID, LineState, int]]:
    """Yield where the kitchen has a line, and how much of it is from there at the most."""
    rest: dict[UUID, int] = {}
    for order, line_id in one.known_as:
        for state in order.lines:
            if state.line.line_id == line_id:
                station_id = state.line.station_id
                milli = rest.get(station_id, one.milli)
                rest[station_id] = max(0, milli - state.sent)
                yield order.id, state, milli


def _fewer(state: LineState, milli: int) -> int:
    paid = min(state.sent, max(0, state.paid - milli))
    return state.wanted - max(state.sent - state.voided - milli, paid)

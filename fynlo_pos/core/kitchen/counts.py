"""What a kitchen counts over all its tickets: what is to be made now, and how long it takes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from fynlo_pos.core.kitchen.state import LineState, OrderState


def all_day(orders: Iterable[OrderState], station_id: UUID | None) -> Counter[str]:
    """Return how much of each thing is to be made now; what waits and what is on paper is not."""
    counts: Counter[str] = Counter()
    for one in _to_make(orders, station_id):
        counts[one.line.name] += one.to_make
    return counts


def ingredients(orders: Iterable[OrderState], station_id: UUID | None) -> Counter[str]:
    """Return how many of each choice (oat milk, no onion) are in what is to be made now."""
    counts: Counter[str] = Counter()
    for one in _to_make(orders, station_id):
        for option in one.line.options:
            counts[option] += one.to_make
    return counts


def usual_ms(times_ms: Sequence[int]) -> int | None:
    """Return the middle of some times; ``None`` of none."""
    return sorted(times_ms)[len(times_ms) // 2] if times_ms else None


def _to_make(orders: Iterable[OrderState], station_id: UUID | None) -> Iterator[LineState]:
    for order in orders:
        for one in order.lines if station_id is None else order.at(station_id):
            if one.to_make and not order.holds(one.line):
                yield one

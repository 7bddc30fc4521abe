"""Which stations make a line: by product, else by category, else whoever takes the rest."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind


def route(
    stations: Sequence[Station],
    *,
    product_id: UUID | None,
    category_id: UUID | None,
    dining: Dining,
) -> tuple[UUID, ...]:
    """Return the stations that make a line; none for what nobody makes, such as a can.

    The nearest rule decides alone: a station that names the product keeps it from those that only
    name its category.
    """
    makers = [
        station
        for station in stations
        if not station.archived and station.kind is not StationKind.PASS and station.serves(dining)
    ]
    by_product = [one.id for one in makers if product_id in one.product_ids]
    by_category = [one.id for one in makers if category_id in one.category_ids]
    rest = [one.id for one in makers if one.takes_rest]
    return tuple(by_product or by_category or rest)

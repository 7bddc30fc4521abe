"""Where a world makes its orders: at the grill; in many worlds the bar takes some of them."""

from typing import Final
from uuid import UUID

from fynlo_pos.core.kitchen.documents import Station
from tests.support.shop import product

GRILL: Final = Station(UUID(int=800), "Grill", takes_rest=True)
BAR: Final = Station(UUID(int=801), "Bar", product_ids=(product(1).id,), position=1)
_WITH_A_BAR: Final = frozenset({1, 3})
_SEASONS_WITH_A_BAR: Final = frozenset({10, 15})


def has_bar(seed: int) -> bool:
    """Tell whether a world has a bar; worlds that are known by number do what they did before."""
    return seed % 5 in _WITH_A_BAR or seed % 40 in _SEASONS_WITH_A_BAR

"""The notes and coins a drawer is counted in, largest first, in minor units."""

from collections.abc import Mapping

NOTES_AND_COINS: dict[str, tuple[int, ...]] = {
    "GBP": (50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1),
    "EUR": (100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1),
    "USD": (100_00, 50_00, 20_00, 10_00, 5_00, 1_00, 25, 10, 5, 1),
    "JPY": (10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1),
}
LARGEST_COUNT = 9_999


def count_up(counts: Mapping[int, int]) -> int:
    """Return what ``{denomination: how many}`` comes to, in minor units."""
    return sum(denomination * many for denomination, many in counts.items())

"""What brought in the most in the days of the reports, each by its share of the first."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.money import Currency, format_money
from fynlo_pos.core.views import ProductTakings, Takings

MOST_BARS = 8
FEWEST_BARS = 2
"""One alone is compared with nothing."""


class BestRow(msgspec.Struct, frozen=True):
    """One bar: its name, its takings, and these in thousandths of the longest bar's."""

    title: str
    amount: str
    permille: int


def best_items(takings: Takings | None) -> Sequence[ProductTakings]:
    """Return what brought in the most, however the table is sorted; equal ones by name."""
    earned = [item for item in takings.products if item.gross_minor > 0] if takings else []
    best = sorted(earned, key=lambda item: (-item.gross_minor, item.name.casefold()))
    return best[:MOST_BARS] if len(best) >= FEWEST_BARS else ()


def best_rows(takings: Takings | None, currency: Currency) -> tuple[BestRow, ...]:
    """Return a bar for each of them."""
    best = best_items(takings)
    return tuple(
        BestRow(
            item.name,
            format_money(item.gross_minor, currency),
            item.gross_minor * 1000 // best[0].gross_minor,
        )
        for item in best
    )

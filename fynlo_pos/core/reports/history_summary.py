"""A history in a few figures, as plain values fit for JSON: amounts in pence, whole numbers."""

from typing import Any

from fynlo_pos.core.money import MILLI, format_quantity
from fynlo_pos.core.views import Takings

STANDARD_BP = 2000
BUSIEST, MOST_SOLD = 5, 10


def summarise(takings: Takings, *, menu_items: int, says_vat: bool = True) -> dict[str, Any]:
    """Return orders, lines, takings, VAT at 20%, years, busiest days and what sold most.

    ``says_vat`` is not so where a shop was never registered: then there is no VAT to be told.
    Ties are settled by date, and by name. A count of pieces is a whole number, of weights a text.
    """
    by_year: dict[str, int] = {}
    for day in takings.days:
        by_year[day.business_date[:4]] = by_year.get(day.business_date[:4], 0) + day.gross_minor
    busiest = sorted(takings.days, key=lambda day: (-day.orders, day.business_date))
    items: dict[str, tuple[int, int]] = {}
    for product in takings.products:
        quantity, gross = items.get(product.name, (0, 0))
        items[product.name] = (quantity + product.quantity_milli, gross + product.gross_minor)
    most_sold = sorted(items, key=lambda name: (-items[name][0], name))
    vat = sum(rate.tax_minor for rate in takings.rates if rate.rate_bp == STANDARD_BP)
    return {
        "orders": takings.orders,
        "lines": takings.lines,
        "gross_pence": takings.gross_minor,
        **({"vat20_inclusive_per_order_half_up_pence": vat} if says_vat else {}),
        "gross_pence_by_year": dict(sorted(by_year.items())),
        "busiest_days": [
            [day.business_date, day.orders, day.gross_minor] for day in busiest[:BUSIEST]
        ],
        "top_items_quantity_and_pence": [
            [name, _pieces(items[name][0]), items[name][1]] for name in most_sold[:MOST_SOLD]
        ],
        "menu_items": menu_items,
    }


def _pieces(milli: int) -> int | str:
    whole, rest = divmod(milli, MILLI)
    return format_quantity(milli) if rest else whole

"""Takings as a page of text."""

from collections.abc import Iterator

from fynlo_pos.core.money import format_money, format_quantity, format_rate
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.views import RateTakings, Takings

MOST_SHOWN = 10
NAME_WIDTH = 32


def takings_text(takings: Takings, *, says_vat: bool) -> str:
    """Return a range's takings as lines of text; no VAT for a shop that is not registered."""
    return "\n".join(_lines(takings, says_vat=says_vat))


def _lines(takings: Takings, *, says_vat: bool) -> Iterator[str]:
    if not takings.days:
        yield "Nothing was sold in these days."
        return
    yield f"All tills, {takings.days[0].business_date} to {takings.days[-1].business_date}"
    yield _row("Takings", format_money(takings.gross_minor))
    yield _row("Orders", f"{takings.orders:,}")
    yield _row("Average", format_money(takings.average_minor))
    if takings.refunds:
        yield _row(f"Refunds ({takings.refunds:,})", format_money(-takings.refunds_minor))
    if says_vat:
        for rate in takings.rates:
            yield _rate_row(rate)
    yield ""
    yield "What sold most"
    for product in takings.products[:MOST_SHOWN]:
        count = format_quantity(product.quantity_milli)
        name = product.name[:NAME_WIDTH]
        yield f"{count:>8}  {name:<{NAME_WIDTH}}{format_money(product.gross_minor):>14}"


def _rate_row(rate: RateTakings) -> str:
    if rate.rate_bp == EXEMPT_BP:
        return _row("Sold exempt from VAT", format_money(rate.gross_minor))
    return _row(f"VAT at {format_rate(rate.rate_bp)}", format_money(rate.tax_minor))


def _row(name: str, value: str) -> str:
    return f"{name:<{NAME_WIDTH}}{value:>24}"

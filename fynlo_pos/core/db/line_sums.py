"""Lines of sales and refunds added up, whatever it is that they have in common."""

from collections.abc import Iterable

import msgspec

from fynlo_pos.core.sales.records import SaleSealed


class LineSums(msgspec.Struct, gc=False):
    """What lines come to, tax included; a refund's take off."""

    quantity_milli: int = 0
    gross_minor: int = 0
    tax_minor: int = 0

    def add(self, other: "LineSums") -> None:
        """Add what other lines come to."""
        self.quantity_milli += other.quantity_milli
        self.gross_minor += other.gross_minor
        self.tax_minor += other.tax_minor


class Sold(msgspec.Struct, frozen=True, gc=False):
    """Lines of one name, category and rate, and what they come to.

    A day has few of them beside its lines, so whatever else is counted is counted from these.
    """

    name: str
    category_name: str
    rate_bp: int
    sums: LineSums


def sum_lines(sales: Iterable[SaleSealed]) -> list[Sold]:
    """Return what was sold, each as the first line of it came."""
    found: dict[tuple[str, str, int], LineSums] = {}
    for sale in sales:
        for line in sale.lines:
            of = line.name, line.category_name, line.rate_bp
            sums = found.get(of)
            if sums is None:
                found[of] = LineSums(line.quantity_milli, line.gross_minor, line.tax_minor)
            else:
                sums.quantity_milli += line.quantity_milli
                sums.gross_minor += line.gross_minor
                sums.tax_minor += line.tax_minor
    return [Sold(*of, sums) for of, sums in found.items()]

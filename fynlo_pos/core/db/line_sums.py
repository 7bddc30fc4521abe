"""Lines of sales and refunds added up, whatever it is that they have in common."""

import msgspec

from fynlo_pos.core.sales.records import SaleLine


class LineSums(msgspec.Struct, gc=False):
    """What lines come to, tax included; a refund's take off."""

    quantity_milli: int = 0
    gross_minor: int = 0
    tax_minor: int = 0

    def add(self, line: SaleLine) -> None:
        """Add a line."""
        self.quantity_milli += line.quantity_milli
        self.gross_minor += line.gross_minor
        self.tax_minor += line.tax_minor

"""The venue's settings: one document, asked for once in the first run."""

from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.records import Policy, document


@document(
    "venue",
    policy=Policy.MANUAL,
    groups={"vat": ("vat_registered", "vat_number", "prices_include_tax", "tax_rounding")},
)
class Venue(msgspec.Struct, frozen=True):
    """Who sells here, and how. ``day_starts_at`` is the local hour a business day begins.

    ``counts_blind`` keeps what a drawer should hold from whoever counts it.
    """

    id: UUID
    name: str
    address: tuple[str, ...] = ()
    vat_registered: bool = False
    vat_number: str = ""
    prices_include_tax: bool = True
    tax_rounding: TaxRounding = TaxRounding.PER_RECEIPT
    currency: str = "GBP"
    timezone: str = "Europe/London"
    usual_dining: Dining = Dining.EAT_IN
    asks_dining: bool = True
    day_starts_at: int = 4
    prints_receipts_unasked: bool = False
    receipt_footer: str = ""
    counts_blind: bool = False
    is_demo: bool = False

    @property
    def tax_mode(self) -> TaxMode:
        """How prices relate to tax on a sale made now."""
        return TaxMode(self.vat_registered, self.prices_include_tax, self.tax_rounding)

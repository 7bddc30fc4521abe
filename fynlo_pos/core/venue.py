"""The venue's settings: one document, asked for once in the first run."""

from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from fynlo_pos.core.business_day import HOURS_OF_A_DAY
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import CURRENCIES, GBP, Currency
from fynlo_pos.core.pricing.tax import TaxMode, TaxRounding
from fynlo_pos.core.records import Policy, document
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said
from fynlo_pos.core.written import require_name


@document(
    "venue",
    policy=Policy.MANUAL,
    groups={"vat": ("vat_registered", "vat_number", "prices_include_tax", "tax_rounding")},
    managed=("vat",),
)
class Venue(msgspec.Struct, frozen=True):
    """Who sells here, and how. ``day_starts_at`` is the local hour a business day begins.

    ``language`` is that of its paper, a tag such as ``de``. ``counts_blind`` keeps what a drawer
    should hold from whoever counts it.
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
    is_training: bool = False
    language: str = "en"

    @property
    def tax_mode(self) -> TaxMode:
        """How prices relate to tax on a sale made now."""
        return TaxMode(self.vat_registered, self.prices_include_tax, self.tax_rounding)

    @property
    def counted_in(self) -> Currency:
        """The currency of its amounts."""
        return CURRENCIES.get(self.currency, GBP)

    def check(self) -> None:
        """Raise ``Refused`` for settings no day of business could be reckoned by."""
        require_name(self.name, said("A shop"))
        if not _is_timezone(self.timezone):
            raise Refused(
                "There is no time zone called “{zone}”. Nothing was saved. Write one like "
                "Europe/London.",
                zone=self.timezone[:40],
            )
        if not 0 <= self.day_starts_at < HOURS_OF_A_DAY:
            raise Refused("A day begins at an hour from 0 to 23. Nothing was saved.")
        if self.currency not in CURRENCIES:
            raise Refused(
                "This till cannot count in {currency}. Nothing was saved.",
                currency=self.currency[:8],
            )


def _is_timezone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True

"""The sealed sale: a copy of everything it sold, never looked up again.

A refund is a sale of kind ``refund`` whose amounts are negated copies of the stored ones.
"""

from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.bounds import Minor, SignedMilli
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.pricing.tax import TaxMode
from fynlo_pos.core.records import fact
from fynlo_pos.core.sales.basket import ChosenOption
from fynlo_pos.core.sales.tender import Tender


class SaleKind(Enum):
    """Goods out, or goods back."""

    SALE = "sale"
    REFUND = "refund"


class SaleLine(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A line as sold, in minor units; a refund's quantity and amounts are negative.

    ``rate_bp`` is ``EXEMPT_BP`` where it is exempt from tax.
    ``refund_of_line`` is the original's line number on a refund. ``tab_line_id`` is the line of
    the tab that this settles.

    It is packed by place: a field is only ever added at the end, with a default.
    """

    name: str
    quantity_milli: SignedMilli
    unit_minor: Minor
    extended_minor: Minor
    line_discount_minor: Minor
    order_discount_minor: Minor
    gross_minor: Minor
    rate_bp: int
    tax_minor: Minor
    dining: Dining
    rung_by: UUID
    product_id: UUID | None = None
    variant_id: UUID | None = None
    category_id: UUID | None = None
    category_name: str = ""
    options: tuple[ChosenOption, ...] = ()
    note: str = ""
    tab_line_id: UUID | None = None
    refund_of_line: int | None = None


class Seller(msgspec.Struct, frozen=True, gc=False):
    """Who sold, as the head of the receipt said it; ``vat_number`` is empty where none was."""

    name: str
    address: tuple[str, ...] = ()
    vat_number: str = ""


@fact("sale_sealed", private=("customer_name", "reason", "lines.note"))
class SaleSealed(msgspec.Struct, frozen=True, gc=False):
    """A sale or refund, complete. ``sold_at_ms`` is UTC; ``local_time`` is ``2026-11-20T12:41``.

    ``seller`` is none on an order that was imported, and on one so old that its rows alone are
    kept: nobody knows what its receipt said.
    """

    id: UUID
    kind: SaleKind
    series: str
    number: int
    call_number: int
    business_date: str
    sold_at_ms: int
    local_time: str
    staff_id: UUID
    staff_name: str
    dining: Dining
    currency: str
    tax_mode: TaxMode
    lines: tuple[SaleLine, ...]
    tenders: tuple[Tender, ...]
    total_minor: Minor
    tax_minor: Minor
    discount_minor: Minor
    customer_name: str = ""
    tab_id: UUID | None = None
    refund_of: UUID | None = None
    refund_of_receipt: str = ""
    reason: str = ""
    imported_from: str = ""
    seller: Seller | None = None

    @property
    def is_remains(self) -> bool:
        """Whether only its amounts are kept: choices, notes and its receipt's head are not."""
        return self.seller is None and not self.imported_from

    @property
    def receipt_number(self) -> str:
        """The number printed on the receipt, such as ``T1-000123``."""
        return receipt_number(self.series, self.number)

    @property
    def tip_minor(self) -> int:
        """All tips taken with it."""
        return sum(tender.tip_minor for tender in self.tenders)


def receipt_number(series: str, number: int) -> str:
    """Return a receipt number of a series as printed."""
    return f"{series}-{number:06d}"

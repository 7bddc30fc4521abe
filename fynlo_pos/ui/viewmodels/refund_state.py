"""A refund being put together: what was chosen of a sale, and by which way it is to go back."""

from uuid import UUID

import msgspec

from fynlo_pos.core.money import GBP, Currency
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, tip_left
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import refund_due
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.payments import tenders


class RefundState(msgspec.Struct, frozen=True):
    """A refund being put together. ``id`` makes pressing twice one refund.

    ``method`` is the way it goes back, or first goes back where the sale was paid by several of
    the ``ways``, which say what is left of each.
    """

    id: UUID
    sale: SaleSealed
    refunded: frozenset[int]
    chosen: frozenset[int]
    method: str
    drawer_is_open: bool
    reason: str = ""
    reasons: tuple[str, ...] = ()
    is_busy: bool = False
    trouble: str = ""
    currency: Currency = GBP
    ways: tuple[WayBack, ...] = ()
    with_tip: bool = False

    @property
    def due_minor(self) -> int:
        """What goes back for the items, in minor units."""
        return refund_due(self.sale, self.chosen)

    @property
    def back_minor(self) -> int:
        """All that goes back, the tip with it."""
        return self.due_minor + (tip_left(self.ways) if self.with_tip else 0)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was chosen."""
        return not self.chosen and not self.with_tip

    @property
    def is_tip_alone(self) -> bool:
        """Tell whether nothing but the tip goes back, and so by the way it came."""
        return self.with_tip and not self.chosen

    @property
    def is_split(self) -> bool:
        """Tell whether the sale was paid by several ways."""
        return len(self.ways) > 1

    @property
    def tender(self) -> tenders.TenderKind:
        """How it goes back, or first does."""
        return next(kind for kind in tenders.AT_THE_TILL if kind.method == self.method)

    @property
    def parts(self) -> tuple[Tender, ...]:
        """What goes back by which way."""
        kind = self.tender
        by = WayBack(kind.method, kind.title, kind.account)
        return pay_back(self.due_minor, self.ways, by, with_tip=self.with_tip)

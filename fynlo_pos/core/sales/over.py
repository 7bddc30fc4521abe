"""An order that is over, paid or put by: its id sells nothing else."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.pricing.tax import NO_TAX
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.seal import sold_line
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused


class OrderIsOver(Refused):
    """The order was paid or put by before: what is asked of it belongs to another one."""


def check_same_sale(made: SaleSealed, basket: Basket, tenders: Sequence[Tender]) -> None:
    """Raise ``OrderIsOver`` where an order that is sold is sold again with another content.

    What the customer was charged and paid is compared. What the day gave it (its tax, its numbers)
    is not: an order that is asked for once more may meet another day.
    """
    totals = price_basket(basket, NO_TAX, made.tax_mode)
    asked = (
        SaleKind.SALE,
        basket.dining,
        basket.name,
        basket.tab_id,
        tuple(tenders),
        tuple(
            sold_line(line, amounts, basket)
            for line, amounts in zip(basket.lines, totals.lines, strict=True)
        ),
    )
    lines = tuple(_untaxed(line) for line in made.lines)
    if asked != (made.kind, made.dining, made.customer_name, made.tab_id, made.tenders, lines):
        raise OrderIsOver(
            "This order was paid already, receipt {receipt}, and not as it stands now. Nothing "
            "more was taken. Look at that receipt, then begin the next order.",
            receipt=made.receipt_number,
        )


def _untaxed(line: SaleLine) -> SaleLine:
    """Return a line as it was before tax: its amount less its discounts."""
    charged = line.extended_minor - line.line_discount_minor - line.order_discount_minor
    return msgspec.structs.replace(line, rate_bp=0, tax_minor=0, gross_minor=charged)

"""Refunds: whole lines of a sale, negated as stored. Nothing is worked out again."""

from collections.abc import Collection
from uuid import UUID

import msgspec

from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed
from fynlo_pos.core.sales.seal import Occasion
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.trouble import Refused


def refund_due(sale: SaleSealed, line_numbers: Collection[int]) -> int:
    """Return what refunding these lines (from 0) pays back, in minor units above zero."""
    return sum(sale.lines[number].gross_minor for number in line_numbers)


def seal_refund(
    sale: SaleSealed,
    line_numbers: Collection[int],
    *,
    refund_id: UUID,
    already_refunded: Collection[int],
    method: str,
    title: str,
    account: str,
    reason: str,
    occasion: Occasion,
) -> SaleSealed:
    """Return the refund of whole lines, numbered from 0, paid back by one method.

    Raises ``Refused`` for a refund of a refund, no lines, lines that are not there, and lines
    that were refunded before.
    """
    chosen = sorted(set(line_numbers))
    if sale.kind is not SaleKind.SALE:
        raise Refused("This receipt is a refund itself. Choose the sale it belongs to.")
    if not chosen:
        raise Refused("Choose what comes back first. Nothing was refunded.")
    if chosen[0] < 0 or chosen[-1] >= len(sale.lines):
        raise Refused("That line is not on this receipt. Nothing was refunded.")
    if set(chosen) & set(already_refunded):
        raise Refused("Part of this was refunded before. Nothing was refunded again.")
    lines = tuple(negate_line(sale.lines[number], number) for number in chosen)
    total_minor = sum(line.gross_minor for line in lines)
    return SaleSealed(
        id=refund_id,
        kind=SaleKind.REFUND,
        series=occasion.series,
        number=occasion.number,
        call_number=sale.call_number,
        customer_name=sale.customer_name,
        business_date=occasion.business_date,
        sold_at_ms=occasion.at_ms,
        local_time=occasion.local_time,
        staff_id=occasion.staff_id,
        staff_name=occasion.staff_name,
        dining=sale.dining,
        currency=sale.currency,
        tax_mode=sale.tax_mode,
        lines=lines,
        tenders=(Tender(method, title, account, total_minor),),
        total_minor=total_minor,
        tax_minor=sum(line.tax_minor for line in lines),
        discount_minor=sum(line.line_discount_minor + line.order_discount_minor for line in lines),
        refund_of=sale.id,
        refund_of_receipt=sale.receipt_number,
        reason=reason,
        seller=occasion.seller,
    )


def negate_line(line: SaleLine, number: int) -> SaleLine:
    """Return a stored line with its count and every amount negated, except the unit price."""
    return msgspec.structs.replace(
        line,
        quantity_milli=-line.quantity_milli,
        extended_minor=-line.extended_minor,
        line_discount_minor=-line.line_discount_minor,
        order_discount_minor=-line.order_discount_minor,
        gross_minor=-line.gross_minor,
        tax_minor=-line.tax_minor,
        tab_line_id=None,
        refund_of_line=number,
    )

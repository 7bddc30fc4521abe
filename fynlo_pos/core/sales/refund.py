"""Refunds: whole lines of a sale, negated as stored, and tips. Nothing is worked out again."""

from collections.abc import Collection, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.sales.pay_back import check_paid_back
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
    parts: Sequence[Tender] = (),
    paid_back: Sequence[Tender] = (),
) -> SaleSealed:
    """Return the refund of whole lines, numbered from 0, and of the tips in ``parts``.

    ``parts`` say how much goes back by which way; what they leave goes back by ``method``.
    ``paid_back`` are the tenders of the sale's earlier refunds. Raises ``Refused`` for a refund of
    a refund, for neither lines nor a tip, lines that are not there, lines that were refunded
    before, and where a way would pay back what did not come by it.
    """
    chosen = sorted(set(line_numbers))
    if sale.kind is not SaleKind.SALE:
        raise Refused("This receipt is a refund itself. Choose the sale it belongs to.")
    if not chosen and not any(part.tip_minor for part in parts):
        raise Refused("Choose what comes back first. Nothing was refunded.")
    if not set(chosen) <= set(range(len(sale.lines))):
        raise Refused("That line is not on this receipt. Nothing was refunded.")
    if set(chosen) & set(already_refunded):
        raise Refused("Part of this was refunded before. Nothing was refunded again.")
    lines = tuple(negate_line(sale.lines[number], number) for number in chosen)
    total_minor = sum(line.gross_minor for line in lines)
    tenders = refund_tenders(total_minor, parts, method=method, title=title, account=account)
    check_paid_back(sale, tenders, paid_back)
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
        tenders=tenders,
        total_minor=total_minor,
        tax_minor=sum(line.tax_minor for line in lines),
        discount_minor=sum(line.line_discount_minor + line.order_discount_minor for line in lines),
        refund_of=sale.id,
        refund_of_receipt=sale.receipt_number,
        reason=reason,
        seller=occasion.seller,
    )


def refund_tenders(
    total_minor: int, parts: Sequence[Tender], *, method: str, title: str, account: str
) -> tuple[Tender, ...]:
    """Return what pays a refund of ``total_minor`` (below nought) back: ``parts``, and the rest."""
    rest_minor = total_minor - sum(part.amount_minor for part in parts)
    rest = () if parts and not rest_minor else (Tender(method, title, account, rest_minor),)
    return (*parts, *rest)


def check_same_refund(
    made: SaleSealed,
    sale_id: UUID,
    line_numbers: Collection[int],
    parts: Sequence[Tender],
    *,
    method: str,
    title: str,
    account: str,
    reason: str,
) -> None:
    """Raise ``Refused`` where a refund that was made is asked for again with another content."""
    lines = {line.refund_of_line for line in made.lines}
    tenders = refund_tenders(made.total_minor, parts, method=method, title=title, account=account)
    asked = (sale_id, set(line_numbers), tenders, reason)
    if (made.refund_of, lines, made.tenders, made.reason) != asked:
        raise Refused(
            "This was refunded already, and not as it is asked now. Its receipt says what went "
            "back. Nothing more was refunded."
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

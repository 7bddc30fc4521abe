"""The customer's receipt: a simplified VAT invoice where the shop is registered.

A simplified invoice (VAT Regulations 1995, regulation 16A, totals up to 250 pounds) carries the
supplier's name, address and VAT number, the time of supply, a description, the total with VAT, and
for each rate the gross amount and the rate. What is exempt is no part of it and stands apart. Above
that total the receipt says that a full VAT invoice may be asked for.
"""

from fynlo_pos.core.money import MILLI, format_money, format_rate
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.receipts.data import ReceiptData, ReceiptLine, ReceiptTender
from fynlo_pos.core.receipts.document import (
    Align,
    Banner,
    Block,
    Columns,
    Cut,
    Document,
    Paragraph,
    Rule,
    Space,
    Stroke,
    Table,
    Total,
    Weight,
)
from fynlo_pos.core.receipts.pieces import amount, count_lead, facts, venue_head, warnings
from fynlo_pos.core.words import said

SIMPLIFIED_INVOICE_LIMIT_MINOR = 250_00

_REMAINS = said(
    "An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no "
    "longer kept; the shop’s name and address are today’s."
)
_REMAINS_WITH_VAT = said(
    "An old receipt, from the till’s books: amounts as they were sold. Choices and notes are no "
    "longer kept; the shop’s name, address and VAT number are today’s."
)
_EXEMPT = said("Exempt from VAT")
_FULL_INVOICE = said("Over £250 in total: a full VAT invoice is available on request.")


def sale_document(data: ReceiptData) -> Document:
    """Lay out a sale or a refund."""
    number = data.receipt_number
    is_refund = bool(data.refund_of)
    return Document(
        said("Refund {number}", number=number)
        if is_refund
        else said("Receipt {number}", number=number),
        (
            *warnings(data.standing, is_copy=data.is_copy),
            *venue_head(data.venue),
            Space(),
            *_about(data),
            Rule(),
            *([*line_blocks(data), Rule()] if data.lines else []),
            *_sums(data),
            *_payment(data),
            *_vat(data),
            *_foot(data),
            Cut(),
        ),
    )


def _about(data: ReceiptData) -> list[Block]:
    blocks: list[Block] = []
    if data.refund_of:
        blocks += [Banner(said("REFUND")), Columns(said("Refund of receipt"), data.refund_of)]
    order = "" if data.call_number is None else str(data.call_number)
    blocks += facts(
        [
            (said("Receipt"), data.receipt_number),
            (said("Date"), data.sold_at),
            (said("Order"), order),
            (said("Name"), data.customer_name),
            (said("Served by"), data.staff),
        ]
    )
    if data.dining:
        blocks.append(Paragraph(data.dining, weight=Weight.BOLD))
    return blocks


def line_blocks(data: ReceiptData) -> list[Block]:
    """Return every line with its choices, note and discount."""
    return [block for line in data.lines for block in _line(data, line)]


def _line(data: ReceiptData, line: ReceiptLine) -> list[Block]:
    currency = data.venue.currency
    lead = count_lead(line.quantity_milli)
    blocks: list[Block] = [Columns(line.name, amount(line.full_minor, currency), lead=lead)]
    if abs(line.quantity_milli) != MILLI:
        each = said("at {amount} each", amount=amount(line.unit_minor, currency))
        blocks.append(Paragraph(each, indent=2))
    blocks += [Paragraph(choice, indent=2) for choice in line.choices]
    if line.rate_bp == EXEMPT_BP and data.venue.vat_number is not None:
        blocks.append(Paragraph(_EXEMPT, indent=2))
    if line.note:
        blocks.append(Paragraph(said("Note: {note}", note=line.note), indent=2))
    if line.discount is not None:
        off = amount(-line.discount.amount_minor, currency)
        blocks.append(Columns(line.discount.label, off, indent=2))
    return blocks


def sums_before_total(data: ReceiptData) -> list[Block]:
    """Return what stands between the lines and the total: discounts, and tax that is added."""
    currency = data.venue.currency
    blocks: list[Block] = []
    if data.discounts or data.tax_added_minor:
        before = sum(
            line.full_minor - (line.discount.amount_minor if line.discount else 0)
            for line in data.lines
        )
        blocks.append(Columns(said("Subtotal"), amount(before, currency)))
    blocks += [
        Columns(discount.label, amount(-discount.amount_minor, currency))
        for discount in data.discounts
    ]
    if data.tax_added_minor:
        label = said("Tax") if data.venue.vat_number is None else said("VAT")
        blocks.append(Columns(label, amount(data.tax_added_minor, currency)))
    return blocks


def _sums(data: ReceiptData) -> list[Block]:
    currency = data.venue.currency
    blocks = sums_before_total(data)
    if not data.refund_of:
        return [*blocks, Total(said("Total"), format_money(data.total_minor, currency)), Space()]
    tip_minor = sum(tender.tip_minor for tender in data.tenders)
    if tip_minor:
        blocks.append(Columns(said("Tip"), amount(tip_minor, currency)))
    all_minor = data.total_minor + tip_minor
    return [*blocks, Total(said("Total refund"), format_money(all_minor, currency)), Space()]


def _payment(data: ReceiptData) -> list[Block]:
    return [block for tender in data.tenders for block in _tender(data, tender)]


def _tender(data: ReceiptData, tender: ReceiptTender) -> list[Block]:
    currency = data.venue.currency
    blocks: list[Block] = []
    if data.refund_of:
        return [Columns(tender.name, amount(tender.amount_minor + tender.tip_minor, currency))]
    if tender.given_minor is None:
        blocks.append(Columns(tender.name, amount(tender.amount_minor, currency)))
    else:
        blocks.append(
            Columns(
                said("{method} given", method=tender.name), amount(tender.given_minor, currency)
            )
        )
        blocks.append(Columns(said("Change"), amount(tender.change_minor, currency)))
    if tender.tip_minor:
        paid = amount(tender.amount_minor + tender.tip_minor, currency)
        blocks.append(Columns(said("Tip"), amount(tender.tip_minor, currency), indent=2))
        blocks.append(Columns(said("With tip"), paid, indent=2))
    return blocks


def _vat(data: ReceiptData) -> list[Block]:
    if data.venue.vat_number is None or not data.tax_rows:
        return []
    currency = data.venue.currency
    rows = tuple(
        (
            format_rate(row.rate_bp),
            amount(row.gross_minor, currency),
            amount(row.tax_minor, currency),
        )
        for row in data.tax_rows
        if row.rate_bp != EXEMPT_BP
    )
    blocks: list[Block] = [Rule()]
    if rows:
        blocks.append(Table((said("VAT rate"), said("Incl. VAT"), said("VAT")), rows))
    blocks += [
        Columns(_EXEMPT, amount(row.gross_minor, currency))
        for row in data.tax_rows
        if row.rate_bp == EXEMPT_BP
    ]
    is_above = abs(data.total_minor) > SIMPLIFIED_INVOICE_LIMIT_MINOR
    if rows and is_above and data.venue.currency.code == "GBP":
        blocks.append(Paragraph(_FULL_INVOICE))
    return blocks


def _foot(data: ReceiptData) -> list[Block]:
    words = _REMAINS_WITH_VAT if data.venue.vat_number else _REMAINS
    blocks: list[Block] = [Rule(), Paragraph(words)] if data.is_remains else []
    if data.venue.thanks:
        blocks += [Rule(Stroke.THIN), Paragraph(data.venue.thanks, Align.CENTRE)]
    return blocks

"""The bill that a guest is handed before paying: what they had, and what it comes to.

It is no receipt and says so: the order may still change. It carries no VAT number, so that nobody
takes it for an invoice.
"""

from msgspec.structs import replace

from fynlo_pos.core.money import format_money
from fynlo_pos.core.pricing.tax import TaxTable
from fynlo_pos.core.pricing.totals import price_basket
from fynlo_pos.core.receipts.data import ReceiptData
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
    Total,
    Weight,
)
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.pieces import amount, facts, venue_head, warnings
from fynlo_pos.core.receipts.sale import line_blocks, sums_before_total
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.seal import Occasion, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.words import said

_UNPAID = "unpaid"


def bill_data(basket: Basket, taxes: TaxTable, venue: Venue, occasion: Occasion) -> ReceiptData:
    """Return what the bill of an order says: what was taken for it so far as its payments.

    Raises ``Refused`` for an order that could not be sold as it is.
    """
    due_minor = price_basket(basket, taxes, venue.tax_mode).total_minor
    owed = Tender(_UNPAID, "", _UNPAID, due_minor)
    as_sold = seal_sale(basket, [owed], taxes=taxes, mode=venue.tax_mode, occasion=occasion)
    return receipt_data(replace(as_sold, tenders=basket.taken), venue)


def bill_document(data: ReceiptData) -> Document:
    """Lay out a bill."""
    currency = data.venue.currency
    taken_minor = sum(tender.amount_minor for tender in data.tenders)
    left = Total(said("To pay"), format_money(data.total_minor - taken_minor, currency))
    taken: list[Block] = [
        Columns(said("Total"), amount(data.total_minor, currency)),
        Columns(said("Paid so far"), amount(-taken_minor, currency)),
    ]
    return Document(
        said("Bill"),
        (
            *warnings(data.standing, is_copy=False),
            *venue_head(replace(data.venue, vat_number=None)),
            Space(),
            Banner(said("BILL")),
            *_about(data),
            Rule(),
            *line_blocks(data),
            Rule(),
            *sums_before_total(data),
            *(taken if taken_minor else []),
            left,
            Space(),
            Paragraph(said("This is not a receipt. You get one when you pay."), Align.CENTRE),
            Cut(),
        ),
    )


def _about(data: ReceiptData) -> list[Block]:
    order = "" if data.call_number is None else str(data.call_number)
    blocks = facts(
        [
            (said("Date"), data.sold_at),
            (said("Order"), order),
            (said("Name"), data.customer_name),
            (said("Served by"), data.staff),
        ]
    )
    if data.dining:
        blocks.append(Paragraph(data.dining, weight=Weight.BOLD))
    return blocks

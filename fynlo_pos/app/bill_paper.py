"""A guest's bill on paper: laid out from the order at hand, which no envelope holds yet."""

from fynlo_pos.core.ports import Reading
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.receipts.bill import bill_data, bill_document
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till.occasion import Person, occasion_for
from fynlo_pos.ui.spoken import as_printed


def lay_out_bill(basket: Basket, person: Person, reading: Reading, now_ms: int) -> Document | None:
    """Return what an order comes to as it stands; nothing of a till without a shop.

    Raises ``Refused`` for an order that could not be sold as it is.
    """
    venue = reading.venue()
    if venue is None:
        return None
    occasion = occasion_for(reading.till_state(), venue, person, now_ms)
    taxes = tax_table(reading.tax_classes(), occasion.business_date)
    return as_printed(bill_document(bill_data(basket, taxes, venue, occasion)), venue.language)

"""What the sales history reads: pages of receipts, and one receipt with its paper."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.exceptions.matter import RefundLines
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.views import SaleSummary
from fynlo_pos.ui.spoken import as_printed
from fynlo_pos.ui.viewmodels.history_props import PAGE, HistoryState, OpenReceipt

MOST_LOOKED_THROUGH = 5_000
"""Receipts looked through for one hour of the day before giving what was found."""

Page = tuple[tuple[SaleSummary, ...], bool]


def read_page(reading: Reading, state: HistoryState, *, more: bool) -> Page:
    """Read the next receipts that ``state`` asks for, and tell whether there are others."""
    offset = len(state.receipts) if more else 0
    if state.hour is None:
        found = reading.sales(
            state.first,
            state.last,
            limit=PAGE + 1,
            offset=offset,
            text=state.text,
            paid_by=state.paid_by,
            item=state.item,
        )
        return tuple(found[:PAGE]), len(found) > PAGE
    return tuple(_of_hour(reading, state)), False


def _of_hour(reading: Reading, state: HistoryState) -> Sequence[SaleSummary]:
    found: list[SaleSummary] = []
    for offset in range(0, MOST_LOOKED_THROUGH, PAGE):
        page = reading.sales(state.first, state.last, limit=PAGE, offset=offset, text=state.text)
        found += [sale for sale in page if int(sale.local_time[11:13]) == state.hour]
        if len(page) < PAGE or len(found) >= PAGE:
            break
    return found


def read_receipt(reading: Reading, sale_id: UUID, venue: Venue) -> OpenReceipt | None:
    """Read one receipt as sold, with what came back of it and its paper."""
    sale = reading.sale(sale_id)
    if sale is None:
        return None
    refunded = frozenset(reading.refunded_lines(sale_id))
    paper = as_printed(sale_document(receipt_data(sale, venue)), venue.language)
    paid_back = tuple(reading.paid_back(sale_id))
    return OpenReceipt(sale, refunded, paper, paid_back, reading.sold_at(sale_id))


def is_offered(reading: Reading, wanted: RefundLines) -> bool:
    """Tell whether some matter still offers to pay just these lines back."""
    return any(one.act == wanted for matter in reading.matters() for one in matter.remedies)

"""Sealed sales and frozen totals as the data of their papers: copied, never worked out again.

Whether a paper says VAT, and whose name, address and number stand at its head, follows what was
stored with the sale, not today's settings.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from fynlo_pos.core import venue as settings
from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.cash import in_part as parts
from fynlo_pos.core.cash.closing import ClosingTotals, ZTaken
from fynlo_pos.core.cash.in_part import NOTHING_IN_PART, InPart
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.money import CURRENCIES, format_amount
from fynlo_pos.core.pricing.totals import sum_by_rate
from fynlo_pos.core.receipts.data import (
    CardMachine,
    CashCount,
    Discount,
    FloatPutRight,
    MiddayCount,
    NamedTaken,
    ReceiptData,
    ReceiptLine,
    ReceiptTender,
    ReportData,
    ReportKind,
    Standing,
    TakenInPart,
    TaxRow,
    TenderTaken,
    Venue,
)
from fynlo_pos.core.receipts.moments import written_clock, written_date, written_time
from fynlo_pos.core.sales.records import SaleKind, SaleLine, SaleSealed, receipt_number
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import TillState
from fynlo_pos.core.words import Words, said

CASH_METHOD = "cash"

DINING_WORDS = {Dining.EAT_IN: said("Eat in"), Dining.TAKE_AWAY: said("Take away")}


def receipt_data(sale: SaleSealed, venue: settings.Venue, *, is_copy: bool = False) -> ReceiptData:
    """Return what the receipt of a sale or refund says."""
    head = _head_of(sale, venue)
    adds_tax = sale.tax_mode.registered and not sale.tax_mode.inclusive
    order_discount_minor = sum(line.order_discount_minor for line in sale.lines)
    return ReceiptData(
        venue=head,
        receipt_number=sale.receipt_number,
        sold_at=written_time(sale.local_time),
        dining=DINING_WORDS[sale.dining] if venue.asks_dining else "",
        call_number=sale.call_number or None,
        customer_name=sale.customer_name,
        staff=sale.staff_name,
        lines=tuple(_receipt_line(line, sale, head) for line in sale.lines),
        discounts=(Discount(said("Order discount"), order_discount_minor),)
        if order_discount_minor
        else (),
        tenders=tuple(_receipt_tender(tender) for tender in sale.tenders),
        total_minor=sale.total_minor,
        tax_rows=_tax_rows(sale),
        tax_added_minor=sale.tax_minor if adds_tax else 0,
        is_copy=is_copy,
        is_remains=sale.is_remains,
        refund_of=sale.refund_of_receipt if sale.kind is SaleKind.REFUND else None,
        standing=standing(venue),
    )


def x_report_data(
    totals: ClosingTotals,
    state: TillState,
    venue: settings.Venue,
    *,
    at_ms: int,
    staff_name: str = "",
    names_till: bool = True,
    in_part: InPart = NOTHING_IN_PART,
) -> ReportData:
    """Return a look at the running totals of the open drawer session.

    ``names_till`` where the shop has others. What was taken ``in_part`` for an order that is not
    paid yet is in none of the totals.

    Where the venue counts blind no figure of it tells the drawer's cash, nor what is left of the
    takings when the cards are taken off.
    """
    opened = state.session
    not_cash = any(method.method != CASH_METHOD for method in totals.methods)
    return replace(
        _report(totals, state.series, venue, names_till=names_till),
        cash=None if venue.counts_blind else _cash(totals, venue),
        tells_payments=not venue.counts_blind,
        tells_takings=not venue.counts_blind or not_cash,
        business_date=written_date(state.business_date),
        opened_at=written_time(local_time(opened.at_ms, venue.timezone)) if opened else "",
        made_at=written_time(local_time(at_ms, venue.timezone)),
        staff=staff_name,
        card_machine=_card_machine(totals, None, is_closing=False),
        taken_in_part=_named_now(in_part.taken),
        in_part_paid=_named_before(in_part.paid),
        in_part_back=_named_before(in_part.given_back),
    )


def z_report_data(
    taken: ZTaken, venue: settings.Venue, *, is_copy: bool = False, names_till: bool = True
) -> ReportData:
    """Return a Z report as it was frozen. ``names_till`` where the shop has others."""
    report = _report(taken.totals, taken.series, venue, names_till=names_till)
    return replace(
        report,
        kind=ReportKind.Z,
        recovers=taken.series if taken.recovers else "",
        number=str(taken.number),
        business_date=written_date(taken.business_date),
        made_at=written_time(taken.local_time),
        staff=taken.staff_name,
        cash=replace(
            _cash(taken.totals, venue),
            counted_minor=taken.counted_minor,
            put_away_minor=(taken.counted_minor or taken.float_left_minor) - taken.float_left_minor,
            left_minor=taken.float_left_minor,
        ),
        card_machine=_card_machine(
            taken.totals, taken.card_machine_counted_minor, is_closing=taken.recovers is None
        ),
        open_tabs=taken.open_tabs,
        taken_in_part=_named_now(taken.taken_in_part),
        in_part_paid=_named_before(taken.in_part_paid),
        in_part_back=_named_before(taken.in_part_back),
        is_copy=is_copy,
    )


def _head_of(sale: SaleSealed, venue: settings.Venue) -> Venue:
    head = _head(venue, sale.currency, is_registered=sale.tax_mode.registered)
    seller = sale.seller
    if seller is None:
        return head
    vat_number = seller.vat_number if sale.tax_mode.registered else None
    return replace(head, name=seller.name, address=seller.address, vat_number=vat_number)


def _head(venue: settings.Venue, currency: str, *, is_registered: bool) -> Venue:
    return Venue(
        name=venue.name,
        address=venue.address,
        vat_number=venue.vat_number if is_registered else None,
        currency=CURRENCIES[currency],
        thanks=venue.receipt_footer,
    )


def standing(venue: settings.Venue) -> Standing:
    """Return whether money really moves in a venue."""
    if venue.is_training:
        return Standing.TRAINING
    return Standing.DEMO if venue.is_demo else Standing.REAL


def _receipt_line(line: SaleLine, sale: SaleSealed, head: Venue) -> ReceiptLine:
    options = tuple(
        f"{option.name} {_signed(option.price_delta_minor, head)}".strip()
        for option in line.options
    )
    off_minor = line.line_discount_minor
    return ReceiptLine(
        name=line.name,
        quantity_milli=line.quantity_milli,
        unit_minor=line.unit_minor,
        full_minor=line.extended_minor,
        choices=(*options, *other_dining(line.dining, sale.dining)),
        note=line.note,
        discount=Discount(said("Discount"), off_minor) if off_minor else None,
        rate_bp=line.rate_bp,
    )


def other_dining(of_line: Dining, of_order: Dining) -> tuple[Words, ...]:
    """Return what a line says where it is eaten elsewhere than the order."""
    return () if of_line is of_order else (DINING_WORDS[of_line],)


def _signed(minor: int, head: Venue) -> str:
    if minor == 0:
        return ""
    plus = "+" if minor > 0 else ""
    return f"{plus}{format_amount(minor, head.currency)}"


def _receipt_tender(tender: Tender) -> ReceiptTender:
    is_handed_over = tender.account == Account.DRAWER and tender.amount_minor >= 0
    return ReceiptTender(
        name=said(tender.title),
        amount_minor=tender.amount_minor,
        tip_minor=tender.tip_minor,
        given_minor=tender.given_minor if is_handed_over else None,
        change_minor=tender.change_minor,
    )


def _tax_rows(sale: SaleSealed) -> tuple[TaxRow, ...]:
    if not sale.tax_mode.registered:
        return ()
    rates = sum_by_rate([(line.rate_bp, line.gross_minor, line.tax_minor) for line in sale.lines])
    return tuple(TaxRow(rate.rate_bp, rate.gross_minor, rate.tax_minor) for rate in rates)


def _report(
    totals: ClosingTotals, series: str, venue: settings.Venue, *, names_till: bool
) -> ReportData:
    has_receipts = totals.last_number >= totals.first_number > 0
    return ReportData(
        venue=_head(venue, venue.currency, is_registered=_says_vat(totals, venue)),
        kind=ReportKind.X,
        number="",
        business_date="",
        opened_at="",
        made_at="",
        sales_minor=totals.sales_minor,
        refunds_minor=totals.refunds_minor,
        discounts_minor=totals.discounts_minor,
        takings_minor=totals.takings_minor,
        sale_count=totals.orders,
        refund_count=totals.refunds,
        tenders=tuple(
            TenderTaken(said(method.title), method.count, method.amount_minor)
            for method in totals.methods
        ),
        tips_minor=totals.tips_minor,
        tips_back_minor=totals.tips_back_minor,
        tax_rows=tuple(
            TaxRow(rate.rate_bp, rate.gross_minor, rate.tax_minor) for rate in totals.rates
        ),
        categories=tuple(
            NamedTaken(part.name, part.quantity_milli, part.gross_minor)
            for part in totals.categories
        ),
        people=tuple(
            NamedTaken(part.name, part.quantity_milli, part.gross_minor) for part in totals.staff
        ),
        cash=None,
        drawer_opened_count=totals.drawer_unlocks,
        floats_put_right=tuple(
            FloatPutRight(
                written_clock(local_time(each.at_ms, venue.timezone)),
                each.staff_name,
                each.was_minor,
                each.float_minor,
            )
            for each in totals.put_right
        ),
        first_receipt=receipt_number(series, totals.first_number) if has_receipts else "",
        last_receipt=receipt_number(series, totals.last_number) if has_receipts else "",
        standing=standing(venue),
        till=series if names_till else "",
    )


def _named_now(taken: Iterable[parts.TakenInPart]) -> tuple[TakenInPart, ...]:
    return tuple(TakenInPart(one.call_number, said(one.title), one.amount_minor) for one in taken)


def _named_before(used: Iterable[parts.TakenInPart]) -> tuple[TakenInPart, ...]:
    return tuple(
        TakenInPart(
            one.call_number,
            said(one.title),
            one.amount_minor,
            written_date(one.business_date) if one.business_date else "",
        )
        for one in used
    )


def _says_vat(totals: ClosingTotals, venue: settings.Venue) -> bool:
    return venue.vat_registered or totals.tax_minor != 0


def _cash(totals: ClosingTotals, venue: settings.Venue) -> CashCount:
    moved_minor = totals.cash_in_minor - totals.cash_out_minor - totals.to_safe_minor
    taken_minor = sum(
        method.amount_minor + method.tip_minor
        for method in totals.methods
        if method.method == CASH_METHOD
    )
    put_right_minor = sum(each.by_minor for each in totals.put_right)
    since_minor = taken_minor + moved_minor + totals.carried_minor + put_right_minor
    return CashCount(
        # What lay there before: the session's float, or before it began what the last close left.
        float_minor=totals.expected_cash_minor - since_minor,
        put_right_minor=put_right_minor,
        taken_minor=taken_minor,
        cash_in_minor=totals.cash_in_minor,
        cash_out_minor=totals.cash_out_minor,
        to_safe_minor=totals.to_safe_minor,
        expected_minor=totals.expected_cash_minor,
        carried_minor=totals.carried_minor,
        counts=tuple(
            MiddayCount(
                written_clock(local_time(count.at_ms, venue.timezone)),
                count.staff_name,
                count.expected_minor,
                count.counted_minor,
            )
            for count in totals.counts
        ),
    )


def _card_machine(
    totals: ClosingTotals, machine_minor: int | None, *, is_closing: bool
) -> CardMachine | None:
    is_used = totals.card_machine_minor != 0 or machine_minor is not None
    if not (is_closing and is_used):
        return None
    return CardMachine(totals.card_machine_minor, machine_minor, totals.carried_card_minor)

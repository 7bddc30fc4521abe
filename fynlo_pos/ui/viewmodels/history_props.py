"""What the sales history shows, worked out from what was read; no window, no database."""

from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.money import GBP, Currency, format_money
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.sales.pay_back import tip_left, ways_back
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.views import HERE, NO_ITEM, NOBODYS, SaleSummary, SoldAt
from fynlo_pos.ui import when
from fynlo_pos.ui.kept_here import kept_words
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled, listed_in_line, spoken
from fynlo_pos.ui.viewmodels.refund_apart import why_only_there

translate = QCoreApplication.translate

PAGE = 100
"""Receipts read at a time."""


class OpenReceipt(msgspec.Struct, frozen=True):
    """The receipt being looked at: as sold, what came back of it, and as printed.

    ``paid_back`` are the tenders of its refunds.
    """

    sale: SaleSealed
    refunded: frozenset[int]
    paper: Document
    paid_back: tuple[Tender, ...] = ()
    sold_at: SoldAt = HERE

    @property
    def tip_left_minor(self) -> int:
        """What of its tip has not gone back."""
        return tip_left(ways_back(self.sale, self.paid_back))


class HistoryState(msgspec.Struct, frozen=True):
    """What was asked for and what was read.

    ``hour`` narrows to one hour of the day, ``paid_by`` to a way of paying, by its title,
    ``item`` to what was sold, by its name and its category's.

    ``sent`` is how far the hub has this till's ``log``. ``is_apart`` while nobody here can know
    what others do.
    """

    today: str
    first: str
    last: str
    text: str = ""
    hour: int | None = None
    paid_by: str = ""
    item: tuple[str, str] = NO_ITEM
    receipts: tuple[SaleSummary, ...] = ()
    is_reading: bool = False
    has_more: bool = False
    chosen: UUID | None = None
    open_receipt: OpenReceipt | None = None
    trouble: str = ""
    currency: Currency = GBP
    log: UUID = NOBODYS
    sent: int | None = None
    is_apart: bool = False


class ReceiptRow(msgspec.Struct, frozen=True):
    """One receipt in the list, as text; ``key`` is its id."""

    key: str
    title: str
    detail: str
    amount: str
    status: str
    tone: int
    isOpened: bool


class HistoryProps(msgspec.Struct, frozen=True):
    """Everything the history page binds to."""

    days: str = ""
    text: str = ""
    narrowed: str = ""
    isReading: bool = False
    hasMore: bool = False
    emptyTitle: str = ""
    emptyText: str = ""
    trouble: str = ""
    isOpen: bool = False
    receiptTitle: str = ""
    refundedWords: str = ""
    canRefund: bool = False
    whyNoRefund: str = ""
    refundWords: str = ""


def derive_history_props(state: HistoryState) -> HistoryProps:
    """Return what the page shows."""
    opened = state.open_receipt if state.chosen is not None else None
    refundable, why_not = _can_refund(opened, state)
    empty_title, empty_text = _empty_words(state)
    return HistoryProps(
        days=when.days_by_name(state.first, state.last, state.today),
        text=state.text,
        narrowed=hour_words(state.hour) or spoken(state.paid_by) or state.item[0],
        isReading=state.is_reading,
        hasMore=state.has_more,
        emptyTitle=empty_title,
        emptyText=empty_text,
        trouble=state.trouble,
        isOpen=opened is not None,
        receiptTitle=str(opened.paper.title) if opened else "",
        refundedWords=_refunded_words(opened, state.currency),
        canRefund=refundable,
        whyNoRefund=why_not,
        refundWords=translate("History", "Refund"),
    )


def derive_receipt_rows(state: HistoryState) -> list[ReceiptRow]:
    """Return the list as drawn, newest first."""
    return [_row(receipt, state) for receipt in state.receipts]


def hour_words(hour: int | None) -> str:
    """Return an hour of the day as ``12:00 to 13:00``; no hour has no words."""
    if hour is None:
        return ""
    return filled(
        translate("History", "{start} to {end}"),
        start=f"{hour:02d}:00",
        end=f"{(hour + 1) % 24:02d}:00",
    )


def _row(receipt: SaleSummary, state: HistoryState) -> ReceiptRow:
    status, tone = _standing(receipt, state.currency)
    one_day = state.first == state.last
    time = when.clock(receipt.local_time)
    order = (
        filled(translate("History", "Order {number}"), number=receipt.call_number)
        if receipt.call_number
        else ""
    )
    title = [time if one_day else f"{when.day(receipt.local_time)} {time}", order]
    methods = ", ".join(spoken(method) for method in receipt.methods.split(", "))
    kept = kept_words(receipt.seq if receipt.log == state.log else None, state.sent)
    detail = [receipt.customer_name, receipt.receipt_number, methods, receipt.staff_name, kept]
    return ReceiptRow(
        key=str(receipt.id),
        title="  ".join(part for part in title if part),
        detail=listed_in_line(detail, " · "),
        amount=format_money(_shown_minor(receipt), state.currency),
        status=status,
        tone=tone,
        isOpened=receipt.id == state.chosen,
    )


def _shown_minor(receipt: SaleSummary) -> int:
    if receipt.kind is SaleKind.REFUND:
        return receipt.total_minor + receipt.tip_minor
    return receipt.total_minor


def _standing(receipt: SaleSummary, currency: Currency) -> tuple[str, int]:
    if receipt.kind is SaleKind.REFUND:
        return translate("History", "Refund"), Tone.STOP
    if not receipt.refunded_minor:
        tip = translate("History", "Tip refunded")
        return (tip, Tone.WARN) if receipt.refunded_tip_minor else ("", Tone.PLAIN)
    if receipt.refunded_minor >= receipt.total_minor:
        return translate("History", "Refunded"), Tone.STOP
    part = translate("History", "Part refunded {amount}")
    return filled(part, amount=format_money(receipt.refunded_minor, currency)), Tone.WARN


def _can_refund(opened: OpenReceipt | None, state: HistoryState) -> tuple[bool, str]:
    if opened is None:
        return False, ""
    if opened.sale.kind is SaleKind.REFUND:
        return False, translate("History", "This is a refund itself")
    if len(opened.refunded) >= len(opened.sale.lines) and not opened.tip_left_minor:
        return False, translate("History", "All refunded already")
    why_not = why_only_there(opened.sale, opened.sold_at, is_apart=state.is_apart)
    return not why_not, why_not


def _refunded_words(opened: OpenReceipt | None, currency: Currency) -> str:
    if opened is None:
        return ""
    tip = opened.sale.tip_minor - opened.tip_left_minor
    if not opened.refunded:
        words = translate("History", "The tip of {tip} was refunded")
        return filled(words, tip=format_money(tip, currency)) if tip else ""
    back = sum(opened.sale.lines[number].gross_minor for number in opened.refunded)
    words = translate("History", "{back} of {total} was refunded")
    if tip:
        words = translate("History", "{back} of {total} was refunded, and the tip of {tip}")
    return filled(
        words,
        back=format_money(back, currency),
        total=format_money(opened.sale.total_minor, currency),
        tip=format_money(tip, currency),
    )


def _empty_words(state: HistoryState) -> tuple[str, str]:
    if state.receipts or state.is_reading or state.trouble:
        return "", ""
    if state.text:
        return (
            translate("History", "Nothing found"),
            filled(
                translate(
                    "History",
                    "No receipt has “{text}” in its number, order or items. Try fewer letters, "
                    "or other days.",
                ),
                text=state.text,
            ),
        )
    return (
        translate("History", "No receipts yet"),
        translate("History", "Receipts appear here once something is sold. Other days are above."),
    )

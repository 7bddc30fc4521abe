"""The sales history: receipts of some days, newest first, and the one being looked at."""

from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.exceptions.matter import RefundLines
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.views import NO_ITEM
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kept_here import sent_to
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper import paper_rows
from fynlo_pos.ui.paper_out import save_as_pdf, send_to_printer
from fynlo_pos.ui.spoken import as_printed
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.history_props import (
    HistoryProps,
    HistoryState,
    OpenReceipt,
    ReceiptRow,
    derive_history_props,
    derive_receipt_rows,
)
from fynlo_pos.ui.viewmodels.history_reading import Page, is_offered, read_page, read_receipt
from fynlo_pos.ui.viewmodels.refund import RefundModel
from fynlo_pos.ui.viewmodels.refund_apart import why_only_there

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class HistoryModel(QObject, Shows[HistoryProps]):
    """Receipts of business dates ``first`` to ``last``; today's unless told otherwise.

    ``refund`` are lines that a matter offers to pay back: the sheet opens on them, once the hub is
    there if it takes that, unless the matter stands no longer. ``chosen`` is the receipt to look
    at, the newest unless told otherwise.
    """

    daysChanged = Signal()
    textChanged = Signal()
    narrowedChanged = Signal()
    isReadingChanged = Signal()
    hasMoreChanged = Signal()
    emptyTitleChanged = Signal()
    emptyTextChanged = Signal()
    troubleChanged = Signal()
    isOpenChanged = Signal()
    receiptTitleChanged = Signal()
    refundedWordsChanged = Signal()
    canRefundChanged = Signal()
    whyNoRefundChanged = Signal()
    refundWordsChanged = Signal()
    paperChanged = Signal()
    refundChanged = Signal()
    rowsChanged = Signal()

    def __init__(
        self,
        desk: Desk,
        first: str = "",
        last: str = "",
        text: str = "",
        *,
        hour: int | None = None,
        paid_by: str = "",
        item: tuple[str, str] = NO_ITEM,
        refund: RefundLines | None = None,
        chosen: UUID | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._wanted_refund = refund
        today = desk.shop.business_date
        self._state = HistoryState(
            today=today,
            first=first or today,
            last=last or first or today,
            text=text,
            hour=hour,
            paid_by=paid_by,
            item=item,
            currency=desk.shop.currency,
            log=desk.shop.state.incarnation,
            sent=sent_to(desk.others.status, desk.shop.state.incarnation),
            is_apart=desk.others.is_apart,
        )
        self._paper: list[dict[str, Any]] = []
        self._lists = Latest(desk.lanes.reader, self)
        self._receipts = Latest(desk.lanes.reader, self)
        self._refund = RefundModel(desk, self.look_again, self)
        self._rows = RowsModel(ReceiptRow, keyed=True, parent=self)
        self.begin(derive_history_props(self._state))
        desk.others.changed.connect(self._others_changed)
        self._read()
        if chosen is not None:
            self._open(chosen)

    @property
    def whereabouts(self) -> dict[str, object]:
        """The days, what narrows them, and the receipt in sight, to come back to."""
        names = ("first", "last", "text", "hour", "paid_by", "item", "chosen")
        return {name: getattr(self._state, name) for name in names}

    @Slot()
    def _others_changed(self) -> None:
        desk = self._desk
        sent = sent_to(desk.others.status, desk.shop.state.incarnation)
        self._change(sent=sent, is_apart=desk.others.is_apart)
        if self._wanted_refund and self._state.open_receipt and not self._state.is_apart:
            self._open(self._wanted_refund.sale_id)

    def look_again(self) -> None:
        """Read the list and the open receipt anew, as after a refund."""
        self._read()
        if self._state.chosen is not None:
            self._open(self._state.chosen)

    @Slot(str)
    def search(self, text: str) -> None:
        """Narrow the list by receipt number, order number or item."""
        self._wanted_refund = None
        self._change(text=text, receipts=(), chosen=None)
        self._read()

    @Slot(str, str)
    def pickDays(self, first: str, last: str) -> None:
        """Look at other days."""
        self._wanted_refund = None
        fresh = {"hour": None, "paid_by": "", "item": NO_ITEM, "receipts": (), "chosen": None}
        self._change(first=first, last=last, **fresh)
        self._read()

    @Slot()
    def more(self) -> None:
        """Read the next older receipts."""
        if self._state.has_more and not self._state.is_reading:
            self._read(more=True)

    @Slot(str)
    def choose(self, sale_id: str) -> None:
        """Look at a receipt."""
        self._wanted_refund = None
        self._open(UUID(sale_id))

    @Slot()
    def printCopy(self) -> None:
        """Print the open receipt again, marked as a copy."""
        opened, desk = self._state.open_receipt, self._desk
        if opened is None:
            return
        data = receipt_data(opened.sale, desk.shop.venue, is_copy=True)
        paper = as_printed(sale_document(data), desk.shop.venue.language)
        send_to_printer(desk, paper, self.tr("Copy sent to the printer"))

    @Slot()
    def savePdf(self) -> None:
        """Save the open receipt among the person's documents, as it is shown."""
        opened = self._state.open_receipt
        if opened is not None:
            save_as_pdf(self._desk, opened.paper, str(opened.paper.title))

    @Slot()
    def refundReceipt(self) -> None:
        """Begin a refund of the open receipt."""
        opened = self._state.open_receipt
        if opened is not None and self._props.canRefund:
            self._begin_refund(opened)

    def _begin_refund(self, opened: OpenReceipt, lines: frozenset[int] | None = None) -> None:
        sale, sold_at = opened.sale, opened.sold_at
        self._refund.begin_with(sale, opened.refunded, opened.paid_back, lines, sold_at=sold_at)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self._rows.set_rows(derive_receipt_rows(self._state))
        self.show(derive_history_props(self._state))

    def _read(self, *, more: bool = False) -> None:
        asked = self._state
        self._change(is_reading=True, trouble="")

        def arrived(outcome: Ok[Page] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(is_reading=False, trouble=outcome.sentence)
                return
            found, has_more = outcome.value
            receipts = (*asked.receipts, *found) if more else found
            self._change(is_reading=False, receipts=receipts, has_more=has_more)
            if receipts and self._state.chosen is None:
                wanted = self._wanted_refund
                self._open(wanted.sale_id if wanted else receipts[0].id)
            elif not receipts:
                self._show_receipt(None)

        self._lists.ask(lambda: read_page(self._desk.reading, asked, more=more), arrived)

    def _open(self, sale_id: UUID) -> None:
        self._change(chosen=sale_id)
        desk, wanted = self._desk, self._wanted_refund
        reading, venue = desk.reading, desk.shop.venue

        def read() -> tuple[OpenReceipt | None, bool]:
            is_wanted = wanted is not None and is_offered(reading, wanted)
            return read_receipt(reading, sale_id, venue), is_wanted

        def arrived(outcome: Ok[tuple[OpenReceipt | None, bool]] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            opened, is_wanted = outcome.value
            self._show_receipt(opened, is_wanted=is_wanted)

        self._receipts.ask(read, arrived)

    def _show_receipt(self, opened: OpenReceipt | None, *, is_wanted: bool = False) -> None:
        self._paper = paper_rows(opened.paper if opened else None)
        self._change(open_receipt=opened)
        self.paperChanged.emit()
        is_apart = self._state.is_apart
        if opened and why_only_there(opened.sale, opened.sold_at, is_apart=is_apart):
            return
        wanted, self._wanted_refund = self._wanted_refund, None
        if wanted is None or opened is None or not self._props.canRefund:
            return
        if is_wanted:
            self._begin_refund(opened, frozenset(wanted.lines))
        else:
            words = self.tr("What was to be paid back has changed. Nothing was refunded.")
            self._desk.notices.say(words, Tone.WARN)

    @Property(RefundModel, notify=refundChanged)
    def refund(self) -> RefundModel:
        """The refund sheet's view model."""
        return self._refund

    @Property(QObject, notify=rowsChanged)
    def rows(self) -> RowsModel[ReceiptRow]:
        """The receipts, newest first."""
        return self._rows

    @Property(str, notify=daysChanged)
    def today(self) -> str:
        """The business date, ISO."""
        return self._state.today

    @Property("QVariantList", notify=paperChanged)  # type: ignore[arg-type]
    def paper(self) -> list[dict[str, Any]]:
        """The open receipt's rows."""
        return self._paper

    @Property(str, notify=daysChanged)
    def days(self) -> str:
        """The days looked at, by name."""
        return self._props.days

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What the list is narrowed by."""
        return self._props.text

    @Property(str, notify=narrowedChanged)
    def narrowed(self) -> str:
        """The hour looked at, ``12:00 to 13:00``, or the way paid; empty for all."""
        return self._props.narrowed

    @Property(bool, notify=isReadingChanged)
    def isReading(self) -> bool:
        """Whether the list is being read."""
        return self._props.isReading

    @Property(bool, notify=hasMoreChanged)
    def hasMore(self) -> bool:
        """Whether there are older receipts to read."""
        return self._props.hasMore

    @Property(str, notify=emptyTitleChanged)
    def emptyTitle(self) -> str:
        """What an empty list says."""
        return self._props.emptyTitle

    @Property(str, notify=emptyTextChanged)
    def emptyText(self) -> str:
        """What to do about an empty list."""
        return self._props.emptyText

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the list could not be read."""
        return self._props.trouble

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a receipt is open."""
        return self._props.isOpen

    @Property(str, notify=receiptTitleChanged)
    def receiptTitle(self) -> str:
        """The open receipt's name."""
        return self._props.receiptTitle

    @Property(str, notify=refundedWordsChanged)
    def refundedWords(self) -> str:
        """How much of it was refunded; empty for nothing."""
        return self._props.refundedWords

    @Property(bool, notify=canRefundChanged)
    def canRefund(self) -> bool:
        """Whether anything of it can be refunded."""
        return self._props.canRefund

    @Property(str, notify=whyNoRefundChanged)
    def whyNoRefund(self) -> str:
        """Why nothing of it can be refunded."""
        return self._props.whyNoRefund

    @Property(str, notify=refundWordsChanged)
    def refundWords(self) -> str:
        """The button that begins a refund."""
        return self._props.refundWords

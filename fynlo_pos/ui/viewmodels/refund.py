"""The refund sheet: whole lines of one receipt, a reason, and one press that pays once."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.receipts.from_records import receipt_data
from fynlo_pos.core.receipts.sale import sale_document
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.till.sale_acts import Refunded
from fynlo_pos.core.views import HERE, SoldAt
from fynlo_pos.payments import tenders
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok, while_there
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper_out import open_drawer, send_to_printer
from fynlo_pos.ui.spoken import as_printed
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.refund_apart import why_only_there
from fynlo_pos.ui.viewmodels.refund_props import (
    RefundProps,
    begin_refund,
    derive_refund_props,
    refunded_words,
    toggle_all,
    toggle_line,
)
from fynlo_pos.ui.viewmodels.refund_state import RefundState

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class RefundModel(QObject, Shows[RefundProps]):
    """A refund being put together. ``begun`` and ``ended`` open and close its sheet."""

    begun = Signal()
    ended = Signal()
    titleChanged = Signal()
    linesChanged = Signal()
    allChosenChanged = Signal()
    waysTitleChanged = Signal()
    waysChanged = Signal()
    waysReasonsChanged = Signal()
    wayChanged = Signal()
    reasonsChanged = Signal()
    reasonChanged = Signal()
    sentenceChanged = Signal()
    verbChanged = Signal()
    amountChanged = Signal()
    canRefundChanged = Signal()
    whyNotChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, refunded: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._refunded = refunded
        self._state: RefundState | None = None
        self._sold_at = HERE
        self.begin(derive_refund_props(None))
        desk.others.changed.connect(self._others_changed)

    def begin_with(
        self,
        sale: SaleSealed,
        refunded: frozenset[int],
        paid_back: Sequence[Tender],
        chosen: frozenset[int] | None = None,
        *,
        sold_at: SoldAt = HERE,
    ) -> None:
        """Open the sheet on what is left of a sale, or on some lines of that.

        ``paid_back`` are the tenders of its earlier refunds.
        """
        shop = self._desk.shop
        self._sold_at = sold_at
        self._set(
            begin_refund(
                sale,
                refunded,
                refund_id=self._desk.new_id(),
                drawer_is_open=shop.state.session is not None,
                currency=shop.currency,
                chosen=chosen,
                paid_back=paid_back,
            )
        )
        self.begun.emit()

    @Slot(int)
    def toggle(self, number: int) -> None:
        """Take a line in or out."""
        if self._state and not self._state.is_busy:
            self._set(toggle_line(self._state, number))

    @Slot()
    def toggleAll(self) -> None:
        """Take every line in, or out if all are in."""
        if self._state and not self._state.is_busy:
            self._set(toggle_all(self._state))

    @Slot(int)
    def chooseWay(self, index: int) -> None:
        """Pay back another way."""
        self._change(method=tenders.AT_THE_TILL[index].method)

    @Slot(int)
    def chooseReason(self, index: int) -> None:
        """Say why by a chip."""
        if self._state:
            self._change(reason=self._state.reasons[index])

    @Slot(str)
    def writeReason(self, text: str) -> None:
        """Say why in one's own words."""
        self._change(reason=text.strip())

    @Slot()
    def cancel(self) -> None:
        """Leave the sheet: nothing was refunded."""
        if self._state and not self._state.is_busy:
            self._set(None)

    @Slot()
    def confirm(self) -> None:
        """Refund. Pressed again it is the same refund: it has its own id.

        Another till's sale is not refunded if the hub went away since the sheet was opened.
        """
        state, desk = self._state, self._desk
        if state is None or not self._props.canRefund:
            return
        if why_not := self._why_only_there(state.sale, is_apart=desk.others.is_apart):
            self._change(trouble=why_not)
            return
        person, tender = desk.session.person, state.tender
        self._change(is_busy=True, trouble="")

        def work() -> Refunded:
            return desk.till.refund_and_call_off(
                state.sale.id,
                state.chosen,
                refund_id=state.id,
                method=tender.method,
                title=tender.title,
                account=tender.account,
                reason=state.reason,
                person=person,
                parts=state.parts,
            )

        ended = while_there(self, self._ended, desk.notices.tell)

        def done(outcome: Ok[Refunded] | Err) -> None:
            try:
                if isinstance(outcome, Ok):
                    self._pay_out(outcome.value)
            finally:
                ended(outcome)

        desk.lanes.writer.run(work, done, desk)

    @Slot()
    def _others_changed(self) -> None:
        """What was said because the hub was away stands no longer once it is there."""
        state = self._state
        if state is None or self._desk.others.is_apart:
            return
        if state.trouble == self._why_only_there(state.sale, is_apart=True):
            self._change(trouble="")

    def _why_only_there(self, sale: SaleSealed, *, is_apart: bool) -> str:
        return why_only_there(sale, self._sold_at, is_apart=is_apart)

    def _ended(self, outcome: Ok[Refunded] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(is_busy=False, trouble=outcome.sentence)
            return
        self._set(None)
        self.ended.emit()
        self._refunded()

    def _pay_out(self, refunded: Refunded) -> None:
        """Open the drawer and say so, also where the page was left meanwhile: it is on disk."""
        desk, venue, made = self._desk, self._desk.shop.venue, refunded.sale
        if any(part.account == Account.DRAWER and part.amount_minor for part in made.tenders):
            open_drawer(desk)
        desk.read_shop()

        def print_it() -> None:
            paper = as_printed(sale_document(receipt_data(made, venue)), venue.language)
            send_to_printer(desk, paper, translate("RefundModel", "Sent to the printer"))

        desk.notices.offer(
            refunded_words(made, desk.shop.currency, refunded.called_off_milli),
            translate("RefundModel", "Print"),
            print_it,
            Tone.GOOD,
        )

    def _change(self, **fields: object) -> None:
        if self._state is not None:
            self._set(msgspec.structs.replace(self._state, **fields))

    def _set(self, state: RefundState | None) -> None:
        self._state = state
        self.show(derive_refund_props(state))

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Which receipt it refunds."""
        return self._props.title

    @Property("QVariantList", notify=linesChanged)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, Any]]:
        """The receipt's lines, greyed where they came back before."""
        return [msgspec.to_builtins(row) for row in self._props.lines]

    @Property(bool, notify=allChosenChanged)
    def allChosen(self) -> bool:
        """Whether everything that is left comes back."""
        return self._props.allChosen

    @Property(str, notify=waysTitleChanged)
    def waysTitle(self) -> str:
        """What is asked of the ways: how it is paid back, or which way goes first."""
        return self._props.waysTitle

    @Property("QStringList", notify=waysChanged)  # type: ignore[arg-type]
    def ways(self) -> list[str]:
        """The ways to pay back, with what goes back by each where that is by several."""
        return list(self._props.ways)

    @Property("QStringList", notify=waysReasonsChanged)  # type: ignore[arg-type]
    def waysReasons(self) -> list[str]:
        """Why a way cannot be used; empty where it can."""
        return list(self._props.waysReasons)

    @Property(int, notify=wayChanged)
    def way(self) -> int:
        """The way chosen; -1 for one that is not among them."""
        return self._props.way

    @Property("QStringList", notify=reasonsChanged)  # type: ignore[arg-type]
    def reasons(self) -> list[str]:
        """The reasons offered."""
        return list(self._props.reasons)

    @Property(int, notify=reasonChanged)
    def reason(self) -> int:
        """The reason chosen; -1 for none or another."""
        return self._props.reason

    @Property(str, notify=sentenceChanged)
    def sentence(self) -> str:
        """What will happen."""
        return self._props.sentence

    @Property(str, notify=verbChanged)
    def verb(self) -> str:
        """The act."""
        return self._props.verb

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        """How much it pays back."""
        return self._props.amount

    @Property(bool, notify=canRefundChanged)
    def canRefund(self) -> bool:
        """Whether it can be done now."""
        return self._props.canRefund

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing before it can be done."""
        return self._props.whyNot

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being done."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong, in a sentence."""
        return self._props.trouble

"""After the sale: the change to give, the receipt if asked for, and the next order."""

from functools import partial

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.wanted_paper import PaperKind, paper_id
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok, while_there
from fynlo_pos.ui.paper_wanted import forget_queued
from fynlo_pos.ui.places import HISTORY
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled, spoken
from fynlo_pos.ui.there import is_there
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class PaidFigure(msgspec.Struct, frozen=True):
    """One line of how a sale was paid."""

    text: str
    amount: str


class ChangeProps(msgspec.Struct, frozen=True):
    """What the change panel shows; closed without a sale."""

    isOpen: bool = False
    title: str = ""
    change: str = ""
    figures: tuple[PaidFigure, ...] = ()
    receipt: str = ""
    isPrinting: bool = False
    isPrinted: bool = False
    hasPrinter: bool = True


def derive_change_props(
    sale: SaleSealed | None,
    shop: Shop,
    *,
    is_printing: bool = False,
    is_printed: bool = False,
    has_printer: bool = True,
) -> ChangeProps:
    """Return what is shown of a sale that is on disk."""
    if sale is None:
        return ChangeProps()
    back = sum(tender.change_minor for tender in sale.tenders)
    return ChangeProps(
        isOpen=True,
        title=translate("Sale", "Change") if back else translate("Sale", "Paid"),
        change=shop.money(back or sale.total_minor + sale.tip_minor),
        figures=_figures(sale, shop, is_all=not back),
        receipt=filled(
            translate("Sale", "Order {number}   Receipt {receipt}"),
            number=sale.call_number,
            receipt=sale.receipt_number,
        ),
        isPrinting=is_printing,
        isPrinted=is_printed,
        hasPrinter=has_printer,
    )


def _figures(sale: SaleSealed, shop: Shop, *, is_all: bool) -> tuple[PaidFigure, ...]:
    """Return what was due and what was given for it, each way to pay by its name.

    Below all that was paid, the tip in it comes first.
    """
    due = (translate("Sale", "Due"), sale.total_minor)
    words = translate("Sale", "of which tip") if is_all else translate("Sale", "Tip")
    tip = ((words, sale.tip_minor),) if sale.tip_minor else ()
    given = ((_given_words(one, sale), one.given_minor) for one in sale.tenders)
    rows = (*tip, due, *given) if is_all else (due, *tip, *given)
    return tuple(PaidFigure(text, shop.money(minor)) for text, minor in rows)


def _given_words(tender: Tender, sale: SaleSealed) -> str:
    if tender.change_minor and len(sale.tenders) == 1:
        return translate("Sale", "Given")
    return spoken(tender.title)


@QmlElement
class ChangeModel(QObject, Shows[ChangeProps]):
    """The last sale, until the next order begins."""

    isOpenChanged = Signal()
    titleChanged = Signal()
    changeChanged = Signal()
    figuresChanged = Signal()
    receiptChanged = Signal()
    isPrintingChanged = Signal()
    isPrintedChanged = Signal()
    hasPrinterChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sale: SaleSealed | None = None
        self._is_printing = False
        self._is_printed = False
        self._is_locking = False
        self.begin(ChangeProps())
        desk.order.changed.connect(self._follow_order)

    def open(self, sale: SaleSealed) -> None:
        """Show a sale that is on disk; open the drawer for cash, print where it is usual."""
        self._sale, self._is_printing, self._is_printed = sale, False, False
        desk = self._desk
        if any(t.account == Account.DRAWER and t.amount_minor for t in sale.tenders):
            desk.lanes.devices.run(desk.printing.open_drawer, self._drawer_opened, desk)
        if desk.shop.venue.prints_receipts_unasked:
            self.print()
        self._derive()

    @Slot()
    def print(self) -> None:
        """Print the receipt. A fault is a notice with a retry, also once this is gone."""
        sale = self._in_question
        if sale is None:
            self._desk.notices.say(self.tr("Nothing was sold since this till was started."))
        else:
            self._print(sale)

    def _print(self, sale: SaleSealed) -> None:
        if is_there(self) and sale is self._in_question:
            if self._is_printing:
                return
            self._is_printing = True
            self._derive()
        desk, again = self._desk, partial(self._print, sale)
        shown = while_there(self, partial(self._ended, sale))
        if (waiting := desk.receipts_under_way.get(sale.id)) is not None:
            waiting.append(shown)
            return
        desk.receipts_under_way[sale.id] = [shown]

        def ended(outcome: Ok[None] | Err) -> None:
            waited = desk.receipts_under_way.pop(sale.id)
            if desk.papers_asked().receipt:
                forget_queued(desk, paper_id(PaperKind.RECEIPT, sale.id))
            if isinstance(outcome, Err):
                desk.notices.offer(outcome.sentence, translate("ChangeModel", "Try again"), again)
            for tell in waited:
                tell(outcome)

        desk.lanes.devices.run(lambda: desk.printing.print_receipt(sale), ended, desk)

    @Slot()
    def look(self) -> None:
        """Show the receipt among the others: it can be saved there, and Back leads here again."""
        if self._sale is not None:
            self._desk.go(HISTORY, text=self._sale.receipt_number)

    @Slot()
    def next(self) -> None:
        """Begin the next order; on a till that locks after each sale whoever rings it signs in."""
        self._is_locking |= self._sale is not None and self._desk.device.settings.locks_after_sale
        self._sale = None
        self._derive()
        if self._is_locking:
            # The page that this belongs to goes with the lock: after what is being done now.
            session = self._desk.session
            QTimer.singleShot(0, session, session.lock)

    def hands_over(self) -> bool:
        """Leave the last sale where the till locks after it; tells whether that was so.

        What was touched then is not rung: nobody knows yet who rings it.
        """
        if self._sale is not None and self._desk.device.settings.locks_after_sale:
            self.next()
        return self._is_locking

    @property
    def _in_question(self) -> SaleSealed | None:
        return self._sale or self._desk.order.last_sale

    def _ended(self, sale: SaleSealed, outcome: Ok[None] | Err) -> None:
        if sale is self._in_question:
            self._is_printing = False
            self._is_printed = isinstance(outcome, Ok)
            self._derive()

    def _drawer_opened(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)

    @Slot()
    def _follow_order(self) -> None:
        if self._sale is not None and not self._desk.order.basket.is_empty:
            self.next()

    def _derive(self) -> None:
        self.show(
            derive_change_props(
                self._sale,
                self._desk.shop,
                is_printing=self._is_printing,
                is_printed=self._is_printed,
                has_printer=self._desk.device.settings.printer.is_set_up,
            )
        )

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the last sale is in sight."""
        return self._props.isOpen

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Change, or Paid when none is due."""
        return self._props.title

    @Property(str, notify=changeChanged)
    def change(self) -> str:
        """The change to give, or what was paid."""
        return self._props.change

    @Property("QVariantList", notify=figuresChanged)  # type: ignore[arg-type]
    def figures(self) -> list[dict[str, str]]:
        """What was due and what was given: ``text`` and ``amount``."""
        return [msgspec.to_builtins(one) for one in self._props.figures]

    @Property(str, notify=receiptChanged)
    def receipt(self) -> str:
        """The call number and the receipt's."""
        return self._props.receipt

    @Property(bool, notify=hasPrinterChanged)
    def hasPrinter(self) -> bool:
        """Whether this till has a printer for receipts."""
        return self._props.hasPrinter

    @Property(bool, notify=isPrintingChanged)
    def isPrinting(self) -> bool:
        """Whether the receipt is on its way."""
        return self._props.isPrinting

    @Property(bool, notify=isPrintedChanged)
    def isPrinted(self) -> bool:
        """Whether the receipt came out."""
        return self._props.isPrinted

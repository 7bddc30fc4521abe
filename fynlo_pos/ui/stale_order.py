"""Telling that the order at hand went on at another till, before money is taken for it."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.tabs.stale import WentOn, went_on
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.order_parting import take_up_again

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

BANNER = "stale-order"


@QmlElement
class StaleOrder(QObject):
    """Looks when the order at hand is another one, when the shop was read anew, and when asked."""

    toldChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asks = Latest(desk.lanes.reader, self)
        self._told: WentOn | None = None
        self._of = desk.order.basket.id
        desk.shopChanged.connect(self.look)
        desk.othersArrived.connect(self.look)
        desk.order.changed.connect(self._follow)

    @Property(str, notify=toldChanged)
    def notPaid(self) -> str:
        """Why the order is not paid as it is at hand; empty if it may be."""
        return self.not_paid

    @property
    def not_paid(self) -> str:
        """The same. More of it is no reason: what is rung elsewhere meanwhile stays open."""
        if self._told is WentOn.PAID:
            return translate("Sale", "Paid on another till")
        if self._told is WentOn.LESS:
            return translate("Sale", "Changed on another till")
        return ""

    @Slot()
    def look(self) -> None:
        """Ask what became of the order's tab."""
        tab_id = self._desk.order.basket.tab_id
        if tab_id is None:
            self._tell(None)
        else:
            self._asks.ask(lambda: self._desk.reading.tab(tab_id), self._looked)

    @Slot()
    def _follow(self) -> None:
        if self._desk.order.basket.id != self._of:
            self._of = self._desk.order.basket.id
            self.look()

    def _looked(self, outcome: Ok[TabState | None] | Err) -> None:
        if isinstance(outcome, Err):
            return
        order = self._desk.order
        tab = outcome.value
        if not order.busy and (tab is None or tab.id == order.basket.tab_id):
            self._tell(went_on(order.basket, tab))

    def _tell(self, what: WentOn | None) -> None:
        if what is self._told:
            return
        self._told = what
        self.toldChanged.emit()
        self._desk.notices.heal(BANNER)
        if what is not None:
            self._raise(what)

    def _raise(self, what: WentOn) -> None:
        self._desk.notices.raise_banner(
            BANNER,
            Banner(
                stale_words(what),
                Tone.STOP if what is WentOn.PAID else Tone.WARN,
                translate("Sale", "Take up again"),
                lambda: self._take_up_again(what),
            ),
        )

    def _take_up_again(self, what: WentOn) -> None:
        """Take it up in the name of who is signed in, which nobody may be by now."""
        desk = self._desk
        if desk.session.is_signed_in:
            take_up_again(desk)
            return
        self._raise(what)
        words = translate("Sale", "Sign in first, then take it up again.")
        desk.notices.say(words, Tone.WARN)


def stale_words(what: WentOn) -> str:
    """Return what became of the order, and what to do, in a sentence."""
    return {
        WentOn.PAID: translate(
            "Sale", "This order was paid on another till. Look before you take money."
        ),
        WentOn.LESS: translate(
            "Sale", "Something was taken off this order on another till. Take it up again."
        ),
        WentOn.MORE: translate(
            "Sale", "More was rung on this order on another till. Take it up again to see it."
        ),
    }[what]

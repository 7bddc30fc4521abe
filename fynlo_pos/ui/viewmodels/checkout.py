"""The checkout: ways to pay, the amount, and the one press that takes it.

The button goes busy at its first press; the sale carries the basket's id, so that ten presses take
one payment; what follows is shown when the sale is on disk, and not before.
"""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import give_back_part, take_part
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments import tenders
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.float_start import start_as_last_night
from fynlo_pos.ui.jobs import Err, Ok, while_there
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.checkout_props import (
    CheckoutProps,
    Taking,
    begin_taking,
    choose_method,
    derive_checkout_props,
    over_words,
    press,
    quick_minor,
    quick_rows,
    tender_rows,
    with_taken,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CheckoutModel(QObject, Shows[CheckoutProps]):
    """Takes the money for the order at hand; ``sold`` is called once the sale is on disk."""

    isOpenChanged = Signal()
    dueChanged = Signal()
    methodChanged = Signal()
    isHandedOverChanged = Signal()
    takesTipChanged = Signal()
    canDeclineChanged = Signal()
    enteredChanged = Signal()
    takeTextChanged = Signal()
    takeAmountChanged = Signal()
    canTakeChanged = Signal()
    whyNotChanged = Signal()
    askTextChanged = Signal()
    tipChanged = Signal()
    isTippingChanged = Signal()
    changeTextChanged = Signal()
    isBusyChanged = Signal()
    errorChanged = Signal()
    floatTextChanged = Signal()
    takesCashChanged = Signal()
    partsChanged = Signal()

    def __init__(
        self, desk: Desk, sold: Callable[[SaleSealed], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sold = sold
        self._state: Taking | None = None
        self._quick: list[dict[str, str]] = []
        self._parts: list[dict[str, str]] = []
        self.begin(CheckoutProps())
        desk.order.changed.connect(self._follow_order)
        desk.shopChanged.connect(self._derive)

    @property
    def is_taking(self) -> bool:
        """Tell whether money is being taken."""
        return self._state is not None

    def open(self) -> None:
        """Ask for the money; where some was taken already, also for an order that has no lines."""
        order = self._desk.order
        if not order.busy and (order.basket.taken or not order.basket.is_empty):
            self._set(begin_taking(order.totals.total_minor, order.basket.taken))

    def ask_back(self) -> None:
        """Show what was taken so far, and how it is given back."""
        if self._state is None:
            self.open()
        if self._state is not None and self._state.taken and not self._state.is_busy:
            self._change(error=self.tr("Touch what was taken so far to give it back."))

    @Slot()
    def close(self) -> None:
        """Go back to the tiles. What was taken in part must be given back first."""
        if self._state is None or self._state.is_busy:
            return
        if self._state.taken:
            self._fail(self.tr("Give back what was taken so far, or take the rest."))
        else:
            self._set(None)

    @Slot(int)
    def chooseMethod(self, method: int) -> None:
        """Pay another way."""
        if self._state is not None and not self._state.is_busy:
            self._set(choose_method(self._state, method))

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the pad."""
        if self._state is not None and not self._state.is_busy:
            self._set(press(self._state, key))

    @Slot(bool)
    def setTipping(self, is_tipping: bool) -> None:  # noqa: FBT001 - a slot of QML
        """Let the pad fill the tip, or the amount again."""
        self._change(is_tipping=is_tipping)

    @Slot()
    def clearTip(self) -> None:
        """Take no tip after all."""
        self._change(tip=MoneyEntry(), is_tipping=False)

    @Slot(int)
    def takeQuick(self, place: int) -> None:
        """Take what a quick key says."""
        if self._state is not None:
            self._take(quick_minor(self._state)[place])

    @Slot()
    def take(self) -> None:
        """Take what was entered."""
        if self._state is not None:
            self._take(self._state.amount.minor)

    @Slot()
    def declined(self) -> None:
        """It was not taken, as the machine said: nothing was, and it says so."""
        if self._state is not None:
            self._fail(spoken(self._state.kind.declined))

    @Slot(int)
    def giveBack(self, place: int) -> None:
        """Give one part back."""
        if self._state is not None and not self._state.is_busy:
            self._desk.order.change(lambda basket: give_back_part(basket, place))

    @Slot()
    def startDay(self) -> None:
        """Start the drawer's day with last night's float, so that cash can be taken."""
        desk = self._desk
        failed = while_there(self, self._not_started, desk.notices.tell)
        start_as_last_night(desk, failed)

    def _not_started(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._fail(outcome.sentence)

    def _take(self, given_minor: int) -> None:
        state = self._state
        if state is None or state.is_busy:
            return
        if state.due_minor < 0:
            self._fail(over_words(state, self._desk.shop))
            return
        try:
            tender = state.kind.take(state.due_minor, given_minor, state.tip.minor)
        except Refused as refused:
            self._fail(spoken(refused.words))
            return
        if tender.amount_minor < state.due_minor:
            self._desk.order.change(lambda basket: take_part(basket, tender))
            return
        self._complete((*state.taken, tender))

    def _complete(self, tenders: tuple[Tender, ...]) -> None:
        self._change(is_busy=True, error="")
        self._desk.order.complete(tenders, self._desk.session.person, self._completed)

    def _completed(self, outcome: Ok[SaleSealed] | Err) -> None:
        if isinstance(outcome, Err):
            sentence = outcome.sentence
            self._change(is_busy=False)
            self._fail(sentence)
            if outcome.is_refusal:
                # Its day may have turned since the shop was read, and with it what is due.
                say = then_if_there(self, lambda: self._change(error=sentence))
                self._desk.read_shop(say)
            return
        self._set(None)
        self._desk.sounds.play(Sound.PAID)
        self._sold(outcome.value)

    @Slot()
    def _follow_order(self) -> None:
        """The order was changed, or a part of it paid: what is due follows."""
        state, order = self._state, self._desk.order
        total, taken = order.totals.total_minor, order.basket.taken
        if state is None or state.is_busy or (state.total_minor, state.taken) == (total, taken):
            return
        if order.basket.is_empty and not taken:
            self._set(None)
            return
        self._set(with_taken(msgspec.structs.replace(state, total_minor=total), taken))

    def _fail(self, sentence: str) -> None:
        self._desk.sounds.play(Sound.FAILED)
        self._change(error=sentence)

    def _change(self, **fields: object) -> None:
        if self._state is not None:
            self._set(msgspec.structs.replace(self._state, **fields))

    def _set(self, state: Taking | None) -> None:
        self._state = state
        self._derive()

    @Slot()
    def _derive(self) -> None:
        state, shop = self._state, self._desk.shop
        quick, parts = quick_rows(state, shop), tender_rows(state, shop)
        differs = (quick, parts) != (self._quick, self._parts)
        self._quick, self._parts = quick, parts
        self.show(derive_checkout_props(state, shop))
        if differs:
            self.partsChanged.emit()

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def quick(self) -> list[dict[str, str]]:
        """The quick keys: ``text`` and ``amount``."""
        return self._quick

    @Property("QVariantList", notify=partsChanged)  # type: ignore[arg-type]
    def parts(self) -> list[dict[str, str]]:
        """What was taken so far: ``text`` and ``amount``."""
        return self._parts

    @Property("QStringList", notify=isOpenChanged)  # type: ignore[arg-type]
    def methods(self) -> list[str]:
        """The ways to pay, in their places."""
        return [spoken(kind.title) for kind in tenders.AT_THE_TILL]

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether money is being taken."""
        return self._props.isOpen

    @Property(str, notify=dueChanged)
    def due(self) -> str:
        """What is left to take."""
        return self._props.due

    @Property(int, notify=methodChanged)
    def method(self) -> int:
        """The place of the way to pay that is chosen."""
        return self._props.method

    @Property(bool, notify=isHandedOverChanged)
    def isHandedOver(self) -> bool:
        """Whether money comes into the hand; else it is taken outside the till."""
        return self._props.isHandedOver

    @Property(bool, notify=takesTipChanged)
    def takesTip(self) -> bool:
        """Whether a tip can come with it."""
        return self._props.takesTip

    @Property(bool, notify=canDeclineChanged)
    def canDecline(self) -> bool:
        """Whether it may turn out not to be taken."""
        return self._props.canDecline

    @Property(str, notify=enteredChanged)
    def entered(self) -> str:
        """What the pad shows."""
        return self._props.entered

    @Property(str, notify=takeTextChanged)
    def takeText(self) -> str:
        """The verb of the button."""
        return self._props.takeText

    @Property(str, notify=takeAmountChanged)
    def takeAmount(self) -> str:
        """The amount on the button."""
        return self._props.takeAmount

    @Property(bool, notify=canTakeChanged)
    def canTake(self) -> bool:
        """Whether what was entered can be taken."""
        return self._props.canTake

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """Why it cannot."""
        return self._props.whyNot

    @Property(str, notify=askTextChanged)
    def askText(self) -> str:
        """What is to be taken outside the till."""
        return self._props.askText

    @Property(str, notify=tipChanged)
    def tip(self) -> str:
        """The tip; empty for none."""
        return self._props.tip

    @Property(bool, notify=isTippingChanged)
    def isTipping(self) -> bool:
        """Whether the pad fills the tip."""
        return self._props.isTipping

    @Property(str, notify=changeTextChanged)
    def changeText(self) -> str:
        """What goes back, or what is still left, with the amount entered."""
        return self._props.changeText

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether the sale is on its way to disk."""
        return self._props.isBusy

    @Property(str, notify=errorChanged)
    def error(self) -> str:
        """What happened, what is safe, what to do."""
        return self._props.error

    @Property(str, notify=floatTextChanged)
    def floatText(self) -> str:
        """Last night's float, while the drawer has none yet."""
        return self._props.floatText

    @Property(bool, notify=takesCashChanged)
    def takesCash(self) -> bool:
        """Whether the drawer's day has begun, where it goes there."""
        return self._props.takesCash

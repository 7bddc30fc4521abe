"""The order beside the tiles: its lines, its total, and what may be done with it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.send import orders_behind
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import set_name
from fynlo_pos.core.till.brought_orders import with_lines_of
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.courses import course_words
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.models.basket_lines import LinesModel, derive_lines
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.basket_props import (
    BasketProps,
    derive_basket_props,
    next_course,
    order_title,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

SLOW_MS = 300
"""What is done sooner shows nothing of it: to say so would keep Python from who does it."""


@QmlElement
class BasketModel(QObject, Shows[BasketProps]):
    """The order at hand, as drawn."""

    titleChanged = Signal()
    nameChanged = Signal()
    isEmptyChanged = Signal()
    discountTextChanged = Signal()
    discountChanged = Signal()
    vatTextChanged = Signal()
    vatChanged = Signal()
    totalChanged = Signal()
    canHoldChanged = Signal()
    isHoldingChanged = Signal()
    hasKitchenChanged = Signal()
    unsentChanged = Signal()
    waitingChanged = Signal()
    waitingTextChanged = Signal()
    allergyChanged = Signal()
    built = Signal()
    lineAdded = Signal(int)
    held = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines = LinesModel(self)
        self._open_line: UUID | None = None
        self._said_on_hold: tuple[UUID, int] | None = None
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self.derive)
        self.begin(BasketProps())
        desk.order.changed.connect(self.derive)
        desk.kitchenChanged.connect(self.derive)
        self.derive()

    def mark_line(self, line_id: UUID | None) -> None:
        """Show which line is open for changing."""
        self._open_line = line_id
        self.derive()

    @Slot()
    def derive(self) -> None:
        """Show the order as it now is: lines and totals before anything is announced."""
        order, shop = self._desk.order, self._desk.shop
        sent = self._sent()
        props = derive_basket_props(
            order.basket, order.totals, shop, is_holding=order.busy, sent=sent
        )
        rows = derive_lines(order.basket, order.totals, shop, self._open_line, sent=sent)
        grown = len(rows) > len(self._lines.rows)
        self._lines.set_rows(rows)
        self.show(props)
        if grown:
            self.lineAdded.emit(len(rows) - 1)

    @Slot(str)
    def rename(self, name: str) -> None:
        """Give the order a name to call out."""
        self._desk.order.change(lambda basket: set_name(basket, name))

    @Slot()
    def send(self) -> None:
        """Send the kitchen what it has not had, and go on with the order."""
        order, desk = self._desk.order, self._desk
        if order.busy:
            return
        title, at_rest = order_title(order.basket), then_if_there(self, self._come_to_rest)

        def done(outcome: Ok[Basket] | Err) -> None:
            if isinstance(outcome, Err):
                order.tell(outcome)
            else:
                desk.notices.say(filled(translate("Sale", "{order} is sent"), order=title))
            at_rest()

        self._slow.start()
        order.send(desk.session.person, done)

    @Slot()
    def callAway(self) -> None:
        """Have the next course of the order at hand made now; Undo lets it wait again."""
        sent = self._sent()
        course, waiting = next_course(sent)
        if waiting:
            orders = [order for order in sent if order.waits(course)]
            self._set_course(orders, course, is_held=False)

    def _set_course(self, orders: Sequence[OrderState], course: int, *, is_held: bool) -> None:
        desk = self._desk

        def set_course() -> bool:
            can_wait = True
            for order in orders:
                if is_held:
                    desk.till.set_course(order.id, course, is_held=True)
                else:
                    names = [one.line.line_id for one in order.lines]
                    can_wait &= desk.till.call_part(order.id, course, names)
            return can_wait

        def done(outcome: Ok[bool] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            elif not is_held:
                said = filled(
                    translate("Sale", "{course} is called away"), course=course_words(course)
                )

                def undo() -> None:
                    self._set_course(orders, course, is_held=True)

                desk.notices.say(said, undo=undo if outcome.value else None)
            desk.order.changed.emit()

        desk.lanes.writer.run(set_course, done, desk)

    def _sent(self) -> Sequence[OrderState]:
        """Return what the kitchen makes for the order at hand, under its number and others'."""
        kitchen, basket = self._desk.kitchen, self._desk.order.basket
        behind, lines = orders_behind(basket), (*basket.lines, *basket.dropped)
        found = [kitchen.at_hand] if kitchen.at_hand is not None else []
        known = [order for order in (*found, *kitchen.made_under) if order.id in behind]
        return [with_lines_of(order, lines) for order in known]

    @Slot()
    def hold(self) -> None:
        """Put the order by, and offer to take it up again."""
        order, desk = self._desk.order, self._desk
        if order.busy:
            return
        title, person = order_title(order.basket), desk.session.person
        at_rest = then_if_there(self, self._come_to_rest)

        def done(outcome: Ok[UUID] | Err) -> None:
            if isinstance(outcome, Err):
                order.tell(outcome)
            else:
                tab_id = outcome.value
                said = desk.notices.say(
                    filled(translate("Sale", "{order} is on hold"), order=title),
                    undo=lambda: self._recall(tab_id, person),
                )
                self._said_on_hold = (tab_id, said)
            at_rest()

        self._slow.start()
        order.hold(person, done)

    def recall(self, tab_id: UUID) -> None:
        """Take a held order up again; the one at hand goes on hold."""
        self._recall(tab_id, self._desk.session.person)

    def _recall(self, tab_id: UUID, person: Person) -> None:
        at_rest = then_if_there(self, self._come_to_rest)

        def done(outcome: Ok[Basket] | Err) -> None:
            if isinstance(outcome, Err):
                self._desk.order.tell(outcome)
            elif self._said_on_hold and self._said_on_hold[0] == tab_id:
                self._desk.notices.clear_said(self._said_on_hold[1])
            at_rest()

        self._desk.order.recall(tab_id, person, done)

    def _come_to_rest(self) -> None:
        """The order stands free again: show it, and that what is on hold may be another."""
        self._slow.stop()
        self.held.emit()
        self.derive()

    def line_at(self, row: int) -> UUID | None:
        """Return the id of the line drawn in a row."""
        lines = self._desk.order.basket.lines
        return lines[row].id if 0 <= row < len(lines) else None

    @Property(QObject, notify=built)
    def lines(self) -> LinesModel:
        """The lines."""
        return self._lines

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """The order's call number in words."""
        return self._props.title

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """The name to call out."""
        return self._props.name

    @Property(bool, notify=isEmptyChanged)
    def isEmpty(self) -> bool:
        """Whether there is nothing in it."""
        return self._props.isEmpty

    @Property(str, notify=discountTextChanged)
    def discountText(self) -> str:
        """The order's discount in words."""
        return self._props.discountText

    @Property(str, notify=discountChanged)
    def discount(self) -> str:
        """What the order's discount takes off."""
        return self._props.discount

    @Property(str, notify=vatTextChanged)
    def vatText(self) -> str:
        """How VAT is told, where it is."""
        return self._props.vatText

    @Property(str, notify=vatChanged)
    def vat(self) -> str:
        """The VAT in it."""
        return self._props.vat

    @Property(str, notify=totalChanged)
    def total(self) -> str:
        """What it comes to."""
        return self._props.total

    @Property(bool, notify=canHoldChanged)
    def canHold(self) -> bool:
        """Whether there is something to put by."""
        return self._props.canHold

    @Property(bool, notify=isHoldingChanged)
    def isHolding(self) -> bool:
        """Whether it is being put by or paid just now."""
        return self._props.isHolding

    @Property(bool, notify=hasKitchenChanged)
    def hasKitchen(self) -> bool:
        """Whether the shop has stations to send to."""
        return self._props.hasKitchen

    @Property(int, notify=unsentChanged)
    def unsent(self) -> int:
        """How many lines the kitchen has yet to be told of."""
        return self._props.unsent

    @Property(int, notify=waitingChanged)
    def waiting(self) -> int:
        """How many lines wait to be called away."""
        return self._props.waiting

    @Property(str, notify=waitingTextChanged)
    def waitingText(self) -> str:
        """What calls the next course away; empty where none waits."""
        return self._props.waitingText

    @Property(str, notify=allergyChanged)
    def allergy(self) -> str:
        """The guest's allergy, in words; empty for none."""
        return self._props.allergy

"""A touched line, open beside the total: how many, its note, how it is consumed, its discount."""

from collections.abc import Callable
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import MILLI, format_quantity
from fynlo_pos.core.sales.basket import Basket, BasketLine, Discount
from fynlo_pos.core.sales.ringing import (
    change_line,
    discount_line,
    line_beside,
    more_beside,
    remove_line,
    set_quantity,
)
from fynlo_pos.ui.courses import MOST_COURSES, course_words
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.models.basket_lines import discount_words, option_words
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.money_off import money_off_said

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

LineAct = Callable[[Basket, UUID], Basket]
DININGS = (Dining.EAT_IN, Dining.TAKE_AWAY)


class LineProps(msgspec.Struct, frozen=True):
    """The open line; closed when none is."""

    isOpen: bool = False
    name: str = ""
    unit: str = ""
    quantity: int = 1
    quantityText: str = ""
    options: str = ""
    hasChoices: bool = False
    note: str = ""
    dining: int = 0
    discountText: str = ""
    course: int = 0


def derive_line_props(line: BasketLine | None, order_dining: Dining, shop: Shop) -> LineProps:
    """Return what the line panel shows."""
    if line is None:
        return LineProps()
    each = shop.money(line.unit_minor(order_dining))
    return LineProps(
        isOpen=True,
        name=line.name,
        unit=filled(translate("Sale", "{amount} each"), amount=each),
        quantity=line.quantity_milli // MILLI,
        quantityText=format_quantity(line.quantity_milli),
        options=", ".join(option_words(option, shop) for option in line.options),
        hasChoices=line.product_id is not None and bool(line.options),
        note=line.note,
        dining=DININGS.index(line.dining or order_dining),
        discountText=discount_words(line.discount, shop) if line.discount else "",
        course=min(line.course, MOST_COURSES - 1),
    )


@QmlElement
class LineModel(QObject, Shows[LineProps]):
    """The line that was touched. Each change can be undone for eight seconds."""

    isOpenChanged = Signal()
    nameChanged = Signal()
    unitChanged = Signal()
    quantityChanged = Signal()
    quantityTextChanged = Signal()
    optionsChanged = Signal()
    hasChoicesChanged = Signal()
    noteChanged = Signal()
    diningChanged = Signal()
    discountTextChanged = Signal()
    courseChanged = Signal()
    built = Signal()
    moved = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line_id: UUID | None = None
        self._place = 0
        self._typed: str | None = None
        self.begin(LineProps())
        desk.order.changed.connect(self._follow_order)
        desk.order.leaving.connect(self.keepNote)
        desk.session.locked.connect(self.keepNote)
        desk.session.ending.connect(self.keepNote)

    @property
    def line(self) -> BasketLine | None:
        """The open line, while it is in the order."""
        return next((one for one in self._desk.order.basket.lines if one.id == self._line_id), None)

    def open(self, line_id: UUID) -> None:
        """Open a line."""
        self.keepNote()
        self._line_id = line_id
        self._follow_order()

    @Slot()
    def close(self) -> None:
        """Back to the lines."""
        self.keepNote()
        self._line_id = None
        self._follow_order()

    @Slot(int)
    def setQuantity(self, quantity: int) -> None:
        """How many; nought takes it off. More than came from another order opens what has it."""
        line = self.line
        if line is None:
            return
        if quantity <= 0:
            self.remove()
            return
        more = more_beside(line, quantity * MILLI)
        said, count = self.tr("%1: now %2"), quantity * MILLI
        if more:
            said, count = self.tr("%1: %2 more, on a line of its own"), more
        said = said.replace("%1", line.name).replace("%2", format_quantity(count))
        self._change(lambda basket, line_id: set_quantity(basket, line_id, quantity * MILLI), said)
        if more:
            self.open(line_beside(self._desk.order.basket, line.id))

    @Slot(str)
    def writeNote(self, note: str) -> None:
        """A note is being typed: it is the line's when the line or the field is left."""
        self._typed = note
        self._follow_order()

    @Slot()
    def keepNote(self) -> None:
        """Put what was typed on the line: whoever looks away from it meant it."""
        typed, line = self._typed, self.line
        if typed is None or line is None:
            return
        self._typed = None
        renewed = self._desk.new_id()
        self._change(
            lambda basket, line_id: change_line(basket, line_id, new_line_id=renewed, note=typed)
        )
        self._follow_order()

    @Slot(int)
    def setDining(self, place: int) -> None:
        """Eat in or take away, for this line."""
        renewed, dining = self._desk.new_id(), DININGS[place]
        self._change(
            lambda basket, line_id: change_line(basket, line_id, new_line_id=renewed, dining=dining)
        )

    @Slot(int)
    def setCourse(self, course: int) -> None:
        """Have it made at once (0), or with a later course, once that is called away."""
        renewed = self._desk.new_id()
        self._change(
            lambda basket, line_id: change_line(basket, line_id, new_line_id=renewed, course=course)
        )

    def set_discount(self, discount: Discount | None) -> None:
        """Money off this line."""
        renewed, line = self._desk.new_id(), self.line
        self._change(
            lambda basket, line_id: discount_line(basket, line_id, discount, new_line_id=renewed),
            money_off_said(line.discount if line else None, discount),
        )

    @Slot()
    def remove(self) -> None:
        """Take the line off; where that is refused it stays open."""
        order, line, typed = self._desk.order, self.line, self._typed
        if line is None:
            return
        said = self.tr("%1 removed").replace("%1", line.name)
        self._line_id = self._typed = None
        order.change(lambda basket: remove_line(basket, line.id), said)
        if not order.busy and line in order.basket.lines:
            self._line_id, self._typed = line.id, typed
        self._follow_order()

    def _change(self, act: LineAct, said: str = "") -> None:
        line_id = self._line_id
        if line_id is None:
            return
        self._place = self._row()
        self._desk.order.change(lambda basket: act(basket, line_id), said)

    def _renewed(self, basket: Basket) -> UUID | None:
        """Return the line that stands for the open one since it was changed: the same thing there.

        Another that came into its place is not, nor is a note typed for the one meant for it.
        """
        there = basket.lines[self._place : self._place + 1]
        return there[0].id if there and there[0].name == self._props.name else None

    def _row(self) -> int:
        lines = self._desk.order.basket.lines
        return next((row for row, one in enumerate(lines) if one.id == self._line_id), 0)

    @Slot()
    def _follow_order(self) -> None:
        basket = self._desk.order.basket
        if self._line_id is not None and self.line is None:
            self._line_id = self._renewed(basket)
        if self._line_id is None:
            self._typed = None
        was_open = self._props.isOpen
        props = derive_line_props(self.line, basket.dining, self._desk.shop)
        if self._typed is not None:
            props = msgspec.structs.replace(props, note=self._typed)
        self.show(props)
        if was_open or self._props.isOpen:
            self.moved.emit()

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a line is open."""
        return self._props.isOpen

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """What it is."""
        return self._props.name

    @Property(str, notify=unitChanged)
    def unit(self) -> str:
        """The price of one."""
        return self._props.unit

    @Property(int, notify=quantityChanged)
    def quantity(self) -> int:
        """How many."""
        return self._props.quantity

    @Property(str, notify=quantityTextChanged)
    def quantityText(self) -> str:
        """How many, as written."""
        return self._props.quantityText

    @Property(str, notify=optionsChanged)
    def options(self) -> str:
        """Its choices."""
        return self._props.options

    @Property(bool, notify=hasChoicesChanged)
    def hasChoices(self) -> bool:
        """Whether its choices can be changed."""
        return self._props.hasChoices

    @Property(str, notify=noteChanged)
    def note(self) -> str:
        """Its note, as far as it is typed."""
        return self._props.note

    @Property(int, notify=diningChanged)
    def dining(self) -> int:
        """0: eat in; 1: take away."""
        return self._props.dining

    @Property(str, notify=discountTextChanged)
    def discountText(self) -> str:
        """Its discount in words; empty for none."""
        return self._props.discountText

    @Property(int, notify=courseChanged)
    def course(self) -> int:
        """0: made at once; else which later course it waits with."""
        return self._props.course

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def courses(self) -> list[str]:
        """When it can be made: at once, or with a course that is called away."""
        later = [course_words(course) for course in range(1, MOST_COURSES)]
        return [translate("Sale", "At once"), *later]

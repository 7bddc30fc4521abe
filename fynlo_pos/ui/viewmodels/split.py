"""The split sheet: which of the order's lines go to an order of their own."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.money import MILLI, extend, format_quantity
from fynlo_pos.core.pricing.totals import discount_on
from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.views import TabSummary
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.order_parting import bring_back, split_off
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class PartRow(msgspec.Struct, frozen=True):
    """A line: its name, how many of how many go, in steps."""

    name: str
    value: int
    most: int
    shown: str


class SplitProps(msgspec.Struct, frozen=True):
    """Everything the sheet binds to."""

    isOpen: bool = False
    rows: tuple[PartRow, ...] = ()
    amount: str = ""
    canSplit: bool = False
    whyNot: str = ""


def steps_of(line: BasketLine) -> int:
    """Return in how many steps a line can go: one for each whole piece, one for a weight."""
    whole, rest = divmod(line.quantity_milli, MILLI)
    return 1 if rest else whole


def milli_of(line: BasketLine, steps: int) -> int:
    """Return the thousandths that so many steps are."""
    return line.quantity_milli * steps // steps_of(line)


def derive_split_props(basket: Basket, chosen: Mapping[UUID, int], shop: Shop) -> SplitProps:
    """Return the sheet for what was chosen so far, in steps by line."""
    going = {line.id: chosen.get(line.id, 0) for line in basket.lines}
    is_all = all(going[line.id] == steps_of(line) for line in basket.lines)
    is_none = not any(going.values())
    return SplitProps(
        isOpen=True,
        rows=tuple(
            PartRow(
                name=line.name,
                value=going[line.id],
                most=steps_of(line),
                shown=_shown(line, going[line.id]),
            )
            for line in basket.lines
        ),
        amount=shop.money(sum(_minor(line, going[line.id], basket) for line in basket.lines)),
        canSplit=not is_all and not is_none,
        whyNot=_why_not(is_all=is_all, is_none=is_none),
    )


def _shown(line: BasketLine, steps: int) -> str:
    return filled(
        translate("Split", "{some} of {all}"),
        some=format_quantity(milli_of(line, steps)),
        all=format_quantity(line.quantity_milli),
    )


def _minor(line: BasketLine, steps: int, basket: Basket) -> int:
    amount = extend(line.unit_minor(basket.dining), milli_of(line, steps))
    return amount - discount_on(amount, line.discount) if amount else 0


def _why_not(*, is_all: bool, is_none: bool) -> str:
    if is_none:
        return translate("Split", "Choose what goes")
    return translate("Split", "Leave something here") if is_all else ""


@QmlElement
class SplitModel(QObject, Shows[SplitProps]):
    """What goes to an order of its own. The rest stays at hand."""

    isOpenChanged = Signal()
    rowsChanged = Signal()
    amountChanged = Signal()
    canSplitChanged = Signal()
    whyNotChanged = Signal()
    parted = Signal()
    """What is on hold is another than before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen: dict[UUID, int] = {}
        self.begin(SplitProps())

    @Slot()
    def open(self) -> None:
        """Ask what goes."""
        self._chosen = {}
        self._derive()

    @Slot(int, int)
    def choose(self, row: int, steps: int) -> None:
        """Let so many steps of a line go."""
        lines = self._desk.order.basket.lines
        if 0 <= row < len(lines):
            self._chosen[lines[row].id] = max(0, min(steps, steps_of(lines[row])))
            self._derive()

    @Slot()
    def split(self) -> None:
        """Part the order."""
        if not self._props.canSplit:
            return
        lines = self._desk.order.basket.lines
        quantities = {
            line.id: milli_of(line, self._chosen[line.id])
            for line in lines
            if self._chosen.get(line.id)
        }
        self.close()
        split_off(self._desk, quantities, self._parted)

    @Slot()
    def close(self) -> None:
        """Part nothing."""
        self.show(SplitProps())

    def _parted(self, tab_id: UUID, split_id: UUID, person: Person) -> None:
        desk, parted = self._desk, then_if_there(self, self._tell_parted)
        parted()

        def named(outcome: Ok[Sequence[TabSummary]] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            for tab in outcome.value:
                if tab.id == split_id:
                    words = translate("Sale", "Order {number}")
                    desk.notices.say(
                        filled(
                            translate("Sale", "{order} is on hold"),
                            order=filled(words, number=tab.call_number),
                        ),
                        undo=lambda: bring_back(desk, split_id, tab_id, person, parted),
                    )

        desk.lanes.reader.run(desk.reading.open_tabs, named, desk)

    def _tell_parted(self) -> None:
        self.parted.emit()

    def _derive(self) -> None:
        self.show(derive_split_props(self._desk.order.basket, self._chosen, self._desk.shop))

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the sheet is asked for."""
        return self._props.isOpen

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """The lines."""
        return [msgspec.to_builtins(row) for row in self._props.rows]

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        """What goes comes to."""
        return self._props.amount

    @Property(bool, notify=canSplitChanged)
    def canSplit(self) -> bool:
        """Whether something goes and something stays."""
        return self._props.canSplit

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """Why it cannot be parted so."""
        return self._props.whyNot

"""The move sheet: another table, or together with another order on hold."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.views import TabSummary
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.order_parting import bring_to, seat
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class OtherOrder(msgspec.Struct, frozen=True):
    """An order on hold that this one can go to."""

    key: str
    title: str
    amount: str


class MoveProps(msgspec.Struct, frozen=True):
    """Everything the sheet binds to."""

    isOpen: bool = False
    table: str = ""
    others: tuple[OtherOrder, ...] = ()


def derive_others(
    tabs: Sequence[TabSummary], mine: UUID | None, shop: Shop
) -> tuple[OtherOrder, ...]:
    """Return the orders on hold but the one at hand, the oldest first."""
    title = translate("Sale", "Order {number}")
    return tuple(
        OtherOrder(
            key=str(tab.id),
            title="  ".join(
                part
                for part in (filled(title, number=tab.call_number), tab.name, tab.table)
                if part
            ),
            amount=shop.money(tab.open_minor),
        )
        for tab in tabs
        if tab.id != mine
    )


@QmlElement
class MoveModel(QObject, Shows[MoveProps]):
    """Where the order at hand goes."""

    isOpenChanged = Signal()
    tableChanged = Signal()
    othersChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asks = Latest(desk.lanes.reader, self)
        self.begin(MoveProps())

    @Slot()
    def open(self) -> None:
        """Ask where it goes."""
        mine = self._desk.order.basket.tab_id

        def arrived(outcome: Ok[Sequence[TabSummary]] | Err) -> None:
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
                return
            table = next((tab.table for tab in outcome.value if tab.id == mine), "")
            others = derive_others(outcome.value, mine, self._desk.shop)
            self.show(MoveProps(isOpen=True, table=table, others=others))

        self._asks.ask(self._desk.reading.open_tabs, arrived)

    @Slot(str)
    def toTable(self, table: str) -> None:
        """Say at which table it sits now."""
        if self._props.isOpen:
            self.close()
            said = filled(translate("Move", "Moved to {table}"), table=table.strip())
            seat(self._desk, table, said if table.strip() else translate("Move", "At no table"))

    @Slot(str)
    def toOrder(self, key: str) -> None:
        """Bring it together with another order."""
        if self._props.isOpen:
            self.close()
            bring_to(self._desk, UUID(key), translate("Move", "The two orders are one"))

    @Slot()
    def close(self) -> None:
        """Leave it where it is."""
        self.show(MoveProps())

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the sheet is asked for."""
        return self._props.isOpen

    @Property(str, notify=tableChanged)
    def table(self) -> str:
        """Where it sits."""
        return self._props.table

    @Property("QVariantList", notify=othersChanged)  # type: ignore[arg-type]
    def others(self) -> list[dict[str, Any]]:
        """The orders it can go to."""
        return [msgspec.to_builtins(one) for one in self._props.others]

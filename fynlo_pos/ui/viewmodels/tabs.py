"""Orders on hold: oldest first, a touch takes one up again."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.views import TabSummary
from fynlo_pos.ui import when
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.basket_lines import dining_words
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class TabRow(msgspec.Struct, frozen=True, gc=False):
    """One held order as drawn."""

    key: str
    title: str
    detail: str
    amount: str


class TabsProps(msgspec.Struct, frozen=True):
    """Whether the list is in sight, and how many wait."""

    isOpen: bool = False
    count: str = ""


def derive_tab(tab: TabSummary, shop: Shop, staff_name: str, now_ms: int) -> TabRow:
    """Return a held order as drawn: number and name, what and since when, what is open."""
    lines = (
        translate("Sale", "1 line")
        if tab.lines == 1
        else filled(translate("Sale", "{count} lines"), count=tab.lines)
    )
    opened = when.clock(local_time(tab.opened_at_ms, shop.venue.timezone))
    since = f"{opened} ({when.minutes_ago(tab.opened_at_ms, now_ms)})"
    title = filled(translate("Sale", "Order {number}"), number=tab.call_number)
    return TabRow(
        key=str(tab.id),
        title=f"{title}  {tab.name}".strip(),
        detail="  ".join(
            part for part in (dining_words(tab.dining), lines, since, staff_name) if part
        ),
        amount=shop.money(tab.open_minor),
    )


@QmlElement
class TabsModel(QObject, Shows[TabsProps]):
    """The held orders. ``chosen`` is called with the one that was touched."""

    isOpenChanged = Signal()
    countChanged = Signal()
    built = Signal()

    def __init__(
        self, desk: Desk, chosen: Callable[[UUID], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = chosen
        self._asks = Latest(desk.lanes.reader)
        self._rows = RowsModel(TabRow, keyed=True, parent=self)
        self.begin(TabsProps())

    @property
    def is_listing(self) -> bool:
        """Tell whether the list is in sight."""
        return self._props.isOpen

    @Slot()
    def read(self) -> None:
        """Look again at what is on hold."""
        self._asks.ask(self._desk.reading.open_tabs, self._arrived)

    @Slot()
    def open(self) -> None:
        """Show what is on hold."""
        self.show(msgspec.structs.replace(self._props, isOpen=True))
        self.read()

    @Slot()
    def close(self) -> None:
        """Back to the tiles."""
        self.show(msgspec.structs.replace(self._props, isOpen=False))

    @Slot(int)
    def choose(self, row: int) -> None:
        """Take one up again."""
        tab_id = UUID(self._rows.rows[row].key)
        self.close()
        self._chosen(tab_id)

    def _arrived(self, outcome: Ok[Sequence[TabSummary]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        shop, now_ms = self._desk.shop, self._desk.now_ms()
        names = {one.id: one.name for one in shop.staff}
        held = [tab for tab in outcome.value if tab.id != self._desk.order.basket.tab_id]
        self._rows.set_rows(
            [derive_tab(tab, shop, names.get(tab.staff_id, ""), now_ms) for tab in held]
        )
        count = len(held)
        self.show(msgspec.structs.replace(self._props, count=str(count) if count else ""))

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[TabRow]:
        """The held orders."""
        return self._rows

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the list is in sight."""
        return self._props.isOpen

    @Property(str, notify=countChanged)
    def count(self) -> str:
        """How many are on hold; empty for none."""
        return self._props.count

"""Orders on hold: oldest first, a touch takes one up again."""

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.views import TabSummary, TerminalView
from fynlo_pos.ui import when
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kept_here import kept_words, sent_to
from fynlo_pos.ui.models.basket_lines import dining_words
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

SILENT_AFTER_MS = 60_000
"""A terminal that was heard within this is taken to have said all it has."""

Standing = tuple[Sequence[TabSummary], Sequence[TerminalView]]


class TabRow(msgspec.Struct, frozen=True, gc=False):
    """One held order as drawn."""

    key: str
    title: str
    detail: str
    amount: str
    status: str = ""
    tone: int = 0
    caveat: str = ""


class TabsProps(msgspec.Struct, frozen=True):
    """Whether the list is in sight, and how many wait."""

    isOpen: bool = False
    count: str = ""


def derive_tab(
    tab: TabSummary,
    shop: Shop,
    staff_name: str,
    now_ms: int,
    terminals: Sequence[TerminalView] = (),
    sent: int | None = None,
) -> TabRow:
    """Return a held order as drawn: number and name, what and since when, what is open.

    One that began on another terminal says so, and one that was rung on after its bill. ``sent`` is
    how far the hub has this till's log: what is not there yet is kept here only.
    """
    lines = (
        translate("Sale", "1 line")
        if tab.lines == 1
        else filled(translate("Sale", "{count} lines"), count=tab.lines)
    )
    opened = when.clock(local_time(tab.opened_at_ms, shop.venue.timezone))
    since = f"{opened} ({when.minutes_ago(tab.opened_at_ms, now_ms)})"
    title = filled(translate("Sale", "Order {number}"), number=tab.call_number)
    here = shop.state.terminal
    elsewhere = tab.opened_on if tab.opened_on != here else ""
    kept = kept_words(tab.last_seq if tab.last_log == shop.state.incarnation else None, sent)
    facts = (dining_words(tab.dining), lines, since, staff_name, elsewhere, kept)
    caveat = caveat_of(tab, terminals, here=here, now_ms=now_ms)
    return TabRow(
        key=str(tab.id),
        title="  ".join(part for part in (title, tab.name, tab.table) if part),
        detail="\n".join(
            line for line in ("  ".join(fact for fact in facts if fact), caveat) if line
        ),
        amount=shop.money(tab.open_minor),
        status=translate("Sale", "Rung after the bill") if tab.is_after_bill else "",
        tone=int(Tone.WARN) if tab.is_after_bill else int(Tone.PLAIN),
        caveat=caveat,
    )


def caveat_of(tab: TabSummary, terminals: Sequence[TerminalView], *, here: str, now_ms: int) -> str:
    """Return that another terminal which had a hand in an order was not heard of lately.

    ``T1 last heard 12 min ago, may hold more lines``; nothing while all of them are heard.
    """
    heard = {one.name: one.heard_at_ms for one in terminals}
    for name in dict.fromkeys((tab.opened_on, tab.last_on)):
        if not name or name == here:
            continue
        at_ms = heard.get(name, 0)
        if not at_ms:
            return filled(
                translate("Sale", "{terminal} was not heard yet, may hold more lines"),
                terminal=name,
            )
        if now_ms - at_ms > SILENT_AFTER_MS:
            return filled(
                translate("Sale", "{terminal} last heard {ago}, may hold more lines"),
                terminal=name,
                ago=when.minutes_ago(at_ms, now_ms),
            )
    return ""


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
        self._asks = Latest(desk.lanes.reader, self)
        self._rows = RowsModel(TabRow, keyed=True, parent=self)
        desk.othersArrived.connect(self.read)
        desk.others.changed.connect(self._others_changed)
        self._at_hand = desk.order.basket.tab_id
        desk.order.changed.connect(self._follow_order)
        self.begin(TabsProps())

    @property
    def is_listing(self) -> bool:
        """Tell whether the list is in sight."""
        return self._props.isOpen

    @Slot()
    def read(self) -> None:
        """Look again at what is on hold."""
        reading = self._desk.reading
        self._asks.ask(lambda: (reading.open_tabs(), reading.terminals()), self._arrived)

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
        chosen = self._rows.rows[row]
        self.close()
        self._chosen(UUID(chosen.key))
        if chosen.caveat:
            self._desk.notices.say(chosen.caveat, Tone.WARN)

    @Slot()
    def _others_changed(self) -> None:
        if self.is_listing:
            self.read()

    @Slot()
    def _follow_order(self) -> None:
        """Another order may be at hand, whoever took it up or put it by: the rest are on hold."""
        at_hand = self._desk.order.basket.tab_id
        if at_hand != self._at_hand:
            self._at_hand = at_hand
            self.read()

    def _arrived(self, outcome: Ok[Standing] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        shop, now_ms = self._desk.shop, self._desk.now_ms()
        names = {one.id: one.name for one in shop.staff}
        tabs, terminals = outcome.value
        sent = sent_to(self._desk.others.status, shop.state.incarnation)
        held = [tab for tab in tabs if tab.id != self._desk.order.basket.tab_id]
        self._rows.set_rows(
            [
                derive_tab(tab, shop, names.get(tab.staff_id, ""), now_ms, terminals, sent)
                for tab in held
            ]
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

"""The kitchen's stations: what each makes and how it is told, saved as one goes."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.trouble import Refused
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import Editing, GoBack
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.station_props import (
    KINDS,
    MINUTE_S,
    SERVED,
    StationProps,
    StationRow,
    derive_station_props,
    kind_words,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StationListModel(QObject, Shows[StationProps]):
    """The stations as a list, and the form of the one that is open."""

    built = Signal()
    isOpenChanged = Signal()
    currentChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    nameErrorChanged = Signal()
    kindChanged = Signal()
    servedChanged = Signal()
    takesRestChanged = Signal()
    offersPrinterChanged = Signal()
    dueMinutesChanged = Signal()
    lateMinutesChanged = Signal()
    printerChanged = Signal()
    printerErrorChanged = Signal()
    categoriesChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = RowsModel(StationRow, keyed=True, parent=self)
        self.begin(StationProps())
        self._editing: Editing[Station, Station] = Editing(desk, self, self, go_back)
        self.take_up = self._editing.take_up
        desk.shopChanged.connect(self._follow)
        self._follow()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open a station."""
        found = next((one for one in self._desk.shop.stations if str(one.id) == key), None)
        if found is not None:
            self._editing.open(found, found)

    @Slot()
    def add(self) -> None:
        """Open a form for a new station; the first one makes everything."""
        stations = self._desk.shop.stations
        last = max((one.position for one in stations), default=-1)
        new = Station(self._desk.new_id(), "", takes_rest=not stations, position=last + 1)
        self._editing.open(new, None)

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._editing.type(name=name)

    @Slot(str)
    def writePrinter(self, address: str) -> None:
        """Write where its own printer is; empty for none."""
        self._editing.type(printer=address.strip())

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._editing.end()

    @Slot(int)
    def chooseKind(self, place: int) -> None:
        """A screen, a printer, or the pass."""
        self._editing.set(kind=KINDS[place])

    @Slot(int)
    def chooseServed(self, place: int) -> None:
        """What is eaten in, taken away, or both."""
        self._editing.set(dinings=SERVED[place])

    @Slot(bool)
    def setTakesRest(self, takes: bool) -> None:  # noqa: FBT001 - a switch's signal
        """Make what no other station makes, or not."""
        self._editing.set(takes_rest=takes)

    @Slot(bool)
    def setOffersPrinter(self, offers: bool) -> None:  # noqa: FBT001 - a switch's signal
        """Let a till print what its screen has not seen, or not."""
        self._editing.set(offers_printer=offers)

    @Slot(int)
    def setDue(self, minutes: int) -> None:
        """After how many minutes an order is due; late is never sooner."""
        draft = self._editing.draft
        if draft is not None and minutes > 0:
            due = minutes * MINUTE_S
            self._editing.set(due_after_s=due, late_after_s=max(due, draft.late_after_s))

    @Slot(int)
    def setLate(self, minutes: int) -> None:
        """After how many minutes it is late; due is never later."""
        draft = self._editing.draft
        if draft is not None and minutes > 0:
            late = minutes * MINUTE_S
            self._editing.set(late_after_s=late, due_after_s=min(late, draft.due_after_s))

    @Slot(int)
    def toggleCategory(self, place: int) -> None:
        """Make a whole category here, or not any more."""
        draft = self._editing.draft
        if draft is None:
            return
        category_id, ids = self._desk.shop.categories[place].id, draft.category_ids
        without = tuple(one for one in ids if one != category_id)
        self._editing.set(category_ids=without if category_id in ids else (*ids, category_id))

    @Slot()
    def archive(self) -> None:
        """Send it nothing any more."""
        standing = self._editing.standing
        if standing is not None:
            said = filled(self.tr("{name} gets no orders any more"), name=standing.name)
            self._editing.archive(msgspec.structs.replace(standing, archived=True), said)

    @Slot()
    def leave(self) -> None:
        """Leave the form: what was typed is saved."""
        self._editing.close()

    def draft_of(self, document: Station) -> Station:
        """Return a station as its form begins."""
        return document

    def document_of(self, draft: Station) -> Station:
        """Return the station as written. Raises ``Refused`` while it has no name."""
        name = draft.name.strip()
        if not name:
            raise Refused("The station has no name yet, so it is not saved.")
        document = msgspec.structs.replace(draft, name=name)
        document.check()
        return document

    def saved_words(self, document: Station) -> str:
        """Return what is said once it was saved."""
        return filled(self.tr("{name} saved"), name=document.name)

    def check(self, document: Station) -> None:
        """Any station can stand beside others."""

    def show_draft(self, draft: Station | None) -> None:
        """Show what is written."""
        self.show(derive_station_props(draft, self._editing.standing))

    @Slot()
    def _follow(self) -> None:
        stations = self._desk.shop.stations
        self._rows.set_rows(
            [StationRow(str(one.id), one.name, kind_words(one.kind)) for one in stations]
        )
        draft = self._editing.draft
        if draft is not None:
            self._editing.follow(next((one for one in stations if one.id == draft.id), None))
            self.show_draft(self._editing.draft)

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[StationRow]:
        """The stations, in their order."""
        return self._rows

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a station is open."""
        return self._props.isOpen

    @Property(str, notify=currentChanged)
    def current(self) -> str:
        """Which one, as the list knows it."""
        return self._props.current

    @Property(bool, notify=isNewChanged)
    def isNew(self) -> bool:
        """Whether it was never saved."""
        return self._props.isNew

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What the form is headed with."""
        return self._props.title

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Its name as written."""
        return self._props.name

    @Property(str, notify=nameErrorChanged)
    def nameError(self) -> str:
        """What is wrong with its name."""
        return self._props.nameError

    @Property(int, notify=kindChanged)
    def kind(self) -> int:
        """0: a screen; 1: a printer; 2: the pass."""
        return self._props.kind

    @Property(int, notify=servedChanged)
    def served(self) -> int:
        """0: everything; 1: eat in; 2: take away."""
        return self._props.served

    @Property(bool, notify=takesRestChanged)
    def takesRest(self) -> bool:
        """Whether it makes what no other station makes."""
        return self._props.takesRest

    @Property(bool, notify=offersPrinterChanged)
    def offersPrinter(self) -> bool:
        """Whether a till may print what its screen has not seen."""
        return self._props.offersPrinter

    @Property(int, notify=dueMinutesChanged)
    def dueMinutes(self) -> int:
        """When an order is due."""
        return self._props.dueMinutes

    @Property(int, notify=lateMinutesChanged)
    def lateMinutes(self) -> int:
        """When it is late."""
        return self._props.lateMinutes

    @Property(str, notify=printerChanged)
    def printer(self) -> str:
        """The address of the printer that stands there; empty for none."""
        return self._props.printer

    @Property(str, notify=printerErrorChanged)
    def printerError(self) -> str:
        """What is wrong with it."""
        return self._props.printerError

    @Property("QVariantList", notify=categoriesChanged)  # type: ignore[arg-type]
    def categories(self) -> list[dict[str, Any]]:
        """The rail's categories, and whether each is made here."""
        chosen = self._props.categories
        return [
            {"name": one.name, "chosen": str(one.id) in chosen}
            for one in self._desk.shop.categories
        ]

"""One search over settings, products, people and what the menu is made of."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import ModifierGroup
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodels.settings_parts import Part, Place, part_title, settings_called

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

MOST_PRODUCTS = 60

Found = tuple[Sequence[ProductTile], Sequence[ModifierGroup]]


class FoundRow(msgspec.Struct, frozen=True):
    """Something that was found; ``key`` is its place in the list of places."""

    key: str
    title: str
    detail: str
    amount: str
    edge: int


class OfficeFind(msgspec.Struct, frozen=True):
    """Something that was found, and where it leads."""

    title: str
    place: Place
    amount: str = ""
    edge: int = -1


def find_in_office(
    text: str, shop: Shop, tiles: Sequence[ProductTile], groups: Sequence[ModifierGroup]
) -> list[OfficeFind]:
    """Return what a text finds: settings first, then products, people and the menu's parts."""
    wanted = text.casefold().strip()
    found = [OfficeFind(name, Place(part)) for name, part in settings_called(text)]
    found += [
        OfficeFind(
            tile.name,
            Place(Part.PRODUCTS, str(tile.id)),
            shop.amount(tile.price_minor),
            tile.colour,
        )
        for tile in tiles
    ]
    named = [(one.name, Part.PEOPLE, str(one.id), -1) for one in shop.staff]
    named += [(one.name, Part.CATEGORIES, str(one.id), one.colour) for one in shop.categories]
    named += [(one.name, Part.CHOICES, str(one.id), -1) for one in groups]
    named += [
        (choice.name, Part.CHOICES, str(group.id), -1)
        for group in groups
        for choice in group.choices
    ]
    if shop.venue.vat_registered:
        named += [(one.name, Part.TAXES, str(one.id), -1) for one in shop.tax_classes.values()]
    found += [
        OfficeFind(name, Place(part, key), edge=edge)
        for name, part, key, edge in named
        if wanted in name.casefold()
    ]
    return found


@QmlElement
class OfficeSearchModel(QObject):
    """What is written into the search, and what it finds. ``led`` carries where a touch leads."""

    built = Signal()
    textChanged = Signal()
    led = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._places: list[Place] = []
        self._rows = RowsModel(FoundRow, keyed=False, parent=self)
        self._reads = Latest(desk.lanes.reader, self)

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for a text; nothing written looks for nothing."""
        self._text = text
        self.textChanged.emit()
        if not text.strip():
            self._reads.forget()
            self._show([])
            return
        desk, today = self._desk, self._desk.shop.business_date

        def work() -> Found:
            return desk.reading.search(
                text, today, MOST_PRODUCTS
            ), desk.reading.all_modifier_groups()

        self._reads.ask(work, self._arrived)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Go where a row leads; the search is over."""
        place = self._places[int(key)]
        self.search("")
        self.led.emit(place)

    def _arrived(self, outcome: Ok[Found] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
        else:
            tiles, groups = outcome.value
            self._show(find_in_office(self._text, self._desk.shop, tiles, groups))

    def _show(self, found: list[OfficeFind]) -> None:
        self._places = [one.place for one in found]
        self._rows.set_rows(
            [
                FoundRow(str(nth), one.title, part_title(one.place.part), one.amount, one.edge)
                for nth, one in enumerate(found)
            ]
        )

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[FoundRow]:
        """What was found."""
        return self._rows

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What is looked for."""
        return self._text

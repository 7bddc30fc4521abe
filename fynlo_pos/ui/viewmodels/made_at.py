"""Where the product that is open is made: at the stations that name it, else as its category is."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.routing import route
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class MakerRow(msgspec.Struct, frozen=True):
    """A station, and whether it names the product."""

    key: str
    title: str
    isNamed: bool


def maker_rows(stations: Sequence[Station], product: Product) -> list[MakerRow]:
    """Return the stations that make anything."""
    return [
        MakerRow(str(one.id), one.name, product.id in one.product_ids)
        for one in stations
        if one.kind is not StationKind.PASS
    ]


def made_words(stations: Sequence[Station], product: Product) -> str:
    """Return where the product goes as things stand, and by what."""
    names = {one.id: one.name for one in stations}
    makers: dict[str, None] = {}
    for dining in Dining:
        ids = route(stations, product_id=product.id, category_id=product.category_id, dining=dining)
        makers |= dict.fromkeys(names[one] for one in ids)
    listed = ", ".join(makers)
    if not listed:
        return translate("Stations", "Nobody makes it: it goes to no screen and no printer.")
    if any(product.id in one.product_ids for one in stations):
        return filled(
            translate("Stations", "It goes to {stations}, wherever its category goes."),
            stations=listed,
        )
    return filled(
        translate("Stations", "With its category it goes to {stations}."), stations=listed
    )


@QmlElement
class MadeAtModel(QObject):
    """Every station that makes anything; a touch has it make the open product, or no more."""

    built = Signal()
    wordsChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._saving = DocumentSaving(desk, self)
        self._product: Product | None = None
        self._words = ""
        self._rows = RowsModel(MakerRow, keyed=True, parent=self)
        desk.shopChanged.connect(self._show)

    def show_product(self, product: Product | None) -> None:
        """Show where a product is made; ``None`` while it was never saved."""
        self._product = product
        self._show()

    @Slot(str, bool)
    def name(self, key: str, on: bool) -> None:  # noqa: FBT001 - a chip sends its state
        """Have a station make this very product, or only what its category brings."""
        product = self._product
        station = next((one for one in self._desk.shop.stations if str(one.id) == key), None)
        if product is None or station is None:
            return
        others = tuple(one for one in station.product_ids if one != product.id)
        ids = (*others, product.id) if on else others
        said = (
            self.tr("{product} is made at {station}")
            if on
            else self.tr("{product} is not made at {station} for itself")
        )
        self._saving.save(
            lambda: [msgspec.structs.replace(station, product_ids=ids)],
            said=filled(said, product=product.name, station=station.name),
            undo=[station],
        )

    @Slot()
    def _show(self) -> None:
        product, stations = self._product, self._desk.shop.stations
        shown = [] if product is None else maker_rows(stations, product)
        self._rows.set_rows(shown)
        words = made_words(stations, product) if product is not None and shown else ""
        if words != self._words:
            self._words = words
            self.wordsChanged.emit()

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[MakerRow]:
        """A row for each station."""
        return self._rows

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """Where it goes as things stand."""
        return self._words

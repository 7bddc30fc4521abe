"""The products of the shop, by category, and the one that is open beside them."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import GoBack
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.viewmodels.product_editor import ProductEditorModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class ProductRow(msgspec.Struct, frozen=True):
    """One product of the list."""

    key: str
    title: str
    amount: str
    edge: int
    status: str


@QmlElement
class ProductListModel(QObject):
    """A list by category, and the form of the product that is open."""

    built = Signal()
    listChanged = Signal()
    shelvesChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = RowsModel(ProductRow, keyed=True, parent=self)
        self._reads = Latest(desk.lanes.reader, self)
        self._opens = Latest(desk.lanes.reader, self)
        self._shelf = 0
        self._form = ProductEditorModel(desk, self, go_back)
        self.take_up = self._form.take_up
        desk.shopChanged.connect(self._follow)
        self._read()

    @Slot(int)
    def showShelf(self, index: int) -> None:
        """Show a category, in the rail's order."""
        self._shelf = index
        self.listChanged.emit()
        self._read()

    @Slot(str)
    def choose(self, key: str) -> None:
        """Open a product."""
        wanted, desk = UUID(key), self._desk

        def arrived(outcome: Ok[Product | None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            elif outcome.value is not None:
                self._form.open(outcome.value)

        self._opens.ask(lambda: desk.reading.product(wanted), arrived)

    @Slot()
    def add(self) -> None:
        """Open a form for a new product, on the shelf in sight."""
        shop, shelf = self._desk.shop, self._shelf_in_sight()
        if shelf is not None and shop.tax_classes:
            self._opens.forget()
            tax_id, last = next(iter(shop.tax_classes)), self._rows.rowCount()
            self._form.begin_new(
                Product(self._desk.new_id(), "", shelf.id, 0, tax_id, position=last)
            )

    def leave(self) -> None:
        """The page goes: keep what was typed."""
        self._opens.forget()
        self._form.leave()

    @Slot()
    def _follow(self) -> None:
        self.shelvesChanged.emit()
        self._read()

    def _read(self) -> None:
        desk, shelf = self._desk, self._shelf_in_sight()

        def work() -> Sequence[ProductTile]:
            if shelf is None:
                return ()
            return desk.reading.tiles(shelf.id, desk.shop.business_date)

        self._reads.ask(work, self._arrived)

    def _shelf_in_sight(self) -> Category | None:
        shelves = self._desk.shop.categories
        return shelves[min(self._shelf, len(shelves) - 1)] if shelves else None

    def _arrived(self, outcome: Ok[Sequence[ProductTile]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        gone = self.tr("Sold out")
        self._rows.set_rows(
            [
                ProductRow(
                    str(tile.id),
                    tile.name,
                    self._desk.shop.amount(tile.price_minor),
                    tile.colour,
                    gone if tile.sold_out else "",
                )
                for tile in outcome.value
            ]
        )

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[ProductRow]:
        """The products in sight."""
        return self._rows

    @Property(ProductEditorModel, notify=built)
    def form(self) -> ProductEditorModel:
        """The product that is open."""
        return self._form

    @Property(int, notify=listChanged)
    def shelf(self) -> int:
        """The category in sight."""
        return self._shelf

    @Property("QStringList", notify=shelvesChanged)  # type: ignore[arg-type]
    def shelves(self) -> list[str]:
        """The categories, in the rail's order."""
        return [category.name for category in self._desk.shop.categories]

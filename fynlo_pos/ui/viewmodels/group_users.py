"""The products that ask for a group of choices: shown, taken off, and a whole category put on."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.spoken import filled

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class UserRow(msgspec.Struct, frozen=True):
    """A product that asks for the group."""

    key: str
    title: str


def asking(product: Product, group_id: UUID) -> Product:
    """Return the product asking for the group too, after those it asks for already."""
    if group_id in product.group_ids:
        return product
    return msgspec.structs.replace(product, group_ids=(*product.group_ids, group_id))


def not_asking(product: Product, group_id: UUID) -> Product:
    """Return the product without the group."""
    kept = tuple(one for one in product.group_ids if one != group_id)
    return msgspec.structs.replace(product, group_ids=kept)


@QmlElement
class GroupUsersModel(QObject):
    """Which products use the group that is open; a group must be saved before it is used."""

    built = Signal()
    canAddChanged = Signal()
    categoriesChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group_id: UUID | None = None
        self._products: Sequence[Product] = ()
        self._saving = DocumentSaving(desk, self)
        self._reads = Latest(desk.lanes.reader, self)
        self._rows = RowsModel(UserRow, keyed=True, parent=self)
        desk.shopChanged.connect(self._follow)

    def look(self, group_id: UUID | None) -> None:
        """Look at a group's products; none for a group that was never saved."""
        if group_id != self._group_id:
            self._group_id = group_id
            self.canAddChanged.emit()
            self._read()

    @Slot(str)
    def takeOff(self, key: str) -> None:
        """Let a product ask for it no more."""
        group_id = self._group_id
        before = [one for one in self._products if str(one.id) == key]
        if group_id is not None and before:
            after = [not_asking(one, group_id) for one in before]
            said = filled(self.tr("{name} no longer asks"), name=before[0].name)
            self._saving.save(lambda: after, said=said, undo=before)

    @Slot(int)
    def addCategory(self, index: int) -> None:
        """Let every product of a category ask for it."""
        group_id, desk = self._group_id, self._desk
        shelf = desk.shop.categories[index]
        if group_id is None:
            return
        said = filled(self.tr("Every product of {name} asks now"), name=shelf.name)

        def arrived(outcome: Ok[list[Product]] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            before = [one for one in outcome.value if group_id not in one.group_ids]
            after = [asking(one, group_id) for one in before]
            self._saving.save(lambda: after, said=said, undo=before)

        desk.lanes.reader.run(lambda: self._products_of(shelf.id), arrived, desk)

    def _products_of(self, category_id: UUID) -> list[Product]:
        reading, today = self._desk.reading, self._desk.shop.business_date
        read = (reading.product(tile.id) for tile in reading.tiles(category_id, today))
        return [product for product in read if product is not None]

    @Slot()
    def _follow(self) -> None:
        self.categoriesChanged.emit()
        self._read()

    def _read(self) -> None:
        group_id, reading = self._group_id, self._desk.reading
        if group_id is None:
            self._reads.forget()
            self._show(())
        else:
            self._reads.ask(lambda: reading.products_asking(group_id), self._arrived)

    def _arrived(self, outcome: Ok[Sequence[Product]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
        else:
            self._show(outcome.value)

    def _show(self, products: Sequence[Product]) -> None:
        self._products = products
        self._rows.set_rows([UserRow(str(one.id), one.name) for one in products])

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[UserRow]:
        """The products that ask for it, by name."""
        return self._rows

    @Property(bool, notify=canAddChanged)
    def canAdd(self) -> bool:
        """Whether the group is saved, so that products can ask for it."""
        return self._group_id is not None

    @Property("QStringList", notify=categoriesChanged)  # type: ignore[arg-type]
    def categories(self) -> list[str]:
        """The categories, in the rail's order."""
        return [category.name for category in self._desk.shop.categories]

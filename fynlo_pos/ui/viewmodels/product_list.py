"""The products of the shop: find one, change it, add one; managers only."""

from collections.abc import Sequence
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Category, Product
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.views import ProductTile
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.document_saving import DocumentSaving
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.models.rows import RowsModel
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.product_form import (
    ProductDraft,
    ProductFormProps,
    derive_product_form,
    draft_of,
    product_of,
)
from fynlo_pos.ui.viewmodels.products_props import CHOICES, mark

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

MOST_FOUND = 200


class ProductRow(msgspec.Struct, frozen=True):
    """One product of the list."""

    key: str
    title: str
    amount: str
    edge: int
    status: str


@QmlElement
class ProductListModel(QObject, Shows[ProductFormProps]):
    """A list by category or by search, and the product that is open."""

    built = Signal()
    listChanged = Signal()
    isOpenChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    priceChanged = Signal()
    priceErrorChanged = Signal()
    hasSizesChanged = Signal()
    takeAwayChanged = Signal()
    takeAwayErrorChanged = Signal()
    barcodesChanged = Signal()
    barcodesErrorChanged = Signal()
    categoryChanged = Signal()
    taxClassChanged = Signal()
    isFavouriteChanged = Signal()
    soldOutChanged = Signal()
    canSaveChanged = Signal()
    whyNotChanged = Signal()
    canArchiveChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    WRITTEN = frozenset({"price", "take_away", "barcodes"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        person = desk.session.person
        self._desk = desk
        self._manages = any(one.id == person.id and one.is_manager for one in desk.shop.staff)
        self._saving = DocumentSaving(desk)
        self._rows = RowsModel(ProductRow, keyed=True, parent=self)
        self._reads = Latest(desk.lanes.reader)
        self._text = ""
        self._shelf = 0
        self._draft: ProductDraft | None = None
        self.begin(ProductFormProps())
        desk.shopChanged.connect(self._read)
        self._read()

    @Slot(str)
    def search(self, text: str) -> None:
        """Find products by their words."""
        self._text = text
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
                self._open(draft_of(outcome.value, desk.shop.currency))

        desk.lanes.reader.run(lambda: desk.reading.product(wanted), arrived)

    @Slot()
    def add(self) -> None:
        """Open a form for a new product, on the shelf in sight."""
        shop = self._desk.shop
        shelf = self._shelf_in_sight()
        if shelf is None or not shop.tax_classes:
            return
        tax_id, last = next(iter(shop.tax_classes)), self._rows.rowCount()
        new = Product(self._desk.new_id(), "", shelf.id, 0, tax_id, position=last)
        self._open(draft_of(new, shop.currency, is_new=True))

    @Slot(str, str)
    def write(self, what: str, text: str) -> None:
        """Fill a line of the form: one of ``WRITTEN``."""
        if what not in self.WRITTEN:
            raise ValueError(f"a product has no line {what}")
        self._edit(**{what: text})

    @Slot(str)
    def writeName(self, name: str) -> None:
        """Write the name."""
        self._change(name=name)

    @Slot(int)
    def chooseCategory(self, index: int) -> None:
        """Put it on another shelf."""
        self._change(category_id=self._desk.shop.categories[index].id)

    @Slot(int)
    def chooseTaxClass(self, index: int) -> None:
        """Choose its class of tax."""
        self._change(tax_class_id=list(self._desk.shop.tax_classes)[index])

    @Slot(bool)
    def setFavourite(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Show it among the favourites too."""
        self._change(favourite=on)

    @Slot(int)
    def chooseSoldOut(self, index: int) -> None:
        """0 on sale, 1 sold out until tomorrow, 2 sold out until said."""
        if self._draft is not None:
            today = self._desk.shop.business_date
            self._edit(product=mark(self._draft.product, CHOICES[index], today))

    @Slot()
    def save(self) -> None:
        """Save the product, with Undo."""
        draft, desk = self._draft, self._desk
        if draft is None or not self._props.canSave:
            return
        try:
            product = product_of(draft, desk.shop.currency)
        except Refused as refused:
            self._edit(trouble=refused.sentence)
            return
        self._keep(product, self.tr("{name} saved").format(name=product.name), is_new=draft.is_new)

    @Slot()
    def archive(self) -> None:
        """Take the product off the menu; what was sold of it stays."""
        if self._draft is not None and self._props.canArchive:
            name = self._draft.product.name
            gone = msgspec.structs.replace(self._draft.product, archived=True)
            self._keep(gone, self.tr("{name} is off the menu").format(name=name), is_new=False)

    @Slot()
    def close(self) -> None:
        """Leave the form: nothing more is changed."""
        if self._draft is not None and not self._draft.is_busy:
            self._open(None)

    def _keep(self, product: Product, said: str, *, is_new: bool) -> None:
        desk = self._desk
        self._edit(is_busy=True)

        def look(outcome: Ok[Product | None] | Err) -> None:
            if isinstance(outcome, Err):
                self._failed(outcome)
                return
            before = msgspec.structs.replace(product, archived=True) if is_new else outcome.value
            self._saving.save(
                lambda: product, said=said, undo=before, failed=self._failed, saved=self._saved
            )

        def checked() -> Product | None:
            for code in product.barcodes:
                found = desk.reading.by_barcode(code)
                if found is not None and found[0].id != product.id:
                    raise Refused(
                        f"{code} is the barcode of {found[0].name}. Nothing was saved. "
                        "Take it off one of them."
                    )
            return desk.reading.product(product.id)

        desk.lanes.reader.run(checked, look)

    def _failed(self, err: Err) -> None:
        self._edit(is_busy=False, trouble=err.sentence)

    def _saved(self) -> None:
        self._open(None)

    def _read(self) -> None:
        desk, text, shop = self._desk, self._text.strip(), self._desk.shop
        shelf = self._shelf_in_sight()

        def work() -> Sequence[ProductTile]:
            if text:
                return desk.reading.search(text, shop.business_date, MOST_FOUND)
            return desk.reading.tiles(shelf.id if shelf else None, shop.business_date)

        self._reads.ask(work, self._arrived)

    def _shelf_in_sight(self) -> Category | None:
        shelves = self._desk.shop.categories
        return shelves[min(self._shelf, len(shelves) - 1)] if shelves else None

    def _arrived(self, outcome: Ok[Sequence[ProductTile]] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)
            return
        money, gone = self._desk.shop.amount, self.tr("Sold out")
        self._rows.set_rows(
            [
                ProductRow(
                    str(tile.id),
                    tile.name,
                    money(tile.price_minor),
                    tile.colour,
                    gone if tile.sold_out else "",
                )
                for tile in outcome.value
            ]
        )

    def _change(self, **fields: object) -> None:
        if self._draft is not None:
            self._edit(product=msgspec.structs.replace(self._draft.product, **fields))

    def _edit(self, **fields: object) -> None:
        if self._draft is not None:
            self._open(msgspec.structs.replace(self._draft, **{"trouble": "", **fields}))

    def _open(self, draft: ProductDraft | None) -> None:
        self._draft = draft
        shop = self._desk.shop
        self.show(
            derive_product_form(
                draft,
                categories=shop.categories,
                taxes=shop.tax_classes,
                currency=shop.currency,
                business_date=shop.business_date,
            )
        )

    @Property(QObject, notify=built)
    def rows(self) -> RowsModel[ProductRow]:
        """The products in sight."""
        return self._rows

    @Property(bool, notify=built)
    def isAllowed(self) -> bool:
        """Whether whoever is signed in may change products."""
        return self._manages

    @Property(int, notify=listChanged)
    def shelf(self) -> int:
        """The category in sight."""
        return self._shelf

    @Property("QStringList", notify=built)  # type: ignore[arg-type]
    def shelves(self) -> list[str]:
        """The categories, in the rail's order."""
        return [category.name for category in self._desk.shop.categories]

    @Property("QStringList", notify=built)  # type: ignore[arg-type]
    def taxClasses(self) -> list[str]:
        """The classes of tax; none for a shop that charges no VAT."""
        shop = self._desk.shop
        return [tax.name for tax in shop.tax_classes.values()] if shop.venue.vat_registered else []

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a product is open."""
        return self._props.isOpen

    @Property(bool, notify=isNewChanged)
    def isNew(self) -> bool:
        """Whether it is new."""
        return self._props.isNew

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """Which one is open."""
        return self._props.title

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Its name as written."""
        return self._props.name

    @Property(str, notify=priceChanged)
    def price(self) -> str:
        """Its price as written."""
        return self._props.price

    @Property(str, notify=priceErrorChanged)
    def priceError(self) -> str:
        """What is wrong with the price."""
        return self._props.priceError

    @Property(bool, notify=hasSizesChanged)
    def hasSizes(self) -> bool:
        """Whether its sizes have prices of their own."""
        return self._props.hasSizes

    @Property(str, notify=takeAwayChanged)
    def takeAway(self) -> str:
        """Its take-away price as written; empty for the same."""
        return self._props.takeAway

    @Property(str, notify=takeAwayErrorChanged)
    def takeAwayError(self) -> str:
        """What is wrong with it."""
        return self._props.takeAwayError

    @Property(str, notify=barcodesChanged)
    def barcodes(self) -> str:
        """Its barcodes, parted by spaces."""
        return self._props.barcodes

    @Property(str, notify=barcodesErrorChanged)
    def barcodesError(self) -> str:
        """What is wrong with them."""
        return self._props.barcodesError

    @Property(int, notify=categoryChanged)
    def category(self) -> int:
        """Its category's place."""
        return self._props.category

    @Property(int, notify=taxClassChanged)
    def taxClass(self) -> int:
        """Its tax's place."""
        return self._props.taxClass

    @Property(bool, notify=isFavouriteChanged)
    def isFavourite(self) -> bool:
        """Whether it is a favourite."""
        return self._props.isFavourite

    @Property(int, notify=soldOutChanged)
    def soldOut(self) -> int:
        """0 on sale, 1 until tomorrow, 2 until said."""
        return self._props.soldOut

    @Property(bool, notify=canSaveChanged)
    def canSave(self) -> bool:
        """Whether it can be saved."""
        return self._props.canSave

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing."""
        return self._props.whyNot

    @Property(bool, notify=canArchiveChanged)
    def canArchive(self) -> bool:
        """Whether it can be taken off the menu."""
        return self._props.canArchive

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being saved."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why it was not saved."""
        return self._props.trouble

"""The product that is open: its words, prices, sizes and choices, saved as one goes."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.editing import Editing, GoBack
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.asked_groups import AskedGroupsModel
from fynlo_pos.ui.viewmodels.barcode_taken import refuse_taken_barcode
from fynlo_pos.ui.viewmodels.made_at import MadeAtModel
from fynlo_pos.ui.viewmodels.product_form import (
    ProductDraft,
    ProductFormProps,
    derive_product_form,
    draft_of,
    product_of,
)
from fynlo_pos.ui.viewmodels.product_sizes import ProductSizesModel
from fynlo_pos.ui.viewmodels.products_props import CHOICES, mark

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

WRITTEN = frozenset({"price", "take_away", "barcodes"})
NAMES = frozenset({"name", "kitchen_name"})


@QmlElement
class ProductEditorModel(QObject, Shows[ProductFormProps]):
    """The form of one product; closed while none is open."""

    built = Signal()
    isOpenChanged = Signal()
    currentChanged = Signal()
    isNewChanged = Signal()
    titleChanged = Signal()
    nameChanged = Signal()
    kitchenNameChanged = Signal()
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
    whyNotChanged = Signal()
    shopChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject, go_back: GoBack) -> None:
        super().__init__(parent)
        self._desk = desk
        self.begin(ProductFormProps())
        self._editing: Editing[ProductDraft, Product] = Editing(desk, self, self, go_back)
        self.take_up = self._editing.take_up
        self._sizes = ProductSizesModel(
            new_id=desk.new_id,
            type_sizes=lambda sizes: self._editing.type(sizes=sizes),
            keep_sizes=lambda sizes: self._editing.set(sizes=sizes),
            parent=self,
        )
        self._groups = AskedGroupsModel(desk, lambda ids: self._choose(group_ids=ids), self)
        self._made_at = MadeAtModel(desk, self)
        desk.shopChanged.connect(self.shopChanged)

    def open(self, product: Product) -> None:
        """Open a product as it stands."""
        self._editing.open(self.draft_of(product), product)

    def begin_new(self, product: Product) -> None:
        """Open a form for a new product."""
        self._editing.open(draft_of(product, self._desk.shop.currency, is_new=True), None)

    @Slot()
    def leave(self) -> None:
        """Leave the form: what was typed is saved."""
        self._editing.close()

    @Slot(str, str)
    def write(self, what: str, text: str) -> None:
        """Fill a line of the form: one of ``NAMES`` or ``WRITTEN``."""
        if what in NAMES:
            self._type_product(**{what: text})
        elif what in WRITTEN:
            self._editing.type(**{what: text})
        else:
            raise ValueError(f"a product has no line {what}")

    @Slot()
    def endLine(self) -> None:
        """A line is written."""
        self._editing.end()

    @Slot(int)
    def chooseCategory(self, index: int) -> None:
        """Put it on another shelf."""
        self._choose(category_id=self._desk.shop.categories[index].id)

    @Slot(int)
    def chooseTaxClass(self, index: int) -> None:
        """Choose its class of tax."""
        self._choose(tax_class_id=list(self._desk.shop.tax_classes)[index])

    @Slot(bool)
    def setFavourite(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Show it among the favourites too."""
        self._choose(favourite=on)

    @Slot(int)
    def chooseSoldOut(self, index: int) -> None:
        """0 on sale, 1 sold out until tomorrow, 2 sold out until said."""
        draft = self._editing.draft
        if draft is not None:
            today = self._desk.shop.business_date
            self._editing.set(product=mark(draft.product, CHOICES[index], today))

    @Slot()
    def seeOnTill(self) -> None:
        """Show its tile as those who sell see it."""
        if self._editing.draft is not None:
            self._desk.see_on_till(self._editing.draft.product.category_id)

    @Slot()
    def archive(self) -> None:
        """Take the product off the menu; what was sold of it stays."""
        standing = self._editing.standing
        if standing is not None:
            said = filled(self.tr("{name} is no longer sold"), name=standing.name)
            self._editing.archive(msgspec.structs.replace(standing, archived=True), said)

    def draft_of(self, document: Product) -> ProductDraft:
        """Return a product as its form begins."""
        return draft_of(document, self._desk.shop.currency)

    def document_of(self, draft: ProductDraft) -> Product:
        """Return the product as written. Raises ``Refused`` for what cannot be saved."""
        return product_of(draft, self._desk.shop.currency)

    def saved_words(self, document: Product) -> str:
        """Return what is said once it was saved."""
        return filled(self.tr("{name} saved"), name=document.name)

    def check(self, document: Product) -> None:
        """Raise ``Refused`` for a barcode that another product has."""
        refuse_taken_barcode(self._desk.reading, document)

    def show_draft(self, draft: ProductDraft | None) -> None:
        """Show what is written."""
        shop = self._desk.shop
        sizes = draft.sizes if draft is not None else ()
        self._sizes.show_sizes(sizes, shop.currency)
        self._groups.show_asked(draft.product.group_ids if draft is not None else ())
        is_kept = draft is not None and self._editing.standing is not None
        self._made_at.show_product(draft.product if draft is not None and is_kept else None)
        self.show(
            derive_product_form(
                draft,
                is_new=self._editing.standing is None,
                categories=shop.categories,
                taxes=shop.tax_classes,
                currency=shop.currency,
                business_date=shop.business_date,
            )
        )

    def _type_product(self, **fields: object) -> None:
        draft = self._editing.draft
        if draft is not None:
            self._editing.type(product=msgspec.structs.replace(draft.product, **fields))

    def _choose(self, **fields: object) -> None:
        self._type_product(**fields)
        self._editing.end()

    @Property(ProductSizesModel, notify=built)
    def sizes(self) -> ProductSizesModel:
        """Its sizes."""
        return self._sizes

    @Property(AskedGroupsModel, notify=built)
    def groups(self) -> AskedGroupsModel:
        """The choices it asks for."""
        return self._groups

    @Property(MadeAtModel, notify=built)
    def madeAt(self) -> MadeAtModel:
        """The stations that make it."""
        return self._made_at

    @Property("QStringList", notify=shopChanged)  # type: ignore[arg-type]
    def categories(self) -> list[str]:
        """The categories, in the rail's order."""
        return [category.name for category in self._desk.shop.categories]

    @Property("QStringList", notify=shopChanged)  # type: ignore[arg-type]
    def taxClasses(self) -> list[str]:
        """The classes of tax; none for a shop that charges no VAT."""
        shop = self._desk.shop
        return [tax.name for tax in shop.tax_classes.values()] if shop.venue.vat_registered else []

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a product is open."""
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

    @Property(str, notify=kitchenNameChanged)
    def kitchenName(self) -> str:
        """What the kitchen calls it; empty for the same."""
        return self._props.kitchenName

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

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing before it can be saved."""
        return self._props.whyNot

"""One product looked at from its tile: price, allergens, and whether it is sold out."""

from uuid import UUID

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.products_props import (
    CHOICES,
    ProductProps,
    changed_words,
    derive_product_props,
    mark,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ProductModel(QObject, Shows[ProductProps]):
    """The product whose tile was asked about."""

    nameChanged = Signal()
    priceChanged = Signal()
    allergensChanged = Signal()
    choicesChanged = Signal()
    choiceChanged = Signal()
    isKnownChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._product: Product | None = None
        self._reads = Latest(desk.lanes.reader, self)
        self.begin(derive_product_props(None, "", desk.shop.currency))

    @Slot(str)
    def look(self, product_id: str) -> None:
        """Look at a product."""
        wanted, reading = UUID(product_id), self._desk.reading

        def arrived(outcome: Ok[Product | None] | Err) -> None:
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
            else:
                self._set(outcome.value)

        self._reads.ask(lambda: reading.product(wanted), arrived)

    @Slot()
    def leave(self) -> None:
        """Look at no product any more."""
        self._reads.forget()
        self._set(None)

    @Slot(int)
    def choose(self, index: int) -> None:
        """0 on sale, 1 sold out until tomorrow, 2 sold out until said; with undo."""
        before = self._product
        if before is not None:
            after = mark(before, CHOICES[index], self._desk.shop.business_date)
            if after != before:
                self._save(after, before, self._desk.session.person)

    def _save(self, after: Product, before: Product | None, person: Person) -> None:
        """Save it in one person's name, and its Undo, also when they have just been locked out."""
        desk = self._desk

        def arrived(outcome: Ok[int] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            undo = None if before is None else lambda: self._save(before, None, person)
            desk.notices.say(changed_words(after), undo=undo)
            desk.read_shop()

        desk.lanes.writer.run(lambda: desk.till.save_documents([after], person.id), arrived, desk)

    def _set(self, product: Product | None) -> None:
        self._product = product
        shop = self._desk.shop
        self.show(derive_product_props(product, shop.business_date, shop.currency))

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Its name in full."""
        return self._props.name

    @Property(str, notify=priceChanged)
    def price(self) -> str:
        """Its price, or from and to."""
        return self._props.price

    @Property(str, notify=allergensChanged)
    def allergens(self) -> str:
        """What it contains."""
        return self._props.allergens

    @Property("QStringList", notify=choicesChanged)  # type: ignore[arg-type]
    def choices(self) -> list[str]:
        """How it may stand."""
        return list(self._props.choices)

    @Property(int, notify=choiceChanged)
    def choice(self) -> int:
        """How it stands: 0 on sale, 1 until tomorrow, 2 until said."""
        return self._props.choice

    @Property(bool, notify=isKnownChanged)
    def isKnown(self) -> bool:
        """Whether there is a product to look at."""
        return self._props.isKnown

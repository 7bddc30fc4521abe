"""An item that is not on the menu: what to call it, what it costs, how it is taxed."""

from collections.abc import Callable
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.catalogue.documents import TaxClass
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class MiscProps(msgspec.Struct, frozen=True):
    """The misc item sheet."""

    isOpen: bool = False
    name: str = ""
    price: str = ""
    taxClass: int = 0
    canAdd: bool = False


class MiscItem(msgspec.Struct, frozen=True):
    """What was keyed. ``price_minor`` is of one."""

    name: str
    price_minor: int
    tax_class_id: UUID | None


@QmlElement
class MiscModel(QObject, Shows[MiscProps]):
    """The misc item sheet. ``decided`` hears of what was keyed."""

    isOpenChanged = Signal()
    nameChanged = Signal()
    priceChanged = Signal()
    taxClassChanged = Signal()
    canAddChanged = Signal()

    def __init__(
        self,
        shop: Callable[[], Shop],
        decided: Callable[[MiscItem], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shop = shop
        self._decided = decided
        self._entry = MoneyEntry()
        self.begin(MiscProps())

    def open(self, name: str = "") -> None:
        """Ask for an item; a scanned code may be its first name."""
        self._entry = MoneyEntry()
        self.show(MiscProps(isOpen=True, name=name, price=self._shop().money(0)))

    @Slot(str)
    def setName(self, name: str) -> None:
        """What it is called on the receipt."""
        self._change(name=name)

    @Slot(int)
    def setTaxClass(self, place: int) -> None:
        """How it is taxed."""
        self._change(taxClass=place)

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the pad."""
        self._entry = self._entry.press(key)
        minor = self._entry.minor
        self._change(price=self._shop().money(minor), canAdd=minor > 0)

    @Slot()
    def add(self) -> None:
        """Put it in the order."""
        props, classes = self._props, self._classes()
        if not props.canAdd:
            return
        self.close()
        self._decided(
            MiscItem(
                name=props.name,
                price_minor=self._entry.minor,
                tax_class_id=classes[props.taxClass].id if classes else None,
            )
        )

    @Slot()
    def close(self) -> None:
        """Add nothing."""
        self.show(MiscProps())

    def _classes(self) -> list[TaxClass]:
        return list(self._shop().tax_classes.values())

    def _change(self, **fields: object) -> None:
        self.show(msgspec.structs.replace(self._props, **fields))

    @Property("QStringList", notify=isOpenChanged)  # type: ignore[arg-type]
    def taxClasses(self) -> list[str]:
        """The classes of tax to choose from; none where the shop is not registered."""
        if not self._shop().venue.vat_registered:
            return []
        return [one.name for one in self._classes()]

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether an item is being keyed."""
        return self._props.isOpen

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """What it is called."""
        return self._props.name

    @Property(str, notify=priceChanged)
    def price(self) -> str:
        """What one costs."""
        return self._props.price

    @Property(int, notify=taxClassChanged)
    def taxClass(self) -> int:
        """The place of its class of tax."""
        return self._props.taxClass

    @Property(bool, notify=canAddChanged)
    def canAdd(self) -> bool:
        """Whether it has a price."""
        return self._props.canAdd

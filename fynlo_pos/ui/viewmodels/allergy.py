"""The allergy sheet: what a guest must not be given, by touches and in words."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.allergies import all_of, as_one, each_of
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

BETWEEN = ", "


def allergens() -> list[str]:
    """Return the fourteen that British law names, the commonest first."""
    return [
        translate("Allergy", "nuts"),
        translate("Allergy", "peanuts"),
        translate("Allergy", "milk"),
        translate("Allergy", "gluten"),
        translate("Allergy", "eggs"),
        translate("Allergy", "fish"),
        translate("Allergy", "crustaceans"),
        translate("Allergy", "molluscs"),
        translate("Allergy", "sesame"),
        translate("Allergy", "soya"),
        translate("Allergy", "celery"),
        translate("Allergy", "mustard"),
        translate("Allergy", "lupin"),
        translate("Allergy", "sulphites"),
    ]


class AllergyProps(msgspec.Struct, frozen=True):
    """Which are chosen, and what else was written."""

    isOpen: bool = False
    chosen: tuple[str, ...] = ()
    other: str = ""


def parted(allergy: str) -> tuple[tuple[str, ...], str]:
    """Return an allergy's words as those that have a chip, and the rest."""
    chips = {as_one(word): word for word in allergens()}
    words = each_of(all_of(allergy))
    chosen = tuple(chips[as_one(word)] for word in words if as_one(word) in chips)
    return chosen, BETWEEN.join(word for word in words if as_one(word) not in chips)


def joined(chosen: tuple[str, ...], other: str) -> str:
    """Return an allergy in words: those with a chip in their order, then the rest."""
    known = [word for word in allergens() if word in chosen]
    return BETWEEN.join([*known, *filter(None, [other.strip()])])


@QmlElement
class AllergyModel(QObject, Shows[AllergyProps]):
    """The allergy of the order at hand, changed as a whole when it is saved."""

    isOpenChanged = Signal()
    chosenChanged = Signal()
    otherChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.begin(AllergyProps())

    @Slot()
    def open(self) -> None:
        """Begin with what stands; not while the order is being put on disk."""
        if self._desk.order.busy:
            return
        chosen, other = parted(self._desk.order.basket.allergy)
        self.show(AllergyProps(isOpen=True, chosen=chosen, other=other))

    @Slot()
    def close(self) -> None:
        """Leave it as it stands."""
        self.show(AllergyProps())

    @Slot(int)
    def toggle(self, place: int) -> None:
        """A chip was touched."""
        word, chosen = allergens()[place], self._props.chosen
        without = tuple(one for one in chosen if one != word)
        chosen = without if word in chosen else (*chosen, word)
        self.show(msgspec.structs.replace(self._props, chosen=chosen))

    @Slot(str)
    def save(self, other: str) -> None:
        """Put it on the order; the kitchen reads it in red."""
        allergy = joined(self._props.chosen, other)

        def change(basket: Basket) -> Basket:
            return set_allergy(basket, allergy)

        self.close()
        self._desk.order.change(change, translate("Allergy", "Allergy changed"))

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether it is being asked."""
        return self._props.isOpen

    @Property("QVariantList", notify=chosenChanged)  # type: ignore[arg-type]
    def chips(self) -> list[dict[str, Any]]:
        """Each allergen and whether it is chosen."""
        return [{"name": word, "chosen": word in self._props.chosen} for word in allergens()]

    @Property(str, notify=otherChanged)
    def other(self) -> str:
        """What else was written."""
        return self._props.other

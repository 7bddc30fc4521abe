"""A discount being keyed in, for the order or for one line."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.money import format_rate
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

USUAL_RATES_BP = (10_00, 20_00, 25_00, 50_00, 100_00)
TENTH_BP = 10


def money_off_said(before: Discount | None, after: Discount | None) -> str:
    """Return what is said of a discount that was given, changed or taken off again."""
    if after is None:
        return translate("Sale", "Discount taken off")
    if before is None:
        return translate("Sale", "Discount given")
    return translate("Sale", "Discount changed")


class Keyed(msgspec.Struct, frozen=True):
    """What has been keyed. A percentage fills from the right with one decimal: 1 2 5 is 12.5%."""

    kind: DiscountKind = DiscountKind.PERCENT
    entry: MoneyEntry = MoneyEntry()

    @property
    def value(self) -> int:
        """Basis points of a percentage, minor units of an amount."""
        if self.kind is DiscountKind.PERCENT:
            return self.entry.minor * TENTH_BP
        return self.entry.minor


class MoneyOffProps(msgspec.Struct, frozen=True):
    """The discount sheet."""

    isOpen: bool = False
    kind: int = 0
    entered: str = ""
    canApply: bool = False
    canRemove: bool = False


KINDS = (DiscountKind.PERCENT, DiscountKind.AMOUNT)


def derive_money_off_props(keyed: Keyed | None, shop: Shop, *, can_remove: bool) -> MoneyOffProps:
    """Return what the discount sheet shows; closed when none is being keyed."""
    if keyed is None:
        return MoneyOffProps()
    is_percent = keyed.kind is DiscountKind.PERCENT
    return MoneyOffProps(
        isOpen=True,
        kind=KINDS.index(keyed.kind),
        entered=format_rate(keyed.value) if is_percent else shop.money(keyed.value),
        canApply=keyed.value > 0,
        canRemove=can_remove,
    )


@QmlElement
class MoneyOffModel(QObject, Shows[MoneyOffProps]):
    """The discount sheet. ``decided`` hears of the discount, ``None`` takes it off."""

    isOpenChanged = Signal()
    kindChanged = Signal()
    enteredChanged = Signal()
    canApplyChanged = Signal()
    canRemoveChanged = Signal()
    built = Signal()

    def __init__(self, shop: Callable[[], Shop], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._keyed: Keyed | None = None
        self._can_remove = False
        self._decided: Callable[[Discount | None], None] | None = None
        self.begin(MoneyOffProps())

    def open(self, standing: Discount | None, decided: Callable[[Discount | None], None]) -> None:
        """Ask for a discount."""
        self._keyed, self._decided = Keyed(), decided
        self._can_remove = standing is not None
        self._derive()

    @Slot(int)
    def chooseKind(self, kind: int) -> None:
        """A share, or an amount."""
        self._keyed = Keyed(KINDS[kind])
        self._derive()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the pad."""
        if self._keyed is not None:
            self._keyed = Keyed(self._keyed.kind, self._keyed.entry.press(key))
            self._derive()

    @Slot(int)
    def applyRate(self, place: int) -> None:
        """One of the usual percentages."""
        self._decide(Discount(DiscountKind.PERCENT, USUAL_RATES_BP[place]))

    @Slot()
    def apply(self) -> None:
        """What was keyed."""
        if self._keyed is not None and self._keyed.value > 0:
            self._decide(Discount(self._keyed.kind, self._keyed.value))

    @Slot()
    def remove(self) -> None:
        """No discount."""
        self._decide(None)

    @Slot()
    def close(self) -> None:
        """Change nothing."""
        self._keyed = None
        self._derive()

    def _decide(self, discount: Discount | None) -> None:
        decided = self._decided
        self.close()
        if decided:
            decided(discount)

    def _derive(self) -> None:
        self.show(derive_money_off_props(self._keyed, self._shop(), can_remove=self._can_remove))

    @Property("QStringList", notify=built)  # type: ignore[arg-type]
    def rates(self) -> list[str]:
        """The usual percentages."""
        return [format_rate(rate) for rate in USUAL_RATES_BP]

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a discount is being keyed."""
        return self._props.isOpen

    @Property(int, notify=kindChanged)
    def kind(self) -> int:
        """0: percent; 1: amount."""
        return self._props.kind

    @Property(str, notify=enteredChanged)
    def entered(self) -> str:
        """What has been keyed."""
        return self._props.entered

    @Property(bool, notify=canApplyChanged)
    def canApply(self) -> bool:
        """Whether anything has been keyed."""
        return self._props.canApply

    @Property(bool, notify=canRemoveChanged)
    def canRemove(self) -> bool:
        """Whether there is one to take off."""
        return self._props.canRemove

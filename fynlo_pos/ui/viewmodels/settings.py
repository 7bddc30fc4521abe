"""The settings page: this till, its printer, the shop, and its people."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.viewmodels.looks import LooksModel
from fynlo_pos.ui.viewmodels.people import PeopleModel
from fynlo_pos.ui.viewmodels.printer import PrinterModel
from fynlo_pos.ui.viewmodels.shop_form import ShopModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

FOR_MANAGERS = frozenset({2, 3})


@QmlElement
class SettingsModel(QObject):
    """Its parts, of which the shop and the people are a manager's."""

    built = Signal()
    partChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        person = desk.session.person
        self._manages = any(one.id == person.id and one.is_manager for one in desk.shop.staff)
        self._part = 0
        self._looks = LooksModel(desk, self)
        self._printer = PrinterModel(desk, self)
        self._shop = ShopModel(desk, self)
        self._people = PeopleModel(desk, self)

    @Slot(int)
    def showPart(self, part: int) -> None:
        """0 this till, 1 the printer, 2 the shop, 3 the people."""
        self._part = part
        self.partChanged.emit()

    def leave(self) -> None:
        """The page goes: keep what was typed."""
        self._printer.leave()
        self._shop.leave()

    @Property(int, notify=partChanged)
    def part(self) -> int:
        """The part in sight."""
        return self._part

    @Property(bool, notify=partChanged)
    def isAllowed(self) -> bool:
        """Whether whoever is signed in may change the part in sight."""
        return self._manages or self._part not in FOR_MANAGERS

    @Property(LooksModel, notify=built)
    def looks(self) -> LooksModel:
        """How this till looks and is held."""
        return self._looks

    @Property(PrinterModel, notify=built)
    def printer(self) -> PrinterModel:
        """The printer."""
        return self._printer

    @Property(ShopModel, notify=built)
    def shop(self) -> ShopModel:
        """The shop."""
        return self._shop

    @Property(PeopleModel, notify=built)
    def people(self) -> PeopleModel:
        """The people."""
        return self._people

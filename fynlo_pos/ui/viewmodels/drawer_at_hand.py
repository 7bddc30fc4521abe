"""The drawer from where one sells: opened with a reason, the order at hand left as it is."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.pages import PAGES
from fynlo_pos.ui.places import DRAWER
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

UNLOCK = "unlock"
COUNT_FLOAT = "count_float"


class DrawerAtHandProps(msgspec.Struct, frozen=True):
    """Whether the day has begun, and whether the sheet is wanted."""

    isDayOpen: bool = True
    isAsked: bool = False


@QmlElement
class DrawerAtHand(QObject, Shows[DrawerAtHandProps]):
    """Opens the drawer beside an order. Its sheet's view model is loaded when it is first asked."""

    isDayOpenChanged = Signal()
    isAskedChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sheet: QObject | None = None
        self.begin(DrawerAtHandProps())
        desk.shopChanged.connect(self._derive)
        self._derive()

    @Slot()
    def ask(self) -> None:
        """Ask why the drawer is to be opened."""
        self._open(UNLOCK)

    @Slot()
    def count(self) -> None:
        """Count the float that the day begins with."""
        self._open(COUNT_FLOAT)

    @Slot()
    def leave(self) -> None:
        """The sheet is closed."""
        self._sheet = None
        self._derive()

    @Slot()
    def openPage(self) -> None:
        """Go to the drawer's page."""
        self._desk.go(DRAWER)

    def _open(self, act: str) -> None:
        self._sheet = PAGES[DRAWER].make_model(self._desk, wanted=act)
        self._sheet.setParent(self)
        self._derive()

    @Slot()
    def _derive(self) -> None:
        is_day_open = self._desk.shop.state.session is not None
        self.show(DrawerAtHandProps(is_day_open, self._sheet is not None))

    @Property(bool, notify=isDayOpenChanged)
    def isDayOpen(self) -> bool:
        """Whether the drawer's day has begun."""
        return self._props.isDayOpen

    @Property(bool, notify=isAskedChanged)
    def isAsked(self) -> bool:
        """Whether the sheet is wanted."""
        return self._props.isAsked

    @Property(QObject, notify=isAskedChanged)
    def sheet(self) -> QObject | None:
        """The sheet's view model, a ``DrawerModel``; none while it is not asked for."""
        return self._sheet

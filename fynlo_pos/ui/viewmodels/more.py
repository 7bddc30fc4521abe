"""What stands under More and has a sheet or a page of its own: allergy, split, move, receipts."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.paper_out import print_bill
from fynlo_pos.ui.places import HISTORY
from fynlo_pos.ui.viewmodels.allergy import AllergyModel
from fynlo_pos.ui.viewmodels.drawer_at_hand import DrawerAtHand
from fynlo_pos.ui.viewmodels.move import MoveModel
from fynlo_pos.ui.viewmodels.split import SplitModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class MoreModel(QObject):
    """The rarer things that are done with the order at hand. ``parted`` follows a split."""

    built = Signal()
    parted = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._allergy = AllergyModel(desk, self)
        self._split = SplitModel(desk, self)
        self._split.parted.connect(self.parted)
        self._move = MoveModel(desk, self)
        self._drawer = DrawerAtHand(desk, self)

    @Slot()
    def printBill(self) -> None:
        """Print what the order comes to, for the guest to see before paying."""
        desk = self._desk
        if not desk.order.basket.is_empty and desk.session.is_signed_in:
            print_bill(desk, desk.order.basket, desk.session.person)

    @Slot()
    def openHistory(self) -> None:
        """The receipts, and refunds."""
        self._desk.go(HISTORY)

    @Property(AllergyModel, notify=built)
    def allergy(self) -> AllergyModel:
        """The allergy sheet."""
        return self._allergy

    @Property(SplitModel, notify=built)
    def split(self) -> SplitModel:
        """The split sheet."""
        return self._split

    @Property(MoveModel, notify=built)
    def move(self) -> MoveModel:
        """The move sheet."""
        return self._move

    @Property(DrawerAtHand, notify=built)
    def drawer(self) -> DrawerAtHand:
        """The drawer, to be opened from here."""
        return self._drawer

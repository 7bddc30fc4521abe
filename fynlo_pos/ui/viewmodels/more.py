"""What stands under More and has a sheet or a page of its own: allergy, split, move, receipts."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
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
        basket = desk.order.basket
        if basket.is_empty or not desk.session.is_signed_in:
            return  # tried again when the order was gone
        person = desk.session.person

        def printed(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                again = self.tr("Try again")
                desk.notices.offer(outcome.sentence, again, self.printBill, Tone.WARN)
            else:
                desk.notices.say(self.tr("The bill is printed"), Tone.GOOD)

        desk.lanes.devices.run(
            lambda: desk.printing.print_bill(basket, person), printed, self, desk.notices.tell
        )

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

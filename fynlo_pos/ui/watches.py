"""What a till looks after by itself while people sell on it."""

from PySide6.QtCore import QObject, Slot

from fynlo_pos.ui.clock_watch import ClockWatch
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.kitchen_watch import KitchenWatch
from fynlo_pos.ui.matter_watch import MatterWatch
from fynlo_pos.ui.order_chits import OrderChits
from fynlo_pos.ui.paid_unseen import PaidUnseen
from fynlo_pos.ui.paper_wanted import take_up_papers
from fynlo_pos.ui.part_watch import PartWatch
from fynlo_pos.ui.print_retry import PrintRetry


class Watches(QObject):
    """The looks of a till, each with a timer or a signal of its own. They live as long as it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.paper = PrintRetry(desk)
        self.chits = OrderChits(desk)
        self.matters = MatterWatch(desk)
        self.paid_unseen = PaidUnseen(desk, self)
        self.kitchen = KitchenWatch(desk)
        take_up_papers(desk)
        self.clock = ClockWatch(desk)
        self.parts: PartWatch | None = None

    def watch_parts(self) -> None:
        """Look after the disk, the backups and the other terminals: the desk has its office now."""
        self.parts = PartWatch(self._desk)

    @Slot()
    def retell(self) -> None:
        """Say again, in the words of now, what stands beside the light."""
        self.paper.look()
        self.matters.look()
        if self.parts is not None:
            self.parts.look()

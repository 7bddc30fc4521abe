"""Telling whoever makes an order what is new in it, once the order is on disk."""

from PySide6.QtCore import QObject, Slot

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.tabs.to_make import ToMake, to_make
from fynlo_pos.core.wanted_paper import PaperKind, paper_id
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper_wanted import forget_queued


class OrderChits(QObject):
    """Prints an order's chit where this device is set so. A printer's fault never meets a sale."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.order.sold.connect(self._sold)
        desk.order.held.connect(self._held)

    @Slot(object)
    def _sold(self, basket: Basket) -> None:
        self._tell(to_make(basket, is_sold=True))

    @Slot(object)
    def _held(self, basket: Basket) -> None:
        self._tell(to_make(basket, is_sold=False))

    def _tell(self, order: ToMake | None) -> None:
        if order is not None and self._desk.papers_asked().chit:
            self._print(order)

    def _print(self, order: ToMake, *, is_asked_for: bool = False) -> None:
        desk = self._desk

        def told(outcome: Ok[None] | Err) -> None:
            forget_queued(desk, paper_id(PaperKind.CHIT, order.id))
            if isinstance(outcome, Err):
                again = self.tr("Try again")
                desk.notices.offer(
                    outcome.sentence,
                    again,
                    lambda: self._print(order, is_asked_for=True),
                    Tone.WARN,
                )

        desk.lanes.devices.run(
            lambda: desk.printing.print_chit(order, is_asked_for=is_asked_for), told, self
        )

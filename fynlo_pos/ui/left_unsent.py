"""A tab that somebody walks away from: locking the till, or ending it, sends what is unsent."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from fynlo_pos.core.kitchen.send import unsent_count
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.order import order_id

if TYPE_CHECKING:
    from fynlo_pos.core.till.occasion import Person


class LeftUnsent(QObject):
    """Sends for whoever was signed in. An order that is on no tab yet is nobody's to cook."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: Person | None = None
        desk.session.nameChanged.connect(self._follow)
        desk.session.locked.connect(self._send)
        desk.session.ending.connect(self._send)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._desk.session.is_signed_in:
            self._person = self._desk.session.person

    @Slot()
    def _send(self) -> None:
        if self._person is None:
            return  # and there may be no shop yet
        order, left = self._desk.order, order_id(self._desk.order.basket)
        order.when_free(lambda: self._send_order(left))

    def _send_order(self, left: UUID) -> None:
        """Send the order that was left; it may have been paid or put by meanwhile."""
        desk, basket = self._desk, self._desk.order.basket
        if order_id(basket) != left or not basket.tab_id or basket.taken:
            return
        if self._person is not None and unsent_count(basket, desk.shop.stations):
            desk.order.send(self._person, self._sent)

    def _sent(self, outcome: Ok[Basket] | Err) -> None:
        if isinstance(outcome, Err):
            self._desk.notices.tell(outcome)

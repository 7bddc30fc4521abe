"""A till left signed in overnight and longer: the day turns, and a date in doubt is asked about."""

from PySide6.QtCore import QObject, QTimer, Slot

from fynlo_pos.core.till.clock import question_of
from fynlo_pos.core.till.occasion import clock_doubt, date_of
from fynlo_pos.ui.desk import Desk

LOOK_EVERY_MS = 20_000


class ClockWatch(QObject):
    """Has the shop read anew as its day turns: prices, VAT and what is sold out go by the date.

    Locks the till when its clock has leapt since the last act; open orders stay as they are.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Follow the date, and lock if there is something to ask and somebody is signed in."""
        if self._is_asked():
            # The shop was read when somebody signed in; it may have sold every day since.
            self._desk.read_shop(self._lock)
        elif self._has_turned():
            self._desk.read_shop()

    def _lock(self) -> None:
        if self._is_asked():
            self._desk.session.lock()

    def _has_turned(self) -> bool:
        desk = self._desk
        if not desk.has_shop:
            return False
        shop = desk.shop
        return date_of(shop.state, shop.venue, desk.now_ms()) != shop.business_date

    def _is_asked(self) -> bool:
        desk = self._desk
        if not (desk.has_shop and desk.session.is_signed_in):
            return False
        state = desk.shop.state
        doubt = clock_doubt(state, desk.shop.venue, desk.now_ms())
        return question_of(doubt, state.clock_answer) is not None

"""Asking the hub now and then whether a terminal that was taken out has handed something in.

The hub says so only when it is asked. What it answers is written down, and told with all else that
somebody is to look at.
"""

from PySide6.QtCore import QObject, QTimer, Slot

from fynlo_pos.ui.desk import Desk

LOOKS_EVERY_MS = 60_000


class LateWatch(QObject):
    """Looks once a minute, at a till that may admit."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_asking = False
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Ask who there is, which tells what each of them left waiting."""
        others = self._desk.others
        if not others.is_joined or self._is_asking:
            return
        terminals = others.terminals

        def ask() -> None:
            if terminals.standing().can_manage:
                terminals.known()

        self._is_asking = True
        others.lane.run(ask, self._asked)

    def _asked(self, _outcome: object) -> None:
        self._is_asking = False

"""Asking the hub now and then whether a terminal that was taken out has handed something in.

The hub says so only when it is asked. What it answers is written down, and told with all else that
somebody is to look at. It says too for which terminal it keeps everything.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.terminals import KnownTerminal

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

        def ask() -> Sequence[KnownTerminal]:
            return terminals.known() if terminals.standing().can_manage else ()

        self._is_asking = True
        others.lane.run(ask, self._asked, self)

    def _asked(self, outcome: Ok[Sequence[KnownTerminal]] | Err) -> None:
        self._is_asking = False
        if isinstance(outcome, Ok):
            missed = tuple(one for one in outcome.value if one.is_missed)
            self._desk.others.missed = missed

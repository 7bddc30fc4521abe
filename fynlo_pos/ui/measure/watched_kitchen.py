"""A kitchen's window, watched: the instant of the frame in which a ticket first stands."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from fynlo_pos.ui.kitchen_window import KitchenWindow
from fynlo_pos.ui.viewmodels.board import BoardModel

MADE_AFTER_MS = 60
"""Tickets are made at once, so that the board stays as a kitchen's that keeps up."""


class WatchedKitchen(QObject):
    """Tells ``painted`` of each ticket, in nanoseconds of the machine's monotonic clock."""

    def __init__(self, shown: KitchenWindow, painted: Callable[[int], None]) -> None:
        super().__init__()
        if not isinstance(shown.model, BoardModel):
            raise TypeError("only a station's board is watched")
        self._model = shown.model
        self._painted = painted
        self._seen: set[str] = set()
        # Heard first: what the screen then says to the hub is not before the picture.
        swapped = shown.window.frameSwapped
        swapped.disconnect(self._model.painted)
        swapped.connect(self._swapped)
        swapped.connect(self._model.painted)

    def serve(self) -> None:
        """Run Qt until the process is ended."""
        QCoreApplication.exec()

    @Slot()
    def _swapped(self) -> None:
        at_ns = time.monotonic_ns()
        # Qt's properties have no types outside their class.
        tickets: Any = self._model.tickets
        for card in tickets.rows:
            if card.key not in self._seen:
                self._seen.add(card.key)
                self._painted(at_ns)
                QTimer.singleShot(MADE_AFTER_MS, lambda key=card.key: self._model.finish(key))

"""Collecting garbage on the window's thread alone.

Python collects on whichever thread happens to allocate. What belongs to Qt belongs to the window's
thread: freed on another, its timers are stopped from there, and the program may end.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

COLLECT_AFTER: Final = (20_000, 50, 1_000)
"""Full collections are rare once the start's objects are set aside: each costs 20 to 30 ms."""
LOOKS_EVERY_MS: Final = 500


class Collector(QObject):
    """Collects when enough has gathered, on the thread that it was made on, until ``end``.

    Python itself collects nothing from its making to its end.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Set aside what a start has made, which stays, and collect from now on."""
        gc.collect()
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _look(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > COLLECT_AFTER[generation]:
                gc.collect(generation)
                return

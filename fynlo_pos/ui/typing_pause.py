"""Saving what is typed as one goes: at Enter, on leaving, or when the typing rests."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MS = 1_200


class TypingPause(QObject):
    """Calls ``save`` once after typing; ``end`` does so at once if anything waits."""

    def __init__(self, save: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._rested)

    @property
    def is_waiting(self) -> bool:
        """Tell whether something typed is not saved yet."""
        return self._timer.isActive()

    def typed(self) -> None:
        """Another letter: wait anew."""
        self._timer.start()

    def end(self) -> None:
        """Save now what was typed."""
        if self._timer.isActive():
            self._timer.stop()
            self._save()

    @Slot()
    def _rested(self) -> None:
        self._save()

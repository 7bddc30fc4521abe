"""Work that may wait until nobody is waiting: done when the screen has stood still for a while.

What a till loads behind its first pages holds Python's interpreter for tens of milliseconds at a
time. Somebody who types or taps without a pause shall not feel it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

QUIET_MS = 300
"""Longer than between two letters, shorter than a cursor's blink."""
LONGEST_MS = 60_000
"""A screen that never rests is not waited for any longer."""


class QuietMoment(QObject):
    """Calls ``then`` once, on the GUI thread: at the window's next rest, or after a minute."""

    def __init__(self, window: QQuickWindow, then: Callable[[], None], parent: QObject) -> None:
        """Begin to wait."""
        super().__init__(parent)
        self._then: Callable[[], None] | None = then
        self._rest = self._timer(QUIET_MS)
        self._longest = self._timer(LONGEST_MS)
        window.frameSwapped.connect(self._moved)

    def _timer(self, after_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after_ms)
        timer.timeout.connect(self._come)
        timer.start()
        return timer

    @Slot()
    def _moved(self) -> None:
        if self._then is not None:
            self._rest.start()

    @Slot()
    def _come(self) -> None:
        then, self._then = self._then, None
        self._rest.stop()
        self._longest.stop()
        if then is not None:
            self.deleteLater()
            then()

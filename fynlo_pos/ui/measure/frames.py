"""From an event to the frame that shows what it did."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtQuick import QQuickWindow

PATIENCE_MS = 20_000


class NotPainted(Exception):
    """What should have been shown was not, however long one waited."""


class Frames:
    """Watches the frames of a window. Waiting sleeps in Qt's own loop, as the till does."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._loop = QEventLoop()
        self._seen: Callable[[], bool] | None = None
        self._seen_at = 0
        window.frameSwapped.connect(self._swapped)

    def until(self, seen: Callable[[], bool], act: Callable[[], None]) -> int:
        """Do ``act``; return the nanoseconds until a frame at whose end ``seen`` answers yes.

        Everything is drawn on this thread, so what the models say then is in that frame. Raises
        ``NotPainted`` if it never comes.
        """
        self._seen, self._seen_at = seen, 0
        began = time.monotonic_ns()
        act()
        if not self._seen_at:
            self._serve(PATIENCE_MS)
        if not self._seen_at:
            raise NotPainted("what was asked for never came to the screen")
        return self._seen_at - began

    def idle(self) -> int:
        """Return what a frame costs in which nothing changed."""
        return self.until(lambda: True, self._window.update)

    def rest(self, for_ms: int) -> None:
        """Let the till work and its window come to rest."""
        self._serve(for_ms)

    def _serve(self, most_ms: int) -> None:
        timer = QTimer(singleShot=True, interval=most_ms)
        timer.timeout.connect(self._loop.quit)
        timer.start()
        self._loop.exec()
        timer.stop()

    def _swapped(self) -> None:
        if self._seen is not None and self._seen():
            self._seen, self._seen_at = None, time.monotonic_ns()
            self._loop.quit()

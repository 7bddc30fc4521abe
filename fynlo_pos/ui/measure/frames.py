"""From an event to the frame that shows what it did."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtQuick import QQuickWindow

PATIENCE_NS = 20_000_000_000
SLICE_MS = 20


class NotPainted(Exception):
    """What should have been shown was not, however long one waited."""


class Frames:
    """Watches the frames of a window. Serves Qt's events while it waits."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
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
        while not self._seen_at:
            if time.monotonic_ns() - began > PATIENCE_NS:
                raise NotPainted("what was asked for never came to the screen")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, SLICE_MS)
        return self._seen_at - began

    def idle(self) -> int:
        """Return what a frame costs in which nothing changed."""
        return self.until(lambda: True, self._window.update)

    def rest(self, for_ms: int) -> None:
        """Let the till work and its window come to rest."""
        until = time.monotonic_ns() + for_ms * 1_000_000
        while (left := until - time.monotonic_ns()) > 0:
            QCoreApplication.processEvents(
                QEventLoop.ProcessEventsFlag.AllEvents, max(1, left // 1_000_000)
            )
            time.sleep(0.001)

    def _swapped(self) -> None:
        if self._seen is not None and self._seen():
            self._seen, self._seen_at = None, time.monotonic_ns()

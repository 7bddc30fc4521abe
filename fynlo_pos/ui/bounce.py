"""Touch panels bounce: two touches within 40 ms on one spot are one. Two fingers count two."""

import time
from typing import Final

import msgspec
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QMouseEvent, QTouchEvent, QWindow

BOUNCE_MS: Final = 40
SPOT_PX: Final = 24

PRESSES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
FOLLOWING = frozenset(
    {
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.TouchCancel,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
    }
)
LAST = frozenset({QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease})


class Touch(msgspec.Struct, frozen=True):
    """Where, in pixels of the window, and when a press began."""

    x: int
    y: int
    at_ms: int


def is_bounce(before: Touch | None, now: Touch) -> bool:
    """Whether `now` is the panel trembling after `before`, not a person."""
    if before is None or not 0 <= now.at_ms - before.at_ms < BOUNCE_MS:
        return False
    return abs(now.x - before.x) <= SPOT_PX and abs(now.y - before.y) <= SPOT_PX


class BounceFilter(QObject):
    """Swallows the second of two touches that are one. Install with `watch` on each window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No touch yet."""
        super().__init__(parent)
        self._before: Touch | None = None
        self._swallowing = False

    def watch(self, window: QWindow) -> None:
        """Steady the touches of this window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook; true swallows the event."""
        kind = event.type()
        if kind in PRESSES and isinstance(watched, QWindow):
            now = _touch_of(event)
            self._swallowing = is_bounce(self._before, now)
            if not self._swallowing:
                self._before = now
            return self._swallowing
        if not self._swallowing or kind not in FOLLOWING:
            return False
        self._swallowing = kind not in LAST
        return True


def _touch_of(event: QEvent) -> Touch:
    place = QPointF()
    if isinstance(event, QTouchEvent) and event.points():
        place = event.points()[0].position()
    elif isinstance(event, QMouseEvent):
        place = event.position()
    return Touch(int(place.x()), int(place.y()), time.monotonic_ns() // 1_000_000)

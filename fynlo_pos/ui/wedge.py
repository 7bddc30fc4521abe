"""The barcode scanner, read before any focus: one filter on every window.

Use: ``wedge = WedgeScanner(); wedge.watch(window); wedge.scanned.connect(...)``. A field whose
``takesCode`` is true and which has the focus receives the code itself, with its Enter.
"""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from fynlo_pos.ui import keys
from fynlo_pos.ui.wedge_burst import BurstReader, Ending, Verdict

ENDINGS = {
    keys.RETURN: Ending.ENTER,
    keys.ENTER: Ending.ENTER,
    keys.TAB: Ending.TAB,
}
MODIFIERS = frozenset({keys.SHIFT, keys.CONTROL, keys.ALT, keys.ALT_GR, keys.CAPS_LOCK})
COMMANDS = keys.WITH_CONTROL | keys.WITH_ALT | keys.WITH_META
PRECISE = 0
"""``Qt.TimerType.PreciseTimer``; why it is a number, ``ui.keys`` says."""


class WedgeScanner(QObject):
    """Holds keys back until it knows who typed them; says `scanned` once a code.

    The window of a key gets it again, unchanged and in order, when a person typed it.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._reader = BurstReader()
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._held_down: set[int] = set()
        self._replaying = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setProperty("timerType", PRECISE)
        self._silence.timeout.connect(self._after_silence)

    def watch(self, window: QWindow) -> None:
        """Read the scanner in this window too."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's hook; true swallows the event."""
        if self._replaying or not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(event)
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        return False

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in MODIFIERS:
            return False
        verdict = self._judged(event)
        if self._reader.held and verdict.swallow and not verdict.scanned:
            self._act(verdict)
            self._held.append((window, event.clone()))
            self._held_down.add(event.key())
            self._silence.start(self._reader.due_in_ms)
            return True
        self._act(verdict)
        if verdict.swallow:
            self._held_down.add(event.key())
        return verdict.swallow

    def _judged(self, event: QKeyEvent) -> Verdict:
        at_ms = _time_of(event)
        ending = ENDINGS.get(event.key())
        if event.isAutoRepeat() or event.modifiers().value & COMMANDS:
            return self._reader.other()
        if ending is not None:
            return self._reader.ending(ending, at_ms)
        if event.text() and event.text().isprintable():
            return self._reader.character(event.text(), at_ms)
        return self._reader.other()

    def _released(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.key() not in self._held_down:
            return False
        self._held_down.discard(event.key())
        return True

    @Slot()
    def _after_silence(self) -> None:
        last = self._held[-1][1] if self._held else None
        if last is None:
            return
        self._act(self._reader.silence(_time_of(last) + self._reader.due_in_ms))

    def _act(self, verdict: Verdict) -> None:
        going, self._held = self._held[: verdict.release], self._held[verdict.release :]
        for window, press in going:
            self._replay(window, press)
        if verdict.scanned:
            self._held.clear()
            self._silence.stop()
            self._deliver(verdict.scanned)

    def _replay(self, window: QWindow, press: QKeyEvent) -> None:
        self._replaying = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, press.key(), press.modifiers(), press.text())
                QCoreApplication.sendEvent(window, key)
        finally:
            self._replaying = False

    def _deliver(self, code: str) -> None:
        field = _focused()
        if field is None or not field.property("takesCode"):
            self.scanned.emit(code)
            return
        commit = QInputMethodEvent()
        commit.setCommitString(code)
        QCoreApplication.sendEvent(field, commit)
        window = _focused_window()
        if window is not None:
            enter = keys.key_event(QEvent.Type.KeyPress, keys.RETURN, "\r")
            self._replay(window, enter)


def _time_of(event: QKeyEvent) -> int:
    """When the key was struck; the window system's own clock when it tells, so a busy till
    reads a burst as fast as it was typed."""
    stamp = event.timestamp()
    return stamp if stamp > 0 else time.monotonic_ns() // 1_000_000


def _focused() -> QObject | None:
    """The focused item; none while no window of ours is active."""
    return QGuiApplication.focusObject()


def _focused_window() -> QWindow | None:
    return QGuiApplication.focusWindow()

"""A hand on the till: touch points and keys, sent to the window as a panel and a keyboard do."""

import time

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from fynlo_pos.ui.play.screen import Named, Screen, Thing

REST_S = 0.05
"""Between two touches: closer ones on one spot are one bounce of a panel."""

BETWEEN_SCANS_S = 0.2
"""No hand brings the next thing before a scanner faster than this."""

SCANNER_STEP_MS = 2
"""Between two keys of a scanner, by the time each event carries: a busy machine changes nothing."""


class Hand:
    """Touches what the screen shows, types, and scans."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.finger = QTest.createTouchDevice()
        self._touched_at = 0.0

    def tap(self, name: Named, *, within: str = "") -> Thing:
        """Touch the thing of a name once it lies still. Raises ``Lost`` if it never comes."""
        self._rest_since_touch()
        thing = self.look_for(name, within=within)
        self.screen.touches.append(f"{thing.name!r} at {thing.middle.x()}, {thing.middle.y()}")
        self.touch(thing.middle)
        return thing

    def look_for(self, name: Named, *, within: str = "") -> Thing:
        """Return the thing of a name once it lies still. Raises ``Lost`` if it never comes."""
        place = None

        def lies_still() -> Thing | None:
            nonlocal place
            thing = self.screen.find(name, within=within)
            if thing is None or (thing.place == place and self.screen.is_settled):
                return thing
            place = thing.place
            self.screen.see_next_frame()
            return None

        return self.screen.wait(lies_still, repr(name))

    def touch(self, spot: QPoint) -> None:
        """Put a finger down on a spot and lift it."""
        self._rest_since_touch()
        window = self.screen.window
        QTest.touchEvent(window, self.finger).press(0, spot).commit()
        self.screen.serve()
        QTest.touchEvent(window, self.finger).release(0, spot).commit()
        self.screen.serve()
        self._touched_at = time.monotonic()

    def _rest_since_touch(self) -> None:
        """Let the till work now, so that what is looked for next lies where it will be touched."""
        while time.monotonic() - self._touched_at < REST_S:
            self.screen.serve()

    def rest(self, for_s: float = REST_S) -> None:
        """Wait a moment while the till goes on."""
        until = time.monotonic() + for_s
        while time.monotonic() < until:
            self.screen.serve()

    def type(self, text: str) -> None:
        """Press the keys of a text, at a person's pace so that no scanner is taken for it."""
        for letter in text:
            self._key(_key_of(letter), letter, _now_ms())
            self.rest()

    def key_in(self, digits: str) -> None:
        """Touch the digits of a keypad on the screen."""
        for digit in digits:
            self.tap(digit, within="Number keys")

    def scan(self, code: str) -> None:
        """Send a code as a scanner does: a burst of keys and Enter."""
        at_ms = _now_ms()
        for place, letter in enumerate(code):
            self._key(_key_of(letter), letter, at_ms + place * SCANNER_STEP_MS)
        self._key(Qt.Key.Key_Return, "\r", at_ms + len(code) * SCANNER_STEP_MS)
        self.rest(BETWEEN_SCANS_S)

    def _key(self, key: Qt.Key, text: str, at_ms: int) -> None:
        shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, shift if text.isupper() else none, text)
            event.setTimestamp(at_ms)
            QCoreApplication.sendEvent(self.screen.window, event)


def _key_of(letter: str) -> Qt.Key:
    return Qt.Key(QTest.asciiToKey(ord(letter))) if letter.isascii() else Qt.Key.Key_unknown


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000

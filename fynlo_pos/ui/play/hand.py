"""A hand on the till: real touch points and real keys, sent through Qt's own queue of events."""

import time

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fynlo_pos.ui.play.screen import Named, Screen, Thing

REST_S = 0.05
"""Between two touches: closer ones on one spot are one bounce of a panel."""


class Hand:
    """Touches what the screen shows, types, and scans."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._finger = QTest.createTouchDevice()
        self._touched_at = 0.0

    def tap(self, name: Named, *, within: str = "") -> Thing:
        """Touch the thing of a name, waiting for it. Raises ``Lost`` if it never comes."""
        thing = self.screen.wait(lambda: self.screen.find(name, within=within), repr(name))
        self.touch(thing.middle)
        return thing

    def touch(self, spot: QPoint) -> None:
        """Put a finger down on a spot and lift it."""
        while time.monotonic() - self._touched_at < REST_S:
            self.screen.serve()
        window = self.screen.window
        QTest.touchEvent(window, self._finger).press(0, spot).commit()
        self.screen.serve()
        QTest.touchEvent(window, self._finger).release(0, spot).commit()
        self.screen.serve()
        self._touched_at = time.monotonic()

    def rest(self, for_s: float = REST_S) -> None:
        """Wait a moment while the till goes on."""
        until = time.monotonic() + for_s
        while time.monotonic() < until:
            self.screen.serve()

    def type(self, text: str) -> None:
        """Press the keys of a text, at a person's pace so that no scanner is taken for it."""
        for letter in text:
            self._letter(letter)
            self.rest()

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        QTest.keyClick(self.screen.window, key)
        self.screen.serve()

    def scan(self, code: str) -> None:
        """Send a code as a scanner does: a burst of keys and Enter, no time between them."""
        for letter in code:
            self._letter(letter)
        QTest.keyClick(self.screen.window, Qt.Key.Key_Return)
        self.screen.serve()

    def _letter(self, letter: str) -> None:
        key = Qt.Key(QTest.asciiToKey(ord(letter))) if letter.isascii() else Qt.Key.Key_unknown
        shift = Qt.KeyboardModifier.ShiftModifier
        modifier = shift if letter.isupper() else Qt.KeyboardModifier.NoModifier
        window = self.screen.window
        QTest.sendKeyEvent(QTest.KeyAction.Press, window, key, letter, modifier)
        QTest.sendKeyEvent(QTest.KeyAction.Release, window, key, letter, modifier)

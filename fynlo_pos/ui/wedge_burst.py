"""Telling a barcode scanner's burst from a person typing. Pure: keys with their times go in.

A wedge scanner is a keyboard that types very fast. Keys are held back until it is certain who
types: four or more less than 35 ms apart are a scan, ended by Enter, Tab or 80 ms of silence;
fewer, or slower, are a person's and are let go in their order. All times are milliseconds.
"""

from enum import Enum
from typing import Final

import msgspec

GAP_MS: Final = 35
LEAST_KEYS: Final = 4
SILENCE_MS: Final = 80
ENTER_GUARD_MS: Final = 100
"""A scanner may send two line ends; none of them may press what has the focus."""


class Ending(Enum):
    """Keys that end a burst."""

    ENTER = "enter"
    TAB = "tab"


class Verdict(msgspec.Struct, frozen=True):
    """What to do after a key or a silence.

    ``release`` keys held so far go to the focused control, in order; ``scanned`` is a whole code;
    ``swallow`` the key just fed (it is held, or belongs to a scan).
    """

    release: int = 0
    scanned: str = ""
    swallow: bool = False


class BurstReader:
    """Remembers the keys held back and when the last one came."""

    def __init__(self) -> None:
        """Nothing held, no scan behind us."""
        self._held: list[str] = []
        self._last_ms = 0
        self._guard_until_ms = -1

    @property
    def held(self) -> int:
        """How many keys are held back."""
        return len(self._held)

    @property
    def due_in_ms(self) -> int:
        """After how much silence to call `silence`; meaningless while nothing is held."""
        return SILENCE_MS if len(self._held) >= LEAST_KEYS else GAP_MS

    def character(self, text: str, at_ms: int) -> Verdict:
        """One printable key: held, after letting go what turned out to be typing."""
        before = self.silence(at_ms)
        self._held.append(text)
        self._last_ms = at_ms
        return Verdict(before.release, before.scanned, swallow=True)

    def ending(self, _key: Ending, at_ms: int) -> Verdict:
        """Enter or Tab: ends a burst, is guarded after one, or is a person's."""
        before = self.silence(at_ms)
        if len(self._held) >= LEAST_KEYS:
            return self._scan(at_ms)
        if before.scanned or (not self._held and at_ms < self._guard_until_ms):
            return Verdict(before.release, before.scanned, swallow=True)
        return Verdict(before.release + self._let_go())

    def other(self) -> Verdict:
        """Any key that is neither printable nor an ending: what is held goes first."""
        return Verdict(self._let_go())

    def silence(self, at_ms: int) -> Verdict:
        """Time has passed: a burst is complete, or the held keys were a person's."""
        if not self._held or at_ms - self._last_ms < self.due_in_ms:
            return Verdict()
        if len(self._held) >= LEAST_KEYS and at_ms - self._last_ms >= SILENCE_MS:
            return self._scan(self._last_ms)
        return Verdict(self._let_go())

    def _scan(self, ended_ms: int) -> Verdict:
        code = "".join(self._held)
        self._held.clear()
        self._guard_until_ms = ended_ms + ENTER_GUARD_MS
        return Verdict(scanned=code, swallow=True)

    def _let_go(self) -> int:
        count = len(self._held)
        self._held.clear()
        return count

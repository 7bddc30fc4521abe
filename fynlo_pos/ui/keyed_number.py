"""The number keyed before a tile: what is rung next takes it, and gives it back if refused."""

from collections.abc import Callable

import msgspec

from fynlo_pos.ui.keypad_entry import CountEntry


class TakenNumber(msgspec.Struct, frozen=True):
    """How many are to be rung. ``give_back`` is called where none of them were added."""

    quantity: int
    give_back: Callable[[], None]


class KeyedNumber:
    """The digits of a page for selling that wait for a tile or a scan; ``changed`` hears of each.

    It outlives its page where an answer comes later than that, so it is none of Qt's.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._entry = CountEntry()

    @property
    def value(self) -> int:
        """The number that waits; 0 where none does."""
        return self._entry.value

    @property
    def is_full(self) -> bool:
        """No digit more is taken."""
        return self._entry.is_full

    def press(self, key: str) -> None:
        """A digit, or ``back`` and ``clear``."""
        self._set(self._entry.press(key))

    def take(self) -> TakenNumber:
        """Hand it over to what is rung now: one where none was keyed."""
        entry = self._entry
        self._set(CountEntry())
        return TakenNumber(max(1, entry.value), lambda: self._give_back(entry))

    def _give_back(self, entry: CountEntry) -> None:
        """Let it wait again, unless another was keyed since."""
        if not self.value:
            self._set(entry)

    def _set(self, entry: CountEntry) -> None:
        if entry != self._entry:
            self._entry = entry
            self._changed()

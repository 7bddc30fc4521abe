"""What the keys of the number pad mean. Pure: an entry and a key give the next entry.

Keys are the words the QML Keypad emits: ``0`` to ``9``, ``00``, ``.``, ``back``, ``clear``.
Anything else leaves an entry as it is. Values are integers: pence, pieces.
"""

from typing import Final

import msgspec

MONEY_DIGITS: Final = 7
"""The largest amount a person may type is 99,999.99."""
PENCE_DIGITS: Final = 2


def _is_digits(key: str) -> bool:
    return key in {"00", *"0123456789"}


class MoneyEntry(msgspec.Struct, frozen=True):
    """An amount filling from the right: 9, 2, 0 is 9.20.

    ``proposed_minor`` is shown until the first key, which replaces it. A typed dot ends the
    pounds, so 9 . 5 is 9.50.
    """

    proposed_minor: int | None = None
    digits: str = ""
    pence: str | None = None

    @property
    def minor(self) -> int:
        """The amount in pence."""
        if self.proposed_minor is not None:
            return self.proposed_minor
        if self.pence is None:
            return int(self.digits or "0")
        return int((self.digits or "0") + self.pence.ljust(PENCE_DIGITS, "0"))

    @property
    def is_proposed(self) -> bool:
        """Nothing has been typed over the proposal yet."""
        return self.proposed_minor is not None

    def press(self, key: str) -> "MoneyEntry":
        """The entry after one key."""
        if key == "clear":
            return MoneyEntry()
        if key == "back":
            return self._without_last()
        if key != "." and not _is_digits(key):
            return self
        return self._with_dot() if key == "." else self._with(key)

    def _with(self, key: str) -> "MoneyEntry":
        if self.pence is not None:
            pence = self.pence + key
            return self if len(pence) > PENCE_DIGITS else MoneyEntry(None, self.digits, pence)
        digits = (self.digits + key).lstrip("0")
        return self if len(digits) > MONEY_DIGITS else MoneyEntry(None, digits)

    def _with_dot(self) -> "MoneyEntry":
        if self.pence is not None or len(self.digits) > MONEY_DIGITS - PENCE_DIGITS:
            return self
        return MoneyEntry(None, self.digits, "")

    def _without_last(self) -> "MoneyEntry":
        if self.proposed_minor is not None:
            return MoneyEntry(None, str(self.proposed_minor)[:-1])
        if self.pence is None:
            return MoneyEntry(None, self.digits[:-1])
        return MoneyEntry(None, self.digits, self.pence[:-1] if self.pence else None)


class CountEntry(msgspec.Struct, frozen=True):
    """A number of pieces, such as the quantity of a line or the coins of one kind."""

    most_digits: int = 4
    proposed: int | None = None
    digits: str = ""

    @property
    def value(self) -> int:
        """The number typed so far; 0 when nothing is."""
        return self.proposed if self.proposed is not None else int(self.digits or "0")

    @property
    def is_full(self) -> bool:
        """No digit more is taken."""
        return self.proposed is None and len(self.digits) == self.most_digits

    def press(self, key: str) -> "CountEntry":
        """The entry after one key."""
        shown = self.digits if self.proposed is None else str(self.proposed)
        if key == "clear":
            return CountEntry(self.most_digits)
        if key == "back":
            return CountEntry(self.most_digits, None, shown[:-1])
        if not _is_digits(key):
            return self
        digits = ("" if self.proposed is not None else self.digits) + key
        digits = digits.lstrip("0")
        if len(digits) > self.most_digits:
            return self
        return CountEntry(self.most_digits, None, digits)


class PinEntry(msgspec.Struct, frozen=True):
    """A PIN being typed. Its text form shows dots only, so that no log can hold the digits."""

    places: int
    digits: str = ""

    @property
    def is_complete(self) -> bool:
        """The last digit is in: check now."""
        return len(self.digits) == self.places

    def press(self, key: str) -> "PinEntry":
        """The entry after one key."""
        if key == "clear":
            return PinEntry(self.places)
        if key == "back":
            return PinEntry(self.places, self.digits[:-1])
        if key == "00" or not _is_digits(key) or self.is_complete:
            return self
        return PinEntry(self.places, self.digits + key)

    def __repr__(self) -> str:
        return f"PinEntry({len(self.digits)} of {self.places})"

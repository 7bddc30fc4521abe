"""What may be written into a log: where and when, never who. No card number, no words of a fault.

The words of an exception may hold what a customer said or paid with (a database's hold every value
of a statement), so a fault is written as its kind and the places it went through.
"""

import copy
import logging
import re
import time
import traceback
from types import TracebackType

SHORTEST_CARD, LONGEST_CARD = 13, 19
WHEN = "%Y-%m-%dT%H:%M:%SZ"
LEFT_OUT = "[number left out]"
_LONG_NUMBER = re.compile(r"\d(?:[ -]?\d){12,}")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def without_card_numbers(text: str) -> str:
    """Return ``text`` with each long number that holds what may be a card's left out."""
    return _LONG_NUMBER.sub(lambda found: _or_left_out(found.group()), text)


def is_card_number(digits: str) -> bool:
    """Tell whether 13 to 19 digits end in the right check digit (Luhn, ISO/IEC 7812-1)."""
    if not SHORTEST_CARD <= len(digits) <= LONGEST_CARD:
        return False
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in digits[::-2])) % 10 == 0


class LogFormatter(logging.Formatter):
    """A line for each event, in UTC; a fault as its kind and places, innermost last."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the whole text of a record, numbers of cards left out."""
        own = copy.copy(record)
        own.exc_text = None  # another formatter may have left the fault's words there
        return without_card_numbers(super().format(own))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802 - its name
        """Return when it was, in UTC to the second."""
        return time.strftime(datefmt or WHEN, time.gmtime(record.created))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the library's name
        """Return a fault and what it came from, without their words."""
        return "" if ei[1] is None else "\n".join(_told(ei[1]))


def _told(fault: BaseException) -> list[str]:
    came_from = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    before = [*_told(came_from), "  then"] if came_from is not None else []
    places = [
        f"  {place.filename}:{place.lineno} {place.name}"
        for place in traceback.extract_tb(fault.__traceback__)
    ]
    return [*before, _kind(fault), *places]


def _kind(fault: BaseException) -> str:
    name = f"{type(fault).__module__}.{type(fault).__qualname__}"
    return f"{name} {fault.errno}" if isinstance(fault, OSError) else name


def _or_left_out(number: str) -> str:
    digits = "".join(sign for sign in number if sign.isdecimal())
    places = range(len(digits) - SHORTEST_CARD + 1)
    lengths = range(SHORTEST_CARD, LONGEST_CARD + 1)
    parts = (digits[start : start + length] for start in places for length in lengths)
    return LEFT_OUT if any(map(is_card_number, parts)) else number

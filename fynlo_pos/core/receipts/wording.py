"""Texts made safe for paper: no control, no hidden direction mark, nothing wider than it looks."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from fynlo_pos.core.words import Told

SUBSTITUTE = "?"

_DROPPED = frozenset({"Cf", "Cs", "Co", "Cn"})
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_NEAREST = {
    "\N{MINUS SIGN}": "-",
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{HYPHEN}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{HORIZONTAL ELLIPSIS}": "...",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{BULLET}": "*",
    "\N{EURO SIGN}": "EUR",
    "\N{POUND SIGN}": "GBP ",
}


def clean(text: Told) -> str:
    """Return `text` on one line, without control, format, surrogate and private characters.

    Tabs and line ends count as spaces, and runs of spaces as one. What remains is in composed form
    (NFC), so an accent typed as two characters finds its place in a code page. A name can
    therefore carry neither a printer command nor a mark that turns the reading direction of the
    amount beside it.
    """
    spaced = "".join(
        " " if char.isspace() else char for char in unicodedata.normalize("NFC", str(text))
    )
    kept = "".join(char for char in spaced if _is_visible(char))
    return " ".join(kept.split())


def _is_visible(char: str) -> bool:
    category = unicodedata.category(char)
    return category != "Cc" and category not in _DROPPED


def width(text: str) -> int:
    """Columns that `text` takes: two for a wide character, none for a combining mark."""
    return sum(_char_width(char) for char in text)


@lru_cache(maxsize=4096)
def _char_width(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def isolate(text: str) -> str:
    """Wrap a text that reads right to left so that it cannot reorder what stands beside it."""
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
    return text


def printable(text: str, can_print: Callable[[str], bool]) -> str:
    """Return `text` in characters the paper knows: each itself, a plain relative, or a ``?``."""
    return "".join(_nearest(char, can_print) for char in text)


def _nearest(char: str, can_print: Callable[[str], bool]) -> str:
    if can_print(char):
        return char
    relative = _NEAREST.get(char)
    if relative is not None:
        return relative
    base = "".join(
        part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part)
    )
    if base and base != char and all(can_print(part) for part in base):
        return base
    return "" if unicodedata.combining(char) else SUBSTITUTE


def wrap(text: str, room: float, measure: Callable[[str], float] = width) -> tuple[str, ...]:
    """Break `text` at words into lines that fit `room`; a longer word is broken inside.

    `measure` says how much room a text takes: columns by default.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if measure(joined) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, room, measure)
        lines.extend(full)
    if line:
        lines.append(line)
    return tuple(lines) or ("",)


def _pieces(word: str, room: float, measure: Callable[[str], float]) -> list[str]:
    pieces = [""]
    for char in word:
        if pieces[-1] and measure(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return pieces


def pad(text: str, columns: int) -> str:
    """Fill `text` with spaces to `columns`."""
    return text + " " * max(0, columns - width(text))


def pad_left(text: str, columns: int) -> str:
    """Push `text` to the right edge of `columns`."""
    return " " * max(0, columns - width(text)) + text

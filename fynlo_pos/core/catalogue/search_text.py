"""Text as search compares it: no case, no accents, no apostrophes, words apart."""

import re
import unicodedata

SHORTEST_GUESSED = 3

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`")
_STAND_ALONE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})


def search_words(text: str) -> list[str]:
    """Return the words of a text as search compares them: ``Crème brûlée`` is creme, brulee."""
    return _WORD.findall(fold_text(text))


def fold_text(text: str) -> str:
    """Return a text without case, accents and apostrophes."""
    lowered = text.casefold().translate(_APOSTROPHES)
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFKD", lowered.translate(_STAND_ALONE))
    return "".join(mark for mark in apart if not unicodedata.combining(mark))

"""Words that a mistyped one may have meant.

The distance is optimal string alignment: letters left out, put in, changed, or swapped with
their neighbour.
"""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from fynlo_pos.core.catalogue.search_text import SHORTEST_GUESSED

TWO_SLIPS_FROM = 6


class Vocabulary:
    """The distinct words of a catalogue, ready to be compared with what is being typed."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = [
            word for word in words if len(word) >= SHORTEST_GUESSED and not word.isdigit()
        ]
        self._beginnings: dict[int, list[str]] = {}

    def nearest(self, typed: str, most: int = 12) -> list[str]:
        """Return words, or beginnings of words, that ``typed`` nearly spells; nearest first.

        Whole words come before beginnings. Words under three letters and numbers are not guessed.
        """
        if len(typed) < SHORTEST_GUESSED or typed.isdigit():
            return []
        whole = _near(typed, self._words, most)
        if len(whole) >= most:
            return whole
        begun = _near(typed, self._beginnings_of(len(typed)), most - len(whole))
        return [*whole, *(word for word in begun if word not in whole)]

    def _beginnings_of(self, length: int) -> list[str]:
        if length not in self._beginnings:
            longer = {word[:length] for word in self._words if len(word) > length}
            self._beginnings[length] = sorted(longer)
        return self._beginnings[length]


def _near(typed: str, words: Sequence[str], most: int) -> list[str]:
    allowed = 1 if len(typed) < TWO_SLIPS_FROM else 2
    found = process.extract(
        typed, words, scorer=OSA.distance, score_cutoff=allowed, limit=most, processor=None
    )
    return [word for word, _distance, _index in found]

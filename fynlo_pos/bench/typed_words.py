"""What is typed into the search: beginnings of words, their middles, and words mistyped."""

from collections.abc import Iterator

from fynlo_pos.bench.menu import product_name

LONGEST = 7
_STEP = 1_009


def typed_words(count: int) -> Iterator[str]:
    """Yield ``count`` words to type, the three kinds in turn."""
    for nth in range(count):
        words = product_name(nth * _STEP).lower().split()
        word = max(words, key=len)
        yield _KINDS[nth % len(_KINDS)](word)


def _beginning(word: str) -> str:
    return word[:5]


def _middle(word: str) -> str:
    return word[2:7]


def _mistyped(word: str) -> str:
    """Return a word with two letters swapped."""
    third = len(word) // 2
    return (word[:third] + word[third + 1] + word[third] + word[third + 2 :])[:LONGEST]


_KINDS = (_beginning, _middle, _mistyped)

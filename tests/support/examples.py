"""How many examples a property is tried with where the usual hundred are too many or too few."""

from hypothesis import settings

USUAL = 100
FEWEST = 5


def examples(whole: int) -> int:
    """Return ``whole``, or the same share of it that the quick run makes of the usual hundred."""
    return min(whole, max(FEWEST, whole * settings().max_examples // USUAL))

"""Some of what was rung, in words: ``2 Latte``, ``2 Latte and more``."""

from collections.abc import Sequence

from fynlo_pos.core.money import format_quantity
from fynlo_pos.core.words import Words, said

Thing = tuple[int, str]
"""How many thousandths of what."""


def things(some: Sequence[Thing]) -> Words:
    """Return the first of them in words, and that there are more."""
    milli, name = some[0]
    count = format_quantity(milli)
    if len(some) > 1:
        return said("{count} {name} and more", count=count, name=name)
    return said("{count} {name}", count=count, name=name)

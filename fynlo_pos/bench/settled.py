"""Measuring as the till runs: its collector and threads set as after a start, pairs in turns."""

import gc
import sys
from collections.abc import Callable

COLLECT_AFTER = (20_000, 50, 1_000)
"""As ``ui.program`` sets it once the till has started."""
YIELD_AFTER_S = 0.001
"""As ``ui.program`` sets it: a sale asks a thread that works for its turn a hundred times."""
WARM_UP_SHARE = 10
"""One in so many pairs is run first and not counted."""

Measure = Callable[[int], int]


def settle() -> None:
    """Set aside what stands, and let threads take turns, as a till does when it has started."""
    sys.setswitchinterval(YIELD_AFTER_S)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def in_turns(count: int, one: Measure, other: Measure) -> tuple[list[int], list[int]]:
    """Measure two things ``count`` times each, ABBA; return the nanoseconds of both.

    Each is called with the number of the pair.
    """
    ones: list[int] = []
    others: list[int] = []
    warm_up = count // WARM_UP_SHARE
    settle()
    for nth in range(count + warm_up):
        if nth % 2:
            below, above = other(nth), one(nth)
        else:
            above, below = one(nth), other(nth)
        if nth >= warm_up:
            ones.append(above)
            others.append(below)
    return ones, others

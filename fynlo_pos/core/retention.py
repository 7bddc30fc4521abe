"""How far the bodies of a venue's envelopes may be taken out of a till (SYNC.md, rule 12).

Below a chain's floor the headers stay and the bodies go: what they came to stands in the base. All
numbers here are envelopes' numbers on their chain, 0 for none.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

import msgspec

KEPT_DAYS: Final = 400
"""So long every receipt can be read in full: a shop's last year, and a month to look it up."""
WORTH_ENVELOPES: Final = 2_000
"""Fewer are left for another time: a base is written anew as a whole."""
MOST_AT_ONCE: Final = 20_000
"""More are left for the next time: what is folded at once is replayed beside selling."""


class Sizes(msgspec.Struct, frozen=True):
    """How long bodies are kept, in days, and how many envelopes are folded at once."""

    days: int = KEPT_DAYS
    worth: int = WORTH_ENVELOPES
    most: int = MOST_AT_ONCE


class Closed(msgspec.Struct, frozen=True):
    """A Z report that closed a business day: up to which number, and with which stamp."""

    business_date: str
    to_seq: int
    stamp: int


class Standing(msgspec.Struct, frozen=True):
    """One chain as its floor is worked out.

    ``old`` is the last envelope at or before the stamp limit, ``covered`` the end of what the hub's
    snapshot holds. ``closed`` is the last number in an old Z; ``None`` for what no Z counts.
    """

    head: int
    old: int
    covered: int
    closed: int | None


def closed_before(newest_day: str, days: int = KEPT_DAYS) -> str:
    """Return the first business day that is kept in full, where ``newest_day`` is the last one.

    Days before it compare as less. No day is old where none was closed, or one is no date.
    """
    try:
        return (date.fromisoformat(newest_day) - timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def believed(old: Iterable[Closed], first_kept: int | None) -> list[Closed]:
    """Return the old Zs that came before the first one of a day that is kept, of whichever log.

    One that comes later is of a clock that was wrong, or a lie: all it could do is to make new
    envelopes old. ``first_kept`` is that first one's stamp, ``None`` where no such day was closed.
    """
    return [each for each in old if first_kept is None or each.stamp < first_kept]


def stamp_limit(old: Iterable[Closed], waiting: Iterable[int]) -> int:
    """Return the last stamp that may be folded: of the last old Z, and before all that waits.

    What waits is applied in its order one day, and what comes after it with it.
    """
    last = max((each.stamp for each in old), default=0)
    return min([last, *(stamp - 1 for stamp in waiting)])


def floor_of(chain: Standing) -> int:
    """Return up to which number a chain's bodies may go.

    Never what the hub's snapshot lacks, what no Z has counted yet, or the last envelope there is:
    the next one's link, the day's close and whoever asks for the terminal's version need those.
    """
    closed = chain.old if chain.closed is None else chain.closed
    return max(0, min(chain.head - 1, chain.old, chain.covered, closed))

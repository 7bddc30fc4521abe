"""Controls that a finger misses for their neighbour: less than 9 mm of their own, or too near."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF

from tests.support.gallery import spoken_name
from tests.support.screen_audit import Seen
from tests.support.sights import Sight

FINGER = 54
"""Pixels in 9 mm of a ten-inch screen of 1280 x 800."""
APART, AT_A_BAND = 8, 4
"""Beside one another; above and below a bar, a banner or a head, whose controls lie in one row."""
SLACK = 0.5
ROWS = frozenset(
    {
        "ListRow",
        "BasketLine",
        "RefundLine",
        "RankRow",
        "CategoryButton",
        "AllergyRow",
        "TicketHead",
        "TicketLine",
        "TicketAllergy",
    }
)
"""As wide as the list that holds them, and parted from what is around it by a line."""
STRIPS = frozenset({"Table", "Tabs"})
"""Their parts are such rows too."""
SETS = STRIPS | {"Segmented", "DateRange"}
"""Their parts are one control, and touch."""


def missed(seen: Seen) -> list[str]:
    """Return the controls of what a window shows (``in_sight``) that a finger misses, in words."""
    taps = [
        (one, one.area.left(), one.area.right(), one.area.top(), one.area.bottom())
        for one in seen
        if one.is_tappable and not _floats(one)
    ]
    faults: set[str] = set()
    for one, other in combinations(taps, 2):
        across = max(one[1], other[1]) - min(one[2], other[2])
        down = max(one[3], other[3]) - min(one[4], other[4])
        near = max(across, down) < APART - SLACK and min(across, down) <= -SLACK
        if near and not _nested(one[0], other[0]):
            faults.update(_pair(one[0], other[0], across, down))
    return sorted(faults)


def _pair(one: Sight, other: Sight, across: float, down: float) -> Iterator[str]:
    for tap, near in ((one, other), (other, one)):
        if _own(tap).intersects(near.area.adjusted(SLACK, SLACK, -SLACK, -SLACK)):
            name, there = spoken_name(tap.item), spoken_name(near.item)
            yield f"{name!r} has less than 9 mm: {there!r} is in them"
    gap = max(across, down)
    at_an_edge = _is_cut(one) or _is_cut(other)
    if not at_an_edge and not _may_be_near(one, other, gap=gap, beside=across > down):
        yield f"{spoken_name(one.item)!r} and {spoken_name(other.item)!r} are {gap:.0f} apart"


def _own(tap: Sight) -> QRectF:
    """The ground that a finger aiming at the middle of a control may touch."""
    wider = max(0.0, (FINGER - tap.fact.width) / 2)
    taller = max(0.0, (FINGER - tap.fact.height) / 2)
    return tap.area.adjusted(-wider, -taller, wider, taller)


def _may_be_near(one: Sight, other: Sight, *, gap: float, beside: bool) -> bool:
    """Tell whether two controls may touch: of one set, or a row and what is around its list."""
    if one.holder is other.holder and _is_in(one, SETS):
        return True
    at_a_row = any(tap.kinds & ROWS or _is_in(tap, STRIPS) for tap in (one, other))
    return at_a_row or (not beside and gap >= AT_A_BAND - SLACK)


def _is_cut(tap: Sight) -> bool:
    """Tell whether a list has flicked a part of it out of sight."""
    width, height = tap.fact.width, tap.fact.height
    return tap.area.width() < width - SLACK or tap.area.height() < height - SLACK


def _is_in(tap: Sight, kinds: frozenset[str]) -> bool:
    return any(holder.kinds & kinds for holder in tap.above)


def _nested(one: Sight, other: Sight) -> bool:
    return one.holds(other) or other.holds(one)


def _floats(tap: Sight) -> bool:
    """Tell whether it is a snack's, which lies over what can be flicked from under it."""
    return tap.is_in("Snack")

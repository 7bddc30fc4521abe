"""Controls that a finger misses for their neighbour: less than 9 mm of their own, or too near."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.support.gallery import is_tappable, spoken_name
from tests.support.screen_audit import Seen, above, is_kind

FINGER = 54
"""Pixels in 9 mm of a ten-inch screen of 1280 x 800."""
APART, AT_A_BAND = 8, 4
"""Beside one another; above and below a bar, a banner or a head, whose controls lie in one row."""
SLACK = 0.5
ROWS = (
    "ListRow",
    "BasketLine",
    "RefundLine",
    "RankRow",
    "CategoryButton",
    "AllergyRow",
    "TicketHead",
    "TicketLine",
    "TicketAllergy",
)
"""As wide as the list that holds them, and parted from what is around it by a line."""
STRIPS = ("Table", "Tabs")
"""Their parts are such rows too."""
SETS = (*STRIPS, "Segmented", "DateRange")
"""Their parts are one control, and touch."""


def missed(seen: Seen) -> list[str]:
    """Return the controls of what a window shows (``in_sight``) that a finger misses, in words."""
    taps = [
        (item, area, area.left(), area.right(), area.top(), area.bottom())
        for item, area in seen
        if is_tappable(item) and not _floats(item)
    ]
    faults: set[str] = set()
    for one, other in combinations(taps, 2):
        across = max(one[2], other[2]) - min(one[3], other[3])
        down = max(one[4], other[4]) - min(one[5], other[5])
        near = max(across, down) < APART - SLACK and min(across, down) <= -SLACK
        if near and not _nested(one[0], other[0]):
            faults.update(_pair(one[:2], other[:2], across, down))
    return sorted(faults)


Tap = tuple[QQuickItem, QRectF]


def _pair(one: Tap, other: Tap, across: float, down: float) -> Iterator[str]:
    for (item, area), (near, there) in ((one, other), (other, one)):
        if _own(item, area).intersects(there.adjusted(SLACK, SLACK, -SLACK, -SLACK)):
            yield f"{spoken_name(item)!r} has less than 9 mm: {spoken_name(near)!r} is in them"
    gap = max(across, down)
    at_an_edge = _is_cut(*one) or _is_cut(*other)
    if not at_an_edge and not _may_be_near(one[0], other[0], gap=gap, beside=across > down):
        yield f"{spoken_name(one[0])!r} and {spoken_name(other[0])!r} are {gap:.0f} apart"


def _own(item: QQuickItem, area: QRectF) -> QRectF:
    """The ground that a finger aiming at the middle of a control may touch."""
    wider = max(0.0, (FINGER - item.width()) / 2)
    taller = max(0.0, (FINGER - item.height()) / 2)
    return area.adjusted(-wider, -taller, wider, taller)


def _may_be_near(one: QQuickItem, other: QQuickItem, *, gap: float, beside: bool) -> bool:
    """Tell whether two controls may touch: of one set, or a row and what is around its list."""
    if one.parentItem() is other.parentItem() and _is_in(one, SETS):
        return True
    at_a_row = any(_is(item, *ROWS) or _is_in(item, STRIPS) for item in (one, other))
    return at_a_row or (not beside and gap >= AT_A_BAND - SLACK)


def _is_cut(item: QQuickItem, area: QRectF) -> bool:
    """Tell whether a list has flicked a part of it out of sight."""
    return area.width() < item.width() - SLACK or area.height() < item.height() - SLACK


def _is(item: QQuickItem, *kinds: str) -> bool:
    return any(is_kind(item, kind) for kind in kinds)


def _is_in(item: QQuickItem, kinds: tuple[str, ...]) -> bool:
    return any(_is(holder, *kinds) for holder in above(item))


def _nested(one: QQuickItem, other: QQuickItem) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def _floats(item: QQuickItem) -> bool:
    """Tell whether it is a snack's, which lies over what can be flicked from under it."""
    return _is_in(item, ("Snack",))

"""Rings of the keyboard's focus that a list or the window would cut off."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem

from tests.support.gallery import is_tappable, spoken_name
from tests.support.screen_audit import Seen, above, is_kind

RING = 4
"""How far a ring stands out: its width and a hairline."""
SLACK = 0.5


def cut_rings(seen: Seen) -> list[str]:
    """Return what a window shows (``in_sight``) and would show its focus only in part, in words."""
    rings = ((item, _ring(item)) for item, _ in seen if _shows_ring(item))
    cut = (item for item, ring in rings if _is_cut(item, ring))
    return sorted({f"the ring of {spoken_name(item) or 'a field'!r} is cut" for item in cut})


def _shows_ring(item: QQuickItem) -> bool:
    if is_kind(item, "FocusRing"):
        return not item.property("inside")
    takes_tab = int(item.property("focusPolicy") or 0) & Qt.FocusPolicy.TabFocus.value
    return is_tappable(item) and bool(takes_tab) and not item.property("ringInside")


def _ring(item: QQuickItem) -> QRectF:
    area = QRectF(0, 0, item.width(), item.height())
    return area if is_kind(item, "FocusRing") else area.adjusted(-RING, -RING, RING, RING)


def _is_cut(item: QQuickItem, ring: QRectF) -> bool:
    """Tell whether it is cut by whatever holds it, once all was flicked.

    What flicks brings the ring into the part it shows: what is around that has to show this part.
    """
    for holder, cutter, room in _rooms(item):
        if not room.contains(item.mapRectToItem(cutter, ring)):
            return True
        if _is_flicked(holder):
            item, ring = holder, holder.boundingRect()
    return False


def _rooms(item: QQuickItem) -> Iterator[tuple[QQuickItem, QQuickItem, QRectF]]:
    """What holds an item and would cut it, what measures that, and the room there is in it."""
    for holder in above(item):
        if not holder.clip():
            continue
        if holder.inherits("QQuickFlickable"):
            yield holder, holder.property("contentItem"), _flicked_room(holder)
        else:
            yield holder, holder, holder.boundingRect().adjusted(-SLACK, -SLACK, SLACK, SLACK)


def _is_flicked(holder: QQuickItem) -> bool:
    """Tell whether it holds more than it shows."""
    if not holder.inherits("QQuickFlickable"):
        return False
    wide, tall = float(holder.property("contentWidth")), float(holder.property("contentHeight"))
    return wide > holder.width() + SLACK or tall > holder.height() + SLACK


def _flicked_room(holder: QQuickItem) -> QRectF:
    width = max(float(holder.property("contentWidth")), holder.width())
    height = max(float(holder.property("contentHeight")), holder.height())
    origin = (float(holder.property("originX")), float(holder.property("originY")))
    sides = [float(holder.property(f"{side}Margin")) for side in ("left", "top", "right", "bottom")]
    left, top, right, bottom = (side + SLACK for side in sides)
    return QRectF(*origin, width, height).adjusted(-left, -top, right, bottom)

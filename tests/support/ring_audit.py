"""Rings of the keyboard's focus that a list or the window would cut off."""

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from tests.support.gallery import spoken_name
from tests.support.screen_audit import Seen
from tests.support.sights import Sight

RING = 4
"""How far a ring stands out: its width and a hairline."""
SLACK = 0.5


def cut_rings(seen: Seen) -> list[str]:
    """Return what a window shows (``in_sight``) and would show its focus only in part, in words."""
    cut = (sight for sight in seen if _shows_ring(sight) and _is_cut(sight, _ring(sight)))
    return sorted({f"the ring of {spoken_name(one.item) or 'a field'!r} is cut" for one in cut})


def _shows_ring(sight: Sight) -> bool:
    if "FocusRing" in sight.kinds:
        return not sight.item.property("inside")
    return sight.fact.rings


def _ring(sight: Sight) -> QRectF:
    area = QRectF(0, 0, sight.fact.width, sight.fact.height)
    return area if "FocusRing" in sight.kinds else area.adjusted(-RING, -RING, RING, RING)


def _is_cut(sight: Sight, ring: QRectF) -> bool:
    """Tell whether it is cut by whatever holds it, once all was flicked.

    What flicks brings the ring into the part it shows: what is around that has to show this part.
    """
    for holder in sight.above:
        if not holder.fact.clips:
            continue
        if "QQuickFlickable" in holder.kinds:
            cutter, room = holder.item.property("contentItem"), _flicked_room(holder.item)
        else:
            shown = holder.item.boundingRect()
            cutter, room = holder.item, shown.adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not room.contains(sight.item.mapRectToItem(cutter, ring)):
            return True
        if _is_flicked(holder):
            sight, ring = holder, holder.item.boundingRect()
    return False


def _is_flicked(holder: Sight) -> bool:
    """Tell whether it holds more than it shows."""
    if "QQuickFlickable" not in holder.kinds:
        return False
    item = holder.item
    wide, tall = float(item.property("contentWidth")), float(item.property("contentHeight"))
    return wide > item.width() + SLACK or tall > item.height() + SLACK


def _flicked_room(holder: QQuickItem) -> QRectF:
    width = max(float(holder.property("contentWidth")), holder.width())
    height = max(float(holder.property("contentHeight")), holder.height())
    origin = (float(holder.property("originX")), float(holder.property("originY")))
    sides = [float(holder.property(f"{side}Margin")) for side in ("left", "top", "right", "bottom")]
    left, top, right, bottom = (side + SLACK for side in sides)
    return QRectF(*origin, width, height).adjusted(-left, -top, right, bottom)

"""What a person would stumble over in a window: nameless, small or covered controls, cut texts.

Only what can be seen counts: what a list has scrolled away or keeps for another use does not, nor
what lies under an open sheet.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QMetaObject, QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.gallery import called, is_tappable, spoken_name, visible_items

LEAST_TARGET = 48
VITAL = ("Button", "CategoryButton", "Segmented", "KeypadKey")
"""What a snack may never lie over. Tiles and rows can be flicked from under it."""
SLACK = 2.0
"""Pixels by which a glyph may stand over its place unseen."""
NAMED = ("QQuickTextInput", "QQuickItemView")
"""What is named beside the controls: lines to write on and lists."""
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
Seen = Sequence[tuple[QQuickItem, QRectF]]


def faults_of(seen: Seen) -> list[str]:
    """Return every fault of what a window shows (``in_sight``), in words."""
    taps = [(item, area) for item, area in seen if is_tappable(item)]
    texts = [(item, area) for item, area in seen if item.inherits("QQuickText")]
    faults = [fault for item, area in taps for fault in _control(item, area)]
    faults += [fault for item, area in texts for fault in _text(item, area)]
    faults += [fault for item, _ in seen for fault in _nameless(item)]
    faults += _overlaps(taps)
    faults += _overprints(texts)
    faults += _covered(seen, taps)
    return sorted(set(faults))


def in_sight(window: QQuickWindow) -> Seen:
    """Every item whose middle can be seen, with the part of the window it can be seen in."""
    top = _topmost(window)
    room = EVERYWHERE
    for holder in above(top):
        if holder.clip():
            room = room.intersected(_whole(holder))
    return list(_seen_of(top, room, is_row=False, is_kept_back=False))


def _seen_of(
    item: QQuickItem, room: QRectF, *, is_row: bool, is_kept_back: bool
) -> Iterator[tuple[QQuickItem, QRectF]]:
    """What can be seen of an item and of all that it holds, within the room that is left to it.

    ``is_row`` tells that it is one of a list's rows; what a row kept back holds is not seen either.
    """
    if not item.isVisible():
        return
    if is_row:
        is_kept_back = _is_kept_back(item)
    area = _whole(item)
    seen = area.intersected(room)
    if not is_kept_back and not seen.isEmpty() and seen.contains(area.center()):
        yield item, seen
    if item.clip():
        room = seen
    holder: QQuickItem | None = item.parentItem()
    are_rows = holder is not None and holder.inherits("QQuickItemView")
    for child in item.childItems():
        yield from _seen_of(child, room, is_row=are_rows, is_kept_back=is_kept_back)


def _topmost(window: QQuickWindow) -> QQuickItem:
    """The highest open sheet, or all there is."""
    sheets = [item for item in visible_items(window.contentItem()) if is_kind(item, "Sheet")]
    return max(sheets, key=lambda sheet: sheet.z()) if sheets else window.contentItem()


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """What holds an item, from the nearest outwards."""
    holder: QQuickItem | None = item.parentItem()
    while holder is not None:
        yield holder
        holder = holder.parentItem()


def is_kind(item: QQuickItem, kind: str) -> bool:
    """Tell whether an item is of a QML type, or made from it."""
    meta = item.metaObject()
    asked = (meta.className(), kind)
    if asked not in _is_made_from:
        begins = f"{kind}_QML"
        _is_made_from[asked] = any(one.startswith(begins) for one in _class_names(meta))
    return _is_made_from[asked]


_is_made_from: dict[tuple[str, str], bool] = {}
"""Whether a class was made from a type: QML gives no name twice in a process."""


def _class_names(meta: QMetaObject | None) -> Iterator[str]:
    while meta is not None:
        yield meta.className()
        meta = meta.superClass()


def _is_kept_back(row: QQuickItem) -> bool:
    """Tell whether a list keeps a row for later.

    Such a row waits unseen at the place of another, and only its index tells the two apart.
    """
    place = row.position()
    here = [one for one in row.parentItem().childItems() if one.position() == place]
    return len(here) > 1 and _place(row) != min(map(_place, here))


def _place(row: QQuickItem) -> float:
    """The index of a list's row; rows that do not keep theirs come last."""
    index = row.property("index")
    return index if isinstance(index, int) else math.inf


def _whole(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _flicks(item: QQuickItem) -> bool:
    return any(holder.inherits("QQuickFlickable") for holder in above(item))


def _button_of(item: QQuickItem) -> QQuickItem | None:
    return next(filter(is_tappable, above(item)), None)


def _control(item: QQuickItem, _seen: QRectF) -> Iterator[str]:
    """Whether a finger and a screen reader find it."""
    name = spoken_name(item)
    if not name:
        yield f"a {item.metaObject().className()} has no name"
    if min(item.width(), item.height()) < LEAST_TARGET:
        yield f"{name!r} is {item.width():.0f} x {item.height():.0f}"
    if not _flicks(item) and not _within(_whole(item), item):
        yield f"{name!r} stands out of the window"


def _nameless(item: QQuickItem) -> Iterator[str]:
    """Whether a screen reader can say what a line to write on, or a list, is for."""
    if any(item.inherits(kind) for kind in NAMED) and not called(item):
        yield f"a {item.metaObject().className()} has no name"


def _within(area: QRectF, item: QQuickItem) -> bool:
    """Tell whether an area is inside the window that shows an item."""
    top = [item, *above(item)][-1]
    return _whole(top).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area)


def _printed(item: QQuickItem) -> QRectF:
    """Where a text's ink is, of the window: its lines' width, on its side of the item."""
    wide = min(float(item.property("contentWidth")), max(item.width(), 1.0))
    tall = float(item.property("contentHeight"))
    effective = _number(item, "effectiveHorizontalAlignment")
    vertical = _number(item, "verticalAlignment")
    left = {2: item.width() - wide, 4: (item.width() - wide) / 2}.get(effective, 0.0)
    top = {64: item.height() - tall, 128: (item.height() - tall) / 2}.get(vertical, 0.0)
    return item.mapRectToScene(QRectF(left, top, wide, tall))


def _number(item: QQuickItem, name: str) -> int:
    """Read an enumerated property, which only QML can turn into a number."""
    context = QQmlEngine.contextForObject(item)
    return int(QQmlExpression(context, item, name).evaluate()[0])


def _text(item: QQuickItem, _seen: QRectF) -> Iterator[str]:
    """Whether amounts and verbs are whole, and no words stand outside their place."""
    text = str(item.property("text"))
    if not text:
        return
    if item.property("truncated"):
        if "£" in text or text.replace(".", "").replace(",", "").isdigit():
            yield f"the amount {text!r} is cut short"
        button = _button_of(item)
        if button is not None and is_kind(button, "Button"):
            yield f"the verb {text!r} is cut short"
    across = float(item.property("contentWidth")) - item.width()
    if across > SLACK and item.width() > 0:
        yield f"{text!r} is {across:.0f} wider than its place"
    printed = _printed(item)
    button = _button_of(item)
    if button is not None:
        face = _whole(button).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not face.contains(printed):
            yield f"{text!r} stands over the edge of its button"
    elif not _flicks(item) and not _within(printed, item):
        yield f"{text!r} stands out of the window"


def _overlaps(taps: Sequence[tuple[QQuickItem, QRectF]]) -> Iterator[str]:
    """Controls that share ground a finger could mean either by."""
    for (one, here), (other, there) in combinations(taps, 2):
        shared = here.intersected(there)
        if shared.width() <= SLACK or shared.height() <= SLACK:
            continue
        if _in_snack(one) or _in_snack(other):
            continue
        if not (one.isAncestorOf(other) or other.isAncestorOf(one)):
            yield f"{spoken_name(one)!r} and {spoken_name(other)!r} overlap"


def _in_snack(item: QQuickItem) -> bool:
    return any(is_kind(one, "Snack") for one in (item, *above(item)))


def _overprints(texts: Sequence[tuple[QQuickItem, QRectF]]) -> Iterator[str]:
    """Texts whose letters lie on one another."""
    printed = [
        (str(item.property("text")), _printed(item).intersected(seen))
        for item, seen in texts
        if item.property("text") and not _in_snack(item)
    ]
    sides = [
        (text, area.left(), area.right(), area.top(), area.bottom())
        for text, area in printed
        if not area.isEmpty()
    ]
    for (one, left, right, top, bottom), (other, *there) in combinations(sides, 2):
        across = min(right, there[1]) - max(left, there[0])
        down = min(bottom, there[3]) - max(top, there[2])
        if across > SLACK and down > 2 * SLACK:
            yield f"{one!r} is printed over {other!r}"


def _covered(
    seen: Sequence[tuple[QQuickItem, QRectF]], taps: Sequence[tuple[QQuickItem, QRectF]]
) -> Iterator[str]:
    """Controls that a snack lies over."""
    for snack, area in seen:
        if not is_kind(snack, "Snack"):
            continue
        for item, there in taps:
            if not snack.isAncestorOf(item) and any(is_kind(item, kind) for kind in VITAL):
                shared = area.intersected(there)
                if shared.width() > SLACK and shared.height() > SLACK:
                    yield f"the snack lies over {spoken_name(item)!r}"

"""What a person would stumble over in a window: nameless, small or covered controls, cut texts.

Only what can be seen counts: what a list has scrolled away or keeps for another use does not, nor
what lies under an open sheet.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.gallery import called, spoken_name
from tests.support.sights import ROW_KEPT_BACK, Sight, Words, kinds_of, sights_of

LEAST_TARGET = 48
LEAST_TYPE = 14
VITAL = frozenset({"Button", "CategoryButton", "Segmented", "KeypadKey"})
"""What a snack may never lie over. Tiles and rows can be flicked from under it."""
SLACK = 2.0
"""Pixels by which a glyph may stand over its place unseen."""
NAMED = frozenset({"QQuickTextInput", "QQuickItemView"})
"""What is named beside the controls: lines to write on and lists."""
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
Seen = Sequence[Sight]


def faults_of(seen: Seen) -> list[str]:
    """Return every fault of what a window shows (``in_sight``), in words."""
    taps = [sight for sight in seen if sight.is_tappable]
    texts = [sight for sight in seen if "QQuickText" in sight.kinds]
    faults = [fault for sight in taps for fault in _control(sight)]
    faults += [fault for sight in texts for fault in _text(sight)]
    faults += [fault for sight in seen for fault in _nameless(sight)]
    faults += _overlaps(taps)
    faults += _overprints(texts)
    faults += _covered(seen, taps)
    return sorted(set(faults))


def in_sight(window: QQuickWindow) -> Seen:
    """Every item whose middle can be seen, with the part of the window it can be seen in."""
    return seen_of(sights_of(window))


def seen_of(shown: Seen) -> Seen:
    """Return what can be seen of the highest open sheet, or of all there is, and where."""
    sheets = [sight for sight in shown if "Sheet" in sight.kinds]
    top = max(sheets, key=lambda sheet: sheet.fact.z) if sheets else shown[0]
    return list(_seen_below(top, shown))


def _seen_below(top: Sight, shown: Seen) -> Iterator[Sight]:
    """What a list keeps back for later is not seen, nor what such a row holds."""
    room = EVERYWHERE
    for holder in top.above:
        if holder.fact.clips:
            room = room.intersected(holder.whole)
    rooms, kept_back = {top.holder: room}, {top.holder: False}
    for sight in shown:
        if sight.holder not in rooms or (sight.holder is top.holder and sight is not top):
            continue
        room = rooms[sight.holder]
        is_row = sight.fact.row and sight is not top
        kept = sight.fact.row == ROW_KEPT_BACK if is_row else kept_back[sight.holder]
        sight.area = sight.whole.intersected(room)
        if not kept and not sight.area.isEmpty() and sight.area.contains(sight.whole.center()):
            yield sight
        rooms[sight] = sight.area if sight.fact.clips else room
        kept_back[sight] = kept


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """What holds an item, from the nearest outwards."""
    holder: QQuickItem | None = item.parentItem()
    while holder is not None:
        yield holder
        holder = holder.parentItem()


def is_kind(item: QQuickItem, kind: str) -> bool:
    """Tell whether an item is of a QML type, or made from it."""
    return kind in kinds_of(item)


def _flicks(sight: Sight) -> bool:
    return sight.is_in("QQuickFlickable")


def _button_of(sight: Sight) -> Sight | None:
    return next((holder for holder in sight.above if holder.is_tappable), None)


def _control(sight: Sight) -> Iterator[str]:
    """Whether a finger and a screen reader find it."""
    name, width, height = spoken_name(sight.item), sight.fact.width, sight.fact.height
    if not name:
        yield f"a {sight.fact.name} has no name"
    if min(width, height) < LEAST_TARGET:
        yield f"{name!r} is {width:.0f} x {height:.0f}"
    if not _flicks(sight) and not _within(sight.whole, sight):
        yield f"{name!r} stands out of the window"


def _nameless(sight: Sight) -> Iterator[str]:
    """Whether a screen reader can say what a line to write on, or a list, is for."""
    if sight.kinds & NAMED and not called(sight.item):
        yield f"a {sight.fact.name} has no name"


def _within(area: QRectF, sight: Sight) -> bool:
    """Tell whether an area is inside the window that shows an item."""
    top = [sight, *sight.above][-1]
    return top.whole.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area)


def _printed(sight: Sight, words: Words) -> QRectF:
    """Where a text's ink is, of the window: its lines' width, on its side of the item."""
    width, height = sight.fact.width, sight.fact.height
    wide, tall = min(words.width, max(width, 1.0)), words.height
    left = {2: width - wide, 4: (width - wide) / 2}.get(words.across, 0.0)
    top = {64: height - tall, 128: (height - tall) / 2}.get(words.down, 0.0)
    return sight.item.mapRectToScene(QRectF(left, top, wide, tall))


def _text(sight: Sight) -> Iterator[str]:
    """Whether amounts and verbs are whole, and no words stand outside their place."""
    words = sight.fact.words
    if words is None or not words.text:
        return
    text, button = words.text, _button_of(sight)
    if words.is_cut:
        if "£" in text or text.replace(".", "").replace(",", "").isdigit():
            yield f"the amount {text!r} is cut short"
        if button is not None and "Button" in button.kinds:
            yield f"the verb {text!r} is cut short"
    if words.type_size < LEAST_TYPE:
        yield f"{text!r} is set in {words.type_size}"
    across = words.width - sight.fact.width
    if across > SLACK and sight.fact.width > 0:
        yield f"{text!r} is {across:.0f} wider than its place"
    printed = _printed(sight, words)
    if button is not None:
        face = button.whole.adjusted(-SLACK, -SLACK, SLACK, SLACK)
        if not face.contains(printed):
            yield f"{text!r} stands over the edge of its button"
    elif not _flicks(sight) and not _within(printed, sight):
        yield f"{text!r} stands out of the window"


def _overlaps(taps: Seen) -> Iterator[str]:
    """Controls that share ground a finger could mean either by."""
    placed = [(sight, sight.area) for sight in taps if not _in_snack(sight)]
    for (one, here), (other, there) in combinations(placed, 2):
        shared = here.intersected(there)
        if shared.width() <= SLACK or shared.height() <= SLACK:
            continue
        if not (one.holds(other) or other.holds(one)):
            yield f"{spoken_name(one.item)!r} and {spoken_name(other.item)!r} overlap"


def _in_snack(sight: Sight) -> bool:
    return "Snack" in sight.kinds or sight.is_in("Snack")


def _overprints(texts: Seen) -> Iterator[str]:
    """Texts whose letters lie on one another."""
    printed = [
        (sight.fact.words.text, _printed(sight, sight.fact.words).intersected(sight.area))
        for sight in texts
        if sight.fact.words and sight.fact.words.text and not _in_snack(sight)
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


def _covered(seen: Seen, taps: Seen) -> Iterator[str]:
    """Controls that a snack lies over."""
    for snack in seen:
        if "Snack" not in snack.kinds:
            continue
        for sight in taps:
            if not snack.holds(sight) and sight.kinds & VITAL:
                shared = snack.area.intersected(sight.area)
                if shared.width() > SLACK and shared.height() > SLACK:
                    yield f"the snack lies over {spoken_name(sight.item)!r}"

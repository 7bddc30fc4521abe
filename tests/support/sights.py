"""What a window shows, told by QML in one walk.

Asked of each item from Python it takes ten times as long; and Python would hold a meta-object of
each, whose address the next item may get.
"""

from functools import cached_property
from pathlib import Path
from weakref import WeakKeyDictionary

import msgspec
from PySide6.QtCore import QMetaObject, QRectF, QUrl
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine, qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickView, QQuickWindow

SHOWN = Path(__file__).with_name("Shown.qml")
ROW_KEPT_BACK = 2


class Words(msgspec.Struct, array_like=True):
    """What a text shows, and how large that is."""

    text: str
    is_cut: bool
    width: float
    height: float
    across: int
    down: int
    type_size: int
    """In pixels, as it is drawn: shrunk to fit, too."""


class Fact(msgspec.Struct, array_like=True):
    """What ``Shown.qml`` tells of an item: its place is the window's, its size its own."""

    holder: int
    name: str
    x: float
    y: float
    wide: float
    tall: float
    width: float
    height: float
    z: float
    clips: bool
    row: int
    rings: bool
    words: Words | None


class Sight:
    """An item that is shown, and what holds it."""

    def __init__(self, fact: Fact, holder: "Sight | None", nth: int, items: QJSValue) -> None:
        self.fact = fact
        self.holder = holder
        self.whole = QRectF(fact.x, fact.y, fact.wide, fact.tall)
        self.area = self.whole
        """What can be seen of it, of the window."""
        self._nth, self._items = nth, items

    @cached_property
    def item(self) -> QQuickItem:
        """The item itself."""
        item = self._items.property(self._nth).toQObject()
        assert isinstance(item, QQuickItem), f"{self.fact.name} is gone"
        return item

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Its QML type and what that is made from, and its classes in Qt."""
        found = _kinds.get(self.fact.name)
        return kinds_of(self.item) if found is None else found

    @cached_property
    def is_tappable(self) -> bool:
        """Whether this is one of the controls a finger presses."""
        return "QQuickAbstractButton" in self.kinds

    @cached_property
    def above(self) -> "tuple[Sight, ...]":
        """What holds it, from the nearest outwards."""
        return () if self.holder is None else (self.holder, *self.holder.above)

    def is_in(self, kind: str) -> bool:
        """Tell whether something of a kind holds it."""
        return any(kind in holder.kinds for holder in self.above)

    def holds(self, other: "Sight") -> bool:
        """Tell whether it is above another."""
        return any(holder is self for holder in other.above)


def sights_of(window: QQuickWindow) -> list[Sight]:
    """Return each item that a window shows, whatever holds it first."""
    told: QJSValue = _shown_by(window).tell(window.contentItem())  # type: ignore[attr-defined]
    items = told.property("items")
    sights: list[Sight] = []
    for nth, fact in enumerate(_facts.decode(told.property("facts").toString())):
        holder = sights[fact.holder] if fact.holder >= 0 else None
        sights.append(Sight(fact, holder, nth, items))
    return sights


def taps_of(window: QQuickWindow) -> list[QQuickItem]:
    """Return each control that a window shows and a finger presses, whatever holds it first."""
    told: QJSValue = _shown_by(window).taps(window.contentItem())  # type: ignore[attr-defined]
    found = (told.property(nth).toQObject() for nth in range(told.property("length").toInt()))
    return [item for item in found if isinstance(item, QQuickItem)]


def is_read(window: QQuickWindow, words: str) -> bool:
    """Tell whether a text that a window shows holds these words."""
    return bool(_shown_by(window).reads(window.contentItem(), words))  # type: ignore[attr-defined]


def kinds_of(item: QQuickItem) -> frozenset[str]:
    """Return the QML type of an item and what that is made from, and its classes in Qt."""
    meta: QMetaObject | None = item.metaObject()
    name = item.metaObject().className()
    if name not in _kinds:
        names = []
        while meta is not None:
            names.append(meta.className().partition("_QML")[0])
            meta = meta.superClass()
        _kinds[name] = frozenset(names)
    return _kinds[name]


_facts = msgspec.json.Decoder(list[Fact])
_kinds: dict[str, frozenset[str]] = {}
"""By class: QML gives no name twice in a process."""
_tellers: "WeakKeyDictionary[QQmlEngine, tuple[QQmlComponent, QQuickItem]]" = WeakKeyDictionary()
"""What tells of an engine's windows. It goes with its component."""


def _shown_by(window: QQuickWindow) -> QQuickItem:
    engine = window.engine() if isinstance(window, QQuickView) else qmlEngine(window)
    assert engine is not None, "the window was not made by QML"
    if engine not in _tellers:
        component = QQmlComponent(engine, QUrl.fromLocalFile(str(SHOWN)))
        made = component.create()
        assert isinstance(made, QQuickItem), component.errorString()
        _tellers[engine] = component, made
    return _tellers[engine][1]

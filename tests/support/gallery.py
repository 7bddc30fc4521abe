"""The gallery of controls in a real window, for tests that touch, read and photograph it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import SIGNAL, QObject, QPoint, QPointF, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from fynlo_pos.ui.engine import create_view
from fynlo_pos.ui.theme import ThemeSettings, apply_theme

PARTS = ("taps", "sale", "forms", "reports")
SETTLE_MS = 30
SLACK = 1.0
PATIENCE_MS = 350
"""After this, what is busy shows it."""
SHOTS = os.environ.get("FYNLO_SHOTS", "")
"""A folder to keep photographs in; unset, none is kept: writing one takes longer than painting."""


@contextmanager
def gallery(
    part: str, settings: ThemeSettings | None = None, size: tuple[int, int] = (1280, 1000)
) -> Iterator[QQuickView]:
    """Show one part of Gallery.qml in the given looks; closes it afterwards."""
    view = create_view("Gallery.qml", part=part)
    apply_theme(view.engine(), settings or ThemeSettings())
    view.resize(*size)
    view.show()
    view.requestActivate()
    QTest.qWaitForWindowActive(view)
    QTest.qWait(SETTLE_MS)
    try:
        yield view
    finally:
        view.close()
        view.deleteLater()
        QTest.qWait(1)


def photograph(view: QQuickView, name: str) -> QImage:
    """Return what the window shows; it is kept where ``FYNLO_SHOTS`` names a folder."""
    picture = view.grabWindow()
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        path = Path(SHOTS) / f"{name}.png"
        assert picture.save(str(path)), f"the picture {path} could not be written"
    return picture


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """The item and everything inside it that is shown."""
    waiting = [root]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += reversed(item.childItems())


def is_tappable(item: QQuickItem) -> bool:
    """Whether this is one of the controls a finger presses."""
    return item.inherits("QQuickAbstractButton")


def find(view: QQuickView, name: str) -> QQuickItem:
    """The item with this objectName. Fails the test when it is missing."""
    item = view.rootObject().findChild(QQuickItem, name)
    assert isinstance(item, QQuickItem), f"the gallery has no {name}"
    return item


def tappable(inside: QQuickItem, name: str) -> QQuickItem:
    """The shown control that a screen reader calls by this name."""
    for item in visible_items(inside):
        if is_tappable(item) and spoken_name(item) == name:
            return item
    raise AssertionError(f"nothing to touch is called {name}")


def middle(item: QQuickItem) -> QPoint:
    """Where a finger would aim, in pixels of the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def accessible(item: QObject) -> QAccessibleInterface | None:
    """What a screen reader is told about an item."""
    return QAccessible.queryAccessibleInterface(item)


def spoken_name(item: QObject) -> str:
    """The name a screen reader would say; empty when it has none."""
    face = accessible(item)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def called(item: QObject) -> str:
    """What a screen reader calls an item: its name, or its label's.

    Qt gives a password field no name of its own.
    """
    face = accessible(item)
    if face is None:
        return ""
    name = face.text(QAccessible.Text.Name)
    labels = face.relations(QAccessible.RelationFlag.Label)
    return name or " ".join(label.text(QAccessible.Text.Name) for label, _ in labels)


def heard(sender: QObject, signal: str) -> list[tuple[object, ...]]:
    """A list that grows by the arguments of every `signal`, such as ``clicked()``."""
    arrived: list[tuple[object, ...]] = []

    def note(*what: object) -> None:
        arrived.append(what)

    QObject.connect(sender, SIGNAL(signal), note)
    return arrived


def is_whole(item: QQuickItem) -> bool:
    """Tell whether all of an item is within everything that clips it."""
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    above: QQuickItem | None = item.parentItem()
    while above is not None:
        held = above.mapRectToScene(QRectF(0, 0, above.width(), above.height()))
        if above.clip() and not held.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            return False
        above = above.parentItem()
    return True

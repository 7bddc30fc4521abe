"""A finger on a touch panel: it finds what is in sight and scrolls nothing there."""

from functools import cache

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.ui.bounce import BOUNCE_MS
from tests.support.gallery import middle, spoken_name
from tests.support.seen_window import in_sight
from tests.support.till_window import TillWindow


def touch_with_finger(till: TillWindow, *names: str) -> None:
    """Touch what is called so, one after the other, and let the till do what follows."""
    for name in names:
        item = till.find(name)
        till.taps += 1
        touch_item(till.window, item)
        till.settle()


def touch_item(window: QQuickWindow, item: QQuickItem) -> None:
    """Touch an item in its middle. Fails where that is not in sight."""
    place = middle(item)
    shown = QRectF(0, 0, window.width(), window.height())
    assert in_sight(item), f"{spoken_name(item)} must be scrolled to"
    assert shown.contains(place), f"{spoken_name(item)} is out of the window"
    touch_spot(window, place)


def touch_spot(window: QQuickWindow, spot: QPoint) -> None:
    """Put a finger down and lift it."""
    QTest.qWait(BOUNCE_MS)
    QTest.touchEvent(window, _panel()).press(0, spot).commit()
    QTest.touchEvent(window, _panel()).release(0, spot).commit()


@cache
def _panel() -> QPointingDevice:
    return QTest.createTouchDevice()

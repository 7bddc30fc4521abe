"""The snack: gone after eight seconds, and with the order it spoke of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.gallery import visible_items
from tests.support.screen_audit import is_kind
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

CHANGED = "was cleared"
STAY_MS = 8_000
SOON_MS = 60


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path) as window:
        window.tap("Chips")
        yield window


def clear_and_ring(till: TillWindow) -> None:
    """Leave a snack about the order at hand, with something in it."""
    till.tap("Butter croissant")
    till.sale.clearOrder()
    till.settle()
    till.tap("Chips")
    assert till.reads(CHANGED)


def stay_of(till: TillWindow) -> QObject:
    """Return what ends the snack in sight."""
    shown = [one for one in visible_items(till.window.contentItem()) if is_kind(one, "Snack")]
    (stay,) = (one for one in shown[0].children() if one.inherits("QQmlTimer"))
    return stay


def test_it_stays_for_eight_seconds_and_takes_its_undo_with_it(till: TillWindow) -> None:
    clear_and_ring(till)
    stay = stay_of(till)
    assert (stay.property("running"), stay.property("interval")) == (True, STAY_MS)
    assert till.desk.notices.property("canUndo")
    stay.setProperty("interval", SOON_MS)
    QTest.qWait(2 * SOON_MS)
    assert not till.reads(CHANGED)
    assert not till.desk.notices.property("canUndo")


def test_it_goes_when_the_order_is_sold(till: TillWindow) -> None:
    clear_and_ring(till)
    till.tap("Pay")
    till.tap("Exact")
    assert not till.reads(CHANGED)


def test_it_goes_when_the_order_makes_way_for_another(till: TillWindow) -> None:
    till.tap("Hold")
    clear_and_ring(till)
    (tab,) = till.desk.reading.open_tabs()
    till.desk.order.recall(tab.id, till.desk.session.person, lambda _outcome: None)
    till.settle()
    assert len(till.desk.reading.open_tabs()) == 2
    assert not till.reads(CHANGED)
    assert till.desk.notices.property("canUndo") is False

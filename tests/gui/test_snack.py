"""The snack: gone with the order it spoke of."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

CHANGED = "was cleared"


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

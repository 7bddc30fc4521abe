"""Places that once looked unfinished: the rail's mark, a bare history, the room under a chart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.support.gallery import visible_items
from tests.support.screens_back import REPORTS, reports_window
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]


def place(item: QQuickItem) -> QRectF:
    """Return where an item is in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def called(window: QQuickWindow, kind: str) -> list[QQuickItem]:
    """Return the items in sight of a QML type."""
    return [
        item
        for item in visible_items(window.contentItem())
        if item.metaObject().className().startswith(f"{kind}_QML")
    ]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", size=SIZES["small"]) as window:
        yield window


def test_the_rails_mark_stands_beside_its_words(till: TillWindow) -> None:
    (rail,) = called(till.window, "CategoryRail")
    marks = [
        mark for mark in called(till.window, "ScrollMark") if place(rail).contains(place(mark))
    ]
    assert marks, "ten categories do not fit in a small window"
    words = [
        place(word)
        for button in called(till.window, "CategoryButton")
        for word in visible_items(button)
        if word.inherits("QQuickText")
    ]
    assert not any(place(marks[0]).intersects(word) for word in words)


def test_a_rail_that_fits_has_no_mark(till: TillWindow) -> None:
    till.resize(SIZES["large"])
    (rail,) = called(till.window, "CategoryRail")
    marks = called(till.window, "ScrollMark")
    assert not [mark for mark in marks if place(rail).contains(place(mark))]


def test_a_history_without_sales_uses_the_whole_width(till: TillWindow) -> None:
    till.desk.go("history")
    till.settle()
    (empty,) = (item for item in called(till.window, "EmptyState") if item.property("title"))
    middle = place(empty).center().x()
    assert abs(middle - till.window.width() / 2) < 2


def test_a_chart_fills_the_window_beside_a_long_list_and_stays_in_sight(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with REPORTS.opened(tmp_path / "till") as till:
        window = reports_window(till)
        window.resize(1280, 800)
        till.settle()
        (figures,) = called(window, "ReportsFigures")
        (chart,) = called(window, "Chart")
        assert place(chart).bottom() > 0.85 * window.height()
        figures.setProperty("contentY", 250.0)
        till.settle()
        assert place(chart).top() >= place(figures).top()

"""Wet cloths and fingers: a screen that is cleaned rings nothing up, a pointer is for mice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.ui.pointer import show_pointer
from tests.support.gallery import middle, visible_items
from tests.support.kitchen_window import kitchen_screen
from tests.support.screen_kinds import tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window
    show_pointer()


def test_a_cloth_on_the_screen_rings_nothing_up_and_the_till_is_back_by_itself(
    till: TillWindow,
) -> None:
    tile = till.find("Butter croissant")
    tap(till, "Menu", "Clean the screen")
    till.touch(tile)
    till.press(Qt.Key.Key_Escape)
    assert till.basket.is_empty
    assert till.reads("30 s")
    end_soon(till.window)
    assert not till.reads("Touches do nothing")
    tap(till, "Butter croissant")
    assert len(till.basket.lines) == 1


@pytest.mark.slow
def test_a_cloth_on_a_kitchens_screen_finishes_no_order_nor_does_one_on_its_keys(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till") as screen:
        screen.send(screen.line("Burger"))
        screen.look()
        ready = middle(screen.find("Ready"))
        screen.tap("Station: Grill")
        screen.tap("Clean the screen")
        assert screen.reads("30 s")
        QTest.mouseClick(screen.window, Qt.MouseButton.LeftButton, pos=ready)
        screen.settle()
        for key in (Qt.Key.Key_1, Qt.Key.Key_Escape):
            screen.press(key)
        assert screen.reads("Touches do nothing")
        assert screen.cards() == [("#1", ["1 Burger"])]
        end_soon(screen.window)
        assert not screen.reads("Touches do nothing")
        screen.press(Qt.Key.Key_1)
        assert screen.cards() == []


def end_soon(window: QQuickWindow) -> None:
    """Let the half minute of a screen that is cleaned be over."""
    sheets = [item for item in visible_items(window.contentItem()) if item.property("seconds")]
    sheets[-1].setProperty("seconds", 1)
    QTest.qWait(1_200)


def test_the_pointer_goes_at_a_touch_and_is_back_for_a_mouse(till: TillWindow) -> None:
    QTest.mouseMove(till.window, QPoint(40, 40))
    assert QGuiApplication.overrideCursor() is None
    finger = QTest.createTouchDevice()
    for _ in range(2):
        QTest.touchEvent(till.window, finger).press(0, QPoint(60, 300), till.window)
        QTest.touchEvent(till.window, finger).release(0, QPoint(60, 300), till.window)
    shown = QGuiApplication.overrideCursor()
    assert shown is not None
    assert shown.shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(till.window, QPoint(80, 80))
    QTest.qWait(50)
    assert QGuiApplication.overrideCursor() is None

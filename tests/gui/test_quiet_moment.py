"""What may wait is done when the screen has stood still, once, and at the latest after a minute."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.ui import quiet_moment
from fynlo_pos.ui.quiet_moment import QUIET_MS, QuietMoment

pytestmark = pytest.mark.gui
STEP_MS = 20
PATIENCE_MS = 5_000
NEARLY_MS = 4_400


def wait(until: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_MS // STEP_MS):
        if until():
            return
        QTest.qWait(STEP_MS)
    raise AssertionError("it never came")


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    yield window
    window.deleteLater()


def test_it_comes_once_when_nothing_has_moved(window: QQuickWindow) -> None:
    came: list[bool] = []
    owner = QObject()
    QuietMoment(window, lambda: came.append(True), owner)
    wait(lambda: bool(came))
    window.frameSwapped.emit()
    QTest.qWait(QUIET_MS + 5 * STEP_MS)
    assert came == [True]
    assert not owner.children()


def test_it_waits_for_as_long_as_the_screen_moves(
    window: QQuickWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_moment, "QUIET_MS", PATIENCE_MS)
    came: list[bool] = []
    owner = QObject()
    QuietMoment(window, lambda: came.append(True), owner)
    rest = owner.children()[0].children()[0]
    wait(lambda: rest.property("remainingTime") < NEARLY_MS)
    window.frameSwapped.emit()
    assert rest.property("remainingTime") >= NEARLY_MS
    assert not came


def test_a_screen_that_never_rests_is_not_waited_for_for_ever(
    window: QQuickWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quiet_moment, "LONGEST_MS", QUIET_MS)
    monkeypatch.setattr(quiet_moment, "QUIET_MS", PATIENCE_MS)
    came: list[bool] = []
    owner = QObject()
    QuietMoment(window, lambda: came.append(True), owner)

    def move_on() -> bool:
        window.frameSwapped.emit()
        return bool(came)

    wait(move_on)

"""Fingers as they are: they slide, rest, hurry, come in twos, and the panel trembles."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from fynlo_pos.ui.bounce import BounceFilter, Touch, is_bounce
from tests.support.gallery import find, gallery, heard, middle

pytestmark = [pytest.mark.gui, pytest.mark.qml, pytest.mark.usefixtures("prepared_app")]

BOUNCE_PAUSE_MS = 50


@pytest.fixture
def view() -> Iterator[QQuickView]:
    with gallery("taps") as shown:
        yield shown


@pytest.fixture(scope="module")
def finger() -> QPointingDevice:
    return QTest.createTouchDevice()


def clicks_of(item: QQuickItem) -> list[tuple[object, ...]]:
    return heard(item, "clicked()")


def touch(
    view: QQuickView, finger: QPointingDevice, at: QPoint, slide: QPoint, rest_ms: int = 0
) -> None:
    QTest.touchEvent(view, finger).press(0, at, view)
    if rest_ms:
        QTest.qWait(rest_ms)
    if not slide.isNull():
        QTest.touchEvent(view, finger).move(0, at + slide / 2, view)
        QTest.touchEvent(view, finger).move(0, at + slide, view)
    QTest.touchEvent(view, finger).release(0, at + slide, view)
    QTest.qWait(1)


@pytest.mark.parametrize(
    ("slide", "rest_ms"),
    [
        pytest.param(QPoint(0, 0), 0, id="tap"),
        pytest.param(QPoint(12, 0), 0, id="12 px sideways"),
        pytest.param(QPoint(0, 12), 0, id="12 px down, in a list"),
        pytest.param(QPoint(0, 0), 800, id="0.8 s"),
    ],
)
def test_a_tap_counts(
    view: QQuickView, finger: QPointingDevice, slide: QPoint, rest_ms: int
) -> None:
    button = find(view, "payButton")
    clicks = clicks_of(button)
    touch(view, finger, middle(button), slide, rest_ms)
    assert len(clicks) == 1


def test_the_press_shows_at_once(view: QQuickView, finger: QPointingDevice) -> None:
    button = find(view, "payButton")
    before = view.grabWindow().pixelColor(middle(button) + QPoint(-80, 0))
    QTest.touchEvent(view, finger).press(0, middle(button), view)
    assert button.property("down") is True
    pressed = view.grabWindow().pixelColor(middle(button) + QPoint(-80, 0))
    QTest.touchEvent(view, finger).release(0, middle(button), view)
    assert pressed != before


def test_ten_quick_taps_are_ten(view: QQuickView, finger: QPointingDevice) -> None:
    button = find(view, "restButton")
    clicks = clicks_of(button)
    for _ in range(10):
        touch(view, finger, middle(button), QPoint())
    assert len(clicks) == 10


def test_two_fingers_count_two(view: QQuickView, finger: QPointingDevice) -> None:
    one, two = find(view, "restButton"), find(view, "payButton")
    spies = [clicks_of(one), clicks_of(two)]
    QTest.touchEvent(view, finger).press(0, middle(one), view).press(1, middle(two), view)
    QTest.touchEvent(view, finger).release(0, middle(one), view).release(1, middle(two), view)
    assert [len(spy) for spy in spies] == [1, 1]


def test_a_touch_takes_no_focus(view: QQuickView, finger: QPointingDevice) -> None:
    button = find(view, "restButton")
    touch(view, finger, middle(button), QPoint())
    assert not button.property("activeFocus")


def test_a_busy_control_swallows_taps_and_keys(view: QQuickView, finger: QPointingDevice) -> None:
    button = find(view, "payButton")
    button.setProperty("busy", True)
    clicks = clicks_of(button)
    touch(view, finger, middle(button), QPoint())
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(button))
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert len(clicks) == 0


def test_enter_and_space_act_on_what_the_keyboard_is_on(view: QQuickView) -> None:
    button = find(view, "payButton")
    clicks = clicks_of(button)
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("visualFocus")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(view, key)
    assert len(clicks) == 3


@pytest.mark.parametrize(
    ("now", "bounces"),
    [
        (Touch(100, 100, 1039), True),
        (Touch(110, 95, 1020), True),
        (Touch(100, 100, 1040), False),
        (Touch(160, 100, 1010), False),
        (Touch(100, 100, 900), False),
    ],
)
def test_what_is_a_bounce(now: Touch, *, bounces: bool) -> None:
    assert is_bounce(Touch(100, 100, 1000), now) is bounces
    assert not is_bounce(None, now)


def test_a_trembling_panel_counts_one(view: QQuickView, finger: QPointingDevice) -> None:
    steady = BounceFilter()
    steady.watch(view)
    button = find(view, "payButton")
    clicks = clicks_of(button)
    for _ in range(2):
        touch(view, finger, middle(button), QPoint())
    assert len(clicks) == 1
    QTest.qWait(BOUNCE_PAUSE_MS)
    touch(view, finger, middle(button), QPoint())
    assert len(clicks) == 2
    view.removeEventFilter(steady)

"""The till's own keyboard over its pages and sheets: it writes, and does nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from fynlo_pos.ui.onscreen_keyboard import has_keyboard
from tests.gui.test_history import refunds, sell
from tests.support.gallery import visible_items
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

ANY_POINTER = (
    QPointingDevice.PointerType.Generic,
    QInputDevice.Capability.Position,
)


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        stage(window).setProperty("ownKeyboard", True)
        yield window


def stage(till: TillWindow) -> QQuickItem:
    """Return the root of the till's window."""
    found = till.window.findChild(QQuickItem, "stage")
    assert found is not None
    return found


def is_open(till: TillWindow) -> bool:
    """Tell whether the keyboard is in sight."""
    return bool(stage(till).property("keyboardOpen"))


def strike(till: TillWindow, *codes: str) -> None:
    """Touch keys of the keyboard on the screen."""
    for code in codes:
        keys = visible_items(till.window.contentItem())
        till.touch(next(key for key in keys if key.property("code") == code))
        till.settle()


def touch_field(till: TillWindow, name: str) -> None:
    """Touch a field, as somebody does who wants to write."""
    till.touch(till.field(name))
    till.settle()
    assert is_open(till)


def in_the_drawer(till: TillWindow) -> int:
    """Return what should be in it, in pence."""
    return till.desk.reading.till_state().drawer_minor


@pytest.mark.parametrize(
    ("names", "has_one"),
    [((), True), (("core pointer",), True), (("core pointer", "touch panel"), False)],
)
def test_a_window_system_that_lists_no_device_counts_as_having_a_keyboard(
    names: tuple[str, ...], has_one: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    mouse = QInputDevice.DeviceType.Mouse
    listed = [QPointingDevice(name, 1, mouse, *ANY_POINTER, 1, 3) for name in names]
    monkeypatch.setattr(QInputDevice, "devices", lambda: listed)
    assert has_keyboard() is has_one


def test_done_moves_no_cash(till: TillWindow) -> None:
    till.desk.go("drawer")
    till.settle()
    till.tap("Cash out")
    for key in "920":
        till.tap(key)
    touch_field(till, "Another reason")
    strike(till, "m", "i", "l", "k", "enter")
    assert not is_open(till)
    assert in_the_drawer(till) == 100_00
    till.tap("Cash out £9.20")
    assert in_the_drawer(till) == 90_80


def test_a_real_enter_still_confirms(till: TillWindow) -> None:
    till.desk.go("drawer")
    till.settle()
    till.tap("Cash out")
    for key in "920":
        till.tap(key)
    touch_field(till, "Another reason")
    till.type("milk")
    till.press(Qt.Key.Key_Return)
    assert in_the_drawer(till) == 90_80


def test_done_opens_no_drawer(till: TillWindow) -> None:
    till.desk.go("drawer")
    till.settle()
    till.tap("Open drawer")
    touch_field(till, "Another reason")
    strike(till, "k", "e", "y", "enter")
    assert not is_open(till)
    assert till.tray.kicks == 0
    till.tap("Open drawer")
    assert till.tray.kicks == 1


def test_done_pays_nothing_back(till: TillWindow) -> None:
    sell(till, "Chips")
    till.desk.go("history")
    till.settle()
    till.tap("Refund")
    touch_field(till, "Another reason")
    strike(till, "c", "o", "l", "d", "enter")
    assert not is_open(till)
    assert refunds(till) == []
    till.tap("Refund £")
    assert len(refunds(till)) == 1


def test_the_keyboard_writes_again_once_the_reports_are_closed(till: TillWindow) -> None:
    touch_field(till, "Search")
    till.desk.go("reports")
    till.settle()
    beside = till.shell.beside.windows["reports"]
    beside.requestActivate()
    assert QTest.qWaitForWindowActive(beside)
    beside.close()
    till.settle()
    assert QGuiApplication.focusWindow() is till.window
    touch_field(till, "Search")
    strike(till, "c", "h")
    assert str(till.field("Search").property("text")).casefold() == "ch"


@pytest.mark.parametrize("product", ["Chips", "Flat white"])
def test_a_tile_closes_the_keyboard_over_the_total(till: TillWindow, product: str) -> None:
    touch_field(till, "Search")
    strike(till, *product[:3].lower())
    till.tap(product)
    assert not is_open(till)


def test_next_goes_on_writing_in_the_next_field_and_a_pin_has_the_digits(till: TillWindow) -> None:
    till.desk.go("settings")
    till.settle()
    till.tap("People")
    till.tap("New person")
    touch_field(till, "Name")
    strike(till, "k", "i", "m", "enter")
    assert is_open(till)
    strike(till, "4", "7", "2", "9")
    pin = QGuiApplication.focusObject()
    assert pin is not None
    assert pin.property("text") == "4729"
    assert "q" not in [key.property("code") for key in visible_items(till.window.contentItem())]
    strike(till, "enter")
    assert not is_open(till)
    assert "Kim" in [person.name for person in till.desk.reading.staff()]

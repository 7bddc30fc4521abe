"""A till that locks after each sale: whoever sells next signs in and rings by their own name."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.places import HOME, SIGN_IN
from fynlo_pos.ui.viewmodels.change import ChangeModel
from tests.support.screen_kinds import go, tap
from tests.support.shelf import on_the_shelf, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        device = window.desk.device
        device.change(msgspec.structs.replace(device.settings, locks_after_sale=True))
        yield window


def somebody_is_there(till: TillWindow) -> bool:
    return till.desk.session.is_signed_in


def sell(till: TillWindow) -> None:
    tap(till, "Chips", "Pay", "£20")
    assert till.reads("£15.80")
    assert somebody_is_there(till)


def lines_on_order(till: TillWindow) -> int:
    return len(till.desk.order.basket.lines)


def next_order(till: TillWindow) -> None:
    till.tap("Next order")


def a_tile(till: TillWindow) -> None:
    till.tap("Butter croissant")


def a_scan(till: TillWindow) -> None:
    till.scan("5012345678900")


def escape(till: TillWindow) -> None:
    till.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize("leave", [next_order, a_tile, a_scan, escape])
def test_however_the_change_is_left_somebody_signs_in_and_nothing_is_rung_meanwhile(
    till: TillWindow, leave: Callable[[TillWindow], None]
) -> None:
    sell(till)
    leave(till)
    till.settle()
    assert not somebody_is_there(till)
    assert till.shell.property("pageName") == SIGN_IN
    assert lines_on_order(till) == 0
    till.sign_in()
    assert till.shell.property("pageName") == HOME
    till.tap("Butter croissant")
    assert lines_on_order(till) == 1
    assert somebody_is_there(till)


def test_a_tile_right_behind_next_order_is_not_rung(till: TillWindow) -> None:
    sell(till)
    change: object = till.sale.change
    assert isinstance(change, ChangeModel)
    change.next()
    till.sale.tapTile(0)
    till.settle()
    assert not somebody_is_there(till)
    assert lines_on_order(till) == 0


def test_an_order_on_hold_that_is_taken_up_waits_for_who_signs_in(till: TillWindow) -> None:
    tap(till, "Latte", "Add £", "Hold")
    sell(till)
    tap(till, "Orders", "Order 1")
    till.settle()
    assert till.shell.property("pageName") == SIGN_IN
    till.sign_in()
    assert quantities(till.basket) == {"Latte Small": 1}


def test_the_switch_is_in_the_settings_and_can_be_taken_back(till: TillWindow) -> None:
    go("settings")(till)
    till.tap("Lock after each sale")
    assert not till.desk.device.settings.locks_after_sale
    till.tap("Undo")
    assert till.desk.device.settings.locks_after_sale

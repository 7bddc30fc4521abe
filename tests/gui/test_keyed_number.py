"""The number before a tile is for what is rung next, and the page shows it as long as it waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.keyed_number import KeyedNumber
from tests.gui.test_sold_out_by_code import BOX_CODE, HAMPER_CODE, Ear, mark_jam, shelf
from tests.support.shelf import JAM_CODE, quantities
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml

UNREADABLE = "The disk cannot be read. What was sold is safe. Try again."


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=shelf) as window:
        yield window


def pending(till: TillWindow) -> object:
    """Return what the page says will be rung of the next."""
    return till.sale.property("pending")


def chips_are_rung(till: TillWindow, count: int) -> None:
    """Touch a tile: it is rung as often as the page said, once."""
    assert pending(till) == (f"{count} ×" if count > 1 else "")
    till.tap("Chips")
    assert quantities(till.basket)["Chips"] == count
    assert pending(till) == ""


def fail_to_read(*_: object) -> None:
    raise Trouble(UNREADABLE)


def test_it_comes_back_where_nothing_was_chosen(till: TillWindow) -> None:
    till.type("3")
    till.tap("Latte")
    assert pending(till) == ""
    till.press(Qt.Key.Key_Escape)
    chips_are_rung(till, 3)


def test_it_goes_with_what_was_chosen(till: TillWindow) -> None:
    till.type("3")
    till.tap("Latte")
    till.tap("Add £")
    assert quantities(till.basket) == {"Latte Small": 3}
    chips_are_rung(till, 1)


def test_a_later_sheet_that_is_left_brings_nothing_back(till: TillWindow) -> None:
    till.type("3")
    till.tap("Latte")
    till.tap("Add £")
    till.sale.openLine(0)
    till.sale.changeChoices()
    till.settle()
    till.press(Qt.Key.Key_Escape)
    chips_are_rung(till, 1)


def test_it_comes_back_where_another_till_marked_the_product_sold_out(till: TillWindow) -> None:
    till.sale.digit("3")
    till.sale._ringing.ring_product(mark_jam(till))
    assert pending(till) == ""
    till.settle()
    assert till.reads("Plum jam is sold out. Nothing was added.")
    chips_are_rung(till, 3)


def test_it_comes_back_where_a_scan_found_another_being_chosen_for(till: TillWindow) -> None:
    reader = till.desk.lanes.reader
    assert isinstance(reader, HandLane)
    till.settle()
    till.sale.scanned(BOX_CODE)
    reader.run_one()
    till.sale.scanned(HAMPER_CODE)
    till.sale.digit("3")
    till.settle()
    assert till.reads("Finish choosing first. Nothing was added.")
    till.tap("Small")
    assert quantities(till.basket) == {"Box Small": 1}
    chips_are_rung(till, 3)


def test_it_comes_back_where_the_product_is_gone(till: TillWindow) -> None:
    till.type("3")
    till.sale._ringing.ring_product(uuid7())
    till.settle()
    chips_are_rung(till, 3)


@pytest.mark.parametrize(("asked", "name"), [("product", ""), ("modifier_groups", "Latte")])
def test_it_comes_back_where_something_cannot_be_read(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch, asked: str, name: str
) -> None:
    wanted = next((one.id for one in till.demo.products if one.name == name), uuid7())
    till.type("3")
    with monkeypatch.context() as failing:
        failing.setattr(till.desk.reading, asked, fail_to_read)
        till.sale._ringing.ring_product(wanted)
        till.settle()
    assert till.reads(UNREADABLE)
    chips_are_rung(till, 3)


def test_it_comes_back_where_the_page_was_left_meanwhile(till: TillWindow) -> None:
    till.type("3")
    till.sale.scanned(BOX_CODE)
    till.desk.go("history")
    till.settle()
    till.shell.goBack()
    till.settle()
    chips_are_rung(till, 3)


@pytest.mark.parametrize(
    ("touched", "name"), [(["Chips"], "Chips"), (["Latte", "Add £"], "Latte Small")]
)
def test_it_comes_back_and_no_sound_says_added_where_the_order_refused(
    till: TillWindow, touched: list[str], name: str
) -> None:
    till.type("9998")
    for one in touched:
        till.tap(one)
    ear = Ear()
    till.desk.sounds.use(ear)
    till.type("3")
    for one in touched:
        till.tap(one)
    assert quantities(till.basket) == {name: 9998}
    assert Sound.ADDED not in ear.heard
    assert pending(till) == "3 ×"


def test_what_was_keyed_since_stands(till: TillWindow) -> None:
    till.type("3")
    till.sale._ringing.ring_product(uuid7())
    till.type("2")
    till.settle()
    chips_are_rung(till, 2)


def test_a_scan_takes_it(till: TillWindow) -> None:
    till.type("3")
    till.scan(JAM_CODE)
    assert quantities(till.basket) == {"Plum jam": 3}
    chips_are_rung(till, 1)


def test_a_tile_that_no_number_was_keyed_for_tells_the_page_of_none() -> None:
    told: list[int] = []
    number = KeyedNumber(lambda: told.append(number.value))

    assert number.take().quantity == 1
    assert told == []
    number.press("3")
    number.take().give_back()
    assert told == [3, 0, 3]

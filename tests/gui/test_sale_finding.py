"""Finding what is sold on the real window: by scanner, by search, by a number before a tile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.viewmodels.catalogue_view import LEAST_FOUND, MOST_FOUND, PAINTED_MS, TYPED_MS
from tests.support.shelf import JAM_CODE, UNKNOWN_CODE, on_the_shelf, quantities
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def test_a_scan_on_the_change_screen_begins_the_next_order(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    till.scan(JAM_CODE)
    assert quantities(till.basket) == {"Plum jam": 1}


def test_a_scan_adds_one_and_reaches_no_button(till: TillWindow) -> None:
    till.find("Pay").forceActiveFocus()
    till.scan(JAM_CODE)
    till.scan(JAM_CODE)
    assert quantities(till.basket) == {"Plum jam": 2}
    assert not till.sees("Exact")


def test_unknown_codes_queue_behind_a_banner(till: TillWindow) -> None:
    till.scan(UNKNOWN_CODE)
    till.scan("9999999999994")
    assert till.reads(f"No product has {UNKNOWN_CODE}: add it or ignore")
    till.tap("Ignore")
    assert till.reads("No product has 9999999999994")
    till.tap("Add it")
    assert till.reads("Misc item")
    assert not till.reads("No product has")


def test_a_scan_while_money_is_moving_is_refused_and_says_why(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.scan(JAM_CODE)
    assert till.reads("Money is being taken. Nothing was added.")
    assert quantities(till.basket) == {"Chips": 1}


def test_a_scan_in_the_modifiers_sheet_adds_its_item_first(till: TillWindow) -> None:
    till.tap("Latte")
    till.scan(JAM_CODE)
    assert [line.name for line in till.basket.lines] == ["Latte Small", "Plum jam"]


def test_a_number_is_rung_as_it_was_keyed_and_a_digit_too_many_is_told(till: TillWindow) -> None:
    till.type("1200")
    till.tap("Butter croissant")
    assert quantities(till.basket) == {"Butter croissant": 1200}
    till.type("9999")
    assert not till.reads("A line holds at most")
    till.type("9")
    assert till.reads("A line holds at most 9,999. 9,999 is keyed still.")
    till.tap("Chips")
    assert quantities(till.basket) == {"Butter croissant": 1200, "Chips": 9999}
    till.type("7")
    till.tap("Espresso")
    assert quantities(till.basket)["Espresso"] == 7


def test_digits_before_a_tile_set_its_quantity(till: TillWindow) -> None:
    till.type("12")
    assert till.reads("12 ×")
    till.tap("Chips")
    till.tap("Chips")
    assert quantities(till.basket) == {"Chips": 13}


def test_what_is_sold_out_stays_in_its_place_and_says_so(till: TillWindow) -> None:
    till.tap("Game pie")
    assert till.basket.is_empty
    assert till.reads("Game pie is sold out. Nothing was added.")


def test_search_as_you_type_finds_and_enter_adds_the_only_one(till: TillWindow) -> None:
    till.touch(till.field("Search"))
    till.type("plum")
    assert [tile.name for tile in till.catalogue.found] == ["Plum jam"]
    assert till.catalogue.property("current") == -1
    till.press(Qt.Key.Key_Return)
    assert quantities(till.basket) == {"Plum jam": 1}
    assert len(till.catalogue.found) > 1


def test_letters_struck_anywhere_begin_a_search(till: TillWindow) -> None:
    till.type("plum")
    assert till.field("Search").property("text") == "plum"
    assert [tile.name for tile in till.catalogue.found] == ["Plum jam"]
    till.press(Qt.Key.Key_Return)
    till.type("p")
    assert till.field("Search").property("text") == "p"


def test_places_without_a_tile_are_neither_seen_nor_flicked(till: TillWindow) -> None:
    QTest.qWait(PAINTED_MS + 50)
    till.settle()
    grid = till.grid
    till.type("plum")
    till.paint()
    places = grid.property("contentItem").childItems()
    made = [item for item in places if item.property("widest") is not None]
    assert grid.property("count") == len(made) > 1
    assert [tile.property("name") for tile in made if tile.isVisible()] == ["Plum jam"]
    assert not grid.property("interactive")


def test_a_search_without_a_find_says_what_to_do(till: TillWindow) -> None:
    till.touch(till.field("Search"))
    till.type("qqqzz")
    assert till.reads("Nothing is called “qqqzz”")
    till.press(Qt.Key.Key_Escape)
    assert till.sees("Chips")


def many_cups(demo: DemoVenue) -> list[Product]:
    """More of one name than a search reads."""
    home, tax = demo.categories[0].id, demo.tax_classes[0].id
    return [Product(uuid7(), f"Qup {nth:02}", home, 4_50, tax) for nth in range(MOST_FOUND + 5)]


def test_a_letter_finds_what_the_window_shows_and_the_rest_when_the_typing_rests(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till", more_products=many_cups) as till:
        for asked, read in ((1, LEAST_FOUND), (40, 40), (200, MOST_FOUND)):
            till.sale.searchCleared.emit()
            till.catalogue.see(asked)
            till.catalogue.search("qup")
            till.settle()
            first = [tile.name for tile in till.catalogue.found]
            assert first == [f"Qup {nth:02}" for nth in range(read)]
            QTest.qWait(TYPED_MS + 50)
            till.settle()
            assert [tile.name for tile in till.catalogue.found][:read] == first
            assert len(till.catalogue.found) == MOST_FOUND


def test_a_search_is_neither_lost_to_the_letter_before_nor_cut_short_by_a_window_that_grew(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till", more_products=many_cups) as till:
        lane = till.desk.lanes.reader
        assert isinstance(lane, HandLane)
        till.catalogue.see(1)
        till.catalogue.search("qu")
        till.settle()
        till.catalogue.search("qup")
        QTest.qWait(TYPED_MS + 50)
        lane.run_one()
        assert till.catalogue.property("searched") == "qup"
        till.catalogue.see(40)
        QTest.qWait(TYPED_MS + 50)
        till.settle()
        assert len(till.catalogue.found) == MOST_FOUND


def test_favourites_flicked_down_stand_at_their_beginning_once_all_of_them_fit(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    cups: list[Product] = []

    def favourites(demo: DemoVenue) -> list[Product]:
        cups[:] = [replace(cup, favourite=True) for cup in many_cups(demo)]
        return cups

    with till_window(tmp_path / "till", size=SIZES["small"], more_products=favourites) as till:
        QTest.qWait(PAINTED_MS + 50)
        till.settle()
        till.grid.setProperty("contentY", 100)
        assert till.grid.property("interactive")
        till.desk.till.save_documents([replace(cup, favourite=False) for cup in cups], None)
        till.catalogue.read()
        till.settle()
        assert not till.grid.property("interactive")
        assert till.grid.property("contentY") <= 0

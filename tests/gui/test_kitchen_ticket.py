"""One ticket on the kitchen's screen: its rows, its marks, its clock, and what is touched on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from uuid6 import uuid7

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.ringing import (
    add_line,
    remove_line,
    set_allergy,
    set_dining,
    set_quantity,
)
from tests.support.kitchen_window import (
    GRILL,
    KitchenScreen,
    kitchen_screen,
)

pytestmark = pytest.mark.qml


@pytest.fixture
def screen(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[KitchenScreen]:
    with kitchen_screen(tmp_path / "till") as opened:
        yield opened


def test_additions_are_marked_and_cancellations_struck_until_they_are_touched(
    screen: KitchenScreen,
) -> None:
    soup = screen.line("Soup")
    order = screen.send(soup, screen.line("Burger", count=2))
    screen.look()
    order = screen.change(add_line(remove_line(order, soup.id), screen.line("Chips")))
    screen.look()
    assert screen.cards() == [("#1", ["2 Burger", "added 1 Chips", "cancelled 1 Soup"])]
    assert screen.reads("+ ADDED")
    assert screen.reads("− CANCELLED")
    screen.tap("− CANCELLED, 1, Soup")
    assert screen.cards() == [("#1", ["2 Burger", "added 1 Chips"])]
    burger = next(line for line in order.lines if line.name == "Burger")
    screen.change(set_quantity(order, burger.id, 3000))
    screen.look()
    assert screen.cards() == [("#1", ["2 Burger", "added 1 Burger", "added 1 Chips"])]


def test_like_items_are_one_row_and_a_touch_makes_it_or_takes_it_back(
    screen: KitchenScreen,
) -> None:
    screen.send(
        screen.line("Burger"),
        screen.line("Chips"),
        screen.line("Burger", options=("no onion",)),
    )
    screen.look()
    assert screen.cards() == [("#1", ["1 Burger", "1 Chips", "1 Burger"])]
    screen.tap("1, Chips")
    assert screen.cards() == [("#1", ["1 Burger", "1 Burger", "done 1 Chips"])]
    screen.tap("1, Chips, done")
    assert screen.cards() == [("#1", ["1 Burger", "1 Chips", "1 Burger"])]


def test_a_guests_allergy_is_read_before_anything_is_ready(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"), allergy="nuts")
    screen.look()
    assert screen.reads("ALLERGY  nuts")
    assert not screen.find("Ready").isEnabled()
    screen.tap("1, Burger")
    assert screen.cards() == [("#1", ["1 Burger"])], "nor row by row"
    assert screen.model.notices_.property("canUndo") is False
    screen.press(Qt.Key.Key_1)
    assert screen.reads("Allergy read: nuts")
    assert screen.cards() == [("#1", ["1 Burger"])]
    assert screen.find("Ready").isEnabled()
    screen.press(Qt.Key.Key_1)
    assert screen.cards() == []


@pytest.mark.slow
def test_a_touch_on_the_red_band_says_that_it_was_read(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"), allergy="nuts")
    screen.look()
    screen.tap("ALLERGY  nuts")
    assert not screen.order(order).needs_allergy_seen(GRILL.id)
    assert screen.reads("ALLERGY  nuts"), "it stays in sight"


def test_an_allergy_that_is_told_once_it_is_made_is_read_where_it_was_made(
    screen: KitchenScreen,
) -> None:
    """There is no pass, where it would stand: nobody in the kitchen heard of it."""
    basket = screen.send(screen.line("Burger"))
    screen.look()
    screen.tap("Ready")
    assert screen.cards() == []
    screen.change(set_allergy(basket, "nuts"))
    screen.look()
    assert screen.cards() == [("#1", ["done 1 Burger"])]
    assert screen.reads("READY")
    assert not screen.find("Ready").isEnabled()
    screen.tap("ALLERGY  nuts")
    assert screen.cards() == []
    assert not screen.order(basket).needs_allergy_seen(GRILL.id)


@pytest.mark.slow
def test_time_is_told_by_colour_and_by_word(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"))
    screen.look()
    assert screen.reads("NEW")
    for minutes, word in ((8, "DUE"), (4, "LATE")):
        screen.pass_minutes(minutes)
        screen.look()
        assert screen.reads(word)
    assert screen.reads("12 min")
    screen.tap("Ready")
    screen.send(screen.line("Chips"))
    screen.look()
    assert screen.reads("usual 12 min")
    screen.tap("Pass")
    assert screen.reads("Grill 12 min"), "each station's, at the pass"


@pytest.mark.slow
def test_an_order_can_be_made_first_and_put_back(screen: KitchenScreen) -> None:
    for name in ("Burger", "Chips"):
        screen.send(screen.line(name))
        screen.pass_minutes(1)
    screen.look()
    screen.tap("#2")
    screen.tap("Make it first")
    assert [number for number, _ in screen.cards()] == ["#2", "#1"]
    assert screen.reads("FIRST")
    screen.tap("#2")
    screen.tap("Back in its place")
    assert [number for number, _ in screen.cards()] == ["#1", "#2"]


@pytest.mark.slow
def test_a_later_course_waits_and_ready_leaves_it(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"), screen.line("Brownie", course=1))
    screen.look()
    assert screen.cards() == [("#1", ["1 Burger", "later 1 Brownie"])]
    screen.tap("Ready")
    assert screen.cards() == [("#1", ["later 1 Brownie", "done 1 Burger"])]
    assert order.tab_id
    screen.shop.till.set_course(order.tab_id, 1, is_held=False)
    screen.look()
    assert screen.cards() == [("#1", ["1 Brownie", "done 1 Burger"])]


@pytest.mark.slow
def test_what_is_on_paper_is_struck(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"))
    assert order.tab_id
    [line] = screen.order(order).lines
    screen.shop.till.chit_printed(order.tab_id, GRILL.id, [line.first.command_id])
    screen.look()
    assert screen.cards() == [("#1", ["printed 1 Burger"])]
    assert screen.reads("printed 12:")


@pytest.mark.slow
def test_an_order_of_which_all_waits_is_not_ready(screen: KitchenScreen) -> None:
    screen.send(screen.line("Brownie", course=1))
    screen.look()
    assert not screen.find("Ready").isEnabled()
    assert screen.reads("It waits to be called away")
    screen.press(Qt.Key.Key_1)
    assert screen.cards() == [("#1", ["later 1 Brownie"])]
    assert not screen.reads("#1 is ready")


@pytest.mark.slow
def test_a_cancelled_order_keeps_its_place_and_goes_when_it_was_seen(
    screen: KitchenScreen,
) -> None:
    soup = screen.line("Soup")
    order = screen.send(soup)
    screen.pass_minutes(1)
    screen.send(screen.line("Pie"))
    screen.look()
    screen.change(remove_line(order, soup.id))
    screen.look()
    assert screen.cards() == [("#1", ["cancelled 1 Soup"]), ("#2", ["1 Pie"])]
    assert screen.reads("CANCELLED")
    assert not screen.reads("LATER")
    screen.tap("Seen")
    assert screen.cards() == [("#2", ["1 Pie"])]
    assert not screen.reads("#1 is ready")


@pytest.mark.slow
def test_an_order_that_is_taken_away_after_all_says_so_once(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"))
    screen.look()
    assert not screen.reads("Take away")
    screen.change(set_dining(order, Dining.TAKE_AWAY, new_id=uuid7))
    screen.look()
    [card] = screen.model.tickets.rows  # type: ignore[attr-defined]
    assert card.whom == "Take away"
    assert [(row["state"], row["detail"]) for row in card.lines] == [("", "")]

"""The kitchen's screen, real QML over a real database: by touch and by a bump bar's keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.sales.ringing import add_line, remove_line, set_quantity
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from tests.support.kitchen_window import (
    BAR,
    BAR_CATEGORY,
    GRILL,
    MINUTE,
    KitchenScreen,
    kitchen_screen,
)
from tests.support.shop import ADA, due_of

pytestmark = pytest.mark.qml


@pytest.fixture
def screen(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[KitchenScreen]:
    with kitchen_screen(tmp_path / "till") as opened:
        yield opened


def test_a_sale_becomes_a_ticket_at_its_station_and_goes_when_it_is_ready(
    screen: KitchenScreen,
) -> None:
    shop = screen.shop
    shop.till.open_drawer(0, ADA)
    basket = shop.basket(2)
    shop.till.complete_sale(basket, [take_cash(due_of(basket), due_of(basket))], ADA)
    screen.look()
    assert screen.cards() == [("#1", ["1 Flat white", "1 Tea"])]
    assert screen.reads("1 open")
    screen.tap("Ready")
    assert screen.cards() == []
    assert screen.reads("All made")
    assert screen.reads("#1 is ready")
    screen.tap("Undo")
    assert screen.cards() == [("#1", ["1 Flat white", "1 Tea"])]


def test_a_line_is_sent_once_the_picture_that_shows_it_stands_on_the_screen(
    screen: KitchenScreen,
) -> None:
    """Read is not shown: the station says so only after a frame, and then it is on disk."""
    burger = screen.send(screen.line("Burger"))
    screen.kitchen.window.frameSwapped.disconnect(screen.model.painted)
    screen.look()
    assert screen.cards() == [("#1", ["1 Burger"])]
    assert [one.unseen for one in screen.order(burger).lines] == [1000]
    screen.model.painted()
    assert [one.unseen for one in screen.order(burger).lines] == [1000], "asked for, not on disk"
    screen.settle()
    assert [one.unseen for one in screen.order(burger).lines] == [0]


def test_an_acknowledgement_that_the_disk_did_not_take_is_said_again(
    screen: KitchenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full.")

    burger = screen.send(screen.line("Burger"))
    with monkeypatch.context() as patch:
        patch.setattr("fynlo_pos.core.kitchen.kitchen.Kitchen.acknowledge", full)
        screen.look()
    assert [one.unseen for one in screen.order(burger).lines] == [1000]
    screen.look()
    assert [one.unseen for one in screen.order(burger).lines] == [0]


def test_only_this_station_is_shown_and_only_it_acknowledges(screen: KitchenScreen) -> None:
    both = screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY))
    screen.look()
    assert screen.cards() == [("#1", ["1 Burger"])]
    unseen = {one.line.station_id: one.unseen for one in screen.order(both).lines}
    assert unseen == {GRILL.id: 0, BAR.id: 1000}
    screen.tap("Station: Grill")
    screen.tap("Bar")
    assert screen.cards() == [("#1", ["1 Beer"])]


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


@pytest.mark.slow
def test_keys_of_a_bump_bar_finish_the_ticket_that_stands_there(screen: KitchenScreen) -> None:
    for name in ("Burger", "Chips", "Pie"):
        screen.send(screen.line(name))
        screen.pass_minutes(1)
    screen.look()
    screen.press(Qt.Key.Key_2)
    assert [number for number, _ in screen.cards()] == ["#1", "#3"]
    screen.press(Qt.Key.Key_9)
    assert [number for number, _ in screen.cards()] == ["#1", "#3"]


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
def test_a_finished_order_comes_back_from_recall(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"), name="Sam")
    screen.look()
    screen.tap("Ready")
    screen.tap("Recall")
    screen.tap("#1 Sam")
    assert screen.cards() == [("#1", ["1 Burger"])]


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
def test_all_day_counts_what_is_to_be_made_and_what_is_chosen_with_it(
    screen: KitchenScreen,
) -> None:
    screen.send(screen.line("Burger", count=2, options=("no onion",)))
    screen.send(screen.line("Burger"), screen.line("Brownie", course=1))
    screen.look()
    screen.tap("All day")
    assert screen.model.property("counts") == [{"name": "Burger", "count": "3"}]
    assert screen.model.property("choices") == [{"name": "no onion", "count": "2"}]
    assert screen.reads("no onion")


def test_the_pass_shows_all_stations_until_the_order_is_collected(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY))
    screen.look()
    screen.tap("Ready")
    screen.tap("Pass")
    assert screen.cards() == [("#1", ["1 Beer", "done 1 Burger"])]
    assert not screen.find("Collected").isEnabled()
    assert screen.reads("Not ready yet")
    screen.model.touchRow(str(order.tab_id), 0)
    screen.settle()
    assert screen.reads("READY")
    screen.tap("Collected")
    assert screen.cards() == []
    assert screen.reads("Nothing at the pass")


def test_new_orders_are_heard_again_until_somebody_touches_them(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"))
    screen.look()
    assert screen.heard == [Sound.KITCHEN_NEW]
    screen.look()
    screen.clock.at_ms += 21_000
    screen.look()
    assert screen.heard == [Sound.KITCHEN_NEW] * 2
    screen.tap("#1")
    screen.press(Qt.Key.Key_Escape)
    screen.clock.at_ms += 21_000
    screen.look()
    assert screen.heard == [Sound.KITCHEN_NEW] * 2
    assert not screen.reads("NEW")
    screen.pass_minutes(12)
    screen.look()
    screen.look()
    assert screen.heard[2:] == [Sound.KITCHEN_LATE]


@pytest.mark.slow
def test_what_stood_there_when_the_screen_was_switched_on_is_not_news(
    screen: KitchenScreen,
) -> None:
    screen.send(screen.line("Beer", category=BAR_CATEGORY))
    screen.look()
    screen.tap("Station: Grill")
    screen.tap("Bar")
    assert screen.cards() == [("#1", ["1 Beer"])]
    assert screen.heard == []


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
def test_a_till_that_is_not_heard_is_told_with_what_to_do(screen: KitchenScreen) -> None:
    screen.silent_since_ms = screen.clock() - 3 * MINUTE
    screen.look()
    assert screen.reads("No till has been heard since 3 min ago.")
    screen.silent_since_ms = None
    screen.look()
    assert not screen.reads("No till has been heard")


@pytest.mark.slow
def test_trouble_in_the_kitchen_is_told(
    screen: KitchenScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full. Nothing was changed.")

    screen.send(screen.line("Burger"))
    screen.look()
    with monkeypatch.context() as patch:
        patch.setattr("fynlo_pos.core.kitchen.kitchen.Kitchen.finish", full)
        screen.tap("Ready")
    assert screen.reads("The disk is full.")
    assert screen.cards() == [("#1", ["1 Burger"])]


@pytest.mark.slow
def test_a_shop_without_stations_is_told_what_to_do(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", stations=(), station="") as empty:
        assert empty.reads("No kitchen screen is set up yet")


@pytest.mark.slow
def test_several_stations_ask_which_one_this_is(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", station="") as which:
        assert which.reads("Which station is this?")
        which.tap("Choose the station")
        which.tap("Bar")
        assert which.reads("All made")
        which.model.finishPlace(3)
        which.model.touchRow("no such order", 0)
        which.model.rush("no such order")
        which.model.see("no such order")
        which.model.finish("no such order")
        which.model.readAllergy("no such order")


def test_customers_see_their_numbers_preparing_then_ready_then_gone(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=True) as screen:
        first = screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY))
        screen.send(screen.line("Chips"), name="Sam")
        screen.send(screen.line("Brownie", course=1))
        screen.look()
        status = screen.kitchen.model
        assert status.property("preparing") == ["2", "1"]
        assert screen.reads("Preparing")
        assert not screen.reads("Sam"), "a number is enough"
        kitchen = Kitchen(screen.shop.open.store, screen.clock)
        assert first.tab_id
        kitchen.finish(first.tab_id, GRILL.id)
        screen.look()
        assert status.property("ready") == []
        kitchen.finish(first.tab_id, BAR.id)
        screen.look()
        assert (status.property("preparing"), status.property("ready")) == (["2"], ["1"])
        kitchen.collect(first.tab_id)
        screen.look()
        assert status.property("ready") == []


@pytest.mark.slow
def test_a_number_nobody_collects_leaves_the_customers_screen(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=True) as screen:
        order = screen.send(screen.line("Burger"))
        assert order.tab_id
        Kitchen(screen.shop.open.store, screen.clock).finish(order.tab_id, GRILL.id)
        screen.look()
        assert screen.kitchen.model.property("ready") == ["1"]
        screen.pass_minutes(11)
        screen.look()
        assert screen.kitchen.model.property("ready") == []


@pytest.mark.slow
def test_a_screen_is_made_large_and_left_from_its_own_sheet(screen: KitchenScreen) -> None:
    left: list[bool] = []
    screen.kitchen.left.connect(lambda: left.append(True))
    screen.tap("Station: Grill")
    screen.tap("Large")
    assert screen.model.property("isLarge")
    screen.tap("Exit")
    assert left == [True]

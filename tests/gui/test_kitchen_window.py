"""The kitchen's screen, real QML over a real database: by touch and by a bump bar's keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.sales.ringing import add_line
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.viewmodels.board_props import PATIENCE_MS
from fynlo_pos.ui.viewmodels.board_reading import read_orders
from tests.support.kitchen_window import (
    BAR,
    BAR_CATEGORY,
    GRILL,
    MINUTE,
    KitchenScreen,
    kitchen_screen,
)
from tests.support.shop import ADA, STAFF_ID, due_of

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


def test_what_arrives_is_drawn_at_once_and_the_rest_when_all_is_looked_at(
    screen: KitchenScreen,
) -> None:
    screen.look_when_told_only()
    burger = screen.send(screen.line("Burger"))
    screen.model.arrived()
    screen.settle()
    assert screen.cards() == [("#1", ["1 Burger"])]
    screen.tap("Ready")
    assert screen.reads("#1 is ready")
    screen.change(add_line(burger, screen.line("Chips")))
    screen.shop.till.save_documents([replace(GRILL, name="Grill room")], STAFF_ID)
    screen.model.arrived()
    screen.settle()
    assert screen.cards() == [("#1", ["added 1 Chips", "done 1 Burger"])]
    assert not screen.reads("Grill room")
    screen.look()
    assert screen.reads("Grill room")


def test_what_was_read_where_it_came_is_drawn_and_what_could_not_be_is_read_again(
    screen: KitchenScreen,
) -> None:
    screen.send(screen.line("Burger"))
    screen.model.take_orders(read_orders(screen.reading, screen.clock()))
    assert screen.cards() == [("#1", ["1 Burger"])], "without another look"
    screen.send(screen.line("Soup"))
    screen.model.take_orders(None)
    screen.settle()
    assert screen.cards() == [("#1", ["1 Burger"]), ("#2", ["1 Soup"])]


def test_at_the_pass_what_arrives_is_looked_at_whole(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"))
    screen.look()
    screen.tap("Pass")
    [ticket] = screen.model._stand.tickets
    Kitchen(screen.shop.open.store, screen.clock).finish(ticket.order_id, GRILL.id)
    screen.model.take_orders(read_orders(screen.reading, screen.clock()))
    screen.settle()
    assert screen.find("Collected").isEnabled(), "what is finished is on no board but this one"


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
def test_a_finished_order_comes_back_from_recall(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"), name="Sam")
    screen.look()
    screen.tap("Ready")
    screen.tap("Recall")
    screen.tap("#1 Sam")
    assert screen.cards() == [("#1", ["1 Burger"])]


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


@pytest.mark.slow
def test_a_till_that_is_not_heard_is_told_with_what_to_do(screen: KitchenScreen) -> None:
    screen.silent_since_ms = screen.clock() - PATIENCE_MS + 1
    screen.look()
    assert screen.reads("All well"), "it may be back in a moment"
    screen.silent_since_ms -= 1
    screen.look()
    assert screen.reads("No till has been heard for 5 s.")
    screen.silent_since_ms = screen.clock() - 3 * MINUTE
    screen.look()
    assert screen.reads("No till has been heard for 3 min.")
    screen.silent_since_ms, screen.clock_off_ms = None, 61 * MINUTE
    screen.look()
    assert screen.reads("This device’s clock is 61 min off the shop’s.")
    screen.clock_off_ms = 0
    screen.look()
    assert not screen.reads("clock")
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


@pytest.mark.slow
def test_a_screen_is_made_large_and_left_from_its_own_sheet(screen: KitchenScreen) -> None:
    left: list[bool] = []
    screen.kitchen.left.connect(lambda: left.append(True))
    screen.tap("Station: Grill")
    screen.tap("Large")
    assert screen.model.screen_.property("isLarge")
    screen.tap("Exit")
    assert left == [True]


@pytest.mark.slow
def test_recall_names_what_was_made_here_alone(screen: KitchenScreen) -> None:
    screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY), name="Sam")
    screen.send(screen.line("Gin", category=BAR_CATEGORY), name="Kim")
    screen.look()
    screen.tap("Station: Grill")
    screen.tap("Bar")
    for _ in range(2):
        screen.tap("Ready")
    screen.tap("Recall")
    assert screen.reads("#2 Kim")
    screen.press(Qt.Key.Key_Escape)
    screen.tap("Station: Bar")
    screen.tap("Grill")
    screen.tap("Recall")
    assert screen.reads("Nothing was finished"), "the bar's are the bar's to recall"


@pytest.mark.slow
def test_orders_below_what_is_in_sight_are_counted_and_turned_to(screen: KitchenScreen) -> None:
    for _ in range(17):
        screen.send(screen.line("Burger"), screen.line("Chips"))
    screen.look()
    screen.tap("5 more below")
    assert not screen.reads("more below")
    assert screen.reads("#17")
    screen.model.finishPlace(0)
    screen.settle()
    assert screen.reads("16 open")

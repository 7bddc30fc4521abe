"""The pass over all stations, and what customers look at while they wait."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.ui.viewmodels.board_props import BoardFacts, BoardView, tickets_in_sight
from tests.support.gallery import visible_items
from tests.support.kitchen_window import BAR, BAR_CATEGORY, GRILL, KitchenScreen, kitchen_screen

pytestmark = pytest.mark.qml


@pytest.fixture
def screen(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[KitchenScreen]:
    with kitchen_screen(tmp_path / "till") as opened:
        yield opened


def test_the_pass_shows_all_stations_until_the_order_is_collected(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY))
    screen.look()
    screen.tap("Ready")
    screen.tap("Pass")
    assert screen.cards() == [("#1", ["1 Beer", "done 1 Burger"])]
    assert not screen.find("Collected").isEnabled()
    assert screen.reads("Not ready yet")
    screen.press(Qt.Key.Key_1)
    assert not screen.reads("is collected"), "nor by a key"
    screen.model.touchRow(str(order.tab_id), 0)
    screen.settle()
    assert screen.reads("READY")
    screen.tap("Collected")
    assert screen.cards() == []
    assert screen.reads("Nothing at the pass")
    screen.tap("Undo")
    assert screen.reads("READY"), "collected by mistake"
    screen.tap("Collected")
    screen.tap("Recall")
    screen.tap("#1")
    assert screen.reads("READY"), "back at the pass, and not to be made again"
    assert [one.left for one in screen.order(order).lines] == [0, 0]


def test_an_order_that_was_finished_when_it_was_looked_at_last_stands_as_it_is_now(
    screen: KitchenScreen,
) -> None:
    sent = screen.send(screen.line("Burger"))
    fresh = screen.order(sent)
    Kitchen(screen.shop.open.store, screen.clock).finish(fresh.id, GRILL.id)
    facts = BoardFacts((GRILL,), orders=(fresh,), finished=(screen.order(sent),))
    [ticket] = tickets_in_sight(facts, BoardView(shows_pass=True), screen.clock())
    assert not ticket.is_ready


def test_customers_see_their_numbers_preparing_then_ready_then_gone(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=True) as screen:
        first = screen.send(screen.line("Burger"), screen.line("Beer", category=BAR_CATEGORY))
        screen.send(screen.line("Chips"), name="Sam")
        screen.send(screen.line("Brownie", course=1))
        screen.look()
        status = screen.kitchen.model
        assert status.property("preparing") == ["1", "2"], "who waits longest stands first"
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
        screen.kitchen.model.take_orders(())
        screen.settle()
        assert status.property("ready") == [], "told that something came, it looks"


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


def test_customers_are_asked_for_a_moment_where_no_till_was_heard_for_a_while(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=True) as screen:
        screen.send(screen.line("Burger"))
        screen.silent_since_ms = screen.clock()
        screen.look()
        assert not screen.reads("One moment, please."), "the line may be back at once"
        screen.pass_minutes(1)
        screen.look()
        assert screen.reads("One moment, please. Ask at the counter for your order.")
        assert screen.reads("1"), "what was known stays"
        screen.silent_since_ms = None
        screen.look()
        assert not screen.reads("One moment, please.")


@pytest.mark.slow
def test_every_number_is_in_sight_however_many_wait(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path / "till", is_status=True) as screen:
        kitchen = Kitchen(screen.shop.open.store, screen.clock)
        for place in range(40):
            order = screen.send(screen.line("Burger"))
            if place % 3 == 0 and order.tab_id:
                kitchen.finish(order.tab_id, GRILL.id)
        screen.look()
        shown = {
            item.property("text"): item
            for item in visible_items(screen.window.contentItem())
            if str(item.property("text") or "").isdigit()
        }
        assert set(shown) == {str(number) for number in range(1, 41)}
        for number, item in shown.items():
            foot = item.mapToScene(QPointF(item.width(), item.height()))
            assert foot.y() <= screen.window.height(), f"{number} lies below the screen"
            assert foot.x() <= screen.window.width(), f"{number} lies beside the screen"

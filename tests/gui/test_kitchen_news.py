"""When a kitchen's screen is heard and says NEW: on whatever comes, until it is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.sales.ringing import add_line, remove_line, set_allergy
from fynlo_pos.core.sounds import Sound
from tests.support.kitchen_window import BAR_CATEGORY, GRILL, KitchenScreen, kitchen_screen

pytestmark = pytest.mark.qml


@pytest.fixture
def screen(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[KitchenScreen]:
    with kitchen_screen(tmp_path / "till") as opened:
        yield opened


def heard(screen: KitchenScreen) -> list[Sound]:
    """What was heard since this was asked last."""
    screen.look()
    sounds = list(screen.heard)
    screen.heard.clear()
    return sounds


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


def test_a_second_round_is_heard_and_new_though_the_first_was_touched(
    screen: KitchenScreen,
) -> None:
    """A table's dessert comes under the order of its starters."""
    order = screen.send(screen.line("Soup"), name="Table 4")
    screen.look()
    screen.tap("Ready")
    screen.pass_minutes(10)
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.change(add_line(order, screen.line("Brownie")))
    assert heard(screen) == [Sound.KITCHEN_NEW]
    assert screen.reads("NEW")


@pytest.mark.parametrize("later", [[], ["Pie"]])
def test_an_allergy_that_is_told_once_it_is_made_is_heard_until_it_is_read(
    screen: KitchenScreen, later: list[str]
) -> None:
    order = screen.send(screen.line("Soup"), *(screen.line(name, course=1) for name in later))
    screen.look()
    screen.tap("Ready")
    screen.pass_minutes(1)
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.change(set_allergy(order, "nuts"))
    assert heard(screen) == [Sound.KITCHEN_NEW]
    for _ in range(2):
        screen.clock.at_ms += 21_000
        assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.tap("ALLERGY  nuts")
    screen.clock.at_ms += 21_000
    assert heard(screen) == []
    screen.send(screen.line("Brownie", course=1), allergy="milk")
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.clock.at_ms += 21_000
    assert heard(screen) == [], "what waits to be called calls nobody"


def test_what_stands_ready_at_the_pass_is_not_heard_again(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Soup"))
    screen.look()
    screen.tap("Ready")
    screen.tap("Pass")
    screen.heard.clear()
    for _ in range(2):
        screen.clock.at_ms += 21_000
        assert heard(screen) == []
    screen.change(set_allergy(order, "nuts"))
    assert heard(screen) == [Sound.KITCHEN_NEW]


def test_what_changes_in_an_order_that_was_touched_is_heard(screen: KitchenScreen) -> None:
    soup = screen.line("Soup")
    order = screen.send(soup, screen.line("Brownie", course=1))
    screen.look()
    screen.model.see(str(order.tab_id))
    assert heard(screen) == [Sound.KITCHEN_NEW]
    assert not screen.reads("NEW")

    order = screen.change(add_line(order, screen.line("Chips")))
    assert heard(screen) == [Sound.KITCHEN_NEW], "an addition"
    assert screen.reads("NEW")
    screen.model.see(str(order.tab_id))

    order = screen.change(remove_line(order, soup.id))
    assert heard(screen) == [Sound.KITCHEN_NEW], "a cancellation"
    screen.model.see(str(order.tab_id))

    assert order.tab_id
    screen.shop.till.set_course(order.tab_id, 1, is_held=False)
    assert heard(screen) == [Sound.KITCHEN_NEW], "a course called away at the till"
    screen.model.see(str(order.tab_id))

    screen.change(set_allergy(order, "nuts"))
    assert heard(screen) == [Sound.KITCHEN_NEW], "an allergy"
    screen.model.see(str(order.tab_id))
    assert heard(screen) == []


def test_what_is_done_at_this_screen_is_no_news_to_it(screen: KitchenScreen) -> None:
    order = screen.send(screen.line("Burger"), screen.line("Brownie", course=1))
    screen.look()
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.tap("#1")
    screen.tap("Course 2: make it now")
    screen.tap("#1")
    screen.tap("Make it first")
    screen.tap("Ready")
    screen.tap("Undo")
    assert heard(screen) == []
    assert not screen.reads("NEW")

    assert order.tab_id
    elsewhere = Kitchen(screen.shop.open.store, screen.clock)
    elsewhere.rush(order.tab_id, is_on=False)
    assert heard(screen) == []
    elsewhere.rush(order.tab_id, is_on=True)
    assert heard(screen) == [Sound.KITCHEN_NEW], "put first at the pass"
    elsewhere.finish(order.tab_id, GRILL.id)
    elsewhere.collect(order.tab_id)
    assert heard(screen) == []


@pytest.mark.slow
def test_nobody_who_touched_an_order_is_deaf_to_what_came_at_that_moment(
    screen: KitchenScreen,
) -> None:
    order = screen.send(screen.line("Burger"), screen.line("Pie"))
    screen.look()
    screen.model.see(str(order.tab_id))
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.change(add_line(order, screen.line("Chips")))
    screen.tap("1, Burger")
    assert heard(screen) == [Sound.KITCHEN_NEW]


@pytest.mark.slow
def test_an_order_that_nobody_has_touched_is_heard_again_also_when_it_is_late(
    screen: KitchenScreen,
) -> None:
    screen.send(screen.line("Burger"))
    screen.pass_minutes(13)
    assert heard(screen) == [Sound.KITCHEN_NEW, Sound.KITCHEN_LATE]
    screen.clock.at_ms += 21_000
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.send(screen.line("Brownie", course=1))
    assert heard(screen) == [Sound.KITCHEN_NEW]
    screen.tap("#1")
    screen.press(Qt.Key.Key_Escape)
    screen.clock.at_ms += 21_000
    assert heard(screen) == [], "what only waits is not heard again"

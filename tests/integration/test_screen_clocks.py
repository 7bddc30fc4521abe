"""A kitchen's screen beside clocks that are days off: what came to it lately is on its board."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import pytest

from fynlo_pos.app import kitchen_world
from fynlo_pos.core.db.screen_reading import ScreenReading
from fynlo_pos.core.kitchen.counts import all_day
from fynlo_pos.core.kitchen.for_viewers import TOLD_FOR_MS
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS
from fynlo_pos.ui.viewmodels.board_reading import read_orders
from tests.support.restaurant import GRILL, Restaurant
from tests.support.shop import ADA
from tests.support.viewer_screen import NOW_MS, Screen

pytestmark = pytest.mark.integration
DAY_MS = 24 * 60 * 60_000


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    opened = Screen(tmp_path / "kitchen")
    yield opened
    opened.close()


class Clocks:
    """The shop's clock and the device's own."""

    shop_ms = NOW_MS
    own_ms = NOW_MS


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def reading(screen: Screen, clocks: Clocks) -> Iterator[ScreenReading]:
    opened = ScreenReading(screen.open, lambda: clocks.shop_ms, lambda: clocks.own_ms)
    yield opened
    opened.close()


@pytest.mark.parametrize("ahead_days", [-3, 0, 3])
def test_an_order_that_came_lately_is_shown_whatever_the_clocks_of_till_and_hub(
    shop: Restaurant, screen: Screen, reading: ScreenReading, clocks: Clocks, ahead_days: int
) -> None:
    """It came at ``NOW_MS`` by the screen's own clock, from a till that was anywhere."""
    order_id = shop.till.hold(shop.basket(1), ADA)
    screen.watch(shop)
    clocks.shop_ms = shop.now_ms() + ahead_days * DAY_MS
    assert [one.id for one in read_orders(reading, clocks.shop_ms)] == [order_id]
    screen.kitchen.finish(order_id, GRILL.id)
    assert read_orders(reading, clocks.shop_ms) == ()


def test_an_order_that_is_old_at_one_station_and_new_at_another_is_on_the_boards_once(
    shop: Restaurant, screen: Screen, reading: ScreenReading, clocks: Clocks
) -> None:
    """Listed twice, all that is to be made of it would be counted twice."""
    coffee, tea = shop.basket(2).lines
    order_id = shop.till.hold(msgspec.structs.replace(shop.basket(1), lines=(coffee,)), ADA)
    shop.clock = count(shop.now_ms() + DAY_MS, 1000)
    again = shop.till.recall(order_id)
    shop.till.hold(msgspec.structs.replace(again, lines=(*again.lines, tea)), ADA)
    screen.watch(shop)
    clocks.shop_ms = shop.now_ms()
    orders = read_orders(reading, clocks.shop_ms)
    assert [one.id for one in orders] == [order_id]
    assert len(orders[0].stations) == 2
    assert sum(all_day(orders, None).values()) == 2000


def test_last_nights_orders_are_not_this_mornings(
    shop: Restaurant, screen: Screen, reading: ScreenReading, clocks: Clocks
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    screen.watch(shop)
    clocks.shop_ms = shop.now_ms() + DAY_MS
    clocks.own_ms = NOW_MS + SHOWN_FOR_MS
    assert [one.id for one in read_orders(reading, clocks.shop_ms)] == [order_id]
    clocks.own_ms += 1
    assert read_orders(reading, clocks.shop_ms) == ()


def test_a_screen_that_wakes_up_with_its_clock_far_ahead_forgets_nothing(
    shop: Restaurant, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    kitchen_world._bring_up_to_date(screen.open)
    screen.watch(shop)
    monkeypatch.setattr(kitchen_world, "now_ms", lambda: NOW_MS + 300 * DAY_MS)
    kitchen_world._bring_up_to_date(screen.open)
    assert screen.order(order_id) is not None
    later = screen.excerpts(shop)[-1:]
    assert later
    with screen.open.store.connection.begin():
        screen.open.store.connection.exec_driver_sql(
            "UPDATE excerpt SET kept_at_ms = ? WHERE stamp = (SELECT min(stamp) FROM excerpt)",
            (NOW_MS + TOLD_FOR_MS + 1,),
        )
    kitchen_world._bring_up_to_date(screen.open)
    assert screen.order(order_id) is None, "it was shown long before what it was shown last"

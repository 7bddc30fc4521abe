"""A tab that stays for days: what is rung on it today is made today, at each kind of screen."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.unseen import unseen_of
from fynlo_pos.core.sales.ringing import add_line
from hub.boards.fold import KitchenFold
from tests.support.restaurant import GRILL, Restaurant
from tests.support.shop import ADA, FRIDAY_NOON_MS

pytestmark = pytest.mark.integration

DAY_MS = 24 * 60 * 60_000
MINUTE_MS = 60_000
SHOWN_FOR_MS = 18 * 60 * 60_000


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


@pytest.fixture
def reading(shop: Restaurant) -> Iterator[SqlReading]:
    opened = SqlReading(shop.open.readers, shop.open.incarnation)
    yield opened
    opened.close()


def day(shop: Restaurant, days: int) -> None:
    """Let it be noon, so many days later."""
    shop.clock = count(FRIDAY_NOON_MS + days * DAY_MS, 1_000)


def add_to(shop: Restaurant, tab_id: UUID, place: int = 0) -> None:
    line = shop.basket(3).lines[place]
    basket = add_line(shop.till.recall(tab_id), line)
    shop.till.keep_basket(basket)
    shop.till.hold(basket, ADA)


def folded(shop: Restaurant) -> KitchenFold:
    fold = KitchenFold()
    with shop.open.readers.connect() as now:
        for each in read_log(now):
            fold.take(each.body, each.private, FRIDAY_NOON_MS + 3 * DAY_MS)
    return fold


@pytest.mark.parametrize("was_made", [True, False])
def test_a_new_line_on_an_old_tab_is_on_every_board_and_missed_while_nobody_sees_it(
    shop: Restaurant, reading: SqlReading, was_made: bool
) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    if was_made:
        shop.kitchen.finish(tab_id, GRILL.id)
    day(shop, 3)
    since_ms = shop.now_ms() - SHOWN_FOR_MS
    assert reading.open_kitchen_orders(since_ms) == [], "of three days ago nobody is told"
    add_to(shop, tab_id, 2)
    shown = reading.open_kitchen_orders(since_ms)
    assert [one.id for one in shown] == [tab_id]
    assert unseen_of(shown, shop.open.incarnation), "the till does not miss it"
    assert [one.id for one in folded(shop).orders.open_since(since_ms)] == [tab_id]


def test_how_long_a_round_took_is_not_how_long_the_guests_have_stayed(
    shop: Restaurant, reading: SqlReading
) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    shop.kitchen.finish(tab_id, GRILL.id)
    day(shop, 1)
    add_to(shop, tab_id)
    shop.kitchen.finish(tab_id, GRILL.id)
    [took_ms] = reading.kitchen_times(GRILL.id, 0)
    assert took_ms < MINUTE_MS
    assert folded(shop).orders.times_ms(GRILL.id, 0, 20) == [took_ms]

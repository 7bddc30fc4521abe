"""Lines that were parted from the order they were sent with, or brought to another's table."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.kitchen.records import KitchenCourseSet
from tests.support.restaurant import Restaurant, pay
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def with_a_later_course(shop: Restaurant) -> tuple[UUID, UUID]:
    """Hold three lines, the last of which waits; return the order and that line."""
    first, second, last = shop.basket(3).lines
    lines = (first, second, msgspec.structs.replace(last, course=1))
    order_id = shop.till.hold(msgspec.structs.replace(shop.basket(3), lines=lines), ADA)
    return order_id, last.id


def test_what_waits_is_called_away_when_it_was_split_off_and_is_paid(shop: Restaurant) -> None:
    """It waits at the order it was sent with, which may have no line of that course any more."""
    order_id, later = with_a_later_course(shop)
    beside = shop.till.split_tab(order_id, {later: 1000}, ADA, split_id=uuid7())
    assert shop.order(order_id).waits(1)
    pay(shop.till, shop.till.recall(beside))
    assert not shop.order(order_id).waits(1)
    pay(shop.till, shop.till.recall(order_id))
    assert not shop.order(order_id).waits(1)


def test_what_waits_is_called_away_when_it_is_paid_at_another_table(shop: Restaurant) -> None:
    order_id, _ = with_a_later_course(shop)
    into = shop.till.hold(shop.basket(1), ADA)
    shop.till.merge_tabs([order_id], into, ADA, merge_id=uuid7())
    written = len(shop.facts())
    pay(shop.till, shop.till.recall(into))
    assert not shop.order(order_id).waits(1)
    called = [
        fact.order_id
        for fact, _ in shop.facts()[written:]
        if isinstance(fact, KitchenCourseSet)
    ]
    assert called == [order_id]

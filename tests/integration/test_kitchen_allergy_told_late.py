"""An allergy that is told once the dish is made: who made it hears of it while it can be kept back.

It was on no board but the pass', and a kitchen without a pass heard nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.screen_reading import ScreenReading
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import KitchenSent
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import unread_allergies
from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.ui.viewmodels.order_status import READY_FOR_MS, read_order_status
from tests.support.folded_kitchen import folded, log_of
from tests.support.restaurant import GRILL, Restaurant, pay
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till", stations=(GRILL,))
    yield opened
    opened.close()


@pytest.fixture
def made(shop: Restaurant) -> UUID:
    """An order of which all was shown and made."""
    order_id = shop.till.hold(shop.basket(2), ADA)
    sent = [one.command_id for line in shop.order(order_id).lines for one in line.sendings]
    shop.kitchen.acknowledge(order_id, GRILL.id, sent)
    shop.kitchen.finish(order_id, GRILL.id)
    return order_id


def told(shop: Restaurant, order_id: UUID, allergy: str) -> None:
    shop.till.hold(set_allergy(shop.till.recall(order_id), allergy), ADA)


def shown(shop: Restaurant, *, after_ms: int = 0) -> list[OrderState]:
    """Return what is on boards, which screens and the hub have as the till does."""
    now_ms = shop.now_ms() + after_ms
    since_ms = now_ms - SHOWN_FOR_MS
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    screen = ScreenReading(shop.open, lambda: now_ms, lambda: now_ms)
    try:
        orders = list(reading.open_kitchen_orders(since_ms))
        assert list(screen.open_kitchen_orders(since_ms)) == orders
        assert folded(log_of(shop)).orders.open_since(since_ms) == orders
        return orders
    finally:
        reading.close()
        screen.close()


def unread(shop: Restaurant) -> list[str]:
    found = unread_allergies(shown(shop), shop.open.store.log.incarnation)
    assert {one.station_id for one in found} <= {GRILL.id}
    return [one.allergy for one in found]


def test_it_is_on_its_board_and_the_till_tells_until_it_is_read(
    shop: Restaurant, made: UUID
) -> None:
    assert shown(shop) == []
    told(shop, made, "nuts")
    assert [one.id for one in shown(shop)] == [made]
    assert unread(shop) == ["nuts"]
    shop.kitchen.see_allergy(made, GRILL.id)
    assert shown(shop) == []
    told(shop, made, "nuts, milk")
    assert unread(shop) == ["nuts, milk"]
    told(shop, made, "")
    assert shown(shop) == []


def test_what_is_collected_or_paid_is_no_cooks_to_keep_back(shop: Restaurant, made: UUID) -> None:
    told(shop, made, "nuts")
    shop.kitchen.collect(made)
    assert shown(shop) == []
    shop.kitchen.recall_at_pass(made, ())
    assert [one.id for one in shown(shop)] == [made]
    pay(shop.till, shop.till.recall(made))
    assert shown(shop) == []


def test_guests_are_not_shown_it_as_ready_again(shop: Restaurant, made: UUID) -> None:
    told(shop, made, "nuts")
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    now_ms = shop.now_ms()
    assert read_order_status(reading, now_ms).ready
    assert read_order_status(reading, now_ms + READY_FOR_MS + 60_000).ready == ()
    reading.close()


def test_last_nights_orders_are_not_this_mornings(shop: Restaurant, made: UUID) -> None:
    told(shop, made, "nuts")
    assert shown(shop, after_ms=SHOWN_FOR_MS - 60_000)
    assert shown(shop, after_ms=SHOWN_FOR_MS + 60_000) == []


def test_what_was_made_this_morning_was_ordered_last_night(shop: Restaurant) -> None:
    order_id = shop.till.hold(set_allergy(shop.basket(2), "nuts"), ADA)
    Kitchen(shop.open.store, lambda: shop.now_ms() + SHOWN_FOR_MS).finish(order_id, GRILL.id)
    assert [one.id for one in shown(shop)] == [order_id], "it was told as it was sent"
    assert shown(shop, after_ms=SHOWN_FOR_MS + 60_000) == []


def test_what_a_later_sending_does_not_know_of_is_said_all_the_same(
    shop: Restaurant, made: UUID
) -> None:
    told(shop, made, "nuts")
    [*_, sent] = [fact for fact, _ in shop.facts() if isinstance(fact, KitchenSent)]
    apart = replace(sent, command_id=uuid7(), allergy="", sets=(), allergy_before="")
    with shop.open.store.transaction() as tx:
        tx.append(apart)
    assert shop.order(made).allergy == "nuts"
    assert unread(shop) == ["nuts"]


def test_a_part_of_it_that_is_split_off_tells_it_as_well(shop: Restaurant, made: UUID) -> None:
    line = shop.till.recall(made).lines[0]
    shop.till.keep_basket(None)
    part = shop.till.split_tab(made, {line.id: 1000}, ADA, split_id=uuid7())
    told(shop, part, "fish")
    assert unread(shop) == ["fish"]

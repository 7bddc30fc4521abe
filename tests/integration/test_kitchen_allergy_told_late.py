"""An allergy that is told once the dish is made: who made it hears of it while it can be kept back.

It was on no board but the pass', and a kitchen without a pass heard nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.db.driver_connection import DriverRows
from fynlo_pos.core.db.kitchen_rows import read_orders_heard_of_late
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.screen_reading import ScreenReading
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import KitchenSent
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import unread_allergies
from fynlo_pos.core.kitchen.whose_word import word
from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.ui.viewmodels.order_status import READY_FOR_MS, read_order_status
from tests.support.folded_kitchen import folded, log_of
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
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


@pytest.mark.parametrize(
    ("confirmed", "says"),
    [
        ("peanuts", "peanuts, nuts"),
        ("pine nuts", "nuts, pine nuts"),
        ("nuts", "nuts, pine nuts"),
        ("nuts", "milk"),
        ("milk", "nuts, milk"),
    ],
)
def test_each_word_that_was_not_confirmed_is_asked_for(
    shop: Restaurant, made: UUID, confirmed: str, says: str
) -> None:
    for before, says_now in ("", confirmed), (confirmed, says):
        with shop.open.store.transaction() as tx:
            tx.append(word(made, says_now, before, shop.now_ms()))
        assert [one.id for one in shown(shop)] == [made]
        shop.kitchen.see_allergy(made, GRILL.id)
        assert shown(shop) == []


@pytest.mark.parametrize("says", ["nuts", "milk, NUTS", ""])
def test_nobody_is_asked_for_less_than_was_confirmed(
    shop: Restaurant, made: UUID, says: str
) -> None:
    told(shop, made, "nuts, milk")
    shop.kitchen.see_allergy(made, GRILL.id)
    told(shop, made, says)
    assert shown(shop) == []
    assert unread(shop) == []


def test_what_is_said_of_an_orders_head_alone_is_asked_for(shop: Restaurant, made: UUID) -> None:
    [*_, sent] = [fact for fact, _ in shop.facts() if isinstance(fact, KitchenSent)]
    order_id = uuid7()
    for says in ("nuts", "fish"):
        began = replace(sent, order_id=order_id, command_id=uuid7(), allergy=says, sets=())
        with shop.open.store.transaction() as tx:
            tx.append(began)
        shop.kitchen.finish(order_id, GRILL.id)
        assert [(one.id, one.allergy) for one in shown(shop)] == [(order_id, says)]
        shop.kitchen.see_allergy(order_id, GRILL.id)
        assert shown(shop) == []


def test_each_station_that_made_it_is_asked(tmp_path: Path) -> None:
    shop = Restaurant(tmp_path / "till")
    order_id = shop.till.hold(set_allergy(shop.basket(2), "nuts"), ADA)
    for station in (GRILL, BAR):
        shop.kitchen.finish(order_id, station.id)
    for station in (GRILL, BAR):
        assert [one.id for one in shown(shop)] == [order_id]
        shop.kitchen.see_allergy(order_id, station.id)
    assert shown(shop) == []
    shop.close()


def test_of_an_order_whose_allergies_are_confirmed_no_dish_is_read(
    shop: Restaurant, made: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each look at the kitchen, every second on some tills, read all of a day's."""
    told(shop, made, "nuts, milk")
    assert looked_at_dishes(shop, monkeypatch)
    shop.kitchen.see_allergy(made, GRILL.id)
    assert not looked_at_dishes(shop, monkeypatch)


def looked_at_dishes(shop: Restaurant, monkeypatch: pytest.MonkeyPatch) -> bool:
    texts: list[str] = []
    with shop.open.readers.connect() as now, monkeypatch.context() as patch:
        run = now.exec_driver_sql

        def noted(statement: str, parameters: object = None, /) -> DriverRows:
            texts.append(statement)
            return run(statement, parameters)

        patch.setattr(now, "exec_driver_sql", noted)
        read_orders_heard_of_late(now, shop.now_ms() - SHOWN_FOR_MS)
    return any("FROM kitchen_sending" in text for text in texts)

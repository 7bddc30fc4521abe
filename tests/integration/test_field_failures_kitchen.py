"""What breaks kitchens in the field (FIELD_FAILURES.md, 14 to 19), each by its invariant."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.unseen import unseen_of
from fynlo_pos.core.sales.ringing import set_quantity
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
from tests.support.shop import ADA

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def test_14_only_the_difference_is_told(shop: Restaurant) -> None:
    basket = shop.till.send(shop.basket(2), ADA)
    more = set_quantity(basket, basket.lines[0].id, 3000)
    shop.till.keep_basket(more)
    shop.till.send(more, ADA)
    told = [line.milli for sent, _ in shop.facts() for line in sent.lines]  # type: ignore[attr-defined]
    assert told == [1000, 1000, 2000]


def test_15_a_send_is_idempotent_and_recorded_where_the_order_is(shop: Restaurant) -> None:
    basket = shop.basket(2)
    for _ in range(5):
        shop.till.send(basket, ADA)
    [(sent, place)] = shop.facts()
    assert place.incarnation == shop.open.incarnation
    assert sent.order_id == basket.id  # type: ignore[attr-defined]


def test_16_printed_means_that_the_printer_said_so(shop: Restaurant) -> None:
    """A chit that failed flags nothing: what is unseen stays so, and can be printed again."""
    order_id = shop.till.hold(shop.basket(1), ADA)
    [line] = shop.order(order_id).lines
    assert line.unseen == 1000
    shop.till.chit_printed(order_id, GRILL.id, [line.first.command_id])
    [line] = shop.order(order_id).lines
    assert (line.unseen, line.on_paper) == (0, 1000)


def test_17_routing_is_per_line_and_sent_survives_a_restart(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(2), ADA)
    assert all(shop.order(order_id).at(station.id) for station in (GRILL, BAR)), "no empty tickets"
    again = shop.reopen()
    try:
        basket = again.till.recall(order_id)
        again.till.hold(basket, ADA)
        reading = SqlReading(again.open.readers, again.open.incarnation)
        order = reading.kitchen_order(order_id)
        reading.close()
        assert order is not None
        assert [one.sent for one in order.lines] == [1000, 1000]
    finally:
        shop.open = again.open


def test_18_what_one_station_does_not_see_holds_no_other_up(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(2))
    order = shop.order(sale.id)
    [grill] = order.at(GRILL.id)
    shop.kitchen.acknowledge(sale.id, GRILL.id, [grill.first.command_id])
    shop.kitchen.finish(sale.id, GRILL.id)
    waiting = unseen_of([shop.order(sale.id)], shop.open.incarnation)
    assert [one.station_id for one in waiting] == [BAR.id]
    assert shop.order(sale.id).at(GRILL.id)[0].left == 0


def test_19_a_screen_that_was_off_shows_all_that_came_meanwhile(shop: Restaurant) -> None:
    """Nothing is streamed past a screen: it reads what stands, and says what it has shown."""
    sales = [pay(shop.till, shop.basket(1)) for _ in range(3)]
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    kitchen = Kitchen(shop.open.store, shop.now_ms)
    orders = reading.open_kitchen_orders(0)
    assert {order.id for order in orders} == {sale.id for sale in sales}
    for order in orders:
        kitchen.acknowledge(order.id, GRILL.id, [order.lines[0].first.command_id])
    assert unseen_of(reading.open_kitchen_orders(0), shop.open.incarnation) == []
    reading.close()


def test_nothing_of_a_guest_lies_in_the_open_part(shop: Restaurant) -> None:
    """Names, notes and allergies can be erased without breaking the chain."""
    basket = shop.basket(1)
    line = msgspec.structs.replace(basket.lines[0], note="no salt")
    basket = msgspec.structs.replace(basket, name="Sam", allergy="nuts", lines=(line,))
    shop.till.hold(basket, ADA)
    with shop.open.readers.connect() as now:
        bodies = now.exec_driver_sql("SELECT body FROM envelope").all()
    assert not any(word in body[0] for body in bodies for word in (b"Sam", b"nuts", b"no salt"))

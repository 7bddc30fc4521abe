"""What is sold of a kitchen's line is made, on paper or shown as to make, whatever was done before.

Each of these once was not: a paid dish that no screen showed and no paper held.
"""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.kitchen.state import Part
from fynlo_pos.core.kitchen.tickets import due_of, tickets_of, tickets_of_pass
from fynlo_pos.core.kitchen.unseen import unseen_of
from fynlo_pos.core.sales.ringing import add_line, remove_line, set_quantity
from fynlo_pos.ui.viewmodels.order_status import derive_order_status
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

Shown = list[tuple[str, int]]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def rows(shop: Restaurant, order_id: UUID) -> Shown:
    """What the grill's screen says, row by row."""
    tickets = tickets_of([shop.order(order_id)], GRILL.id, due_of(GRILL), shop.now_ms())
    return [(row.state.value, row.milli) for ticket in tickets for row in ticket.rows]


def parts(shop: Restaurant, order_id: UUID, state: str) -> dict[Part, int]:
    """What a touch on a row of the grill's screen says is made."""
    tickets = tickets_of([shop.order(order_id)], GRILL.id, due_of(GRILL), shop.now_ms())
    [row] = [row for ticket in tickets for row in ticket.rows if row.state.value == state]
    return dict(row.parts)


def see(shop: Restaurant, order_id: UUID) -> None:
    """The grill's screen shows it all."""
    sent = [one for line in shop.order(order_id).at(GRILL.id) for one in line.sendings]
    shop.kitchen.acknowledge(order_id, GRILL.id, {one.command_id for one in sent})


def printed_order(shop: Restaurant) -> UUID:
    """An order of one dish that was printed while no screen was on; now it is."""
    order_id = shop.till.hold(shop.basket(1), ADA)
    [line] = shop.order(order_id).at(GRILL.id)
    shop.till.chit_printed(order_id, GRILL.id, [line.first.command_id])
    see(shop, order_id)
    return order_id


def one_more(shop: Restaurant, order_id: UUID) -> None:
    """The same item again raises the count of its line."""
    basket = shop.till.recall(order_id)
    again = msgspec.structs.replace(
        basket.lines[0], id=uuid7(), quantity_milli=1000, on_tab_milli=0
    )
    shop.till.hold(add_line(basket, again), ADA)
    see(shop, order_id)


def set_to(shop: Restaurant, order_id: UUID, milli: int) -> None:
    """So many of the order's one line are wanted now."""
    basket = shop.till.recall(order_id)
    shop.till.hold(set_quantity(basket, basket.lines[0].id, milli), ADA)
    see(shop, order_id)


def test_more_of_what_was_made_from_paper_is_to_be_made(shop: Restaurant) -> None:
    order_id = printed_order(shop)
    shop.kitchen.finish(order_id, GRILL.id)
    one_more(shop, order_id)
    assert rows(shop, order_id) == [("added", 1000), ("done", 1000)]
    assert unseen_of([shop.order(order_id)], shop.open.incarnation) == []


@pytest.mark.parametrize(
    ("touched", "left"), [("printed", ("added", 1000)), ("added", ("printed", 1000))]
)
def test_a_touch_makes_the_row_that_was_touched_and_leaves_the_other(
    shop: Restaurant, touched: str, left: tuple[str, int]
) -> None:
    order_id = printed_order(shop)
    one_more(shop, order_id)
    assert rows(shop, order_id) == [("added", 1000), ("printed", 1000)]
    shop.kitchen.finish(order_id, GRILL.id, parts(shop, order_id, touched))
    assert rows(shop, order_id) == [left, ("done", 1000)]


def test_paper_that_was_taken_back_holds_nothing_that_came_since(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(1, quantity_milli=2000), ADA)
    [line] = shop.order(order_id).at(GRILL.id)
    shop.till.chit_printed(order_id, GRILL.id, [line.first.command_id])
    set_to(shop, order_id, 1000)
    shop.kitchen.clear(order_id, GRILL.id, list(parts(shop, order_id, "cancelled")))
    set_to(shop, order_id, 2000)
    assert rows(shop, order_id) == [("added", 1000), ("printed", 1000)]


def test_what_was_made_sent_back_and_rung_again_is_made_again(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(1, quantity_milli=2000), ADA)
    see(shop, order_id)
    shop.kitchen.finish(order_id, GRILL.id)
    set_to(shop, order_id, 1000)
    assert rows(shop, order_id) == [], "one was made and came back: nobody has to stop"
    set_to(shop, order_id, 2000)
    assert rows(shop, order_id) == [("added", 1000), ("done", 1000)]
    sale = pay(shop.till, shop.till.recall(order_id))
    assert [line.quantity_milli for line in sale.lines] == [2000]
    assert rows(shop, order_id) == [("added", 1000), ("done", 1000)]


def test_what_was_taken_off_unmade_and_read_takes_nothing_of_what_comes_later(
    shop: Restaurant,
) -> None:
    order_id = shop.till.hold(shop.basket(1, quantity_milli=3000), ADA)
    see(shop, order_id)
    shop.kitchen.finish(order_id, GRILL.id, dict.fromkeys(parts(shop, order_id, "to make"), 1000))
    set_to(shop, order_id, 1000)
    assert rows(shop, order_id) == [("cancelled", 2000), ("done", 1000)]
    set_to(shop, order_id, 2000)
    assert rows(shop, order_id) == [("added", 1000), ("cancelled", 2000), ("done", 1000)]


def test_what_is_not_made_is_taken_off_before_what_is(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    see(shop, order_id)
    one_more(shop, order_id)
    shop.kitchen.finish(order_id, GRILL.id, parts(shop, order_id, "to make"))
    set_to(shop, order_id, 1000)
    assert rows(shop, order_id) == [("cancelled", 1000), ("done", 1000)]
    one_more(shop, order_id)
    assert rows(shop, order_id) == [("added", 1000), ("cancelled", 1000), ("done", 1000)]


def test_a_dish_that_is_replaced_is_ready_when_it_is_made(shop: Restaurant) -> None:
    order_id = shop.till.hold(shop.basket(3), ADA)
    make_all(shop, order_id)
    assert shop.order(order_id).is_ready
    shop.kitchen.collect(order_id)
    assert at_the_pass(shop, order_id) == ([], ())
    basket = shop.till.recall(order_id)
    gone = basket.lines[0]
    anew = msgspec.structs.replace(gone, id=uuid7(), on_tab_milli=0, note="well done")
    shop.till.hold(add_line(remove_line(basket, gone.id), anew), ADA)
    assert at_the_pass(shop, order_id)[1] == ()
    make_all(shop, order_id)
    assert at_the_pass(shop, order_id) == ([True], ("1",))
    shop.kitchen.collect(order_id)
    assert at_the_pass(shop, order_id) == ([], ())


def test_what_was_called_off_after_it_was_made_keeps_no_order_at_the_pass(
    shop: Restaurant,
) -> None:
    order_id = shop.till.hold(shop.basket(1), ADA)
    make_all(shop, order_id)
    shop.kitchen.collect(order_id)
    one_more(shop, order_id)
    make_all(shop, order_id)
    assert shop.order(order_id).is_ready
    set_to(shop, order_id, 1000)
    assert not shop.order(order_id).is_ready


def make_all(shop: Restaurant, order_id: UUID) -> None:
    for station in (GRILL, BAR):
        shop.kitchen.finish(order_id, station.id)


def at_the_pass(shop: Restaurant, order_id: UUID) -> tuple[list[bool], tuple[str, ...]]:
    """Whether its ticket at the pass is ready, and the numbers that customers are called by."""
    order = shop.order(order_id)
    dues = {station.id: due_of(station) for station in (GRILL, BAR)}
    tickets = tickets_of_pass([order], GRILL.id, dues, shop.now_ms())
    called = derive_order_status([order], {GRILL.id, BAR.id})
    return [ticket.is_ready for ticket in tickets], called.ready

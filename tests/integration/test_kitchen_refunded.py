"""A dish that is refunded before it is made is called off, at every station; what is made stays."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.kitchen.call_off import MADE_FROM_PAPER_MS
from fynlo_pos.core.kitchen.records import KitchenVoided
from fynlo_pos.core.kitchen.tickets import due_of as due_at
from fynlo_pos.core.kitchen.tickets import tickets_of
from fynlo_pos.core.kitchen.unseen import to_take_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.core.till.till import Till
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

HOUR_MS = 3_600_000


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    yield opened
    opened.close()


def give_back(till: Till, sale: SaleSealed, *numbers: int) -> int:
    """Refund lines; return how much of them is called off."""
    return till.refund_and_call_off(
        sale.id,
        numbers,
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="",
        person=ADA,
    ).called_off_milli


def see(shop: Restaurant, order_id: UUID) -> None:
    for station in (GRILL, BAR):
        commands = [s.command_id for one in shop.order(order_id).lines for s in one.sendings]
        shop.kitchen.acknowledge(order_id, station.id, commands)


def wanted(shop: Restaurant, order_id: UUID) -> list[int]:
    return [one.wanted for one in shop.order(order_id).lines]


def rows(shop: Restaurant, order_id: UUID) -> list[tuple[str, int]]:
    """What the grill's board shows."""
    order, now = shop.order(order_id), shop.now_ms()
    return [
        (row.state.value, row.milli)
        for ticket in tickets_of([order], GRILL.id, due_at(GRILL), now)
        for row in ticket.rows
    ]


def test_what_is_refunded_before_it_is_made_is_struck_on_the_board(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(1))
    see(shop, sale.id)

    assert give_back(shop.till, sale, 0) == 1000

    assert rows(shop, sale.id) == [("cancelled", 1000)]
    assert wanted(shop, sale.id) == [0]


def test_one_line_of_several_is_called_off_and_the_others_are_made(shop: Restaurant) -> None:
    """The second is made at the bar alone: numbers are those of the sale's lines."""
    sale = pay(shop.till, shop.basket(3))
    before = {(one.line.name, one.line.station_id) for one in shop.order(sale.id).lines}

    assert give_back(shop.till, sale, 1) == 1000

    left = {(one.line.name, one.line.station_id) for one in shop.order(sale.id).lines if one.wanted}
    assert before - left == {place for place in before if place[0] == sale.lines[1].name}


def test_what_is_made_stays_as_it_is(shop: Restaurant) -> None:
    basket = shop.basket(1, quantity_milli=3000)
    sale = pay(shop.till, basket)
    part = shop.part(sale.id, basket.lines[0].id)
    shop.kitchen.finish(sale.id, GRILL.id, {part: 1000})

    assert give_back(shop.till, sale, 0) == 2000
    assert [(one.wanted, one.done) for one in shop.order(sale.id).lines] == [(1000, 1000)]


def test_of_what_is_all_made_nothing_is_said(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(1))
    shop.kitchen.finish(sale.id, GRILL.id)

    assert give_back(shop.till, sale, 0) == 0
    assert not [fact for fact, _ in shop.facts() if isinstance(fact, KitchenVoided)]


def test_what_is_on_paper_is_taken_back_on_paper(shop: Restaurant) -> None:
    sale = pay(shop.till, shop.basket(1))
    [line] = shop.order(sale.id).lines
    shop.till.chit_printed(sale.id, GRILL.id, [line.first.command_id])

    give_back(shop.till, sale, 0)

    own = line.first.till
    [chit] = to_take_back([shop.order(sale.id)], own)
    assert [(one.line_id, one.milli) for one in chit.taken_back] == [(line.line.line_id, 1000)]


@pytest.mark.parametrize(("after_ms", "off"), [(0, 0), (-1, 1000)])
def test_what_was_printed_a_quarter_of_an_hour_ago_was_served(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch, after_ms: int, off: int
) -> None:
    """A complaint: the cook is not told to stop, nor the till that somebody was."""
    sale = pay(shop.till, shop.basket(1))
    [line] = shop.order(sale.id).lines
    shop.till.chit_printed(sale.id, GRILL.id, [line.first.command_id])
    [line] = shop.order(sale.id).lines
    printed_ms = line.first.printed_at_ms
    assert printed_ms is not None
    later = printed_ms + MADE_FROM_PAPER_MS + after_ms
    monkeypatch.setattr(shop.till, "_now_ms", lambda: later)

    assert give_back(shop.till, sale, 0) == off
    assert wanted(shop, sale.id) == [1000 - off]


def test_a_tab_that_was_paid_is_called_off_too(shop: Restaurant) -> None:
    tab = shop.till.hold(shop.basket(1), ADA)
    sale = pay(shop.till, shop.till.recall(tab))

    assert give_back(shop.second, sale, 0) == 1000, "on another till than the sale's"
    assert wanted(shop, tab) == [0]


def test_what_was_rung_as_the_tab_was_paid_is_called_off(shop: Restaurant) -> None:
    tab = shop.till.hold(shop.basket(1), ADA)
    basket = shop.till.recall(tab)
    sale = pay(shop.till, set_quantity(basket, basket.lines[0].id, 3000))

    assert give_back(shop.till, sale, 0) == 3000
    assert wanted(shop, tab) == [0]


def split(shop: Restaurant, milli: int) -> tuple[UUID, UUID]:
    """Hold three of a dish, and part some off; return both tabs."""
    tab = shop.till.hold(shop.basket(1, quantity_milli=3000), ADA)
    line_id = shop.till.recall(tab).lines[0].id
    shop.till.keep_basket(None)
    return tab, shop.till.split_tab(tab, {line_id: milli}, ADA, split_id=uuid7())


def test_of_a_line_that_was_split_each_guests_own_dishes_are_called_off(shop: Restaurant) -> None:
    tab, part = split(shop, 1000)
    own = pay(shop.till, shop.till.recall(part))

    assert give_back(shop.till, own, 0) == 1000
    assert wanted(shop, tab) == [2000]
    rest = pay(shop.till, shop.till.recall(tab))
    assert wanted(shop, tab) == [2000], "what others pay for is made"
    assert give_back(shop.till, rest, 0) == 2000
    assert wanted(shop, tab) == [0]


def test_what_is_made_of_a_split_line_may_be_the_refunded_one(shop: Restaurant) -> None:
    """Who had it is not known, and nobody else's is called off."""
    tab, part = split(shop, 1000)
    [line] = shop.order(tab).lines
    shop.kitchen.finish(tab, GRILL.id, {(line.line.line_id, line.first.command_id): 1000})

    assert give_back(shop.till, pay(shop.till, shop.till.recall(part)), 0) == 0
    assert wanted(shop, tab) == [3000]


def test_lines_that_were_split_and_merged_again_are_called_off_once_each(shop: Restaurant) -> None:
    tab, part = split(shop, 1000)
    shop.till.merge_tabs([part], tab, ADA, merge_id=uuid7())
    [line] = shop.order(tab).lines
    shop.kitchen.finish(tab, GRILL.id, {(line.line.line_id, line.first.command_id): 1000})
    sale = pay(shop.till, shop.till.recall(tab))
    assert len(sale.lines) == 2

    assert give_back(shop.till, sale, 0, 1) == 2000
    assert [(one.wanted, one.done) for one in shop.order(tab).lines] == [(1000, 1000)]


def test_what_was_paid_twice_and_is_given_back_once_is_made(shop: Restaurant) -> None:
    tab = shop.till.hold(shop.basket(1), ADA)
    basket = shop.till.recall(tab)
    again = shop.second.recall(tab)
    first = pay(shop.till, basket)
    other = pay(shop.second, again)

    assert give_back(shop.till, first, 0) == 0
    assert wanted(shop, tab) == [1000]
    assert give_back(shop.second, other, 0) == 1000
    assert wanted(shop, tab) == [0]


def test_of_an_order_that_no_board_shows_nothing_is_called_off(
    shop: Restaurant, monkeypatch: pytest.MonkeyPatch
) -> None:
    sale = pay(shop.till, shop.basket(1))
    later: Callable[[], int] = lambda: sale.sold_at_ms + 19 * HOUR_MS  # noqa: E731
    monkeypatch.setattr(shop.till, "_now_ms", later)

    assert give_back(shop.till, sale, 0) == 0
    assert wanted(shop, sale.id) == [1000]


def test_a_sale_of_which_the_kitchen_got_nothing_is_refunded(tmp_path: Path) -> None:
    shop = Restaurant(tmp_path / "bare", stations=())
    assert give_back(shop.till, pay(shop.till, shop.basket(1)), 0) == 0
    shop.close()

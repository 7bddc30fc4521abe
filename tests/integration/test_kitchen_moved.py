"""Lines that were parted from the order they were sent with, or brought to another's table."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.records import KitchenCourseSet
from fynlo_pos.core.sales.ringing import set_allergy, set_name, set_quantity
from fynlo_pos.core.till.brought_orders import made_under, with_lines_of
from tests.support.folded_kitchen import folded, log_of
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
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
        fact.order_id for fact, _ in shop.facts()[written:] if isinstance(fact, KitchenCourseSet)
    ]
    assert called == [order_id]


def held_lines(shop: Restaurant, order_id: UUID) -> set[UUID]:
    """Return the lines of an order that wait, as the tills and a hub's board say it."""
    order = shop.order(order_id)
    assert folded(log_of(shop)).orders.order(order_id) == order
    return {one.line.line_id for one in order.lines if order.holds(one.line)}


def two_mains(shop: Restaurant) -> tuple[UUID, UUID, UUID]:
    """Hold a starter and two mains that wait; return the order and the mains."""
    first, *mains = shop.basket(3).lines
    lines = (first, *(msgspec.structs.replace(line, course=1) for line in mains))
    order_id = shop.till.hold(msgspec.structs.replace(shop.basket(3), lines=lines), ADA)
    return order_id, mains[0].id, mains[1].id


def test_a_guest_who_pays_early_has_nobody_elses_mains_called_away(shop: Restaurant) -> None:
    order_id, theirs, mine = two_mains(shop)
    beside = shop.till.split_tab(order_id, {mine: 1000}, ADA, split_id=uuid7())
    pay(shop.till, shop.till.recall(beside))
    assert held_lines(shop, order_id) == {theirs}
    assert shop.order(order_id).waits(1)
    shop.till.set_course(order_id, 1, is_held=False)
    assert held_lines(shop, order_id) == set()
    shop.till.set_course(order_id, 1, is_held=True)
    assert held_lines(shop, order_id) == {theirs}, "what is paid for is made"
    shop.till.set_course(order_id, 1, is_held=False)
    written = len(shop.facts())
    pay(shop.till, shop.till.recall(order_id))
    assert held_lines(shop, order_id) == set()
    told = [type(fact) for fact, _ in shop.facts()[written:]]
    assert KitchenCourseSet not in told, "all of it is called by then"


def test_who_pays_the_order_has_no_main_called_that_was_split_off_it(shop: Restaurant) -> None:
    order_id, _, theirs = two_mains(shop)
    shop.till.split_tab(order_id, {theirs: 1000}, ADA, split_id=uuid7())
    pay(shop.till, shop.till.recall(order_id))
    assert held_lines(shop, order_id) == {theirs}
    shop.kitchen.finish(order_id, GRILL.id)
    shop.kitchen.finish(order_id, BAR.id)
    left = [one.line.line_id for one in shop.order(order_id).lines if one.left]
    assert left == [theirs], "the whole ticket's touch makes what is called, and no more"


def made_for(shop: Restaurant, tab_id: UUID) -> list[tuple[UUID, set[UUID]]]:
    """Return which orders of others an order is made under, and which lines of those it has."""
    basket = shop.till.recall(tab_id)
    shop.till.keep_basket(None)
    with shop.open.store.transaction() as tx:
        found = list(made_under(tx, tab_id, basket.lines))
    own = [with_lines_of(order, basket.lines) for order in found]
    return [(order.id, {each.line.line_id for each in order.lines}) for order in own]


def test_what_was_split_off_is_called_away_from_its_own_order(shop: Restaurant) -> None:
    """Setting the course of an order that the kitchen does not know did nothing, unsaid."""
    order_id, theirs, mine = two_mains(shop)
    beside = shop.till.split_tab(order_id, {mine: 1000}, ADA, split_id=uuid7())
    assert made_for(shop, beside) == [(order_id, {mine})]
    assert not shop.till.call_part(order_id, 1, [mine]), "it waits no more"
    assert held_lines(shop, order_id) == {theirs}
    written = len(shop.facts())
    assert shop.till.call_part(order_id, 1, [mine])
    assert shop.till.call_part(beside, 1, [mine])
    assert len(shop.facts()) == written
    assert shop.till.call_part(order_id, 1, [theirs]), "the last of a course is all of it"
    shop.till.set_course(order_id, 1, is_held=True)
    assert held_lines(shop, order_id) == {theirs}


def test_what_was_brought_whole_is_all_its_tables(shop: Restaurant) -> None:
    order_id, *_ = two_mains(shop)
    into = shop.till.hold(shop.basket(1), ADA)
    shop.till.merge_tabs([order_id], into, ADA, merge_id=uuid7())
    lines = {one.line.line_id for one in shop.order(order_id).lines}
    assert made_for(shop, into) == [(order_id, lines)]


def seated(shop: Restaurant, table: str, allergy: str = "") -> UUID:
    order_id = shop.till.hold(set_allergy(shop.basket(1), allergy), ADA)
    shop.till.seat_tab(order_id, ADA, table=table)
    return order_id


def heads(shop: Restaurant, *order_ids: UUID) -> list[tuple[str, str]]:
    return [(order.table, order.allergy) for order in map(shop.order, order_ids)]


def test_the_tickets_of_a_table_that_was_joined_say_where_it_sits_and_all_allergies(
    shop: Restaurant,
) -> None:
    came, into = seated(shop, "4", "nuts"), seated(shop, "7", "milk")
    shop.kitchen.see_allergy(into, GRILL.id)
    shop.till.merge_tabs([came], into, ADA, merge_id=uuid7())
    assert heads(shop, came, into) == [("7", "nuts, milk"), ("7", "milk, nuts")]
    assert shop.order(into).needs_allergy_seen(GRILL.id)
    assert [one.left for one in shop.order(came).lines] == [1000]


def test_what_was_joined_twice_moves_on_with_the_table(shop: Restaurant) -> None:
    first, second, last = (seated(shop, table) for table in ("1", "2", "3"))
    shop.till.merge_tabs([first], second, ADA, merge_id=uuid7())
    shop.till.merge_tabs([second], last, ADA, merge_id=uuid7())
    assert heads(shop, first, second, last) == [("3", "")] * 3
    shop.till.seat_tab(last, ADA, table="9")
    shop.till.hold(set_allergy(shop.till.recall(last), "fish"), ADA)
    assert heads(shop, first, second, last) == [("9", "fish")] * 3
    shop.till.hold(set_allergy(shop.till.recall(last), ""), ADA)
    assert heads(shop, first, second, last) == [("9", "")] * 3


def test_the_tickets_of_joined_tables_learn_an_allergy_that_one_of_them_brings(
    shop: Restaurant,
) -> None:
    first, second, into = seated(shop, "1"), seated(shop, "2", "nuts"), seated(shop, "")
    shop.till.merge_tabs([first], into, ADA, merge_id=uuid7())
    shop.till.merge_tabs([second], into, ADA, merge_id=uuid7())
    assert heads(shop, first, second, into) == [("1", "nuts"), ("2", "nuts"), ("", "nuts")]


def test_a_part_that_was_split_off_leaves_the_rest_at_its_table(shop: Restaurant) -> None:
    order_id, later = with_a_later_course(shop)
    shop.till.seat_tab(order_id, ADA, table="4")
    beside = shop.till.split_tab(order_id, {later: 1000}, ADA, split_id=uuid7())
    shop.till.seat_tab(beside, ADA, table="8")
    shop.till.hold(set_allergy(shop.till.recall(beside), "fish"), ADA)
    assert heads(shop, order_id) == [("4", "fish")], "the part is made under its number"
    pay(shop.till, shop.till.recall(order_id))
    shop.till.seat_tab(beside, ADA, table="9")
    assert heads(shop, order_id) == [("9", "fish")]


def test_a_guests_allergy_takes_no_other_guests_off_the_ticket_that_both_are_on(
    shop: Restaurant,
) -> None:
    """One paid and left, and what the other has is still being made under the one's number."""
    order_id, later = with_a_later_course(shop)
    beside = shop.till.split_tab(order_id, {later: 1000}, ADA, split_id=uuid7())
    shop.till.hold(set_allergy(shop.till.recall(order_id), "fish"), ADA)
    pay(shop.till, shop.till.recall(order_id))
    shop.till.hold(set_allergy(shop.till.recall(beside), "milk"), ADA)
    assert heads(shop, order_id) == [("", "fish, milk")]
    shop.till.hold(set_allergy(shop.till.recall(beside), "milk, fish, nuts"), ADA)
    assert heads(shop, order_id) == [("", "fish, milk, nuts")], "none is said twice"
    written = len(shop.facts())
    shop.till.hold(set_allergy(shop.till.recall(beside), "nuts"), ADA)
    assert len(shop.facts()) == written, "whose part it is was told before"
    assert heads(shop, order_id) == [("", "fish, nuts")], "each takes back their own"


def test_who_took_an_order_up_before_takes_back_nothing_that_another_till_set_since(
    shop: Restaurant,
) -> None:
    """A till holds what its person changed: the band of an allergy stays on the ticket."""
    tab_id = shop.till.hold(shop.basket(1), ADA)
    mine, theirs = shop.till.recall(tab_id), shop.second.recall(tab_id)
    taken_away = msgspec.structs.replace(theirs, dining=Dining.TAKE_AWAY)
    shop.second.hold(set_name(set_allergy(taken_away, "nuts"), "Sam"), ADA)
    shop.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    order = shop.order(tab_id)
    assert (order.name, order.dining, order.allergy) == ("Sam", Dining.TAKE_AWAY, "nuts")
    again = shop.till.recall(tab_id)
    shop.till.hold(set_allergy(again, "nuts, milk"), ADA)
    assert shop.order(tab_id).allergy == "nuts, milk"
    stale = shop.second.recall(tab_id)
    shop.till.hold(set_allergy(shop.till.recall(tab_id), ""), ADA)
    pay(shop.second, stale)
    assert shop.order(tab_id).allergy == ""


@pytest.mark.parametrize("ends", ["held", "sent", "paid"])
def test_two_tills_that_set_an_allergy_at_once_tell_the_kitchen_of_both(
    shop: Restaurant, ends: str
) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    mine, theirs = shop.till.recall(tab_id), shop.second.recall(tab_id)
    shop.second.hold(set_allergy(theirs, "nuts"), ADA)
    here = set_allergy(mine, "milk")
    if ends == "paid":
        pay(shop.till, here)
    elif ends == "sent":
        assert shop.till.send(here, ADA).allergy == "nuts, milk"
    else:
        shop.till.hold(here, ADA)
    if ends != "paid":
        assert shop.second.recall(tab_id).allergy == "nuts, milk"
    assert shop.order(tab_id).allergy == "nuts, milk"


@pytest.fixture
def bar(tmp_path: Path) -> Iterator[Restaurant]:
    """A shop whose kitchen has nothing of what is not a drink."""
    opened = Restaurant(tmp_path / "bar", stations=(BAR,))
    yield opened
    opened.close()


def test_the_first_ticket_of_an_order_says_what_another_till_set_before_it(
    bar: Restaurant,
) -> None:
    """Nothing of it went to the kitchen until then: its ticket goes by the order all the same."""
    coffee, tea = bar.basket(2).lines
    tab_id = bar.till.hold(msgspec.structs.replace(bar.basket(1), lines=(coffee,)), ADA)
    bar.till.seat_tab(tab_id, ADA, table="5")
    mine, theirs = bar.till.recall(tab_id), bar.second.recall(tab_id)
    bar.second.hold(set_allergy(theirs, "nuts"), ADA)
    bar.till.hold(msgspec.structs.replace(mine, lines=(*mine.lines, tea)), ADA)
    assert heads(bar, tab_id) == [("5", "nuts")]
    assert [one.line.name for one in bar.order(tab_id).lines] == [tea.name]

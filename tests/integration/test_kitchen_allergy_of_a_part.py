"""An allergy told on a part of an order, whose ticket says what is made of both."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.kitchen.unseen import unread_allergies
from fynlo_pos.core.sales.ringing import remove_line, set_allergy
from fynlo_pos.core.till.till import Till
from tests.support.folded_kitchen import folded, log_of
from tests.support.restaurant import BAR, GRILL, Restaurant, pay
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till", stations=(GRILL,))
    yield opened
    opened.close()


def hold(shop: Restaurant, allergy: str = "", *, lines: int = 2, table: str = "") -> UUID:
    order_id = shop.till.hold(set_allergy(shop.basket(lines), allergy), ADA)
    shop.till.seat_tab(order_id, ADA, table=table)
    return order_id


def part_off(shop: Restaurant, order_id: UUID, nth: int = 1) -> UUID:
    """Split a line off an order that is held; return the tab of its own that this makes."""
    line = shop.till.recall(order_id).lines[nth]
    shop.till.keep_basket(None)
    return shop.till.split_tab(order_id, {line.id: 1000}, ADA, split_id=uuid7())


def told(till: Till, tab_id: UUID, allergy: str) -> None:
    till.hold(set_allergy(till.recall(tab_id), allergy), ADA)


def says(shop: Restaurant, order_id: UUID) -> str:
    """Return the allergy of an order's ticket, as tills and a hub's board have it."""
    order = shop.order(order_id)
    on_board = folded(log_of(shop)).orders.order(order_id)
    assert on_board is not None
    assert on_board.allergy == order.allergy
    return order.allergy


@pytest.mark.parametrize("ends", ["held", "sent", "paid"])
def test_the_ticket_a_part_is_made_under_says_its_guests_allergy(
    shop: Restaurant, ends: str
) -> None:
    order_id = hold(shop, "milk")
    part = part_off(shop, order_id)
    at_hand = set_allergy(shop.till.recall(part), "nuts")
    if ends == "paid":
        pay(shop.till, at_hand)
    elif ends == "sent":
        shop.till.send(at_hand, ADA)
    else:
        shop.till.hold(at_hand, ADA)
    assert says(shop, order_id) == "milk, nuts"
    order = shop.order(order_id)
    assert order.needs_allergy_seen(GRILL.id)
    sendings = [one.command_id for line in order.lines for one in line.sendings]
    shop.kitchen.acknowledge(order_id, GRILL.id, sendings)
    [unread] = unread_allergies([shop.order(order_id)], shop.open.store.log.incarnation)
    assert unread.allergy == "milk, nuts", "a till tells that nobody has confirmed it"


def test_what_is_said_of_the_rest_takes_no_parts_allergy_off_the_ticket(shop: Restaurant) -> None:
    order_id = hold(shop, "milk", lines=3)
    part = part_off(shop, order_id)
    told(shop.till, part, "nuts, milk")
    shop.kitchen.see_allergy(order_id, GRILL.id)
    written = len(shop.facts())
    shop.till.hold(shop.till.recall(order_id), ADA)
    assert len(shop.facts()) == written, "nobody has to read anew what the ticket says"
    told(shop.till, order_id, "")
    assert says(shop, order_id) == "milk, nuts"
    told(shop.till, order_id, "fish")
    assert says(shop, order_id) == "fish, milk, nuts"
    pay(shop.till, shop.till.recall(part))
    told(shop.till, order_id, "")
    assert says(shop, order_id) == "milk, nuts", "what is paid is still being made"
    pay(shop.till, shop.till.recall(order_id))
    assert says(shop, order_id) == "milk, nuts"


def test_an_allergy_of_a_part_goes_off_a_ticket_when_its_guest_takes_it_back(
    shop: Restaurant,
) -> None:
    order_id = hold(shop)
    part = part_off(shop, order_id)
    told(shop.till, part, "nuts")
    told(shop.till, part, "")
    assert says(shop, order_id) == "", "whose it is takes it back"
    told(shop.till, part, "nuts")
    assert says(shop, order_id) == "nuts"
    dropped = shop.till.recall(part)
    shop.till.hold(remove_line(dropped, dropped.lines[0].id), ADA)
    assert says(shop, order_id) == "nuts", "another till may have been paid for it meanwhile"
    told(shop.till, order_id, "milk")
    assert says(shop, order_id) == "milk, nuts"


def test_a_part_of_a_part_is_made_under_the_first_order(shop: Restaurant) -> None:
    order_id = hold(shop, lines=3)
    two = shop.till.recall(order_id).lines[1:]
    shop.till.keep_basket(None)
    both = {line.id: 1000 for line in two}
    part = shop.till.split_tab(order_id, both, ADA, split_id=uuid7())
    last = part_off(shop, part)
    told(shop.till, last, "nuts")
    assert says(shop, order_id) == "nuts"
    told(shop.till, part, "milk")
    assert says(shop, order_id) == "milk, nuts"
    told(shop.till, order_id, "")
    assert says(shop, order_id) == "milk, nuts"


def test_a_part_that_is_brought_to_another_table_has_that_guests_allergy(shop: Restaurant) -> None:
    """Its ticket stays where the rest of it sits."""
    order_id, other = hold(shop, table="4"), hold(shop, "nuts", lines=1, table="7")
    part = part_off(shop, order_id)
    shop.till.merge_tabs([part], other, ADA, merge_id=uuid7())
    assert (shop.order(order_id).table, says(shop, order_id)) == ("4", "nuts")
    assert says(shop, other) == "nuts"
    told(shop.till, other, "nuts, milk")
    assert says(shop, order_id) == "milk, nuts"
    told(shop.till, order_id, "")
    assert says(shop, order_id) == "milk, nuts"


def test_a_table_that_is_joined_tells_its_allergy_where_parts_of_the_other_are_made(
    shop: Restaurant,
) -> None:
    first, other = hold(shop), hold(shop, "nuts", lines=1)
    part = part_off(shop, first)
    shop.till.merge_tabs([other], part, ADA, merge_id=uuid7())
    assert says(shop, first) == "nuts"
    assert says(shop, other) == "nuts"


def test_a_part_of_which_the_kitchen_has_nothing_says_nothing_there(tmp_path: Path) -> None:
    """A newspaper is nobody's to make, and whoever has it is allergic to no dish of the rest."""
    shop = Restaurant(tmp_path / "bar", stations=(BAR,))
    order_id = hold(shop, lines=2)
    names = [line.product_id in BAR.product_ids for line in shop.till.recall(order_id).lines]
    shop.till.keep_basket(None)
    part = part_off(shop, order_id, names.index(False))
    told(shop.till, part, "nuts")
    assert says(shop, order_id) == ""
    told(shop.till, order_id, "milk")
    assert says(shop, order_id) == "milk"
    told(shop.till, order_id, "")
    assert says(shop, order_id) == ""
    shop.close()

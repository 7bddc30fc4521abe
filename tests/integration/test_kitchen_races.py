"""Two tills at one order, apart: what is paid for is made, and what nobody wants is called off."""

from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.records import Head, KitchenSent
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import (
    remove_line,
    set_allergy,
    set_dining,
    set_name,
    set_quantity,
)
from tests.support.devices import Device
from tests.support.folded_kitchen import folded
from tests.support.racing import deal_with, held, joined, matters, meet, pay, ring, tab_of
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
BAR = Station(UUID(int=801), "Bar", takes_rest=True)
Two = tuple[Device, Device]


@pytest.fixture
def two() -> Two:
    first = Device("T1", set_up=True)
    first.till.open_drawer(50_00, ADA)
    first.till.save_documents([GRILL], STAFF_ID)
    return first, joined(first, "T2")


def order(device: Device, order_id: UUID) -> OrderState:
    with device.connection.begin():
        found = read_kitchen_order(device.connection, order_id)
    assert found is not None
    return found


def wanted(device: Device, order_id: UUID) -> list[int]:
    """How much is to be made of each line, as every till says it."""
    return [one.left for one in order(device, order_id).lines]


def test_what_is_paid_for_is_made_though_another_till_voided_it(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=2)
    mine, theirs = first.till.recall(tab), second.till.recall(tab)
    milli = [line.quantity_milli for line in sorted(mine.lines, key=lambda one: one.id)]
    pay(first, mine)
    second.till.hold(remove_line(theirs, theirs.lines[0].id), ADA)
    assert len([one for one in wanted(second, tab) if one]) == 1
    meet(first, second)
    assert wanted(first, tab) == wanted(second, tab) == milli
    [matter] = matters(first)
    deal_with(first, matter, "drop_void")
    meet(first, second)
    assert wanted(first, tab) == milli


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize("stations", [(GRILL,), (GRILL, BAR)])
def test_whichever_line_is_voided_apart_all_that_is_paid_for_is_made_at_each_station(
    two: Two, stations: tuple[Station, ...], which: int
) -> None:
    first, second = two
    first.till.save_documents(stations, STAFF_ID)
    basket = first.basket(3)
    for count, line in enumerate(basket.lines, 1):
        basket = set_quantity(basket, line.id, count * 1000)
    first.till.keep_basket(basket)
    tab = first.till.hold(basket, ADA)
    meet(first, second)
    mine, theirs = first.till.recall(tab), second.till.recall(tab)
    pay(first, mine)
    second.till.hold(remove_line(theirs, theirs.lines[which].id), ADA)
    meet(first, second)
    ordered = {line.id: line.quantity_milli for line in basket.lines}
    for station in stations:
        made = {one.line.line_id: one.left for one in order(second, tab).at(station.id)}
        assert made == ordered, station.name


def test_a_void_of_what_is_open_beside_what_is_paid_is_kept(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1)
    theirs = second.till.recall(tab)
    more = ring(first, first.till.recall(tab), 3)
    pay(first, more)
    line = theirs.lines[0]
    second.till.hold(set_quantity(theirs, line.id, line.quantity_milli + 1000), ADA)
    again = second.till.recall(tab)
    second.till.hold(set_quantity(again, line.id, line.quantity_milli), ADA)
    meet(first, second)
    assert wanted(first, tab) == [1000, 1000]


def test_what_was_split_off_and_paid_is_made_though_all_of_it_was_voided(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1, count=2)
    second.sell()
    second.sell()
    theirs = second.till.recall(tab)
    [line] = theirs.lines
    beside = first.till.split_tab(tab, {line.id: 1000}, ADA, split_id=uuid7())
    second.till.hold(remove_line(theirs, line.id), ADA)
    meet(first, second)
    assert wanted(first, tab) == [0]
    pay(first, first.till.recall(beside))
    meet(first, second)
    assert wanted(first, tab) == wanted(second, tab) == [1000]


def test_what_was_added_after_the_bill_and_is_voided_is_called_off_in_the_kitchen(
    two: Two,
) -> None:
    first, second = two
    tab = held(first, second, lines=1)
    late = ring(second, second.till.recall(tab), 3)
    pay(first, first.till.recall(tab))
    second.till.hold(late, ADA)
    meet(first, second)
    kitchen = Kitchen(first.store, first.now_ms)
    commands = {sent.command_id for one in order(first, tab).lines for sent in one.sendings}
    kitchen.acknowledge(tab, GRILL.id, commands)
    [matter] = matters(first)
    deal_with(first, matter, "void")
    assert matters(first) == []
    assert [(one.left, one.struck) for one in order(first, tab).lines] == [(1000, 0), (0, 1000)]


def heads(device: Device, order_id: UUID) -> tuple[str, str, str]:
    """Return an order's name, allergy and table, as the till says and as a hub's board does."""
    shown = order(device, order_id)
    at_hub = folded(device.log()).orders.order(order_id)
    assert at_hub is not None
    said = (shown.name, shown.allergy, shown.table)
    assert said == (at_hub.name, at_hub.allergy, at_hub.table)
    assert shown.dining is at_hub.dining
    with device.connection.begin():
        rebuild(device.connection)
    assert order(device, order_id) == shown
    return said


@pytest.mark.parametrize("is_first_later", [False, True])
def test_what_one_till_set_of_an_order_stands_beside_a_dish_that_another_sent_apart(
    two: Two, is_first_later: bool
) -> None:
    """Whichever of them is the later by its stamp: a guest's allergy is never lost to a dish."""
    first, second = two
    tab = held(first, second, lines=1)
    if is_first_later:
        for _ in range(4):
            first.sell()
    mine = first.till.recall(tab)
    theirs = set_name(set_allergy(second.till.recall(tab), "nuts"), "Sam")
    second.till.hold(theirs, ADA)
    second.till.seat_tab(tab, ADA, table="7")
    first.till.hold(set_quantity(mine, mine.lines[0].id, 2000), ADA)
    meet(first, second)
    assert heads(first, tab) == heads(second, tab) == ("Sam", "nuts", "7")
    assert wanted(first, tab) == [2000]


def test_two_tills_that_set_two_things_of_an_order_apart_have_set_both(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1)
    mine = first.till.recall(tab)
    first.till.hold(set_allergy(mine, "nuts"), ADA)
    second.till.seat_tab(tab, ADA, table="7")
    second.till.hold(set_name(second.till.recall(tab), "Sam"), ADA)
    meet(first, second)
    assert heads(first, tab) == heads(second, tab) == ("Sam", "nuts", "7")


def test_tills_that_both_send_the_first_dish_of_an_order_keep_what_either_set(two: Two) -> None:
    """The kitchen has nothing of it before, so each of them says the whole head."""
    first, second = two
    first.till.save_documents([Station(GRILL.id, "Grill", archived=True)], STAFF_ID)
    tab = held(first, second, lines=1)
    first.till.save_documents([GRILL], STAFF_ID)
    meet(first, second)
    for _ in range(3):
        first.sell()
    mine, theirs = first.till.recall(tab), second.till.recall(tab)
    second.till.hold(set_allergy(ring(second, theirs, 2), "nuts"), ADA)
    first.till.hold(ring(first, mine, 3), ADA)
    meet(first, second)
    assert heads(first, tab) == heads(second, tab) == ("", "nuts", "")
    assert len(wanted(first, tab)) == 2


@pytest.mark.parametrize("name", ["", "Kim"], ids=["nameless", "opened-with-a-name"])
def test_what_an_order_was_set_to_before_its_first_dish_stands_beside_one_sent_apart(
    two: Two, name: str
) -> None:
    """One till sets name and dining, takes it up again and sends; the other has it as opened."""
    first, second = two
    first.till.save_documents([Station(GRILL.id, "Grill", archived=True)], STAFF_ID)
    basket = set_name(first.basket(1), name)
    first.till.keep_basket(basket)
    tab = first.till.hold(basket, ADA)
    meet(first, second)
    first.till.save_documents([GRILL], STAFF_ID)
    meet(first, second)
    mine = set_dining(first.till.recall(tab), Dining.TAKE_AWAY, new_id=uuid7)
    first.till.hold(set_name(mine, "Sam"), ADA)
    first.till.hold(ring(first, first.till.recall(tab), 2), ADA)
    for _ in range(8):
        second.sell()
    second.till.hold(ring(second, second.till.recall(tab), 3), ADA)
    meet(first, second)
    assert heads(first, tab) == heads(second, tab) == ("Sam", "", "")
    assert order(first, tab).dining is order(second, tab).dining is Dining.TAKE_AWAY
    there = tab_of(second, tab)
    assert (there.name, there.dining) == ("Sam", Dining.TAKE_AWAY)
    assert len(wanted(first, tab)) == 2


def test_what_was_taken_back_before_the_first_dish_is_set_as_it_is_now(two: Two) -> None:
    """The other till still has the name that the guest gave first."""
    first, second = two
    first.till.save_documents([Station(GRILL.id, "Grill", archived=True)], STAFF_ID)
    tab = held(first, second, lines=1)
    first.till.hold(set_name(first.till.recall(tab), "Sam"), ADA)
    first.till.save_documents([GRILL], STAFF_ID)
    meet(first, second)
    first.till.hold(set_name(first.till.recall(tab), ""), ADA)
    first.till.hold(ring(first, first.till.recall(tab), 2), ADA)
    meet(first, second)
    assert [one.sets for one in told(first)] == [(Head.NAME,)]
    assert heads(first, tab) == heads(second, tab) == ("", "", "")


def told(device: Device) -> list[KitchenSent]:
    facts = [each for one in device.log() for each in open_envelope(one.body, one.private)[1]]
    return [one for one in facts if isinstance(one, KitchenSent)]

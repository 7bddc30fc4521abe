"""Two tills at one order, apart: what is paid for is made, and what nobody wants is called off."""

from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import remove_line, set_allergy, set_name, set_quantity
from tests.support.devices import Device
from tests.support.folded_kitchen import folded
from tests.support.racing import deal_with, held, joined, matters, meet, pay, ring
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
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

"""Two tills at one order, apart: what is paid for is made, and what nobody wants is called off."""

from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.sales.ringing import remove_line, set_quantity
from tests.support.devices import Device
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

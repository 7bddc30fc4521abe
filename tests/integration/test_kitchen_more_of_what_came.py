"""More of what was split off, rung and paid apart: the kitchen wants what the orders have."""

from uuid import UUID

import pytest

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.sales.ringing import remove_line, set_quantity
from tests.support.devices import Device
from tests.support.racing import held, joined, meet, parted, pay, tab_of
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
Three = tuple[Device, Device, Device]


@pytest.fixture
def three() -> Three:
    first = Device("T1", set_up=True)
    first.till.open_drawer(50_00, ADA)
    first.till.save_documents([GRILL], STAFF_ID)
    return first, joined(first, "T2"), joined(first, "T3")


def one_changed_for_another(device: Device, tab: UUID) -> None:
    """One of what came goes back, and one more is rung."""
    for milli in (-1000, 1000):
        basket = device.till.recall(tab)
        line = basket.lines[0]
        device.till.hold(set_quantity(basket, line.id, line.quantity_milli + milli), ADA)


def had(device: Device, *tabs: UUID) -> int:
    """How much the orders have, paid or open; what two tills sold is there once."""
    lines = [line for tab in tabs for line in tab_of(device, tab).lines]
    return sum(line.open_milli + min(line.settled_milli, line.rung_milli) for line in lines)


def wanted(device: Device, *tabs: UUID) -> int:
    with device.connection.begin():
        orders = [read_kitchen_order(device.connection, tab) for tab in tabs]
    return sum(line.wanted for order in orders if order for line in order.lines)


def test_two_tills_that_sell_a_part_take_no_voided_dish_for_a_sold_one(three: Three) -> None:
    """Simulation, seed 40110: what went back was sold twice, and on one order wanted by nobody."""
    first, second, third = three
    tab = held(first, second, third, lines=1, count=3)
    beside = parted(first, tab, 2)
    meet(*three)
    one_changed_for_another(first, beside)
    meet(*three)
    one_changed_for_another(second, beside)
    meet(*three)
    for each in three:
        pay(each, each.till.recall(beside))
    meet(*three)
    assert wanted(first, tab, beside) == had(first, tab, beside) == 3000


def test_what_was_sold_there_and_parted_here_takes_no_voided_dish_for_one_of_both(
    three: Three,
) -> None:
    """Simulation, seed 41265: one till sells a part of a part, one all of it, one takes one off."""
    first, second, third = three
    tab = held(first, second, third, lines=1, count=3)
    beside = parted(first, tab, 2)
    meet(*three)
    further = parted(first, beside)
    pay(first, first.till.recall(further))
    theirs = second.till.recall(beside)
    pay(second, set_quantity(theirs, theirs.lines[0].id, 3000))
    line = third.till.recall(beside).lines[0]
    third.till.hold(set_quantity(third.till.recall(beside), line.id, 3000), ADA)
    more = third.till.recall(beside)
    third.till.hold(remove_line(more, more.lines[-1].id), ADA)
    meet(*three)
    tabs = (tab, beside, further)
    assert wanted(first, *tabs) == had(first, *tabs) == 4000

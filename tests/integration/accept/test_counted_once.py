"""What several envelopes of a batch say of one line or ticket is put together once, at its end."""

import re

import pytest

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.sales.ringing import set_quantity
from tests.support.devices import Device
from tests.support.restaurant import GRILL
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

COUNTED_LINE = re.compile(r"FROM tab_fact WHERE tab_id")
PUT_TOGETHER = re.compile(r"FROM kitchen_count\s+WHERE order_id = \S+ AND station_id = \S+ GROUP")
TABLES = ("tab", "tab_fact", "tab_line", "kitchen_ticket", "kitchen_count")


def ran(device: Device) -> list[str]:
    """Return the statements that a till's database runs from now on, as they come."""
    statements: list[str] = []
    device.connection._driver.set_trace_callback(statements.append)
    return statements


@pytest.fixture
def order(t1: Device, t2: Device) -> list[str]:
    """An order of three lines: one is taken off by one, in two envelopes, beside two more tabs."""
    t1.till.save_documents([GRILL], STAFF_ID)
    t2.accept(t1.log())
    tab = t1.till.hold(t1.basket(3), ADA)
    for milli in (3000, 2000, 1000):
        basket = t1.till.recall(tab)
        t1.till.hold(set_quantity(basket, basket.lines[0].id, milli), ADA)
        t1.till.hold(t1.basket(1), ADA)
    return ran(t2)


def test_a_batch_counts_each_line_once_and_puts_each_ticket_together_once(
    t1: Device, t2: Device, order: list[str]
) -> None:
    t2.accept(t1.log())
    t2.connection._driver.set_trace_callback(None)

    assert sum(bool(COUNTED_LINE.search(one)) for one in order) == 3 + 3
    assert sum(bool(PUT_TOGETHER.search(one)) for one in order) == 1
    shown, there = t2.dump(), t1.dump()
    assert all(shown[table] == there[table] for table in TABLES)


def test_an_order_the_kitchen_does_not_know_is_looked_for_once(t1: Device) -> None:
    unknown = t1.basket(1).id
    looked = ran(t1)

    assert read_kitchen_order(t1.connection, unknown) is None
    assert len(looked) == 1

"""Tills that meet on a line whose sale was folded away on one of them agree all the same."""

import pytest

from fynlo_pos.core.db.sale_rows import read_sale
from fynlo_pos.core.db.triggers import unguarded
from fynlo_pos.core.sales.records import SaleSealed
from tests.support.devices import Device
from tests.support.racing import joined, matters, meet, pay, refund, ring, the_matter
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

_TAKE_OUT = """
UPDATE envelope SET body = x'', private = x''
WHERE (incarnation, seq) = (SELECT incarnation, seq FROM sale WHERE sale_id = ?)
"""


@pytest.fixture
def t1() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


@pytest.fixture
def t2(t1: Device) -> Device:
    return joined(t1, "T2")


def fold_away(device: Device, sale: SaleSealed) -> None:
    """Take the sale's body out, as it goes from a till below what it has folded."""
    with device.connection.begin(), unguarded(device.connection):
        device.connection.exec_driver_sql(_TAKE_OUT, (sale.id.bytes,))
    with device.connection.begin():
        remains = read_sale(device.connection, sale.id)
    assert remains is not None
    assert remains.is_remains


def meet_when_old(t1: Device, t2: Device, sale: SaleSealed) -> None:
    """The second hears of the sale; the first hears of the second when the sale is folded away."""
    t2.accept(t1.log())
    fold_away(t1, sale)
    t1.accept(t2.log())


def paid_on_both(t1: Device, t2: Device) -> tuple[SaleSealed, SaleSealed]:
    """Both take the money for an order: two coffees that are alike, with a tea between them."""
    basket = t1.basket(2)
    tab = t1.till.hold(ring(t1, basket, 0), ADA)
    meet(t1, t2)
    first, second = t1.till.recall(tab), t2.till.recall(tab)
    names = [line.name for line in first.lines]
    assert names == ["Flat white", "Tea", "Flat white"]
    return pay(t1, first), pay(t2, second)


def test_what_was_refunded_before_the_other_till_came_is_not_told(t1: Device, t2: Device) -> None:
    sale, _ = paid_on_both(t1, t2)
    refund(t1, sale.id, range(3))
    meet_when_old(t1, t2, sale)
    assert matters(t1) == []
    assert matters(t2) == []


@pytest.mark.parametrize("refunded", [0, 1, 2])
def test_what_was_not_is_told_of_its_own_line(t1: Device, t2: Device, refunded: int) -> None:
    sale, _ = paid_on_both(t1, t2)
    refund(t1, sale.id, {0, 1, 2} - {refunded})
    meet_when_old(t1, t2, sale)
    matter = the_matter(t1, "settled_twice")
    assert matter == the_matter(t2, "settled_twice")
    assert str(matter.title) == f"Paid twice: 1 {sale.lines[refunded].name}"

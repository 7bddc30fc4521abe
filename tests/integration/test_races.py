"""Each row of the race table in SYNC.md, over tills that met too late; and its way out."""

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.tab_rows import read_open_tabs
from fynlo_pos.core.exceptions.matter import Matter
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.sales.ringing import discount_order, remove_line, set_name
from fynlo_pos.core.trouble import Refused
from tests.support.devices import Device
from tests.support.racing import (
    deal_with,
    held,
    joined,
    matters,
    meet,
    open_lines,
    parted,
    pay,
    ring,
    said,
    tab_of,
    the_matter,
    void_after_settled,
)
from tests.support.shop import ADA

pytestmark = pytest.mark.integration


@pytest.fixture
def t1() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


@pytest.fixture
def t2(t1: Device) -> Device:
    return joined(t1, "T2")


@pytest.fixture
def t3(t1: Device, t2: Device) -> Device:
    return joined(t1, "T3")


def test_two_waiters_add_to_one_table_at_the_same_second(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, lines=1)
    for device, item in ((t1, 3), (t2, 4)):
        device.till.hold(ring(device, device.till.recall(tab), item), ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Flat white": 1, "Full breakfast": 1, "Orange juice": 1}
    assert matters(t1) == []


def test_tills_that_do_not_reach_each_other_call_no_number_twice(
    t1: Device, t2: Device, t3: Device
) -> None:
    called = [[device.basket(1).call_number for _ in range(2)] for device in (t1, t2, t3)]
    assert called == [[1, 2], [201, 202], [301, 302]]


def test_a_tab_opened_on_one_till_is_paid_on_another(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    sale = pay(t2, t2.till.recall(tab))
    meet(t1, t2)
    assert not tab_of(t1, tab).is_open
    assert tab_of(t1, tab).opened_on == "T1"
    assert sale.series == "T2"
    with pytest.raises(Refused, match="nothing left to pay"):
        t1.till.recall(tab)


def test_a_line_added_while_another_till_seals_the_bill_is_open(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    late = ring(t1, t1.till.recall(tab), 5)
    paid = pay(t2, t2.till.recall(tab))
    t1.till.hold(late, ADA)
    meet(t1, t2)
    assert open_lines(t2, tab) == {"Brownie": 1}
    assert tab_of(t2, tab).is_after_bill
    matter = the_matter(t2, "after_bill")
    assert said(matter) == [
        "Added after the bill was paid: 1 Brownie",
        f"T2: Bill paid, receipt {paid.receipt_number}",
        "T1: Added: 1 Brownie",
    ]
    deal_with(t2, matter, "take_up")
    draft = t2.till.recall(tab)
    assert [line.name for line in draft.lines] == ["Brownie"]
    pay(t2, draft)
    meet(t1, t2)
    assert matters(t1) == []


def test_what_was_rung_after_the_bill_can_be_voided(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    late = ring(t1, t1.till.recall(tab), 5)
    pay(t2, t2.till.recall(tab))
    t1.till.hold(late, ADA)
    meet(t1, t2)
    deal_with(t1, the_matter(t1, "after_bill"), "void")
    meet(t1, t2)
    assert matters(t2) == []
    assert not tab_of(t2, tab).is_open


@pytest.mark.parametrize("remedy", ["refund", "drop_void"])
def test_a_void_of_what_another_till_was_paid_for(t1: Device, t2: Device, remedy: str) -> None:
    matter = void_after_settled(t1, t2)
    assert matter.remedies[0].minor == 3_20
    deal_with(t1, matter, remedy)
    meet(t1, t2)
    assert matters(t2) == []


@pytest.mark.parametrize("remedy", ["refund", "leave"])
def test_two_tills_take_the_money_for_the_same_lines(t1: Device, t2: Device, remedy: str) -> None:
    tab = held(t1, t2, lines=1, count=2)
    sales = [pay(device, device.till.recall(tab)) for device in (t1, t2)]
    meet(t1, t2)
    assert sum(sale.total_minor for sale in sales) == 4 * 3_20
    (line,) = tab_of(t1, tab).lines
    assert (line.rung_milli, line.settled_milli, line.open_milli) == (2000, 4000, 0)
    matter = the_matter(t2, "settled_twice")
    assert said(matter) == [
        "Paid twice: 2 Flat white",
        *(f"{sale.series}: Paid: 2 Flat white, receipt {sale.receipt_number}" for sale in sales),
    ]
    deal_with(t2, matter, remedy)
    meet(t1, t2)
    assert matters(t1) == []


def test_a_whole_order_paid_twice_is_one_matter(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, lines=3)
    sales = [pay(device, device.till.recall(tab)) for device in (t1, t2)]
    meet(t1, t2)
    matter = the_matter(t2, "settled_twice")
    assert str(matter.title) == "Paid twice: 1 Flat white and more"
    assert [one.minor for one in matter.happenings] == [sale.total_minor for sale in sales]
    assert matter.remedies[0].minor == sales[1].total_minor
    deal_with(t2, matter, "refund")
    meet(t1, t2)
    assert matters(t1) == []


def test_a_third_payment_is_told_although_the_first_excess_was_left(
    t1: Device, t2: Device, t3: Device
) -> None:
    tab = held(t1, t2, t3, lines=1)
    baskets = {device.terminal: device.till.recall(tab) for device in (t1, t2, t3)}
    pay(t1, baskets["T1"])
    pay(t2, baskets["T2"])
    meet(t1, t2)
    deal_with(t1, the_matter(t1, "settled_twice"), "leave")
    assert matters(t1) == []
    pay(t3, baskets["T3"])
    meet(t1, t2, t3)
    assert str(the_matter(t1, "settled_twice").title) == "Paid twice: 2 Flat white"


def test_a_split_moves_and_conserves(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, count=3)
    other = parted(t1, tab, 2)
    meet(t1, t2)
    assert open_lines(t2, tab) == {"Flat white": 1, "Tea": 3}
    assert open_lines(t2, other) == {"Flat white": 2}
    assert tab_of(t2, other).call_number != tab_of(t2, tab).call_number
    pay(t2, t2.till.recall(other))
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Flat white": 1, "Tea": 3}
    assert matters(t1) == []


def test_split_against_split_makes_no_quantity(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, count=3)
    parts = [parted(device, tab, 2) for device in (t1, t2)]
    meet(t1, t2)
    assert sorted(open_lines(t1, part)["Flat white"] for part in parts) == [1, 2]
    assert open_lines(t1, tab) == {"Tea": 3}
    matter = the_matter(t1, "split_cut")
    assert str(matter.title) == "Not moved, it was gone: 1 Flat white"
    deal_with(t1, matter, "seen")
    meet(t1, t2)
    assert matters(t2) == []


def test_void_against_split_cuts_the_later(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    other = parted(t2, tab)
    t1.till.seat_tab(tab, ADA, covers=2)  # so that its void is stamped later than the split
    basket = t1.till.recall(tab)
    basket = remove_line(basket, basket.lines[0].id)
    t1.till.keep_basket(basket)
    t1.till.hold(basket, ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Tea": 1}
    assert open_lines(t1, other) == {"Flat white": 1}
    matter = the_matter(t1, "split_cut")
    assert str(matter.title) == "Not voided, it had moved to another order: 1 Flat white"
    deal_with(t2, matter, "seen")
    assert matters(t2) == []


def test_two_who_void_the_same_are_at_one(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    for device in (t1, t2):
        basket = device.till.recall(tab)
        basket = remove_line(basket, basket.lines[0].id)
        device.till.keep_basket(basket)
        device.till.hold(basket, ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Tea": 1}
    assert matters(t1) == []


def test_two_waiters_ten_per_cent_is_not_twenty(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    for device in (t1, t2):
        basket = discount_order(device.till.recall(tab), Discount(DiscountKind.PERCENT, 1000))
        device.till.keep_basket(basket)
        device.till.hold(basket, ADA)
    meet(t1, t2)
    assert tab_of(t1, tab).discount == Discount(DiscountKind.PERCENT, 1000)


def test_two_waiters_who_change_two_things_both_have_their_way(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    named = set_name(t1.till.recall(tab), "Sam")
    cheaper = discount_order(t2.till.recall(tab), Discount(DiscountKind.PERCENT, 1000))
    t1.till.keep_basket(named)
    t2.till.keep_basket(cheaper)
    t2.till.hold(cheaper, ADA)
    t1.accept(t2.log())
    t1.till.hold(named, ADA)
    t1.till.seat_tab(tab, ADA, table="Table 7")
    t2.till.seat_tab(tab, ADA, covers=4)
    meet(t1, t2)
    stands = tab_of(t2, tab)
    assert (stands.name, stands.discount) == ("Sam", Discount(DiscountKind.PERCENT, 1000))
    assert (stands.table, stands.covers) == ("Table 7", 4)


def test_the_later_move_stands_whichever_arrives_last(t1: Device, t2: Device, t3: Device) -> None:
    tab = held(t1, t2, t3)
    t1.till.seat_tab(tab, ADA, table="Table 1")
    t2.till.seat_tab(tab, ADA, covers=3)
    t2.till.seat_tab(tab, ADA, table="Table 2")
    t3.accept(t2.log())
    t3.accept(t1.log())
    assert tab_of(t3, tab).table == "Table 2"
    meet(t1, t2, t3)


@pytest.mark.parametrize(("hops", "paid_at"), [(1, 0), (2, 0), (2, 1)])
@pytest.mark.parametrize("later", ["T1", "T2"])
def test_paid_as_itself_and_at_the_table_it_was_brought_to_names_both_receipts(
    t1: Device, t2: Device, later: str, hops: int, paid_at: int
) -> None:
    """It named the table's alone: the other was under what was not moved."""
    four, five, six = held(t1, t2, lines=1), held(t1, t2, lines=1), held(t1, t2, lines=1)
    for _ in range(8):
        held(t1 if later == "T1" else t2, lines=1)
    t1.till.merge_tabs([four], five, ADA, merge_id=uuid7())
    if paid_at:
        meet(t1, t2)
    if hops == 2:
        t1.till.merge_tabs([five], six, ADA, merge_id=uuid7())
    there = pay(t1, t1.till.recall(six if hops == 2 else five))
    here = pay(t2, t2.till.recall((four, five)[paid_at]))
    meet(t1, t2)
    [twice] = [one for one in matters(t1) if one.kind == "settled_twice"]
    assert receipts(twice) == {there.receipt_number, here.receipt_number}
    [_] = {str(one.what).split(", receipt ")[0] for one in twice.happenings}


def receipts(matter: Matter) -> set[str]:
    return {str(one.what).split()[-1] for one in matter.happenings}


def test_what_was_rightly_paid_where_a_part_came_from_is_not_told(t1: Device, t2: Device) -> None:
    four = held(t1, lines=1, count=2)
    [line] = t1.till.recall(four).lines
    t1.till.keep_basket(None)
    part = t1.till.split_tab(four, {line.id: 1000}, ADA, split_id=uuid7())
    pay(t1, t1.till.recall(four))
    meet(t1, t2)
    twice = {pay(device, device.till.recall(part)).receipt_number for device in (t1, t2)}
    meet(t1, t2)
    assert receipts(the_matter(t1, "settled_twice")) == twice


def test_merging_is_done_once_however_often_it_is_asked(t1: Device) -> None:
    four, five = held(t1, lines=1), held(t1, lines=1)
    merge_id = uuid7()
    for _ in range(2):
        t1.till.merge_tabs([five], four, ADA, merge_id=merge_id)
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 2000
    split_id = uuid7()
    (first, _) = tab_of(t1, four).lines
    for _ in range(2):
        t1.till.split_tab(four, {first.line.id: 1000}, ADA, split_id=split_id)
    with t1.connection.begin():
        assert len(read_open_tabs(t1.connection)) == 2
    back = tab_of(t1, split_id).lines[0].line.id
    with pytest.raises(Refused, match="whole order"):
        t1.till.split_tab(split_id, {back: 1000}, ADA, split_id=uuid7())
    back_id = uuid7()
    for _ in range(2):
        t1.till.merge_tabs([split_id], four, ADA, merge_id=back_id)
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 2000

"""A line that was rung on an order while another till brought that order to another (SYNC.md)."""

from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.exceptions.matter import Matter
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


def after_move(t1: Device, t2: Device) -> tuple[UUID, UUID, Matter]:
    """The first till brings table five to table four while the second rings a brownie on five."""
    four, five = held(t1, t2, lines=1), held(t1, t2, lines=2)
    late = ring(t2, t2.till.recall(five), 5)
    t1.till.merge_tabs([five], four, ADA, merge_id=uuid7())
    t2.till.hold(late, ADA)
    meet(t1, t2)
    assert open_lines(t1, five) == {"Brownie": 1}
    assert sorted(open_lines(t1, four)) == ["Flat white", "Tea"]
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 3000
    matter = the_matter(t1, "after_move")
    assert said(matter) == [
        "Added after the order was brought to another: 1 Brownie",
        f"T1: Brought to another order: Order {tab_of(t1, four).call_number}",
        "T2: Added: 1 Brownie",
    ]
    return four, five, matter


def test_a_late_line_leaves_the_merged_away_tab_open(t1: Device, t2: Device) -> None:
    four, five, matter = after_move(t1, t2)
    deal_with(t2, matter, "bring")
    meet(t1, t2)
    assert matters(t1) == []
    assert not tab_of(t1, five).is_open
    assert sorted(open_lines(t1, four)) == ["Brownie", "Flat white", "Tea"]
    with pytest.raises(Refused, match="nothing left to pay"):
        deal_with(t1, matter, "bring")


@pytest.mark.parametrize("remedy", ["take_up", "void", "leave"])
def test_a_late_line_is_paid_by_itself_or_taken_off_or_left(
    t1: Device, t2: Device, remedy: str
) -> None:
    _, five, matter = after_move(t1, t2)
    assert [one.name for one in matter.remedies] == ["bring", "take_up", "void", "leave"]
    deal_with(t1, matter, remedy)
    if remedy == "take_up":
        pay(t1, t1.till.recall(five))
    meet(t1, t2)
    assert matters(t2) == []
    assert tab_of(t2, five).is_open == (remedy == "leave")


def test_a_late_line_is_brought_to_where_the_table_is_by_now(t1: Device, t2: Device) -> None:
    four, five, _ = after_move(t1, t2)
    six = held(t1, t2, lines=1)
    t1.till.merge_tabs([four], six, ADA, merge_id=uuid7())
    deal_with(t1, the_matter(t1, "after_move"), "bring")
    assert open_lines(t1, six)["Brownie"] == 1
    late = ring(t2, t2.till.recall(five), 4)
    pay(t1, t1.till.recall(six))
    t2.till.hold(late, ADA)
    meet(t1, t2)
    found = the_matter(t2, "after_move")
    assert [one.name for one in found.remedies] == ["take_up", "void", "leave"]


def test_once_a_bill_of_it_was_paid_what_is_open_is_told_as_after_the_bill(
    t1: Device, t2: Device
) -> None:
    _, five, _ = after_move(t1, t2)
    late = ring(t2, t2.till.recall(five), 4)
    pay(t1, t1.till.recall(five))
    t2.till.hold(late, ADA)
    meet(t1, t2)
    assert [one.kind for one in matters(t2)] == ["after_bill"]


def test_what_was_split_off_leaves_nothing_behind(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    parted(t1, tab)
    meet(t1, t2)
    assert tab_of(t2, tab).is_open
    assert matters(t2) == []


def test_tables_that_are_brought_to_each_other_are_told_until_one_is_left(
    t1: Device, t2: Device
) -> None:
    four, five = held(t1, t2, lines=1), held(t1, t2, lines=2)
    t1.till.merge_tabs([five], four, ADA, merge_id=uuid7())
    t2.till.merge_tabs([four], five, ADA, merge_id=uuid7())
    meet(t1, t2)
    assert {one.kind for one in matters(t1)} == {"after_move"}
    of_five = next(one for one in matters(t1) if str(five) in one.key)
    deal_with(t1, of_five, "bring")
    (left,) = matters(t1)
    assert [one.name for one in left.remedies] == ["take_up", "void", "leave"]
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 3000
    deal_with(t1, left, "leave")
    meet(t1, t2)
    assert matters(t2) == []


def test_of_two_tills_that_brought_it_apart_the_one_that_took_it_is_followed(
    t1: Device, t2: Device
) -> None:
    """The later move found nothing left, so what it named is strangers' order."""
    t3 = joined(t1, "T3")
    four, five, six = (held(t1, t2, lines=count) for count in (1, 2, 1))
    meet(t1, t2, t3)
    late = ring(t3, t3.till.recall(five), 5)
    t1.till.merge_tabs([five], four, ADA, merge_id=uuid7())
    t2.till.hold(t2.till.recall(six), ADA)
    t2.till.merge_tabs([five], six, ADA, merge_id=uuid7())
    t3.till.hold(late, ADA)
    meet(t1, t2, t3)
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 3000
    assert sum(state.open_milli for state in tab_of(t1, six).lines) == 1000
    assert sorted(one.kind for one in matters(t1)) == ["after_move", "split_cut"]
    moved = next(one for one in matters(t1) if one.kind == "after_move")
    assert said(moved)[1] == f"T1: Brought to another order: Order {tab_of(t1, four).call_number}"
    deal_with(t3, moved, "bring")
    meet(t1, t2, t3)
    assert open_lines(t1, four)["Brownie"] == 1
    assert "Brownie" not in open_lines(t1, six)

"""What papers say of an order by what came out: no more than that passes for being on paper."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.unseen import StationChit, chits_of, to_take_back, unseen_of
from fynlo_pos.core.sales.ringing import set_quantity
from tests.support.devices import Device
from tests.support.racing import held, joined, meet, pay
from tests.support.shop import ADA, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", kind=StationKind.PRINTER, takes_rest=True)
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


def chits(device: Device, order_id: UUID) -> list[StationChit]:
    """What this till would print now."""
    unseen = unseen_of([order(device, order_id)], device.incarnation)
    return [chit for one in unseen for chit in chits_of(one)]


def taken_back(device: Device, order_id: UUID) -> list[StationChit]:
    """What this till's papers say that nobody wants."""
    return to_take_back([order(device, order_id)], device.incarnation)


def came_out(device: Device, papers: Sequence[StationChit]) -> None:
    for one in papers:
        device.till.chit_printed(one.order_id, one.station_id, one.command_ids, said=one.says)


def read(device: Device, papers: Sequence[StationChit]) -> None:
    kitchen = Kitchen(device.store, device.now_ms)
    for chit in papers:
        parts = [part for one in chit.taken_back for part in one.parts]
        kitchen.clear(chit.order_id, chit.station_id, parts)


def fewer(device: Device, tab: UUID, milli: int) -> None:
    basket = device.till.recall(tab)
    device.till.hold(set_quantity(basket, basket.lines[0].id, milli), ADA)


def says(papers: Sequence[StationChit]) -> list[int]:
    return [one.milli for chit in papers for one in chit.says]


def on_paper(device: Device, tab: UUID) -> list[tuple[int, int]]:
    """How much of each line is on paper, and how much is still to be told."""
    return [(one.on_paper, one.unseen) for one in order(device, tab).lines]


def test_what_a_chit_leaves_off_no_paper_takes_back(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1, count=3)
    fewer(first, tab, 2000)
    papers = chits(first, tab)
    assert says(papers) == [2000]
    came_out(first, papers)
    assert taken_back(first, tab) == [], "the kitchen would make one of the two"
    assert on_paper(first, tab) == [(2000, 0)]
    fewer(first, tab, 1000)
    [back] = taken_back(first, tab)
    assert [one.milli for one in back.taken_back] == [1000]


def test_what_is_voided_before_a_chit_is_told_of_it_takes_back(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1, count=3)
    papers = chits(first, tab)
    fewer(first, tab, 2000)
    came_out(first, papers)
    [back] = taken_back(first, tab)
    assert [one.milli for one in back.taken_back] == [1000]
    read(first, [back])
    assert on_paper(first, tab) == [(2000, 0)]


@pytest.mark.parametrize("is_printed_first", [False, True])
def test_what_papers_do_not_say_and_a_sale_wants_after_all_is_printed_once_more(
    two: Two, *, is_printed_first: bool
) -> None:
    first, second = two
    tab = held(first, second, lines=1, count=3)
    theirs = second.till.recall(tab)
    if is_printed_first:
        came_out(first, chits(first, tab))
    fewer(first, tab, 2000)
    if is_printed_first:
        read(first, taken_back(first, tab))
    else:
        came_out(first, chits(first, tab))
    pay(second, theirs)
    meet(first, second)
    assert on_paper(first, tab) == on_paper(second, tab) == [(2000, 1000)]
    more = chits(first, tab)
    assert says(more) == [1000]
    assert more[0].again, "its paper is another one"
    assert chits(second, tab) == []
    came_out(first, more)
    came_out(first, more)
    meet(first, second)
    assert on_paper(first, tab) == on_paper(second, tab) == [(3000, 0)]
    assert taken_back(first, tab) == chits(first, tab) == []


def test_what_came_back_since_a_chit_was_asked_for_is_not_on_it(two: Two) -> None:
    """Another line of that sending was off as the paper was asked for."""
    first, second = two
    tab = held(first, second, lines=2)
    theirs = second.till.recall(tab)
    fewer(first, tab, 0)
    papers = chits(first, tab)
    assert len(says(papers)) == 1
    pay(second, theirs)
    meet(first, second)
    came_out(first, papers)
    assert sorted(on_paper(first, tab)) == sorted([(0, 1000), (says(papers)[0], 0)])


def test_one_paper_told_twice_is_no_second_one(two: Two) -> None:
    first, second = two
    tab = held(first, second, lines=1, count=3)
    theirs = second.till.recall(tab)
    fewer(first, tab, 2000)
    papers = chits(first, tab)
    came_out(first, papers)
    pay(second, theirs)
    meet(first, second)
    came_out(first, papers)
    assert on_paper(first, tab) == [(2000, 1000)]

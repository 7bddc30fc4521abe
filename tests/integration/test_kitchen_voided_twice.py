"""Two tills, apart, take the same dish off that is not made; one that knows of both rings another.

That one was paid for, stood on the board as struck, and nobody made it: it was taken for the dish
that was voided twice.
"""

from itertools import count
from uuid import UUID

import pytest

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import due_of, tickets_of, tickets_of_pass
from fynlo_pos.core.kitchen.unseen import chits_of, unseen_of
from fynlo_pos.core.sales.ringing import set_quantity
from tests.support.devices import Device
from tests.support.folded_kitchen import folded
from tests.support.kitchen_reference import fold, sums
from tests.support.racing import held, joined, meet, open_lines, pay
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
DAY_MS = 86_400_000
Two = tuple[Device, Device]


@pytest.fixture
def two() -> Two:
    return apart_at(GRILL)


def apart_at(station: Station) -> Two:
    first = Device("T1", set_up=True)
    first.till.open_drawer(50_00, ADA)
    first.till.save_documents([station], STAFF_ID)
    return first, joined(first, "T2")


def order(device: Device, order_id: UUID) -> OrderState:
    with device.connection.begin():
        found = read_kitchen_order(device.connection, order_id)
    assert found is not None
    return found


def set_to(device: Device, tab: UUID, milli: int) -> None:
    """So many of the order's one line are wanted now."""
    basket = device.till.recall(tab)
    device.till.hold(set_quantity(basket, basket.lines[0].id, milli), ADA)


def work(device: Device, tab: UUID, *, makes: bool = False) -> None:
    """The grill's screen shows all of it, and a cook makes it."""
    kitchen = Kitchen(device.store, device.now_ms)
    sent = [one for line in order(device, tab).lines for one in line.sendings]
    kitchen.acknowledge(tab, GRILL.id, {one.command_id for one in sent})
    if makes:
        kitchen.finish(tab, GRILL.id)


def voided_twice(first: Device, second: Device) -> UUID:
    """Two are made and a third is sent; each till, apart, takes that one off, and they meet."""
    tab = held(first, second, lines=1, count=2)
    work(first, tab, makes=True)
    set_to(first, tab, 3000)
    work(first, tab)
    meet(first, second)
    set_to(first, tab, 2000)
    set_to(second, tab, 2000)
    meet(first, second)
    assert open_lines(first, tab) == {"Flat white": 1}
    assert grill(first, tab) == [("cancelled", 1000), ("done", 1000)]
    return tab


def grill(device: Device, tab: UUID) -> list[tuple[str, int]]:
    """What the grill's screen and the pass say, row by row, as a hub's web board does."""
    shown = order(device, tab)
    at_hub = folded(device.log()).orders.order(tab)
    assert at_hub is not None
    said = [rows(one) for one in (shown, at_hub)]
    assert said[0] == said[1]
    facts = [each for one in device.log() for each in open_envelope(one.body, one.private)[1]]
    assert sums(shown) == sums(at_hub) == fold(facts)
    with device.connection.begin():
        rebuild(device.connection)
    assert order(device, tab) == shown
    return said[0]


def rows(shown: OrderState) -> list[tuple[str, int]]:
    at_grill = tickets_of([shown], GRILL.id, due_of(GRILL), FRIDAY_NOON_MS)
    at_pass = tickets_of_pass([shown], GRILL.id, {GRILL.id: due_of(GRILL)}, FRIDAY_NOON_MS)
    if at_grill:
        assert [ticket.rows for ticket in at_grill] == [ticket.rows for ticket in at_pass]
    return [(row.state.value, row.milli) for ticket in at_grill or at_pass for row in ticket.rows]


@pytest.mark.parametrize(
    ("skew_ms", "asks"), [(0, "added"), (-DAY_MS, "to make"), (DAY_MS, "added")]
)
def test_who_rings_another_knowing_that_two_voided_one_dish_has_it_made(
    two: Two, skew_ms: int, asks: str
) -> None:
    """Whatever the clock of that till says: by that it may have been the order's first."""
    first, second = two
    tab = voided_twice(first, second)
    second.clock = count(first.now_ms() + skew_ms, 1000)
    basket = second.till.recall(tab)
    sale = pay(second, set_quantity(basket, basket.lines[0].id, 2000))
    meet(first, second)

    assert [line.quantity_milli for line in sale.lines] == [2000]
    for till in two:
        assert grill(till, tab) == [(asks, 1000), ("cancelled", 1000), ("done", 1000)]
    [unseen] = unseen_of([order(second, tab)], second.incarnation)
    assert unseen.things == (("Flat white", 1000),)
    work(first, tab, makes=True)
    meet(first, second)
    assert [(one.wanted, one.done) for one in order(second, tab).lines] == [(2000, 2000)]


def test_a_board_that_hears_of_it_in_any_order_shows_it(two: Two) -> None:
    """One that has the new dish before it has either void, or one of them."""
    first, second = two
    tab = voided_twice(first, second)
    set_to(second, tab, 2000)
    meet(first, second)
    told = grill(first, tab)
    logs = [
        [each for each in first.log() if each.incarnation == log]
        for log in dict.fromkeys(each.incarnation for each in first.log())
    ]
    assert len(logs) == 2
    for turn in (logs, logs[::-1]):
        board = Device("T9")
        for log in turn:
            board.accept(log)
        assert grill(board, tab) == told


def test_one_that_is_rung_apart_from_the_second_void_gives_for_it(two: Two) -> None:
    """Nobody sent back what is made: the tab has as many as there are (simulation, seed 520)."""
    first, second = two
    tab = held(first, second, lines=1, count=2)
    work(first, tab, makes=True)
    set_to(first, tab, 3000)
    meet(first, second)
    set_to(first, tab, 2000)
    set_to(second, tab, 2000)
    set_to(second, tab, 3000)
    meet(first, second)

    assert open_lines(first, tab) == {"Flat white": 2}
    assert grill(first, tab) == [("done", 2000)]


def test_where_no_screen_is_a_chit_is_printed_of_it() -> None:
    first, second = apart_at(Station(GRILL.id, "Grill", kind=StationKind.PRINTER, takes_rest=True))
    tab = held(first, second, lines=1, count=2)
    for milli in (None, 3000):
        if milli:
            set_to(first, tab, milli)
        [unseen] = unseen_of([order(first, tab)], first.incarnation)
        for chit in chits_of(unseen):
            first.till.chit_printed(tab, GRILL.id, chit.command_ids, said=chit.says)
        if not milli:
            Kitchen(first.store, first.now_ms).finish(tab, GRILL.id)
    meet(first, second)
    set_to(first, tab, 2000)
    set_to(second, tab, 2000)
    meet(first, second)
    set_to(second, tab, 2000)

    [unseen] = unseen_of([order(second, tab)], second.incarnation)
    assert [one.milli for chit in chits_of(unseen) for one in chit.says] == [1000]

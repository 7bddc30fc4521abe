"""Two tills at one table, apart: one tells of an allergy, the other sends a station's first dish.

The station had nothing of the order as the allergy was told, and its till had not heard of it.
"""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen import making
from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.for_viewers import Excerpt, records_of
from fynlo_pos.core.kitchen.records import KitchenSent
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import due_of, tickets_of
from fynlo_pos.core.kitchen.unseen import news_for_paper, unread_allergies, unseen_of
from fynlo_pos.core.sales.ringing import set_allergy, set_name
from hub.boards.board import board_of
from hub.boards.words import ENGLISH
from tests.support.devices import Device
from tests.support.folded_kitchen import LATER_MS, folded
from tests.support.racing import joined, meet, ring
from tests.support.shop import ADA, STAFF_ID, product
from tests.support.viewer_screen import NOW_MS, Screen, excerpts_of

pytestmark = pytest.mark.integration

GRILL = Station(UUID(int=800), "Grill", takes_rest=True)
BAR = Station(UUID(int=801), "Bar", product_ids=(product(3).id,))


class Table:
    """What two tills wrote of one table, and the bar's own screen."""

    def __init__(self, folder: Path, bar: Station = BAR) -> None:
        self.t1 = Device("T1", set_up=True)
        self.t1.till.open_drawer(50_00, ADA)
        self.t1.till.save_documents([GRILL, bar], STAFF_ID)
        self.t2 = joined(self.t1, "T2")
        named = set_name(self.t1.basket(1), "Sam Quayle")
        self.t1.till.keep_basket(named)
        self.tab = self.t1.till.hold(named, ADA)
        meet(self.t1, self.t2)
        self.bar = Screen(folder / "bar", BAR.id)

    def tells_allergy(self, allergy: str) -> None:
        self.t1.till.hold(set_allergy(self.t1.till.recall(self.tab), allergy), ADA)

    def sends_first_drink(self) -> None:
        self.t2.till.hold(ring(self.t2, self.t2.till.recall(self.tab), 3), ADA)

    def order(self, device: Device) -> OrderState:
        with device.connection.begin():
            order = read_kitchen_order(device.connection, self.tab)
        assert order is not None
        return order

    def excerpts(self, station_id: UUID) -> list[Excerpt]:
        """What a relay shows a station of all that the two wrote."""
        return excerpts_of(self.t1.log(), station_id)

    def bar_wrote(self) -> list[Envelope]:
        """What the bar's people did, as it comes to the tills."""
        with self.bar.open.readers.connect() as now:
            return list(read_log(now))

    def shown(self) -> OrderState:
        """What the bar's own screen has of the order, at last."""
        self.bar.take(self.excerpts(BAR.id))
        order = self.bar.order(self.tab)
        assert order is not None
        return order


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    made = Table(tmp_path)
    yield made
    made.bar.close()


def race(table: Table) -> None:
    table.tells_allergy("nuts")
    table.sends_first_drink()
    meet(table.t1, table.t2)


@pytest.mark.parametrize("tells_first", [True, False])
def test_a_stations_first_dish_has_the_allergy_that_its_till_had_not_heard_of(
    table: Table, tells_first: bool
) -> None:
    acts = [lambda: table.tells_allergy("nuts"), table.sends_first_drink]
    for act in acts if tells_first else reversed(acts):
        act()
    meet(table.t1, table.t2)
    shown = table.shown()
    assert shown.allergy == table.order(table.t2).allergy == "nuts"
    [ticket] = tickets_of([shown], BAR.id, due_of(BAR), NOW_MS)
    assert (ticket.allergy, ticket.needs_allergy_seen) == ("nuts", True)


def test_it_is_confirmed_there_and_the_till_that_sent_the_dish_knows(table: Table) -> None:
    race(table)
    order = table.order(table.t2)
    commands = [sent.command_id for one in order.at(BAR.id) for sent in one.sendings]
    table.shown()
    table.bar.kitchen.acknowledge(table.tab, BAR.id, commands)
    table.t2.accept(table.bar_wrote())
    [unread] = unread_allergies([table.order(table.t2)], table.t2.incarnation)
    assert (unread.station_id, unread.allergy) == (BAR.id, "nuts")
    table.bar.kitchen.see_allergy(table.tab, BAR.id)
    table.t2.accept(table.bar_wrote())
    assert unread_allergies([table.order(table.t2)], table.t2.incarnation) == []


def test_a_screen_comes_to_the_same_in_whichever_order_it_is_shown(tmp_path: Path) -> None:
    table = Table(tmp_path)
    table.tells_allergy("nuts")
    table.tells_allergy("nuts, milk")
    table.sends_first_drink()
    meet(table.t1, table.t2)
    latest = table.excerpts(BAR.id)[-4:]
    earlier = table.excerpts(BAR.id)[:-4]
    states = []
    for nth, order in enumerate(permutations(latest)):
        screen = Screen(tmp_path / str(nth), BAR.id)
        for excerpt in (*order, *earlier):
            screen.take([excerpt])
        states.append(screen.order(table.tab))
        screen.close()
    table.bar.close()
    assert states[0] is not None
    assert states[0].allergy == "nuts, milk"
    assert all(state == states[0] for state in states)


def test_an_allergy_that_was_taken_back_meanwhile_is_not_shown(table: Table) -> None:
    table.tells_allergy("nuts")
    table.t2.accept(table.t1.log())
    table.tells_allergy("")
    table.sends_first_drink()
    meet(table.t1, table.t2)
    assert table.order(table.t1).allergy == table.shown().allergy == ""


def test_it_is_had_as_the_order_is_and_sits_where_that_sits(table: Table) -> None:
    mine = table.t1.till.recall(table.tab)
    table.t1.till.hold(msgspec.structs.replace(mine, dining=Dining.TAKE_AWAY), ADA)
    table.t1.till.seat_tab(table.tab, ADA, table="9")
    table.sends_first_drink()
    meet(table.t1, table.t2)
    shown, order = table.shown(), table.order(table.t1)
    assert (shown.dining, shown.table) == (order.dining, order.table) == (Dining.TAKE_AWAY, "9")
    assert shown.call_number == order.call_number


def test_the_name_that_the_first_dish_came_with_stands(table: Table) -> None:
    """What the screen was told of before that is of no ticket, and takes none off one."""
    table.sends_first_drink()
    for allergy in ("nuts", "milk", "fish"):
        table.tells_allergy(allergy)
    meet(table.t1, table.t2)
    assert (table.shown().name, table.shown().allergy) == ("Sam Quayle", "fish")


def test_a_station_without_a_dish_has_no_ticket_and_hears_no_name(table: Table) -> None:
    again = set_name(table.t1.till.recall(table.tab), "Kim Quayle")
    table.t1.till.hold(set_allergy(ring(table.t1, again, 2), "nuts"), ADA)
    meet(table.t1, table.t2)
    excerpts = table.excerpts(BAR.id)
    words = msgspec.msgpack.encode(excerpts)
    assert b"nuts" in words
    for word in (b"Quayle", *(one.line.name.encode() for one in table.order(table.t1).lines)):
        assert word not in words
    table.bar.take(excerpts)
    assert table.bar.order(table.tab) is None


def test_what_says_no_more_than_was_set_makes_no_order_of_itself_anywhere(table: Table) -> None:
    table.tells_allergy("nuts")
    cut = next(
        fact
        for excerpt in table.excerpts(BAR.id)
        for fact in records_of(excerpt)
        if isinstance(fact, KitchenSent)
    )
    other = uuid7()
    with table.t1.store.transaction() as tx:
        tx.append(msgspec.structs.replace(cut, order_id=other))
    with table.t1.connection.begin():
        assert read_kitchen_order(table.t1.connection, other) is None
    assert folded(table.t1.log()).orders.order(other) is None


def test_a_web_board_of_the_station_asks_to_confirm_it(table: Table) -> None:
    race(table)
    board = board_of(folded(table.t1.log()), str(BAR.id), None, ENGLISH, LATER_MS)
    [card] = board.cards
    assert (card.allergy, card.asks) == ("nuts", True)


def test_where_the_station_is_a_printer_the_till_prints_what_changed(tmp_path: Path) -> None:
    table = Table(tmp_path, msgspec.structs.replace(BAR, kind=StationKind.PRINTER))
    table.tells_allergy("nuts")
    table.sends_first_drink()
    order = table.order(table.t2)
    [unseen] = unseen_of([order], table.t2.incarnation)
    assert unseen.allergy == "", "the first paper came out before they met"
    with table.t2.store.transaction() as tx:
        tx.append(*making.printed(order, BAR.id, unseen.command_ids, NOW_MS))
    meet(table.t1, table.t2)
    [news] = news_for_paper([table.order(table.t2)], table.t2.incarnation)
    assert (news.chit.station_id, news.allergy) == (BAR.id, "nuts")
    table.bar.close()

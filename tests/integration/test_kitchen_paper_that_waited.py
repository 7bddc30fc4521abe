"""What is recorded of a station's paper that waited for the printer is what it says, no more."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.app.paper import QUEUE_FILE
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.state import OnPaper, OrderState
from fynlo_pos.core.kitchen.unseen import StationChit, chits_of, to_take_back
from fynlo_pos.core.sales.ringing import set_allergy, set_quantity
from fynlo_pos.core.trouble import Trouble
from tests.integration.test_kitchen_paper import (
    GRILL,
    at_the_grill,
    news,
    put_by,
    text_of,
    unseen,
    write_down,
)
from tests.integration.test_paper import Desk
from tests.support.printer_server import ALL_WELL, ROLL_END, PrinterServer, printer_server
from tests.support.restaurant import pay
from tests.support.shop import ADA, STAFF_ID

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with printer_server() as server:
        desk = Desk(tmp_path, server)
        desk.shop.till.save_documents([GRILL], STAFF_ID)
        yield desk
        desk.shop.close()


@pytest.fixture
def there() -> Iterator[PrinterServer]:
    """A printer that stands at the grill."""
    with printer_server() as server:
        yield server


def order_of(desk: Desk, order_id: UUID) -> OrderState:
    """The order as the kitchen has it."""
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    try:
        order = reading.kitchen_order(order_id)
    finally:
        reading.close()
    assert order is not None
    return order


def said_on_paper(desk: Desk, order_id: UUID) -> OnPaper:
    return order_of(desk, order_id).on_paper.get(GRILL.id, OnPaper())


def to_cancel(desk: Desk) -> list[StationChit]:
    """The papers that take back what papers say."""
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    try:
        return to_take_back(reading.open_kitchen_orders(0), desk.shop.open.incarnation)
    finally:
        reading.close()


def fails(desk: Desk, chit: StationChit) -> None:
    """Ask for a paper of a printer that has none, and load it again."""
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble):
        desk.paper.print_station_chit(chit)
    desk.server.paper_roll = ALL_WELL


def prints_by_itself(desk: Desk) -> None:
    desk.at_ms += 60_000
    assert desk.paper.print_waiting().count == 0


def on_paper(desk: Desk) -> StationChit:
    """An order whose chit is out and recorded."""
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    assert write_down(desk) == [chit]
    return chit


def tell(desk: Desk, order_id: UUID, allergy: str) -> StationChit:
    basket = desk.shop.till.recall(order_id)
    desk.shop.till.hold(set_allergy(basket, allergy), ADA)
    [told] = news(desk)
    return told.chit


def ring(desk: Desk, order_id: UUID, milli: int) -> None:
    """Have so much of an order's first line."""
    basket = desk.shop.till.recall(order_id)
    desk.shop.till.hold(set_quantity(basket, basket.lines[0].id, milli), ADA)


def test_an_allergy_that_changed_while_its_paper_waited_is_told_and_recorded_by_its_words(
    desk: Desk,
) -> None:
    chit = on_paper(desk)
    first = tell(desk, chit.order_id, "milk")
    fails(desk, first)
    prints_by_itself(desk)
    more = tell(desk, chit.order_id, "milk and eggs")
    assert more != first, "so the till prints it by itself"
    out = [paper.chit for paper in desk.paper.station_papers_out()]
    desk.shop.till.papers_came_out(out)
    assert said_on_paper(desk, chit.order_id).allergy == "nuts", "that it said milk is not known"
    assert desk.paper.print_station_chit(more) == ""
    assert "milk and eggs" in desk.text
    assert write_down(desk) == [first, more]
    assert said_on_paper(desk, chit.order_id).allergy == "milk and eggs"
    assert "milk" not in (desk.folder / QUEUE_FILE).read_text()


def test_a_paper_that_waited_and_printed_by_itself_is_recorded(desk: Desk) -> None:
    chit = on_paper(desk)
    told = tell(desk, chit.order_id, "milk")
    fails(desk, told)
    assert write_down(desk) == []
    prints_by_itself(desk)
    desk.paper = desk.restarted()
    assert write_down(desk) == [told], "also by a till that was started anew meanwhile"
    assert write_down(desk) == []
    assert news(desk) == []


def two_mains(desk: Desk) -> tuple[UUID, tuple[UUID, ...]]:
    """An order of three mains for later, on paper; return its lines."""
    desk.shop.till.open_drawer(0, ADA)
    basket = desk.shop.basket(3)
    lines = tuple(msgspec.structs.replace(line, course=1) for line in basket.lines)
    tab_id = desk.shop.till.hold(msgspec.structs.replace(basket, lines=lines), ADA)
    [one] = unseen(desk)
    [chit] = chits_of(one)
    desk.paper.print_station_chit(chit)
    write_down(desk)
    return tab_id, tuple(line.id for line in lines)


def pay_one(desk: Desk, tab_id: UUID, line_id: UUID) -> None:
    beside = desk.shop.till.split_tab(tab_id, {line_id: 1000}, ADA, split_id=uuid7())
    pay(desk.shop.till, desk.shop.till.recall(beside))


def test_a_main_called_while_another_ones_paper_waited_is_on_paper_too(desk: Desk) -> None:
    tab_id, (first, second, _) = two_mains(desk)
    pay_one(desk, tab_id, first)
    [called] = news(desk)
    fails(desk, called.chit)
    pay_one(desk, tab_id, second)
    [both] = news(desk)
    desk.paper.print_station_chit(both.chit)
    assert len(re.findall(r"NOW 1", desk.text)) == 2, "each once: what waited has made way"
    assert said_on_paper(desk, tab_id).lines == frozenset()
    assert write_down(desk) == [both.chit]
    assert said_on_paper(desk, tab_id).lines == {first, second}
    prints_by_itself(desk)
    assert len(re.findall(r"NOW 1", desk.text)) == 2


def test_a_course_called_while_an_allergys_paper_waited_is_not_recorded_as_called(
    desk: Desk,
) -> None:
    chit = on_paper(desk)
    told = tell(desk, chit.order_id, "milk")
    fails(desk, told)
    desk.shop.till.set_course(chit.order_id, 1, is_held=False)
    [called] = news(desk)
    prints_by_itself(desk)
    assert "NOW" not in desk.text
    desk.shop.till.papers_came_out([paper.chit for paper in desk.paper.station_papers_out()])
    assert 1 not in said_on_paper(desk, chit.order_id).courses
    desk.paper.print_station_chit(called.chit)
    assert "NOW 1" in desk.text
    assert write_down(desk) == [told, called.chit]
    assert 1 in said_on_paper(desk, chit.order_id).courses


def test_a_first_paper_that_waited_says_what_is_wanted_by_now(desk: Desk) -> None:
    chit = on_paper(desk)
    for quantity in (4000, 2000):
        ring(desk, chit.order_id, quantity)
        [one] = unseen(desk)
        [more] = chits_of(one)
        if quantity == 4000:
            fails(desk, more)
    desk.paper.print_station_chit(more)
    assert re.findall(r"^(\d+) +Flat white", desk.text, re.MULTILINE) == ["1", "1"]
    assert write_down(desk) == [more]
    assert to_cancel(desk) == []
    assert unseen(desk) == []


def test_what_a_first_paper_said_too_much_as_it_came_out_by_itself_is_taken_back(
    desk: Desk,
) -> None:
    chit = put_by(desk)
    ring(desk, chit.order_id, 4000)
    for one in (one for each in unseen(desk) for one in chits_of(each)):
        fails(desk, one)
    ring(desk, chit.order_id, 3000)
    prints_by_itself(desk)
    for one in [one for each in unseen(desk) for one in chits_of(each)]:
        assert desk.paper.print_station_chit(one) == ""
    write_down(desk)
    counts = re.findall(r"^(\d+) +Flat white", desk.text, re.MULTILINE)
    assert sum(map(int, counts)) == 4
    [back] = to_cancel(desk)
    assert [one.milli for one in back.taken_back] == [1000]


def three_on_paper(desk: Desk) -> UUID:
    """An order of three of its first line, on one paper more."""
    chit = on_paper(desk)
    ring(desk, chit.order_id, 3000)
    [one] = unseen(desk)
    [more] = chits_of(one)
    desk.paper.print_station_chit(more)
    write_down(desk)
    return chit.order_id


def test_a_taking_back_clears_no_more_than_its_paper_says(desk: Desk) -> None:
    order_id = three_on_paper(desk)
    ring(desk, order_id, 2000)
    [first] = to_cancel(desk)
    desk.paper.print_station_chit(first)
    ring(desk, order_id, 1000)
    [both] = to_cancel(desk)
    assert desk.paper.print_station_chit(both) == ""
    assert desk.text.count("CANCELLED") == 1, "what is out is written down first"
    assert write_down(desk) == [first]
    [second] = to_cancel(desk)
    assert [one.milli for one in second.taken_back] == [1000]
    desk.paper.print_station_chit(second)
    assert desk.text.count("CANCELLED 1") == 2
    write_down(desk)
    assert to_cancel(desk) == []


def test_of_two_takings_back_that_waited_the_later_says_all(desk: Desk) -> None:
    order_id = three_on_paper(desk)
    for left in (2000, 1000):
        ring(desk, order_id, left)
        [back] = to_cancel(desk)
        fails(desk, back)
    prints_by_itself(desk)
    assert re.findall(r"CANCELLED (\d)", desk.text) == ["2"]
    assert write_down(desk) == [back]
    assert to_cancel(desk) == []


def test_what_waits_at_a_stations_printer_makes_way_there_too(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    desk.paper.print_station_chit(chit)
    assert write_down(desk) == [chit]
    desk.setup = type(desk.setup)()
    there.paper_roll = ROLL_END
    for allergy in ("milk", "milk and eggs"):
        told = tell(desk, chit.order_id, allergy)
        with pytest.raises(Trouble, match="out of paper"):
            desk.paper.print_station_chit(told)
    there.paper_roll = ALL_WELL
    desk.paper = desk.restarted()
    desk.paper.print_station_chit(told)
    assert text_of(there).count("For what you have of this order.") == 1
    assert write_down(desk) == [told]
    assert said_on_paper(desk, chit.order_id).allergy == "milk and eggs"


def test_what_a_person_found_on_paper_is_recorded(desk: Desk) -> None:
    chit = on_paper(desk)
    told = tell(desk, chit.order_id, "milk")
    desk.server.dies_after = len(desk.server.printed) + 40
    with pytest.raises(Trouble):
        desk.paper.print_station_chit(told)
    desk.server.dies_after = None
    desk.paper.leave_unprinted()
    assert write_down(desk) == [told]
    assert news(desk) == []


def test_a_main_called_by_itself_is_on_paper_though_its_course_was_called_before(
    desk: Desk,
) -> None:
    tab_id, (first, *_) = two_mains(desk)
    desk.shop.till.set_course(tab_id, 1, is_held=False)
    [called] = news(desk)
    desk.paper.print_station_chit(called.chit)
    write_down(desk)
    desk.shop.till.set_course(tab_id, 1, is_held=True)
    pay_one(desk, tab_id, first)
    [alone] = news(desk)
    assert alone.chit.called_lines == (first,)
    desk.paper.print_station_chit(alone.chit)
    write_down(desk)
    assert news(desk) == []

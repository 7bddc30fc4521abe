"""A station's chit at a real TCP port: what no screen has shown, once, with nothing left out."""

import re
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.app.paper import QUEUE_FILE
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.unseen import (
    PaperNews,
    StationChit,
    Unseen,
    chits_of,
    news_for_paper,
    to_take_back,
    unseen_of,
)
from fynlo_pos.core.printer_setup import PrinterSetup
from fynlo_pos.core.sales.ringing import (
    remove_line,
    set_allergy,
    set_name,
    set_quantity,
)
from fynlo_pos.core.trouble import Trouble
from tests.integration.test_paper import Desk
from tests.support.escpos_reader import read_printout
from tests.support.printer_server import ALL_WELL, ROLL_END, PrinterServer, printer_server
from tests.support.restaurant import pay
from tests.support.shop import ADA, CATEGORY_ID, STAFF_ID

pytestmark = [pytest.mark.integration, pytest.mark.slow]

GRILL = Station(UUID(int=800), "Grill", category_ids=(CATEGORY_ID,))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with printer_server() as server:
        desk = Desk(tmp_path, server)
        desk.shop.till.save_documents([GRILL], STAFF_ID)
        yield desk
        desk.shop.close()


def unseen(desk: Desk) -> list[Unseen]:
    """What nobody has seen, as the till that rang it finds it."""
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    try:
        return unseen_of(reading.open_kitchen_orders(0), desk.shop.open.incarnation)
    finally:
        reading.close()


def put_by(desk: Desk) -> StationChit:
    """Hold an order for Sam, who must not have nuts, and return its one chit."""
    basket = set_allergy(set_name(desk.shop.basket(2), "Sam"), "nuts")
    first, second = basket.lines
    lines = (msgspec.structs.replace(first, note="hot"), msgspec.structs.replace(second, course=1))
    desk.shop.till.hold(msgspec.structs.replace(basket, lines=lines), ADA)
    [one] = unseen(desk)
    assert [name for name, _ in one.things] == ["Flat white", "Tea"]
    [chit] = chits_of(one)
    return chit


def write_down(desk: Desk) -> list[StationChit]:
    """Record what came out, as the till does; return it."""
    out = desk.paper.station_papers_out()
    desk.shop.till.papers_came_out([paper.chit for paper in out])
    desk.paper.station_papers_written([paper.paper_id for paper in out])
    return [paper.chit for paper in out]


def test_the_chit_says_for_whom_what_and_what_not(desk: Desk) -> None:
    desk.paper.print_station_chit(put_by(desk))
    for words in (
        "Order 1",
        "Sam",
        "ALLERGY",
        "nuts",
        "Grill",
        "Flat white",
        "hot",
        "LATER",
        "Tea",
    ):
        assert words in desk.text, words
    assert "£" not in desk.text


def test_asked_for_twice_it_prints_once(desk: Desk) -> None:
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    desk.restarted().print_station_chit(chit)
    assert desk.text.count("Flat white") == 1


def test_a_printer_without_paper_has_printed_nothing(desk: Desk) -> None:
    chit = put_by(desk)
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble, match="out of paper"):
        desk.paper.print_station_chit(chit)
    desk.server.paper_roll = ALL_WELL
    desk.paper.print_station_chit(chit)
    assert desk.text.count("Flat white") == 1


def test_what_is_sent_while_a_chit_waits_is_on_a_paper_of_its_own(desk: Desk) -> None:
    """Printed with what waits, that would be cooked twice."""
    first = put_by(desk)
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble):
        desk.paper.print_station_chit(first)
    basket = desk.shop.till.recall(first.order_id)
    desk.shop.till.hold(set_quantity(basket, basket.lines[0].id, 4000), ADA)
    [both] = unseen(desk)
    waits, more = chits_of(both)
    assert waits == first, "what was sent first is printed first"
    with pytest.raises(Trouble):
        desk.paper.print_station_chit(more)
    desk.server.paper_roll = ALL_WELL
    for chit in chits_of(both):
        desk.paper.print_station_chit(chit)
    counts = re.findall(r"^(\d+) +(Flat white|Tea)", desk.text, re.MULTILINE)
    assert sorted(counts) == [("1", "Flat white"), ("3", "Flat white")]
    assert desk.text.count("Tea") == 1


def test_a_chit_says_what_was_to_be_printed_as_it_was_asked_for(desk: Desk) -> None:
    """What is voided while it waits is taken back by another: nobody would know what it said."""
    chit = put_by(desk)
    basket = desk.shop.till.recall(chit.order_id)
    more = set_quantity(basket, basket.lines[0].id, 4000)
    desk.shop.till.hold(more, ADA)
    [waits, asked] = [one for each in unseen(desk) for one in chits_of(each)]
    basket = desk.shop.till.recall(chit.order_id)
    desk.shop.till.hold(set_quantity(basket, basket.lines[0].id, 2000), ADA)
    for one in (waits, asked):
        desk.paper.print_station_chit(one)
        desk.shop.till.chit_printed(one.order_id, one.station_id, one.command_ids, said=one.says)
    assert re.findall(r"^(\d+) +Flat white", desk.text, re.MULTILINE) == ["1", "3"]
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    [back] = to_take_back(reading.open_kitchen_orders(0), desk.shop.open.incarnation)
    reading.close()
    assert [one.milli for one in back.taken_back] == [2000]


def test_a_chit_of_what_is_wanted_after_all_is_another_paper(desk: Desk) -> None:
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    write_down(desk)
    [first, *_] = chit.says
    more = msgspec.structs.replace(chit, says=(msgspec.structs.replace(first, again="1000-2000"),))
    desk.paper.print_station_chit(more)
    desk.paper.print_station_chit(more)
    assert desk.text.count("Flat white") == 2
    assert desk.text.count("Tea") == 1


def test_what_an_earlier_version_queued_says_all_that_is_wanted(desk: Desk) -> None:
    desk.paper.print_station_chit(msgspec.structs.replace(put_by(desk), says=()))
    assert (desk.text.count("Flat white"), desk.text.count("Tea")) == (1, 1)


def news(desk: Desk) -> list[PaperNews]:
    """What papers are to be told, as the till that rang it finds it."""
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    try:
        return news_for_paper(reading.open_kitchen_orders(0), desk.shop.open.incarnation)
    finally:
        reading.close()


def test_a_course_that_is_called_says_now_and_nothing_of_the_others(desk: Desk) -> None:
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    write_down(desk)
    assert news(desk) == []
    desk.shop.till.set_course(chit.order_id, 1, is_held=False)
    [called] = news(desk)
    before = desk.text
    desk.paper.print_station_chit(called.chit)
    desk.paper.print_station_chit(called.chit)
    said = desk.text.removeprefix(before)
    assert said.count("NOW 1") == 1
    assert "Tea" in said
    assert "Flat white" not in said
    assert write_down(desk) == [called.chit]
    assert news(desk) == []
    basket = desk.shop.till.recall(chit.order_id)
    desk.shop.till.hold(set_allergy(basket, "nuts and milk"), ADA)
    [told] = news(desk)
    desk.paper.print_station_chit(told.chit)
    assert "nuts and milk" in desk.text, "what is told later is a paper of its own"


def test_a_guests_main_that_is_paid_early_says_now_on_paper_and_nobody_elses(desk: Desk) -> None:
    desk.shop.till.open_drawer(0, ADA)
    basket = desk.shop.basket(3)
    lines = [msgspec.structs.replace(line, course=1) for line in basket.lines]
    tab_id = desk.shop.till.hold(msgspec.structs.replace(basket, lines=tuple(lines)), ADA)
    [one] = unseen(desk)
    [chit] = chits_of(one)
    desk.shop.till.chit_printed(tab_id, GRILL.id, chit.command_ids, said=chit.says)
    beside = desk.shop.till.split_tab(tab_id, {lines[1].id: 1000}, ADA, split_id=uuid7())
    pay(desk.shop.till, desk.shop.till.recall(beside))
    [called] = news(desk)
    desk.paper.print_station_chit(called.chit)
    assert re.findall(r"NOW 1 +(\w+)", desk.text) == ["Tea"]
    write_down(desk)
    assert news(desk) == []


def test_an_allergy_that_changed_is_on_a_paper_that_has_nothing_more_made(desk: Desk) -> None:
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    write_down(desk)
    basket = desk.shop.till.recall(chit.order_id)
    desk.shop.till.hold(set_allergy(basket, "nuts and milk"), ADA)
    [told] = news(desk)
    before = desk.text
    desk.paper.print_station_chit(told.chit)
    said = desk.text.removeprefix(before)
    assert "nuts and milk" in said
    assert "For what you have of this order." in said
    assert "Flat white" not in said
    assert "milk" not in (desk.folder / QUEUE_FILE).read_text()
    write_down(desk)
    assert news(desk) == []


def test_what_another_till_sent_is_not_this_ones_to_print(desk: Desk) -> None:
    put_by(desk)
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    assert unseen_of(reading.open_kitchen_orders(0), UUID(int=9)) == []
    reading.close()


def test_a_station_that_is_gone_prints_nothing_and_says_so(desk: Desk) -> None:
    gone = msgspec.structs.replace(put_by(desk), station_id=UUID(int=9))
    with pytest.raises(Trouble, match="nothing to print any more"):
        desk.paper.print_station_chit(gone)
    assert "Flat white" not in desk.text


def test_what_was_printed_and_cancelled_is_taken_back_by_paper(desk: Desk) -> None:
    chit = put_by(desk)
    desk.paper.print_station_chit(chit)
    write_down(desk)
    basket = desk.shop.till.recall(chit.order_id)
    desk.shop.till.hold(remove_line(basket, basket.lines[0].id), ADA)
    reading = SqlReading(desk.shop.open.readers, desk.shop.open.incarnation)
    orders = reading.open_kitchen_orders(0)
    [back] = to_take_back(orders, desk.shop.open.incarnation)
    assert to_take_back(orders, UUID(int=9)) == []
    desk.paper.print_station_chit(back)
    assert "CANCELLED 1" in desk.text
    write_down(desk)
    assert to_take_back(reading.open_kitchen_orders(0), desk.shop.open.incarnation) == []
    reading.close()


@pytest.fixture
def there() -> Iterator[PrinterServer]:
    """A printer that stands at the grill."""
    with printer_server() as server:
        yield server


def at_the_grill(desk: Desk, there: PrinterServer) -> StationChit:
    """Give the grill that printer, and return an order's chit for it."""
    own = msgspec.structs.replace(GRILL, printer=f"127.0.0.1:{there.port}")
    desk.shop.till.save_documents([own], STAFF_ID)
    return put_by(desk)


def text_of(server: PrinterServer) -> str:
    return read_printout(bytes(server.printed)).text


def test_a_station_with_a_printer_of_its_own_prints_there_and_once(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    assert desk.paper.print_station_chit(chit) == ""
    assert desk.restarted().print_station_chit(chit) == ""
    assert text_of(there).count("Flat white") == 1
    assert "Flat white" not in desk.text


def test_where_it_is_out_of_paper_the_till_prints_and_says_why(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    there.paper_roll = ROLL_END
    assert "out of paper" in str(desk.paper.print_station_chit(chit))
    assert desk.text.count("Flat white") == 1
    there.paper_roll = ALL_WELL
    assert desk.restarted().print_station_chit(chit) == ""
    assert desk.text.count("Flat white") == 1, "what came out here comes out nowhere else"
    assert "Flat white" not in text_of(there)


def test_what_came_out_here_does_not_come_out_there_with_the_next_order(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    there.paper_roll = ROLL_END
    assert desk.paper.print_station_chit(chit)
    desk.shop.till.chit_printed(chit.order_id, chit.station_id, chit.command_ids)
    there.paper_roll = ALL_WELL
    desk.shop.till.hold(set_name(desk.shop.basket(1), "Kim"), ADA)
    [next_one] = unseen(desk)
    [next_chit] = chits_of(next_one)
    assert desk.paper.print_station_chit(next_chit) == ""
    assert "Kim" in text_of(there)
    assert "Sam" not in text_of(there)


def test_a_till_that_died_over_it_prints_it_here_and_nowhere_else(
    desk: Desk, there: PrinterServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(*_: object) -> None:
        raise OSError("the power went")

    chit = at_the_grill(desk, there)
    there.paper_roll = ROLL_END
    with monkeypatch.context() as patch:
        patch.setattr(desk.paper, "_work_through", power_cut)
        with pytest.raises(OSError, match="the power went"):
            desk.paper.print_station_chit(chit)
    there.paper_roll = ALL_WELL
    desk.restarted().print_station_chit(chit)
    assert desk.text.count("Flat white") == 1
    assert "Flat white" not in text_of(there)


def test_what_may_be_on_paper_there_is_for_a_person_to_look_at_and_not_printed_here(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    there.dies_after = 40
    with pytest.raises(Trouble):
        desk.paper.print_station_chit(chit)
    assert "Flat white" not in desk.text
    there.dies_after = None
    assert desk.paper.print_station_chit(chit) == "", "a person asked for it again"
    assert "Flat white" in text_of(there)
    assert "Flat white" not in desk.text


def test_a_printer_that_is_not_there_leaves_it_to_the_till(desk: Desk) -> None:
    own = msgspec.structs.replace(GRILL, printer="127.0.0.1:1")
    desk.shop.till.save_documents([own], STAFF_ID)
    assert desk.paper.print_station_chit(put_by(desk))
    assert desk.text.count("Flat white") == 1


def test_without_any_other_printer_it_is_told_and_printed_when_asked_again(
    desk: Desk, there: PrinterServer
) -> None:
    chit = at_the_grill(desk, there)
    desk.setup = PrinterSetup()
    there.paper_roll = ROLL_END
    with pytest.raises(Trouble, match="out of paper"):
        desk.paper.print_station_chit(chit)
    there.paper_roll = ALL_WELL
    assert desk.paper.print_station_chit(chit) == ""
    assert text_of(there).count("Flat white") == 1


def test_a_station_may_print_into_a_folder(desk: Desk, tmp_path: Path) -> None:
    own = msgspec.structs.replace(GRILL, printer=f"file:{tmp_path / 'grill'}")
    desk.shop.till.save_documents([own], STAFF_ID)
    assert desk.paper.print_station_chit(put_by(desk)) == ""
    assert list((tmp_path / "grill").iterdir())

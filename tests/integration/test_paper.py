"""Paper at a real TCP port: what failed comes out by itself, and nothing comes out twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.app.chit_paper import STALE
from fynlo_pos.app.paper import QUEUE_FILE, Paper
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.money import format_money
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.receipts.document import Document, Heading
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for, remove_line, set_name
from fynlo_pos.core.tabs.to_make import ToMake, to_make
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.ui.office import PrinterSilent
from tests.support.escpos_reader import read_printout
from tests.support.printer_server import ALL_WELL, ROLL_END, PrinterServer, printer_server
from tests.support.shop import ADA, STAFF_ID, Shop, due_of, product

pytestmark = pytest.mark.integration


class Desk:
    """A shop with one printer, and a clock that is moved by hand."""

    def __init__(self, folder: Path, server: PrinterServer) -> None:
        self.folder = folder
        self.server = server
        self.shop = Shop(folder)
        self.at_ms = self.shop.now_ms()
        self.setup = PrinterSetup(PrinterVia.NETWORK, f"127.0.0.1:{server.port}")
        self.paper = self.restarted()

    def restarted(self) -> Paper:
        """The paper of a till that has just started."""
        opened = self.shop.open
        reading = SqlReading(opened.readers, opened.incarnation)
        return Paper(reading, self.folder, lambda: self.at_ms, lambda: self.setup)

    @property
    def text(self) -> str:
        """Everything on paper so far."""
        return read_printout(bytes(self.server.printed)).text


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with printer_server() as server:
        desk = Desk(tmp_path, server)
        yield desk
        desk.shop.close()


def test_what_failed_prints_by_itself_after_its_rest(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble, match="out of paper"):
        desk.paper.print_receipt(sale)
    waiting = desk.paper.print_waiting()
    assert (waiting.count, waiting.since_ms, waiting.needs_person) == (1, desk.at_ms, False)
    assert "out of paper" in str(waiting.reason)

    desk.server.paper_roll = ALL_WELL
    assert desk.paper.print_waiting().count == 1, "it rests before it is tried again"
    desk.at_ms += 2_000
    assert desk.paper.print_waiting().count == 0
    assert desk.text.count(sale.receipt_number) == 1
    assert "COPY" not in desk.text.upper()


def test_a_bill_says_what_is_to_be_paid_and_that_it_is_no_receipt(desk: Desk) -> None:
    basket = set_name(desk.shop.basket(2), "Sam")
    due_minor = due_of(basket)
    desk.paper.print_bill(basket, ADA)
    words = " ".join(desk.text.split())
    assert f"To pay {format_money(due_minor)}" in words
    assert "This is not a receipt." in words
    assert "Receipt T1" not in words
    desk.server.printed.clear()
    desk.paper.print_bill(replace(basket, taken=(take_cash(due_minor, 1_00),)), ADA)
    words = " ".join(desk.text.split())
    assert f"Paid so far -1.00 To pay {format_money(due_minor - 1_00)}" in words
    with desk.shop.open.readers.connect() as connection:
        assert not connection.exec_driver_sql("SELECT 1 FROM sale").all(), "nothing was sold"


def test_a_bill_that_did_not_come_is_not_printed_later_with_the_amounts_of_then(desk: Desk) -> None:
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble, match="paper"):
        desk.paper.print_bill(desk.shop.basket(1), ADA)
    desk.server.paper_roll = ALL_WELL
    desk.at_ms += 60_000
    assert desk.paper.print_waiting().count == 0
    grown = desk.shop.basket(2)
    desk.paper.print_bill(grown, ADA)
    assert desk.text.count("This is not a receipt.") == 1
    assert format_money(due_of(grown)) in desk.text
    assert desk.restarted().print_waiting().count == 0


def test_what_waited_when_the_till_stopped_prints_after_the_start(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble):
        desk.paper.print_receipt(sale)
    desk.server.paper_roll = ALL_WELL
    desk.at_ms += 60_000
    assert desk.restarted().print_waiting().count == 0
    assert desk.text.count(sale.receipt_number) == 1


def test_a_receipt_asked_for_twice_says_that_it_is_a_copy(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    desk.paper.print_receipt(sale)
    assert "COPY" not in desk.text.upper()
    desk.restarted().print_receipt(sale)
    assert "COPY" in desk.text.upper()


def test_a_report_left_waiting_never_becomes_another_paper(desk: Desk) -> None:
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble):
        desk.paper.print_document(Document("First", (Heading("FIRST REPORT"),)))
    desk.server.paper_roll = ALL_WELL
    desk.at_ms += 60_000
    again = desk.restarted()
    again.print_document(Document("Second", (Heading("SECOND REPORT"),)))
    assert desk.text.count("SECOND REPORT") == 1
    left = again.print_waiting()
    assert (left.count, left.needs_person) == (1, True)
    assert again.leave_unprinted().count == 0


def test_a_paper_that_may_be_out_waits_for_a_person(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    desk.server.dies_after = 20
    with pytest.raises(Trouble, match="Look at the paper"):
        desk.paper.print_receipt(sale)
    desk.server.dies_after = None
    desk.at_ms += 600_000
    waiting = desk.paper.print_waiting()
    assert (waiting.count, waiting.needs_person) == (1, True)
    desk.server.printed.clear()
    assert desk.paper.print_again().count == 0
    assert sale.receipt_number in desk.text


@pytest.mark.slow
def test_a_silent_printer_is_told_from_one_that_is_not_there(desk: Desk) -> None:
    desk.server.answers_state = False
    with pytest.raises(PrinterSilent, match="connected but not answering"):
        desk.paper.test_printer(desk.setup)
    nobody = PrinterSetup(PrinterVia.NETWORK, "127.0.0.1:1")
    with pytest.raises(Trouble, match="cannot be reached") as told:
        desk.paper.test_printer(nobody)
    assert not isinstance(told.value, PrinterSilent)
    believed = PrinterSetup(desk.setup.via, desk.setup.address, answers=False)
    desk.paper.test_printer(believed)
    assert "ready for receipts" in desk.text


def test_another_printer_takes_over_what_waits(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    right, desk.setup = desk.setup, PrinterSetup(PrinterVia.NETWORK, "127.0.0.1:1")
    with pytest.raises(Trouble, match="cannot be reached"):
        desk.paper.print_receipt(sale)
    desk.setup = right
    desk.at_ms += 60_000
    assert desk.paper.print_waiting().count == 0
    assert sale.receipt_number in desk.text


def sold_unprinted(desk: Desk) -> ToMake:
    """An order whose chit found no paper."""
    sale = desk.shop.sell_by_card()
    order = ToMake(sale.id, sale.call_number)
    desk.server.paper_roll = ROLL_END
    with pytest.raises(Trouble, match="out of paper"):
        desk.paper.print_chit(order)
    desk.server.paper_roll = ALL_WELL
    return order


def test_a_chit_says_what_to_make_once_and_no_amount(desk: Desk) -> None:
    sale = desk.shop.sell_by_card()
    order = ToMake(sale.id, sale.call_number)
    desk.paper.print_chit(order)
    desk.restarted().print_chit(order)
    assert desk.text.count(f"Order {sale.call_number}") == 1
    assert "1 Flat white" in desk.text
    assert "3.20" not in desk.text


def test_a_chit_calls_things_what_the_kitchen_calls_them(desk: Desk) -> None:
    shop = desk.shop
    shop.till.save_documents([replace(product(0), kitchen_name="FW 6oz")], STAFF_ID)
    sale = shop.sell_by_card(1)
    desk.paper.print_chit(ToMake(sale.id, sale.call_number))
    line = line_for(
        replace(product(0), kitchen_name="FW 6oz"), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=0
    )
    held = shop.till.start_basket(add_line(Basket(uuid7(), 0, Dining.EAT_IN), line))
    shop.till.hold(held, ADA)
    order = to_make(held, is_sold=False)
    assert order is not None
    desk.paper.print_chit(order)
    assert desk.text.count("1 FW 6oz") == 2
    assert "Flat white" not in desk.text


def test_a_chit_that_failed_prints_by_itself_after_its_rest(desk: Desk) -> None:
    sold_unprinted(desk)
    desk.at_ms += 2_000
    assert desk.restarted().print_waiting().count == 0
    assert desk.text.count("1 Flat white") == 1


def test_last_nights_chits_do_not_print_in_the_morning_unless_a_person_asks(desk: Desk) -> None:
    order = sold_unprinted(desk)
    desk.at_ms += 10 * 60 * 60_000
    morning = desk.restarted()
    waiting = morning.print_waiting()
    assert (waiting.count, waiting.needs_person, waiting.reason) == (1, True, STALE)
    sale = desk.shop.sell_by_card()
    morning.print_receipt(sale)
    assert f"Order {order.call_number}" not in desk.text, "another paper does not bring it along"
    assert morning.print_again().count == 0
    assert f"Order {order.call_number}" in desk.text


def test_a_chit_nobody_wants_any_more_is_left_unprinted(desk: Desk) -> None:
    order = sold_unprinted(desk)
    desk.at_ms += 10 * 60 * 60_000
    assert desk.paper.leave_unprinted().count == 0
    desk.paper.print_chit(order)
    assert "Flat white" not in desk.text


def test_a_held_order_prints_what_is_new_and_what_is_cancelled(desk: Desk) -> None:
    shop = desk.shop
    basket = set_name(shop.basket(2), "Sam")
    tab_id = shop.till.hold(basket, ADA)
    first = to_make(basket, is_sold=False)
    assert first is not None
    desk.paper.print_chit(first)
    assert "1 Flat white" in desk.text
    assert "Sam" in desk.text
    assert "By                                     Ada" in desk.text

    taken_up = shop.till.recall(tab_id)
    scone = line_for(product(2), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=desk.at_ms)
    changed = remove_line(add_line(taken_up, scone), taken_up.lines[0].id)
    shop.till.hold(changed, ADA)
    more = to_make(changed, is_sold=False)
    assert more is not None
    desk.server.printed.clear()
    desk.paper.print_chit(more)
    assert "ADDED 1 Scone" in desk.text
    assert "CANCELLED 1 Flat white" in desk.text
    assert "Tea" not in desk.text, "it was on the first chit"

    last = shop.till.recall(tab_id)
    assert to_make(last, is_sold=True) is None, "nothing is left to be told when it is paid"


def test_without_a_printer_nothing_waits_and_the_drawer_is_left_alone(desk: Desk) -> None:
    desk.setup = PrinterSetup(has_drawer=True)
    assert desk.paper.print_waiting().count == 0
    desk.paper.open_drawer()
    with pytest.raises(Trouble, match="No printer is set up"):
        desk.paper.print_receipt(desk.shop.sell_by_card())
    assert desk.server.connections == 0


def test_a_list_of_papers_that_the_disk_does_not_give_is_told_in_a_sentence(desk: Desk) -> None:
    (desk.folder / QUEUE_FILE).mkdir()
    for ask in (desk.paper.station_papers_out, lambda: desk.paper.station_papers_written(["1"])):
        with pytest.raises(Trouble) as told:
            ask()
        assert told.value.sentence.startswith("The till's list of the kitchen's papers cannot be")
        assert "Orders and sales are safe" in told.value.sentence

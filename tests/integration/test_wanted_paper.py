"""A chit is wanted in the sale's own transaction: a till that dies before its queue loses none."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.app.chit_paper import STALE, STALE_RECEIPT
from fynlo_pos.app.paper import QUEUE_FILE, Paper
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.wanted_paper import PapersAsked, WantedPaper
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.shop import ADA, Shop, due_of

pytestmark = pytest.mark.integration

CHIT = PapersAsked(chit=True)
BOTH = PapersAsked(chit=True, receipt=True)


class Till:
    """A shop that prints into a folder, and a clock that is moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.shop = Shop(folder)
        self.folder = folder
        self.late_ms = 0
        self.setup = PrinterSetup(PrinterVia.FOLDER, str(folder / "papers"))

    def sell(self, papers: PapersAsked) -> SaleSealed:
        """Sell an order, and die before anything is done about its papers."""
        basket = self.shop.basket(1)
        due = due_of(basket)
        return self.shop.till.complete_sale(basket, [take_card_machine(due, due)], ADA, papers)

    @property
    def reading(self) -> SqlReading:
        """What the till reads."""
        return SqlReading(self.shop.open.readers, self.shop.open.incarnation)

    def wanted(self) -> list[WantedPaper]:
        """What no queue is known to have."""
        return list(self.reading.wanted_papers())

    def start(self) -> Paper:
        """Start the till again: what it finds is taken up."""
        self.shop = self.shop.reopen()
        paper = Paper(
            self.reading,
            self.folder,
            lambda: self.shop.now_ms() + self.late_ms,
            lambda: self.setup,
        )
        self.shop.till.papers_queued(paper.take_up(self.wanted()))
        return paper

    def printed(self) -> list[str]:
        """Every paper so far."""
        return [path.read_text("utf-8") for path in sorted((self.folder / "papers").glob("*.txt"))]


@pytest.fixture
def till(tmp_path: Path) -> Iterator[Till]:
    till = Till(tmp_path / "till")
    yield till
    till.shop.close()


def test_what_a_sale_wanted_is_found_at_the_next_start_and_prints_once(till: Till) -> None:
    sale = till.sell(BOTH)
    assert {paper.id for paper in till.wanted()} == {f"chit {sale.id}", f"receipt {sale.id}"}
    paper = till.start()
    assert till.wanted() == [], "the queue has them"
    assert paper.print_waiting().count == 0
    printed = till.printed()
    assert len(printed) == 2
    assert sum(sale.receipt_number in text for text in printed) == 1
    till.start().print_waiting()
    assert till.printed() == printed


def test_what_a_held_order_wanted_is_found_too_and_a_receipt_is_not_due(till: Till) -> None:
    basket = till.shop.basket(2)
    till.shop.till.hold(basket, ADA, BOTH)
    assert [paper.id for paper in till.wanted()] == [f"chit {basket.id}"]
    till.shop.till.hold(basket, ADA, BOTH)
    assert len(till.wanted()) == 1, "holding twice wants once"


def test_a_wish_that_outlived_its_queue_prints_nothing_twice(till: Till) -> None:
    """The power went after the queue was written and before the wish was taken off the list."""
    till.sell(CHIT)
    left = till.wanted()
    till.start().print_waiting()
    with till.shop.open.store.transaction() as tx:
        tx.want_paper(left)
    till.start().print_waiting()
    assert till.wanted() == []
    assert len(till.printed()) == 1


def test_a_wish_stays_while_the_queue_is_not_on_disk(till: Till) -> None:
    till.sell(CHIT)
    (till.folder / QUEUE_FILE).with_suffix(".part").mkdir()
    till.start()
    assert len(till.wanted()) == 1, "the queue could not be kept"
    (till.folder / QUEUE_FILE).with_suffix(".part").rmdir()
    till.start()
    assert till.wanted() == []
    assert len(FileSpool(till.folder / QUEUE_FILE).load().jobs) == 1


def test_a_wish_stays_while_no_printer_is_set_up(till: Till) -> None:
    till.sell(CHIT)
    setup, till.setup = till.setup, PrinterSetup()
    till.start()
    assert len(till.wanted()) == 1
    till.setup = setup
    till.start()
    assert till.wanted() == []


@pytest.mark.parametrize(
    ("papers", "sentence"), [(CHIT, STALE), (PapersAsked(receipt=True), STALE_RECEIPT)]
)
def test_what_is_found_after_half_an_hour_asks_instead_of_printing(
    till: Till, papers: PapersAsked, sentence: str
) -> None:
    till.sell(papers)
    till.late_ms = 31 * 60_000
    paper = till.start()
    waiting = paper.print_waiting()
    assert (waiting.count, waiting.needs_person, waiting.reason) == (1, True, sentence)
    assert till.printed() == []
    assert paper.print_again().count == 0
    assert len(till.printed()) == 1


def test_a_sale_that_was_refused_wants_nothing(till: Till) -> None:
    basket = till.shop.basket(1)
    with pytest.raises(Refused):
        till.shop.till.complete_sale(basket, [take_cash(1, 1)], ADA, BOTH)
    assert till.wanted() == []


def test_a_till_that_is_not_set_to_print_wants_nothing(till: Till) -> None:
    till.sell(PapersAsked())
    assert till.wanted() == []


def test_a_row_of_another_version_is_no_hindrance(till: Till) -> None:
    till.sell(CHIT)
    connection = till.shop.open.store._connection
    with connection.begin():
        connection.exec_driver_sql(
            "INSERT INTO wanted_paper VALUES ('x', ?)", (msgspec.msgpack.encode({"of": "later"}),)
        )
    assert len(till.wanted()) == 1


def test_a_restored_till_does_not_print_what_its_earlier_device_may_have(
    till: Till, tmp_path: Path
) -> None:
    till.sell(BOTH)
    till.shop.open.back_up(tmp_path / "backup.fynlo")
    restore_backup(
        tmp_path / "backup.fynlo",
        till.shop.open.recovery,
        tmp_path / "again",
        keyring=lambda _home: None,
        new_id=uuid7,
    )
    again = Shop(tmp_path / "again", set_up=False)
    assert list(SqlReading(again.open.readers, again.open.incarnation).wanted_papers()) == []
    again.close()


def test_a_device_prints_what_it_was_asked_for_in_the_life_before(till: Till) -> None:
    """Its log is written elsewhere too; the papers it wants are its own all the same."""
    till.sell(BOTH)
    wanted = till.wanted()
    till.shop.open.begin_another_life(uuid7, till.shop.now_ms)
    assert till.start().print_waiting().count == 0
    assert len(till.printed()) == len(wanted) == 2
    assert till.wanted() == []

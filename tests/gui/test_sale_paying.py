"""Taking the money on the real window: cash, card, parts of both, and what cannot be taken."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from tests.support.shelf import on_the_shelf, quantities
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = pytest.mark.qml


def place_of(till: TillWindow, name: str) -> tuple[float, ...]:
    item = till.find(name)
    place = item.mapRectToScene(item.boundingRect())
    return (place.x(), place.y(), place.width(), place.height())


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", more_products=on_the_shelf) as window:
        yield window


def test_ten_presses_take_one_payment(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    exact = till.find("Exact")
    for _ in range(10):
        till.touch(exact)
    till.settle()
    today = till.desk.shop.business_date
    assert len(till.desk.reading.sales(today, today)) == 1
    assert till.desk.reading.till_state().drawer_minor == 100_00 + 4_20


def test_ten_orders_to_take_the_money_ask_the_disk_once(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    checkout: object = till.sale.checkout
    assert isinstance(checkout, CheckoutModel)
    for _ in range(10):
        checkout.takeQuick(0)
    assert till.lanes_wait == 1
    till.settle()
    assert till.desk.reading.till_state().drawer_minor == 100_00 + 4_20


def test_nothing_says_paid_before_it_is_on_disk(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.touch(till.find("Exact"))
    QGuiApplication.processEvents()
    assert till.lanes_wait
    assert not till.reads("Paid")
    assert till.find("Exact").property("busy")
    till.settle()
    assert till.reads("Paid")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert till.desk.reading.sale(sale.id) == sale


def test_a_sale_that_cannot_be_written_is_not_a_sale(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Trouble("The disk is full. Nothing was sold. Free some room, then press again.")

    till.tap("Chips")
    till.tap("Pay")
    with monkeypatch.context() as patch:
        patch.setattr(till.desk.till, "complete_sale", full)
        till.tap("Exact")
    assert till.reads("The disk is full. Nothing was sold.")
    assert not till.reads("Paid")
    till.tap("Exact")
    assert till.reads("Paid")


def test_notes_give_change_and_the_next_tile_begins_the_next_order(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("£20")
    assert till.reads("£15.80")
    assert till.tray.kicks == 1
    till.tap("Butter croissant")
    assert quantities(till.basket) == {"Butter croissant": 1}
    assert till.basket.call_number == 2
    assert not till.sees("Next order")


def test_part_cash_part_card_come_to_the_total(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.type("200")
    till.tap("Take £2.00")
    assert till.reads("Taken so far")
    till.tap("Card machine")
    assert till.reads("Take £2.20 on the card machine")
    till.tap("Taken")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert [(one.method, one.amount_minor) for one in sale.tenders] == [
        ("cash", 2_00),
        ("card_machine", 2_20),
    ]


@pytest.mark.slow
def test_money_taken_in_part_outlives_a_restart(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    """The card machine took its part, then the power went: the till still knows."""
    with till_window(tmp_path) as before:
        before.tap("Chips")
        before.tap("Pay")
        before.tap("Card machine")
        before.type("200")
        before.tap("Taken")
        assert before.reads("Taken so far")
    with till_window(tmp_path) as after:
        assert after.reads("Taken so far")
        after.tap("Exact")
        sale = after.desk.order.last_sale
        assert sale is not None
        assert [(one.method, one.amount_minor) for one in sale.tenders] == [
            ("card_machine", 2_00),
            ("cash", 2_20),
        ]


def test_a_tip_on_the_card_machine_is_apart(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Card machine")
    till.tap("Add a tip")
    till.type("50")
    assert till.reads("Take £4.70 on the card machine")
    till.tap("Taken")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert (sale.total_minor, sale.tip_minor) == (4_20, 50)


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("500", "More than the £4.20 due. Enter a tip as a tip"),
        ("tip 9999999", "A tip of more than £100.00. Check the number"),
    ],
    ids=["amount", "tip"],
)
def test_the_card_machine_is_not_charged_what_the_till_will_not_take(
    till: TillWindow, keys: str, why: str
) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Card machine")
    if keys.startswith("tip"):
        till.tap("Add a tip")
    for key in keys.removeprefix("tip "):
        till.tap(key)
    assert not till.reads("on the card machine")
    taken = till.find("Taken")
    assert not taken.isEnabled()
    assert taken.property("reason") == why
    assert till.reads(why)
    till.touch(taken)
    till.settle()
    assert till.desk.order.last_sale is None
    assert not till.basket.taken
    till.tap("Card machine")
    assert till.reads("Take £4.20 on the card machine")
    till.tap("Taken")
    assert till.reads("Paid")


@pytest.mark.parametrize("size", ["usual", "small", "large"])
def test_no_key_of_the_checkout_moves_with_the_way_to_pay(till: TillWindow, size: str) -> None:
    """A finger on its way to a key finds that key."""
    till.window.resize(*SIZES[size])
    till.tap("Chips")
    till.tap("Pay")
    keys = ["Card machine", "Cash", "Back", "7", "5", "00", "0", "C"]
    in_cash = [place_of(till, key) for key in keys]
    till.tap("Card machine")
    assert [place_of(till, key) for key in keys] == in_cash
    stays = ["Taken", "Declined", "Add a tip"]
    before = [place_of(till, key) for key in stays]
    for key in ("1", "2", "3", "00"):
        till.tap(key)
        assert [place_of(till, key) for key in stays] == before


def test_declined_takes_nothing_and_says_so(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Card machine")
    till.tap("Declined")
    assert till.reads("The card was declined. Nothing was taken.")
    assert till.desk.order.last_sale is None


def test_no_cash_before_the_float_and_one_touch_mends_it(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path, started=False) as till:
        till.tap("Chips")
        till.tap("Pay")
        assert not till.find("Exact").isEnabled()
        till.tap("Start with £0.00")
        till.tap("Exact")
        assert till.reads("Paid")


@pytest.mark.slow
def test_without_a_printer_the_receipt_is_shown_and_back_leads_to_the_change(
    till: TillWindow,
) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    assert not till.sees("Print receipt")
    till.tap("Show receipt")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert till.sees("Save as PDF")
    assert till.reads(sale.receipt_number)
    till.tap("Back")
    assert till.reads("Paid")


def test_paper_out_is_a_notice_and_a_retry_prints(till: TillWindow) -> None:
    device = till.desk.device
    printer = PrinterSetup(PrinterVia.FOLDER, "papers")
    device.change(msgspec.structs.replace(device.settings, printer=printer))
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    till.tray.is_empty = True
    till.tap("Print receipt")
    assert till.reads("The printer is out of paper. The sale is safe.")
    till.tray.is_empty = False
    till.tap("Try again")
    assert till.tray.receipts == [till.desk.order.last_sale]


def test_escape_steps_back_from_the_checkout(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.press(Qt.Key.Key_Escape)
    assert not till.sees("Exact")
    assert quantities(till.basket) == {"Chips": 1}


@pytest.mark.parametrize("is_set", [True, False])
def test_a_receipt_is_printed_unasked_where_the_shop_set_so_and_nowhere_else(
    till: TillWindow, *, is_set: bool
) -> None:
    venue = msgspec.structs.replace(till.desk.shop.venue, prints_receipts_unasked=is_set)
    till.desk.till.save_documents([venue], None)
    till.desk.read_shop()
    till.set_up_printer()
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    sale = till.desk.order.last_sale
    assert till.tray.receipts == ([sale] if is_set else [])
    till.tap("Next order")
    assert len(till.tray.receipts) == is_set

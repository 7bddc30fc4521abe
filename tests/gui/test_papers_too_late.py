"""A paper that comes out, or does not, when its page is gone or shows another sale."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.core.sales.ringing import clear_order
from fynlo_pos.ui.paper_out import print_bill
from fynlo_pos.ui.viewmodels.change import ChangeModel
from fynlo_pos.ui.viewmodels.more import MoreModel
from tests.gui.test_history import sell
from tests.support.finger import touch_with_finger
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def test_a_receipt_that_comes_out_late_is_not_said_of_the_next_sale(till: TillWindow) -> None:
    first, second = sell(till, "Chips"), sell(till, "Onion rings")
    change = till.change
    change.open(first)
    change.print()
    change.open(second)
    till.settle()
    assert till.tray.receipts == [first]
    assert not change.property("isPrinted")
    assert not change.property("isPrinting")


def test_a_receipt_that_failed_is_tried_again_for_its_own_sale(till: TillWindow) -> None:
    first, second = sell(till, "Chips"), sell(till, "Onion rings")
    change = till.change
    till.tray.is_empty = True
    change.open(first)
    change.print()
    change.open(second)
    till.settle()
    till.tray.is_empty = False
    touch_with_finger(till, "Try again")
    assert till.tray.receipts == [first]
    assert not change.property("isPrinted")


@pytest.mark.parametrize("is_gone_first", [True, False], ids=["before", "after"])
def test_a_receipt_that_failed_is_tried_again_when_its_page_went(
    till: TillWindow, *, is_gone_first: bool
) -> None:
    sale, page = sell(till, "Chips"), QObject()
    change = ChangeModel(till.desk, page)
    till.tray.is_empty = True
    change.open(sale)
    change.print()
    if is_gone_first:
        delete(page)
    till.settle()
    till.tray.is_empty = False
    if not is_gone_first:
        delete(page)
    touch_with_finger(till, "Try again")
    assert till.tray.receipts == [sale]
    assert change is not None, "kept, as a callback under way keeps it"


def test_a_receipt_that_is_on_its_way_is_not_printed_by_the_next_page_too(
    till: TillWindow,
) -> None:
    sale, page = sell(till, "Chips"), QObject()
    before, now = ChangeModel(till.desk, page), ChangeModel(till.desk, till.desk)
    before.open(sale)
    before.print()
    delete(page)
    now.open(sale)
    now.print()
    assert now.property("isPrinting")
    till.settle()
    assert till.tray.receipts == [sale]
    assert not now.property("isPrinting")
    assert now.property("isPrinted")
    now.print()
    till.settle()
    assert till.tray.receipts == [sale, sale], "asked for once more"


def test_a_receipt_tried_again_is_not_printed_by_the_next_page_too(till: TillWindow) -> None:
    sale, page = sell(till, "Chips"), QObject()
    before, now = ChangeModel(till.desk, page), ChangeModel(till.desk, till.desk)
    till.tray.is_empty = True
    before.open(sale)
    before.print()
    till.settle()
    delete(page)
    till.tray.is_empty = False
    till.desk.notices.undo()
    now.open(sale)
    now.print()
    till.settle()
    assert till.tray.receipts == [sale]
    assert now.property("isPrinted")


@pytest.mark.parametrize("is_gone_first", [True, False], ids=["before", "after"])
def test_a_bill_that_failed_is_tried_again_when_its_page_went(
    till: TillWindow, *, is_gone_first: bool
) -> None:
    till.tap("Chips")
    billed, page = till.basket, QObject()
    more = MoreModel(till.desk, page)
    till.tray.is_empty = True
    more.printBill()
    if is_gone_first:
        delete(page)
    till.settle()
    till.tray.is_empty = False
    if not is_gone_first:
        delete(page)
    touch_with_finger(till, "Try again")
    assert till.tray.bills == [billed]
    assert till.reads("The bill is printed")
    assert more is not None, "kept, as a callback under way keeps it"


def test_a_bill_is_tried_again_as_its_order_is_by_then(till: TillWindow) -> None:
    till.tap("Chips")
    till.tray.is_empty = True
    print_bill(till.desk, till.basket, till.desk.session.person)
    till.settle()
    till.tap("Butter croissant")
    till.tray.is_empty = False
    touch_with_finger(till, "Try again")
    assert [len(bill.lines) for bill in till.tray.bills] == [2]


def test_a_bill_is_not_tried_again_for_the_order_that_came_since(till: TillWindow) -> None:
    till.tap("Chips")
    billed = till.basket
    for step in ("Hold", "Butter croissant"):
        till.tap(step)
    till.tray.is_empty = True
    print_bill(till.desk, billed, till.desk.session.person)
    till.settle()
    till.tray.is_empty = False
    touch_with_finger(till, "Try again")
    assert till.tray.bills == [billed]


def test_a_bill_of_an_order_that_was_cleared_is_not_tried_again(till: TillWindow) -> None:
    till.tap("Chips")
    till.tray.is_empty = True
    print_bill(till.desk, till.basket, till.desk.session.person)
    till.desk.order.change(clear_order)
    till.settle()
    till.tray.is_empty = False
    till.desk.notices.undo()
    till.settle()
    assert till.tray.bills == []

"""Order chits on the real window: printed once an order is on disk, and never in a sale's way."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.device_settings import OrderChits
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        set_chits(window, OrderChits.EVERY_ORDER)
        yield window


def set_chits(till: TillWindow, chits: OrderChits) -> None:
    device = till.desk.device
    printer = PrinterSetup(PrinterVia.FOLDER, "papers")
    device.change(msgspec.structs.replace(device.settings, printer=printer, order_chits=chits))
    till.settle()


def told(till: TillWindow) -> list[list[int]]:
    """How many of each line each chit told of; none for a whole sale."""
    return [[change.milli // 1000 for change in chit.changes] for chit in till.tray.chits]


def test_a_sale_prints_its_chit_once(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    sale = till.desk.order.last_sale
    assert sale is not None
    assert [(chit.id, chit.call_number) for chit in till.tray.chits] == [
        (sale.id, sale.call_number)
    ]


def test_no_chit_prints_unless_it_is_set(till: TillWindow) -> None:
    set_chits(till, OrderChits.NEVER)
    till.tap("Chips")
    till.tap("Hold")
    assert till.tray.chits == []


def test_a_held_order_prints_only_what_is_new(till: TillWindow) -> None:
    till.tap("Chips")
    till.tap("Hold")
    till.tap("Undo")
    till.tap("Butter croissant")
    till.tap("Butter croissant")
    till.tap("Hold")
    assert told(till) == [[1], [2]]
    till.tap("Undo")
    till.tap("Pay")
    till.tap("Exact")
    assert told(till) == [[1], [2]], "nothing was new when it was paid"


def test_a_chit_without_paper_is_a_notice_with_a_retry_and_the_sale_stands(
    till: TillWindow,
) -> None:
    till.tray.is_empty = True
    till.tap("Chips")
    till.tap("Pay")
    till.tap("Exact")
    assert till.desk.order.last_sale is not None
    assert till.reads("The printer is out of paper. The sale is safe.")
    till.tray.is_empty = False
    till.tap("Try again")
    assert [chit.id for chit in till.tray.chits] == [till.desk.order.last_sale.id]

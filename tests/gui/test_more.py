"""What a touch on each row of More leads to, but for those that have tests of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.viewmodels.misc import MiscModel
from tests.support.finger import touch_with_finger
from tests.support.screen_kinds import part
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def test_undo_takes_the_last_change_back_once_and_is_offered_no_more(till: TillWindow) -> None:
    touch_with_finger(till, "More")
    assert not till.sees("Undo the last change")
    touch_with_finger(till, "Close", "Chips", "More", "Clear the order")
    assert till.basket.is_empty
    touch_with_finger(till, "More", "Undo the last change")
    assert [line.name for line in till.basket.lines] == ["Chips"]
    touch_with_finger(till, "More")
    assert not till.sees("Undo the last change")


def test_the_last_receipt_is_printed(till: TillWindow) -> None:
    touch_with_finger(till, "Chips", "Pay", "Exact", "Next order", "More", "Print the last receipt")
    assert till.tray.receipts == [till.desk.order.last_sale]


@pytest.mark.parametrize(
    ("row", "is_there"),
    [
        pytest.param(
            "Receipts and refunds",
            lambda till: till.shell.pageName == "history",
            id="receipts",
        ),
        pytest.param(
            "Misc item", lambda till: part(till, "misc", MiscModel).property("isOpen"), id="misc"
        ),
        pytest.param(
            "Orders on hold", lambda till: till.sale.property("panel") == "tabs", id="held"
        ),
    ],
)
def test_it_leads_to(till: TillWindow, row: str, is_there: Callable[[TillWindow], bool]) -> None:
    touch_with_finger(till, "More")
    assert not is_there(till)
    touch_with_finger(till, row)
    assert is_there(till)
    assert not till.sees("Print the last receipt"), "More has gone"

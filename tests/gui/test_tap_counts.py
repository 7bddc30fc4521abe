"""How many touches the everyday acts take, on the real window (UI.md, "Proof").

Each is a finger's, on what is in sight: nothing is scrolled to. A refund of the last sale, in five,
is in ``test_history.py``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.support.finger import touch_with_finger
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path) as window:
        yield window


def test_exact_cash_takes_three_taps(till: TillWindow) -> None:
    touch_with_finger(till, "Butter croissant", "Pay", "Exact")
    assert till.desk.order.last_sale is not None
    assert till.desk.order.last_sale.total_minor == 2_60
    assert till.taps == 3


def test_latte_with_oat_takes_three_taps(till: TillWindow) -> None:
    touch_with_finger(till, "Latte", "Oat", "Add")
    (line,) = till.basket.lines
    assert [option.name for option in line.options] == ["Oat"]
    assert till.taps == 3


def test_card_machine_takes_four_taps(till: TillWindow) -> None:
    touch_with_finger(till, "Butter croissant", "Pay", "Card machine", "Taken")
    assert till.desk.order.last_sale is not None
    assert [tender.method for tender in till.desk.order.last_sale.tenders] == ["card_machine"]
    assert till.taps == 4


def test_a_bill_takes_two_taps(till: TillWindow) -> None:
    touch_with_finger(till, "Butter croissant")
    before = till.taps
    touch_with_finger(till, "More", "Bill")
    assert [len(basket.lines) for basket in till.tray.bills] == [1]
    assert not till.basket.is_empty, "the order goes on"
    assert till.taps - before == 2


def test_hold_takes_one_tap(till: TillWindow) -> None:
    touch_with_finger(till, "Butter croissant")
    before = till.taps
    touch_with_finger(till, "Hold")
    assert len(till.desk.reading.open_tabs()) == 1
    assert till.basket.is_empty
    assert till.taps - before == 1


def test_a_bill_tried_again_is_of_the_order_as_it_is_by_then(till: TillWindow) -> None:
    till.tap("Butter croissant")
    till.tray.is_empty = True
    till.tap("More")
    till.tap("Bill")
    till.tap("Chips")
    till.tray.is_empty = False
    till.tap("Try again")
    assert [len(basket.lines) for basket in till.tray.bills] == [2]

"""What someone new to the till met: things stay where they are, and each way leads back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.viewmodels.about import AboutModel
from tests.support.screen_kinds import part, tap
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


def test_the_next_order_begins_at_the_tiles(till: TillWindow) -> None:
    tap(till, "Chips", "Hold", "Orders on hold", "Order 1", "Pay", "Exact")
    assert till.sale.property("panel") == ""
    tap(till, "Orders on hold", "Next order")
    assert till.sale.property("panel") == ""
    assert till.sees("Chips")


def test_what_the_guest_paid_holds_the_tip(till: TillWindow) -> None:
    tap(till, "Chips", "Pay", "Card machine", "Add a tip")
    till.type("50")
    tap(till, "Taken")
    assert (till.change.property("title"), till.change.property("change")) == ("Paid", "£4.70")
    assert till.change.property("figures") == [
        {"text": "of which tip", "amount": "£0.50"},
        {"text": "Due", "amount": "£4.20"},
        {"text": "Card machine", "amount": "£4.70"},
    ]


def places(till: TillWindow, *names: str) -> list[tuple[float, float]]:
    found = [till.find(name).mapToScene(QPointF()) for name in names]
    return [(place.x(), place.y()) for place in found]


def test_no_key_moves_while_an_amount_is_keyed(till: TillWindow) -> None:
    tap(till, "Chips", "Pay")
    before = places(till, "7", "00", "Take", "Exact")
    till.type("210")
    assert till.reads("Then £2.10 is left to pay")
    assert places(till, "7", "00", "Take", "Exact") == before


@pytest.fixture
def unopened(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", started=False) as window:
        yield window


def test_no_key_moves_when_the_day_is_started_from_the_checkout(unopened: TillWindow) -> None:
    tap(unopened, "Chips", "Pay")
    before = places(unopened, "7", "Take", "Exact")
    tap(unopened, "Start with £0.00")
    assert unopened.find("Exact").isEnabled()
    assert places(unopened, "7", "Take", "Exact") == before


def test_the_float_is_counted_from_the_checkout(unopened: TillWindow) -> None:
    tap(unopened, "Chips", "Pay", "Count it", "5", "00", "Start with £5.00")
    assert unopened.desk.reading.till_state().session is not None
    assert unopened.desk.shop.state.session is not None
    assert unopened.desk.shop.state.session.float_minor == 5_00
    tap(unopened, "Exact")
    assert unopened.reads("Paid")


def test_a_tile_that_is_read_about_is_said_until_it_is_over(till: TillWindow) -> None:
    tap(till, "More", "About a product")
    assert till.reads("Touch a tile to read about it")
    till.desk.notices.clear()
    assert till.reads("Touch a tile to read about it")
    tap(till, "Cancel", "Chips")
    assert [line.name for line in till.basket.lines] == ["Chips"]


@pytest.mark.parametrize("leave", ["pay", "list", "half a minute"])
def test_leaving_the_tiles_ends_reading_about_them(till: TillWindow, leave: str) -> None:
    tap(till, "Chips", "More", "About a product")
    about = part(till, "about", AboutModel)
    assert about.property("isAsked")
    if leave == "half a minute":
        about._patience.timeout.emit()
    elif leave == "pay":
        tap(till, "Pay", "Back")
    else:
        tap(till, "Orders on hold", "Back")
    assert not about.property("isAsked")
    tap(till, "Chips")
    assert till.basket.lines[0].quantity_milli == 2000

"""Closing the day in the real window, over the real database."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from shiboken6 import delete

from fynlo_pos.core.cash.recovery import Tail, recovery_z
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.jobs import Ok
from fynlo_pos.ui.viewmodels.close_day import CloseDayModel
from tests.support.back_samples import TOTALS
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

DANGER = 3
"""``Button.Danger`` of ``Fynlo.Controls``."""


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        window.desk.go("close-day")
        window.settle()
        yield window


def page(till: TillWindow) -> CloseDayModel:
    """Return the page's view model."""
    model = till.shell.pageModel
    assert isinstance(model, CloseDayModel)
    return model


def tap(till: TillWindow, name: str) -> None:
    """Touch as a person does: never twice on one spot within the time in which panels bounce."""
    QTest.qWait(BOUNCE_MS + 10)
    till.tap(name)


def count_99(till: TillWindow) -> None:
    """Count a fifty, two twenties, a fiver and two twos: a pound short of the float."""
    for piece, count in (("£50", "1"), ("£20", "2"), ("£5", "1"), ("£2", "2")):
        tap(till, f"{piece} × ")
        tap(till, count)


@pytest.mark.slow
def test_a_day_is_counted_compared_and_closed(till: TillWindow) -> None:
    assert page(till).property("cashRows") == []
    count_99(till)
    assert page(till).property("counted") == "£99.00"
    tap(till, "Counted")
    for key in "500":
        tap(till, key)
    assert page(till).property("machineWords") == "£5.00 over"
    tap(till, "Next")
    assert page(till).property("cashWords") == "£1.00 short"
    for key in ("8", "0", "00"):
        tap(till, key)
    assert page(till).property("toSafe") == "£19.00"
    tap(till, "Close the day")
    (z,) = till.desk.reading.z_reports()
    assert (z.counted_minor, z.float_left_minor) == (99_00, 80_00)
    assert z.card_machine_counted_minor == 5_00
    assert till.desk.reading.till_state().session is None
    assert page(till).property("step") == 3
    assert not till.find("Print").isEnabled()
    assert till.reads("No printer yet")
    till.set_up_printer()
    tap(till, "Print")
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    (paper,) = office.pile
    assert paper.title == f"Z report {z.number}"
    tap(till, "Save as PDF")
    assert office.files_saved == [paper.title]
    tap(till, "Done")
    assert not till.desk.session.is_signed_in


@pytest.mark.slow
def test_a_day_that_was_closed_is_known_to_the_shop_also_where_its_page_went(
    till: TillWindow,
) -> None:
    model = CloseDayModel(till.desk)
    till.settle()
    model.countBy(1)
    for key in "9900":
        model.key(key)
    model.goOn()
    model.notRead()
    model.close()
    assert model.property("isBusy")
    delete(model)
    till.settle()
    assert len(till.desk.reading.z_reports()) == 1
    assert till.desk.shop.state.session is None


@pytest.mark.slow
def test_what_an_earlier_life_left_in_no_z_is_shown_and_printed_with_the_days_own(
    till: TillWindow,
) -> None:
    model = page(till)
    tail = Tail(UUID(int=9), "T0", 7, 1, 4, b"4", "2026-11-20", TOTALS)
    earlier = recovery_z(
        tail,
        z_id=UUID(int=8),
        at_ms=0,
        timezone="UTC",
        expected_minor=TOTALS.expected_cash_minor,
        carried_minor=0,
    )
    own = msgspec.structs.replace(earlier, series="T0B", recovers=None)
    before = msgspec.structs.replace(own, number=6)
    model._closed(Ok(own))
    model._z.show_recovered([own, earlier, before])
    rows = model.property("paper")
    headings = [row["text"] for row in rows if row["kind"] in {"heading", "banner"}]
    assert [text for text in headings if "Z report" in text or text == "RECOVERED"] == [
        "Z report 7",
        "RECOVERED",
        "Z report 7 of T0",
    ]


def test_what_ends_the_day_is_a_danger_and_says_what_it_does(till: TillWindow) -> None:
    count_99(till)
    tap(till, "Counted")
    tap(till, "There is no total to read")
    assert till.find("Close the day").property("kind") == DANGER
    assert till.reads("This writes the Z report and ends the day. It cannot be taken back.")


@pytest.mark.slow
def test_ten_presses_close_the_day_once(till: TillWindow) -> None:
    count_99(till)
    tap(till, "Counted")
    tap(till, "There is no total to read")
    QTest.qWait(BOUNCE_MS + 10)
    button = till.find("Close the day")
    for _ in range(10):
        till.touch(button)
    till.settle()
    (z,) = till.desk.reading.z_reports()
    assert z.card_machine_counted_minor is None


@pytest.mark.slow
def test_an_earlier_step_can_be_looked_at_again_and_keeps_what_was_counted(
    till: TillWindow,
) -> None:
    count_99(till)
    tap(till, "Counted")
    tap(till, "1  Cash")
    assert page(till).property("counted") == "£99.00"
    tap(till, "3  Close")
    assert page(till).property("step") == 0
    tap(till, "2  Card machine")
    assert page(till).property("step") == 1


def test_the_total_alone_closes_a_day_too(till: TillWindow) -> None:
    tap(till, "Total")
    for key in ("1", "00", "00"):
        tap(till, key)
    tap(till, "Counted")
    tap(till, "Next")
    assert page(till).property("cashWords") == "Exactly right"
    tap(till, "Close the day")
    assert till.desk.reading.z_reports()[0].counted_minor == 100_00


@pytest.mark.slow
def test_digits_typed_on_a_keyboard_reach_the_keys_of_every_step(till: TillWindow) -> None:
    till.type("1")
    till.press(Qt.Key.Key_Return)
    till.type("2")
    assert page(till).property("counted") == "£90.00"
    tap(till, "Total")
    till.type("9900")
    assert page(till).property("counted") == "£99.00"
    tap(till, "Notes and coins")
    tap(till, "£5 × ")
    till.type("1")
    assert page(till).property("counted") == "£95.00"
    tap(till, "Total")
    till.press(Qt.Key.Key_Return)
    assert page(till).property("step") == 1
    till.type("500")
    assert page(till).property("machine") == "£5.00"
    till.press(Qt.Key.Key_Return)
    till.type("8000")
    assert page(till).property("floatLeft") == "£80.00"
    till.press(Qt.Key.Key_Return)
    assert till.desk.reading.z_reports() == []


@pytest.mark.slow
def test_without_a_float_the_day_closes_with_nothing_to_count(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with till_window(tmp_path / "till", started=False) as till:
        for name in ("Chips", "Pay", "Card machine", "Taken", "Next order"):
            tap(till, name)
        till.desk.go("close-day")
        till.settle()
        assert page(till).property("step") == 1
        tap(till, "There is no total to read")
        tap(till, "Close the day")
        assert till.desk.reading.z_reports()[0].counted_minor is None

"""The drawer's page in the real window, over the real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.ui.viewmodels.drawer import ACTS, DrawerModel
from fynlo_pos.ui.viewmodels.drawer_sheet import Act
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        window.desk.go("drawer")
        window.settle()
        yield window


def page(till: TillWindow) -> DrawerModel:
    """Return the page's view model."""
    model = till.shell.pageModel
    assert isinstance(model, DrawerModel)
    return model


def cash_out(till: TillWindow, model: DrawerModel | None = None) -> DrawerModel:
    """Ask for five pounds out of the drawer; the answer is still to come."""
    model = model or page(till)
    model.ask(ACTS.index(Act.CASH_OUT))
    for key in "500":
        model.key(key)
    model.chooseReason(0)
    model.confirm()
    return model


def break_down(*_: object) -> None:
    """Do what a fault of the program does."""
    raise LookupError("it is broken")


def in_the_drawer(till: TillWindow) -> int:
    """Return what should be in it, in pence."""
    return till.desk.reading.till_state().drawer_minor


def test_last_nights_float_starts_the_day_in_one_tap(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with till_window(tmp_path / "till") as till:
        first = till.desk.session.person
        till.desk.till.close_day(
            counted_minor=100_00,
            card_machine_counted_minor=None,
            float_left_minor=80_00,
            person=first,
        )
        till.desk.read_shop()
        till.desk.go("drawer")
        till.settle()
        till.taps = 0
        till.tap("Start £80.00")
        assert till.taps == 1
        session = till.desk.reading.till_state().session
        assert session is not None
        assert (session.float_minor, session.left_minor) == (80_00, 80_00)
        assert page(till).property("isOpen")


def test_another_float_is_counted_in(tmp_path: Path, prepared_app: QGuiApplication) -> None:
    with till_window(tmp_path / "till", started=False) as till:
        till.desk.go("drawer")
        till.settle()
        till.tap("Count")
        for key in ("6", "5", "00"):
            till.tap(key)
        till.tap("Start with £65.00")
        assert in_the_drawer(till) == 65_00


@pytest.mark.parametrize(
    ("act", "reason", "verb", "left"),
    [
        ("Cash in", "Change from the bank", "Cash in £9.20", 109_20),
        ("Cash out", "Milk and bread", "Cash out £9.20", 90_80),
        ("Move to safe", "To bank", "Move to safe £9.20", 90_80),
    ],
)
def test_cash_moves_with_an_amount_and_a_reason(
    till: TillWindow, act: str, reason: str, verb: str, left: int
) -> None:
    till.tap(act)
    for key in "920":
        till.tap(key)
    assert not till.find(verb).isEnabled()
    till.tap(reason)
    till.tap(verb)
    assert in_the_drawer(till) == left
    assert till.tray.kicks == 1


def test_ten_presses_move_cash_once(till: TillWindow) -> None:
    till.tap("Cash out")
    for key in "920":
        till.tap(key)
    till.tap("Supplies")
    button = till.find("Cash out £9.20")
    for _ in range(10):
        till.touch(button)
    till.settle()
    assert in_the_drawer(till) == 90_80


def test_cash_out_whose_page_breaks_opens_the_drawer_and_is_said(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    cash_out(till)
    broken = "fynlo_pos.ui.viewmodels.drawer.derive_drawer_props"
    with monkeypatch.context() as broken_page:
        broken_page.setattr(broken, break_down)
        with pytest.raises(LookupError, match="it is broken"):
            till.settle()
    till.settle()
    assert in_the_drawer(till) == 95_00
    assert till.tray.kicks == 1
    assert till.reads("Cash out £5.00")
    assert till.desk.shop.state.drawer_minor == 95_00


def test_cash_out_whose_words_break_opens_the_drawer_and_ends_its_sheet(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = cash_out(till)
    monkeypatch.setattr("fynlo_pos.ui.viewmodels.drawer_work.done_words", break_down)
    with pytest.raises(LookupError, match="it is broken"):
        till.settle()
    till.settle()
    assert till.tray.kicks == 1
    assert not model.property("isBusy")
    assert model.property("sheetTitle") == ""


def test_cash_out_whose_page_went_opens_the_drawer_and_is_said(till: TillWindow) -> None:
    model = DrawerModel(till.desk)
    till.settle()
    cash_out(till, model)
    delete(model)
    till.settle()
    assert in_the_drawer(till) == 95_00
    assert till.tray.kicks == 1
    assert till.reads("Cash out £5.00")


def test_opening_the_drawer_leaves_a_reason_behind(till: TillWindow) -> None:
    till.tap("Open drawer")
    till.tap("Give change")
    till.tap("Open drawer")
    assert till.tray.kicks == 1
    assert till.desk.reading.closing_totals().drawer_unlocks == 1
    assert in_the_drawer(till) == 100_00


def test_leaving_the_sheet_changes_nothing(till: TillWindow) -> None:
    till.tap("Cash out")
    till.tap("5")
    till.tap("Close")
    assert in_the_drawer(till) == 100_00
    assert page(till).property("sheetTitle") == ""


def test_an_x_is_looked_at_and_printed(till: TillWindow) -> None:
    till.tap("X report")
    assert any(row["kind"] == "total" for row in page(till).property("paper"))
    assert not till.find("Print").isEnabled()
    assert till.reads("No printer yet: see Settings, Printer")
    till.set_up_printer()
    till.tap("Print")
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    (paper,) = office.pile
    assert str(paper.title).startswith("X report")
    till.tap("Save as PDF")
    assert office.files_saved == [f"X report {till.desk.shop.business_date}"]


def test_a_count_in_the_day_is_kept_and_changes_nothing(till: TillWindow) -> None:
    before, log = in_the_drawer(till), till.desk.reading.till_state().seq
    till.shot("drawer-open")
    till.tap("Count the drawer")
    model = page(till)
    for key in "9800":
        model.key(key)
    till.settle()
    till.shot("drawer-count")
    assert till.reads("£2.00 short. £100.00 should be there.")
    till.tap("Counted £98.00")
    assert till.reads("Counted £98.00. £2.00 short. £100.00 should be there.")
    assert in_the_drawer(till) == before == 100_00
    assert till.desk.reading.till_state().seq == log + 1
    (kept,) = till.desk.reading.closing_totals().counts
    assert (kept.expected_minor, kept.counted_minor) == (100_00, 98_00)
    assert till.tray.kicks == 0
    assert page(till).property("counts")[0]["detail"] == "£2.00 short"
    assert till.reads("£2.00 short")
    till.shot("drawer-counted")


def test_an_emptied_drawer_is_said_to_be_short_by_all_of_it(till: TillWindow) -> None:
    till.tap("Count the drawer")
    for keys in ((), ("5", "back"), ("5", "clear")):
        for key in keys:
            page(till).key(key)
        till.settle()
        assert not till.find("Counted £0.00").isEnabled()
    page(till).key("0")
    till.settle()
    till.tap("Counted £0.00")
    assert till.reads("Counted £0.00. £100.00 short. £100.00 should be there.")


def test_a_started_day_leads_to_selling(till: TillWindow) -> None:
    till.tap("Sell")
    assert till.shell.property("pageName") == "sale"


def test_a_float_keyed_in_wrong_is_put_right(till: TillWindow) -> None:
    till.shot("drawer-before")
    till.tap("Correct the float")
    for key in "10500":
        page(till).key(key)
    till.settle()
    till.shot("drawer-correct")
    till.tap("Float is £105.00")
    assert till.reads("The float is £105.00")
    assert in_the_drawer(till) == 105_00
    assert till.reads("with £105.00")
    till.desk.go("sale")
    till.settle()
    for step in ("Chips", "Pay", "Cash", "Exact"):
        till.tap(step)
    till.desk.go("drawer")
    till.settle()
    assert not till.reads("Correct the float")

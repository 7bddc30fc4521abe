"""The first run in the real window: from an empty folder to a shop that sells."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.people.pin import pin_matches
from fynlo_pos.core.printer_setup import written_printer
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui import onscreen_keyboard
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from tests.support.gallery import visible_items
from tests.support.paper_office import WORDS, PaperOffice
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = pytest.mark.gui

EMPTY = "Start with an empty menu"


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    folder = tmp_path / "till"
    folder.mkdir()
    open_till(
        folder, now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7, keyring=lambda _home: None
    ).close()
    menu = tmp_path / "menu.csv"
    menu.write_text("Item Name,Product Price\nKorma,8.95\nNaan,free\n")
    (tmp_path / "taxed.csv").write_text("name,price,vat\nKorma,8.95,0.2\nNaan,1.20,20\n")
    with till_window(folder, signed_in=False, started=False) as window:
        window.desk.give_office(PaperOffice([str(menu), str(tmp_path / "taxed.csv")]))
        yield window


def page(till: TillWindow) -> FirstRunModel:
    """Return the page's view model."""
    model: object = till.shell.pageModel
    assert isinstance(model, FirstRunModel)
    return model


def tap(till: TillWindow, name: str) -> None:
    """Touch as a person does: never twice on one spot within the time in which panels bounce."""
    QTest.qWait(BOUNCE_MS + 10)
    till.tap(name)


def line(till: TillWindow, label: str) -> QQuickItem:
    """Return the field in sight under a label; one for a PIN has no spoken name to find it by."""
    fields = [
        item
        for item in visible_items(till.window.contentItem())
        if item.property("label") == label and item.property("typed") is not None
    ]
    assert fields, f"no line in sight is labelled {label}"
    return fields[0]


def fill(till: TillWindow, label: str, text: str) -> None:
    """Write into the line with this label, slower than a scanner."""
    line(till, label).forceActiveFocus()
    for letter in text:
        till._strike(0, letter)
        QTest.qWait(BOUNCE_MS)
    till.settle()


def shop(till: TillWindow) -> Venue:
    """Return the venue on disk."""
    venue = till.desk.reading.venue()
    assert venue is not None
    return venue


def test_five_answers_make_a_shop_that_sells(till: TillWindow) -> None:
    assert till.shell.property("pageName") == "first-run"
    fill(till, "Name of the shop", "Nook")
    tap(till, "Yes")
    fill(till, "VAT number", "GB 123 4567 89")
    tap(till, "Next")
    tap(till, "Café example")
    tap(till, "Next: café example")
    fill(till, "Your name", "Ana")
    fill(till, "PIN, four to eight digits", "4711")
    fill(till, "The same PIN again", "4711")
    assert till.desk.reading.venue() is None
    tap(till, "Next")
    assert (shop(till).name, shop(till).vat_number) == ("Nook", "GB 123 4567 89")
    (ana,) = till.desk.reading.staff()
    assert (ana.name, ana.is_manager) == ("Ana", True)
    assert pin_matches("4711", ana.pin_hash)
    assert till.reads(WORDS[0])
    tap(till, "Next")
    tap(till, "Start selling")
    assert till.shell.property("pageName") == "sale"
    assert till.desk.session.person.name == "Ana"
    assert till.desk.reading.categories()


def test_the_recovery_sheet_is_printed_where_there_is_a_printer_and_saved_elsewhere(
    till: TillWindow,
) -> None:
    for name in ("Skip", EMPTY, "Skip"):
        tap(till, name)
    assert till.reads("All 14 codes are needed, in this order.")
    printing = till.find("Print the sheet")
    assert not printing.isEnabled()
    reason = "No printer yet: set it up in the next step"
    assert printing.property("reason") == reason
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    tap(till, "Save as PDF")
    assert office.files_saved == ["Recovery sheet"]
    device = till.desk.device
    printer = written_printer("192.168.1.50")
    device.change(msgspec.structs.replace(device.settings, printer=printer))
    tap(till, "Print the sheet")
    assert WORDS[0] in repr(office.pile)


@pytest.mark.parametrize(
    ("touched", "is_kept"), [("Next", True), ("Skip", False), ("Start selling", False)]
)
def test_a_recovery_sheet_that_was_skipped_is_not_kept(
    till: TillWindow, touched: str, *, is_kept: bool
) -> None:
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    office.is_sheet_kept = False
    for name in ("Skip", EMPTY, "Skip"):
        tap(till, name)
    assert not office.is_sheet_kept
    tap(till, touched)
    assert office.is_sheet_kept == is_kept


def test_every_question_can_be_skipped(till: TillWindow) -> None:
    for name in ("Skip", EMPTY, "Skip", "Skip"):
        tap(till, name)
    tap(till, "Start selling")
    assert till.shell.property("pageName") == "sale"
    assert not till.desk.reading.categories()
    assert not shop(till).vat_registered
    (person,) = till.desk.reading.staff()
    assert person.pin_hash == ""
    assert till.desk.reading.tax_classes()


def test_selling_is_one_touch_away_after_the_third_step(till: TillWindow) -> None:
    tap(till, "Skip")
    tap(till, EMPTY)
    assert not till.sees("Start selling")
    tap(till, "Skip")
    tap(till, "Start selling")
    assert till.shell.property("pageName") == "sale"


def test_the_shop_is_saved_once_however_often_it_is_pressed(till: TillWindow) -> None:
    tap(till, "Skip")
    tap(till, EMPTY)
    before = till.desk.reading.till_state().seq
    QTest.qWait(BOUNCE_MS + 10)
    button = till.find("Skip")
    for _ in range(10):
        till.touch(button)
    till.settle()
    assert till.desk.reading.till_state().seq == before + 1
    assert len(till.desk.reading.staff()) == 1


def test_a_menu_file_is_shown_with_its_faults_before_anything_changes(till: TillWindow) -> None:
    tap(till, "Skip")
    tap(till, "Import")
    assert not till.find("Next: import the menu").isEnabled()
    tap(till, "menu.csv")
    assert till.reads("1 product in 1 category · 1 row is left out")
    assert till.reads("Row 3")
    assert till.find("Next: import the menu").isEnabled()
    assert till.desk.reading.venue() is None


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_how_a_file_is_taxed_is_told_where_the_shop_is_registered(
    till: TillWindow, answer: str
) -> None:
    fill(till, "Name of the shop", "Nook")
    tap(till, answer)
    tap(till, "Next")
    tap(till, "Import")
    tap(till, "taxed.csv")
    is_registered = answer == "Yes"
    assert till.reads("VAT: Standard rate: 1 product") == is_registered
    assert till.reads("VAT") == is_registered
    assert till.reads("is one percent or less") == is_registered


def test_going_back_keeps_what_was_answered_and_forgets_the_pin(till: TillWindow) -> None:
    fill(till, "Name of the shop", "Nook")
    tap(till, "Next")
    tap(till, "Back")
    assert line(till, "Name of the shop").property("typed") == "Nook"
    tap(till, "Next")
    tap(till, "Next: café example")
    fill(till, "PIN, four to eight digits", "4711")
    tap(till, "Back")
    tap(till, "Next: café example")
    assert line(till, "PIN, four to eight digits").property("typed") == ""
    assert page(till).property("whyNot") == "Say who you are, or skip"


def test_the_keyboard_on_the_screen_can_be_had_before_anything_is_typed(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(onscreen_keyboard, "has_keyboard", lambda: True)  # such as a scanner
    till.desk.device.changed.emit()
    stage = till.window.findChild(QQuickItem, "stage")
    assert stage is not None
    assert not stage.property("ownKeyboard")
    tap(till, "Keyboard on the screen")
    assert stage.property("ownKeyboard")
    assert page(till).property("opensKeyboard")
    assert till.reads("Touch a line: its keys open below")
    till.touch(line(till, "Name of the shop"))
    till.settle()
    assert stage.property("keyboardOpen")
    tap(till, "N")
    assert line(till, "Name of the shop").property("typed").casefold() == "n"
    tap(till, "Keyboard on the screen")
    assert not page(till).property("opensKeyboard")


def test_the_light_leads_nobody_out_of_the_first_run(till: TillWindow) -> None:
    assert not till.find("All well").isEnabled()
    till.touch(till.find("All well"))
    till.settle()
    assert till.shell.property("pageName") == "first-run"

"""The settings on the real window: used at once, kept on disk, taken back by Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.core.device_settings import DeviceSettings, KeyboardChoice
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.people.pin import pin_matches
from fynlo_pos.core.pricing.tax import EXEMPT_BP
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.desk import WaitingPaper
from fynlo_pos.ui.device import UnkeptSettings
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import PrinterSilent
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.print_retry import PRINTER, PrintRetry
from fynlo_pos.ui.theme import theme_of
from tests.support.gallery import visible_items
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]

SILENT = "Receipt printer is connected but not answering, so nothing was printed."


class SilentPrinter(PaperOffice):
    """An office whose printer never answers, and prints all the same."""

    def test_printer(self, setup: PrinterSetup) -> None:
        """Say nothing unless nobody asks for an answer."""
        if setup.answers:
            raise PrinterSilent(SILENT)
        super().test_printer(setup)


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(SilentPrinter())
        window.desk.go(SETTINGS)
        window.settle()
        yield window


def write(till: TillWindow, field: str, text: str) -> None:
    """Empty a field and write into it."""
    shown = visible_items(till.window.contentItem())
    found = [item for item in shown if item.property("label") == field]
    assert found, f"no field in sight is called {field}"
    QMetaObject.invokeMethod(found[-1], "focusField")
    till.press(Qt.Key.Key_End)
    for _ in str(found[-1].property("typed")):
        till.press(Qt.Key.Key_Backspace)
    till.type(text)


def test_the_menu_leads_to_the_settings(till: TillWindow) -> None:
    till.tap("Back")
    till.tap("Menu")
    till.tap("Settings")
    assert str(till.shell.pageName) == SETTINGS


def test_looks_change_at_once_are_kept_and_can_be_taken_back(till: TillWindow) -> None:
    theme = theme_of(till.shell.engine)
    store = till.shell.device._store
    till.tap("Dark")
    till.tap("150%")
    till.tap("Left-handed")
    till.tap("Reduce motion")
    till.tap("Always")
    till.tap("5 minutes")
    assert theme.property("theme") == "dark"
    assert theme.property("textPercent") == 150
    assert theme.property("leftHanded") is True
    assert theme.property("reduceMotion") is True
    assert till.desk.session.lock_after_s == 300
    stage = till.window.contentItem().childItems()[0]
    assert stage.property("ownKeyboard") is True
    assert isinstance(store, UnkeptSettings)
    kept = DeviceSettings(
        theme="dark",
        text_percent=150,
        left_handed=True,
        reduce_motion=True,
        keyboard=KeyboardChoice.ALWAYS,
        lock_after_s=300,
    )
    assert store.settings == kept
    till.tap("Undo")
    assert store.settings.lock_after_s == 600
    assert store.settings.theme == "dark", "only the last change is taken back"


def test_a_disk_that_takes_nothing_is_said_and_the_choice_stays(
    till: TillWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_settings: DeviceSettings) -> None:
        raise Trouble("The change could not be kept: no room.")

    monkeypatch.setattr(till.shell.device._store, "save", full)
    till.tap("Dark")
    assert till.reads("could not be kept")
    assert theme_of(till.shell.engine).property("theme") == "dark"


def test_a_printer_that_never_answers_is_offered_to_be_believed(till: TillWindow) -> None:
    till.tap("Printer")
    till.tap("Network")
    write(till, "Address of the printer", "10.0.0.7")
    till.press(Qt.Key.Key_Return)
    till.tap("Test")
    assert till.reads("not answering")
    assert till.desk.device.settings.printer.answers
    till.tap("This printer never answers: print anyway")
    assert till.reads("Look whether a line came out")
    assert not till.sees("This printer never answers")
    expected = PrinterSetup(PrinterVia.NETWORK, "10.0.0.7", answers=False)
    assert till.desk.device.settings.printer == expected


def test_order_chits_are_switched_on_for_one_till(till: TillWindow) -> None:
    till.tap("Printer")
    assert not till.sees("Print an order chit"), "there is no printer to print it"
    till.tap("Folder")
    write(till, "Folder", "papers")
    till.press(Qt.Key.Key_Return)
    till.tap("Print an order chit for every order")
    assert till.desk.device.settings.prints_chits
    till.tap("Undo")
    assert not till.desk.device.settings.prints_chits


def test_a_wrong_address_is_said_beside_the_field_and_not_saved(till: TillWindow) -> None:
    till.tap("Printer")
    till.tap("Network")
    write(till, "Address of the printer", "the kitchen")
    assert not till.reads("is not a printer's address"), "not while one is still typing"
    till.press(Qt.Key.Key_Return)
    assert till.reads("is not a printer's address")
    assert till.desk.device.settings.printer.address == ""


def test_leaving_the_page_loses_nothing_that_was_typed(till: TillWindow) -> None:
    till.tap("Shop")
    write(till, "Name of the shop", "the nook")
    till.tap("Back")
    assert till.desk.shop.venue.name == "the nook"


def test_the_shop_is_saved_as_one_goes_and_taken_back(till: TillWindow) -> None:
    till.tap("Shop")
    write(till, "Last line of the receipt", "so long")
    till.press(Qt.Key.Key_Return)
    till.tap("Take away")
    till.tap("Ask eat in or take away")
    till.tap("Print every receipt")
    venue = till.desk.shop.venue
    assert (venue.receipt_footer, venue.usual_dining) == ("so long", Dining.TAKE_AWAY)
    assert (venue.asks_dining, venue.prints_receipts_unasked) == (False, True)
    till.tap("Undo")
    assert till.desk.shop.venue.prints_receipts_unasked is False
    assert till.desk.shop.venue.receipt_footer == "so long"


def test_a_drawer_can_be_counted_blind(till: TillWindow) -> None:
    till.tap("Shop")
    till.tap("Count the drawer blind")
    assert till.desk.shop.venue.counts_blind
    till.tap("Undo")
    assert not till.desk.shop.venue.counts_blind


def test_what_is_wrong_with_the_shop_is_said_and_not_saved(till: TillWindow) -> None:
    till.tap("Shop")
    before = till.desk.shop.venue
    write(till, "VAT number", "12")
    till.press(Qt.Key.Key_Return)
    assert till.reads("nine digits")
    write(till, "Name of the shop", " ")
    till.press(Qt.Key.Key_Return)
    assert till.reads("needs a name")
    assert till.desk.shop.venue == before


def test_a_new_person_signs_in_with_their_pin(till: TillWindow) -> None:
    till.tap("People")
    till.tap("New person")
    assert till.reads("Write a name"), "the button says what is missing"
    write(till, "Name", "eve")
    write(till, "PIN", "9713")
    till.tap("Save")
    assert not till.sees("Save"), "the sheet is closed"
    eve = next(one for one in till.desk.shop.staff if one.name == "eve")
    assert pin_matches("9713", eve.pin_hash)
    till.tap("Undo")
    assert all(one.name != "eve" for one in till.desk.shop.staff)


def test_a_pin_that_would_sign_in_somebody_else_is_refused(till: TillWindow) -> None:
    till.tap("People")
    till.tap("New person")
    write(till, "Name", "eve")
    write(till, "PIN", "471199")
    till.tap("Save")
    assert till.reads("That PIN is taken")
    assert all(one.name != "eve" for one in till.desk.shop.staff)


def test_a_changed_pin_opens_the_till_and_the_old_one_no_more(till: TillWindow) -> None:
    till.tap("People")
    till.tap("Ana")
    write(till, "New PIN", "2468")
    till.tap("Save")
    ana = till.desk.shop.staff[0]
    assert pin_matches("2468", ana.pin_hash)
    assert not pin_matches("4711", ana.pin_hash)


def test_the_last_manager_stays_and_others_can_go(till: TillWindow) -> None:
    till.tap("People")
    till.tap("Ana")
    assert not till.sees("Take off the list")
    assert till.reads("Somebody has to be a manager")
    till.tap("Close")
    till.tap("Ben")
    till.tap("Take off the list")
    assert [one.name for one in till.desk.shop.staff] == ["Ana", "Cho", "Dev"]
    till.tap("Undo")
    assert [one.name for one in till.desk.shop.staff] == ["Ana", "Ben", "Cho", "Dev"]


def search(till: TillWindow, text: str) -> None:
    """Write into the one search."""
    QTest.qWait(50)
    till.touch(till.field("Search settings, products and people"))
    till.settle()
    till.type(text)


@pytest.mark.slow
def test_one_search_leads_to_settings_products_and_people(till: TillWindow) -> None:
    for text, row, leads in (
        ("blind", "Count the drawer blind, Shop", "Count the drawer blind"),
        ("cortado", "Cortado, Products", "Kitchen name"),
        ("ben", "Ben, People", "PIN"),
        ("oat", "Oat, Choices", "Add a choice"),
    ):
        search(till, text)
        till.tap(row)
        assert till.sees(leads) or till.reads(leads)
        if leads == "PIN":
            till.tap("Close")


def test_waiting_paper_is_tried_again_and_shown_by_the_light(till: TillWindow) -> None:
    retry = till.desk.findChild(PrintRetry)
    assert isinstance(retry, PrintRetry)
    assert retry._timer.isActive()
    till.tray.waiting = WaitingPaper(2, 1, "The printer is out of paper.")
    retry._timer.timeout.emit()
    till.settle()
    assert till.tray.looks == 1
    assert till.desk.status.lights[PRINTER].tone is Tone.WARN
    assert till.reads("2 papers wait for the printer")
    till.tray.waiting = WaitingPaper()
    retry.look()
    till.settle()
    assert till.reads("All well")


def test_a_paper_that_may_be_out_asks_who_stands_there(till: TillWindow) -> None:
    retry = till.desk.findChild(PrintRetry)
    assert isinstance(retry, PrintRetry)
    till.tray.waiting = WaitingPaper(1, 1, "Look at the paper.", needs_person=True)
    retry.look()
    till.settle()
    assert till.reads("Look at the paper.")
    till.tap("It is on paper")
    assert till.tray.waiting.count == 0
    assert not till.reads("Look at the paper.")


def test_a_class_of_vat_is_made_exempt_and_has_its_rates_again(till: TillWindow) -> None:
    before = dict(till.desk.shop.tax_classes)
    tax = next(iter(before.values()))
    till.tap("VAT")
    till.tap(tax.name)
    assert till.reads("Rates, the newest first")
    till.tap("Exempt from VAT")
    assert till.desk.shop.tax_classes[tax.id] == replace(tax, exempt=True)
    assert till.desk.shop.taxes.rates[tax.id] == (EXEMPT_BP, EXEMPT_BP)
    assert not till.reads("Rates, the newest first")
    till.tap("Exempt from VAT")
    assert till.desk.shop.tax_classes == before

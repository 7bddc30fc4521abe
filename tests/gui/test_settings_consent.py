"""Settings that wait for a manager's PIN: one act is allowed or none, and the person stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.viewmodels.category_list import CategoryListModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from tests.support.paper_office import PaperOffice
from tests.support.till_window import PIN, TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        window.desk.go(SETTINGS)
        window.settle()
        yield window


def prints_all(till: TillWindow) -> bool:
    """Tell whether the shop prints every receipt."""
    return till.desk.shop.venue.prints_receipts_unasked


def be(till: TillWindow, place: int) -> Staff:
    """Sign in as one of those who work here, and open the settings."""
    person = till.demo.staff[place]
    till.desk.session.sign_in(person.id, person.name)
    till.desk.go("sale")
    till.desk.go(SETTINGS)
    till.settle()
    return person


def allow(till: TillWindow, pin: str) -> None:
    """Key a PIN into the pad of the sheet."""
    for digit in pin:
        till.tap(digit)


def test_who_does_not_manage_sees_that_a_pin_will_be_asked_for(till: TillWindow) -> None:
    be(till, 1)
    assert till.sees("Dark")
    assert not till.reads("waits for the PIN")
    till.tap("People")
    assert till.reads("waits for the PIN of a manager")


def test_a_manager_allows_one_act_and_who_is_signed_in_stays(till: TillWindow) -> None:
    ben = be(till, 1)
    till.tap("Shop")
    till.tap("Print every receipt")
    assert till.reads("Ben would like to change the shop")
    assert not prints_all(till)
    allow(till, PIN)
    assert not till.reads("would like")
    assert prints_all(till)
    assert till.desk.session.person.id == ben.id
    till.tap("Count the drawer blind")
    assert till.reads("Ben would like to change the shop"), "it was for one act"


@pytest.mark.slow
def test_undo_of_an_act_that_was_allowed_needs_no_second_consent(till: TillWindow) -> None:
    be(till, 1)
    till.tap("Shop")
    till.tap("Print every receipt")
    allow(till, PIN)
    till.tap("Undo")
    assert not till.reads("would like")
    assert not prints_all(till)


def test_nobody_allows_it_and_the_form_says_what_stands(till: TillWindow) -> None:
    be(till, 1)
    till.tap("Shop")
    till.tap("Print every receipt")
    till.tap("Close")
    assert till.reads("Only a manager changes the shop")
    assert not prints_all(till)
    assert not checked(till, "Print every receipt")
    till.tap("Categories")
    till.tap("Coffee")
    till.tap("Teal")
    till.tap("Close")
    coffee = till.desk.shop.categories[0]
    assert coffee == till.demo.categories[0]
    model = till.shell.pageModel
    assert isinstance(model, SettingsModel)
    form: object = model.categories
    assert isinstance(form, CategoryListModel)
    assert form.property("colour") == coffee.colour


@pytest.mark.slow
def test_a_wrong_pin_allows_nothing(till: TillWindow) -> None:
    be(till, 1)
    till.tap("Shop")
    till.tap("Print every receipt")
    allow(till, "99999999")
    assert till.reads("That PIN is not right")
    assert not prints_all(till)
    allow(till, PIN)
    assert prints_all(till)


def test_a_lock_while_the_sheet_is_open_allows_nothing(till: TillWindow) -> None:
    be(till, 1)
    till.tap("Shop")
    till.tap("Print every receipt")
    till.desk.session.lock()
    till.settle()
    assert not till.reads("would like")
    assert not prints_all(till)


def checked(till: TillWindow, name: str) -> bool:
    """Tell whether a switch is on."""
    return bool(till.find(name).property("on"))

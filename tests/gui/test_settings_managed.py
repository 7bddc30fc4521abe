"""People and VAT on a terminal that may not manage its shop: shown, changed elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.people.rights import NotHere
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.viewmodels.people import PeopleModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.shop_form import ShopModel
from fynlo_pos.ui.viewmodels.tax_list import TaxListModel
from tests.support.paper_office import PaperOffice
from tests.support.terminals_beside import SHARED, Beside, give
from tests.support.till_window import TillWindow, till_window

pytestmark = [pytest.mark.gui, pytest.mark.slow]

WHERE = "At a till that may manage"
PLAIN = msgspec.structs.replace(SHARED, terminal="T2", is_own_hub=False, can_manage=False)


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        give(window, Beside(standing=PLAIN))
        window.desk.till._may_manage = lambda: False
        window.desk.go(SETTINGS)
        window.settle()
        yield window


def test_a_person_is_shown_and_the_form_says_where_to_change_them(till: TillWindow) -> None:
    till.tap("People")
    till.tap("Ben")
    page = till.shell.pageModel
    assert isinstance(page, SettingsModel)
    people: object = page.people
    assert isinstance(people, PeopleModel)
    assert till.reads(WHERE)
    assert not till.sees("Take off the list")
    assert (people.property("whyNot"), people.property("canSave")) == (WHERE, False)
    people.writeName("Benjamin")
    assert (people.property("whyNot"), people.property("canSave")) == (WHERE, False)
    till.tap("Save")
    assert list(till.desk.shop.staff) == sorted(till.demo.staff, key=lambda one: one.name)


def test_a_rate_of_vat_is_refused_and_the_form_shows_what_stands(till: TillWindow) -> None:
    before = dict(till.desk.shop.tax_classes)
    page = till.shell.pageModel
    assert isinstance(page, SettingsModel)
    model: object = page.taxes
    assert isinstance(model, TaxListModel)
    tax = next(iter(before.values()))
    model.choose(str(tax.id))
    model.writeName("Other")
    model.endLine()
    till.settle()
    assert till.reads("changed at a terminal that may manage")
    assert model.property("name") == tax.name
    assert till.desk.shop.tax_classes == before


def test_the_shop_stays_registered_as_it_is_and_the_rest_of_it_changes(till: TillWindow) -> None:
    venue = till.desk.shop.venue
    page = till.shell.pageModel
    assert isinstance(page, SettingsModel)
    shop: object = page.shop
    assert isinstance(shop, ShopModel)
    shop.setCountsBlind(not venue.counts_blind)
    till.settle()
    changed = msgspec.structs.replace(venue, counts_blind=not venue.counts_blind)
    assert till.desk.shop.venue == changed
    shop.register(int(not venue.vat_registered))
    till.settle()
    assert till.reads("changed at a terminal that may manage")
    assert till.desk.shop.venue == changed
    assert shop.property("isRegistered") == venue.vat_registered


def test_where_it_may_manage_nothing_is_said(till: TillWindow) -> None:
    give(till, Beside(standing=SHARED))
    till.tap("People")
    till.tap("Ben")
    assert not till.reads(WHERE)
    assert till.sees("Take off the list")


def test_the_refusal_says_what_to_do() -> None:
    assert str(NotHere().words).endswith("Do it there.")

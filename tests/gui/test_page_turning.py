"""The way between pages: Back leads to where one was, not to where a page begins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.places import HISTORY, SETTINGS, STATUS
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.busy_day import sell
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import model, tap
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def part(till: TillWindow) -> str:
    return str(model(till, SettingsModel).property("part"))


def page(till: TillWindow) -> str:
    return str(till.shell.property("pageName"))


def test_back_from_the_light_leads_to_the_part_of_the_settings_where_one_was(
    till: TillWindow,
) -> None:
    till.desk.go(SETTINGS)
    till.settle()
    tap(till, "People", "All well")
    assert page(till) == STATUS
    tap(till, "Back")
    assert (page(till), part(till)) == (SETTINGS, Part.PEOPLE.value)
    tap(till, "Back")
    assert page(till) == "sale"


def test_the_settings_begin_with_this_till_when_the_menu_leads_there(till: TillWindow) -> None:
    till.desk.go(SETTINGS)
    till.settle()
    tap(till, "Shop", "Back", "Menu", "Settings")
    assert part(till) == Part.TILL.value


def test_back_leads_to_the_receipt_that_was_looked_at_and_not_to_the_newest(
    till: TillWindow,
) -> None:
    chips = [one for one in till.demo.products if one.name == "Chips"]
    sold = [sell(till, chips, by_card=True, at_ms=FRIDAY_LUNCH_MS) for _ in range(3)]
    till.desk.go(HISTORY, text=sold[1].receipt_number)
    till.settle()
    tap(till, "All well", "Back")
    history = model(till, HistoryModel)
    assert history.property("text") == sold[1].receipt_number
    assert sold[1].receipt_number in history.property("receiptTitle")
    history.search("")
    till.settle()
    history.choose(str(sold[0].id))
    till.settle()
    tap(till, "All well", "Back")
    assert model(till, HistoryModel).property("text") == ""
    assert sold[0].receipt_number in model(till, HistoryModel).property("receiptTitle")


def test_a_part_reached_by_name_is_the_one_that_back_leads_to(till: TillWindow) -> None:
    till.desk.go(SETTINGS, part=Part.BACKUP.value)
    till.desk.go(STATUS)
    till.settle()
    tap(till, "Back")
    assert part(till) == Part.BACKUP.value


def test_another_language_is_spoken_where_one_is(till: TillWindow) -> None:
    till.desk.go(SETTINGS, part=Part.SHOP.value)
    till.settle()
    till.shell._speak()
    till.settle()
    assert (page(till), part(till)) == (SETTINGS, Part.SHOP.value)

"""The way between pages: Back leads to where one was, not to where a page begins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.places import SETTINGS, STATUS
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import model, tap
from tests.support.till_window import TillWindow, till_window

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

"""The language of a till is chosen in its settings, and the order is as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.words import said
from fynlo_pos.ui.spoken import FIRST_STRONG, POP, apart, filled, spoken
from fynlo_pos.ui.translation import LANGUAGES, is_mirrored, spoken_language, translator
from fynlo_pos.ui.viewmodels.looks import TAGS
from tests.support.other_words import be_english
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import go
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

DISH = "شاي بالنعناع"


@pytest.fixture
def till(tmp_path: Path, prepared_app: QGuiApplication) -> Iterator[TillWindow]:
    try:
        with till_window(tmp_path / "till") as hands:
            hands.desk.give_office(PaperOffice())
            yield hands
    finally:
        be_english(prepared_app)


def choose(till: TillWindow, language: str) -> None:
    """Choose a language in the settings."""
    go("settings")(till)
    till.tap(LANGUAGES[language])


def test_another_language_is_spoken_at_once_and_the_order_stays(till: TillWindow) -> None:
    till.tap("Butter croissant")
    till.tap("Chips")
    before = till.basket
    choose(till, "ar")
    assert is_mirrored()
    assert till.reads("اللغة")
    assert till.shell.property("pageName") == "settings"
    till.desk.go("sale")
    till.settle()
    assert till.basket == before
    assert till.reads("الإجمالي")
    assert till.reads("£6.80")
    assert not till.reads("Total")


def test_undo_speaks_the_language_before(till: TillWindow) -> None:
    choose(till, "de")
    assert till.reads("Sprache")
    till.tap("Undo")
    assert spoken_language() == "en"
    assert till.reads("Language")


def test_the_menu_and_the_light_are_said_anew(till: TillWindow) -> None:
    choose(till, "de")
    assert till.reads("Alles in Ordnung")
    titles = [entry["title"] for entry in till.shell.property("menu")]
    assert "Berichte" in titles
    assert "Reports" not in titles


def test_every_language_has_a_name_of_its_own_and_words() -> None:
    assert ("", *LANGUAGES) == TAGS
    assert len(set(LANGUAGES.values())) == len(LANGUAGES)
    assert all(translator(tag) is not None for tag in LANGUAGES if tag != "en")


def test_what_the_core_says_is_translated_and_then_filled(
    till: TillWindow, prepared_app: QGuiApplication
) -> None:
    told = said(
        "{printer} {fault}. Nothing is lost. See to it, then print again.",
        printer=said("Receipt printer"),
        fault=said("is out of paper"),
    )
    assert spoken(told) == str(told)
    choose(till, "de")
    assert spoken(told) == (
        "Belegdrucker hat kein Papier. Nichts ist verloren. Sehen Sie danach und drucken Sie dann "
        "noch einmal."
    )
    assert spoken("") == ""
    assert spoken("Written nowhere.") == "Written nowhere."


def test_a_name_of_another_direction_stands_apart(till: TillWindow) -> None:
    assert filled("{name} saved", name="Tea") == "Tea saved"
    assert filled("{name} saved", name=DISH) == f"{FIRST_STRONG}{DISH}{POP} saved"
    choose(till, "ar")
    assert apart("-£3.20") == f"{FIRST_STRONG}-£3.20{POP}"

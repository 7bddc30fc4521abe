"""Every text on a screen comes from the translators' list, and longer languages have room."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.app.chosen_printer import NO_PRINTER
from fynlo_pos.core.receipts.pieces import PRACTICE
from fynlo_pos.payments.tenders import AT_THE_TILL
from fynlo_pos.ui.places import HOME, SETTINGS, SIGN_IN
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.translation import LANGUAGES, NAME, install_translation, is_mirrored
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.gallery import visible_items
from tests.support.paper_office import PaperOffice
from tests.support.pseudo_language import pseudo, spoken_elsewhere, write_language
from tests.support.seen_window import in_sight
from tests.support.till_window import SIZES, TillWindow, till_window
from tests.support.uncounted import uncounted_process

pytestmark = pytest.mark.gui

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "packaging" / "translations.py"
LIST = ROOT / "resources" / "translations" / "fynlo.ts"
WORD = re.compile(r"[^\W\d_]{2,}")
PLACE = re.compile(r"\{[^}]*\}|%[0-9s]")
TRANSLATED = ("de", "ar")
SLACK_PX = 1.5
LOOKS = (
    ("usual", SIZES["usual"], ThemeSettings()),
    ("small", SIZES["small"], ThemeSettings(theme="dark")),
    ("tall-mirrored", SIZES["tall"], ThemeSettings(mirrored=True)),
    ("usual-mirrored-150", SIZES["usual"], ThemeSettings(mirrored=True, text_percent=150)),
)
QUICK = "usual-mirrored-150"
"""The one look that the quick run takes too: the hardest."""
DAYS = {QLocale().dayName(day, form) for day in range(1, 8) for form in QLocale.FormatType}
MONTHS = {QLocale().monthName(month, form) for month in range(1, 13) for form in QLocale.FormatType}
UNITS = {"GB", "mm"}


def listed() -> set[tuple[str, str]]:
    """Return the translators' list: context and text."""
    root = ElementTree.parse(LIST).getroot()  # noqa: S314 - our own file
    return {
        (str(context.findtext("name")), str(message.findtext("source")))
        for context in root.iter("context")
        for message in context.iter("message")
    }


def data_of(till: TillWindow) -> set[str]:
    """Return the words that nobody translates: of people of the shop, languages' own names."""
    demo = till.demo
    names = [demo.venue.name, *demo.venue.address, demo.venue.receipt_footer]
    for product in demo.products:
        names += [product.name, *(variant.name for variant in product.variants)]
    for group in demo.groups:
        names += [group.name, *(choice.name for choice in group.choices)]
    names += [one.name for one in demo.categories]
    names += [one.name for one in demo.tax_classes]
    names += [one.name for one in demo.staff]
    names += [one.initials for one in demo.staff]
    names += [*DAYS, *MONTHS, *UNITS, *LANGUAGES.values()]
    return {word for name in names for word in WORD.findall(name)}


def texts_in_sight(till: TillWindow) -> Iterator[QQuickItem]:
    """Yield every text that a person sees."""
    for item in visible_items(till.window.contentItem()):
        if item.inherits("QQuickText") and item.property("text") and in_sight(item):
            yield item


def untranslated(till: TillWindow) -> set[str]:
    """Return the texts in sight with words that came from no translation and no data."""
    data = data_of(till)
    return {
        text
        for text in (str(item.property("text")) for item in texts_in_sight(till))
        if set(WORD.findall(spoken_elsewhere(text))) - data
    }


def cut_off(till: TillWindow) -> set[str]:
    """Return the texts in sight that are shortened, or stand outside their place or the window."""
    data = data_of(till)
    faults = set()
    window = QRectF(0, 0, till.window.width(), till.window.height())
    for item in texts_in_sight(till):
        text = str(item.property("text"))
        is_data = not set(WORD.findall(text)) - data
        if item.property("truncated") and not is_data:
            faults.add(f"shortened: {text}")
        if item.property("contentWidth") > item.width() + SLACK_PX and item.width() > 0:
            faults.add(f"wider than its place: {text}")
        place = item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))
        if place.left() < window.left() - SLACK_PX or place.right() > window.right() + SLACK_PX:
            faults.add(f"outside the window: {text}")
    return faults


def pages(till: TillWindow) -> Iterator[str]:
    """Lead through the pages that are held to this; yields the name of each when it is in sight."""
    till.desk.go(SIGN_IN)
    till.settle()
    yield "sign-in"
    till.sign_in()
    yield "sale, empty"
    till.desk.go(HOME)
    for _ in range(2):
        till.sale.tapTile(0)
        till.settle()
    yield "sale"
    till.sale.pay()
    till.settle()
    yield "checkout"
    till.sale.stepBack()
    till.desk.go(SETTINGS)
    till.settle()
    model = till.shell.pageModel
    assert isinstance(model, SettingsModel)
    for place, part in enumerate((Part.TILL, Part.PRINTER, Part.BACKUP, Part.SHOP, Part.PEOPLE)):
        model.showPart(place)
        till.settle()
        if part is Part.PRINTER:
            model.printer.chooseVia(1)  # type: ignore[attr-defined]
            till.settle()
        yield f"settings {part.value}"
    model.people.choose(1)  # type: ignore[attr-defined]
    till.settle()
    yield "person"


@pytest.fixture
def translated(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[None]:
    """Speak the made-up language, made of the list as any other language is."""
    folder = tmp_path / "words"
    folder.mkdir()
    write_language(LIST, folder / f"{NAME}_de.ts")
    release(folder)
    assert install_translation(prepared_app, QLocale("de"), folder)
    yield
    be_english(prepared_app)


def be_english(application: QGuiApplication) -> None:
    """Speak English again, left to right."""
    for words in application.findChildren(QTranslator):
        application.removeTranslator(words)
        words.deleteLater()
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("name", "size", "settings"),
    [
        pytest.param(*look, id=look[0], marks=() if look[0] == QUICK else pytest.mark.slow)
        for look in LOOKS
    ],
)
def test_pages_speak_the_language_and_have_room_for_it(
    prepared_app: QGuiApplication,
    translated: None,
    tmp_path: Path,
    name: str,
    size: tuple[int, int],
    settings: ThemeSettings,
) -> None:
    faults: dict[str, set[str]] = {}
    with till_window(tmp_path / "till", size=size, settings=settings) as till:
        till.desk.give_office(PaperOffice())
        for page in pages(till):
            till.dress(settings)
            till.shot(f"pseudo-{name}-{page}")
            found = untranslated(till) | cut_off(till)
            if found:
                faults[page] = found
    assert faults == {}


@pytest.mark.slow
def test_the_list_holds_every_text_of_the_sources() -> None:
    checked = subprocess.run(
        [sys.executable, SCRIPT, "check"], env=uncounted_process(), check=False
    )
    assert checked.returncode == 0, "run: python packaging/translations.py list"


def translated_texts(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield context, text and translation of each text on a language's list; empty if it lacks."""
    root = ElementTree.parse(LIST.with_name(f"{NAME}_{language}.ts")).getroot()  # noqa: S314 - ours
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_done = translation.get("type") is None
            yield (
                str(context.findtext("name")),
                str(message.findtext("source")),
                (translation.text or "") if is_done else "",
            )


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_said_in_every_language(language: str) -> None:
    said = list(translated_texts(language))
    assert {(context, text) for context, text, _ in said} == listed(), (
        "run: python packaging/translations.py list"
    )
    assert [text for _, text, translation in said if not translation.strip()] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_keeps_what_is_filled_in(language: str) -> None:
    for _, text, translation in translated_texts(language):
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(translation)), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_the_till_loads_is_made_of_the_list(language: str, tmp_path: Path) -> None:
    shutil.copy(LIST.with_name(f"{NAME}_{language}.ts"), tmp_path)
    release(tmp_path)
    shipped, made = QTranslator(), QTranslator()
    assert shipped.load(str(LIST.with_name(f"{NAME}_{language}.qm")))
    assert made.load(str(tmp_path / f"{NAME}_{language}.qm"))
    for context, text, _ in translated_texts(language):
        assert shipped.translate(context, text) == made.translate(context, text), (
            "run: python packaging/translations.py release"
        )


def test_words_written_below_the_screens_are_marked() -> None:
    said = {(one.title, one.asks, one.declined, one.pays_back) for one in AT_THE_TILL}
    assert {("Core", text) for texts in said for text in texts if text} <= listed()
    assert {
        ("Core", NO_PRINTER),
        ("Core", str(PRACTICE)),
        ("Core", "{what} needs a name. Nothing was saved."),
    } <= listed()


def test_the_made_up_language_keeps_what_is_filled_in() -> None:
    said = pseudo("Pay {amount} for %1 things")
    assert said.startswith("«P")
    assert "{amount}" in said
    assert "%1" in said
    assert spoken_elsewhere(f"{pseudo('Table')} Ana ({pseudo('late')})").split() == [
        "Ana",
        "(",
        ")",
    ]


def release(folder: Path) -> None:
    """Make what the till loads, as the script does it."""
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.release(folder)


@pytest.mark.parametrize(("language", "is_rtl"), [("de", False), ("ar", True)])
def test_a_released_language_is_spoken_and_read_in_its_direction(
    prepared_app: QGuiApplication, tmp_path: Path, language: str, is_rtl: bool
) -> None:
    (tmp_path / f"{NAME}_{language}.ts").write_text(
        f'<?xml version="1.0"?><TS version="2.1" language="{language}"><context><name>Pages</name>'
        "<message><source>Sell</source><translation>Kauf</translation></message></context></TS>",
        encoding="utf-8",
    )
    release(tmp_path)
    try:
        assert install_translation(prepared_app, QLocale(language), tmp_path)
        assert QGuiApplication.translate("Pages", "Sell") == "Kauf"
        assert is_mirrored() is is_rtl
    finally:
        be_english(prepared_app)


def test_a_language_without_a_file_is_english_and_not_mirrored(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    assert not install_translation(prepared_app, QLocale("ar"), tmp_path)
    assert QGuiApplication.translate("Pages", "Sell") == "Sell"
    assert not is_mirrored()

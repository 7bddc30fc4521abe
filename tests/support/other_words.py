"""What a control is called on a till that speaks another language than these tests."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.translation import FOLDER, NAME, install_translation, spoken_language

LANGUAGES = ("de", "ar")
AMOUNT = " £"


@cache
def translations(language: str, folder: Path = FOLDER) -> Mapping[str, frozenset[str]]:
    """Return what each English text is called in a language, whichever page says it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    root = ElementTree.parse(folder / f"{NAME}_{language}.ts").getroot()  # noqa: S314 - ours
    for message in root.iter("message"):
        found[str(message.findtext("source"))].add(message.findtext("translation") or "")
    return {text: frozenset(said) for text, said in found.items()}


def names_of(name: str) -> Iterator[str]:
    """Yield an English name, then what it is in the language that is spoken."""
    yield name
    language = spoken_language()
    if language not in LANGUAGES:
        return
    words, amount, figure = name.partition(AMOUNT)
    for said in translations(language).get(words, ()):
        yield f"{said}{amount}{figure}"


def be_english(application: QGuiApplication) -> None:
    """Speak English again, left to right."""
    install_translation(application, QLocale("en"))

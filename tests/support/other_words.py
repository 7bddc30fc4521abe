"""What a control is called on a till that speaks another language than these tests."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.ui.translation import FOLDER, NAME, install_translation, spoken_language
from tests.support.sights import Sight

LANGUAGES = ("de", "ar")
AMOUNT = " £"
VALUE = "%1"
STATIONS = ("Grill",)
"""Named by the people of the kitchen's scenes."""


@cache
def translations(language: str, folder: Path = FOLDER) -> Mapping[str, frozenset[str]]:
    """Return what each English text is called in a language, whichever page says it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    root = ElementTree.parse(folder / f"{NAME}_{language}.ts").getroot()  # noqa: S314 - ours
    for message in root.iter("message"):
        found[str(message.findtext("source"))].add(message.findtext("translation") or "")
    return {text: frozenset(said) for text, said in found.items()}


def names_of(name: str) -> tuple[str, ...]:
    """Return an English name, or how one begins, then what it is in the language that is spoken."""
    return _names_in(spoken_language(), name)


@cache
def _names_in(language: str, name: str) -> tuple[str, ...]:
    said = _said_in(language, name) if language in LANGUAGES else ()
    return name, *said


def _said_in(language: str, name: str) -> Iterator[str]:
    words, amount, figure = name.partition(AMOUNT)
    for said in translations(language).get(words, ()):
        yield f"{said}{amount}{figure}"
    for text, others in translations(language).items():
        head, place, _ = text.partition(VALUE)
        if place and head.strip() and name.startswith(head):
            yield from (said.replace(VALUE, name.removeprefix(head)) for said in others)
        elif place and head.startswith(name):
            yield from (said.partition(VALUE)[0].rstrip() for said in others)
        yield from _numbered(name, text, others)


def _numbered(name: str, text: str, others: frozenset[str]) -> Iterator[str]:
    """Yield what ``Course 2`` is called where ``Course {number}`` was translated."""
    head, _, number = name.rpartition(" ")
    if head and number.isdigit() and text == f"{head} {{number}}":
        yield from (said.replace("{number}", number) for said in others)


def be_english(application: QGuiApplication) -> None:
    """Speak English again, left to right."""
    install_translation(application, QLocale("en"))


def names_in(demo: DemoVenue) -> frozenset[str]:
    """Return what people of the shop wrote, which nobody translates."""
    names = [demo.venue.name, *demo.venue.address, demo.venue.receipt_footer]
    for product in demo.products:
        names += [product.name, *(variant.name for variant in product.variants)]
    for group in demo.groups:
        names += [group.name, *(choice.name for choice in group.choices)]
    names += [one.name for one in demo.categories]
    names += [one.name for one in demo.tax_classes]
    names += [one.name for one in demo.staff]
    return frozenset((*names, *STATIONS))


def left_in_english(shown: Iterable[Sight], language: str, names: Container[str]) -> Iterator[str]:
    """Yield the texts in sight that the till says in English although it can say them otherwise."""
    said = translations(language)
    for sight in shown:
        text = sight.fact.words.text if sight.fact.words else ""
        others = said.get(text)
        if others and text not in others and text not in names:
            yield f"{text!r} is in English"

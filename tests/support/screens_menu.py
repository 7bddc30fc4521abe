"""The pages on which the menu is made, and the sheet that asks a manager, in their states."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMetaObject

from fynlo_pos.ui.places import STATUS
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.gallery import visible_items
from tests.support.other_words import names_of
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Lead, Scene, Screen, go, model, taps, then
from tests.support.screens_back import settings
from tests.support.till_window import TillWindow, till_window


@contextmanager
def office(folder: Path) -> Iterator[TillWindow]:
    """The demo venue's manager is signed in."""
    with till_window(folder) as till:
        till.desk.give_office(PaperOffice())
        yield till


@contextmanager
def counter(folder: Path) -> Iterator[TillWindow]:
    """Somebody who manages nothing is signed in."""
    with till_window(folder) as till:
        till.desk.give_office(PaperOffice())
        ben = till.demo.staff[1]
        till.desk.session.sign_in(ben.id, ben.name)
        till.desk.go("sale")
        till.settle()
        yield till


def wrote(label: str, text: str) -> Lead:
    """Return the way in which a line is filled."""

    def lead(till: TillWindow) -> None:
        fields = [
            item
            for item in visible_items(till.window.contentItem())
            if {item.property("label"), item.property("accessibleName")} & {*names_of(label)}
            and item.property("typed") is not None
        ]
        QMetaObject.invokeMethod(fields[-1], "focusField")
        till.type(text)

    return lead


def looked_for(text: str) -> Lead:
    """Return the way to what the one search finds."""

    def lead(till: TillWindow) -> None:
        go("settings")(till)
        found: object = model(till, SettingsModel).search
        found.search(text)  # type: ignore[attr-defined]
        till.settle()

    return lead


def aside(till: TillWindow) -> None:
    """Leave the page for the one that is made soonest; nothing is left to be finished."""
    go(STATUS)(till)
    till.desk.notices.clear()
    till.settle()


def refused(till: TillWindow) -> None:
    """Nobody allows what was asked for."""
    till.desk.consent.cancel()
    aside(till)


MENU = Scene(
    "menu",
    office,
    (
        Screen("products", settings(Part.PRODUCTS)),
        Screen("product", then(settings(Part.PRODUCTS), taps("Latte"))),
        Screen("product-new", then(settings(Part.PRODUCTS), taps("New product"))),
        Screen(
            "product-error",
            then(
                settings(Part.PRODUCTS),
                taps("New product"),
                wrote("Name", "bun"),
                wrote("Price", "3.205"),
            ),
        ),
        Screen(
            "sizes",
            then(settings(Part.PRODUCTS), taps("New product", "Add a size", "Add a size")),
        ),
        Screen("categories", settings(Part.CATEGORIES)),
        Screen("category", then(settings(Part.CATEGORIES), taps("Coffee"))),
        Screen("choices", settings(Part.CHOICES)),
        Screen("choice", then(settings(Part.CHOICES), taps("Milk"))),
        Screen("choice-new", then(settings(Part.CHOICES), taps("New choices"))),
        Screen("taxes", settings(Part.TAXES)),
        Screen("tax", then(settings(Part.TAXES), taps("Cold food"))),
        Screen("tax-day", then(settings(Part.TAXES), taps("Cold food", "New rate from a day on"))),
        Screen("found", looked_for("a")),
        Screen("found-none", looked_for("zzzzzz")),
    ),
    aside,
)
ASKED = Scene(
    "asked",
    counter,
    (
        Screen("asks", settings(Part.CATEGORIES)),
        Screen("pin", then(settings(Part.CATEGORIES), taps("Coffee", "Teal"))),
    ),
    refused,
)

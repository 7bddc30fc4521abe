"""What a screen in a state is, and how a test gets to one."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.places import HOME
from tests.support.till_window import TillWindow

Model = TypeVar("Model", bound=QObject)
Lead = Callable[[TillWindow], None]


class Screen(msgspec.Struct, frozen=True):
    """One state of one screen. ``lead`` comes from where the scene begins, or the last state.

    ``look`` is the one that once showed a fault in it: it is judged in that one always.
    """

    name: str
    lead: Lead
    look: str = ""


class Scene(msgspec.Struct, frozen=True):
    """Screens that one window shows in turn. ``clear`` is done after each of them."""

    name: str
    opened: Callable[[Path], AbstractContextManager[TillWindow]]
    screens: tuple[Screen, ...]
    clear: Lead
    looks_at: Callable[[TillWindow], QQuickWindow] = lambda till: till.window


def model(till: TillWindow, kind: type[Model]) -> Model:
    """Return the view model of the page in sight."""
    found: object = till.shell.pageModel
    assert isinstance(found, kind), found
    return found


def part(till: TillWindow, name: str, kind: type[Model]) -> Model:
    """Return a part of the sale page's view model."""
    found: object = getattr(till.sale, name)
    assert isinstance(found, kind), found
    return found


def tap(till: TillWindow, *names: str) -> None:
    """Touch one after the other, as slowly as panels need."""
    for name in names:
        QTest.qWait(BOUNCE_MS + 10)
        till.tap(name)


def taps(*names: str) -> Lead:
    """Return a way of touches."""
    return lambda till: tap(till, *names)


def then(*leads: Lead) -> Lead:
    """Return one way after another."""

    def lead(till: TillWindow) -> None:
        for one in leads:
            one(till)

    return lead


def go(page: str) -> Lead:
    """Return the way to a page by the menu."""

    def lead(till: TillWindow) -> None:
        till.desk.go(page)
        till.settle()

    return lead


def back_home(till: TillWindow) -> None:
    """Leave what is open, and be at a page for selling that was made anew."""
    page = till.shell.pageName
    till.press(Qt.Key.Key_Escape)
    if page == till.shell.pageName or str(till.shell.pageName) != HOME:
        go(HOME)(till)


def do(what: Callable[[TillWindow], object]) -> Lead:
    """Return a way that only asks the till for something."""

    def lead(till: TillWindow) -> None:
        what(till)
        till.settle()

    return lead


def nothing(_till: TillWindow) -> None:
    """Leave all as it is."""


# Sign in

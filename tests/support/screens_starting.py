"""What the first picture says where the till's database cannot be opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.home import Home, HomeLock
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.shell import Shell
from fynlo_pos.ui.spoken import spoken
from tests.support.demo_folder import demo_folder
from tests.support.screen_kinds import Lead, Scene, Screen
from tests.support.till_window import FRIDAY_LUNCH_MS, PIN, TillWindow

if TYPE_CHECKING:
    from fynlo_pos.ui.desk import Desk

KEY = "not-opened"


class NoDesk:
    """There is no shop yet."""

    has_shop = False


@contextmanager
def starting(folder: Path) -> Iterator[TillWindow]:
    """The window stands, and its database is not open yet."""
    folder.mkdir()
    shell = Shell(now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7)
    window = shell.show_window()
    window.requestActivate()
    QTest.qWaitForWindowActive(window)
    _, demo = demo_folder(FRIDAY_LUNCH_MS, PIN)
    till = TillWindow(shell, cast("Desk", NoDesk()), [], demo)
    till.folder = folder  # type: ignore[attr-defined]
    try:
        yield till
    finally:
        window.close()
        for gone in (window, shell.engine, shell):
            gone.deleteLater()
            QGuiApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QTest.qWait(1)


def database_says(words: str) -> Callable[[TillWindow], None]:
    """Return what fails as SQLite reports it."""

    def fail(_till: TillWindow) -> None:
        with telling_trouble():
            raise dbapi2.OperationalError(words)

    return fail


def open_elsewhere(till: TillWindow) -> None:
    """Open a folder that another till has."""
    home = Home(till.folder)  # type: ignore[attr-defined]
    lock = HomeLock(home)
    try:
        HomeLock(home)
    finally:
        lock.close()


def fails(opening: Callable[[TillWindow], None]) -> Lead:
    """Return a way on which the database is not opened, and the program says why."""

    def lead(till: TillWindow) -> None:
        try:
            opening(till)
        except Trouble as trouble:
            said = Banner(spoken(trouble.words), Tone.STOP)
            till.shell.notices_.raise_banner(KEY, said)
        till.settle()

    return lead


STARTING = Scene(
    "starting",
    starting,
    (
        Screen("damaged", fails(database_says("database disk image is malformed"))),
        Screen("full", fails(database_says("database or disk is full"))),
        Screen("open-elsewhere", fails(open_elsewhere)),
    ),
    lambda till: till.shell.notices_.heal(KEY),
)

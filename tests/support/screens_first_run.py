"""The first run of a new shop, in every state that matters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uuid6 import uuid7

from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.first_run_menu import FirstRunMenuModel
from fynlo_pos.ui.viewmodels.first_run_menu_props import with_menu_here, with_menu_unread
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Scene, Screen, model, nothing, taps
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window


@contextmanager
def new_shop(folder: Path) -> Iterator[TillWindow]:
    """An empty folder, and a menu to import that has a fault."""
    folder.mkdir(parents=True, exist_ok=True)
    open_till(
        folder, now_ms=lambda: FRIDAY_LUNCH_MS, new_id=uuid7, keyring=lambda _home: None
    ).close()
    menu = folder.parent / "menu.csv"
    menu.write_text("Item Name,Product Price\nKorma,8.95\nNaan,free\n")
    with till_window(folder, signed_in=False, started=False) as till:
        till.desk.give_office(PaperOffice([str(menu)]))
        yield till


def run_on(till: TillWindow) -> None:
    """Skip to the next step."""
    model(till, FirstRunModel).skipStep()
    till.settle()


def menu_is_here(till: TillWindow) -> None:
    """Let a menu be on this till already."""
    menu: object = model(till, FirstRunModel).menu
    assert isinstance(menu, FirstRunMenuModel)
    menu._take(with_menu_here(menu.state, MenuPreview(items=1_248, categories=12, left_out=0)))
    menu.choose(1)
    till.settle()


def menu_is_unread(till: TillWindow) -> None:
    """Let nobody know whether a menu is on this till."""
    menu: object = model(till, FirstRunModel).menu
    assert isinstance(menu, FirstRunMenuModel)
    why = "The database of the till could not be read. What is saved is safe."
    menu._take(with_menu_unread(menu.state, why))
    menu.choose(1)
    till.settle()


def registered(till: TillWindow) -> None:
    """Say that the shop is registered, with a number that is wrong."""
    first_run = model(till, FirstRunModel)
    first_run.write("name", "The Corner Café")
    first_run.register(1)
    first_run.write("vat_number", "GB 12")
    till.settle()


FIRST_RUN = Scene(
    "first-run",
    new_shop,
    (
        Screen("shop", nothing),
        Screen("shop-error", registered),
        Screen("menu", run_on),
        Screen("menu-file", taps("Import", "menu.csv")),
        Screen("menu-unread", menu_is_unread),
        Screen("menu-here", menu_is_here),
        Screen("you", run_on),
        Screen("recovery", run_on),
        Screen("printer", run_on),
    ),
    nothing,
)

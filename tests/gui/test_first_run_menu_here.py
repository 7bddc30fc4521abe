"""The first run of a till whose menu was imported on the command line: it is kept, and not doubled.

The menu comes from the real command, and what the window saves goes to the real office.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.app.back_office import BackOffice
from fynlo_pos.cli.main import run
from fynlo_pos.cli.open_shop import open_shop
from fynlo_pos.core.catalogue.british_vat import standard_rate
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.whole_menu import read_whole_menu
from fynlo_pos.core.importing.import_menu import Menu
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.first_run_menu import FirstRunMenuModel
from tests.support import till_window as windows
from tests.support.blank_till import lay_blank_till
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

if TYPE_CHECKING:
    from fynlo_pos.app.paper import Paper

pytestmark = pytest.mark.gui

BRITISH = ["Cold food", "Standard rate", "VAT 0%"]
"""What a shop starts with, where the file's own class of nought stands for the zero rate."""

UNREAD = "The disk did not answer."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay_blank_till(tmp_path / "till")
    monkeypatch.setenv("FYNLO_HOME", str(tmp_path / "till"))
    return tmp_path / "till"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[OpenTill]:
    """The tills that a window opened."""
    found: list[OpenTill] = []

    def opens(*args: Any, **kwargs: Any) -> OpenTill:
        found.append(open_till(*args, **kwargs))
        return found[-1]

    monkeypatch.setattr(windows, "open_till", opens)
    return found


@pytest.fixture
def begin(
    tmp_path: Path,
    folder: Path,
    opened: list[OpenTill],
    prepared_app: QGuiApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[], TillWindow]]:
    """Open the window at its second step, over what is in the folder by then."""
    monkeypatch.setattr("fynlo_pos.app.menu_files.find_menu_files", lambda: ())
    (tmp_path / "more.csv").write_text("name,price,category\nKorma,8.95,Mains\nSoup,4.10,Mains\n")
    with ExitStack() as held:

        def begins() -> TillWindow:
            till = held.enter_context(till_window(folder, signed_in=False, started=False))
            paper = cast("Paper", None)
            till.desk.give_office(
                BackOffice(opened[-1], paper, new_id=uuid7, now_ms=lambda: FRIDAY_LUNCH_MS)
            )
            tap(till, "Skip")
            return till

        yield begins


@pytest.fixture
def imported(tmp_path: Path, folder: Path) -> None:
    menu = tmp_path / "menu.csv"
    menu.write_text("name,price,category,vat\nKorma,8.95,Mains,20%\nBread,1.20,Sides,zero\n")
    assert run(["import", str(menu)]) == 0


def tap(till: TillWindow, name: str) -> None:
    """Touch as a person does: never twice on one spot within the time in which panels bounce."""
    QTest.qWait(BOUNCE_MS + 10)
    till.tap(name)


def look_into(till: TillWindow, path: Path) -> None:
    first_run: object = till.shell.pageModel
    assert isinstance(first_run, FirstRunModel)
    menu: object = first_run.menu
    assert isinstance(menu, FirstRunMenuModel)
    menu.writePath(str(path))
    till.settle()


def fails_to_look(_office: BackOffice) -> MenuPreview:
    raise Trouble(UNREAD)


def menu_of(opened: list[OpenTill]) -> Menu:
    return read_whole_menu(opened[-1].readers, FRIDAY_LUNCH_MS)


def classes_of(menu: Menu) -> list[str]:
    return sorted(each.name for each in menu.tax_classes.values())


@pytest.mark.usefixtures("imported")
def test_a_menu_that_is_here_is_told_and_kept(
    begin: Callable[[], TillWindow], opened: list[OpenTill]
) -> None:
    till = begin()
    before = menu_of(opened).products
    assert till.reads("On this till already: 2 products in 2 categories.")
    assert not till.sees("Café example")
    assert not till.sees("Empty")
    assert not till.sees("Start with an empty menu")
    tap(till, "Next: the menu here")
    tap(till, "Skip")
    after = menu_of(opened)
    assert till.desk.reading.venue() is not None
    assert after.products == before
    assert classes_of(after) == BRITISH


@pytest.mark.usefixtures("imported")
def test_a_file_adds_to_the_menu_that_is_here_or_is_left_out(
    begin: Callable[[], TillWindow], opened: list[OpenTill], tmp_path: Path
) -> None:
    till = begin()
    tap(till, "Import")
    assert till.sees("Keep the menu that is here")
    look_into(till, tmp_path / "more.csv")
    assert till.reads("2 products in 1 category")
    tap(till, "Keep the menu that is here")
    tap(till, "Back")
    assert till.sees("Next: the menu here"), "as it was answered"
    tap(till, "Import")
    look_into(till, tmp_path / "more.csv")
    tap(till, "Next: import the menu")
    tap(till, "Skip")
    after = menu_of(opened)
    assert sorted(product.name for product in after.products) == ["Bread", "Korma", "Soup"]
    assert classes_of(after) == ["Standard rate", "VAT 0%"]


@pytest.mark.usefixtures("imported")
def test_where_the_look_fails_it_is_told_and_looked_again_and_no_example_is_offered(
    begin: Callable[[], TillWindow], opened: list[OpenTill], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(BackOffice, "menu_here", fails_to_look)
        till = begin()
        for _ in range(2):
            assert till.reads(f"{UNREAD} Whether a menu is on this till already is not known.")
            assert till.sees("What is here")
            assert not till.sees("Café example")
            assert not till.sees("Empty")
            tap(till, "Look again")
        tap(till, "Import")
        assert till.reads("is not known")
        tap(till, "Keep what is here")
        assert till.reads("Your name")
    tap(till, "Back")
    tap(till, "Look again")
    assert till.reads("On this till already: 2 products in 2 categories.")
    before = menu_of(opened).products
    tap(till, "Next: the menu here")
    tap(till, "Skip")
    assert menu_of(opened).products == before


@pytest.mark.usefixtures("imported")
def test_what_may_be_here_is_kept_though_nobody_could_look(
    begin: Callable[[], TillWindow], opened: list[OpenTill], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackOffice, "menu_here", fails_to_look)
    till = begin()
    before = menu_of(opened).products
    tap(till, "Keep what is here")
    tap(till, "Skip")
    assert till.desk.reading.venue() is not None
    assert menu_of(opened).products == before
    assert classes_of(menu_of(opened)) == BRITISH


def test_a_second_look_that_finds_none_offers_what_the_first_would_have(
    begin: Callable[[], TillWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(BackOffice, "menu_here", fails_to_look)
        till = begin()
    tap(till, "Look again")
    assert till.sees("Next: café example")
    assert till.sees("Start with an empty menu")
    assert not till.reads("is not known")


@pytest.mark.parametrize("menu", ["Empty", "Café example"])
def test_an_import_that_was_cut_off_leaves_no_class_twice(
    begin: Callable[[], TillWindow], folder: Path, opened: list[OpenTill], menu: str
) -> None:
    """It saved the classes of tax, and no product yet."""
    standing = standard_rate(uuid7())
    with open_shop(folder) as shop:
        shop.till.save_documents([standing], None)
    till = begin()
    tap(till, menu)
    tap(till, f"Next: {'empty menu' if menu == 'Empty' else 'café example'}")
    tap(till, "Skip")
    after = menu_of(opened)
    assert classes_of(after).count("Standard rate") == 1
    assert bool(after.products) == (menu != "Empty")
    taxed = {product.tax_class_id for product in after.products}
    assert taxed <= after.tax_classes.keys()
    assert menu == "Empty" or standing.id in taxed

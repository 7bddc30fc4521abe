"""The shop's terminals in the settings, and what the status page says of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from uuid6 import uuid7

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.terminal_list import TerminalsModel
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Lead, Scene, Screen, model, taps, then
from tests.support.screens_back import home
from tests.support.terminals_beside import GONE, KITCHEN, SHARED, T1, T2, WELL, Beside, give
from tests.support.till_window import TillWindow, till_window

GRILL = Station(uuid7(), "Grill", takes_rest=True)
SILENT = "The hub does not answer. Nothing was changed. Look at the till’s status, then try again."


@contextmanager
def alone(folder: Path) -> Iterator[TillWindow]:
    """A till that sells by itself."""
    with till_window(folder) as till:
        till.desk.give_office(PaperOffice())
        give(till, Beside())
        yield till


@contextmanager
def among_others(folder: Path) -> Iterator[TillWindow]:
    """The till that runs the hub; two others and one that was taken out are there."""
    with till_window(folder) as till:
        till.desk.till.save_documents([GRILL], till.demo.staff[0].id)
        till.desk.read_shop()
        till.desk.give_office(PaperOffice())
        give(till, Beside(standing=SHARED, known=(T1, T2, KITCHEN, GONE)))
        till.desk.others.see(WELL)
        till.settle()
        yield till


def terminals(till: TillWindow) -> None:
    """Go to the part of the terminals."""
    till.desk.go("settings", part="terminals")
    till.settle()


def listed(till: TillWindow) -> TerminalsModel:
    """Return the part's view model."""
    found: object = model(till, SettingsModel).terminals
    assert isinstance(found, TerminalsModel)
    return found


def troubled(sentence: str) -> Lead:
    """Return a way by which nobody answers any more."""

    def lead(till: TillWindow) -> None:
        beside = till.desk.others.terminals
        assert isinstance(beside, Beside)
        beside.trouble = Trouble(sentence) if sentence else None

    return lead


ALONE = Scene("alone", alone, (Screen("terminals-none", terminals),), home)
TERMINALS = Scene(
    "terminals",
    among_others,
    (
        Screen("terminals", terminals),
        Screen("take-out", then(terminals, taps("Take out T2"))),
        Screen("add-till", then(terminals, taps("Add a terminal"))),
        Screen("add-kitchen", then(terminals, taps("Add a terminal", "Kitchen screen"))),
        Screen("add-board", then(terminals, taps("Add a terminal", "Board on a tablet"))),
        Screen(
            "add-silent",
            then(terminals, troubled(SILENT), taps("Add a terminal"), troubled("")),
        ),
    ),
    home,
)

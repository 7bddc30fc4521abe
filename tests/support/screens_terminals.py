"""The shop's terminals in the settings, and what the status page says of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import msgspec
from uuid6 import uuid7

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.views import TerminalView
from fynlo_pos.sync.member.values import Phase
from fynlo_pos.ui.hub_props import HUB, hub_light, missed_lights, terminal_lights
from fynlo_pos.ui.late_watch import LateWatch
from fynlo_pos.ui.terminals import HubAbove, HubStanding
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.terminal_list import TerminalsModel
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Lead, Scene, Screen, go, model, tap, taps, then
from tests.support.screens_back import aside
from tests.support.terminals_beside import (
    GONE,
    KITCHEN,
    MISSED,
    SHARED,
    T1,
    T2,
    WELL,
    Beside,
    give,
)
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

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
        beside_of(till).trouble = Trouble(sentence) if sentence else None

    return lead


def elsewhere(till: TillWindow) -> None:
    """Another hub is in charge, and the hub above is not reached since a while."""
    beside = beside_of(till)
    above = HubAbove("203.0.113.9:7465", is_reached=False, since_ms=FRIDAY_LUNCH_MS - 25 * 60_000)
    beside.stands_hub = HubStanding(
        "3HFA8ZRC", is_in_charge=False, in_charge="9QWDT7KX", above=above
    )
    listed(till).look()
    till.settle()


def on_a_stick(till: TillWindow) -> None:
    """Two files of late sales lie on a stick."""
    beside_of(till).files = [
        "/media/stick/T3 late sales 2026-11-20.fynlo",
        "/home/ana/Documents/T2 late sales 2026-11-12.fynlo",
    ]


def beside_of(till: TillWindow) -> Beside:
    """Return what stands in for the other terminals."""
    found = till.desk.others.terminals
    assert isinstance(found, Beside)
    return found


def missed(till: TillWindow) -> None:
    """A till has been away for so long that the hub waits for it; a manager's till has asked."""
    beside = beside_of(till)
    beside.trouble, beside.devices = None, [T1, T2, MISSED, KITCHEN]
    LateWatch(till.desk).look()
    till.settle()
    for key, one in missed_lights(till.desk.others.missed).items():
        till.desk.status.report(key, one)


def waits(till: TillWindow) -> None:
    """The hub has been away since the last two sales; the kitchen's screen was not heard either."""
    state = till.desk.reading.till_state()
    since_ms = FRIDAY_LUNCH_MS - 3 * 60_000
    status = msgspec.structs.replace(
        WELL,
        phase=Phase.APART,
        waiting=3,
        waiting_since_ms=since_ms,
        handed_over={state.incarnation: state.seq - 1},
    )
    till.desk.others.see(status)
    light = hub_light(status, FRIDAY_LUNCH_MS, "Europe/London", sales=2)
    till.desk.status.report(HUB, light)
    others = [
        TerminalView(UUID(int=22), "T2", FRIDAY_LUNCH_MS - 60_000),
        TerminalView(UUID(int=23), "K1", FRIDAY_LUNCH_MS - 25 * 60_000),
    ]
    for key, one in terminal_lights(others, FRIDAY_LUNCH_MS, is_in_touch=False).items():
        till.desk.status.report(key, one)
    till.settle()


def sold(till: TillWindow) -> None:
    """Sell twice and hold an order: the hub hears of the first sale only."""
    for _ in range(2):
        tap(till, "Chips", "Pay", "Exact")
        till.desk.go("sale")
        till.settle()
    tap(till, "Chips", "Hold")


ALONE = Scene("alone", alone, (Screen("terminals-none", terminals),), aside)
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
        Screen("hub-elsewhere", then(terminals, elsewhere)),
        Screen("hub-taken", then(terminals, elsewhere, taps("Make this the shop’s hub"))),
        Screen(
            "late-file-seen",
            then(
                terminals,
                on_a_stick,
                taps("Take in from a file", "T3 late sales 2026-11-20.fynlo"),
            ),
        ),
        Screen("late-none", then(terminals, taps("Take in from a file"))),
        Screen("status-waits", then(waits, go("status"))),
        Screen("history-kept", then(go("sale"), sold, waits, go("history"))),
        Screen("held-kept", then(go("sale"), waits, taps("Orders on hold"))),
        Screen("terminal-missed", then(missed, terminals)),
        Screen("status-missed", then(missed, go("status"))),
    ),
    aside,
)

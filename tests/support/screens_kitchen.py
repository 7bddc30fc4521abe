"""The kitchen from the till, and its own screen beside it, in every state that matters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import msgspec
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.printer_setup import PrinterSetup, PrinterVia
from fynlo_pos.ui.places import KITCHEN, SETTINGS
from fynlo_pos.ui.viewmodels.board import BoardModel
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Scene, Screen, back_home, nothing, tap, taps, then
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

GRILL_ID, BAR_ID = UUID(int=800), UUID(int=801)
MINUTE_MS = 60_000


class Clock:
    """A clock that stands until it is moved."""

    at_ms = FRIDAY_LUNCH_MS

    def __call__(self) -> int:
        """Return the time."""
        return self.at_ms


@contextmanager
def with_a_kitchen(folder: Path) -> Iterator[TillWindow]:
    """A grill and a bar, and a printer at the till."""
    clock = Clock()
    with till_window(folder, now_ms=clock) as till:
        till.clock = clock  # type: ignore[attr-defined]
        till.desk.give_office(PaperOffice())
        named = {one.name: one.id for one in till.demo.categories}
        food = tuple(named[one] for one in ("Lunch", "Sides", "Breakfast", "Cakes and bakes"))
        grill = Station(GRILL_ID, "Grill", category_ids=food)
        bar = Station(BAR_ID, "Bar", category_ids=(named["Coffee"],), position=1)
        till.desk.till.save_documents([grill, bar], None)
        device = till.desk.device
        printer = PrinterSetup(PrinterVia.FOLDER, "papers")
        device.change(msgspec.structs.replace(device.settings, printer=printer))
        till.desk.read_shop()
        till.settle()
        yield till


def minutes(till: TillWindow, count: int) -> None:
    """Let time go by, and have everybody look."""
    till.clock.at_ms += count * MINUTE_MS  # type: ignore[attr-defined]
    till.watches.kitchen.look()
    till.settle()


def ring(till: TillWindow) -> None:
    """Ring what two stations make."""
    tap(till, "Chips", "Chips", "Butter croissant", "Flat white")
    if till.sees("Add £"):
        tap(till, "Add £")


def allergy(till: TillWindow) -> None:
    """Ask what a guest must not be given."""
    ring(till)
    tap(till, "More", "Allergy", "nuts", "milk")


def with_allergy(till: TillWindow) -> None:
    """Put it on the order."""
    allergy(till)
    tap(till, "Save")


def sent(till: TillWindow) -> None:
    """Send it, and ring one more."""
    with_allergy(till)
    tap(till, "Send to the kitchen", "Chips")


def not_seen(till: TillWindow) -> None:
    """Nobody in the kitchen has seen it for a while."""
    sent(till)
    minutes(till, 1)


def later(till: TillWindow) -> None:
    """Have a line wait."""
    ring(till)
    till.sale.openLine(0)
    till.settle()
    tap(till, "Course 2")


def stations(till: TillWindow) -> None:
    """Set the stations up."""
    till.desk.go(SETTINGS, part="kitchen")
    till.settle()


def clear_till(till: TillWindow) -> None:
    """Back to an empty order."""
    back_home(till)
    for of, name in ((till.sale.more, "allergy"), (till.sale, "line")):
        getattr(of, name).close()
    if till.basket.lines or till.basket.tab_id:
        till.sale.clearOrder()
        till.sale.hold()
    till.settle()
    till.desk.notices.clear()
    till.watches.kitchen.look()
    till.settle()


def board(till: TillWindow) -> QQuickWindow:
    """Return the kitchen's window, opening it first where it is not."""
    if KITCHEN not in till.shell.beside.windows:
        till.desk.go(KITCHEN)
        till.settle()
    return till.shell.beside.windows[KITCHEN]


def model(till: TillWindow) -> BoardModel:
    """Return the board's view model."""
    found: object = board(till).property("vm")
    assert isinstance(found, BoardModel)
    return found


def busy(till: TillWindow) -> None:
    """A late order with an allergy, an addition and a cancellation, and a new one."""
    model(till).chooseStation(0)
    sent(till)
    model(till).painted()
    till.settle()
    tap(till, "1, Butter croissant", "Remove", "Hold")
    minutes(till, 13)
    ring(till)
    tap(till, "Hold")
    model(till).look()
    till.settle()


def the_pass(till: TillWindow) -> None:
    """The same, over all stations."""
    busy(till)
    model(till).togglePass()
    till.settle()


def clear_board(till: TillWindow) -> None:
    """Make everything."""
    vm = model(till)
    if vm.property("isPass"):
        vm.togglePass()
    for order in till.desk.reading.open_kitchen_orders(0):
        for station_id in (GRILL_ID, BAR_ID):
            till.desk.kitchen_acts.finish(order.id, station_id)
            for one in order.at(station_id):
                left = {(one.line.line_id, sent.command_id): sent.left for sent in one.sendings}
                till.desk.kitchen_acts.finish(order.id, station_id, left)
    vm.look()
    till.settle()


AT_THE_TILL = Scene(
    "kitchen-at-the-till",
    with_a_kitchen,
    (
        Screen("unsent", ring),
        Screen("allergy", allergy),
        Screen("with-allergy", with_allergy),
        Screen("sent", sent),
        Screen("not-seen", not_seen),
        Screen("later", later),
        Screen("no-station-open", stations),
        Screen("station", then(stations, taps("Grill"))),
        Screen("new-station", then(stations, taps("New station"))),
    ),
    clear_till,
)
BESIDE = Scene(
    "kitchen-screen",
    with_a_kitchen,
    (
        Screen("which-station", nothing),
        Screen("busy", busy),
        Screen("pass", the_pass),
        Screen("all-made", nothing),
    ),
    clear_board,
    board,
)

"""The pages behind the sale, the reports window and the first run, in every state that matters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtQuick import QQuickWindow
from uuid6 import uuid7

from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.ui.part_watch import PartWatch
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.drawer import DrawerModel
from fynlo_pos.ui.viewmodels.drawer_sheet import Act
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.busy_day import DAY_MS, HOUR_MS, Clock, trade
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import (
    Lead,
    Scene,
    Screen,
    back_home,
    do,
    go,
    model,
    nothing,
    part,
    tap,
    taps,
    then,
)
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window


@contextmanager
def quiet_day(folder: Path) -> Iterator[TillWindow]:
    """Nothing has been sold and nothing put in the drawer."""
    with till_window(folder, started=False) as till:
        till.desk.give_office(PaperOffice())
        yield till


@contextmanager
def traded(folder: Path) -> Iterator[TillWindow]:
    """A morning's trade is done, and there was one a week ago."""
    clock = Clock(FRIDAY_LUNCH_MS - 7 * DAY_MS)
    with till_window(folder, now_ms=clock, started=False) as till:
        till.desk.give_office(PaperOffice())
        trade(till, clock, days_ago=7, least_orders=1)
        clock.now_ms = FRIDAY_LUNCH_MS - 5 * HOUR_MS
        till.start_day()
        trade(till, clock)
        till.sign_in()
        yield till


def close_step(step: int) -> Lead:
    """Return the way to one step of closing the day."""

    def lead(till: TillWindow) -> None:
        go("close-day")(till)
        for piece, count in (("£50", "1"), ("£20", "4"), ("£5", "2"), ("20p", "7")):
            tap(till, f"{piece} × ", count)
        if step >= 1:
            tap(till, "Counted")
        if step >= 2:
            for key in "20000":
                tap(till, key)
            tap(till, "Next")
        if step >= 3:
            for key in ("1", "00", "00"):
                tap(till, key)
            tap(till, "Close the day")

    return lead


def refund(till: TillWindow) -> None:
    """Ask to refund the newest receipt."""
    go("history")(till)
    tap(till, "Refund")


def no_receipt(till: TillWindow) -> None:
    """Look for a receipt that is not there."""
    go("history")(till)
    model(till, HistoryModel).search("nothing like it")
    till.settle()


def drawer_sheet(act: Act) -> Lead:
    """Return the way to one of the drawer's sheets."""

    def lead(till: TillWindow) -> None:
        go("drawer")(till)
        model(till, DrawerModel).ask(list(Act).index(act))
        till.settle()

    return lead


def settings(part: Part) -> Lead:
    """Return the way to a part of the settings."""

    def lead(till: TillWindow) -> None:
        till.desk.go(SETTINGS, part=part.value)
        till.settle()

    return lead


def home(till: TillWindow) -> None:
    """Back to selling, if still signed in."""
    back_home(till)
    till.desk.notices.clear()
    for key in tuple(till.shell.status_.lights):
        till.shell.status_.report(key, None)
    till.settle()


def unrung(till: TillWindow) -> None:
    """Back to selling, with nothing in the order."""
    home(till)
    part(till, "checkout", CheckoutModel).close()
    till.sale.clearOrder()
    till.desk.notices.clear()
    till.settle()


QUIET = Scene(
    "quiet",
    quiet_day,
    (
        Screen("history-empty", go("history")),
        Screen("closed-days-none", go("closed-days")),
        Screen("drawer-closed", go("drawer")),
        Screen("float", drawer_sheet(Act.COUNT_FLOAT)),
        Screen("checkout-no-float", taps("Butter croissant", "Pay")),
    ),
    unrung,
)
BACK = Scene(
    "back",
    traded,
    (
        Screen("history", go("history")),
        Screen("history-none", no_receipt),
        Screen("refund", refund),
        Screen("drawer", go("drawer")),
        Screen("cash-in", drawer_sheet(Act.CASH_IN)),
        Screen("to-safe", drawer_sheet(Act.TO_SAFE)),
        Screen("open-drawer", drawer_sheet(Act.UNLOCK)),
        Screen("x-report", then(go("drawer"), lambda till: model(till, DrawerModel).showX())),
        Screen("status", then(do(lambda till: PartWatch(till.desk).look()), go("status"))),
        Screen("settings", settings(Part.TILL)),
        Screen("settings-printer", settings(Part.PRINTER)),
        Screen("settings-backup-none", settings(Part.BACKUP)),
        Screen("settings-backup", then(settings(Part.BACKUP), taps("Back up now"))),
        Screen("recovery-new", then(settings(Part.BACKUP), taps("Make a new recovery sheet"))),
        Screen(
            "recovery-codes",
            then(settings(Part.BACKUP), taps("Make a new recovery sheet", "Make new codes")),
        ),
        Screen("settings-shop", settings(Part.SHOP)),
        Screen("settings-people", settings(Part.PEOPLE)),
        Screen("person", then(settings(Part.PEOPLE), taps("Ben"))),
        Screen("close-cash", close_step(0)),
        Screen("close-card", close_step(1)),
        Screen("close-final", close_step(2)),
        Screen("close-done", close_step(3)),
        Screen("closed-days", go("closed-days")),
        Screen("closed-day", then(go("closed-days"), taps("Today"))),
    ),
    home,
)


# Reports


@contextmanager
def reporting(folder: Path) -> Iterator[TillWindow]:
    """The reports stand open on a morning's trade."""
    with traded(folder) as till:
        go("reports")(till)
        yield till


def reports_window(till: TillWindow) -> QQuickWindow:
    """Return the window beside the till."""
    return till.shell.beside.windows["reports"]


def reports(till: TillWindow) -> ReportsModel:
    """Return its view model."""
    found = reports_window(till).findChild(ReportsModel)
    assert isinstance(found, ReportsModel)
    return found


REPORTS = Scene(
    "reports",
    reporting,
    (
        Screen("today", nothing),
        Screen("hour", do(lambda till: reports(till).lookAtHour(1))),
        Screen("receipts", do(lambda till: reports(till).openAll())),
        Screen("week", do(lambda till: reports(till).choosePeriod(2))),
        Screen("yesterday-empty", do(lambda till: reports(till).choosePeriod(1))),
    ),
    do(lambda till: (reports(till).closeReceipts(), reports(till).choosePeriod(0))),
    reports_window,
)


# First run


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
        Screen("you", run_on),
        Screen("recovery", run_on),
        Screen("printer", run_on),
    ),
    nothing,
)

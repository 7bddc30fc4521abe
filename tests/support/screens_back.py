"""The pages behind the sale and the reports window, in every state that matters."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Never

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from sqlcipher3 import dbapi2

from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.ui.part_watch import PartWatch
from fynlo_pos.ui.places import SETTINGS, STATUS
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.drawer import DrawerModel
from fynlo_pos.ui.viewmodels.drawer_sheet import Act
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.busy_day import DAY_MS, HOUR_MS, Clock, long_named, sell, trade
from tests.support.gallery import middle, visible_items
from tests.support.paper_office import PaperOffice
from tests.support.screen_audit import is_kind
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
    unlit(till)


def aside(till: TillWindow) -> None:
    """Leave the page for the one that is made soonest: a page for selling takes four times that."""
    go(STATUS)(till)
    unlit(till)


def unlit(till: TillWindow) -> None:
    """Nothing is said and no light shines."""
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
        Screen("cleaning", taps("Menu", "Clean the screen")),
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
    aside,
)


# Reports


@contextmanager
def reporting(folder: Path) -> Iterator[TillWindow]:
    """The reports stand open on a morning's trade, of long names too."""
    with traded(folder) as till:
        sell(till, long_named(till.demo), by_card=False, at_ms=FRIDAY_LUNCH_MS)
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


def not_read(till: TillWindow) -> None:
    """The disk keeps the figures to itself."""

    def broken(_first: str, _last: str) -> Never:
        with telling_trouble():
            raise dbapi2.OperationalError("disk I/O error")

    reading = till.desk.reading
    reading.takings = broken  # type: ignore[method-assign, assignment]
    try:
        reports(till).choosePeriod(3)
        till.settle()
    finally:
        del reading.takings


def which_days(till: TillWindow) -> None:
    """Ask for days by hand."""
    days = len(reports(till).property("periods")) - 1
    chips = [
        one for one in visible_items(reports_window(till).contentItem()) if is_kind(one, "Chip")
    ]
    QTest.mouseClick(reports_window(till), Qt.MouseButton.LeftButton, pos=middle(chips[days]))
    till.settle()


def figures_of_today(till: TillWindow) -> None:
    """Back to where the window began."""
    for item in list(visible_items(reports_window(till).contentItem())):
        if is_kind(item, "Sheet"):
            QMetaObject.invokeMethod(item, "close")
    reports(till).closeReceipts()
    reports(till).choosePeriod(0)
    till.settle()


REPORTS = Scene(
    "reports",
    reporting,
    (
        Screen("today", nothing),
        Screen("hour", do(lambda till: reports(till).lookAtHour(1))),
        Screen("receipts", do(lambda till: reports(till).openAll())),
        Screen("week", do(lambda till: reports(till).choosePeriod(2))),
        Screen("yesterday-empty", do(lambda till: reports(till).choosePeriod(1))),
        Screen("trouble", not_read),
        Screen("which-days", which_days),
    ),
    figures_of_today,
    reports_window,
)

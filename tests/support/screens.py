"""Every screen of the till in every state that matters, and the way that leads there."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import SoldOut
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.drawer import DrawerModel
from fynlo_pos.ui.viewmodels.drawer_props import Act
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from tests.support.busy_day import DAY_MS, HOUR_MS, Clock, odd_products, trade
from tests.support.paper_office import PaperOffice
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

WRONG_PIN = "99999999"
UNKNOWN_CODE = "4006381333931"
Model = TypeVar("Model", bound=QObject)
Lead = Callable[[TillWindow], None]


class Screen(msgspec.Struct, frozen=True):
    """One state of one screen. ``lead`` comes from where the scene begins, or the last state."""

    name: str
    lead: Lead


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


def do(what: Callable[[TillWindow], object]) -> Lead:
    """Return a way that only asks the till for something."""

    def lead(till: TillWindow) -> None:
        what(till)
        till.settle()

    return lead


def nothing(_till: TillWindow) -> None:
    """Leave all as it is."""


# Sign in


@contextmanager
def at_the_door(folder: Path) -> Iterator[TillWindow]:
    """Nobody is signed in and the day has not begun."""
    with till_window(folder, signed_in=False, started=False) as till:
        till.desk.give_office(PaperOffice())
        yield till


def wrong_pin(till: TillWindow) -> None:
    """Key in a PIN that nobody has."""
    tap(till, "Ana")
    till.type(WRONG_PIN)


def start_day(till: TillWindow) -> None:
    """Start the day before anyone is signed in."""
    tap(till, "Start the day")


DOOR = Scene(
    "sign-in",
    at_the_door,
    (
        Screen("sign-in", nothing),
        Screen("start-day", start_day),
        Screen("pin", then(taps("Ana"), lambda till: till.type("47"))),
        Screen("pin-error", wrong_pin),
    ),
    nothing,
)


# Sale


@contextmanager
def selling(folder: Path) -> Iterator[TillWindow]:
    """A day that has begun, on a menu with odd names and something sold out."""
    with till_window(folder, more_products=odd_products) as till:
        till.desk.give_office(PaperOffice())
        onion = next(one for one in till.demo.products if one.name == "Onion rings")
        till.desk.till.save_documents(
            [msgspec.structs.replace(onion, sold_out=SoldOut.UNTIL_SAID)], None
        )
        till.desk.read_shop()
        till.settle()
        yield till


def ring(till: TillWindow) -> None:
    """Ring two things."""
    tap(till, "Butter croissant", "Chips")


def busy(till: TillWindow) -> None:
    """Ring a table's order, more than the column holds."""
    for row in range(9):
        till.sale.tapTile(row)
        till.settle()
        if till.sees("Add £"):
            till.tap("Add £")
    tap(till, "Latte", "Oat", "Add £", "Latte", "Oat", "Add £")


def long_names(till: TillWindow) -> None:
    """Ring the names that do not fit."""
    tap(till, "Sides")
    for odd in ("Grandmother", "Donau", "شاي"):
        tap(till, odd)


def long_line(till: TillWindow) -> None:
    """Open the line of the longest name."""
    long_names(till)
    till.sale.openLine(0)
    till.settle()


def search(words: str) -> Lead:
    """Return a way that looks for words."""

    def lead(till: TillWindow) -> None:
        till.type(words)
        QTest.qWait(250)
        till.settle()

    return lead


def line_panel(till: TillWindow) -> None:
    """Touch a line."""
    ring(till)
    till.sale.openLine(0)
    till.settle()


def checkout(till: TillWindow) -> None:
    """Ask for the money."""
    ring(till)
    tap(till, "Pay")


def part_paid(till: TillWindow) -> None:
    """Take a part of it in cash."""
    checkout(till)
    for key in "200":
        tap(till, key)
    tap(till, "Take £2.00")


def declined(till: TillWindow) -> None:
    """The card machine said no."""
    checkout(till)
    tap(till, "Card machine", "Declined")


def change(till: TillWindow) -> None:
    """Sell, with change to give."""
    checkout(till)
    tap(till, "£10")


def held(till: TillWindow) -> None:
    """Put two orders by and list them."""
    for _ in range(2):
        ring(till)
        tap(till, "Hold")
    tap(till, "Orders on hold")


def cleared(till: TillWindow) -> None:
    """Clear the order: a snack offers Undo."""
    ring(till)
    till.sale.clearOrder()
    till.settle()


def snack_at_checkout(till: TillWindow) -> None:
    """Something is said while money is asked for."""
    checkout(till)
    till.desk.notices.say("Money is being taken. Nothing was added.", Tone.WARN)
    till.settle()


def banner(till: TillWindow) -> None:
    """The printer is out of paper."""
    ring(till)
    text = "The printer is out of paper. 2 receipts wait. Load paper, then print them."
    till.desk.notices.raise_banner("paper", Banner(text, Tone.WARN, "Print", lambda: None, "Later"))
    till.settle()


def clear_sale(till: TillWindow) -> None:
    """Back to an empty order and nothing open."""
    till.press(Qt.Key.Key_Escape)
    for name in ("modifiers", "misc", "moneyOff", "checkout", "tabs", "line"):
        getattr(till.sale, name).close()
    till.settle()
    till.change.next()
    while till.desk.order.basket.taken:
        part(till, "checkout", CheckoutModel).giveBack(0)
        till.settle()
    till.sale.clearOrder()
    till.sale.searchCleared.emit()
    till.catalogue.search("")
    till.catalogue.choose(0)
    till.desk.notices.clear()
    till.desk.notices.dismissBanner()
    till.settle()


SALE = Scene(
    "sale",
    selling,
    (
        Screen("empty", nothing),
        Screen("rung", ring),
        Screen("busy", busy),
        Screen("long-names", long_names),
        Screen("long-line", long_line),
        Screen("sold-out", taps("Sides", "Onion rings")),
        Screen("found", search("cho")),
        Screen("nothing-found", search("zzz")),
        Screen("line", line_panel),
        Screen("modifiers", taps("Latte")),
        Screen("misc", do(lambda till: till.sale.openMisc())),
        Screen("product", taps("More", "About a product", "Butter croissant")),
        Screen("discount", then(ring, taps("Discount"))),
        Screen("more", then(ring, taps("More"))),
        Screen("name", taps("Add a name")),
        Screen("menu", taps("Menu")),
        Screen("checkout-cash", checkout),
        Screen("checkout-card", then(checkout, taps("Card machine"))),
        Screen("checkout-part-paid", part_paid),
        Screen("checkout-declined", declined),
        Screen("checkout-snack", snack_at_checkout),
        Screen("change", change),
        Screen("snack", cleared),
        Screen("banner", banner),
        Screen("unknown-code", do(lambda till: till.sale.scanned(UNKNOWN_CODE))),
        Screen("held-none", taps("Orders on hold")),
        Screen("held", held),
    ),
    clear_sale,
)


# Behind the till


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


def settings(part: int) -> Lead:
    """Return the way to a part of the settings."""

    def lead(till: TillWindow) -> None:
        go("settings")(till)
        model(till, SettingsModel).showPart(part)
        till.settle()

    return lead


def parts_report(till: TillWindow) -> None:
    """Parts report, and two of them need somebody."""
    since = FRIDAY_LUNCH_MS - HOUR_MS
    paper = "2 receipts wait. Load paper, then touch Test."
    disk = "Only 200 MB are free. Sales are safe. Remove files that are not the till's."
    for key, light in {
        "printer": Light("Printer", "Out of paper", Tone.WARN, since, paper),
        "disk": Light("Disk", "Nearly full", Tone.STOP, since, disk),
        "backup": Light("Backup", "Backed up at 12:30"),
        "clock": Light("Clock", "Right"),
    }.items():
        till.shell.status_.report(key, light)
    go("status")(till)


def home(till: TillWindow) -> None:
    """Back to selling, if still signed in."""
    till.press(Qt.Key.Key_Escape)
    till.desk.notices.clear()
    for key in tuple(till.shell.status_.lights):
        till.shell.status_.report(key, None)
    go("sale")(till)


QUIET = Scene(
    "quiet",
    quiet_day,
    (
        Screen("history-empty", go("history")),
        Screen("drawer-closed", go("drawer")),
        Screen("float", drawer_sheet(Act.COUNT_FLOAT)),
    ),
    home,
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
        Screen("status", go("status")),
        Screen("status-trouble", parts_report),
        Screen("settings", settings(0)),
        Screen("settings-printer", settings(1)),
        Screen("settings-shop", settings(2)),
        Screen("settings-people", settings(3)),
        Screen("person", then(settings(3), taps("Ben"))),
        Screen("close-cash", close_step(0)),
        Screen("close-card", close_step(1)),
        Screen("close-final", close_step(2)),
        Screen("close-done", close_step(3)),
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
    return till.shell._windows["reports"]


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

SCENES = (DOOR, SALE, QUIET, BACK, REPORTS, FIRST_RUN)

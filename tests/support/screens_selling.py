"""The door and the sale page in every state that matters, and the way that leads there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from fynlo_pos.core.catalogue.documents import SoldOut
from fynlo_pos.core.words import said
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from tests.support.busy_day import DAY_MS, Clock, odd_products
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Lead, Scene, Screen, do, nothing, part, tap, taps, then
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

translate = QCoreApplication.translate

OUT_OF_PAPER = said(
    "{printer} {fault}. Nothing is lost. See to it, then print again.",
    printer=said("Receipt printer"),
    fault=said("is out of paper"),
)
WRONG_PIN = "99999999"
A_YEAR_MS = 372 * DAY_MS
UNKNOWN_CODE = "4006381333931"


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


@contextmanager
def in_another_year(folder: Path) -> Iterator[TillWindow]:
    """The clock has leapt ahead since somebody last sold."""
    clock = Clock(FRIDAY_LUNCH_MS)
    with till_window(folder, now_ms=clock) as till:
        till.desk.give_office(PaperOffice())
        tap(till, "Chips", "Pay", "Exact", "Next order")
        till.shell.lock()
        till.settle()
        clock.now_ms += A_YEAR_MS
        till.desk.read_shop()
        till.settle()
        yield till


LEAPT = Scene("clock", in_another_year, (Screen("is-today-right", nothing),), nothing)


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


def over_due(till: TillWindow) -> None:
    """More is keyed for the card machine than the order comes to."""
    checkout(till)
    tap(till, "Card machine", "9", "00", "00")


def tipped_by_a_slip(till: TillWindow) -> None:
    """A tip with a few digits too many."""
    checkout(till)
    tap(till, "Card machine", "Add a tip", "9", "00", "00", "00")


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
    till.sale.scanned(UNKNOWN_CODE)
    till.settle()


def banner(till: TillWindow) -> None:
    """The printer is out of paper."""
    ring(till)
    text = spoken(OUT_OF_PAPER)
    words = [translate("PrintRetry", word) for word in ("Print again", "It is on paper")]
    banner = Banner(text, Tone.WARN, words[0], lambda: None, words[1])
    till.desk.notices.raise_banner("paper", banner)
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
        Screen("long-line", long_line, "text-150"),
        Screen("sold-out", taps("Sides", "Onion rings")),
        Screen("found", search("cho")),
        Screen("nothing-found", search("zzz")),
        Screen("line", line_panel),
        Screen("modifiers", taps("Latte")),
        Screen("misc", do(lambda till: till.sale.openMisc())),
        Screen("product", taps("More", "About a product", "Butter croissant")),
        Screen("discount", then(ring, taps("Discount"))),
        Screen("more", then(ring, taps("More"))),
        Screen("open-drawer", then(ring, taps("More", "Open drawer"))),
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
        Screen("unknown-code", do(lambda till: till.sale.scanned(UNKNOWN_CODE)), "text-200-tall"),
        Screen("held-none", taps("Orders on hold")),
        Screen("held", held),
        Screen("checkout-over-due", over_due),
        Screen("checkout-tip-beyond-reason", tipped_by_a_slip),
        Screen("about", taps("More", "About a product")),
    ),
    clear_sale,
)


# Behind the till

"""A till whose printer is away, whose disk is full and whose backup is old: it goes on selling."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Never

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.words import Words, said
from fynlo_pos.ui.desk import WaitingPaper
from fynlo_pos.ui.office import PartFacts
from tests.support.busy_day import DAY_MS, HOUR_MS
from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Scene, Screen, go, tap
from tests.support.till_window import FRIDAY_LUNCH_MS, TillWindow, till_window

PRINTER = said("Receipt printer")
AWAY = said(
    "{printer} cannot be reached, so nothing was printed. Nothing is lost. Check that it is on and "
    "connected, then print again.",
    printer=PRINTER,
)
BROKE_OFF = said(
    "{printer} stopped answering while printing. Nothing is lost. Look at the paper: print again "
    "only if it is missing or torn off short.",
    printer=PRINTER,
)
DISK_FULL = said(
    "The disk of this till is full. {safe} Free some space, then try again.",
    safe=said("What was on disk before is safe; this last step was not done."),
)
LITTLE_ROOM = 200_000_000


@contextmanager
def alone(folder: Path) -> Iterator[TillWindow]:
    """A till that sells, with nothing around it that works."""
    with till_window(folder) as till:
        till.desk.give_office(PaperOffice())
        till.watches.watch_parts()
        yield till


def _waits(till: TillWindow, reason: Words, *, needs_person: bool) -> None:
    since = FRIDAY_LUNCH_MS - HOUR_MS
    till.tray.waiting = WaitingPaper(2, since, reason, needs_person)
    till.look_around()


def printer_away(till: TillWindow) -> None:
    """Nobody can reach the printer, and an order is rung."""
    _waits(till, AWAY, needs_person=False)
    tap(till, "Butter croissant", "Chips")


def paper_unsure(till: TillWindow) -> None:
    """The printer broke off: somebody has to look."""
    _waits(till, BROKE_OFF, needs_person=True)
    tap(till, "Butter croissant")


def order_not_saved(till: TillWindow) -> None:
    """The disk takes no more."""

    def full(_basket: object) -> Never:
        raise Trouble(DISK_FULL)

    core = till.desk.till
    core.start_basket = full  # type: ignore[method-assign, assignment]
    try:
        tap(till, "Chips")
    finally:
        del core.start_basket


def parts_in_trouble(till: TillWindow) -> None:
    """The printer is away, the disk nearly full, and no backup was made for nine days."""
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    office.facts = PartFacts(LITTLE_ROOM, FRIDAY_LUNCH_MS - 9 * DAY_MS)
    _waits(till, AWAY, needs_person=False)
    go("status")(till)


def heal(till: TillWindow) -> None:
    """Everything works again, and nothing is ordered."""
    till.tray.waiting = WaitingPaper()
    office = till.desk.office
    assert isinstance(office, PaperOffice)
    office.facts = PaperOffice().facts
    till.look_around()
    go("sale")(till)
    till.sale.clearOrder()
    for name in ("paper-unsure", "order-not-saved"):
        till.desk.notices.heal(name)
    till.desk.notices.clear()
    till.settle()


OFFLINE = Scene(
    "offline",
    alone,
    (
        Screen("printer-away", printer_away),
        Screen("paper-unsure", paper_unsure),
        Screen("order-not-saved", order_not_saved),
        Screen("status", parts_in_trouble),
    ),
    heal,
)

"""Somebody practises: every screen and every paper says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from tests.support.paper_office import PaperOffice
from tests.support.screen_kinds import Scene, Screen, back_home, go, tap, taps
from tests.support.till_window import TillWindow, till_window


@contextmanager
def training(folder: Path) -> Iterator[TillWindow]:
    """A copy of the shop on which a day has begun and one receipt was made."""
    with till_window(folder) as till:
        till.desk.give_office(PaperOffice())
        venue = replace(till.desk.shop.venue, is_training=True, is_demo=False)
        till.desk.till.save_documents([venue], None)
        till.desk.read_shop()
        till.settle()
        sell(till)
        till.change.next()
        yield till


def sell(till: TillWindow) -> None:
    """Sell two things for what they cost."""
    tap(till, "Butter croissant", "Chips", "Pay", "Exact")


def ring(till: TillWindow) -> None:
    """Ring two things."""
    tap(till, "Butter croissant", "Chips")


def clear(till: TillWindow) -> None:
    """Back to an empty order, with no sheet before it."""
    back_home(till)
    till.change.next()
    till.sale.clearOrder()
    till.desk.notices.clear()
    till.settle()


TRAINING = Scene(
    "training",
    training,
    (
        Screen("sale", ring),
        Screen("change", sell),
        Screen("menu", taps("Menu")),
        Screen("history", go("history")),
        Screen("drawer", go("drawer")),
        Screen("settings", go("settings")),
    ),
    clear,
)

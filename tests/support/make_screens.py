"""Takes the pictures of ``docs/screens`` from the program itself, on the demo venue.

Run it from the top of the checkout; it needs no display::

    .venv/bin/python -m tests.support.make_screens docs/screens

Every picture is a state that ``tests.support.screens`` leads to or one built here from touches, and
is kept under ``MOST_BYTES``.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.cash.denominations import NOTES_AND_COINS
from fynlo_pos.ui.engine import prepare_application
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.viewmodels.close_day import CloseDayModel
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from tests.support.screen_kinds import Scene, go, model, tap
from tests.support.screens_back import (
    BACK,
    FIRST_RUN,
    REPORTS,
    registered,
    reports_window,
    settings,
)
from tests.support.screens_selling import DOOR
from tests.support.till_window import SIZES, TillWindow

MOST_BYTES = 150_000
COLOURS = 256
SHORT_MINOR = 40
"""A believable count is a few coins short."""
STILL = ThemeSettings(reduce_motion=True)
Take = Callable[[str, QQuickWindow], None]


def save(window: QQuickWindow, path: Path) -> None:
    """Save what a window shows as a small PNG. Raises ``ValueError`` if it is still too large."""
    raw = path.with_suffix(".raw.png")
    window.grabWindow().save(str(raw))
    with Image.open(raw) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        flat.save(path, optimize=True)
    raw.unlink()
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name} has {path.stat().st_size} bytes, more than {MOST_BYTES}")


def ring_a_table(till: TillWindow) -> None:
    """Ring what two people have for lunch."""
    tap(till, "Latte", "Regular", "Oat", "Add £", "Latte", "Same as last", "Add £")
    tap(till, "Beef burger", "Add £", "Soup of the day")
    if till.sees("Add £"):
        tap(till, "Add £")
    tap(till, "Chocolate brownie", "Butter croissant", "Butter croissant")


def sell_and_close(till: TillWindow, take: Take) -> None:
    """Take the pictures of the till at work, then count it."""
    window = till.window
    go("history")(till)
    take("history", window)
    settings(0)(till)
    take("settings", window)
    go("sale")(till)
    ring_a_table(till)
    take("sale", window)
    till.resize(SIZES["tall"])
    till.dress(ThemeSettings("dark", reduce_motion=True))
    take("sale-dark-portrait", window)
    till.resize(SIZES["usual"])
    till.dress(STILL)
    tap(till, "Cappuccino", "Oat")
    take("modifiers", window)
    tap(till, "Close", "Pay")
    take("checkout", window)
    tap(till, "£50")
    take("change", window)
    tap(till, "Next order")
    count_the_day(till)
    take("close-day", window)


def count_the_day(till: TillWindow) -> None:
    """Count the drawer, read the card machine, and choose tomorrow's float."""
    go("close-day")(till)
    left = till.desk.reading.till_state().drawer_minor - SHORT_MINOR
    names = [str(piece["name"]) for piece in model(till, CloseDayModel).property("pieces")]
    for name, piece in zip(names, NOTES_AND_COINS["GBP"], strict=True):
        count, left = divmod(left, piece)
        if count:
            tap(till, f"{name} × ", *str(count))
    tap(till, "Counted")
    for key in str(model(till, CloseDayModel).property("machineOurs")):
        if key.isdigit():
            tap(till, key)
    tap(till, "Next")
    for key in ("1", "00", "00"):
        tap(till, key)


def sign_in(till: TillWindow, take: Take) -> None:
    """Somebody keys in a PIN."""
    tap(till, "Ana", "4", "7")
    take("sign-in", till.window)


def set_up(till: TillWindow, take: Take) -> None:
    """The first step of a new shop."""
    registered(till)
    model(till, FirstRunModel).write("vat_number", "GB 999 9999 73")
    till.settle()
    take("first-run", till.window)


def look_at_figures(till: TillWindow, take: Take) -> None:
    """The morning's figures."""
    take("reports", reports_window(till))


ALBUM: tuple[tuple[Scene, Callable[[TillWindow, Take], None]], ...] = (
    (BACK, sell_and_close),
    (DOOR, sign_in),
    (FIRST_RUN, set_up),
    (REPORTS, look_at_figures),
)


def main(folder: Path) -> None:
    """Take every picture into a folder."""
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)
    prepare_application(application)
    folder.mkdir(parents=True, exist_ok=True)

    def take(name: str, window: QQuickWindow) -> None:
        save(window, folder / f"{name}.png")

    for scene, pictures in ALBUM:
        with TemporaryDirectory() as home, scene.opened(Path(home) / "till") as till:
            scene.looks_at(till).resize(*SIZES["usual"])
            till.dress(STILL)
            pictures(till, take)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Takes the pictures of ``docs/screens`` from the program itself, on the demo venue.

Run it from the top of the checkout; it needs no display::

    .venv/bin/python -m tests.support.make_screens docs/screens

Every picture is a state that ``tests.support.screens`` leads to or one built here from touches, and
is kept under ``MOST_BYTES``.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from msgspec.structs import replace
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.cash.denominations import NOTES_AND_COINS
from fynlo_pos.ui.engine import prepare_application
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.translation import install_translation, is_mirrored
from fynlo_pos.ui.viewmodels.close_day import CloseDayModel
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.settings_parts import Part
from tests.support.other_words import be_english
from tests.support.screen_kinds import Scene, go, model, tap
from tests.support.screens_back import BACK, REPORTS, reports_window, settings
from tests.support.screens_first_run import FIRST_RUN, registered
from tests.support.screens_joining import JOINING
from tests.support.screens_kitchen import BESIDE, board, minutes, ring, sent
from tests.support.screens_kitchen import model as board_model
from tests.support.screens_selling import DOOR
from tests.support.screens_tabs import AGREED, TWO_TILLS
from tests.support.screens_terminals import TERMINALS, terminals
from tests.support.till_window import SIZES, TillWindow

MOST_BYTES = 150_000
COLOURS = 256
SHORT_MINOR = 40
"""A believable count is a few coins short."""
STILL = ThemeSettings(reduce_motion=True)
Take = Callable[[str, QQuickWindow], None]


def flatten(picture: Image.Image) -> Image.Image:
    """Keep the commonest colours as they are, and draw the rest in the nearest of them.

    A palette that is worked out shifts grounds by a shade, and what is small to another colour.
    """
    parts = picture.tobytes()
    pixels = [parts[at : at + 3] for at in range(0, len(parts), 3)]
    counted = Counter(pixels)
    kept = [colour for colour, _ in counted.most_common(COLOURS)]
    nearest = {colour: _nearest(kept, colour) for colour in counted}
    flat = Image.frombytes("P", picture.size, bytes(nearest[pixel] for pixel in pixels))
    flat.putpalette(b"".join(kept))
    return flat


def _nearest(kept: Sequence[bytes], colour: bytes) -> int:
    """Return the place of the colour that is nearest to another."""

    def apart(place: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(kept[place], colour, strict=True))

    return min(range(len(kept)), key=apart)


def save(window: QQuickWindow, path: Path) -> None:
    """Save what a window shows as a small PNG. Raises ``ValueError`` if it is still too large."""
    raw = path.with_suffix(".raw.png")
    window.grabWindow().save(str(raw))
    with Image.open(raw) as picture:
        flatten(picture.convert("RGB")).save(path, optimize=True)
    raw.unlink()
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name} has {path.stat().st_size} bytes, more than {MOST_BYTES}")


def ring_a_table(till: TillWindow) -> None:
    """Ring what two people have for lunch."""
    tap(till, "Latte", "Regular", "Oat", "Add £", "Latte", "Same as last", "Add £")
    ring_up(till, "Beef burger", "Soup of the day")


def ring_up(till: TillWindow, *names: str) -> None:
    """Ring products as they usually are."""
    for name in names:
        tap(till, name)
        if till.sees("Add £"):
            tap(till, "Add £")


def sell_and_close(till: TillWindow, take: Take) -> None:
    """Take the pictures of the till at work, then count it."""
    window = till.window
    go("history")(till)
    take("history", window)
    settings(Part.TILL)(till)
    take("settings", window)
    go("sale")(till)
    ring_a_table(till)
    till.resize(SIZES["tall"])
    till.dress(ThemeSettings("dark", reduce_motion=True))
    take("sale-dark-portrait", window)
    till.resize(SIZES["usual"])
    till.dress(STILL)
    ring_up(till, "Chocolate brownie", "Butter croissant", "Butter croissant")
    take("sale", window)
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


def join_a_shop(till: TillWindow, take: Take) -> None:
    """A new till finds a shop on its network."""
    take("join", till.window)


def add_a_terminal(till: TillWindow, take: Take) -> None:
    """The till shows what lets another in."""
    terminals(till)
    tap(till, "Add a terminal")
    take("terminals", till.window)


def look_at_figures(till: TillWindow, take: Take) -> None:
    """The morning's figures."""
    take("reports", reports_window(till))


def cook(till: TillWindow, take: Take) -> None:
    """A late order with an allergy, one that is due, and what has just come in."""
    board_model(till).chooseStation(0)
    sent(till)
    board_model(till).painted()
    till.settle()
    tap(till, "1, Butter croissant", "Remove", "Hold")
    minutes(till, 4)
    ring_up(till, "Full English", "Bacon roll")
    tap(till, "Hold")
    board_model(till).painted()
    minutes(till, 8)
    ring_up(till, "Beef burger", "Soup of the day")
    tap(till, "Take away", "Hold")
    minutes(till, 1)
    ring(till)
    tap(till, "Hold")
    board_model(till).look()
    till.settle()
    take("kitchen", board(till))


def look_at_matters(till: TillWindow, take: Take) -> None:
    """What two tills did at once."""
    go("to-look-at")(till)
    take("to-look-at", till.window)


def ask_for_money(till: TillWindow, take: Take) -> None:
    """Checkout in another language, in its direction."""
    go("sale")(till)
    tap(till, "Butter croissant", "Butter croissant", "Soup of the day", "Pay")
    take(f"checkout-{QLocale().name()[:2]}", till.window)


ALBUM: tuple[tuple[str, Scene, Callable[[TillWindow, Take], None]], ...] = (
    ("en", BACK, sell_and_close),
    ("en", DOOR, sign_in),
    ("en", FIRST_RUN, set_up),
    ("en", REPORTS, look_at_figures),
    ("en", BESIDE, cook),
    ("en", TWO_TILLS, look_at_matters),
    ("en", JOINING, join_a_shop),
    ("en", TERMINALS, add_a_terminal),
    ("de", AGREED, ask_for_money),
    ("ar", AGREED, ask_for_money),
)


def speak(application: QGuiApplication, language: str) -> None:
    """Speak a language from now on."""
    be_english(application)
    if language != "en" and not install_translation(application, QLocale(language)):
        raise ValueError(f"nobody has translated the till into {language}")


def main(folder: Path) -> None:
    """Take every picture into a folder."""
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)
    prepare_application(application)
    folder.mkdir(parents=True, exist_ok=True)

    def take(name: str, window: QQuickWindow) -> None:
        save(window, folder / f"{name}.png")

    for language, scene, pictures in ALBUM:
        speak(application, language)
        with TemporaryDirectory() as home, scene.opened(Path(home) / "till") as till:
            scene.looks_at(till).resize(*SIZES["usual"])
            till.dress(replace(STILL, mirrored=is_mirrored()))
            pictures(till, take)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Every state of the sale page, dressed in every look: names, targets, and nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.theme import ThemeSettings
from tests.support.gallery import spoken_name
from tests.support.sights import Sight, Words, sights_of
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow, pytest.mark.uncounted]

LEAST_TARGET = 48
LOOKS: dict[str, tuple[str, ThemeSettings]] = {
    "usual": ("usual", ThemeSettings()),
    "small": ("small", ThemeSettings()),
    "large": ("large", ThemeSettings()),
    "tall": ("tall", ThemeSettings()),
    "dark": ("usual", ThemeSettings(theme="dark")),
    "contrast": ("usual", ThemeSettings(theme="contrast")),
    "text-150": ("small", ThemeSettings(text_percent=150)),
    "text-200": ("usual", ThemeSettings(text_percent=200)),
    "text-200-small": ("small", ThemeSettings(text_percent=200)),
    "text-200-tall": ("tall", ThemeSettings(text_percent=200)),
    "mirrored": ("usual", ThemeSettings(mirrored=True)),
    "left-handed": ("usual", ThemeSettings(left_handed=True)),
}


def ring(till: TillWindow) -> None:
    till.tap("Butter croissant")
    till.tap("Chips")


def empty(_till: TillWindow) -> None:
    """Nothing rung, nothing open."""


def line(till: TillWindow) -> None:
    ring(till)
    till.sale.openLine(0)


def modifiers(till: TillWindow) -> None:
    till.tap("Flat white")


def misc(till: TillWindow) -> None:
    till.sale.openMisc()


def discount(till: TillWindow) -> None:
    ring(till)
    till.sale.discountOrder()


def checkout(till: TillWindow) -> None:
    ring(till)
    till.sale.pay()


def card(till: TillWindow) -> None:
    checkout(till)
    till.settle()
    till.tap("Card machine")
    till.tap("Declined")


def change(till: TillWindow) -> None:
    checkout(till)
    till.settle()
    till.tap("Exact")


def held(till: TillWindow) -> None:
    ring(till)
    till.tap("Hold")
    till.tap("Orders on hold")


def unknown(till: TillWindow) -> None:
    till.scan("4006381333931")


STATES = (
    empty, ring, line, modifiers, misc, discount, checkout, card, change, held, unknown,
)  # fmt: skip


@pytest.fixture(params=LOOKS, ids=list(LOOKS))
def dressed(
    request: pytest.FixtureRequest, prepared_app: QGuiApplication, tmp_path: Path
) -> Iterator[tuple[str, TillWindow]]:
    size, settings = LOOKS[request.param]
    with till_window(tmp_path, size=SIZES[size], settings=settings) as till:
        till.dress(settings)
        yield request.param, till


def test_every_state_is_named_reachable_and_whole(dressed: tuple[str, TillWindow]) -> None:
    look, till = dressed
    faults: list[str] = []
    for lead_to in STATES:
        state = lead_to.__name__
        lead_to(till)
        till.settle()
        till.shot(f"sale-{look}-{state}")
        faults += [f"{state}: {fault}" for fault in faults_of(till)]
        start_again(till)
    assert not faults, "\n".join(sorted(set(faults)))


def start_again(till: TillWindow) -> None:
    """Back to an empty order and nothing open."""
    for part in ("modifiers", "misc", "moneyOff", "checkout", "tabs", "line"):
        getattr(till.sale, part).close()
    till.settle()
    till.change.next()
    till.sale.clearOrder()
    till.desk.notices.clear()
    till.desk.notices.dismissBanner()
    till.settle()


def faults_of(till: TillWindow) -> list[str]:
    """What a person would stumble over in what is now in sight."""
    faults: list[str] = []
    for sight in sights_of(till.window):
        if not is_in_sight(sight):
            continue
        if sight.is_tappable:
            faults += faults_of_control(sight)
        elif sight.fact.words:
            faults += faults_of_text(sight.fact.words, sight.fact.width)
    return faults


def is_in_sight(sight: Sight) -> bool:
    """Whether no list that holds an item has scrolled its middle away."""
    cutting = (holder.whole for holder in sight.above if holder.fact.clips)
    return all(room.contains(sight.whole.center()) for room in cutting)


def faults_of_control(sight: Sight) -> Iterator[str]:
    """Whether a finger and a screen reader find it."""
    name, width, height = spoken_name(sight.item), sight.fact.width, sight.fact.height
    if not name:
        yield f"a {sight.fact.name} has no name"
    if min(width, height) < LEAST_TARGET:
        yield f"{name} is {width:.0f} x {height:.0f}"


def faults_of_text(words: Words, width: float) -> Iterator[str]:
    """Whether an amount is shown whole, and no words stand outside their place."""
    text = words.text
    if words.is_cut and any(sign.isdigit() for sign in text) and "£" in text:
        yield f"the amount {text!r} is cut short"
    if text and width > 0 and words.width > width + 2:
        yield f"{text!r} is {words.width:.0f} wide in {width:.0f}"

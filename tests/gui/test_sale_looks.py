"""Every state of the sale page, dressed in every look: names, targets, and nothing cut off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.ui.theme import ThemeSettings
from tests.support.gallery import is_tappable, spoken_name, visible_items
from tests.support.seen_window import in_sight
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
    for item in visible_items(till.window.contentItem()):
        if not in_sight(item):
            continue
        if is_tappable(item):
            faults += faults_of_control(item)
        elif item.inherits("QQuickText"):
            faults += faults_of_text(item)
    return faults


def faults_of_control(item: QQuickItem) -> Iterator[str]:
    """Whether a finger and a screen reader find it."""
    name = spoken_name(item)
    if not name:
        yield f"a {item.metaObject().className()} has no name"
    if min(item.width(), item.height()) < LEAST_TARGET:
        yield f"{name} is {item.width():.0f} x {item.height():.0f}"


def faults_of_text(item: QQuickItem) -> Iterator[str]:
    """Whether an amount is shown whole, and no words stand outside their place."""
    text = str(item.property("text"))
    is_cut = bool(item.property("truncated"))
    if is_cut and any(sign.isdigit() for sign in text) and "£" in text:
        yield f"the amount {text!r} is cut short"
    if text and item.width() > 0 and item.property("contentWidth") > item.width() + 2:
        yield f"{text!r} is {item.property('contentWidth'):.0f} wide in {item.width():.0f}"

"""The kitchen's and the customers' screens, whole in every look."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.kitchen import Kitchen
from fynlo_pos.core.sales.ringing import add_line, remove_line
from fynlo_pos.ui.engine import collected_qt_messages
from fynlo_pos.ui.theme import ThemeSettings
from tests.support.gallery import visible_items
from tests.support.kitchen_window import (
    BAR_CATEGORY,
    GRILL,
    STILL,
    KitchenScreen,
    kitchen_screen,
)
from tests.support.screen_audit import faults_of, in_sight
from tests.support.till_window import SIZES

pytestmark = [pytest.mark.qml, pytest.mark.slow, pytest.mark.uncounted]

LOOKS = (
    ("usual", SIZES["usual"], STILL),
    ("dark", SIZES["usual"], ThemeSettings("dark", reduce_motion=True)),
    ("contrast", SIZES["small"], ThemeSettings("contrast", reduce_motion=True)),
    ("large", SIZES["large"], ThemeSettings(text_percent=130, reduce_motion=True)),
    ("text-150", SIZES["small"], ThemeSettings(text_percent=150, reduce_motion=True)),
    ("text-200", SIZES["usual"], ThemeSettings(text_percent=200, reduce_motion=True)),
    ("text-200-tall", SIZES["tall"], ThemeSettings(text_percent=200, reduce_motion=True)),
    ("mirrored", SIZES["usual"], ThemeSettings(mirrored=True, reduce_motion=True)),
)


def busy(screen: KitchenScreen) -> None:
    """A Friday night: every kind of row, stage and band."""
    soup = screen.line("Soup of the day")
    screen.send(
        screen.line("Burger", count=2, options=("no onion",)),
        screen.line("Chips"),
        name="Table 4",
        allergy="nuts, seat 2",
    )
    order = screen.send(soup, screen.line("Brownie", count=2, course=1), name="Table 2")
    screen.pass_minutes(1)
    screen.send(
        screen.line("Chips", count=2, note="well done please"),
        name="Sam",
        dining=Dining.TAKE_AWAY,
    )
    screen.look()
    screen.pass_minutes(9)
    screen.change(add_line(remove_line(order, soup.id), screen.line("Chips")))
    screen.send(
        screen.line("Donaudampfschifffahrtsfrühstück", options=("ohne Zwiebeln", "extra Käse")),
        screen.line("شاي بالنعناع"),
    )
    screen.send(screen.line("Macaroni cheese"), screen.line("Beer", category=BAR_CATEGORY))
    screen.pass_minutes(3)
    screen.look()
    screen.tap("2, Burger")


@pytest.mark.parametrize("is_large", [False, True])
def test_every_state_is_whole_in_every_look(
    prepared_app: QGuiApplication, tmp_path: Path, is_large: bool
) -> None:
    faults: list[str] = []
    with (
        collected_qt_messages() as said,
        kitchen_screen(tmp_path / "till", is_large=is_large) as screen,
    ):
        for state in ("empty", "busy", "all-day", "pass", "silent"):
            if state == "busy":
                busy(screen)
            elif state == "all-day":
                screen.tap("All day")
            elif state == "pass":
                screen.tap("Pass")
            elif state == "silent":
                screen.tap("Pass")
                screen.silent_since_ms, screen.clock_off_ms = 1, -3_600_000
                screen.look()
            for name, size, looks in LOOKS:
                screen.dress(size, looks)
                faults += [f"{state} {name}: {one}" for one in faults_of(in_sight(screen.window))]
            screen.dress(SIZES["usual"], STILL)
    assert not faults, "\n".join(faults)
    assert said == []


def test_the_customers_screen_is_whole_in_every_look(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    faults: list[str] = []
    with (
        collected_qt_messages() as said,
        kitchen_screen(tmp_path / "till", is_status=True) as screen,
    ):
        kitchen = Kitchen(screen.shop.open.store, screen.clock)
        for number in range(9):
            order = screen.send(screen.line("Burger"))
            if number % 3 == 0 and order.tab_id:
                kitchen.finish(order.tab_id, GRILL.id)
        screen.look()
        for name, size, looks in LOOKS:
            screen.dress(size, looks)
            faults += [f"{name}: {one}" for one in faults_of(in_sight(screen.window))]
        screen.dress(SIZES["usual"], STILL)
    assert not faults, "\n".join(faults)
    assert said == []


def test_a_long_order_leaves_no_gap_beside_it(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    """Each ticket stands in the column that has room highest up, none over another."""
    with kitchen_screen(tmp_path / "till") as screen:
        screen.send(*(screen.line(f"Dish {nth}") for nth in range(6)))
        for _ in range(7):
            screen.send(screen.line("Chips"))
        screen.look()
        named = [item for item in visible_items(screen.window.contentItem()) if is_ticket(item)]
        places = {
            item.property("number"): item.mapRectToScene(item.boundingRect()) for item in named
        }
        assert len(places) == 8
        assert places["#5"].top() < places["#1"].bottom(), "it waits for the long one to end"
        tops = [places[f"#{number}"].top() for number in range(1, 9)]
        assert tops == sorted(tops), "the oldest first in reading order"
        rects = list(places.values())
        assert not any(
            one.intersects(other) for at, one in enumerate(rects) for other in rects[:at]
        )


def is_ticket(item: QQuickItem) -> bool:
    return item.metaObject().className().startswith("BoardTicket_QMLTYPE")

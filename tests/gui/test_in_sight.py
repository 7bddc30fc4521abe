"""What a person needs next is in sight: no key, button or way below an edge, no name that moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.demo_venue import DemoVenue
from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.models.pooled_rows import QUIET_MS
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.viewmodels.checkout import CheckoutModel
from fynlo_pos.ui.viewmodels.line import LineModel
from tests.support.gallery import is_whole, middle, spoken_name, visible_items
from tests.support.screen_kinds import part, tap
from tests.support.screens_back import refund
from tests.support.screens_menu import looked_for
from tests.support.screens_selling import busy
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = [pytest.mark.qml, pytest.mark.slow]

STILL = ThemeSettings(reduce_motion=True)
LARGER = ThemeSettings(text_percent=130, reduce_motion=True)
HUGE = ThemeSettings(text_percent=200, reduce_motion=True)


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till", settings=STILL) as window:
        yield window


def cut_off(till: TillWindow, *names: str) -> list[str]:
    """Return which of these controls are not whole."""
    return [name for name in names if not is_whole(till.find(name))]


def start_anew(till: TillWindow) -> None:
    """Back to an empty order, whatever was taken in part."""
    checkout = part(till, "checkout", CheckoutModel)
    while till.basket.taken:
        checkout.giveBack(0)
        till.settle()
    checkout.close()
    till.change.next()
    till.sale.clearOrder()
    till.desk.notices.clear()
    till.settle()


def test_at_200_percent_in_a_small_window_what_was_taken_is_whole(till: TillWindow) -> None:
    till.dress(HUGE)
    till.resize(SIZES["small"])
    for way in ("Cash", "Card machine"):
        tap(till, "Chips", "Pay", way)
        checkout = part(till, "checkout", CheckoutModel)
        checkout.key("2")
        checkout.key("00")
        checkout.take()
        till.settle()
        assert cut_off(till, f"Give back {way} £2.00", "Back") == []
        start_anew(till)


@pytest.mark.parametrize("name", ["Chips", "Chips with curry sauce"])
def test_at_200_percent_in_a_small_window_the_stepper_of_a_line_is_whole(
    prepared_app: QGuiApplication, tmp_path: Path, name: str
) -> None:
    def named(demo: DemoVenue) -> list[Product]:
        return [replace(one, name=name) for one in demo.products if one.name == "Chips"]

    with till_window(
        tmp_path / "till", size=SIZES["small"], settings=HUGE, more_products=named
    ) as till:
        tap(till, name)
        till.sale.openLine(0)
        till.settle()
        assert cut_off(till, "Less: Quantity", "More: Quantity", "Discount", "Remove") == []
        close, head = till.find("Close"), till.find("Add a name")
        assert middle(close).y() > middle(head).y() + head.height() / 2, "its cross is in sight"


def test_at_200_percent_every_key_of_the_checkout_is_in_sight(till: TillWindow) -> None:
    till.dress(HUGE)
    for size in ("usual", "tall"):
        till.resize(SIZES[size])
        tap(till, "Chips", "Pay")
        assert cut_off(till, "7", "0", "00", "Clear", "Exact", "Take") == [], size
        tap(till, "Card machine", "Add a tip")
        assert cut_off(till, "0", "00", "Taken", "Declined") == [], size
        start_anew(till)


def test_what_was_taken_in_part_pushes_no_key_away(till: TillWindow) -> None:
    for size in ("usual", "small", "tall"):
        till.resize(SIZES[size])
        tap(till, "Chips", "Pay", "1", "00", "Take £1.00")
        assert cut_off(till, "Give back Cash", "0", "00", "Take £3.20") == [], size
        start_anew(till)


@pytest.mark.parametrize(
    ("size", "looks"),
    [("small", STILL), ("usual", HUGE), ("tall", HUGE)],
    ids=["small", "usual", "tall"],
)
def test_without_a_float_the_checkouts_keys_are_in_sight_and_stay_as_the_day_is_started(
    prepared_app: QGuiApplication, tmp_path: Path, size: str, looks: ThemeSettings
) -> None:
    keys = (*"789456123", "0", "00", "Clear", "Exact", "Take")
    with till_window(tmp_path / "till", settings=looks, size=SIZES[size], started=False) as till:
        tap(till, "Chips", "Pay")
        assert cut_off(till, *keys, "Start with", "Count it") == []
        asked = [area.topLeft() for area in places(till, *keys)]
        tap(till, "Start with")
        assert [area.topLeft() for area in places(till, *keys)] == asked
        assert cut_off(till, *keys) == []


def places(till: TillWindow, *names: str) -> list[QRectF]:
    """Return where these controls are, each of which must be wholly inside the window."""
    found = [till.find(name) for name in names]
    areas = [item.mapRectToScene(QRectF(0, 0, item.width(), item.height())) for item in found]
    window = QRectF(0, 0, till.window.width(), till.window.height())
    outside = [name for name, area in zip(names, areas, strict=True) if not window.contains(area)]
    assert outside == []
    return areas


@pytest.mark.parametrize(
    ("size", "looks"),
    [("small", LARGER), ("usual", HUGE), ("tall", HUGE)],
    ids=["small", "usual", "tall"],
)
def test_the_checkouts_keys_are_in_sight_and_still_from_pay_to_change(
    till: TillWindow, size: str, looks: ThemeSettings
) -> None:
    till.dress(looks)
    till.resize(SIZES[size])
    keys = (*"789456123", "0", "00", "Clear")
    tap(till, "Chips", "Pay", "Cash")
    asked = places(till, *keys, "Exact", "Take")
    tap(till, "1", "00")
    assert places(till, *keys, "Exact", "Take") == asked
    tap(till, "Take £1.00")
    assert places(till, *keys, "Exact", "Take") == asked
    assert cut_off(till, "Give back Cash", "£10") == []
    tap(till, "Card machine")
    by_card = places(till, *keys, "Taken", "Declined")
    tap(till, "Add a tip", "5", "0")
    assert places(till, *keys, "Taken", "Declined") == by_card
    places(till, "Tip", "No tip")
    tap(till, "No tip", "Cash", "5", "00")
    assert places(till, *keys, "Exact", "Take") == asked
    tap(till, "Take £5.00")
    places(till, "Next order")


@pytest.mark.parametrize("looks", [STILL, LARGER], ids=["100", "130"])
def test_parts_however_many_push_no_key_away(till: TillWindow, looks: ThemeSettings) -> None:
    till.dress(looks)
    till.resize(SIZES["small"])
    tap(till, "Chips", "Chips", "Pay", "Cash")
    for _ in range(3):
        tap(till, "1", "00", "Take £1.00")
    places(till, "0", "00", "Clear", "Take")


def test_all_of_menu_more_and_drawer_is_in_sight(till: TillWindow) -> None:
    for size, pixels in SIZES.items():
        till.resize(pixels)
        tap(till, "Menu")
        assert cut_off(till, "Sell", "Settings", "Lock the till", "Exit") == [], size
        tap(till, "Close", "More")
        assert cut_off(till, "Misc item", "Open drawer", "Clear the order") == [], size
        tap(till, "Drawer")
        assert cut_off(till, "Cash in", "Close the day", "Closed days") == [], size
        tap(till, "Back")


@pytest.mark.slow
def test_at_200_percent_menu_and_more_and_cash_in_are_in_sight(till: TillWindow) -> None:
    till.dress(HUGE)
    tap(till, "Menu")
    assert cut_off(till, "Sell", "Settings", "Lock the till", "Exit") == []
    tap(till, "Close", "More")
    assert cut_off(till, "Misc item", "Open drawer", "Clear the order") == []
    tap(till, "Drawer", "Cash in")
    assert cut_off(till, "7", "0", "00", "Change from the bank", "Paid in error") == []


@pytest.mark.slow
def test_a_line_is_removed_without_looking_for_the_way(till: TillWindow) -> None:
    tap(till, "Chips")
    till.sale.openLine(0)
    for size, pixels in SIZES.items():
        till.resize(pixels)
        assert cut_off(till, "Discount", "Remove") == [], size
    till.dress(LARGER)
    till.resize(SIZES["small"])
    assert cut_off(till, "Discount", "Remove") == []
    places(till, "Discount", "Remove")


def test_the_way_a_refund_goes_is_in_sight(till: TillWindow) -> None:
    till.dress(LARGER)
    till.resize(SIZES["small"])
    tap(till, "Chips", "Pay", "Cash", "1", "00", "Take £1.00", "Card machine", "Taken")
    refund(till)
    assert cut_off(till, "Waited too long", "Card machine", "Refund") == []


def test_a_name_stands_still_while_its_tile_is_counted(till: TillWindow) -> None:
    def name_of(tile: QQuickItem) -> tuple[float, float, float]:
        (label,) = [
            item for item in visible_items(tile) if item.property("text") == "Butter croissant"
        ]
        return label.width(), label.property("contentHeight"), label.y()

    before = name_of(till.find("Butter croissant"))
    tap(till, "Butter croissant", "Butter croissant")
    counted = till.find("2, Butter croissant, 2.60")
    assert name_of(counted) == before


def test_while_one_searches_no_part_of_the_settings_is_the_one_shown(till: TillWindow) -> None:
    def chosen() -> list[str]:
        tabs = [one for one in visible_items(till.window.contentItem()) if one.property("chosen")]
        return [spoken_name(tab) for tab in tabs if spoken_name(tab)]

    till.desk.go("settings")
    till.settle()
    assert "This till" in chosen()
    looked_for("Colours")(till)
    assert "This till" not in chosen()


def test_tiles_that_fit_begin_where_they_did_whatever_the_window_was(till: TillWindow) -> None:
    first = places(till, "Butter croissant")
    till.dress(HUGE)
    till.resize(SIZES["small"])
    till.dress(STILL)
    till.resize(SIZES["usual"])
    assert places(till, "Butter croissant") == first
    till.desk.go("history")
    till.settle()
    till.desk.go("sale")
    till.settle()
    assert places(till, "Butter croissant") == first


def test_at_200_percent_what_was_given_stands_below_the_change(till: TillWindow) -> None:
    till.dress(HUGE)
    for size in ("usual", "tall"):
        till.resize(SIZES[size])
        tap(till, "Chips", "Pay", "£20")
        shown = visible_items(till.window.contentItem())
        given = [item for item in shown if item.property("text") == "£20.00"]
        assert [is_whole(item) for item in given] == [True], size
        tap(till, "Next order")


def test_the_day_is_started_from_a_low_window_with_larger_text(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with till_window(tmp_path / "till", signed_in=False, started=False, settings=LARGER) as till:
        till.resize(SIZES["small"])
        places(till, "Ana", "Dev", "Start the day", "Count it", "0")
        assert cut_off(till, "Start the day", "Count it") == []


@pytest.mark.parametrize(
    ("size", "looks"), [("small", LARGER), ("usual", HUGE)], ids=["small", "usual"]
)
def test_every_key_of_a_misc_item_is_in_sight(
    till: TillWindow, size: str, looks: ThemeSettings
) -> None:
    till.dress(looks)
    till.resize(SIZES[size])
    till.sale.openMisc()
    till.settle()
    assert cut_off(till, "7", "0", "00", "Clear", "Add") == []


def test_all_of_a_long_order_is_in_sight_where_it_is_split(till: TillWindow) -> None:
    busy(till)
    till.dress(LARGER)
    till.resize(SIZES["small"])
    tap(till, "More", "Split")
    lines = [line.name for line in till.basket.lines]
    assert len(lines) > 8
    assert cut_off(till, *(f"More: {name}" for name in lines), "Split off") == []


@pytest.mark.parametrize("looks", [STILL, LARGER], ids=["usual", "larger"])
def test_the_newest_line_is_whole_in_sight_whether_its_place_was_made_ahead_or_not(
    till: TillWindow, looks: ThemeSettings
) -> None:
    till.dress(looks)
    till.resize(SIZES["small"])
    tap(till, "Sides")
    rung = 0
    for row in range(9):
        QTest.qWait(QUIET_MS + BOUNCE_MS if row % 2 else BOUNCE_MS)
        till.sale.tapTile(row)
        till.settle()
        if len(till.basket.lines) == rung:
            continue  # it asks first, or is sold out
        rung = len(till.basket.lines)
        newest = till.basket.lines[-1]
        shown = visible_items(till.window.contentItem())
        (line,) = (one for one in shown if one.property("key") == str(newest.id))
        assert is_whole(line), newest.name
    assert rung >= 6


@pytest.mark.parametrize(
    "waits", [[0] * 9, [1] * 9, [0, 0, 1, 0, 0, 1, 0, 0, 1], [1, 1, 0, 1, 0, 1, 0, 1, 1]]
)
def test_each_line_is_drawn_below_the_one_before_whatever_places_were_made_ahead(
    till: TillWindow, waits: list[int]
) -> None:
    """A list that guessed where lines lie drew one over another, or none where one belonged."""
    till.resize(SIZES["small"])
    tap(till, "From the shelf")
    for row, quiet in enumerate(waits):
        QTest.qWait(QUIET_MS + BOUNCE_MS if quiet else BOUNCE_MS)
        till.sale.tapTile(row)
        till.settle()
        drawn = drawn_lines(till)
        assert list(drawn) == [str(line.id) for line in till.basket.lines]
        tops = [line.y() for line in drawn.values()]
        assert tops == [nth * line.height() for nth, line in enumerate(drawn.values())]
        assert is_whole(list(drawn.values())[-1])
        if row == 4:
            till.sale.openLine(2)
            part(till, "line", LineModel).remove()
            till.settle()


def drawn_lines(till: TillWindow) -> dict[str, QQuickItem]:
    """Return the lines of the order that have a place in the list, by key, the topmost first."""
    shown = visible_items(till.window.contentItem())
    lines = [one for one in shown if one.metaObject().className().startswith("BasketLine_")]
    lines.sort(key=lambda line: line.y())
    return {str(line.property("key")): line for line in lines}


def test_a_list_that_a_finger_moves_stays_under_it_while_a_line_is_added(till: TillWindow) -> None:
    till.resize(SIZES["small"])
    tap(till, "From the shelf")
    for row in range(7):
        QTest.qWait(BOUNCE_MS)
        till.sale.tapTile(row)
        till.settle()
    shown = visible_items(till.window.contentItem())
    lines = next(one for one in shown if spoken_name(one) == "Lines of the order")
    end = lines.property("contentY")
    panel, spot = QTest.createTouchDevice(), middle(lines)
    QTest.touchEvent(till.window, panel).press(0, spot).commit()
    for _ in range(6):
        spot += QPoint(0, 15)
        QTest.touchEvent(till.window, panel).move(0, spot).commit()
        till.paint()
    held = lines.property("contentY")
    assert lines.property("moving")
    assert held < end - 20
    QTest.qWait(BOUNCE_MS)
    till.sale.tapTile(7)
    till.settle()
    assert len(till.basket.lines) == 8
    assert lines.property("contentY") == held
    QTest.qWait(200)
    QTest.touchEvent(till.window, panel).move(0, spot).commit()
    QTest.touchEvent(till.window, panel).release(0, spot).commit()
    for _ in range(100):
        if lines.property("moving"):
            QTest.qWait(50)
    assert not lines.property("moving")
    held = min(held, lines.property("contentY"))
    QTest.qWait(BOUNCE_MS)
    till.sale.tapTile(8)
    till.settle()
    assert lines.property("contentY") > held, "what is rung later is shown again"

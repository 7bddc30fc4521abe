"""What comes by itself moves no page under a finger, and no touch meets what was not there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from fynlo_pos.ui.bounce import BOUNCE_MS
from fynlo_pos.ui.notices import Banner
from fynlo_pos.ui.play.hand import Hand
from fynlo_pos.ui.play.screen import Screen
from fynlo_pos.ui.theme import Stillness, ThemeSettings, apply_theme
from tests.support.gallery import is_tappable, middle, visible_items
from tests.support.kitchen_window import STILL, KitchenScreen, kitchen_screen
from tests.support.stillness import AT_ONCE, BUSY, HELD, NEVER_MS
from tests.support.till_window import SIZES, TillWindow, till_window

pytestmark = pytest.mark.gui

PRINTER = "The printer is out of paper"
KEY = "printer"
SOON_MS = 3_000
Tap = Callable[[QQuickWindow, QPoint], None]


def by_finger(window: QQuickWindow, spot: QPoint) -> None:
    """Touch a spot."""
    panel = QTest.createTouchDevice()
    QTest.qWait(BOUNCE_MS)
    QTest.touchEvent(window, panel).press(0, spot).commit()
    QTest.touchEvent(window, panel).release(0, spot).commit()


def by_mouse(window: QQuickWindow, spot: QPoint) -> None:
    """Click a spot."""
    QTest.qWait(BOUNCE_MS)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=spot)


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    """A till with one portion of chips to be paid in cash."""
    with till_window(tmp_path) as opened:
        opened.tap("Chips")
        opened.tap("Pay")
        yield opened


def hold(till: TillWindow, stillness: Stillness, looks: ThemeSettings | None = None) -> None:
    """Have pages move by these times from now on."""
    apply_theme(till.shell.engine, looks or ThemeSettings(), stillness)


def jam(till: TillWindow, text: str = PRINTER, act: Callable[[], None] | None = None) -> None:
    """The printer stops by itself."""
    till.desk.notices.raise_banner(KEY, Banner(text, action_text="Print again", action=act))
    till.settle()


def lies_under(window: QQuickWindow, spot: QPoint) -> list[QQuickItem]:
    """Return the controls that lie at a spot."""
    return [
        item
        for item in visible_items(window.contentItem())
        if is_tappable(item) and item.contains(item.mapFromScene(spot))
    ]


def soon(window: QQuickWindow, sees: Callable[[], bool]) -> bool:
    """Wait until something is so, and tell whether it came to be."""
    for _ in range(SOON_MS // 10):
        if sees():
            return True
        QTest.qWait(10)
        window.update()
    return sees()


@pytest.mark.parametrize("touch", [by_finger, by_mouse])
@pytest.mark.parametrize("size", ["usual", "tall"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_what_was_aimed_at_before_the_page_moved_is_not_what_is_hit(
    till: TillWindow, touch: Tap, size: str, mirrored: bool
) -> None:
    looks = ThemeSettings(mirrored=mirrored)
    till.dress(looks)
    till.resize(SIZES[size])
    hold(till, HELD, looks)
    aims = [middle(item) for item in (till.find("Exact"), till.find("Card machine"))]
    jam(till)
    assert till.reads(PRINTER)
    assert [till.find("Exact")] != lies_under(till.window, aims[0])
    before = till.sale.property("panel"), taking(till).property("method")
    for aim in aims:
        touch(till.window, aim)
        till.settle()
    assert (till.sale.property("panel"), taking(till).property("method")) == before
    assert till.desk.order.last_sale is None
    assert till.reads(PRINTER)


def test_it_is_touched_again_once_a_person_can_have_seen_it(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=0, longest_ms=0, reaction_ms=50))
    jam(till)
    assert soon(till.window, lambda: not stage(till).property("settling"))
    by_finger(till.window, middle(till.find("Exact")))
    till.settle()
    assert till.desk.order.last_sale is not None


def test_the_time_to_see_it_begins_with_its_picture(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=0, longest_ms=0, reaction_ms=20))
    till.window.hide()
    till.desk.notices.raise_banner(KEY, Banner(PRINTER))
    QTest.qWait(100)
    assert stage(till).property("settling"), "nothing was painted yet"
    till.window.show()
    assert soon(till.window, lambda: not stage(till).property("settling"))


def test_the_hand_that_plays_waits_until_it_can_have_seen_it(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=0, longest_ms=0, reaction_ms=100))
    jam(till)
    Hand(Screen(till.window)).tap("Exact*")
    till.settle()
    assert till.desk.order.last_sale is not None


def test_a_touch_begun_too_soon_does_nothing_when_it_ends_later(till: TillWindow) -> None:
    hold(till, HELD)
    panel = QTest.createTouchDevice()
    jam(till)
    spot = middle(till.find("Exact"))
    QTest.touchEvent(till.window, panel).press(0, spot).commit()
    hold(till, Stillness(rest_ms=0, longest_ms=0, reaction_ms=1))
    assert soon(till.window, lambda: not stage(till).property("settling"))
    QTest.touchEvent(till.window, panel).release(0, spot).commit()
    till.settle()
    assert till.desk.order.last_sale is None


def test_what_did_not_move_is_touched_at_once(till: TillWindow) -> None:
    hold(till, HELD)
    jam(till)
    till.tap("Menu")
    till.tap("Receipts and refunds")
    assert till.shell.property("pageName") == "history"


def test_the_keyboard_on_the_screen_is_never_held(till: TillWindow) -> None:
    till.press(Qt.Key.Key_Escape)
    stage(till).setProperty("ownKeyboard", True)
    search = till.field("Search")
    by_finger(till.window, middle(search))
    till.settle()
    hold(till, HELD)
    jam(till)
    keys = visible_items(till.window.contentItem())
    by_finger(till.window, middle(next(key for key in keys if key.property("code") == "c")))
    till.settle()
    assert search.property("text").lower() == "c"


def test_a_scanner_and_keys_are_never_held(till: TillWindow) -> None:
    till.press(Qt.Key.Key_Escape)
    hold(till, HELD)
    jam(till)
    till.type("2")
    till.press(Qt.Key.Key_Escape)
    bought = len(till.basket.lines)
    till.scan(next(code for product in till.demo.products for code in product.barcodes))
    assert len(till.basket.lines) == bought + 1


def test_keys_lie_still_under_the_finger_whose_touch_heals(till: TillWindow) -> None:
    till.tap("Card machine")
    till.tap("Declined")
    declined = taking(till).property("error")
    assert is_written(till, declined)
    hold(till, BUSY)
    key = till.find("1")
    spot = middle(key)
    for _ in range(2):
        by_finger(till.window, spot)
        till.settle()
        assert middle(key) == spot
    assert taking(till).property("error") == ""
    assert till.reads("Take £0.11 on the card machine")
    assert is_written(till, declined)
    hold(till, AT_ONCE)
    assert soon(till.window, lambda: not is_written(till, declined))


def test_a_banner_waits_while_a_finger_is_down(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=20, longest_ms=NEVER_MS, reaction_ms=0))
    panel, spot = QTest.createTouchDevice(), till_bar(till)
    QTest.touchEvent(till.window, panel).press(0, spot).commit()
    jam(till)
    QTest.qWait(80)
    assert not till.reads(PRINTER)
    QTest.touchEvent(till.window, panel).release(0, spot).commit()
    assert soon(till.window, lambda: till.reads(PRINTER))


@pytest.mark.parametrize("touch", [by_finger, by_mouse])
def test_a_banner_waits_for_the_next_touch_of_a_series(till: TillWindow, touch: Tap) -> None:
    hold(till, BUSY)
    touch(till.window, till_bar(till))
    exact = till.find("Exact")
    jam(till)
    assert not till.reads(PRINTER)
    touch(till.window, middle(exact))
    till.settle()
    assert till.desk.order.last_sale is not None
    hold(till, AT_ONCE)
    assert soon(till.window, lambda: till.reads(PRINTER))


def test_it_waits_no_longer_than_so_long(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=NEVER_MS, longest_ms=60, reaction_ms=NEVER_MS))
    panel = QTest.createTouchDevice()
    exact = till.find("Exact")
    spot = QPoint(middle(exact).x(), int(exact.mapToScene(exact.boundingRect().topLeft()).y()) + 4)
    QTest.touchEvent(till.window, panel).press(0, spot).commit()
    jam(till)
    assert soon(till.window, lambda: exact not in lies_under(till.window, spot))
    assert till.reads(PRINTER)
    QTest.touchEvent(till.window, panel).release(0, spot).commit()
    till.settle()
    sale = till.desk.order.last_sale
    assert sale is not None, "what a finger was put down on is what it touches"
    assert [one.method for one in sale.tenders] == ["cash"]


def test_a_hand_at_rest_sees_it_at_once(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=20, longest_ms=NEVER_MS, reaction_ms=0))
    by_finger(till.window, till_bar(till))
    assert soon(till.window, lambda: bool(stage(till).property("handsRest")))
    jam(till)
    assert till.reads(PRINTER)
    till.desk.notices.heal(KEY)
    till.settle()
    assert not till.reads(PRINTER)


def test_its_own_remedy_takes_it_away_at_once(till: TillWindow) -> None:
    done: list[str] = []
    jam(till, act=lambda: done.append("again"))
    hold(till, BUSY)
    by_finger(till.window, till_bar(till))
    till.tap("Print again")
    assert done == ["again"]
    assert not till.reads(PRINTER)


def test_what_heals_by_itself_stays_while_hands_move_and_its_button_does_nothing_else(
    till: TillWindow,
) -> None:
    done: list[str] = []
    jam(till, act=lambda: done.append("the first"))
    hold(till, BUSY)
    by_finger(till.window, till_bar(till))
    jam(till, "Another paper", act=lambda: done.append("the other"))
    assert is_written(till, PRINTER)
    assert not is_written(till, "Another paper")
    till.tap("Print again")
    assert done == [], "nobody read of the other paper yet"
    assert is_written(till, "Another paper")
    till.tap("Print again")
    assert done == ["the other"]


def test_a_button_stays_what_it_is_while_a_finger_is_on_it(till: TillWindow) -> None:
    done: list[str] = []
    jam(till, act=lambda: done.append("the first"))
    hold(till, Stillness(rest_ms=NEVER_MS, longest_ms=30, reaction_ms=0))
    panel, spot = QTest.createTouchDevice(), middle(till.find("Print again"))
    QTest.touchEvent(till.window, panel).press(0, spot).commit()
    jam(till, "Another paper", act=lambda: done.append("the other"))
    QTest.qWait(100)
    assert is_written(till, PRINTER)
    QTest.touchEvent(till.window, panel).release(0, spot).commit()
    till.settle()
    assert done == []
    assert is_written(till, "Another paper")


def test_what_comes_and_goes_while_hands_move_is_never_shown(till: TillWindow) -> None:
    hold(till, Stillness(rest_ms=NEVER_MS, longest_ms=40, reaction_ms=0))
    by_finger(till.window, till_bar(till))
    jam(till)
    till.desk.notices.heal(KEY)
    QTest.qWait(80)
    assert not till.reads(PRINTER)


def test_a_kitchens_touch_meets_no_other_ticket(
    prepared_app: QGuiApplication, tmp_path: Path
) -> None:
    with kitchen_screen(tmp_path, stillness=HELD) as screen:
        screen.send(screen.line("Burger"), screen.line("Chips"))
        screen.look()
        rows = [screen.find("1, Burger"), screen.find("Ready")]
        aims = [middle(row) for row in rows]
        before = screen.cards()
        fall_silent(screen)
        assert screen.reads(screen.model.property("silence"))
        for aim in aims:
            by_finger(screen.window, aim)
            screen.settle()
        assert screen.cards() == before
        screen.press(Qt.Key.Key_1)
        assert screen.cards() == [], "a bump bar's key is never held"


def test_a_kitchens_board_waits_for_the_hand(prepared_app: QGuiApplication, tmp_path: Path) -> None:
    with kitchen_screen(tmp_path, stillness=BUSY) as screen:
        by_finger(screen.window, QPoint(600, 600))
        fall_silent(screen)
        silence = screen.model.property("silence")
        assert silence
        assert not screen.reads(silence)
        apply_theme(screen.kitchen.engine, STILL, AT_ONCE)
        assert soon(screen.window, lambda: screen.reads(silence))


def fall_silent(screen: KitchenScreen) -> None:
    """No till is heard any more."""
    screen.silent_since_ms = screen.clock() - 600_000
    screen.look()


def is_written(till: TillWindow, words: str) -> bool:
    """Tell whether words stand on the screen, and not merely in what shows them."""
    shown = visible_items(till.window.contentItem())
    return any(one.inherits("QQuickText") and one.property("text") == words for one in shown)


def taking(till: TillWindow) -> QObject:
    """Return the view model of the page on which money is taken."""
    model: object = till.sale.checkout
    assert isinstance(model, QObject)
    return model


def stage(till: TillWindow) -> QQuickItem:
    """Return the root of the window."""
    return next(
        one for one in till.window.contentItem().childItems() if one.objectName() == "stage"
    )


def till_bar(till: TillWindow) -> QPoint:
    """Return a spot of the bar where nothing lies."""
    return QPoint(till.window.width() // 2, 2)

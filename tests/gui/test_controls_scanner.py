"""The wedge scanner and the keyboards, in a real window with real key events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QSignalSpy, QTest

from fynlo_pos.ui.onscreen_keyboard import OnScreenKeyboard
from fynlo_pos.ui.theme import ThemeSettings, apply_theme
from fynlo_pos.ui.wedge import WedgeScanner
from tests.support.gallery import find, gallery, heard, middle, visible_items
from tests.support.screen_audit import LEAST_TARGET, is_kind

pytestmark = [pytest.mark.gui, pytest.mark.qml, pytest.mark.usefixtures("prepared_app")]

CODE = "5012345678900"
AFTER_SILENCE_MS = 120
SHARE = 0.44


@pytest.fixture
def forms() -> Iterator[QQuickView]:
    with gallery("forms", size=(1024, 600)) as view:
        yield view


@pytest.fixture
def wedge(forms: QQuickView) -> Iterator[WedgeScanner]:
    scanner = WedgeScanner()
    scanner.watch(forms)
    yield scanner
    forms.removeEventFilter(scanner)


def focus(field: QQuickItem) -> QObject:
    field.metaObject().invokeMethod(field, "focusField")
    line = QGuiApplication.focusObject()
    assert line is not None
    return line


def strike(view: QQuickView, key: str) -> None:
    QTest.keyClick(view, Qt.Key(ord(key.upper())))


def scan(view: QQuickView, code: str = CODE) -> None:
    for key in code:
        strike(view, key)
    QTest.keyClick(view, Qt.Key.Key_Return)


def codes(spy: QSignalSpy) -> list[str]:
    return [spy.at(index)[0] for index in range(spy.count())]


def test_a_scan_reaches_no_field(forms: QQuickView, wedge: WedgeScanner) -> None:
    scanned = QSignalSpy(wedge.scanned)
    field = find(forms, "nameField")
    line = focus(field)
    accepted = heard(field, "accepted(QString)")
    scan(forms)
    QTest.qWait(AFTER_SILENCE_MS)
    assert codes(scanned) == [CODE]
    assert line.property("text") == ""
    assert len(accepted) == 0


def test_a_field_that_asks_for_a_code_gets_it_with_its_enter(
    forms: QQuickView, wedge: WedgeScanner
) -> None:
    scanned = QSignalSpy(wedge.scanned)
    field = find(forms, "nameField")
    field.setProperty("takesCode", True)
    line = focus(field)
    accepted = heard(field, "accepted(QString)")
    scan(forms)
    QTest.qWait(AFTER_SILENCE_MS)
    assert scanned.count() == 0
    assert line.property("text") == CODE
    assert accepted == [(CODE,)]


def test_a_scan_presses_no_button(wedge: WedgeScanner, forms: QQuickView) -> None:
    scanned = QSignalSpy(wedge.scanned)
    button = find(forms, "cancelButton")
    clicks = heard(button, "clicked()")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.qWait(AFTER_SILENCE_MS)  # the ring around it is painted before, not between two keys
    scan(forms)
    QTest.keyClick(forms, Qt.Key.Key_Return)
    assert codes(scanned) == [CODE]
    assert len(clicks) == 0
    QTest.qWait(AFTER_SILENCE_MS)
    QTest.keyClick(forms, Qt.Key.Key_Return)
    assert len(clicks) == 1


def test_typing_arrives_in_order(forms: QQuickView, wedge: WedgeScanner) -> None:
    scanned = QSignalSpy(wedge.scanned)
    field = find(forms, "nameField")
    line = focus(field)
    accepted = heard(field, "accepted(QString)")
    for key in "oat latte":
        QTest.qWait(40)
        strike(forms, key)
    QTest.keyClick(forms, Qt.Key.Key_Backspace)
    strike(forms, "x")
    QTest.keyClick(forms, Qt.Key.Key_Return)
    assert line.property("text") == "oat lattx"
    assert accepted == [("oat lattx",)]
    assert scanned.count() == 0


def test_a_scan_without_enter_ends_by_silence(forms: QQuickView, wedge: WedgeScanner) -> None:
    scanned = QSignalSpy(wedge.scanned)
    for key in CODE:
        strike(forms, key)
    assert scanned.count() == 0
    QTest.qWait(AFTER_SILENCE_MS)
    assert codes(scanned) == [CODE]


def keys_of(view: QQuickView) -> dict[str, QQuickItem]:
    return {
        item.property("code"): item
        for item in visible_items(view.rootObject())
        if item.metaObject().className().startswith("KeyboardKey_QMLTYPE")
    }


def keyboard_area(view: QQuickView) -> QRectF:
    """Return where the keyboard in sight lies, in pixels of the window."""
    (board,) = (one for one in visible_items(view.rootObject()) if is_kind(one, "Keyboard"))
    return board.mapRectToScene(board.boundingRect())


def touch_field(view: QQuickView, name: str) -> QObject:
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(find(view, name)))
    QTest.qWait(AFTER_SILENCE_MS)
    line = QGuiApplication.focusObject()
    assert line is not None
    return line


def press(view: QQuickView, *codes: str) -> None:
    for code in codes:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(keys_of(view)[code]))


@pytest.fixture
def served(forms: QQuickView) -> Iterator[OnScreenKeyboard]:
    keyboard = OnScreenKeyboard()
    keyboard.watch(forms, wanted=True)
    yield keyboard
    keyboard.deleteLater()


def test_our_keyboard_writes_and_keeps_the_focus(
    forms: QQuickView, served: OnScreenKeyboard
) -> None:
    assert not keys_of(forms)
    line = touch_field(forms, "nameField")
    press(forms, "c", "a", "f", "accents", "é", "abc", "space", "£", "123", "5", "back", "7")
    assert line.property("text") == "Café £7"
    assert QGuiApplication.focusObject() is line
    accepted = heard(find(forms, "nameField"), "accepted(QString)")
    press(forms, "enter")
    assert len(accepted) == 1
    assert not keys_of(forms)
    assert QGuiApplication.focusObject() is line
    touch_field(forms, "nameField")
    press(forms, "close")
    assert not keys_of(forms)


def test_our_keyboard_leaves_the_field_in_sight(
    forms: QQuickView, served: OnScreenKeyboard
) -> None:
    line = touch_field(forms, "lowField")
    assert isinstance(line, QQuickItem)
    below = line.mapRectToScene(line.boundingRect()).bottom()
    assert below <= keyboard_area(forms).top()


def test_our_keyboard_is_no_more_than_44_percent_of_the_window_and_its_keys_are_large(
    forms: QQuickView, served: OnScreenKeyboard
) -> None:
    touch_field(forms, "nameField")
    for text_percent in (100, 200):
        apply_theme(forms.engine(), ThemeSettings(text_percent=text_percent, reduce_motion=True))
        QTest.qWait(1)
        board = keyboard_area(forms)
        keys = [item.mapRectToScene(item.boundingRect()) for item in keys_of(forms).values()]
        assert board.bottom() == forms.height()
        assert 0 < board.height() <= forms.height() * SHARE
        assert all(board.contains(key) for key in keys)
        assert min(key.height() for key in keys) >= LEAST_TARGET


def test_our_keyboard_stays_closed_when_keys_are_attached(forms: QQuickView) -> None:
    keyboard = OnScreenKeyboard()
    keyboard.serve(forms.rootObject(), wanted=False)
    touch_field(forms, "nameField")
    assert not keys_of(forms)

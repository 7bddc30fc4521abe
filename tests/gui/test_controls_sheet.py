"""A sheet holds the keyboard, goes back by Esc, acts by Enter, and gives the focus back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from tests.support.gallery import find, gallery, heard, middle, spoken_name

pytestmark = [pytest.mark.gui, pytest.mark.qml, pytest.mark.usefixtures("prepared_app")]

MORE_TABS_THAN_CONTROLS = 12
SETTLE_MS = 20


@pytest.fixture
def view() -> Iterator[QQuickView]:
    with gallery("taps", size=(1024, 600)) as shown:
        yield shown


def open_sheet(view: QQuickView, which: str) -> None:
    view.rootObject().setProperty("sheet", which)
    QTest.qWait(SETTLE_MS)


def refunds(view: QQuickView) -> object:
    return find(view, "sheetGallery").property("refunds")


def sheet(view: QQuickView, name: str) -> QQuickItem:
    children = view.rootObject().findChildren(QObject)
    found = next(child for child in children if child.objectName() == name)
    made = found.property("item") or found  # of one that is made when it is opened, what was made
    assert isinstance(made, QQuickItem)
    return made


def is_inside(item: QQuickItem | None, outer: QQuickItem) -> bool:
    while item is not None and item is not outer:
        item = item.parentItem()
    return item is outer


def test_tab_goes_round_inside(view: QQuickView) -> None:
    open_sheet(view, "refund")
    refund = sheet(view, "refundSheet")
    names = []
    for _ in range(MORE_TABS_THAN_CONTROLS):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        QTest.qWait(1)
        assert is_inside(view.activeFocusItem(), refund)
        names.append(spoken_name(view.activeFocusItem()))
    assert {"Close", "Wrong item", "Note", "Keep it", "Refund £9.20"} <= set(names)


def test_enter_does_the_primary_act_and_esc_goes_back(view: QQuickView) -> None:
    open_sheet(view, "refund")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert refunds(view) == 1
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert sheet(view, "refundSheet").property("opened") is False
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert refunds(view) == 1


def test_a_busy_or_greyed_primary_does_nothing(view: QQuickView) -> None:
    open_sheet(view, "refund")
    refund = sheet(view, "refundSheet")
    for name, value in (("primaryBusy", True), ("primaryEnabled", False)):
        before = refund.property(name)
        refund.setProperty(name, value)
        QTest.keyClick(view, Qt.Key.Key_Return)
        refund.setProperty(name, before)
    assert refunds(view) == 0


def test_the_focus_comes_back(view: QQuickView) -> None:
    button = find(view, "restButton")
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    open_sheet(view, "refund")
    assert view.activeFocusItem() is not button
    open_sheet(view, "picker")
    picker = sheet(view, "pickerSheet")
    assert is_inside(view.activeFocusItem(), picker)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert is_inside(view.activeFocusItem(), sheet(view, "refundSheet"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.activeFocusItem() is button


def test_a_sheet_is_made_when_it_is_first_opened_and_kept(view: QQuickView) -> None:
    late = find(view, "pickerSheet")
    assert late.property("item") is None
    open_sheet(view, "picker")
    made = sheet(view, "pickerSheet")
    assert made is not late
    assert made.property("opened") is True
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert made.property("opened") is False
    open_sheet(view, "")
    open_sheet(view, "picker")
    assert sheet(view, "pickerSheet") is made
    assert made.property("opened") is True


WANTED_AT_ONCE = b"""
import QtQuick
import Fynlo.Controls
Item {
    property bool asks: true
    readonly property bool opened: (sheet.item as Sheet)?.opened ?? false
    width: 400
    height: 300
    LateSheet {
        id: sheet
        wanted: parent.asks
        sourceComponent: Sheet {
            title: "Found"
        }
    }
}
"""


def test_a_sheet_that_is_wanted_before_its_page_is_there_opens_with_it(view: QQuickView) -> None:
    component = QQmlComponent(view.engine())
    component.setData(WANTED_AT_ONCE, QUrl("file:///page.qml"))
    page = component.create()
    assert isinstance(page, QQuickItem), component.errorString()
    page.setParentItem(view.rootObject())
    assert page.property("opened") is True
    page.deleteLater()


def test_nothing_beneath_is_touched(view: QQuickView) -> None:
    open_sheet(view, "refund")
    refund = sheet(view, "refundSheet")
    inside = view.contentItem().boundingRect().center().toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=inside)
    assert refund.property("opened") is True
    clicks = heard(find(view, "restButton"), "clicked()")
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(find(view, "restButton")))
    assert refund.property("opened") is False
    assert not clicks

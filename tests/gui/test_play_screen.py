"""What a play finds in a window: by the name read out, in the order it is drawn."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from fynlo_pos.ui.play.screen import Screen

pytestmark = pytest.mark.gui

WINDOW = b"""
import QtQuick

Window {
    width: 400; height: 400; visible: true

    component Named: Item {
        property string said
        Accessible.role: Accessible.Button
        Accessible.name: said
        width: 100; height: 100
    }

    Named { said: "Above"; z: 1; x: 200; Named { said: "Twice"; x: 50 } }
    Named { said: "Below"; Named { said: "Twice"; x: 20 } }
    Named { said: "Greyed"; enabled: false }
    Item { opacity: 0; Named { said: "Faded out" } }
    Item { visible: false; Named { said: "Hidden" } }
}
"""


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Screen]:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(QByteArray(WINDOW), "")
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    qtbot.waitExposed(window)
    yield Screen(window)
    window.deleteLater()
    engine.deleteLater()


def test_what_is_in_sight_is_told_in_the_order_it_is_drawn(screen: Screen) -> None:
    names = [thing.name for thing in screen.things()]
    assert names == ["Below", "Twice", "Greyed", "Above", "Twice"]


def test_of_two_of_a_name_the_topmost_is_found_or_the_one_within_a_part(screen: Screen) -> None:
    topmost, below = screen.find("Twice"), screen.find("Tw*", within="Below")
    assert topmost is not None
    assert below is not None
    assert topmost.place.x() == 250
    assert below.place.x() == 20


def test_what_is_greyed_or_out_of_sight_cannot_be_touched(screen: Screen) -> None:
    assert screen.find("Greyed") is None
    assert screen.find("Greyed", touchable=False) is not None
    assert screen.find("Faded out", touchable=False) is None
    assert screen.find("Hidden", touchable=False) is None

"""A station's form on the real window: the printer that stands there, and what is none."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.ui.places import SETTINGS
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.till.save_documents([Station(UUID(int=800), "Grill", takes_rest=True)], None)
        window.desk.read_shop()
        window.settle()
        yield window


@pytest.mark.slow
def test_a_stations_printer_is_written_on_its_form(till: TillWindow) -> None:
    till.desk.go(SETTINGS, part="kitchen")
    till.settle()
    till.tap("Grill")
    till.field("Its own printer").forceActiveFocus()
    till.settle()
    till.type("not an address")
    till.press(Qt.Key.Key_Return)
    assert till.reads("is not a printer's address")
    for _ in range(14):
        till.press(Qt.Key.Key_Backspace)
    till.type("192.168.1.51")
    till.press(Qt.Key.Key_Return)
    assert [one.printer for one in till.desk.reading.stations()] == ["192.168.1.51"]

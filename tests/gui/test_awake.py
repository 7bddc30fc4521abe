"""The screen of an open till stays lit: a desktop's service is told so, on a bus of the test's."""

import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from fynlo_pos.ui.awake import PLACE, SCREEN_SAVER, ask_desktop

pytestmark = pytest.mark.gui

DESKTOP, TILL = "desktop", "till"
info: Any = ClassInfo  # its stub knows of no arguments
spoken_as_desktop = info({"D-Bus Interface": SCREEN_SAVER})


@spoken_as_desktop
class Desktop(QObject):
    """What dims a screen."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str]] = []

    @Slot(str, str, result="uint")
    def Inhibit(self, name: str, why: str) -> int:  # noqa: N802 - as it is called on the bus
        self.asked.append((name, why))
        return 7


@pytest.fixture
def address() -> Iterator[str]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("LOUD: without dbus-daemon nobody hears that the screen shall stay lit")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            yield daemon.stdout.readline().strip()
        finally:
            for name in (DESKTOP, TILL):
                QDBusConnection.disconnectFromBus(name)
            daemon.terminate()


def test_the_desktop_is_asked_to_leave_the_screen_lit(
    prepared_app: QGuiApplication, address: str
) -> None:
    desktop = Desktop()
    bus = QDBusConnection.connectToBus(address, DESKTOP)
    exported = QDBusConnection.RegisterOption.ExportAllSlots
    assert bus.registerObject(PLACE, desktop, exported)
    assert bus.registerService(SCREEN_SAVER)
    assert ask_desktop(QDBusConnection.connectToBus(address, TILL))
    for _ in range(200):
        if desktop.asked:
            break
        QTest.qWait(20)
    assert desktop.asked == [("Fynlo POS", "The till is open")]


def test_without_a_desktop_nothing_is_asked(prepared_app: QGuiApplication) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere", "nobody")
    assert not ask_desktop(nowhere)

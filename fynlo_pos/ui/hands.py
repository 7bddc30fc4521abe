"""What hands meet in each window: touches made steady, the scanner read, keys on the screen."""

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from fynlo_pos.core.device_settings import DeviceSettings
from fynlo_pos.ui.bounce import BounceFilter
from fynlo_pos.ui.device import wanted_keyboard
from fynlo_pos.ui.onscreen_keyboard import OnScreenKeyboard
from fynlo_pos.ui.pointer import PointerFilter
from fynlo_pos.ui.session import Session
from fynlo_pos.ui.wedge import WedgeScanner


class Hands:
    """Serves every window of the till. ``scanner`` says what was read in any of them."""

    def __init__(self, session: Session, parent: QObject) -> None:
        self._session = session
        self._bounce = BounceFilter(parent)
        self._pointer = PointerFilter(parent)
        self._keyboard = OnScreenKeyboard(parent)
        self.scanner = WedgeScanner(parent)

    def watch(self, window: QQuickWindow, settings: DeviceSettings) -> None:
        """Serve a window from now on."""
        window.installEventFilter(self._session)
        self._pointer.watch(window)
        self._bounce.watch(window)
        self.scanner.watch(window)
        self._keyboard.watch(window, wanted=wanted_keyboard(settings))

    def follow(self, windows: Iterable[QQuickWindow], settings: DeviceSettings) -> None:
        """Open or close the keyboard on the screen as the device was set to."""
        for window in windows:
            self._keyboard.want(window, wanted=wanted_keyboard(settings))

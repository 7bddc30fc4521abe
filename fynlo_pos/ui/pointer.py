"""The pointer goes when the screen is touched, and is back when a mouse is moved."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QWindow


class PointerFilter(QObject):
    """Hides the pointer while fingers are used. Install with ``watch`` on each window."""

    def watch(self, window: QWindow) -> None:
        """Follow what this window is touched with."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Qt's hook; filters nothing out."""
        if event.type() is QEvent.Type.TouchBegin:
            _hide()
        elif event.type() is QEvent.Type.MouseMove and _is_of_mouse(event):
            show_pointer()
        return False


def show_pointer() -> None:
    """Show the pointer again, if it was hidden."""
    if _is_hidden():
        QGuiApplication.restoreOverrideCursor()


def _hide() -> None:
    if not _is_hidden():
        # Qt's own names are looked up here: they are not made for a start (see ``ui.keys``).
        QGuiApplication.setOverrideCursor(QtCore.Qt.CursorShape.BlankCursor)


def _is_hidden() -> bool:
    return QGuiApplication.overrideCursor() is not None


def _is_of_mouse(event: QEvent) -> bool:
    """Tell a mouse from what a system makes of a touch for programs that know none."""
    if not isinstance(event, QMouseEvent) or not _is_hidden():
        return False
    made_up = event.source() is not QtCore.Qt.MouseEventSource.MouseEventNotSynthesized
    return not made_up and event.pointingDevice().type() is QInputDevice.DeviceType.Mouse

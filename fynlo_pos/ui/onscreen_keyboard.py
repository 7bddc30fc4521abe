"""The till's own keyboard for devices without one: what its keys do to the field in focus.

Fynlo/Controls/Keyboard.qml draws it and says which key was touched; this sends the key on the
way an input method does, so a field cannot tell it from a real keyboard. Enter alone stays with
the Stage, for no page and no sheet may act by it.
"""

from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication, QInputDevice, QInputMethodEvent, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow

from fynlo_pos.ui.keys import BACKSPACE, key_event

VIRTUAL_NAMES = ("virtual", "power button", "sleep button", "video bus", "lid switch")
ASSUMED_NAME = "core pointer"
"""What Qt makes up, sooner or later, where the window system lists no device."""


def has_keyboard() -> bool:
    """Whether a real keyboard is attached, as far as the window system knows.

    A window system that lists no device at all counts as having one: a field that cannot be
    typed into is worse than a keyboard too many, and the owner can switch ours on in Settings.
    """
    devices = QInputDevice.devices()
    if all(device.name() == ASSUMED_NAME for device in devices):
        return True
    return any(
        device.type() == QInputDevice.DeviceType.Keyboard
        and not any(name in device.name().lower() for name in VIRTUAL_NAMES)
        for device in devices
    )


class OnScreenKeyboard(QObject):
    """Carries the keys of every `Stage` it serves to the field in focus."""

    def watch(self, window: QQuickWindow, *, wanted: bool | None = None) -> None:
        """Serve a window's Stage. `wanted` is the owner's choice; none asks `has_keyboard`.

        A wedge scanner is a keyboard to the window system, so the choice must exist.
        """
        opens = not has_keyboard() if wanted is None else wanted
        for item in window.contentItem().childItems():
            if item.property("ownKeyboard") is not None:
                self.serve(item, wanted=opens)

    def want(self, window: QQuickWindow, *, wanted: bool | None) -> None:
        """Follow the owner's choice in a window that is served already."""
        for item in window.contentItem().childItems():
            if item.property("ownKeyboard") is not None:
                item.setProperty("ownKeyboard", not has_keyboard() if wanted is None else wanted)

    def serve(self, stage: QQuickItem, *, wanted: bool) -> None:
        """Connect a window's Stage; `wanted` false keeps the keyboard closed in this window."""
        QObject.connect(stage, SIGNAL("keyCommitted(QString)"), self.commit)
        QObject.connect(stage, SIGNAL("keyErased()"), self.erase)
        stage.setProperty("ownKeyboard", wanted)

    @Slot(str)
    def commit(self, text: str) -> None:
        """Write text where the cursor is."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        self._send(event)

    @Slot()
    def erase(self) -> None:
        """Take one character, or what is chosen, away."""
        self._send_key(BACKSPACE, "\b")

    def _send_key(self, key: int, text: str) -> None:
        window = _focused_window()
        if window is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(window, key_event(kind, key, text))

    def _send(self, event: QEvent) -> None:
        field = _focused()
        if field is not None:
            QCoreApplication.sendEvent(field, event)


def _focused() -> QObject | None:
    """The focused item; none while no window of ours is active."""
    return QGuiApplication.focusObject()


def _focused_window() -> QWindow | None:
    return QGuiApplication.focusWindow()

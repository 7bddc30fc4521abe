"""This device's settings in the window: used at once, then kept on disk, taken back by Undo."""

from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from fynlo_pos.core.device_settings import DeviceSettings, KeyboardChoice
from fynlo_pos.core.words import Told
from fynlo_pos.ui.jobs import Err, Lane, Ok
from fynlo_pos.ui.notices import Notices
from fynlo_pos.ui.theme import ThemeSettings
from fynlo_pos.ui.translation import is_mirrored

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class DeviceStore(Protocol):
    """Where the settings are kept, by ``app``. ``warning`` is about a file that was no use."""

    settings: DeviceSettings
    warning: Told

    def save(self, settings: DeviceSettings) -> None:
        """Keep them. Takes a write to disk; raises ``Trouble`` when it does not take them."""


class UnkeptSettings:
    """Settings that end with the window."""

    def __init__(self, settings: DeviceSettings | None = None) -> None:
        self.settings = settings or DeviceSettings()
        self.warning: Told = ""

    def save(self, settings: DeviceSettings) -> None:
        """Hold on to them."""
        self.settings = settings


@QmlElement
class Device(QObject):
    """What this device is set to. ``changed`` follows every change, before it is on disk."""

    changed = Signal()

    def __init__(self, store: DeviceStore, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notices = notices
        self._lane: Lane | None = None
        self.settings = store.settings

    def keep_on(self, lane: Lane) -> None:
        """Write to disk on this lane from now on."""
        self._lane = lane

    def change(self, settings: DeviceSettings, said: str = "") -> None:
        """Use these settings now and keep them; with words for a snack they can be taken back."""
        before = self.settings
        if settings == before:
            return
        self.settings = settings
        self.changed.emit()
        if self._lane is not None:
            self._lane.run(lambda: self._store.save(settings), self._kept, self)
        if said:
            self._notices.say(said, undo=lambda: self.change(before))

    @Property(str, notify=changed)
    def whyNotPrinted(self) -> str:
        """Why no paper can be printed; empty where a printer is set up."""
        if self.settings.printer.is_set_up:
            return ""
        return self.tr("No printer yet: see Settings, Printer")

    def _kept(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._notices.tell(outcome)


def looks_of(settings: DeviceSettings) -> ThemeSettings:
    """Return the looks of a device; its language decides the direction."""
    return ThemeSettings(
        theme=settings.theme,
        text_percent=settings.text_percent,
        reduce_motion=settings.reduce_motion,
        left_handed=settings.left_handed,
        mirrored=is_mirrored(),
    )


def wanted_keyboard(settings: DeviceSettings) -> bool | None:
    """Return whether the till's own keyboard opens; none leaves it to the window system."""
    match settings.keyboard:
        case KeyboardChoice.ALWAYS:
            return True
        case KeyboardChoice.NEVER:
            return False
        case KeyboardChoice.AUTOMATIC:
            return None

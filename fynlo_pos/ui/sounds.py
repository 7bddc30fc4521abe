"""The till's sounds, asked for by moment and heard at this device's volume."""

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from fynlo_pos.core.sounds import Silence, Sound, SoundOut
from fynlo_pos.core.words import Told
from fynlo_pos.ui.device import Device
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.status import Light, Status

translate = QCoreApplication.translate

SOUND = "sound"


class Sounds(QObject):
    """Asks for sounds; a device that cannot be heard has a line in the status, and no more."""

    _told = Signal(object)

    def __init__(self, device: Device, status: Status, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._status = status
        self._out: SoundOut = Silence()
        self._told.connect(self._report)  # queued: it is said on another thread

    def use(self, out: SoundOut) -> None:
        """Be heard by this from now on."""
        self._out = out
        out.listen(self._told.emit)

    def play(self, sound: Sound) -> None:
        """Ask for a sound, unless this device is set to none."""
        volume_percent = self._device.settings.volume_percent
        if volume_percent > 0:
            self._out.play(sound, volume_percent)

    @Slot(object)
    def _report(self, fault: Told) -> None:
        name = translate("Parts", "Sound")
        light = Light(name, spoken(fault), Tone.ACCENT) if fault else None
        self._status.report(SOUND, light)

"""The status light: one light and two words, from what each part of the till last reported."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class Light(msgspec.Struct, frozen=True):
    """One part's state: its name, what is so, since when (UTC ms), and what to do about it.

    ``brief`` is two words for the light where ``text`` is a longer one.
    """

    part: str
    text: str
    tone: Tone = Tone.GOOD
    since_ms: int = 0
    remedy: str = ""
    brief: str = ""


class StatusProps(msgspec.Struct, frozen=True):
    """The light as the bar shows it."""

    text: str = ""
    tone: int = 0


def derive_status(lights: Mapping[str, Light], all_well: str) -> StatusProps:
    """Return the worst light's words, or that all is well."""
    worst = max(lights.values(), key=lambda light: light.tone, default=None)
    if worst is None or worst.tone < Tone.WARN:
        return StatusProps(all_well, int(Tone.GOOD))
    return StatusProps(worst.brief or worst.text, int(worst.tone))


@QmlElement
class Status(QObject, Shows[StatusProps]):
    """What every part last reported. ``lightsChanged`` tells the status page to look again."""

    textChanged = Signal()
    toneChanged = Signal()
    lightsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lights: dict[str, Light] = {}
        self.begin(derive_status(self.lights, self.tr("All well")))

    def report(self, key: str, light: Light | None) -> None:
        """Keep a part's newest state; ``None`` takes the part off the list."""
        if light is None:
            self.lights.pop(key, None)
        else:
            self.lights[key] = light
        self.retell()
        self.lightsChanged.emit()

    def retell(self) -> None:
        """Say it again, perhaps in another language."""
        self.show(derive_status(self.lights, self.tr("All well")))

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """Two words beside the light."""
        return self._props.text

    @Property(int, notify=toneChanged)
    def tone(self) -> int:
        """The light's tone."""
        return self._props.tone

"""Where the key to the sales lies less safely than it could: a manager is told, once, and no other.

The status page keeps it as a line of its own for as long as it lasts.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Slot

from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import spoken
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.viewmodels.status_props import KEY

translate = QCoreApplication.translate


class KeyWatch(QObject):
    """Tells each manager who signs in, until one has answered ``Understood`` on this machine."""

    def __init__(self, desk: Desk, risks: Sequence[KeyRisk]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._risks = risks
        self._forget_what_was_healed()
        desk.session.nameChanged.connect(self._tell_manager)
        desk.shopChanged.connect(self._tell_manager)
        self.look()

    @Slot()
    def look(self) -> None:
        """Say it anew, perhaps in another language."""
        for risk in KeyRisk:
            light = self._light(risk) if risk in self._risks else None
            self._desk.status.report(f"{KEY}-{risk.name.lower()}", light)
        self._tell_manager()

    @Slot()
    def _tell_manager(self) -> None:
        told = set(self._to_tell())
        for risk in self._risks:
            if risk in told:
                self._desk.notices.raise_banner(risk, self._banner(risk))
            else:
                self._desk.notices.heal(risk)

    def _to_tell(self) -> Iterator[KeyRisk]:
        if self._desk.manages:
            understood = self._desk.device.settings.understood
            yield from (risk for risk in self._risks if risk not in understood)

    def _banner(self, risk: KeyRisk) -> Banner:
        return Banner(
            spoken(risk.sentence),
            Tone.WARN,
            dismiss_text=translate("Keys", "Understood"),
            dismissed=lambda: self._understand(risk),
        )

    def _understand(self, risk: KeyRisk) -> None:
        device = self._desk.device
        understood = (*device.settings.understood, risk.value)
        device.change(replace(device.settings, understood=understood))

    def _forget_what_was_healed(self) -> None:
        """A risk that comes again is told again."""
        device = self._desk.device
        last = tuple(one for one in device.settings.understood if one in self._risks)
        device.change(replace(device.settings, understood=last))

    def _light(self, risk: KeyRisk) -> Light:
        states = {
            KeyRisk.IN_A_FILE: translate("Keys", "In a file beside the sales"),
            KeyRisk.OPEN_TO_OTHERS: translate("Keys", "Its file is open to others"),
        }
        name = translate("Keys", "Key to the sales")
        return Light(name, states[risk], Tone.ACCENT, remedy=spoken(risk.sentence))

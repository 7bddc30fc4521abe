"""What the settings show of a backup that is copied to a memory stick."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class StickProps(msgspec.Struct, frozen=True):
    """Everything the part binds to; ``progress`` in thousandths, below 0 while unknown."""

    isCopying: bool = False
    progress: int = -1
    progressText: str = ""
    choices: tuple[str, ...] = ()


@QmlElement
class StickModel(QObject, Shows[StickProps]):
    """Copies a backup to a stick, says how far it is, and stops it."""

    isCopyingChanged = Signal()
    progressChanged = Signal()
    progressTextChanged = Signal()
    choicesChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copying = desk.stick
        self.begin(self._derived())
        desk.stick.changed.connect(self._derive)

    @Slot(str)
    def copy(self, name: str) -> None:
        """Copy a backup to the stick that is in."""
        self._copying.begin(name)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Copy to one of several sticks."""
        self._copying.choose(index)

    @Slot()
    def stop(self) -> None:
        """Copy no more, or to none of the sticks."""
        self._copying.stop()

    @Slot()
    def _derive(self) -> None:
        self.show(self._derived())

    def _derived(self) -> StickProps:
        state = self._copying.state
        if not state.is_copying:
            return StickProps(choices=tuple(stick.name for stick in state.choices))
        words = self.tr("Looking for a memory stick")
        if state.is_stopping:
            words = self.tr("Stopping")
        elif state.stick:
            words = filled(self.tr("Copying to {stick}"), stick=state.stick)
        return StickProps(isCopying=True, progress=state.share, progressText=words)

    @Property(bool, notify=isCopyingChanged)
    def isCopying(self) -> bool:
        """Whether a backup is on its way."""
        return self._props.isCopying

    @Property(int, notify=progressChanged)
    def progress(self) -> int:
        """How much of it is there, in thousandths; below 0 while nobody knows."""
        return self._props.progress

    @Property(str, notify=progressTextChanged)
    def progressText(self) -> str:
        """To which stick."""
        return self._props.progressText

    @Property("QStringList", notify=choicesChanged)  # type: ignore[arg-type]
    def choices(self) -> list[str]:
        """The sticks to choose among, where there are several."""
        return list(self._props.choices)

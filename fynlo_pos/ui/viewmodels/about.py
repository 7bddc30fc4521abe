"""Reading about a product: the next tile that is touched is shown, not added, and that is said."""

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

FORGOTTEN_AFTER_MS = 30_000


class AboutProps(msgspec.Struct, frozen=True):
    """Whether a tile is waited for."""

    isAsked: bool = False


@QmlElement
class AboutModel(QObject, Shows[AboutProps]):
    """Waits for one tile; after half a minute without one, tiles add again."""

    isAskedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patience = QTimer(self, singleShot=True, interval=FORGOTTEN_AFTER_MS)
        self._patience.timeout.connect(self.cancel)
        self.begin(AboutProps())

    @property
    def is_asked(self) -> bool:
        """Tell whether the next tile is read about."""
        return self._props.isAsked

    @Slot()
    def ask(self) -> None:
        """The next tile that is touched is read about, not added."""
        self._patience.start()
        self.show(AboutProps(isAsked=True))

    @Slot()
    def cancel(self) -> None:
        """Tiles add again."""
        self._patience.stop()
        self.show(AboutProps())

    @Property(bool, notify=isAskedChanged)
    def isAsked(self) -> bool:
        """Whether the next tile is read about."""
        return self._props.isAsked

"""Who is signed in, and since when nobody has touched the till."""

from uuid import UUID

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.till.occasion import Person

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

TOUCHES = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)


@QmlElement
class Session(QObject):
    """The person at the till. Locks after ``lock_after_s`` seconds without a touch (0: never).

    ``ending`` is told while the program can still put something on disk before it ends.
    """

    nameChanged = Signal()
    locked = Signal()
    ending = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self.lock_after_s = 0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)

    @property
    def person(self) -> Person:
        """Who is signed in. Raises ``LookupError`` when nobody is."""
        if self._person is None:
            raise LookupError("nobody is signed in")
        return self._person

    @property
    def is_signed_in(self) -> bool:
        """Tell whether somebody is signed in."""
        return self._person is not None

    def set_lock_after(self, seconds: int) -> None:
        """Lock after so long without a touch from now on; 0 never locks."""
        self.lock_after_s = seconds
        self._idle.stop()
        self.touched()

    def sign_in(self, staff_id: UUID, name: str) -> None:
        """Begin ringing as this person."""
        self._person = Person(staff_id, name)
        self.nameChanged.emit()
        self.touched()

    @Slot()
    def lock(self) -> None:
        """Sign out; open orders stay as they are."""
        if self._person is None:
            return
        self._person = None
        self._idle.stop()
        self.nameChanged.emit()
        self.locked.emit()

    def touched(self) -> None:
        """Somebody is there: wait anew before locking."""
        if self._person is not None and self.lock_after_s > 0:
            self._idle.start(self.lock_after_s * 1000)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take every press in a window as a sign of life; filters nothing out."""
        if event.type() in TOUCHES:
            self.touched()
        return False

    @Property(str, notify=nameChanged)
    def name(self) -> str:
        """Who is signed in, by name; empty when nobody is."""
        return self._person.name if self._person else ""

"""A PIN being keyed in: tried from its fourth digit on, wrong at the eighth or in silence."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.pin import LONGEST, SHORTEST, pin_matches
from fynlo_pos.ui.jobs import Err, Lane, Latest, Ok

translate = QCoreApplication.translate

WRONG_AFTER_MS = 1200
"""A PIN has four to eight digits: it is called wrong at the eighth, or after this silence."""


def who_has(pin: str, staff: Sequence[Staff]) -> Staff | None:
    """Return the first person whose PIN it is. Costs about 30 ms a person: not for the GUI."""
    return next((one for one in staff if one.pin_hash and pin_matches(pin, one.pin_hash)), None)


class PinPad(QObject):
    """Digits keyed so far, tried against those who ``may``; ``recognised`` carries who it is."""

    changed = Signal()
    recognised = Signal(object)

    def __init__(self, lane: Lane, may: Callable[[], Sequence[Staff]], parent: QObject) -> None:
        super().__init__(parent)
        self._may = may
        self._pin = ""
        self._checks = Latest(lane, self)
        self._silence = QTimer(self, singleShot=True, interval=WRONG_AFTER_MS)
        self._silence.timeout.connect(self._give_up)
        self.is_busy = False
        self.error = ""

    @property
    def dots(self) -> int:
        """How many digits are in."""
        return len(self._pin)

    def key(self, key: str) -> None:
        """Take a key of the pad."""
        self.error = ""
        if key == "back":
            self._pin = self._pin[:-1]
        elif key == "clear":
            self._pin = ""
        elif key.isdigit() and len(self._pin) < LONGEST:
            self._pin += key
        self._silence.stop()
        self._checks.forget()
        if len(self._pin) >= SHORTEST:
            self._try(self._pin, list(self._may()))
        self.changed.emit()

    def clear(self) -> None:
        """Forget what was keyed and said."""
        self._pin, self.error, self.is_busy = "", "", False
        self._silence.stop()
        self._checks.forget()

    def say(self, error: str) -> None:
        """Say what is wrong."""
        self.error = error
        self.changed.emit()

    def _try(self, pin: str, able: Sequence[Staff]) -> None:
        self.is_busy = True
        self._checks.ask(lambda: who_has(pin, able), self._checked)

    def _checked(self, outcome: Ok[Staff | None] | Err) -> None:
        self.is_busy = False
        if isinstance(outcome, Err):
            self.error = outcome.sentence
        elif outcome.value is not None:
            self.clear()
            self.recognised.emit(outcome.value)
        elif len(self._pin) >= LONGEST:
            self._give_up()
        else:
            self._silence.start()
        self.changed.emit()

    @Slot()
    def _give_up(self) -> None:
        self._pin = ""
        self.say(translate("PinPad", "That PIN is not right. Try again."))

"""Trying again what did not print, without being asked, and saying what still waits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from fynlo_pos.ui.desk import Desk, WaitingPaper
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import filled, spoken
from fynlo_pos.ui.status import Light

LOOK_EVERY_MS = 5_000
"""How often the queue is asked whether something has rested long enough; asking costs nothing."""

PRINTER, UNSURE = "printer", "paper-unsure"


class PrintRetry(QObject):
    """Works the print queue every few seconds. A sale never waits for it, and it opens no sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_looking = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Print what is due, unless the last look is still under way."""
        if not self._is_looking:
            self._ask(self._desk.printing.print_waiting)

    def _ask(self, work: Callable[[], WaitingPaper]) -> None:
        self._is_looking = True
        self._desk.lanes.devices.run(work, self._looked, self)

    def _looked(self, outcome: Ok[WaitingPaper] | Err) -> None:
        self._is_looking = False
        if isinstance(outcome, Err):
            self._report(WaitingPaper(reason=outcome.trouble.words))
        else:
            self._report(outcome.value)

    def _report(self, waiting: WaitingPaper) -> None:
        notices, status = self._desk.notices, self._desk.status
        name = self.tr("Printer")
        if waiting.count or waiting.reason:
            text, reason = self._words(waiting.count), spoken(waiting.reason)
            status.report(PRINTER, Light(name, text, Tone.WARN, waiting.since_ms, reason))
        elif self._desk.device.settings.printer.is_set_up:
            status.report(PRINTER, Light(name, self.tr("Nothing waits to be printed")))
        else:
            status.report(PRINTER, None)
        if waiting.needs_person:
            notices.raise_banner(UNSURE, self._question(spoken(waiting.reason)))
        else:
            notices.heal(UNSURE)

    def _words(self, count: int) -> str:
        if not count:
            return self.tr("Cannot print")
        if count == 1:
            return self.tr("1 paper waits for the printer")
        return filled(self.tr("{count} papers wait for the printer"), count=count)

    def _question(self, reason: str) -> Banner:
        printing = self._desk.printing
        return Banner(
            reason,
            Tone.WARN,
            action_text=self.tr("Print again"),
            action=lambda: self._ask(printing.print_again),
            dismiss_text=self.tr("It is on paper"),
            dismissed=lambda: self._ask(printing.leave_unprinted),
        )

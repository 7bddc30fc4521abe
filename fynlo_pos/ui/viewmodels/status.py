"""The status page: what the light stands for, part by part, and what can be done about it here."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.backing_up import back_up
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.places import SETTINGS, TO_LOOK_AT
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.status_props import (
    BACKUP,
    MATTERS,
    PRINTER,
    StatusPageProps,
    derive_status_page,
    is_of_terminals,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StatusModel(QObject, Shows[StatusPageProps]):
    """Every part that reported, those that need somebody first."""

    titleChanged = Signal()
    toneChanged = Signal()
    rowsChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._busy: frozenset[str] = frozenset()
        self.begin(StatusPageProps())
        desk.status.lightsChanged.connect(self._derive)
        self._derive()

    @Slot(str)
    def act(self, key: str) -> None:
        """Test the printer, back up now, look at what does not agree, or at the terminals."""
        if key == MATTERS:
            self._desk.go(TO_LOOK_AT)
            return
        if is_of_terminals(key):
            self._desk.go(SETTINGS, part="terminals")
            return
        if key in self._busy:
            return
        if key == PRINTER:
            self._test_printer()
        elif key == BACKUP:
            self._begin(key)
            back_up(self._desk, then_if_there(self, lambda: self._end(key)))

    def _test_printer(self) -> None:
        office, setup = self._desk.office, self._desk.device.settings.printer

        def arrived(outcome: Ok[None] | Err) -> None:
            self._end(PRINTER)
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
            else:
                sent = self.tr("Sent. Look whether a line came out of the printer.")
                self._desk.notices.say(sent, Tone.GOOD)

        self._begin(PRINTER)
        self._desk.lanes.devices.run(lambda: office.test_printer(setup), arrived, self)

    def _begin(self, key: str) -> None:
        self._busy |= {key}
        self._derive()

    def _end(self, key: str) -> None:
        self._busy -= {key}
        self._derive()

    @Slot()
    def _derive(self) -> None:
        desk = self._desk
        has_printer = desk.device.settings.printer.is_set_up
        self.show(
            derive_status_page(
                desk.status.lights,
                now_ms=desk.now_ms(),
                has_printer=has_printer,
                busy=self._busy,
            )
        )

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """How the till is as a whole."""
        return self._props.title

    @Property(int, notify=toneChanged)
    def tone(self) -> int:
        """Its tone."""
        return self._props.tone

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """The parts."""
        return [msgspec.to_builtins(row) for row in self._props.rows]

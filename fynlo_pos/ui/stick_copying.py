"""Copying a backup to a memory stick: it goes on while other pages are looked at."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import COPY_WHOLE, BackupCopy, Stick
from fynlo_pos.ui.spoken import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fynlo_pos.ui.desk import Desk

translate = QCoreApplication.translate


class StickState(msgspec.Struct, frozen=True):
    """How far a copy is: ``share`` in thousandths, -1 while nobody knows.

    ``choices`` are the sticks to choose among, where there are several.
    """

    name: str = ""
    choices: "tuple[Stick, ...]" = ()
    is_copying: bool = False
    is_stopping: bool = False
    share: int = -1
    stick: str = ""


class StickCopying(QObject):
    """One copy at a time, on the lane of the backups. ``changed`` follows each step."""

    changed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self.state = StickState()

    def begin(self, name: str) -> None:
        """Copy a backup to the stick that is in; where there are several, let one be chosen."""
        if self.state.is_copying:
            return
        self._set(StickState(name, is_copying=True))

        def found(outcome: "Ok[Sequence[Stick]] | Err") -> None:
            if isinstance(outcome, Err):
                self._failed(outcome)
            elif self.state.is_stopping:
                self._stopped(outcome)
            elif len(outcome.value) > 1:
                self._set(StickState(name, tuple(outcome.value)))
            elif outcome.value:
                self._copy(name, outcome.value[0])
            else:
                self._set(StickState())
                words = translate(
                    "Stick", "No memory stick was found. Put one in, wait a moment, then try again."
                )
                self._desk.notices.say(words, Tone.WARN)

        self._desk.lanes.backups.run(self._desk.office.sticks, found, self)

    def choose(self, index: int) -> None:
        """Copy to one of the sticks that are in."""
        if 0 <= index < len(self.state.choices):
            self._copy(self.state.name, self.state.choices[index])

    def stop(self) -> None:
        """Copy no more: nothing of it stays on the stick."""
        if self.state.is_copying:
            self._change(is_stopping=True)
        else:
            self._set(StickState())

    def _copy(self, name: str, stick: Stick) -> None:
        office = self._desk.office
        self._set(StickState(name, is_copying=True, stick=stick.name))

        def begun(outcome: Ok[BackupCopy] | Err) -> None:
            if isinstance(outcome, Err):
                self._failed(outcome)
            else:
                self._step(outcome.value)

        self._desk.lanes.backups.run(lambda: office.copy_backup(name, stick), begun, self)

    def _step(self, copy: BackupCopy) -> None:
        def stepped(outcome: Ok[int] | Err) -> None:
            if isinstance(outcome, Err):
                self._failed(outcome)
            elif outcome.value >= COPY_WHOLE:
                self._whole(copy)
            else:
                self._change(share=outcome.value)
                self._step(copy)

        lane = self._desk.lanes.backups
        if self.state.is_stopping:
            lane.run(copy.give_up, self._stopped, self)
        else:
            lane.run(copy.step, stepped, self)

    def _whole(self, copy: BackupCopy) -> None:
        words = translate("Stick", "{file} is on {stick}. Keep it away from the shop.")
        told = filled(words, file=copy.place.name, stick=self.state.stick)
        self._set(StickState())
        self._desk.notices.say(told, Tone.GOOD)

    def _stopped(self, _outcome: object) -> None:
        self._set(StickState())
        self._desk.notices.say(translate("Stick", "Stopped. Nothing of it is on the stick."))

    def _failed(self, err: Err) -> None:
        self._set(StickState())
        self._desk.notices.tell(err)

    def _change(self, **fields: object) -> None:
        self._set(msgspec.structs.replace(self.state, **fields))

    def _set(self, state: StickState) -> None:
        self.state = state
        self.changed.emit()

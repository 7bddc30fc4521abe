"""Backups and the recovery sheet, where a manager looks for them: in the settings."""

from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.rights import Right
from fynlo_pos.ui.backing_up import back_up
from fynlo_pos.ui.consent import if_allowed
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.office import BackupsKept
from fynlo_pos.ui.there import is_there, then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.backup_props import BackupProps, BackupState, derive_backup_props
from fynlo_pos.ui.viewmodels.recovery import RecoveryModel
from fynlo_pos.ui.viewmodels.stick import StickModel

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BackupModel(QObject, Shows[BackupProps]):
    """What was backed up and where it lies; makes backups, and recovery codes in place of lost."""

    recoveryChanged = Signal()
    stickChanged = Signal()
    titleChanged = Signal()
    isKeptChanged = Signal()
    filesChanged = Signal()
    moreChanged = Signal()
    whereChanged = Signal()
    codesChanged = Signal()
    isSheetKeptChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state = BackupState()
        self._shows_codes = False
        self._is_making = False
        self._looks = Latest(desk.lanes.backups, self)
        without = self.tr("No printer yet: set one up under Printer")
        self._recovery = RecoveryModel(desk, self, without)
        self._stick = StickModel(desk, self)
        self.begin(derive_backup_props(self._state, desk.shop))
        desk.sheetKept.connect(self._look)
        self._look()

    @Slot()
    def backUp(self) -> None:
        """Back up now."""
        if not self._state.is_busy:
            self._change(is_busy=True)
            back_up(self._desk, then_if_there(self, self._backed_up), is_in_sight=True)

    @Slot()
    def makeSheet(self) -> None:
        """Make new recovery codes and show them, this once. Takes a manager."""
        desk = self._desk
        not_shown = self.tr("New codes were made, but not shown. Make new ones again.")

        def made(outcome: Ok[None] | Err) -> None:
            self._is_making = False
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            elif self._shows_codes and is_there(self):
                self._recovery.read()
                self._look()
            else:
                desk.notices.say(not_shown)

        def make(allowed_by: UUID | None) -> None:
            self._shows_codes = True
            if self._is_making:
                return
            self._is_making = True
            person = desk.session.person
            desk.lanes.writer.run(
                lambda: desk.office.renew_recovery_key(person, allowed_by), made, desk
            )

        if_allowed(desk, Right.RENEW_CODES, make)

    @Slot()
    def sheetIsSafe(self) -> None:
        """Put the codes away: somebody has them."""
        self._recovery.keep()
        self.leave()

    @Slot()
    def leave(self) -> None:
        """Put the codes away: they are shown once, and none that come later."""
        self._shows_codes = False
        self._recovery.put_away()

    def _backed_up(self) -> None:
        self._change(is_busy=False)
        self._look()

    @Slot()
    def _look(self) -> None:
        def arrived(outcome: Ok[BackupsKept] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(trouble=outcome.sentence)
            else:
                self._change(kept=outcome.value, trouble="")

        self._looks.ask(self._desk.office.backups, arrived)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self.show(derive_backup_props(self._state, self._desk.shop))

    @Property(RecoveryModel, notify=recoveryChanged)
    def recovery(self) -> RecoveryModel:
        """The recovery sheet; empty but when codes were just made."""
        return self._recovery

    @Property(StickModel, notify=stickChanged)
    def stick(self) -> StickModel:
        """A backup that is copied to a memory stick."""
        return self._stick

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """When the last backup was made."""
        return self._props.title

    @Property(bool, notify=isKeptChanged)
    def isKept(self) -> bool:
        """Whether there is a backup."""
        return self._props.isKept

    @Property("QVariantList", notify=filesChanged)  # type: ignore[arg-type]
    def files(self) -> list[dict[str, Any]]:
        """The newest backups: ``title``, ``name`` and ``size``."""
        return [msgspec.to_builtins(file) for file in self._props.files]

    @Property(str, notify=moreChanged)
    def more(self) -> str:
        """How many older ones there are."""
        return self._props.more

    @Property(str, notify=whereChanged)
    def where(self) -> str:
        """In which folder they lie."""
        return self._props.where

    @Property(str, notify=codesChanged)
    def codes(self) -> str:
        """By whom and when the recovery codes were last made anew; empty where they never were."""
        return self._props.codes

    @Property(bool, notify=isSheetKeptChanged)
    def isSheetKept(self) -> bool:
        """Whether anybody has the codes."""
        return self._props.isSheetKept

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether a backup is being made."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the folder cannot be read."""
        return self._props.trouble

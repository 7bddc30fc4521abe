"""Late sales by file in the settings: saving this till's own, and taking in another's."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import LateFile, SavedLate, Standing
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.late_files_props import (
    LOOKING,
    SAVING,
    TAKING,
    LateFilesProps,
    LateFilesState,
    derive_late_files_props,
    saved_words,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

May = Callable[[Callable[[], None]], None]
T = TypeVar("T")


@QmlElement
class LateFilesModel(QObject, Shows[LateFilesProps]):
    """A file is looked into before anything of it is taken in; both ask the hub."""

    canSaveChanged = Signal()
    whyNotSaveChanged = Signal()
    isSavingChanged = Signal()
    canLookChanged = Signal()
    whyNotLookChanged = Signal()
    isOpenChanged = Signal()
    isLookingChanged = Signal()
    filesChanged = Signal()
    isEmptyChanged = Signal()
    seenTitleChanged = Signal()
    seenTextChanged = Signal()
    figuresChanged = Signal()
    canTakeInChanged = Signal()
    amountChanged = Signal()
    isTakingChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, may: May, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self._state = LateFilesState()
        self._finds = Latest(desk.others.lane, self)
        self._reads = Latest(desk.others.lane, self)
        self.begin(LateFilesProps())
        desk.others.changed.connect(self._derive)

    def stand(self, standing: Standing) -> None:
        """Know how this terminal stands."""
        self._change(can_manage=standing.can_manage)

    @Slot()
    def save(self) -> None:
        """Write what this till could not send to a file. It is signed, and lets nobody in."""

        def done(saved: SavedLate) -> None:
            self._desk.notices.say(saved_words(saved), Tone.GOOD)

        if not self._state.busy:
            self._do(SAVING, self._desk.others.terminals.save_late, done)

    @Slot()
    def open(self) -> None:
        """Show which files there are."""
        self._change(is_open=True, found=None, path="", seen=None, trouble="")
        self.find()

    @Slot()
    def find(self) -> None:
        """Look for files again."""
        self._finds.ask(self._desk.others.terminals.late_files, self._found)

    @Slot()
    def close(self) -> None:
        """Put it away."""
        self._finds.forget()
        self._reads.forget()
        self._change(is_open=False, path="", seen=None, trouble="", busy="")

    @Slot(str)
    def choose(self, path: str) -> None:
        """Look into a file."""
        if self._state.busy == TAKING:
            return
        terminals = self._desk.others.terminals
        self._change(path=path, seen=None, trouble="", busy=LOOKING)
        self._reads.ask(lambda: terminals.preview_late(path), self._looked)

    @Slot()
    def takeIn(self) -> None:
        """Take in what is in the chosen file, for whoever may change the shop."""
        path = self._state.path
        if self._state.busy or self._state.seen is None:
            return
        terminals = self._desk.others.terminals

        def done(taken: LateFile) -> None:
            if self._state.path == path:
                self.close()
            words = self.tr("Taken in from {terminal}: these sales count from now on")
            self._desk.notices.say(filled(words, terminal=taken.terminal), Tone.GOOD)

        self._may(lambda: self._do(TAKING, lambda: terminals.take_in_late(path), done))

    def _do(self, busy: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._change(busy=busy, trouble="")
        path = self._state.path

        def arrived(outcome: Ok[T] | Err) -> None:
            if self._state.busy == busy:
                self._change(busy="")
            if isinstance(outcome, Ok):
                done(outcome.value)
                return
            if self._state.is_open and self._state.path == path:
                self._change(trouble=outcome.sentence)
            else:
                self._desk.notices.tell(outcome)

        self._desk.others.lane.run(work, arrived, self, self._desk.notices.tell)

    def _found(self, outcome: Ok[Sequence[str]] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(trouble=outcome.sentence)
        else:
            self._change(found=tuple(outcome.value))

    def _looked(self, outcome: Ok[LateFile] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(busy="", trouble=outcome.sentence)
        else:
            self._change(busy="", seen=outcome.value)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self._derive()

    @Slot()
    def _derive(self) -> None:
        desk = self._desk
        if not desk.has_shop:
            return
        self.show(
            derive_late_files_props(
                self._state,
                status=desk.others.status,
                timezone=desk.shop.venue.timezone,
                money=desk.shop.money,
            )
        )

    @Property(bool, notify=canSaveChanged)
    def canSave(self) -> bool:
        """Whether there is anything to save."""
        return self._props.canSave

    @Property(str, notify=whyNotSaveChanged)
    def whyNotSave(self) -> str:
        """Why not."""
        return self._props.whyNotSave

    @Property(bool, notify=isSavingChanged)
    def isSaving(self) -> bool:
        """Whether a file is being written."""
        return self._props.isSaving

    @Property(bool, notify=canLookChanged)
    def canLook(self) -> bool:
        """Whether files can be taken in at this till."""
        return self._props.canLook

    @Property(str, notify=whyNotLookChanged)
    def whyNotLook(self) -> str:
        """Why not."""
        return self._props.whyNotLook

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the sheet is in sight."""
        return self._props.isOpen

    @Property(bool, notify=isLookingChanged)
    def isLooking(self) -> bool:
        """Whether a file is being read."""
        return self._props.isLooking

    @Property("QVariantList", notify=filesChanged)  # type: ignore[arg-type]
    def files(self) -> list[dict[str, Any]]:
        """The files that were found, newest first."""
        return [msgspec.to_builtins(row) for row in self._props.files]

    @Property(bool, notify=isEmptyChanged)
    def isEmpty(self) -> bool:
        """Whether none was found."""
        return self._props.isEmpty

    @Property(str, notify=seenTitleChanged)
    def seenTitle(self) -> str:
        """Which terminal the chosen file is of."""
        return self._props.seenTitle

    @Property(str, notify=seenTextChanged)
    def seenText(self) -> str:
        """What taking it in means."""
        return self._props.seenText

    @Property("QVariantList", notify=figuresChanged)  # type: ignore[arg-type]
    def figures(self) -> list[dict[str, Any]]:
        """What would be taken in, in figures."""
        return [msgspec.to_builtins(row) for row in self._props.figures]

    @Property(bool, notify=canTakeInChanged)
    def canTakeIn(self) -> bool:
        """Whether there is anything in it that the shop does not have."""
        return self._props.canTakeIn

    @Property(str, notify=amountChanged)
    def amount(self) -> str:
        """What its sales come to."""
        return self._props.amount

    @Property(bool, notify=isTakingChanged)
    def isTaking(self) -> bool:
        """Whether it is being taken in."""
        return self._props.isTaking

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong."""
        return self._props.trouble

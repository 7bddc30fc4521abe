"""The drawer's page: start the day, cash in and out, to the safe, open it, and look at an X."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.cash.closing import ClosingTotals
from fynlo_pos.core.cash.in_part import InPart
from fynlo_pos.core.views import TillState
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok, while_there
from fynlo_pos.ui.keypad_entry import MoneyEntry
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.drawer_props import DrawerProps, DrawerState, derive_drawer_props
from fynlo_pos.ui.viewmodels.drawer_reading import as_read
from fynlo_pos.ui.viewmodels.drawer_sheet import Act, proposed_minor, reasons_for
from fynlo_pos.ui.viewmodels.drawer_work import follow_up, work_of
from fynlo_pos.ui.viewmodels.x_paper import XPaper

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

ACTS = tuple(Act)


@QmlElement
class DrawerModel(QObject, Shows[DrawerProps]):
    """The drawer of this till. ``asked`` and ``done`` open and close its sheet.

    An act that is ``wanted`` (``unlock``) is asked for as soon as the drawer has been read.
    """

    asked = Signal()
    done = Signal()
    paperChanged = Signal()
    isOpenChanged = Signal()
    titleChanged = Signal()
    sentenceChanged = Signal()
    floatAmountChanged = Signal()
    figuresChanged = Signal()
    whyNoMovesChanged = Signal()
    whyNoCheckChanged = Signal()
    whyFloatStandsChanged = Signal()
    countsChanged = Signal()
    sheetTitleChanged = Signal()
    sheetTextChanged = Signal()
    hasAmountChanged = Signal()
    typedChanged = Signal()
    reasonsChanged = Signal()
    reasonChanged = Signal()
    otherReasonChanged = Signal()
    verbChanged = Signal()
    verbAmountChanged = Signal()
    canActChanged = Signal()
    whyNotChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, wanted: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._wanted = wanted
        self._state: DrawerState | None = None
        self._typed = MoneyEntry()
        self._act_id = desk.new_id()
        self._x = XPaper(desk, self)
        self._reads = Latest(desk.lanes.reader, self)
        self.begin(derive_drawer_props(None))
        self._read()

    @Slot()
    def startAsLastNight(self) -> None:
        """Start the day with what was left in the drawer."""
        if self._state and not self._state.is_busy:
            self._change(typed_minor=self._state.till.float_left_minor)
            self._do(Act.COUNT_FLOAT)

    @Slot(int)
    def ask(self, act: int) -> None:
        """Open a sheet: 0 float, 1 cash in, 2 out, 3 to the safe, 4 open, 5 count, 6 correct."""
        if self._state is None:
            return
        self._typed = MoneyEntry(proposed_minor=proposed_minor(ACTS[act], self._state.till))
        self._act_id = self._desk.new_id()
        typed = self._typed.minor
        self._change(act=ACTS[act], typed_minor=typed, is_keyed=False, reason="", trouble="")
        self.asked.emit()

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the amount."""
        self._typed = self._typed.press(key)
        is_keyed = self._typed.minor > 0 or key not in {"back", "clear"}
        self._change(typed_minor=self._typed.minor, is_keyed=is_keyed, trouble="")

    @Slot(int)
    def chooseReason(self, index: int) -> None:
        """Say why by a chip."""
        if self._state:
            self._change(reason=reasons_for(self._state.act)[index])

    @Slot(str)
    def writeReason(self, text: str) -> None:
        """Say why in one's own words."""
        self._change(reason=text.strip())

    @Slot()
    def cancel(self) -> None:
        """Leave the sheet: nothing was changed."""
        if self._state and not self._state.is_busy:
            self._change(act=None)

    @Slot()
    def confirm(self) -> None:
        """Do what the sheet is open for, once."""
        if self._state and self._state.act is not None and self._props.canAct:
            self._do(self._state.act)

    @Slot()
    def showX(self) -> None:
        """Look at the takings so far as they would print."""
        self._x.read(self.paperChanged.emit)

    @Slot()
    def printPaper(self) -> None:
        """Print the X on the screen."""
        self._x.print()

    @Slot()
    def savePdf(self) -> None:
        """Save the X on the screen among the person's documents, named by its day."""
        self._x.save()

    def _do(self, act: Act) -> None:
        if self._state is None:
            return
        desk, asked = self._desk, msgspec.structs.replace(self._state, act=act)
        self._change(is_busy=True, trouble="")
        ended = while_there(self, self._ended, desk.notices.tell)

        def done(outcome: Ok[None] | Err) -> None:
            try:
                if isinstance(outcome, Ok):
                    follow_up(desk, act, asked)
            finally:
                ended(outcome)

        work = work_of(asked, desk.till, desk.session.person, self._act_id)
        desk.lanes.writer.run(work, done, desk)

    def _ended(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(is_busy=False, trouble=outcome.sentence)
            if self._state is None or self._state.act is None:
                self._desk.notices.tell(outcome)
            return
        self._change(is_busy=False, act=None)
        self.done.emit()
        self._read()

    def _read(self) -> None:
        desk, reading = self._desk, self._desk.reading

        def arrived(outcome: Ok[tuple[TillState, ClosingTotals, InPart]] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
                return
            self._set(as_read(*outcome.value, desk.shop, self._state))
            if self._wanted:
                self.ask(ACTS.index(Act(self._wanted)))
                self._wanted = ""

        self._reads.ask(
            lambda: (reading.till_state(), reading.closing_totals(), reading.in_part()), arrived
        )

    def _change(self, **fields: object) -> None:
        if self._state is not None:
            self._set(msgspec.structs.replace(self._state, **fields))

    def _set(self, state: DrawerState) -> None:
        self._state = state
        self.show(derive_drawer_props(state))

    @Property("QVariantList", notify=paperChanged)  # type: ignore[arg-type]
    def paper(self) -> list[dict[str, Any]]:
        """The X report's rows."""
        return self._x.rows

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the day was started."""
        return self._props.isOpen

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What the figures are about."""
        return self._props.title

    @Property(str, notify=sentenceChanged)
    def sentence(self) -> str:
        """How the drawer stands."""
        return self._props.sentence

    @Property(str, notify=floatAmountChanged)
    def floatAmount(self) -> str:
        """Last night's float."""
        return self._props.floatAmount

    @Property("QVariantList", notify=figuresChanged)  # type: ignore[arg-type]
    def figures(self) -> list[dict[str, Any]]:
        """What makes up the drawer, the sum last."""
        return [msgspec.to_builtins(row) for row in self._props.figures]

    @Property(str, notify=whyNoMovesChanged)
    def whyNoMoves(self) -> str:
        """Why nothing can be moved yet; empty when it can."""
        return self._props.whyNoMoves

    @Property(str, notify=whyNoCheckChanged)
    def whyNoCheck(self) -> str:
        """Why it cannot be counted now; empty when it can."""
        return self._props.whyNoCheck

    @Property(str, notify=whyFloatStandsChanged)
    def whyFloatStands(self) -> str:
        """Why the float cannot be put right any more; empty when it can."""
        return self._props.whyFloatStands

    @Property("QVariantList", notify=countsChanged)  # type: ignore[arg-type]
    def counts(self) -> list[dict[str, str]]:
        """The counts of this day: ``title``, ``detail`` and ``amount``."""
        return [msgspec.to_builtins(row) for row in self._props.counts]

    @Property(str, notify=sheetTitleChanged)
    def sheetTitle(self) -> str:
        """What the sheet is open for."""
        return self._props.sheetTitle

    @Property(str, notify=sheetTextChanged)
    def sheetText(self) -> str:
        """What it is, in a sentence."""
        return self._props.sheetText

    @Property(bool, notify=hasAmountChanged)
    def hasAmount(self) -> bool:
        """Whether it wants an amount."""
        return self._props.hasAmount

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        """The amount keyed so far."""
        return self._props.typed

    @Property("QStringList", notify=reasonsChanged)  # type: ignore[arg-type]
    def reasons(self) -> list[str]:
        """The reasons offered."""
        return list(self._props.reasons)

    @Property(int, notify=reasonChanged)
    def reason(self) -> int:
        """The reason chosen; -1 for none or another."""
        return self._props.reason

    @Property(str, notify=otherReasonChanged)
    def otherReason(self) -> str:
        """A reason in one's own words."""
        return self._props.otherReason

    @Property(str, notify=verbChanged)
    def verb(self) -> str:
        """The act."""
        return self._props.verb

    @Property(str, notify=verbAmountChanged)
    def verbAmount(self) -> str:
        """The act's amount."""
        return self._props.verbAmount

    @Property(bool, notify=canActChanged)
    def canAct(self) -> bool:
        """Whether it can be done now."""
        return self._props.canAct

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing before it can be done."""
        return self._props.whyNot

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being done."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong, in a sentence."""
        return self._props.trouble

"""Closing the day: count, the card machine's own total, the float that stays, and the Z."""

from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.ui.at_hand import at_hand
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok, while_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.close_props import (
    CloseProps,
    CloseState,
    Step,
    derive_close_props,
    press,
)
from fynlo_pos.ui.viewmodels.close_reading import read_close
from fynlo_pos.ui.viewmodels.z_paper import ZPaper

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

BY_TOTAL = 1


@QmlElement
class CloseDayModel(QObject, Shows[CloseProps]):
    """The end of a day at this till."""

    paperChanged = Signal()
    stepChanged = Signal()
    stepNamesChanged = Signal()
    hasDrawerChanged = Signal()
    byTotalChanged = Signal()
    piecesChanged = Signal()
    totalChanged = Signal()
    countedChanged = Signal()
    canGoOnChanged = Signal()
    whyNotChanged = Signal()
    machineChanged = Signal()
    machineOursChanged = Signal()
    machineWordsChanged = Signal()
    machineIsEvenChanged = Signal()
    machineHintChanged = Signal()
    cashRowsChanged = Signal()
    cashWordsChanged = Signal()
    cashIsEvenChanged = Signal()
    cashHintChanged = Signal()
    floatLeftChanged = Signal()
    toSafeChanged = Signal()
    floatErrorChanged = Signal()
    tabsChanged = Signal()
    tabsTitleChanged = Signal()
    canCloseChanged = Signal()
    isBusyChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._state: CloseState | None = None
        self._z = ZPaper(desk, self, self.paperChanged.emit)
        self.begin(derive_close_props(None))
        self._read()

    @Slot(int)
    def choosePiece(self, row: int) -> None:
        """Key in how many of another note or coin."""
        self._change(current=row)

    @Slot(str)
    def key(self, key: str) -> None:
        """A key of the pad; Enter goes to the next note or coin, after the last to the first."""
        state = self._state
        if state is None or state.is_busy:
            return
        if key != "enter":
            self._set(press(state, key))
        elif state.step is Step.CASH and not state.by_total:
            self._change(current=(state.current + 1) % len(state.counts))
        else:
            self.goOn()

    @Slot(int)
    def countBy(self, way: int) -> None:
        """Count notes and coins (0), or key in their total (1)."""
        self._change(by_total=way == BY_TOTAL)

    @Slot()
    def notRead(self) -> None:
        """Nobody can read the card machine: leave its total out and go on."""
        if self._state and self._state.step is Step.CARD:
            self._change(machine=None, step=Step.CLOSE)

    @Slot()
    def goOn(self) -> None:
        """Go to the next step."""
        if self._state and self._props.canGoOn and self._state.step < Step.CLOSE:
            self._change(step=Step(self._state.step + 1))

    @Slot(int)
    def goTo(self, step: int) -> None:
        """Look at an earlier step again, or go on to the next where this one is complete."""
        if self._state is None or self._state.step is Step.DONE or self._state.is_busy:
            return
        if step == self._state.step + 1:
            self.goOn()
        elif step < self._state.step:
            self._change(step=Step(step))

    @Slot()
    def close(self) -> None:
        """Close the day: count, Z and float in one act on disk."""
        state, desk = self._state, self._desk
        if state is None or state.step is not Step.CLOSE or not self._props.canClose:
            return
        person, counted = desk.session.person, state.counted_minor
        machine, left = state.machine_minor, state.float_left_minor
        self._change(is_busy=True, trouble="")

        def work() -> ZTaken:
            return desk.till.close_day(
                counted_minor=counted,
                card_machine_counted_minor=machine,
                float_left_minor=left,
                person=person,
            )

        closed = while_there(self, self._closed, desk.notices.tell)

        def done(outcome: Ok[ZTaken] | Err) -> None:
            if isinstance(outcome, Ok):
                desk.read_shop()
            closed(outcome)

        desk.lanes.writer.run(work, done, desk)

    @Slot()
    def printZ(self) -> None:
        """Print the Z on the screen."""
        self._z.print()

    @Slot()
    def savePdf(self) -> None:
        """Save the Z on the screen among the person's documents, named by its number."""
        self._z.save()

    @Slot()
    def finish(self) -> None:
        """The day is closed: leave the till to whoever opens it next."""
        self._desk.session.lock()

    def _closed(self, outcome: Ok[ZTaken] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(is_busy=False, trouble=outcome.sentence)
            return
        self._z.show(outcome.value)
        self._change(is_busy=False, step=Step.DONE)
        self._z.read_recovered()

    def _read(self) -> None:
        reading, shop = self._desk.reading, self._desk.shop
        order = at_hand(self._desk.order)

        def arrived(outcome: Ok[CloseState] | Err) -> None:
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
            else:
                self._set(outcome.value)

        self._desk.lanes.reader.run(lambda: read_close(reading, shop, order), arrived, self)

    def _change(self, **fields: object) -> None:
        if self._state is not None:
            self._set(msgspec.structs.replace(self._state, **fields))

    def _set(self, state: CloseState) -> None:
        self._state = state
        self.show(derive_close_props(state))

    @Property("QVariantList", notify=paperChanged)  # type: ignore[arg-type]
    def paper(self) -> list[dict[str, Any]]:
        """The Z report's rows."""
        return self._z.rows

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        """0 cash, 1 card machine, 2 close, 3 the Z."""
        return self._props.step

    @Property("QStringList", notify=stepNamesChanged)  # type: ignore[arg-type]
    def stepNames(self) -> list[str]:
        """The steps by name."""
        return list(self._props.stepNames)

    @Property(bool, notify=hasDrawerChanged)
    def hasDrawer(self) -> bool:
        """Whether there is cash to count."""
        return self._props.hasDrawer

    @Property(bool, notify=byTotalChanged)
    def byTotal(self) -> bool:
        """Whether the total is keyed instead of notes and coins."""
        return self._props.byTotal

    @Property("QVariantList", notify=piecesChanged)  # type: ignore[arg-type]
    def pieces(self) -> list[dict[str, Any]]:
        """The notes and coins."""
        return [msgspec.to_builtins(row) for row in self._props.pieces]

    @Property(str, notify=totalChanged)
    def total(self) -> str:
        """The total keyed so far."""
        return self._props.total

    @Property(str, notify=countedChanged)
    def counted(self) -> str:
        """What the count comes to."""
        return self._props.counted

    @Property(bool, notify=canGoOnChanged)
    def canGoOn(self) -> bool:
        """Whether the step is complete."""
        return self._props.canGoOn

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing before going on."""
        return self._props.whyNot

    @Property(str, notify=machineChanged)
    def machine(self) -> str:
        """The card machine's own total."""
        return self._props.machine

    @Property(str, notify=machineOursChanged)
    def machineOurs(self) -> str:
        """What this till has for the card machine."""
        return self._props.machineOurs

    @Property(str, notify=machineWordsChanged)
    def machineWords(self) -> str:
        """How the two differ, in words."""
        return self._props.machineWords

    @Property(bool, notify=machineIsEvenChanged)
    def machineIsEven(self) -> bool:
        """Whether they agree, or nobody has read it."""
        return self._props.machineIsEven

    @Property(str, notify=machineHintChanged)
    def machineHint(self) -> str:
        """What is on the machine and in no sale yet."""
        return self._props.machineHint

    @Property("QVariantList", notify=cashRowsChanged)  # type: ignore[arg-type]
    def cashRows(self) -> list[list[str]]:
        """Expected and counted, after the count."""
        return [list(row) for row in self._props.cashRows]

    @Property(str, notify=cashWordsChanged)
    def cashWords(self) -> str:
        """How the two differ, in words."""
        return self._props.cashWords

    @Property(bool, notify=cashIsEvenChanged)
    def cashIsEven(self) -> bool:
        """Whether the drawer is right."""
        return self._props.cashIsEven

    @Property(str, notify=cashHintChanged)
    def cashHint(self) -> str:
        """What lies in the drawer and is in no sale yet."""
        return self._props.cashHint

    @Property(str, notify=floatLeftChanged)
    def floatLeft(self) -> str:
        """What stays for tomorrow."""
        return self._props.floatLeft

    @Property(str, notify=toSafeChanged)
    def toSafe(self) -> str:
        """What goes to the safe."""
        return self._props.toSafe

    @Property(str, notify=floatErrorChanged)
    def floatError(self) -> str:
        """Why that much cannot stay."""
        return self._props.floatError

    @Property("QVariantList", notify=tabsChanged)  # type: ignore[arg-type]
    def tabs(self) -> list[dict[str, Any]]:
        """Orders that are not paid and stay so, the one at hand first."""
        return [msgspec.to_builtins(row) for row in self._props.tabs]

    @Property(str, notify=tabsTitleChanged)
    def tabsTitle(self) -> str:
        """How many those are."""
        return self._props.tabsTitle

    @Property(bool, notify=canCloseChanged)
    def canClose(self) -> bool:
        """Whether the day can be closed now."""
        return self._props.canClose

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being closed."""
        return self._props.isBusy

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong, in a sentence."""
        return self._props.trouble

"""Joining a shop from the first run: a shop that was found, or an address and a code."""

import threading
from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok, while_there
from fynlo_pos.ui.places import SIGN_IN
from fynlo_pos.ui.terminals import FoundShop, JoinStep, Kind, Standing
from fynlo_pos.ui.there import is_there, then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.joining_props import (
    INVITATION,
    KINDS,
    JoiningProps,
    JoiningState,
    Stage,
    derive_joining_props,
    is_whole,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class JoiningModel(QObject, Shows[JoiningProps]):
    """Ends at the sign-in page of a till that has all that the shop holds.

    A till that joined and was switched off before that goes on fetching when it is started.
    """

    stageChanged = Signal()
    isLookingChanged = Signal()
    shopsChanged = Signal()
    titleChanged = Signal()
    textChanged = Signal()
    asksAddressChanged = Signal()
    kindChanged = Signal()
    addressChanged = Signal()
    codeChanged = Signal()
    canJoinChanged = Signal()
    whyNotChanged = Signal()
    progressChanged = Signal()
    progressTextChanged = Signal()
    canCancelChanged = Signal()
    troubleChanged = Signal()
    _stepped = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state = JoiningState()
        self._called_off = threading.Event()
        self._is_reading = False
        self._stepped.connect(self._step)  # queued, since it is said on the lane's thread
        desk.others.changed.connect(self._heard)
        desk.shopChanged.connect(self._heard)
        if desk.others.is_joined:
            self._state = JoiningState(stage=Stage.FETCHING, status=desk.others.status)
        self.begin(derive_joining_props(self._state))
        if desk.others.are_known and not desk.others.is_joined:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look for shops on this network."""
        if self._state.is_looking:
            return
        others = self._desk.others
        self._change(is_looking=True)

        def arrived(outcome: Ok[Sequence[FoundShop]] | Err) -> None:
            found = tuple(outcome.value) if isinstance(outcome, Ok) else ()
            self._change(is_looking=False, found=found)

        others.lane.run(others.terminals.found, arrived, self)

    @Slot(int)
    def chooseShop(self, index: int) -> None:
        """Join one that was found: its code is asked for."""
        chosen = self._state.found[index]
        self._change(stage=Stage.ASKING, chosen=chosen, address=chosen.address, trouble="")

    @Slot()
    def typeAddress(self) -> None:
        """Join one by its address."""
        self._change(stage=Stage.ASKING, chosen=None, address="", trouble="")

    @Slot(int)
    def chooseKind(self, index: int) -> None:
        """Say what this device is to be: 0 a till, 1 a kitchen's screen."""
        self._change(kind=KINDS[index], trouble="")

    @Slot(str)
    def writeAddress(self, address: str) -> None:
        """Write where the shop's hub is."""
        self._change(address=address, trouble="")

    @Slot(str)
    def writeCode(self, code: str) -> None:
        """Write the code as the other till shows it."""
        self._change(code=code, trouble="")

    def scanned(self, text: str) -> bool:
        """Join by the square that the other till shows; False for any other code."""
        is_invitation = text.strip().startswith(INVITATION)
        may_join = self._desk.others.are_known and self._state.stage in (
            Stage.CLOSED,
            Stage.ASKING,
        )
        if is_invitation and may_join:
            self._change(stage=Stage.ASKING, chosen=None, address=text.strip(), code="")
            self.join()
        return is_invitation

    @Slot()
    def join(self) -> None:
        """Ask to be let in."""
        if not self._props.canJoin:
            return
        state, others, lanes = self._state, self._desk.others, self._desk.lanes
        unheard = self._desk.notices.tell
        called_off = self._called_off = threading.Event()
        self._change(stage=Stage.JOINING, step=JoinStep.LOOKING, trouble="")

        def on_writer(work: Callable[[], None]) -> bool:
            lanes.writer.run(work, lambda _outcome: None, others)
            return True

        def stepped(step: JoinStep) -> None:
            if is_there(self):
                self._stepped.emit(step)

        answered = while_there(self, partial(self._answered, called_off), unheard)

        def arrived(outcome: Ok[Standing | None] | Err) -> None:
            is_in = isinstance(outcome, Ok) and outcome.value is not None
            if is_in and state.kind is Kind.KITCHEN:
                others.becameKitchen.emit()
                return
            answered(outcome)
            if is_in:  # whether the page that asked for it is there or not
                others.joined.emit()

        others.lane.run(
            lambda: others.terminals.join(
                state.address,
                state.code,
                stepped,
                called_off.is_set,
                on_writer,
                state.kind,
            ),
            arrived,
            others,
        )

    def _answered(self, called_off: threading.Event, outcome: Ok[Standing | None] | Err) -> None:
        if isinstance(outcome, Ok) and outcome.value is not None:
            self._change(stage=Stage.FETCHING, status=None)
        elif called_off is self._called_off and not called_off.is_set():
            trouble = outcome.sentence if isinstance(outcome, Err) else ""
            self._change(stage=Stage.ASKING, trouble=trouble)

    @Slot()
    def cancel(self) -> None:
        """Call it off; once the hub has let this till in, it is in."""
        if self._props.canCancel:
            self._called_off.set()
            self._change(stage=Stage.ASKING)

    @Slot()
    def close(self) -> None:
        """Found a new shop instead."""
        if self._state.stage is Stage.ASKING:
            self._change(stage=Stage.CLOSED, chosen=None, address="", code="", trouble="")

    @Slot(object)
    def _step(self, step: JoinStep) -> None:
        if self._state.stage is Stage.JOINING:
            self._change(step=step)

    @Slot()
    def _heard(self) -> None:
        if self._state.stage is not Stage.FETCHING:
            return
        self._change(status=self._desk.others.status)
        if is_whole(self._state.status) and not self._is_reading:
            self._is_reading = True
            self._desk.read_shop(then_if_there(self, self._read))

    def _read(self) -> None:
        self._is_reading = False
        if self._desk.has_shop and self._state.stage is Stage.FETCHING:
            self._desk.go(SIGN_IN)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self.show(derive_joining_props(self._state))

    @Property(int, notify=stageChanged)
    def stage(self) -> int:
        """0 not joining, 1 asks for address and code, 2 asks the hub, 3 fetches the shop."""
        return self._props.stage

    @Property(bool, notify=isLookingChanged)
    def isLooking(self) -> bool:
        """Whether shops are being looked for."""
        return self._props.isLooking

    @Property("QVariantList", notify=shopsChanged)  # type: ignore[arg-type]
    def shops(self) -> list[dict[str, str]]:
        """Those that were found: ``title`` and ``detail``."""
        return [msgspec.to_builtins(shop) for shop in self._props.shops]

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """What is being done."""
        return self._props.title

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """More about it."""
        return self._props.text

    @Property(bool, notify=asksAddressChanged)
    def asksAddress(self) -> bool:
        """Whether the address has to be typed."""
        return self._props.asksAddress

    @Property(int, notify=kindChanged)
    def kind(self) -> int:
        """0 a till, 1 a kitchen's screen."""
        return self._props.kind

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """The address so far."""
        return self._props.address

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The code so far."""
        return self._props.code

    @Property(bool, notify=canJoinChanged)
    def canJoin(self) -> bool:
        """Whether it can be tried."""
        return self._props.canJoin

    @Property(str, notify=whyNotChanged)
    def whyNot(self) -> str:
        """What is missing."""
        return self._props.whyNot

    @Property(int, notify=progressChanged)
    def progress(self) -> int:
        """How far it has come, in thousandths; below 0 while nobody knows."""
        return self._props.progress

    @Property(str, notify=progressTextChanged)
    def progressText(self) -> str:
        """How far it has come, in words."""
        return self._props.progressText

    @Property(bool, notify=canCancelChanged)
    def canCancel(self) -> bool:
        """Whether it can still be called off."""
        return self._props.canCancel

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What failed, what is safe, what to do."""
        return self._props.trouble

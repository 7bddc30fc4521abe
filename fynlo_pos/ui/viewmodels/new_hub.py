"""A shop whose hub's machine died: begin another here, or come over to one begun elsewhere."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok, while_there
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import FoundShop, HubStep, Standing
from fynlo_pos.ui.there import is_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.new_hub_props import NewHubProps, NewHubState, derive_new_hub_props

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

May = Callable[[Callable[[], None]], None]
Act = Callable[[Callable[[HubStep], None]], Standing]


@QmlElement
class NewHubModel(QObject, Shows[NewHubProps]):
    """``moved`` tells that this till has another hub now. Each act waits for who may change."""

    moved = Signal()
    _said = Signal(object)
    isOfferedChanged = Signal()
    canBeginChanged = Signal()
    saysChanged = Signal()
    asksChanged = Signal()
    isOpenChanged = Signal()
    foundChanged = Signal()
    addressChanged = Signal()
    lettersChanged = Signal()
    canComeChanged = Signal()
    isBusyChanged = Signal()
    progressChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, may: May, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self._state = NewHubState()
        self._looks = Latest(desk.others.lane, self)
        self.begin(NewHubProps())
        self._said.connect(self._take_step)
        desk.others.changed.connect(self._derive)

    def stand(self, standing: Standing) -> None:
        """Take in how this terminal belongs to its shop."""
        self._change(standing=standing)

    @Slot()
    def ask(self) -> None:
        """Say what would happen, and ask."""
        self._change(asks=True, trouble="")

    @Slot()
    def open(self) -> None:
        """Look which hubs there are on this network, and let one be typed."""
        self._change(is_open=True, trouble="", found=(), address="", letters="")
        self._looks.ask(self._desk.others.terminals.found, self._found)

    @Slot()
    def leave(self) -> None:
        """Leave everything as it is."""
        self._change(asks=False, is_open=False)

    @Slot(str)
    def writeAddress(self, text: str) -> None:
        """Take down where the new hub is."""
        self._change(address=text)

    @Slot(str)
    def writeLetters(self, text: str) -> None:
        """Take down the letters of its key."""
        self._change(letters=text)

    @Slot()
    def start(self) -> None:
        """Begin a hub here, for whoever may change the shop."""
        begun = self.tr("The shop’s hub runs on this till now. Have the others come over to it.")
        self._may(lambda: self._do(self._desk.others.terminals.begin_hub, begun))

    @Slot()
    def comeOver(self) -> None:
        """Go on with the hub that was typed, for whoever may change the shop."""
        address, letters = self._state.address.strip(), self._state.letters.strip()
        terminals = self._desk.others.terminals
        come = filled(self.tr("This till goes on with the hub at {address}"), address=address)
        self._may(lambda: self._do(lambda said: terminals.come_over(address, letters, said), come))

    def _do(self, act: Act, done: str) -> None:
        if self._props.isBusy:
            return
        self._change(step=HubStep.STARTING if self._state.asks else HubStep.ASKING, trouble="")

        desk = self._desk

        def answered(outcome: Ok[Standing] | Err) -> None:
            self._change(step=None)
            if isinstance(outcome, Err):
                self._change(trouble=outcome.sentence)
                return
            self._change(asks=False, is_open=False, standing=outcome.value)
            self.moved.emit()

        ended = while_there(self, answered, desk.notices.tell)

        def arrived(outcome: Ok[Standing] | Err) -> None:
            if isinstance(outcome, Ok):
                desk.notices.say(done, Tone.GOOD)
            ended(outcome)

        def said(step: HubStep) -> None:
            if is_there(self):
                self._said.emit(step)

        desk.others.lane.run(lambda: act(said), arrived, desk)

    def _found(self, outcome: Ok[Sequence[FoundShop]] | Err) -> None:
        if isinstance(outcome, Ok):
            self._change(found=tuple(outcome.value))

    @Slot(object)
    def _take_step(self, step: HubStep) -> None:
        if self._state.step is not None:
            self._change(step=step)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self._derive()

    @Slot()
    def _derive(self) -> None:
        desk = self._desk
        self.show(
            derive_new_hub_props(
                self._state,
                status=desk.others.status,
                now_ms=desk.now_ms(),
                timezone=desk.shop.venue.timezone if desk.has_shop else "UTC",
            )
        )

    @Property(bool, notify=isOfferedChanged)
    def isOffered(self) -> bool:
        """Whether this terminal belongs to a shop."""
        return self._props.isOffered

    @Property(bool, notify=canBeginChanged)
    def canBegin(self) -> bool:
        """Whether the shop's hub is gone, and was not this till's."""
        return self._props.canBegin

    @Property(str, notify=saysChanged)
    def says(self) -> str:
        """That it is gone, and what can be done."""
        return self._props.says

    @Property(bool, notify=asksChanged)
    def asks(self) -> bool:
        """Whether it is asked whether to begin one."""
        return self._props.asks

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether a hub is being chosen."""
        return self._props.isOpen

    @Property("QVariantList", notify=foundChanged)  # type: ignore[arg-type]
    def found(self) -> list[dict[str, Any]]:
        """The hubs on this network."""
        return [{"name": name, "address": address} for name, address in self._props.found]

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """Where the new hub is."""
        return self._props.address

    @Property(str, notify=lettersChanged)
    def letters(self) -> str:
        """The letters of its key, where they are needed."""
        return self._props.letters

    @Property(bool, notify=canComeChanged)
    def canCome(self) -> bool:
        """Whether there is an address to come over to."""
        return self._props.canCome

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being done."""
        return self._props.isBusy

    @Property(str, notify=progressChanged)
    def progress(self) -> str:
        """How far it is."""
        return self._props.progress

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why it was not done."""
        return self._props.trouble

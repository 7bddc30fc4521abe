"""Letting one more terminal in: the sheet with the code, which closes itself once it was used."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.kitchen.documents import StationKind
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.paper import qr_modules
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import Invitation, Kind, KnownTerminal
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.inviting_props import (
    KINDS,
    InvitingProps,
    InvitingState,
    derive_inviting_props,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 1_000
LOOKS_EVERY_TICKS = 2

Made = tuple[Sequence[KnownTerminal], Invitation, tuple[str, ...]]
May = Callable[[Callable[[], None]], None]


@QmlElement
class InvitingModel(QObject, Shows[InvitingProps]):
    """``came`` tells that the terminal which was waited for has joined."""

    came = Signal()
    isOpenChanged = Signal()
    kindChanged = Signal()
    stationsChanged = Signal()
    stationChanged = Signal()
    asksStationChanged = Signal()
    isMakingChanged = Signal()
    textChanged = Signal()
    addressChanged = Signal()
    codeChanged = Signal()
    modulesChanged = Signal()
    leftChanged = Signal()
    isOverChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, may: May, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self._state = InvitingState()
        self._before: frozenset[str] = frozenset()
        self._ticks = 0
        self._makes = Latest(desk.others.lane, self)
        self._asks = Latest(desk.others.lane, self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.begin(InvitingProps())

    @Slot()
    def open(self) -> None:
        """Show a code, for a till at first."""
        self._may(self._open)

    @Slot(int)
    def chooseKind(self, index: int) -> None:
        """Choose what the new terminal is there for; it needs a code of its own."""
        if KINDS[index] is not self._state.kind:
            self._change(kind=KINDS[index], station=0)
            self.make()

    @Slot(int)
    def chooseStation(self, index: int) -> None:
        """Choose the station it shows; 0 for all of them."""
        if index != self._state.station:
            self._change(station=index)
            self.make()

    @Slot()
    def make(self) -> None:
        """Have a code made."""
        terminals, kind, station = self._desk.others.terminals, self._state.kind, self._station()
        self._change(invitation=None, modules=(), trouble="")

        def work() -> Made:
            invitation = terminals.invite(kind, station)
            return terminals.known(), invitation, qr_modules(invitation.scanned)

        self._makes.ask(work, self._made)

    @Slot()
    def close(self) -> None:
        """Put it away; the code is worth something until its time is over."""
        self._timer.stop()
        self._makes.forget()
        self._asks.forget()
        self._change(is_open=False, invitation=None, modules=(), trouble="")

    @Slot()
    def tick(self) -> None:
        """A second has gone: count down, and look now and then who has come."""
        self._ticks += 1
        self._derive()
        if self._state.invitation is not None and self._ticks % LOOKS_EVERY_TICKS == 0:
            self._asks.ask(self._desk.others.terminals.known, self._looked)

    def _open(self) -> None:
        self._change(is_open=True, kind=KINDS[0], station=0)
        self._ticks = 0
        self._timer.start()
        self.make()

    def _station(self) -> str:
        stations = self._desk.shop.stations
        chosen = self._state.station
        if not 0 < chosen <= len(stations):
            return ""
        station = stations[chosen - 1]
        # A screen at the pass is told of every station's orders.
        is_all = self._state.kind is Kind.KITCHEN and station.kind is not StationKind.SCREEN
        return "" if is_all else str(station.id)

    def _made(self, outcome: Ok[Made] | Err) -> None:
        if isinstance(outcome, Err):
            self._change(trouble=outcome.sentence)
            return
        known, invitation, modules = outcome.value
        self._before = frozenset(str(one.device) for one in known)
        self._change(invitation=invitation, modules=modules)

    def _looked(self, outcome: Ok[Sequence[KnownTerminal]] | Err) -> None:
        if isinstance(outcome, Err) or not self._state.is_open:
            return
        new = [one for one in outcome.value if str(one.device) not in self._before]
        if new:
            self.close()
            said = filled(self.tr("{terminal} has joined"), terminal=new[0].name)
            self._desk.notices.say(said, Tone.GOOD)
            self.came.emit()

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self._derive()

    def _derive(self) -> None:
        names = tuple(one.name for one in self._desk.shop.stations) if self._desk.has_shop else ()
        self.show(derive_inviting_props(self._state, names, self._desk.now_ms()))

    @Property(bool, notify=isOpenChanged)
    def isOpen(self) -> bool:
        """Whether the sheet is in sight."""
        return self._props.isOpen

    @Property(int, notify=kindChanged)
    def kind(self) -> int:
        """0 a till, 1 a kitchen's screen, 2 a board on a tablet."""
        return self._props.kind

    @Property("QStringList", notify=stationsChanged)  # type: ignore[arg-type]
    def stations(self) -> list[str]:
        """The stations to choose from, all of them first."""
        return list(self._props.stations)

    @Property(int, notify=stationChanged)
    def station(self) -> int:
        """The one that is chosen."""
        return self._props.station

    @Property(bool, notify=asksStationChanged)
    def asksStation(self) -> bool:
        """Whether there is a station to choose."""
        return self._props.asksStation

    @Property(bool, notify=isMakingChanged)
    def isMaking(self) -> bool:
        """Whether a code is being made."""
        return self._props.isMaking

    @Property(str, notify=textChanged)
    def text(self) -> str:
        """What to do on the other device."""
        return self._props.text

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """The address to type."""
        return self._props.address

    @Property(str, notify=codeChanged)
    def code(self) -> str:
        """The code to type, on two lines."""
        return self._props.code

    @Property("QStringList", notify=modulesChanged)  # type: ignore[arg-type]
    def modules(self) -> list[str]:
        """The square's lines of ``1`` and ``0``."""
        return list(self._props.modules)

    @Property(str, notify=leftChanged)
    def left(self) -> str:
        """How long the code is worth something."""
        return self._props.left

    @Property(bool, notify=isOverChanged)
    def isOver(self) -> bool:
        """Whether its time is over."""
        return self._props.isOver

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why there is no code."""
        return self._props.trouble

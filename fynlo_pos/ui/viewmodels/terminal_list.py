"""The shop's terminals in the settings: sharing the shop, adding one, taking one out."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.people.rights import Right
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.views import TerminalView
from fynlo_pos.ui.allowed import with_right
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.terminals import KnownTerminal, Standing
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.hub_charge import HubChargeModel
from fynlo_pos.ui.viewmodels.inviting import InvitingModel
from fynlo_pos.ui.viewmodels.late_files import LateFilesModel
from fynlo_pos.ui.viewmodels.new_hub import NewHubModel
from fynlo_pos.ui.viewmodels.taking_out import TakingOutModel
from fynlo_pos.ui.viewmodels.terminals_props import (
    SHARE,
    TerminalsProps,
    TerminalsState,
    derive_terminals_props,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

LOOKS_EVERY_MS = 5_000

T = TypeVar("T")
Heard = tuple[Standing, Sequence[KnownTerminal] | None]


@QmlElement
class TerminalsModel(QObject, Shows[TerminalsProps]):
    """Asks the hub while it is in sight; each change waits for somebody who may change the shop."""

    built = Signal()
    isReadingChanged = Signal()
    isJoinedChanged = Signal()
    hubChanged = Signal()
    addressChanged = Signal()
    stateChanged = Signal()
    stateToneChanged = Signal()
    rowsChanged = Signal()
    lateChanged = Signal()
    missedChanged = Signal()
    canAddChanged = Signal()
    whyNotAddChanged = Signal()
    isSharingChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state = TerminalsState()
        self._asks = Latest(desk.others.lane, self)
        self._reads = Latest(desk.lanes.reader, self)
        self._inviting = InvitingModel(desk, self.may, self)
        self._inviting.came.connect(self.look)
        self._taking_out = TakingOutModel(desk, self.may, self)
        self._taking_out.done.connect(self.look)
        self._charge = HubChargeModel(desk, self.may, self)
        self._charge.taken.connect(self.look)
        self._new_hub = NewHubModel(desk, self.may, self)
        self._new_hub.moved.connect(self.look)
        self._late_files = LateFilesModel(desk, self.may, self)
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.begin(TerminalsProps())
        desk.others.changed.connect(self._derive)

    @Slot()
    def appear(self) -> None:
        """The part is in sight: look now, and again every few seconds."""
        self._timer.start()
        self.look()

    @Slot()
    def disappear(self) -> None:
        """The part is out of sight."""
        self._timer.stop()
        self._inviting.close()
        self._late_files.close()

    @Slot()
    def look(self) -> None:
        """Ask who there is."""
        terminals = self._desk.others.terminals

        def ask() -> Heard:
            standing = terminals.standing()
            # Who cannot ask the hub now still sees how this terminal stands.
            with suppress(Refused, Trouble):
                return standing, terminals.known() if standing.is_joined else None
            return standing, None

        self._asks.ask(ask, self._looked)
        self._reads.ask(self._desk.reading.terminals, self._heard)

    @Slot()
    def share(self) -> None:
        """Start a hub here, so that others can join."""

        def done(_standing: Standing) -> None:
            self._desk.others.joined.emit()
            said = self.tr("The shop is shared. Add the first terminal.")
            self._desk.notices.say(said, Tone.GOOD)

        self.may(lambda: self._do(SHARE, self._desk.others.terminals.share, done))

    @Slot(str)
    def askToTakeOut(self, key: str) -> None:
        """Say what would happen, and ask."""
        found = next((one for one in self._state.known or () if str(one.device) == key), None)
        self._taking_out.ask(found)

    @Slot(str)
    def admit(self, key: str) -> None:
        """Take in what came late."""
        late = [one for known in self._state.known or () for one in known.late]
        found = next((one for one in late if str(one.log) == key), None)
        if found is None or self._state.busy:
            return
        terminals = self._desk.others.terminals

        def done(_none: None) -> None:
            self._desk.notices.say(self.tr("Admitted: these sales count from now on"), Tone.GOOD)

        self.may(lambda: self._do(key, lambda: terminals.admit(found.shown), done))

    def may(self, act: Callable[[], None]) -> None:
        """Do an act at once for whoever may change the shop, else once somebody allows it."""
        with_right(self._desk, Right.CHANGE_SHOP, act)

    def _do(self, busy: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._change(busy=busy, trouble="")

        def arrived(outcome: Ok[T] | Err) -> None:
            self._change(busy="")
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
                self._change(trouble=outcome.sentence)
            else:
                done(outcome.value)
            self.look()

        self._desk.others.lane.run(work, arrived, self, self._desk.notices.tell)

    def _looked(self, outcome: Ok[Heard] | Err) -> None:
        if isinstance(outcome, Err):
            if self._state.standing is None:
                self._change(trouble=outcome.sentence)
            return
        standing, known = outcome.value
        # Where the hub is silent the list stays as it was last heard. What an act met stays said.
        self._change(
            standing=standing,
            known=tuple(known) if known is not None else self._state.known,
            trouble="" if self._state.standing is None else self._state.trouble,
        )
        self._charge.look(standing)
        self._new_hub.stand(standing)
        self._late_files.stand(standing)

    def _heard(self, outcome: Ok[Sequence[TerminalView]] | Err) -> None:
        if isinstance(outcome, Ok):
            self._change(heard=tuple(outcome.value))

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        self._derive()

    @Slot()
    def _derive(self) -> None:
        desk = self._desk
        if not desk.has_shop:
            return
        self.show(
            derive_terminals_props(
                self._state,
                status=desk.others.status,
                now_ms=desk.now_ms(),
                timezone=desk.shop.venue.timezone,
                money=desk.shop.money,
                stations={str(one.id): one.name for one in desk.shop.stations},
            )
        )

    @Property(InvitingModel, notify=built)
    def inviting(self) -> InvitingModel:
        """Letting one more in."""
        return self._inviting

    @Property(TakingOutModel, notify=built)
    def takingOut(self) -> TakingOutModel:
        """Taking one out."""
        return self._taking_out

    @Property(NewHubModel, notify=built)
    def newHub(self) -> NewHubModel:
        """Another hub in place of one that is gone."""
        return self._new_hub

    @Property(HubChargeModel, notify=built)
    def charge(self) -> HubChargeModel:
        """Which hub is in charge."""
        return self._charge

    @Property(LateFilesModel, notify=built)
    def lateFiles(self) -> LateFilesModel:
        """Late sales by file."""
        return self._late_files

    @Property(bool, notify=isReadingChanged)
    def isReading(self) -> bool:
        """Whether nothing is known yet."""
        return self._props.isReading

    @Property(bool, notify=isJoinedChanged)
    def isJoined(self) -> bool:
        """Whether the shop is shared."""
        return self._props.isJoined

    @Property(str, notify=hubChanged)
    def hub(self) -> str:
        """Where the shop's hub runs, in a sentence."""
        return self._props.hub

    @Property(str, notify=addressChanged)
    def address(self) -> str:
        """Where it is found."""
        return self._props.address

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """How this till stands with it."""
        return self._props.state

    @Property(int, notify=stateToneChanged)
    def stateTone(self) -> int:
        """The tone of that."""
        return self._props.stateTone

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """The terminals, those that were taken out last."""
        return [msgspec.to_builtins(row) for row in self._props.rows]

    @Property("QVariantList", notify=lateChanged)  # type: ignore[arg-type]
    def late(self) -> list[dict[str, Any]]:
        """What terminals handed in after they were taken out."""
        return [
            msgspec.structs.asdict(row) | {"sales": list(row.sales), "amounts": list(row.amounts)}
            for row in self._props.late
        ]

    @Property("QVariantList", notify=missedChanged)  # type: ignore[arg-type]
    def missed(self) -> list[dict[str, Any]]:
        """Those that are away for so long that the hub waits for them."""
        return [msgspec.to_builtins(row) for row in self._props.missed]

    @Property(bool, notify=canAddChanged)
    def canAdd(self) -> bool:
        """Whether this till may let others in."""
        return self._props.canAdd

    @Property(str, notify=whyNotAddChanged)
    def whyNotAdd(self) -> str:
        """Why not."""
        return self._props.whyNotAdd

    @Property(bool, notify=isSharingChanged)
    def isSharing(self) -> bool:
        """Whether a hub is being started."""
        return self._props.isSharing

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """What went wrong."""
        return self._props.trouble

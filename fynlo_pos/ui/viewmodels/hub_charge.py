"""The shop's hub in the settings: whether it is in charge, and putting it in charge."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.terminals import HubStanding, Standing
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.hub_charge_props import (
    HubChargeProps,
    HubChargeState,
    derive_hub_charge_props,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

May = Callable[[Callable[[], None]], None]


@QmlElement
class HubChargeModel(QObject, Shows[HubChargeProps]):
    """``taken`` tells that this hub is in charge now."""

    taken = Signal()
    saysChanged = Signal()
    toneChanged = Signal()
    canTakeChanged = Signal()
    aboveChanged = Signal()
    aboveToneChanged = Signal()
    asksChanged = Signal()
    asksTextChanged = Signal()
    isBusyChanged = Signal()

    def __init__(self, desk: Desk, may: May, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._may = may
        self._state = HubChargeState()
        self._looks = Latest(desk.others.lane, self)
        self.begin(HubChargeProps())

    def look(self, standing: Standing) -> None:
        """Ask how the hub stands, at a terminal that stands so."""
        self._change(can_manage=standing.can_manage)
        if standing.is_joined:
            self._looks.ask(self._desk.others.terminals.hub, self._looked)

    @Slot()
    def ask(self) -> None:
        """Say what would happen, and ask."""
        self._change(asks=True)

    @Slot()
    def leave(self) -> None:
        """Leave it as it is."""
        self._change(asks=False)

    @Slot()
    def take(self) -> None:
        """Put this hub in charge, for whoever may change the shop."""
        if not self._state.is_busy:
            self._may(self._take)

    def _take(self) -> None:
        self._change(is_busy=True)

        def arrived(outcome: Ok[HubStanding] | Err) -> None:
            self._change(is_busy=False)
            if isinstance(outcome, Err):
                self._desk.notices.tell(outcome)
                return
            self._change(asks=False, hub=outcome.value)
            said = self.tr("This is the shop’s hub now: terminals are let in and out here")
            self._desk.notices.say(said, Tone.GOOD)
            self.taken.emit()

        others, unheard = self._desk.others, self._desk.notices.tell
        others.lane.run(others.terminals.take_charge, arrived, self, unheard)

    def _looked(self, outcome: Ok[HubStanding] | Err) -> None:
        # One that is silent stays as it was last heard: the page says that it is not reached.
        if isinstance(outcome, Ok):
            self._change(hub=outcome.value)

    def _change(self, **fields: object) -> None:
        self._state = msgspec.structs.replace(self._state, **fields)
        desk = self._desk
        venue = desk.shop.venue if desk.has_shop else None
        self.show(
            derive_hub_charge_props(
                self._state,
                shop=venue.name if venue is not None else "",
                now_ms=desk.now_ms(),
                timezone=venue.timezone if venue is not None else "UTC",
            )
        )

    @Property(str, notify=saysChanged)
    def says(self) -> str:
        """Whether this hub is in charge, in a sentence."""
        return self._props.says

    @Property(int, notify=toneChanged)
    def tone(self) -> int:
        """The tone of that."""
        return self._props.tone

    @Property(bool, notify=canTakeChanged)
    def canTake(self) -> bool:
        """Whether it can be put in charge here."""
        return self._props.canTake

    @Property(str, notify=aboveChanged)
    def above(self) -> str:
        """How the hub above stands; empty where there is none."""
        return self._props.above

    @Property(int, notify=aboveToneChanged)
    def aboveTone(self) -> int:
        """The tone of that."""
        return self._props.aboveTone

    @Property(bool, notify=asksChanged)
    def asks(self) -> bool:
        """Whether it is being asked."""
        return self._props.asks

    @Property(str, notify=asksTextChanged)
    def asksText(self) -> str:
        """What would happen."""
        return self._props.asksText

    @Property(bool, notify=isBusyChanged)
    def isBusy(self) -> bool:
        """Whether it is being done."""
        return self._props.isBusy

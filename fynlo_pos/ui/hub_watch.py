"""The window's ear for other terminals: what they said is shown, and how the hub stands is lit."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fynlo_pos.core.ports import Reading
from fynlo_pos.core.views import TerminalView
from fynlo_pos.core.writers_lane import WritersLane
from fynlo_pos.sync.member.values import Status
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.hub_props import (
    HUB,
    IN_TOUCH,
    hub_light,
    terminal_lights,
    translate,
)
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kept_here import sent_to
from fynlo_pos.ui.late_watch import LateWatch
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.status import Light

LOOK_EVERY_MS = 10_000
TOGETHER_MS = 50
"""What comes within this is shown at once."""

Standing = tuple[Sequence[TerminalView], int]


class Shares(Protocol):
    """The connection to the hub, by ``app``."""

    def start(
        self,
        on_writer: WritersLane,
        told: Callable[[Status], None],
        arrived: Callable[[bool], None],
    ) -> None:
        """Begin; both are called on other threads. Raises ``Trouble``."""

    def follow(self) -> None:
        """Read as the life of the till that writes now; on the lane that reads."""

    def stop(self) -> None:
        """End, within a second."""


def read_others(reading: Reading, sent: int | None) -> Standing:
    """Read the terminals, and how many sales of this one the hub is not known to have."""
    return reading.terminals(), reading.sold_after(sent) if sent is not None else 0


class HubWatch(QObject):
    """Tells the light and the pages. Made on the GUI thread, where what it hears arrives."""

    _told = Signal(object)
    _came = Signal(bool)

    def __init__(self, desk: Desk, shares: Shares) -> None:
        super().__init__(desk)
        self._desk = desk
        self._shares = shares
        self._status: Status | None = None
        self._shown: set[str] = set()
        self._is_shop = False
        self._unsent_sales = 0
        self._asks = Latest(desk.lanes.reader, self)
        self._late = LateWatch(desk)
        self._told.connect(self._take_status)
        self._came.connect(self._take_arrival)
        self._gather = QTimer(self, interval=TOGETHER_MS, singleShot=True)
        self._gather.timeout.connect(self._show_arrived)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, on_writer: WritersLane) -> None:
        """Connect, on the lane of devices: what it needs is loaded only now."""
        self._timer.start()
        self._desk.lanes.devices.run(
            lambda: self._shares.start(on_writer, self._told.emit, self._came.emit),
            self._began,
            self,
        )

    @Slot()
    def look(self) -> None:
        """Light how it is now."""
        status = self._status
        if status is None:
            return
        desk = self._desk
        timezone = desk.shop.venue.timezone if desk.has_shop else "UTC"
        unsent = self._unsent_sales if status.waiting else 0
        light = hub_light(status, desk.now_ms(), timezone, unsent)
        desk.status.report(HUB, light)
        sent = sent_to(status, desk.shop.state.incarnation) if desk.has_shop else None
        self._asks.ask(lambda: read_others(desk.reading, sent), self._looked)

    def _began(self, outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            name = translate("Hub", "Other terminals")
            light = Light(name, translate("Hub", "Hub not reached"), Tone.WARN)
            self._desk.status.report(HUB, light)
            self._desk.notices.tell(outcome)

    @Slot(object)
    def _take_status(self, status: Status) -> None:
        self._status = status
        self._desk.others.see(status)
        self.look()

    @Slot(bool)
    def _take_arrival(self, is_shop: bool) -> None:  # noqa: FBT001 - a signal's value
        self._is_shop |= is_shop
        if not self._gather.isActive():
            self._gather.start()

    @Slot()
    def _show_arrived(self) -> None:
        desk = self._desk
        if self._is_shop:
            self._is_shop = False
            desk.lanes.reader.run(self._shares.follow, lambda _outcome: desk.read_shop(), desk)
        desk.othersArrived.emit()

    def _looked(self, outcome: Ok[Standing] | Err) -> None:
        status = self._status
        if isinstance(outcome, Err) or status is None:
            return
        desk = self._desk
        terminals, unsent = outcome.value
        if unsent != self._unsent_sales:
            self._unsent_sales = unsent
            self.look()
        lights = terminal_lights(
            terminals,
            desk.now_ms(),
            is_in_touch=status.phase in IN_TOUCH,
            missed=desk.others.missed,
        )
        for key in self._shown - lights.keys():
            desk.status.report(key, None)
        self._shown = set(lights)
        for key, light in lights.items():
            desk.status.report(key, light)

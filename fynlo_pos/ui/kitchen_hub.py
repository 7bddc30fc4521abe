"""A kitchen screen's ear for the tills: what they sent is drawn as it comes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fynlo_pos.core.writers_lane import WritersLane
from fynlo_pos.ui.jobs import Err, Lane, Ok
from fynlo_pos.ui.shop_clock import ShopClock

if TYPE_CHECKING:
    from fynlo_pos.sync.member.values import Status
    from fynlo_pos.ui.hub_watch import Shares


class KitchenHub(QObject):
    """Connects a screen to its hub, and knows since when no till was heard.

    ``clock`` is set right by what the hub says of its own. ``arrived`` is told on the GUI thread,
    once for each push that is on disk, with what was read of it on the lane that wrote it.
    """

    arrived = Signal(object)
    _told = Signal(object)

    def __init__(self, clock: ShopClock, *, is_alone: bool) -> None:
        super().__init__()
        self._clock = clock
        self._silent_since_ms: int | None = clock() if is_alone else None
        self._shares: Shares | None = None
        self._told.connect(self._take_status)

    def begin(
        self,
        shares: "Shares",
        devices: Lane,
        on_writer: WritersLane,
        read: Callable[[], object],
    ) -> None:
        """Connect, on the lane of devices; no till is heard before the hub answers.

        ``read`` is called on the lane that writes: what came is in hand without another's turn.
        """

        def came(_is_shop: bool) -> None:  # noqa: FBT001 - as it is told
            self.arrived.emit(read())

        self._shares = shares
        self._silent_since_ms = self._clock()
        devices.run(lambda: shares.start(on_writer, self._told.emit, came), _began, self)

    def end(self) -> None:
        """Let go of the hub, within a second."""
        if self._shares is not None:
            self._shares.stop()

    def silent_since_ms(self) -> int | None:
        """Return since when no till was heard; ``None`` while one is."""
        return self._silent_since_ms

    @Slot(object)
    def _take_status(self, status: "Status") -> None:
        if status.is_caught_up:
            self._clock.set_off(status.clock_off_ms)
            self._silent_since_ms = None
        elif self._silent_since_ms is None:
            self._silent_since_ms = self._clock()


def _began(_outcome: Ok[None] | Err) -> None:
    """A hub that cannot be asked stays silent, which the screen says."""

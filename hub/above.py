"""How this hub stands with the one above it: what a screen, a watcher and a counter are told."""

from fynlo_pos.sync.client.address import Address
from hub.codes import now_ms
from hub.metrics import Metrics


class AboveStanding:
    """Set by the line to the hub above, read by whoever asks. ``since_ms`` is of the wall clock."""

    def __init__(self, metrics: Metrics) -> None:
        self.address = ""
        self.is_reached = False
        self.since_ms = now_ms()
        self._metrics = metrics

    def is_at(self, address: Address) -> None:
        """The hub above took this one in, and is there."""
        self.address = address.authority

    def reached(self) -> None:
        """The connection stands."""
        self._become(is_reached=True)

    def lost(self) -> None:
        """It has gone, or was not to be had."""
        self._become(is_reached=False)

    @property
    def words(self) -> str:
        """What a watcher reads."""
        return "reached" if self.is_reached else "not reached"

    def _become(self, *, is_reached: bool) -> None:
        if is_reached != self.is_reached:
            self.is_reached, self.since_ms = is_reached, now_ms()
        self._metrics.above.set(int(is_reached))

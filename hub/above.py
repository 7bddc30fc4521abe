"""How this hub stands with the one above it: what a screen, a watcher and a counter are told."""

from uuid import UUID

from fynlo_pos.sync.client.address import Address
from hub.codes import now_ms
from hub.metrics import Metrics


class AboveStanding:
    """Set by the line to the hub above, read by whoever asks. ``since_ms`` is of the wall clock."""

    def __init__(self, metrics: Metrics) -> None:
        self.address = ""
        self.place: Address | None = None
        self.key = b""
        self.venue: UUID | None = None
        self.is_reached = False
        self.since_ms = now_ms()
        self._metrics = metrics

    def is_at(self, place: Address, key: bytes, venue: UUID) -> None:
        """The hub above took this one in, is there and known by this key, and relays a venue."""
        self.address = place.authority
        self.place, self.key, self.venue = place, key, venue

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

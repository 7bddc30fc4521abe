"""The connection to the hub as the window has it: nothing of it is loaded before it begins."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.writers_lane import WritersLane

if TYPE_CHECKING:
    from fynlo_pos.app.sharing import Sharing
    from fynlo_pos.sync.member.values import Status

HUB_FILE = "hub.json"
Begun = tuple[WritersLane, "Callable[[Status], None]", Callable[[bool], None]]


class SharesLater:
    """Begins to share when it is asked to, on a thread that may wait for imports."""

    def __init__(self, opened: OpenTill, readings: Sequence[SqlReading]) -> None:
        self._opened = opened
        self._readings = readings
        self._sharing: Sharing | None = None
        self._begun: Begun | None = None

    def start(
        self,
        on_writer: WritersLane,
        told: "Callable[[Status], None]",
        arrived: Callable[[bool], None],
    ) -> None:
        """Begin anew: a connection that stands ends first.

        Raises ``Trouble`` where the hub's file or this device's key cannot be read.
        """
        from fynlo_pos.app.joined_hub import read_joined
        from fynlo_pos.app.sharing import Sharing

        self._begun = (on_writer, told, arrived)
        joined = read_joined(self._opened.home.folder)
        if joined is not None:
            self.stop()
            self._sharing = Sharing(self._opened, joined)
            self._sharing.start(on_writer, told, arrived)

    def move(self) -> None:
        """Go on with the hub that the till belongs to now; of the one before nothing is left.

        Raises as ``start`` does.
        """
        self.stop()
        self._sharing = None
        if self._begun is not None:
            self.start(*self._begun)

    def on_writer(self, work: Callable[[], None]) -> bool:
        """Queue work behind the till's own; False before it began, or once the till closes."""
        return self._begun is not None and self._begun[0](work)

    @property
    def sharing(self) -> "Sharing | None":
        """The connection, once it has begun."""
        return self._sharing

    def follow(self) -> None:
        """Read as the life of the till that writes now; on the lane that reads."""
        for reading in self._readings:
            reading.follow()

    def stop(self) -> None:
        """End, within a second."""
        if self._sharing is not None:
            self._sharing.stop()


def shares_of(opened: OpenTill, readings: Sequence[SqlReading]) -> SharesLater | None:
    """Return what connects a till to its hub; ``None`` for one that never joined any."""
    if not (opened.home.folder / HUB_FILE).exists():
        return None
    return SharesLater(opened, readings)

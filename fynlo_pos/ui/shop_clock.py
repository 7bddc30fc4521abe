"""The shop's time on a device whose own clock is off."""

from collections.abc import Callable


class ShopClock:
    """The device's clock, in UTC milliseconds, or the hub's where the two are far apart.

    A small computer without a battery wakes up in the past; how long an order waits is then
    reckoned by the hub's clock, counted on by one that never goes back, so that it stays right when
    somebody sets the device's own. Any thread may ask.
    """

    def __init__(self, wall_ms: Callable[[], int], monotonic_ms: Callable[[], int]) -> None:
        self._wall_ms = wall_ms
        self._monotonic_ms = monotonic_ms
        self._ahead_ms: int | None = None
        self.off_ms = 0

    def __call__(self) -> int:
        """Return the shop's time."""
        ahead_ms = self._ahead_ms
        return self._wall_ms() if ahead_ms is None else self._monotonic_ms() + ahead_ms

    def set_off(self, off_ms: int) -> None:
        """Hear by how much the hub's clock is ahead of this device's; 0 where they agree."""
        if off_ms == self.off_ms:
            return
        shop_ms = self._wall_ms() + off_ms
        self.off_ms = off_ms
        self._ahead_ms = shop_ms - self._monotonic_ms() if off_ms else None

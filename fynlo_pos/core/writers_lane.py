"""The lane that writes, as those have it who queue behind the till's own acts."""

from collections.abc import Callable
from typing import Protocol


class WritersLane(Protocol):
    """Queues work behind the till's own, and tells whether somebody waits for that; any thread."""

    def __call__(self, work: Callable[[], None], /) -> bool:
        """Queue work that nobody waits for. False once the lane is closed."""

    def is_wanted(self) -> bool:
        """Tell whether an act of the till's waits for the lane, or is on it."""


class NoLane:
    """A lane that is not there yet."""

    def __call__(self, _work: Callable[[], None], /) -> bool:
        """Take nothing."""
        return False

    def is_wanted(self) -> bool:
        """Nobody waits."""
        return False

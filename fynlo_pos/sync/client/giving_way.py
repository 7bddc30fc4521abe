"""What can wait for the till's own acts: on its loop, a little at a time, and never for ever.

A batch that is read, packed and sent takes turns of Python from a sale, and what the hub does with
it takes the disk where the two share one.
"""

import asyncio
from collections.abc import Callable
from typing import Final

LOOKS_EVERY_S: Final = 0.002
MOST_LOOKS: Final = 10
"""Who taps without a pause is not waited for: what the till has sold is to be handed in."""


class GivingWay:
    """Used on the loop's thread; ``is_wanted`` tells whether somebody waits for the till."""

    def __init__(self, loop: asyncio.AbstractEventLoop, is_wanted: Callable[[], bool]) -> None:
        self._loop = loop
        self._is_wanted = is_wanted

    def behind_acts(self, work: Callable[[], None]) -> None:
        """Do work in a turn of its own, once nobody waits for the till, or somewhat later."""
        self._loop.call_soon(self._look, work, MOST_LOOKS)

    def _look(self, work: Callable[[], None], looks_left: int) -> None:
        if looks_left and self._is_wanted():
            self._loop.call_later(LOOKS_EVERY_S, self._look, work, looks_left - 1)
        else:
            work()

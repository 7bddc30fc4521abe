"""Work on the lane that writes, for a thread that may wait until it is done."""

import threading
import time
from collections.abc import Callable
from typing import Final

from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.writers_lane import WritersLane

LOOKS_EVERY_S: Final = 0.2


def done_on(
    on_writer: WritersLane,
    work: Callable[[], None],
    within_s: float,
    meanwhile: Callable[[], None] = lambda: None,
) -> None:
    """Have something done on the lane that writes and return when it is; raise what it raised.

    ``meanwhile`` is called here five times a second until then. Raises ``CutShort`` where the lane
    is closed, or it takes longer.
    """
    done = threading.Event()
    failed: list[Exception] = []

    def on_lane() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - told on the thread that waits
            failed.append(error)
        done.set()

    gives_up_at_s = time.monotonic() + within_s
    if not on_writer(on_lane):
        raise CutShort
    while not done.wait(min(LOOKS_EVERY_S, within_s)):
        if time.monotonic() >= gives_up_at_s:
            raise CutShort
        meanwhile()
    if failed:
        raise failed[0]

"""Work on the lane that writes, for a thread that may wait until it is done."""

import threading
from collections.abc import Callable

from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.writers_lane import WritersLane


def done_on(on_writer: WritersLane, work: Callable[[], None], within_s: float) -> None:
    """Have something done on the lane that writes and return when it is; raise what it raised.

    Raises ``CutShort`` where the lane is closed, or it takes longer.
    """
    done = threading.Event()
    failed: list[Exception] = []

    def on_lane() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - told on the thread that waits
            failed.append(error)
        done.set()

    if not on_writer(on_lane) or not done.wait(within_s):
        raise CutShort
    if failed:
        raise failed[0]

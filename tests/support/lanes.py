"""A lane that writes, for tests: what is queued is done as they say, and somebody waits or not."""

import threading
from collections.abc import Callable


def at_once(work: Callable[[], None]) -> bool:
    """Do it here and now."""
    work()
    return True


def on_a_thread(work: Callable[[], None]) -> bool:
    """Do it on a thread of its own."""
    threading.Thread(target=work).start()
    return True


def closed(_work: Callable[[], None]) -> bool:
    """Take nothing."""
    return False


def never() -> bool:
    """Nobody waits."""
    return False


class HandedLane:
    """A ``WritersLane`` made of two functions."""

    def __init__(
        self,
        queue: Callable[[Callable[[], None]], bool] = at_once,
        is_wanted: Callable[[], bool] = never,
    ) -> None:
        self._queue = queue
        self._is_wanted = is_wanted

    def __call__(self, work: Callable[[], None], /) -> bool:
        """Queue work."""
        return self._queue(work)

    def is_wanted(self) -> bool:
        """Tell whether somebody waits."""
        return self._is_wanted()

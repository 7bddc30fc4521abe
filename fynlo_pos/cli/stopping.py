"""Ctrl+C in the middle of long work: noted at once, obeyed between two steps."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def stops_between_steps() -> Iterator[Callable[[], None]]:
    """Yield a check that raises ``KeyboardInterrupt`` once Ctrl+C was pressed.

    Python would raise it wherever it stands, in the midst of a commit or with a lock half taken,
    which can leave the process waiting for itself for ever. A second Ctrl+C still does just that,
    for work that never reaches its next step.
    """
    asked = False

    def note(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        signal.signal(signal.SIGINT, before)

    def check() -> None:
        if asked:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield check
    finally:
        signal.signal(signal.SIGINT, before)

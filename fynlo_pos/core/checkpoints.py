"""A write-ahead log, brought into its file beside who writes.

SQLite does it inside the commit that makes the log a thousand pages long: one act in fifty would
wait for four megabytes and two more synchronisations. Here a thread with a connection of its own
does it, in a pause of the one that writes, which goes on meanwhile.
"""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

PAGES: Final = 1_000
PAUSE_S: Final = 0.02
MOST_PAUSES: Final = 3
"""Who writes without a pause is not waited for: the log would grow until a commit takes it in."""

BringsIn = Callable[[], None]

_log = logging.getLogger(__name__)


class Checkpoints:
    """Told of the commits of one connection; its thread begins when there is something to do.

    ``pages_in_log`` is asked on the thread that commits. ``opens`` is entered on the other: what it
    gives brings the log into the file, over a connection of its own.
    """

    def __init__(
        self, pages_in_log: Callable[[], int], opens: Callable[[], AbstractContextManager[BringsIn]]
    ) -> None:
        self._pages_in_log = pages_in_log
        self._opens = opens
        self._commits = 0
        self._is_due = threading.Event()
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Look at how long the log is; ten microseconds."""
        self._commits += 1
        if not self._is_due.is_set() and self._pages_in_log() >= PAGES:
            self._is_due.set()
            if self._thread is None and not self._ends.is_set():
                self._thread = threading.Thread(target=self._run, name="log", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End the thread, once what it has begun is done."""
        self._ends.set()
        self._is_due.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            with self._opens() as bring_in:
                self._serve(bring_in)
        except Exception:  # noqa: BLE001 - who writes does it then, at a limit of its own
            _log.warning("the log is not brought into its file beside who writes", exc_info=True)

    def _serve(self, bring_in: BringsIn) -> None:
        while not self._ends.is_set():
            self._wait_for_a_pause()
            bring_in()
            self._is_due.clear()
            # Looked at after that: whoever ends this says so before it wakes it.
            if not self._ends.is_set():
                self._is_due.wait()

    def _wait_for_a_pause(self) -> None:
        for _ in range(MOST_PAUSES):
            before = self._commits
            if self._ends.wait(PAUSE_S) or self._commits == before:
                return

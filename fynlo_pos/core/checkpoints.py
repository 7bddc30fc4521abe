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

AGAIN_S: Final = 5.0
"""So long after it could not be done, or not to the end as somebody read what was before."""

BringsIn = Callable[[], int]
"""Brings the log into the file; returns how many pages of it are left out."""

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
        """Look at how long the log is; ten microseconds.

        Raises nothing: what was committed is on disk, whatever becomes of this.
        """
        self._commits += 1
        if self._is_due.is_set():
            return
        try:
            if self._pages_in_log() >= PAGES:
                self._begin()
        except Exception:  # noqa: BLE001 - the next commit looks again
            _log.warning("the log was not looked at", exc_info=True)

    def close(self) -> None:
        """End the thread, once what it has begun is done."""
        self._ends.set()
        self._is_due.set()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        if self._thread is None and not self._ends.is_set():
            thread = threading.Thread(target=self._run, name="log", daemon=True)
            thread.start()
            self._thread = thread
        self._is_due.set()

    def _run(self) -> None:
        while not self._ends.is_set():
            try:
                with self._opens() as bring_in:
                    self._serve(bring_in)
            except Exception:  # noqa: BLE001 - who writes does it meanwhile, at a limit of its own
                _log.warning("the log is not brought into its file beside", exc_info=True)
                self._try_again_later()

    def _serve(self, bring_in: BringsIn) -> None:
        while not self._ends.is_set():
            self._is_due.wait()
            self._wait_for_a_pause()
            # Before it is done: what is committed meanwhile may make it due again.
            self._is_due.clear()
            if bring_in() >= PAGES:
                self._try_again_later()

    def _try_again_later(self) -> None:
        self._ends.wait(AGAIN_S)
        self._is_due.set()

    def _wait_for_a_pause(self) -> None:
        for _ in range(MOST_PAUSES):
            before = self._commits
            if self._ends.wait(PAUSE_S) or self._commits == before:
                return

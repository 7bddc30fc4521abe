"""The write-ahead log, brought into its file beside who writes.

SQLite does it inside the commit that makes the log a thousand pages long: one act in fifty would
wait for four megabytes and two more synchronisations. Here a thread with a connection of its own
does it, in a pause of the one that writes, which goes on meanwhile.
"""

import logging
import threading
from pathlib import Path
from typing import Final

from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection, writer_connection
from fynlo_pos.core.trouble import Trouble

PAGES: Final = 1_000
PAUSE_S: Final = 0.02
MOST_PAUSES: Final = 3
"""Who writes without a pause is not waited for: the log would grow until a commit takes it in."""

_log = logging.getLogger(__name__)


class Checkpoints:
    """Follows the commits of one connection; its thread begins when there is something to do."""

    def __init__(self, connection: DriverConnection, path: Path, key: bytes) -> None:
        self._writer = connection
        self._path = path
        self._key = key
        self._commits = 0
        self._is_due = threading.Event()
        self._ends = threading.Event()
        self._thread: threading.Thread | None = None
        connection.committed = self._committed

    def close(self) -> None:
        """End the thread, once what it has begun is done."""
        self._writer.committed = None
        self._ends.set()
        self._is_due.set()
        if self._thread is not None:
            self._thread.join()

    def _committed(self) -> None:
        """Look at how long the log is; on the thread that writes, ten microseconds."""
        self._commits += 1
        if not self._is_due.is_set() and self._writer.pages_in_log() >= PAGES:
            self._is_due.set()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="log", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        try:
            with telling_trouble(), writer_connection(self._path, self._key) as connection:
                self._serve(connection)
        except Trouble as trouble:
            # Whoever writes does it then, as it meets the limit of its own.
            _log.warning("the log is not brought into its file: %s", trouble.sentence)

    def _serve(self, connection: DriverConnection) -> None:
        while not self._ends.is_set():
            self._wait_for_a_pause()
            connection.bring_log_in()
            self._is_due.clear()
            # Looked at after that: whoever ends this says so before it wakes it.
            if not self._ends.is_set():
                self._is_due.wait()

    def _wait_for_a_pause(self) -> None:
        for _ in range(MOST_PAUSES):
            before = self._commits
            if self._ends.wait(PAUSE_S) or self._commits == before:
                return

"""After a till began with a snapshot its tables are compared with its log, once, beside selling.

A process of its own does it, behind everything else the machine does: the log is replayed whole,
and no sale waits for that. What differs is noted for a manager, and made anew at the next start.
"""

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from fynlo_pos.app.clock import now_ms
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.own_figures import note_differs
from fynlo_pos.core.trouble import Trouble

FILE_NAME: Final = "figures-unchecked"
NICENESS: Final = 19
DIFFERS: Final = 3
"""As ``figures_process`` says it."""
LOOKS_EVERY_S: Final = 0.2
_PROCESS: Final = "fynlo_pos.app.figures_process"
_PROGRAM: Final = Path(__file__).parents[2]
_log = logging.getLogger(__name__)


def ask_to_check(folder: Path) -> None:
    """Ask for the comparison: a snapshot was taken in. It is asked for until it was done."""
    with suppress(OSError):
        (folder / FILE_NAME).touch()


class FiguresCheck:
    """Compares once, where it was asked for; ``told`` hears on the writer that they differ."""

    def __init__(
        self,
        opened: OpenTill,
        on_writer: Callable[[Callable[[], None]], bool],
        told: Callable[[], None],
    ) -> None:
        self._opened = opened
        self._on_writer = on_writer
        self._told = told
        self._path = opened.home.folder / FILE_NAME
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def is_together(self) -> None:
        """Begin, where it was asked for and is not on its way."""
        if self._thread is None and self._path.exists():
            self._thread = threading.Thread(target=self._look, name="figures", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End it; the next start begins anew."""
        self._closing.set()
        process = self._process
        if process is not None:
            process.terminate()

    def _look(self) -> None:
        came_to = self._examined()
        if came_to is None:
            return
        if came_to == DIFFERS:
            _log.warning("the tables of the snapshot are not what the log says")
            self._on_writer(self._note)
        else:
            self._done()

    def _examined(self) -> int | None:
        """Return what the comparison came to; ``None`` where it was let go of or could not look."""
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*_at_low_priority(), sys.executable, "-m", _PROCESS, str(self._opened.home.folder)],
            cwd=_PROGRAM,
            stdin=subprocess.PIPE,  # it ends when this is closed, by whatever ends the till
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._process = process
        try:
            while process.poll() is None:
                if self._closing.wait(LOOKS_EVERY_S):
                    return None
            return process.returncode if process.returncode in (0, DIFFERS) else None
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait()
            if process.stdin is not None:
                process.stdin.close()

    def _note(self) -> None:
        connection = self._opened.store.connection
        with suppress(Trouble), telling_trouble():  # a sale that meets the same fault tells of it
            with connection.begin():
                note_differs(connection, self._opened.incarnation, now_ms())
            self._done()
            self._told()

    def _done(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _at_low_priority() -> list[str]:
    return ["nice", "-n", str(NICENESS)] if sys.platform == "linux" else []

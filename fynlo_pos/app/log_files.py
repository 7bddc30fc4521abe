"""The log of one data folder: a few files of bounded size, made at the first line."""

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from fynlo_pos.app.log_words import LogFormatter
from fynlo_pos.core.trouble import Refused, Trouble

OURS = "fynlo_pos"
FOLDER, FILE = "logs", "till.log"
LARGEST_BYTES, KEPT_FILES = 1_000_000, 4
LEVEL_VARIABLE = "FYNLO_LOG"
LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
ThreadHook = Callable[[threading.ExceptHookArgs], object]

_log = logging.getLogger(__name__)


@contextmanager
def logging_to(home: Path) -> Iterator[None]:
    """Write what happens while the block runs, unhandled faults too, below a data folder.

    ``FYNLO_LOG`` says how much: debug, info (the usual), warning or error. Libraries write no more
    than warnings.
    """
    root, ours, handler = logging.getLogger(), logging.getLogger(OURS), _LogFile(home)
    level, hooks = ours.level, (sys.excepthook, threading.excepthook)
    ours.setLevel(_wanted_level())
    handler.setLevel(_wanted_level())
    root.addHandler(handler)
    sys.excepthook = _telling(hooks[0])
    threading.excepthook = _telling_of_threads(hooks[1])
    try:
        yield
    except (Refused, Trouble, BrokenPipeError):
        raise
    except Exception as fault:
        _log.critical("the program ended", exc_info=fault)
        raise
    finally:
        sys.excepthook, threading.excepthook = hooks
        ours.setLevel(level)
        root.removeHandler(handler)
        handler.close()


def _wanted_level() -> int:
    said = os.environ.get(LEVEL_VARIABLE, "").strip().lower()
    return LEVELS.get(said, logging.INFO)


class _LogFile(logging.FileHandler):
    """A log for its owner only, begun anew when it is full. One that fails never stops a till.

    The library's own kind that is begun anew loads what sends logs over sockets: 10 ms of a start.
    """

    def __init__(self, home: Path) -> None:
        super().__init__(home / FOLDER / FILE, encoding="utf-8", delay=True)
        self.setFormatter(LogFormatter())

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, in the next file if this one has no room for it."""
        try:
            if self._is_full_with(record):
                self._begin_anew()
            super().emit(record)
        except OSError:
            self.handleError(record)

    def _is_full_with(self, record: logging.LogRecord) -> bool:
        file = Path(self.baseFilename)
        size = file.stat().st_size if file.exists() else 0
        return size > 0 and size + len(self.format(record).encode()) >= LARGEST_BYTES

    def _begin_anew(self) -> None:
        self.close()
        file = Path(self.baseFilename)
        files = [file, *(file.with_name(f"{FILE}.{nth}") for nth in range(1, KEPT_FILES + 1))]
        for newer, older in reversed(list(pairwise(files))):
            if newer.exists():
                newer.replace(older)

    def _open(self) -> TextIOWrapper:
        path = Path(self.baseFilename)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors="replace")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Go on: a full disk is told where it matters, beside the sale."""


def _telling(before: Hook) -> Hook:
    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            _log.critical("unhandled fault", exc_info=fault.with_traceback(trace))
        before(kind, fault, trace)

    return tell


def _telling_of_threads(before: ThreadHook) -> ThreadHook:
    def tell(ended: threading.ExceptHookArgs) -> None:
        if ended.exc_value is not None and not issubclass(ended.exc_type, SystemExit):
            _log.critical("unhandled fault of a thread", exc_info=ended.exc_value)
        before(ended)

    return tell

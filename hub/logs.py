"""Structured logs on standard error: one JSON object a line, no addresses, no names, no content.

Where that is a file of the hub's own folder, the hub keeps it from growing for as long as it runs.
"""

import logging
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO, Final

import msgspec
import structlog

Log = structlog.typing.FilteringBoundLogger

_SHARED: Final[tuple[structlog.typing.Processor, ...]] = (
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
LARGEST_LOG_BYTES: Final = 5_000_000
_encoder = msgspec.json.Encoder(enc_hook=repr)


class Lines:
    """Writes a line at once. What the system does not take is let go: a hub goes on without."""

    def __init__(self, file: BinaryIO | None, path: Path | None = None) -> None:
        self._file = file
        self._path = path if path is not None and _is_at(file, path) else None
        self._most = LARGEST_LOG_BYTES
        self._writing = Lock()
        self._put_aside()

    def msg(self, line: bytes) -> None:
        """Write a line."""
        if self._file is None:
            return
        with self._writing, suppress(OSError, ValueError):
            self._file.write(line + b"\n")
            self._file.flush()
            self._put_aside()

    debug = info = warning = error = critical = msg

    def _put_aside(self) -> None:
        """Empty a file that is large into the one beside it, which is lost; one is not moved.

        Whoever began the hub gave it the file open, and an open file has its name on Windows. Of
        one that is larger by far, as an earlier version let it grow, only the last is kept.
        """
        if self._file is None or self._path is None:
            return
        file = self._file.fileno()
        size = os.fstat(file).st_size
        if size <= self._most:
            return
        self._most = size + LARGEST_LOG_BYTES
        with suppress(OSError):  # it grows on, and is put aside once it is as large again
            with self._path.open("rb") as log, _beside(self._path).open("wb") as aside:
                if size > 2 * LARGEST_LOG_BYTES:
                    log.seek(size - LARGEST_LOG_BYTES)
                    log.readline()
                shutil.copyfileobj(log, aside)
            os.ftruncate(file, 0)
            os.lseek(file, 0, os.SEEK_SET)
            self._most = LARGEST_LOG_BYTES


def configure_logs(path: Path | None = None) -> None:
    """Send what the hub and its libraries have to say to standard error as JSON lines.

    The hub's own go there straight: two thousand terminals that come at once are a line each.
    ``path`` is the file of the hub's that it may put aside, should standard error be that.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(serializer=_text),
            ],
        )
    )
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    lines = Lines(sys.stderr.buffer if sys.stderr is not None else None, path)
    structlog.configure(
        processors=[
            *_SHARED,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(serializer=_encoded),
        ],
        logger_factory=lambda *_name: lines,
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )


def _is_at(file: BinaryIO | None, path: Path) -> bool:
    if file is None:
        return False
    with suppress(OSError):
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    return False


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.1")


def hub_log() -> Log:
    """Return the hub's log."""
    log: Log = structlog.get_logger("hub")
    return log


def _encoded(event: Any, **_how: Any) -> bytes:  # noqa: ANN401 - as structlog has it
    return _encoder.encode(event)


def _text(event: Any, **how: Any) -> str:  # noqa: ANN401 - as structlog has it
    return _encoded(event, **how).decode()

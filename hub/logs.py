"""Structured logs on standard error: one JSON object a line, no addresses, no names, no content."""

import logging
import sys
from contextlib import suppress
from typing import Any, BinaryIO, Final

import msgspec
import structlog

Log = structlog.typing.FilteringBoundLogger

_SHARED: Final[tuple[structlog.typing.Processor, ...]] = (
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)
_encoder = msgspec.json.Encoder(enc_hook=repr)


class Lines:
    """Writes a line at once. What the system does not take is let go: a hub goes on without."""

    def __init__(self, file: BinaryIO | None) -> None:
        self._file = file

    def msg(self, line: bytes) -> None:
        """Write a line."""
        if self._file is None:
            return
        with suppress(OSError, ValueError):
            self._file.write(line + b"\n")
            self._file.flush()

    debug = info = warning = error = critical = msg


def configure_logs() -> None:
    """Send what the hub and its libraries have to say to standard error as JSON lines.

    The hub's own go there straight: two thousand terminals that come at once are a line each.
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
    lines = Lines(sys.stderr.buffer if sys.stderr is not None else None)
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


def hub_log() -> Log:
    """Return the hub's log."""
    log: Log = structlog.get_logger("hub")
    return log


def _encoded(event: Any, **_how: Any) -> bytes:  # noqa: ANN401 - as structlog has it
    return _encoder.encode(event)


def _text(event: Any, **how: Any) -> str:  # noqa: ANN401 - as structlog has it
    return _encoded(event, **how).decode()

"""Structured logs on standard error: one JSON object a line, no addresses, no names, no content."""

import logging
import sys
from typing import Any, Final

import msgspec
import structlog

Log = structlog.stdlib.BoundLogger

_SHARED: Final[tuple[structlog.typing.Processor, ...]] = (
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def configure_logs() -> None:
    """Send what the hub and its libraries have to say to standard error as JSON lines."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(serializer=_encoded),
            ],
        )
    )
    # Nothing of it is told, and two thousand terminals that come at once are a line each.
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("hub").setLevel(logging.INFO)
    structlog.configure(
        processors=[*_SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def hub_log() -> Log:
    """Return the hub's log."""
    log: Log = structlog.get_logger("hub")
    return log


def _encoded(event: Any, **_how: Any) -> str:  # noqa: ANN401 - as structlog has it
    return msgspec.json.encode(event, enc_hook=repr).decode()

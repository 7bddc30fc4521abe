"""Telling how the connection stands: at once what changed, and what is counted once a second."""

import asyncio
from collections.abc import Callable
from typing import Final

import msgspec

from fynlo_pos.sync.member.values import Status

COUNTS_EVERY_S: Final = 1.0


class Teller:
    """Tells ``told`` of ``status`` when it changed; used on the loop's thread."""

    def __init__(self, status: Callable[[], Status], told: Callable[[Status], None]) -> None:
        self._status = status
        self._tell = told
        self._said: Status | None = None
        self._counting: asyncio.TimerHandle | None = None

    def look(self) -> None:
        """Tell what changed; how much waits changes with each sale: once a second."""
        status = self._status()
        if status == self._said:
            return
        if self._said is None or _but_for_counts(status) != _but_for_counts(self._said):
            self._publish()
        elif self._counting is None:
            loop = asyncio.get_running_loop()
            self._counting = loop.call_later(COUNTS_EVERY_S, self._publish)

    def _publish(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None
        status = self._status()
        if status != self._said:
            self._said = status
            self._tell(status)


def _but_for_counts(status: Status) -> Status:
    return msgspec.structs.replace(
        status, waiting=0, waiting_since_ms=None, fetched=0, handed_over={}
    )

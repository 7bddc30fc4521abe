"""How long the hub waits for a request's head: who sends it letter by letter is not waited for."""

import asyncio
from typing import Any, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_WITHIN_S: Final = 10.0


class ImpatientH11(H11Protocol):
    """HTTP as uvicorn speaks it; a connection whose next request does not begin in time is closed.

    A body that trickles is ``BodyLimit``'s, a websocket that says nothing ``Sockets``'.
    """

    _ends: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in some of a request; wait on for one that is not all here."""
        super().data_received(data)
        if self.cycle is None or self.cycle.response_complete:
            self._wait()
        else:
            self._stop_waiting()

    def handle_websocket_upgrade(self, event: Any) -> None:  # noqa: ANN401 - as h11 has it
        """Hand the connection over."""
        super().handle_websocket_upgrade(event)
        self._stop_waiting()

    def _wait(self) -> None:
        is_open = self.transport is not None and not self.transport.is_closing()
        if self._ends is None and is_open and self.transport.get_protocol() is self:
            self._ends = self.loop.call_later(HEAD_WITHIN_S, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._ends is not None:
            self._ends.cancel()
            self._ends = None

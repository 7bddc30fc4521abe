"""How long the hub waits for a request's head: who sends it letter by letter is not waited for."""

import asyncio
from typing import TYPE_CHECKING, Any, Final, cast

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import RequestResponseCycle

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
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is None or cycle.response_complete:
            self._wait()
        else:
            self._stop_waiting()

    def handle_websocket_upgrade(self, event: Any) -> None:  # noqa: ANN401 - as h11 has it
        """Hand the connection over."""
        super().handle_websocket_upgrade(event)
        self._stop_waiting()

    def _wait(self) -> None:
        is_ours = not self.transport.is_closing() and self.transport.get_protocol() is self
        if self._ends is None and is_ours:
            self._ends = self.loop.call_later(HEAD_WITHIN_S, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._ends is not None:
            self._ends.cancel()
            self._ends = None

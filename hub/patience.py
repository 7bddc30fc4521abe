"""A request's head: who sends it letter by letter is not waited for, and many take turns."""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast
from weakref import WeakKeyDictionary

from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import RequestResponseCycle

HEAD_WITHIN_S: Final = 10.0
_TERMINALS: Final = b"GET /sync HTTP/1.1\r\n"
_HEAD_ENDS: Final = b"\r\n\r\n"


class Turns:
    """Work that comes in crowds, one piece of it in each turn of the loop.

    Two thousand terminals that come back at once say so in the same moment. Each is a millisecond
    of work; done as it comes, a sale would wait behind all of them.
    """

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], object]] = deque()
        self._is_going = False

    def wait(self, work: Callable[[], object]) -> None:
        """Do some work in its turn."""
        self._waiting.append(work)
        if not self._is_going:
            self._go_on()

    async def mine(self) -> None:
        """Wait for a turn."""
        turn = asyncio.Event()
        self.wait(turn.set)
        await turn.wait()

    def _go_on(self) -> None:
        self._is_going = bool(self._waiting)
        if self._is_going:
            asyncio.get_running_loop().call_soon(self._next)

    def _next(self) -> None:
        try:
            self._waiting.popleft()()
        finally:
            self._go_on()


_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, Turns] = WeakKeyDictionary()


class ImpatientH11(H11Protocol):
    """HTTP as uvicorn speaks it; a connection whose next request does not begin in time is closed.

    A body that trickles is ``BodyLimit``'s, a websocket that says nothing ``Sockets``'.
    """

    _ends: asyncio.TimerHandle | None = None
    _is_in_line = False
    _is_new = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in some of a request, in its turn, and nothing more until then."""
        self.transport.pause_reading()
        self._is_in_line = True
        turns = _turns.setdefault(self.loop, Turns())
        turns.wait(partial(self._take, data))

    def _take(self, data: bytes) -> None:
        """Take in some of a request; wait on for one that is not all here."""
        self._is_in_line = False
        if self.transport.is_closing():
            return
        self.transport.resume_reading()
        is_new, self._is_new = self._is_new, False
        if is_new and data.startswith(_TERMINALS) and data.find(_HEAD_ENDS) == len(data) - 4:
            self._hand_over(data)
            return
        super().data_received(data)
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is None or cycle.response_complete:
            self._wait()
        else:
            self._stop_waiting()

    def _hand_over(self, request: bytes) -> None:
        """Hand a terminal's connection over as it came: a websocket reads its request itself."""
        self._stop_waiting()
        self.connections.discard(self)
        protocol = self.ws_protocol_class(  # type: ignore[call-arg, misc]
            config=self.config, server_state=self.server_state, app_state=self.app_state
        )
        protocol.connection_made(self.transport)
        self.transport.set_protocol(protocol)
        protocol.data_received(request)

    def handle_websocket_upgrade(self, event: Any) -> None:  # noqa: ANN401 - as h11 has it
        """Hand the connection over."""
        super().handle_websocket_upgrade(event)
        self._stop_waiting()

    def _wait(self) -> None:
        is_ours = not self.transport.is_closing() and self.transport.get_protocol() is self
        if self._ends is None and is_ours:
            self._ends = self.loop.call_later(HEAD_WITHIN_S, self._is_late)

    def _is_late(self) -> None:
        """End it, unless it is the hub that is late."""
        if self._is_in_line:
            self._ends = self.loop.call_later(1.0, self._is_late)
        else:
            self.transport.abort()

    def _stop_waiting(self) -> None:
        if self._ends is not None:
            self._ends.cancel()
            self._ends = None

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


class Places:
    """So many may be heard at once; who comes beside them waits in line for one to leave."""

    def __init__(self, most: int) -> None:
        self._free = most
        self._waiting: deque[asyncio.Future[bool]] = deque()

    def take(self) -> bool:
        """Take a place if one is free."""
        if not self._free:
            return False
        self._free -= 1
        return True

    async def wait(self, within_s: float) -> bool:
        """Take a place as soon as one is free; tell whether one was in time."""
        if self.take():
            return True
        loop = asyncio.get_running_loop()
        mine: asyncio.Future[bool] = loop.create_future()
        self._waiting.append(mine)
        late = loop.call_later(within_s, _answer, mine, False)  # noqa: FBT003 - what it waits for
        try:
            return await mine
        finally:
            late.cancel()

    def leave(self) -> None:
        """Leave a place: to who has waited longest."""
        while self._waiting:
            if _answer(self._waiting.popleft(), True):  # noqa: FBT003 - what it waits for
                return
        self._free += 1


def _answer(who: asyncio.Future[bool], is_in: bool) -> bool:  # noqa: FBT001 - what it waits for
    if who.done():
        return False
    who.set_result(is_in)
    return True


_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, Turns] = WeakKeyDictionary()


def turns_of(loop: asyncio.AbstractEventLoop) -> Turns:
    """Return the turns in which a loop's requests are taken in."""
    return _turns.setdefault(loop, Turns())


class ImpatientH11(H11Protocol):
    """HTTP as uvicorn speaks it; a connection whose next request does not begin in time is closed.

    A body that trickles is ``BodyLimit``'s, a websocket that says nothing ``Sockets``'.
    """

    _ends: asyncio.TimerHandle | None = None
    _is_in_line = False

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
        turns_of(self.loop).wait(partial(self._take, data))

    def take_over(self, transport: asyncio.Transport, data: bytes, ends_s: float) -> None:
        """Go on behind the first words of a connection; the request is whole by then, or late."""
        self._ends = self.loop.call_at(ends_s, self._is_late)
        self.connection_made(transport)
        self._take(data)

    def _take(self, data: bytes) -> None:
        """Take in some of a request; wait on for one that is not all here."""
        self._is_in_line = False
        if self.transport.is_closing():
            return
        self.transport.resume_reading()
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

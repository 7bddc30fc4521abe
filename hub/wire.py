"""A terminal's websocket: what it says goes straight to who listens, what it is told straight out.

uvicorn speaks the protocol, for boards' pages too. Where it would call an application, with a task,
a queue and a message for each frame, a terminal's socket leaves it (DECISIONS.md, 105).
"""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from uvicorn.protocols.utils import get_remote_addr
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.frames import Frame
from websockets.http11 import Request
from websockets.protocol import OPEN
from websockets.server import ServerProtocol

from fynlo_pos.sync.protocol.early import HEADER
from hub.listener import Listener
from hub.logs import hub_log
from hub.request import Asked

if TYPE_CHECKING:
    from asyncio import Future, TimerHandle, Transport

    from hub.sockets import Sockets

SYNC: Final = "/sync"
LAST_WORDS_WITHIN_S: Final = 1.0
"""So long the other side may take what it was told last; then it is gone, whether it did or not."""
MOST_UNHEEDED_PINGS: Final = 100
"""Who pings on and takes no answer makes the hub keep them all; one a minute is usual."""
FINISHED: Final = 1000
OPENS: Final = 101


class Gone(Exception):
    """The other side went while it was being answered."""


class Wire(WebSocketsSansIOProtocol):
    """One websocket. A terminal's is greeted by ``Sockets``, then heard by a ``Listener``."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as uvicorn has it
        super().__init__(*arguments, **named)
        self._is_terminals = False
        self._asked = Asked("", None)
        self._listener: Listener | None = None
        self._unheard: deque[bytes | None] = deque()
        self._waking: Future[None] | None = None
        self._when_gone: list[Callable[[], None]] = []
        self._end: TimerHandle | None = None
        self._unheeded_pings = 0

    @property
    def address(self) -> str:
        """Where the other side is."""
        return self.client[0] if self.client else ""

    @property
    def is_writable(self) -> bool:
        """Tell whether the system takes what is written now."""
        return self.writable.is_set()

    @property
    def said_early(self) -> str | None:
        """The hello in the request, if there was one; nothing of it has been looked at."""
        return self._asked.hello

    def begin(self, transport: "Transport", asked: Asked) -> None:
        """Go on behind a terminal's request: what comes now are frames."""
        self.connections.add(self)
        self.transport = transport
        self.client = get_remote_addr(transport)
        self._is_terminals = True
        self.conn.parser = super(ServerProtocol, self.conn).parse()
        next(self.conn.parser)
        self._meet(asked)

    def attempt(self, work: Callable[[], None]) -> None:
        """Do some work on this connection; a bug in it ends this one alone."""
        try:
            work()
        except Gone:
            return
        except Exception:  # noqa: BLE001 - logged; nobody else hears of a fault in a callback
            hub_log().exception("a bug in one connection")
            self.transport.abort()

    def go_on(self) -> None:
        """Have who came greeted by a task."""
        task = self.loop.create_task(self.run_asgi())
        task.add_done_callback(self.on_task_complete)
        self.tasks.add(task)

    def accept(self) -> None:
        """Open the websocket, with the next ``flush``. Raises ``Gone``."""
        if self.transport.is_closing():
            raise Gone
        self.conn.writes.append(self._asked.answer(self.default_headers))
        self.conn.state = OPEN
        self.handshake_complete = True
        self.start_keepalive()

    async def hear(self, within_s: float) -> bytes | None:
        """Return the next message, ``None`` for text. Raises ``Gone`` and ``TimeoutError``."""
        if not self._unheard and not self.disconnected:
            self._waking = self.loop.create_future()
            late = self.loop.call_later(within_s, self._wake)
            try:
                await self._waking
            finally:
                late.cancel()
        if self.disconnected:
            raise Gone
        if not self._unheard:
            raise TimeoutError
        return self._unheard.popleft()

    def listen(self, listener: Listener) -> None:
        """Have what is said from now on heard by one listener, which says when to read on."""
        self._listener = listener
        while self._unheard:
            listener.said(self._unheard.popleft())
        listener.has_said()

    def when_gone(self, work: Callable[[], None]) -> None:
        """Do something once the connection is lost, at once if it is."""
        if self.disconnected:
            work()
        else:
            self._when_gone.append(work)

    def put(self, data: bytes) -> None:
        """Send a message with the next ``flush``; nothing where the connection is closing."""
        if self.close_sent or self.transport.is_closing():
            return
        with suppress(InvalidState):
            self.conn.send_binary(data)

    def flush(self) -> None:
        """Give the system what was put: for it one message costs what several do."""
        data = self.conn.data_to_send()
        if data and not self.transport.is_closing():
            self.transport.write(b"".join(data))

    def read_on(self) -> None:
        """Read what comes."""
        if self.read_paused and not self.transport.is_closing():
            self.read_paused = False
            self.transport.resume_reading()

    def pause(self) -> None:
        """Read nothing; what came in the same breath is heard all the same."""
        if not self.read_paused and not self.transport.is_closing():
            self.read_paused = True
            self.transport.pause_reading()

    def hang_up(self) -> None:
        """Say goodbye; the other side has a moment to take what was said and to answer."""
        if not self.close_sent and not self.transport.is_closing():
            with suppress(InvalidState):
                self.conn.send_close(FINISHED)
            self.flush()
            self.close_sent = True
            self.read_on()
        self._end_soon()

    def data_received(self, data: bytes) -> None:
        """Take in what came, and say that this was all of it."""
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_complete:
            # The library has answered a request that it cannot read, and tells nobody.
            self.flush()
            self.handshake_complete = self.close_sent = True
            self.transport.close()
        if self.transport.is_closing():
            self._end_soon()
        if self._listener is not None:
            self._listener.has_said()

    def handle_close(self, event: Frame) -> None:
        """The other side says goodbye, or answers ours: nobody waits for anything more."""
        super().handle_close(event)
        self.transport.close()

    def eof_received(self) -> None:
        """The other side says nothing more; the system closes once it has taken the last words."""
        super().eof_received()
        self._end_soon()

    def keepalive_timeout(self) -> None:
        """The other side has not answered for too long."""
        super().keepalive_timeout()
        self._end_soon()

    def shutdown(self) -> None:
        """The hub leaves."""
        super().shutdown()
        self._end_soon()

    def handle_ping(self) -> None:
        """Answer, unless answers heap up that nobody takes."""
        self._unheeded_pings = 0 if self.is_writable else self._unheeded_pings + 1
        if self.transport.is_closing():
            return
        if self._unheeded_pings > MOST_UNHEEDED_PINGS:
            hub_log().warning("cut off", why="pings")
            self.transport.abort()
            return
        super().handle_ping()

    def handle_connect(self, event: Request) -> None:
        """See whose socket it is; a terminal's needs nothing that an application is told."""
        self._is_terminals = event.path.partition("?")[0] == SYNC
        if not self._is_terminals:
            super().handle_connect(event)
            return
        response = self.conn.accept(event)
        if response.status_code == OPENS:
            early = event.headers.get_all(HEADER)
            accept = response.headers["Sec-WebSocket-Accept"]
            self._meet(Asked(accept, ",".join(early) if early else None))
            return
        self.conn.send_response(response)
        self.flush()
        self.handshake_complete = self.close_sent = True
        self.transport.close()

    def send_receive_event_to_app(self) -> None:
        """Hand on a message that is whole."""
        if not self._is_terminals:
            super().send_receive_event_to_app()
            return
        data = self.frames[0] if len(self.frames) == 1 else b"".join(self.frames)
        self.frames = []
        if self.close_sent:
            return
        said = data if self.curr_msg_data_type == "bytes" else None
        if self._listener is not None:
            self._listener.said(said)
            return
        self._unheard.append(said)
        self.pause()
        self._wake()

    def resume_writing(self) -> None:
        """Go on writing."""
        super().resume_writing()
        if self._listener is not None:
            self._listener.can_write()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell everybody that waits for it."""
        super().connection_lost(exc)
        if self._end is not None:
            self._end.cancel()
        self._wake()
        gone, self._when_gone = self._when_gone, []
        for work in gone:
            work()

    async def run_asgi(self) -> None:
        """Have a terminal greeted; a page is the application's."""
        if not self._is_terminals:
            await super().run_asgi()
            return
        app: Any = self.config.app
        sockets: Sockets = app.state.sockets
        try:
            await sockets.serve(self)
        except Gone:
            return
        except Exception:  # noqa: BLE001 - logged; nobody else hears of a task's fault
            hub_log().exception("a bug in one connection")
            self.transport.abort()

    def _meet(self, asked: Asked) -> None:
        """Have who came greeted."""
        self._asked = asked
        self.handshake_initiated = True
        self.attempt(self._be_met)

    def _be_met(self) -> None:
        app: Any = self.config.app
        sockets: Sockets = app.state.sockets
        if sockets.meet(self):
            self.go_on()

    def _end_soon(self) -> None:
        """End it, also where the other side takes nothing of what it was told."""
        if self._end is None and not self.disconnected:
            self._end = self.loop.call_later(LAST_WORDS_WITHIN_S, self.transport.abort)

    def _wake(self) -> None:
        if self._waking is not None and not self._waking.done():
            self._waking.set_result(None)

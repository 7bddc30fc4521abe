"""The hub's server: takes connections in a few at a time, and says goodbye before it closes them.

Where two thousand terminals come at once, each is a millisecond or two of work. Taken in as they
come all of it would be done before anybody else's turn; so only a few are in each turn of the loop,
and the others wait in the system's line.
"""

import asyncio
import signal
import socket
import sys
from collections.abc import Callable, Coroutine
from contextlib import ExitStack, suppress
from types import FrameType
from typing import Final

import uvicorn

A_FEW: Final = 2
MOST_SHAKING: Final = 8
"""So many handshakes of TLS are underway; what one costs comes all at once."""
SHAKEN_WITHIN_S: Final = 0.05
"""Who says nothing keeps those behind it waiting for so long, and has a minute itself."""
AGAIN_AFTER_S: Final = 0.5
"""So long nobody is taken in where the system has no file left for another connection."""


class Server(uvicorn.Server):
    """Serves one listening socket until a signal ends it."""

    def __init__(
        self, config: uvicorn.Config, leave: Callable[[], Coroutine[None, None, None]]
    ) -> None:
        super().__init__(config)
        self._leave = leave
        self._listening: list[socket.socket] = []
        self._coming: set[asyncio.Future[None]] = set()
        self._shaking = 0

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """End in good order; a second Ctrl+C does not wait for it."""
        self.force_exit = self.should_exit and sig == signal.SIGINT
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to take connections in. On Windows the loop does it, as many as come."""
        if sys.platform == "win32":
            await super().startup(sockets)
            return
        await super().startup([])
        self._listening = list(sockets or ())
        for listener in self._listening:
            self._listen(listener)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let everybody know, then close."""
        await self._leave()
        for listener in self._listening:
            asyncio.get_running_loop().remove_reader(listener)
        self._listening = []
        if self._coming:
            await asyncio.wait(self._coming, timeout=SHAKEN_WITHIN_S)
        await super().shutdown(sockets)

    def _listen(self, listener: socket.socket) -> None:
        if listener in self._listening:
            asyncio.get_running_loop().add_reader(listener, self._take_in, listener)

    def _take_in(self, listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        for _ in range(A_FEW):
            if self._shaking >= MOST_SHAKING:
                loop.remove_reader(listener)
                return
            try:
                connection, _address = listener.accept()
            except (BlockingIOError, InterruptedError, ConnectionError):
                return
            except OSError:
                loop.remove_reader(listener)
                loop.call_later(AGAIN_AFTER_S, self._listen, listener)
                return
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.setblocking(False)  # noqa: FBT003 - the name of the socket's own call
            self._coming.add(coming := asyncio.ensure_future(self._talk(connection)))
            coming.add_done_callback(self._coming.discard)
            if self.config.ssl is not None:
                self._shake(listener, coming)

    def _shake(self, listener: socket.socket, coming: "asyncio.Future[None]") -> None:
        """Count a handshake until it is done, or has taken its time."""
        self._shaking += 1
        shaken = ExitStack()
        shaken.callback(self._shaken, listener)
        coming.add_done_callback(lambda _coming: shaken.close())
        asyncio.get_running_loop().call_later(SHAKEN_WITHIN_S, shaken.close)

    def _shaken(self, listener: socket.socket) -> None:
        self._shaking -= 1
        self._listen(listener)

    async def _talk(self, connection: socket.socket) -> None:
        # Where it went, or speaks no TLS that we do, the loop has closed it.
        with suppress(OSError):
            await asyncio.get_running_loop().connect_accepted_socket(
                self._protocol, connection, ssl=self.config.ssl
            )

    def _protocol(self) -> asyncio.Protocol:
        kind: Callable[..., asyncio.Protocol] = self.config.http_protocol_class
        return kind(
            config=self.config, server_state=self.server_state, app_state=self.lifespan.state
        )

"""A new connection until its first words are here: a terminal's websocket, or any other request."""

import asyncio
from functools import partial
from typing import Any, Final

from uvicorn.config import Config
from uvicorn.server import ServerState

from hub.patience import HEAD_WITHIN_S, ImpatientH11, turns_of
from hub.request import plain_request
from hub.wire import Wire

LATE_FOR_S: Final = 1.0
"""So much longer is waited where it is the hub that is late."""


class Door(asyncio.Protocol):
    """Hears the first words, in their turn, and hands the connection to who goes on from them.

    Two thousand terminals come at once, and what would serve a page is not made for any of them.
    """

    def __init__(
        self, config: Config, server_state: ServerState, app_state: dict[str, Any]
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._made_with: dict[str, Any] = {
            "config": config,
            "server_state": server_state,
            "app_state": app_state,
        }
        self._open: set[Any] = server_state.connections
        self._is_in_line = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for the first words."""
        self._transport: Any = transport
        self._open.add(self)
        self._ends = self._loop.call_later(HEAD_WITHIN_S, self._is_late)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - as asyncio has it
        """Wait for nothing any more."""
        self._open.discard(self)
        self._ends.cancel()

    def data_received(self, data: bytes) -> None:
        """Take the first words in, in their turn, and nothing more until then."""
        self._transport.pause_reading()
        self._is_in_line = True
        turns_of(self._loop).wait(partial(self._hand_over, data))

    def shutdown(self) -> None:
        """The hub leaves: nothing was asked yet."""
        self._transport.close()

    def _hand_over(self, data: bytes) -> None:
        if self._transport.is_closing():
            return
        self._open.discard(self)
        self._ends.cancel()
        asked = plain_request(data)
        if asked is None:
            other = ImpatientH11(**self._made_with)
            self._transport.set_protocol(other)
            other.take_over(self._transport, data, self._ends.when())
            return
        self._transport.resume_reading()
        wire = Wire(**self._made_with)
        self._transport.set_protocol(wire)
        wire.begin(self._transport, asked)

    def _is_late(self) -> None:
        if self._is_in_line:
            self._ends = self._loop.call_later(LATE_FOR_S, self._is_late)
        else:
            self._transport.abort()

"""One websocket to a hub: opened, read, written and ended on the loop's thread.

Nothing here waits without an end: opening, the last words and closing have their seconds, and a
side that falls silent is found by pings.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME

OPENS_WITHIN_S: Final = 10.0
CLOSES_WITHIN_S: Final = 0.3
PING_S: Final = 20.0
PONG_WITHIN_S: Final = 60.0
"""An answer to a ping comes behind all that is on its way, and a busy till reads that slowly."""
MOST_UNREAD: Final = 2
_LARGEST_MESSAGE: Final = 2 * LARGEST_FRAME
_LOST: Final = (OSError, TimeoutError, WebSocketException, NotThisHub)

_log = logging.getLogger(__name__)


class Line:
    """A socket that is being opened, stands, or has gone. Made on the loop's thread."""

    def __init__(
        self,
        address: Address,
        hub_key: bytes,
        *,
        opened: Callable[[], None],
        heard: Callable[[bytes | str], Awaitable[None]],
        gone: Callable[[], None],
    ) -> None:
        self._address = address
        self._hub_key = hub_key
        self._opened = opened
        self._heard = heard
        self._gone = gone
        self._outgoing: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._task = asyncio.get_running_loop().create_task(self._run())

    def send(self, message: bytes) -> None:
        """Send a message after those before it."""
        self._outgoing.put_nowait(message)

    def hang_up(self) -> None:
        """Send what was said so far, then close; a side that does not take it is cut off."""
        self._outgoing.put_nowait(None)
        asyncio.get_running_loop().call_later(2 * CLOSES_WITHIN_S, self._task.cancel)

    async def ended(self) -> None:
        """Wait until it has gone."""
        await asyncio.wait((self._task,), timeout=3 * CLOSES_WITHIN_S)

    async def _run(self) -> None:
        try:
            await self._talk()
        except _LOST as error:
            _log.info("no line to the hub: %s", type(error).__name__)
        except asyncio.CancelledError:
            _log.info("the line to the hub was cut")
        finally:
            self._gone()

    async def _talk(self) -> None:
        async with asyncio.timeout(OPENS_WITHIN_S):
            socket = await self._dial()
        sending = asyncio.get_running_loop().create_task(self._send_out(socket))
        try:
            self._opened()
            async for message in socket:
                await self._heard(message)
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
            socket.transport.abort()

    async def _dial(self) -> ClientConnection:
        is_tls = self._address.is_tls
        socket = await connect(
            self._address.socket,
            ssl=tls_to_a_hub() if is_tls else None,
            compression=None,
            proxy=None,
            open_timeout=OPENS_WITHIN_S,
            close_timeout=CLOSES_WITHIN_S,
            ping_interval=PING_S,
            ping_timeout=PONG_WITHIN_S,
            max_size=_LARGEST_MESSAGE,
            max_queue=MOST_UNREAD,
        )
        if is_tls:
            try:
                check_certificate(socket.transport.get_extra_info("ssl_object"), self._hub_key)
            except NotThisHub:
                socket.transport.abort()
                raise
        return socket

    async def _send_out(self, socket: ClientConnection) -> None:
        while (message := await self._outgoing.get()) is not None:
            await socket.send(message)
        await socket.close()

"""One websocket to a hub: opened, read, written and ended on the loop's thread.

What the hub says is heard in the turn of the loop in which it came, and what is said to it leaves
in that in which it is said: on the way of a sale from till to till each other turn is time lost.

Nothing here waits without an end: opening, the last words and closing have their seconds, and a
side that falls silent is found by pings.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any, Final

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.frames import DATA_OPCODES, Frame, Opcode
from websockets.protocol import State

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.codec import LARGEST_FRAME
from fynlo_pos.sync.protocol.early import HEADER, HEARD, early_hello

OPENS_WITHIN_S: Final = 10.0
CLOSES_WITHIN_S: Final = 0.3
PING_S: Final = 20.0
PONG_WITHIN_S: Final = 60.0
"""An answer to a ping comes behind all that is on its way, and a busy till reads that slowly."""
MOST_UNREAD: Final = 2
_LARGEST_MESSAGE: Final = 2 * LARGEST_FRAME
_LOST: Final = (OSError, TimeoutError, WebSocketException, NotThisHub)

_log = logging.getLogger(__name__)


class Straight(ClientConnection):
    """A websocket that hands on each message as it comes, to ``heard`` once that is set.

    Under TLS nothing is asked of anybody but the hub whose key it is made with.
    """

    heard: Callable[[bytes | str], None] | None = None

    def __init__(self, hub_key: bytes, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as the library has it
        super().__init__(*arguments, **named)
        self._hub_key = hub_key
        self._parts: list[bytes] = []
        self._is_text = False

    async def handshake(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as the library has it
        """Ask for the websocket, once it is known of whom. Raises ``NotThisHub``."""
        if self.transport.get_extra_info("sslcontext") is not None:
            check_certificate(self.transport.get_extra_info("ssl_object"), self._hub_key)
        await super().handshake(*arguments, **named)

    @property
    def has_heard_hello(self) -> bool:
        """Tell whether the hub has read the hello in the request."""
        return self.response is not None and self.response.headers.get_all(HEADER) == [HEARD]

    def process_event(self, event: Any) -> None:  # noqa: ANN401 - as the library has it
        """Hand on a message once all its parts are here."""
        if self.heard is None or not isinstance(event, Frame) or event.opcode not in DATA_OPCODES:
            super().process_event(event)
            return
        if event.opcode is not Opcode.CONT:
            self._is_text = event.opcode is Opcode.TEXT
        self._parts.append(bytes(event.data))
        if event.fin:
            message = b"".join(self._parts)
            self._parts.clear()
            self.heard(message.decode(errors="replace") if self._is_text else message)

    def say(self, message: bytes) -> None:
        """Send a message now; nothing where the connection is closing."""
        if self.state is State.OPEN:
            self.protocol.send_binary(message)
            self.send_data()


class Line:
    """A socket that is being opened, stands, or has gone. Made on the loop's thread.

    ``hello`` is said with the request; a hub that did not read it there is told when it is sent.
    ``heard`` tells whether there is room for more; where there is not nothing is read until
    ``has_room`` is done.
    """

    def __init__(
        self,
        address: Address,
        hub_key: bytes,
        hello: bytes,
        *,
        opened: Callable[[], None],
        heard: Callable[[bytes | str], bool],
        has_room: Callable[[], Awaitable[None]],
        gone: Callable[[], None],
    ) -> None:
        self._address = address
        self._hub_key = hub_key
        self._hello = hello
        self._opened = opened
        self._heard = heard
        self._has_room = has_room
        self._gone = gone
        self._socket: Straight | None = None
        self._unread: deque[bytes | str] = deque()
        self._waiting: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._task = asyncio.get_running_loop().create_task(self._run())

    def send(self, message: bytes) -> None:
        """Send a message after those before it."""
        if self._socket is None or self._closing is not None:
            return
        if message == self._hello and self._socket.has_heard_hello:
            return
        self._socket.say(message)

    def hang_up(self) -> None:
        """Close behind what was said so far; a side that does not take it is cut off."""
        loop = asyncio.get_running_loop()
        if self._socket is not None and self._closing is None:
            self._closing = loop.create_task(self._socket.close())
        loop.call_later(2 * CLOSES_WITHIN_S, self._task.cancel)

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
        self._socket = socket
        socket.heard = self._hear
        try:
            self._opened()
            async for message in socket:
                self._hear(message)
        finally:
            socket.heard = None
            tasks = [task for task in (self._waiting, self._closing) if task is not None]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            socket.transport.abort()

    def _hear(self, message: bytes | str) -> None:
        self._unread.append(message)
        if self._waiting is None:
            self._hand_on()

    def _hand_on(self) -> None:
        """Hand on what came while there is room."""
        while self._unread:
            if not self._heard(self._unread.popleft()):
                self._waiting = asyncio.get_running_loop().create_task(self._wait_for_room())
                return

    async def _wait_for_room(self) -> None:
        if self._socket is None:
            return
        transport = self._socket.transport
        with suppress(RuntimeError):  # it has gone
            transport.pause_reading()
        await self._has_room()
        self._waiting = None
        self._hand_on()
        if self._waiting is None:
            with suppress(RuntimeError):  # it has gone
                transport.resume_reading()

    async def _dial(self) -> Straight:
        socket = await connect(
            self._address.socket,
            create_connection=partial(Straight, self._hub_key),  # type: ignore[arg-type]
            additional_headers={HEADER: early_hello(self._hello)},
            ssl=tls_to_a_hub() if self._address.is_tls else None,
            compression=None,
            proxy=None,
            open_timeout=OPENS_WITHIN_S,
            close_timeout=CLOSES_WITHIN_S,
            ping_interval=PING_S,
            ping_timeout=PONG_WITHIN_S,
            max_size=_LARGEST_MESSAGE,
            max_queue=MOST_UNREAD,
        )
        if not isinstance(socket, Straight):
            raise TypeError(type(socket).__name__)
        return socket

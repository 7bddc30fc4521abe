"""A device's line to its hub: in order both ways, no more than there is room for, an end.

The hub here is one of before: it reads no hello in a request, and is told by a message.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.line import Line
from hub.service import _listen

pytestmark = pytest.mark.integration

SOON_S = 20.0
HELLO = b"hello"
MANY = [bytes([number]) * 3_000 for number in range(60)]


Said = bytes | str | list[str] | list[bytes]


class Hub:
    """A hub that says many things in one breath and hears what it is told."""

    def __init__(self) -> None:
        self.heard: list[bytes | str] = []
        self.is_over = asyncio.Event()
        self.to_say: list[Said] = []

    async def talk(self, connection: ServerConnection) -> None:
        self.heard.append(await connection.recv())
        for message in self.to_say:
            if not isinstance(message, bytes):
                await connection.send(message)
            else:
                connection.protocol.send_binary(message)
        connection.transport.write(b"".join(connection.protocol.data_to_send()))
        with suppress(ConnectionClosed):
            while True:
                self.heard.append(await connection.recv())
        self.is_over.set()


class Till:
    """A till's side: how much it takes in before it has no more room."""

    def __init__(self) -> None:
        self.heard: list[bytes | str] = []
        self.opened = asyncio.Event()
        self.gone = asyncio.Event()
        self.makes_room = asyncio.Event()
        self.room = 1 << 30
        self.asked = 0

    def hears(self, message: bytes | str) -> bool:
        self.heard.append(message)
        return len(self.heard) < self.room

    async def has_room(self) -> None:
        self.asked += 1
        await self.makes_room.wait()


def run(work: Callable[[Hub, Till, Line], Coroutine[Any, Any, None]], *said: Said) -> None:
    async def main() -> None:
        async with _connected(*said) as (hub, till, line):
            async with asyncio.timeout(SOON_S):
                await till.opened.wait()
                line.send(HELLO)
                await work(hub, till, line)

    asyncio.run(main())


@asynccontextmanager
async def _connected(*said: Said) -> AsyncIterator[tuple[Hub, Till, Line]]:
    hub, till = Hub(), Till()
    hub.to_say = list(said)
    listener = _listen("127.0.0.1", 0)
    address = Address("127.0.0.1", listener.getsockname()[1], is_tls=False)
    async with serve(hub.talk, sock=listener, compression=None):
        line = Line(
            address,
            b"",
            HELLO,
            opened=till.opened.set,
            heard=till.hears,
            has_room=till.has_room,
            gone=till.gone.set,
        )
        try:
            yield hub, till, line
        finally:
            line.hang_up()
            await line.ended()


async def until(is_so: Callable[[], bool]) -> None:
    while not is_so():  # noqa: ASYNC110 - whatever becomes so
        await asyncio.sleep(0.001)


def test_what_the_hub_says_is_heard_in_its_order() -> None:
    async def work(_hub: Hub, till: Till, _line: Line) -> None:
        await until(lambda: len(till.heard) == len(MANY))
        assert till.heard == MANY
        assert till.asked == 0

    run(work, *MANY)


@pytest.mark.parametrize(
    "breath", [MANY, [bytes([number]) for number in range(60)]], ids=["long", "short"]
)
def test_no_more_is_heard_than_there_is_room_for_and_the_rest_comes_then(
    breath: list[bytes],
) -> None:
    async def main() -> None:
        async with _connected(*breath) as (_, till, line), asyncio.timeout(SOON_S):
            till.room = 5
            await till.opened.wait()
            line.send(HELLO)
            await until(lambda: till.asked > 0)
            for _ in range(50):
                await asyncio.sleep(0.001)
            assert till.heard == breath[:5]
            till.room = 1 << 30
            till.makes_room.set()
            await until(lambda: len(till.heard) == len(breath))
            assert till.heard == breath

    asyncio.run(main())


def test_what_is_said_leaves_in_its_order_and_the_end_behind_it() -> None:
    async def work(hub: Hub, till: Till, line: Line) -> None:
        for message in MANY:
            line.send(bytes(message))
        line.hang_up()
        line.send(b"too late")
        await till.gone.wait()
        await hub.is_over.wait()
        assert hub.heard == [HELLO, *MANY]

    run(work)


def test_what_is_said_to_a_hub_that_has_gone_is_said_to_nobody() -> None:
    async def work(_hub: Hub, till: Till, line: Line) -> None:
        assert line._socket is not None
        line._socket.transport.abort()
        await till.gone.wait()
        line.send(b"anybody")

    run(work)


def test_a_message_of_text_is_heard_too() -> None:
    async def work(_hub: Hub, till: Till, _line: Line) -> None:
        await until(lambda: till.heard == ["a word"])

    run(work, "a word")


def test_a_message_in_parts_is_heard_whole_and_before_what_follows_it() -> None:
    async def work(_hub: Hub, till: Till, _line: Line) -> None:
        await until(lambda: len(till.heard) == 4)
        assert till.heard == ["one, in parts", b"two, in parts", b"three", "four"]

    run(work, ["one, ", "in ", "parts"], [b"two, ", b"in parts"], b"three", ["fo", "ur"])

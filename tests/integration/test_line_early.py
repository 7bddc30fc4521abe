"""A line says hello with its request: to a hub that reads it there, and to no other under TLS."""

import asyncio
import ssl
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.line import Line
from fynlo_pos.sync.protocol.early import HEADER, HEARD, early_hello
from hub.certificate import tls_context, utc_now
from hub.home import Home
from hub.secret import Identity
from hub.service import _listen

pytestmark = pytest.mark.integration

SOON_S = 20.0
HELLO = b"hello"
HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
OTHER_HUB = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
AT_ONCE = [bytes([number]) for number in range(8)]


class Till:
    """A line's owner: what it heard, and when."""

    def __init__(self) -> None:
        self.heard: list[bytes | str] = []
        self.opened = asyncio.Event()
        self.gone = asyncio.Event()
        self.has_heard_all = asyncio.Event()

    def hears(self, message: bytes | str) -> bool:
        self.heard.append(message)
        if len(self.heard) == len(AT_ONCE):
            self.has_heard_all.set()
        return True

    async def has_room(self) -> None:
        raise AssertionError("there is room")

    def line(self, port: int, hub_key: bytes = b"", *, is_tls: bool = False) -> Line:
        return Line(
            Address("127.0.0.1", port, is_tls=is_tls),
            hub_key,
            HELLO,
            opened=self.opened.set,
            heard=self.hears,
            has_room=self.has_room,
            gone=self.gone.set,
        )


def run(work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        async with asyncio.timeout(SOON_S):
            await work()

    asyncio.run(main())


def test_a_hub_that_heard_the_hello_is_not_told_again_and_what_it_says_at_once_is_heard() -> None:
    asked: list[str] = []
    heard: list[bytes | str] = []
    is_told = asyncio.Event()

    def answers(_at: ServerConnection, request: Request, response: Response) -> Response:
        asked.append(request.headers[HEADER])
        response.headers[HEADER] = HEARD
        return response

    async def talk(connection: ServerConnection) -> None:
        for each in AT_ONCE:
            connection.protocol.send_binary(each)
        connection.transport.write(b"".join(connection.protocol.data_to_send()))
        with suppress(ConnectionClosed):
            while True:
                heard.append(await connection.recv())
                is_told.set()

    async def work() -> None:
        till, listener = Till(), _listen("127.0.0.1", 0)
        async with serve(talk, sock=listener, compression=None, process_response=answers):
            line = till.line(listener.getsockname()[1])
            await till.opened.wait()
            line.send(HELLO)
            line.send(b"proof")
            await is_told.wait()
            await till.has_heard_all.wait()
            line.hang_up()
            await till.gone.wait()
        assert asked == [early_hello(HELLO)]
        assert heard == [b"proof"]
        assert till.heard == AT_ONCE

    run(work)


async def _told_to(identity: Identity, key: bytes, folder: Path) -> tuple[bytes, Till]:
    """Have a line opened to a hub under TLS, which answers nothing; return what it was told."""
    told: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        words = b""
        with suppress(OSError, ssl.SSLError):
            words = await reader.read(1 << 16)
        told.set_result(words)
        writer.close()

    till = Till()
    context = tls_context(Home(folder), identity, utc_now())
    async with await asyncio.start_server(hear, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        till.line(port, key, is_tls=True)
        words = await told
        await till.gone.wait()
    return words, till


def test_under_tls_nothing_is_asked_of_a_hub_with_another_key(tmp_path: Path) -> None:
    async def work() -> None:
        words, till = await _told_to(OTHER_HUB, HUB.public_key, tmp_path)
        assert words == b""
        assert not till.opened.is_set()

    run(work)


def test_under_tls_the_hub_of_that_key_is_told_hello_at_once(tmp_path: Path) -> None:
    async def work() -> None:
        words, _ = await _told_to(HUB, HUB.public_key, tmp_path)
        assert f"{HEADER}: {early_hello(HELLO)}\r\n".encode() in words

    run(work)

"""What is on its way to a till that reads slowly is little: an answer to a ping comes behind it."""

import asyncio
from contextlib import suppress

import pytest
from websockets.asyncio.server import ServerConnection, serve

from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.line import Line
from hub.service import _listen

pytestmark = pytest.mark.integration

HELLO = b"hello"
MESSAGE = bytes(64 << 10)
FULL_AFTER_S = 1.0
ENDS_WITHIN_S = 20.0
MOST_ON_ITS_WAY = 3 << 19


async def on_its_way() -> int:
    """Push to a till that has stopped reading; return how much it took until nothing more went."""
    full: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    reads_on = asyncio.Event()

    async def push(connection: ServerConnection) -> None:
        pushed = 0
        with suppress(TimeoutError):
            while pushed < 64 << 20:
                await asyncio.wait_for(connection.send(MESSAGE), FULL_AFTER_S)
                pushed += len(MESSAGE)
        full.set_result(pushed)

    async def has_room() -> None:
        await reads_on.wait()

    listener = _listen("127.0.0.1", 0)
    address = Address("127.0.0.1", listener.getsockname()[1], is_tls=False)
    async with serve(push, sock=listener, compression=None):
        line = Line(
            address,
            b"",
            HELLO,
            opened=lambda: None,
            heard=lambda _message: reads_on.is_set(),
            has_room=has_room,
            gone=lambda: None,
        )
        pushed = await asyncio.wait_for(full, ENDS_WITHIN_S)
        reads_on.set()
        line.hang_up()
        await line.ended()
    return pushed


def test_little_is_on_its_way_to_a_till_that_reads_slowly() -> None:
    assert asyncio.run(on_its_way()) <= MOST_ON_ITS_WAY

"""A new connection at the door: its first words are heard in their turn, and it is handed on."""

import asyncio
from collections.abc import Callable, Coroutine
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

import pytest
from uvicorn.server import ServerState

from hub import door as door_module
from hub.door import Door
from tests.support.hub_shop import until

if TYPE_CHECKING:
    from uvicorn.config import Config

    from hub.request import Asked

pytestmark = pytest.mark.unit

CROWD = 12
SOON_S = 20.0
REQUEST = (
    b"GET /sync HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


class Transport(asyncio.Transport):
    """A connection that goes nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.is_over = False
        self.protocol: object = None
        self.is_read = True

    def is_closing(self) -> bool:
        return self.is_over

    def close(self) -> None:
        self.is_over = True

    abort = close

    def set_protocol(self, protocol: object) -> None:
        self.protocol = protocol

    def pause_reading(self) -> None:
        self.is_read = False

    def resume_reading(self) -> None:
        self.is_read = True


class Doors:
    """Connections that come, and whom they were handed to."""

    def __init__(self) -> None:
        self.state = ServerState()
        self.handed: list[Transport] = []

    def comes(self, says: bytes = b"") -> tuple[Door, Transport]:
        door, transport = Door(cast("Config", None), self.state, {}), Transport()
        door.connection_made(transport)
        if says:
            door.data_received(says)
        return door, transport

    def wire(self, **_made_with: object) -> "Doors":
        return self

    def begin(self, transport: Transport, _asked: "Asked") -> None:
        assert transport.is_read
        assert transport.protocol is self
        self.handed.append(transport)


def run(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[Doors], Coroutine[Any, Any, None]]
) -> None:
    async def main() -> None:
        doors = Doors()
        monkeypatch.setattr(door_module, "Wire", doors.wire)
        async with asyncio.timeout(SOON_S):
            await work(doors)

    asyncio.run(main())


def test_a_crowd_is_handed_on_one_in_each_turn_and_in_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def work(doors: Doors) -> None:
        crowd = [doors.comes(REQUEST)[1] for _ in range(CROWD)]
        assert not any(each.is_read for each in crowd), "nothing more is read until its turn"
        counts = [0]
        while counts[-1] < CROWD:
            await asyncio.sleep(0)
            counts.append(len(doors.handed))
        assert max(after - before for before, after in pairwise(counts)) == 1
        assert doors.handed == crowd
        assert doors.state.connections == set()

    run(monkeypatch, work)


def test_who_has_gone_is_handed_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(doors: Doors) -> None:
        door, transport = doors.comes(REQUEST)
        transport.close()
        door.connection_lost(None)
        _, last = doors.comes(REQUEST)
        await until(lambda: bool(doors.handed))
        assert doors.handed == [last]

    run(monkeypatch, work)


def test_a_hub_that_leaves_closes_who_has_said_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(doors: Doors) -> None:
        door, transport = doors.comes()
        assert door in set[object](doors.state.connections)
        door.shutdown()
        assert transport.is_over
        door.connection_lost(None)
        assert doors.state.connections == set()

    run(monkeypatch, work)


def test_who_says_nothing_is_closed_and_who_waits_for_the_hub_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(door_module, "HEAD_WITHIN_S", 0)

    async def work(doors: Doors) -> None:
        _, silent = doors.comes()
        door, waiting = doors.comes()
        door._is_in_line = True
        await until(lambda: silent.is_over)
        assert not waiting.is_over
        door.connection_lost(None)

    run(monkeypatch, work)

"""A hub with its rooms and lanes, and terminals at lines without sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Challenge, Frame, Have, Hello, Role, Welcome
from hub.hub import Hub
from hub.patience import Turns
from hub.relay.values import Limits
from hub.secret import Identity
from hub.store.memory import MemoryStore
from hub.store.port import Batch, Kept
from hub.talk import Talk
from tests.support.hub_line import FakeLine
from tests.support.relayed import HUB, NONCE, VENUE, answer, device

if TYPE_CHECKING:
    from hub.room import Room
    from hub.wire import Wire

TILL, OTHER, SCREEN = 11, 12, 13
SOON_S = 20.0


class Counted(MemoryStore):
    """A store that says how many envelopes each commit held."""

    def __init__(self) -> None:
        super().__init__()
        self.commits: list[int] = []

    def keep(self, batches: Any) -> list[Kept]:
        given: list[Batch] = list(batches)
        self.commits.append(sum(len(batch.rows) for batch in given))
        return super().keep(given)


class Shop:
    """A hub with a till, another and a kitchen's screen in it."""

    def __init__(self) -> None:
        self.store = Counted()
        self.store.found(VENUE)
        for each in (device(TILL), device(OTHER), device(SCREEN, Role.VIEWER)):
            self.store.enrol(VENUE, each)
        self.turns = Turns()
        self.proven = 0

    async def open(self) -> None:
        identity = Identity(HUB, bytes(32), bytes(32))
        self.hub = Hub(identity, lambda: self.store, Limits())
        room = await self.hub.room(VENUE)
        assert room is not None
        self.room: Room = room

    def has_proven(self) -> None:
        self.proven += 1

    def comes(self, number: int, role: Role = Role.MEMBER) -> tuple[FakeLine, Hello]:
        """A terminal says hello."""
        line, hello = FakeLine(), Hello(VENUE, UUID(int=number), role, NONCE)
        talk = Talk(self.hub, self.room, cast("Wire", line), self.turns, self.has_proven)
        talk.begin(hello)
        return line, hello

    async def enters(self, number: int, role: Role = Role.MEMBER) -> FakeLine:
        """A terminal comes and proves itself."""
        line, hello = self.comes(number, role)
        (challenge,) = line.heard()
        assert isinstance(challenge, Challenge)
        line.says(answer(hello, challenge, number))
        await until(lambda: bool(line.sent))
        if role is Role.MEMBER:
            line.says(Have(()))
        assert any(isinstance(each, Welcome) for each in line.heard())
        return line


@asynccontextmanager
async def a_shop() -> AsyncIterator[Shop]:
    shop = Shop()
    await shop.open()
    try:
        yield shop
    finally:
        shop.hub.close()


def run(work: Callable[[Shop], Coroutine[Any, Any, None]]) -> None:
    async def main() -> None:
        async with a_shop() as shop:
            await work(shop)

    asyncio.run(main())


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(SOON_S):
        while not is_so():  # noqa: ASYNC110 - whatever becomes so
            await asyncio.sleep(0)


async def heads_heard(line: FakeLine, seq: int) -> list[Frame | None]:
    """Wait until a line is told that so much is on disk; return all that it was told."""
    heard: list[Frame | None] = []

    def is_told() -> bool:
        heard.extend(line.heard())
        return any(isinstance(each, Have) and each.heads[0].seq >= seq for each in heard)

    await until(is_told)
    return heard

"""How much one board may ask of its hub, so that none stands in the way of another, or a till."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from uuid import UUID, uuid4

import httpx
import msgspec
import pytest
from fastapi import FastAPI

from fynlo_pos.sync.protocol.frames import Role
from hub.boards import web
from hub.boards.acts import Act, Touch
from hub.boards.boards import MOST_PAGES_OF_ONE, Boards
from hub.boards.kitchen import Busy
from hub.boards.pairing import Token, token_hash
from hub.hub import DEVICE_BURST, Hub
from hub.relay.values import Device, Limits
from hub.secret import Identity
from hub.store.memory import MemoryStore

pytestmark = pytest.mark.integration

VENUE = UUID(int=90)
TOKENS = [Token(VENUE, UUID(int=number), f"secret{number}") for number in (91, 92)]
WITHIN_S = 60.0
ORIGIN = "http://hub.test"


@asynccontextmanager
async def hub_at_work() -> AsyncIterator[tuple[Hub, Boards]]:
    """A hub with a venue of two boards, and nothing to make."""
    store = MemoryStore()
    store.found(VENUE)
    for number, each in enumerate(TOKENS):
        store.enrol(VENUE, Device(each.device, token_hash(each.secret), Role.BOARD, f"B{number}"))
    hub = Hub(Identity(uuid4(), bytes(range(32)), bytes(32)), lambda: store, Limits())
    hub.boards = boards = Boards(hub, lingers_s=0)
    try:
        async with asyncio.timeout(WITHIN_S):
            yield hub, boards
            await hub.leave()
    finally:
        hub.close()


async def answers(app: FastAPI, hub: Hub, token: Token, times: int) -> list[int]:
    """Touch a board so many times, one after the other."""
    cookie = f"fynlo_board_{hub.identity.id.hex[-8:]}={token.text(hub.identity)}"
    told = {"cookie": cookie, "origin": ORIGIN}
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=told) as page:
        touches = [Touch(uuid4(), Act.READY, uuid4(), uuid4()) for _ in range(times)]
        bodies = [msgspec.json.encode(each) for each in touches]
        return [(await page.post("/board/act", content=body)).status_code for body in bodies]


def test_a_board_that_touches_without_end_is_held_back_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(web, "TOUCH_COST", 10 * DEVICE_BURST)

    async def work() -> None:
        async with hub_at_work() as (hub, boards):
            app = FastAPI()
            app.state.hub, app.state.boards = hub, boards
            web.add_board_routes(app)
            assert await answers(app, hub, TOKENS[0], 3) == [200, 429, 429]
            assert await answers(app, hub, TOKENS[1], 1) == [200]

    asyncio.run(work())


def test_a_board_has_a_few_pages_and_takes_no_others_place() -> None:
    async def work() -> None:
        async with hub_at_work() as (_hub, boards), AsyncExitStack() as pages:
            own, other = (each.device for each in TOKENS)
            for _ in range(MOST_PAGES_OF_ONE):
                await pages.enter_async_context(boards.looking(own))
            with pytest.raises(Busy):
                await pages.enter_async_context(boards.looking(own))
            await pages.enter_async_context(boards.looking(other))
            await pages.aclose()
            async with boards.looking(own):
                assert boards.is_connected(own)

    asyncio.run(work())

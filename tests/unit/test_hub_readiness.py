"""Who asks whether a hub is ready costs its store a look a second, however often it is asked."""

import asyncio

import pytest

from hub.readiness import LOOKS_AGAIN_S, Readiness
from hub.store.port import StoreTrouble

pytestmark = pytest.mark.unit


class Looked:
    """A store that counts how often it was looked at, and a clock that stands."""

    def __init__(self) -> None:
        self.looks = 0
        self.now_s = 100.0
        self.answers = asyncio.Event()
        self.answers.set()
        self.trouble: Exception | None = None
        self.readiness = Readiness(self.look, lambda: self.now_s)

    async def look(self) -> None:
        self.looks += 1
        await self.answers.wait()
        if self.trouble is not None:
            raise self.trouble


def test_many_who_ask_at_once_share_a_look() -> None:
    async def ask() -> None:
        store = Looked()
        store.answers.clear()
        asking = [asyncio.create_task(store.readiness.store_answers()) for _ in range(50)]
        await asyncio.sleep(0)
        asking[0].cancel()
        store.now_s += LOOKS_AGAIN_S * 5
        late = asyncio.create_task(store.readiness.store_answers())
        await asyncio.sleep(0)
        store.answers.set()
        assert await asyncio.gather(*asking[1:], late) == [True] * 50
        assert store.looks == 1

    asyncio.run(ask())


def test_it_is_looked_at_again_a_second_later_and_not_before() -> None:
    async def ask() -> None:
        store = Looked()
        assert await store.readiness.store_answers()
        store.trouble = StoreTrouble("gone")
        store.now_s += LOOKS_AGAIN_S * 0.99
        assert await store.readiness.store_answers()
        store.now_s += LOOKS_AGAIN_S * 0.02
        assert not await store.readiness.store_answers()
        assert store.looks == 2

    asyncio.run(ask())


def test_a_store_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.readiness.ANSWERS_WITHIN_S", 0.01)

    async def ask() -> None:
        store = Looked()
        store.answers.clear()
        assert not await store.readiness.store_answers()

    asyncio.run(ask())

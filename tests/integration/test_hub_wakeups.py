"""A worker of a grown hub hears from a real Redis that a venue moved at another, at once.

Each also looks by itself once a second, so that nothing else could tell whether Redis wakes anyone.
"""

import asyncio
from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest

from hub.wakeups import Wakeups
from tests.support import grown_servers

pytestmark = [pytest.mark.integration, pytest.mark.slow]

WITHIN_S = 20.0
TELLS_AGAIN_S = 0.1


@pytest.fixture(scope="module")
def redis() -> Iterator[str]:
    with grown_servers.redis() as address:
        yield address


async def _heard(address: str, moved: set[UUID]) -> set[UUID]:
    """Tell at one worker of venues that moved; return what another heard.

    It is told again until it is heard: what is told before the other listens is told to nobody.
    """
    heard: set[UUID] = set()
    all_heard = asyncio.Event()

    async def hear(venue: UUID) -> None:
        heard.add(venue)
        if heard >= moved:
            all_heard.set()

    one, other = Wakeups(address), Wakeups(address)
    tasks = [asyncio.create_task(one.tell()), asyncio.create_task(other.hear(hear))]
    try:
        async with asyncio.timeout(WITHIN_S):
            while not all_heard.is_set():
                for venue in moved:
                    one.wake(venue)
                await asyncio.sleep(TELLS_AGAIN_S)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await one.close()
        await other.close()
    return heard


def test_what_moved_at_one_worker_is_heard_at_another_and_nothing_else(redis: str) -> None:
    moved = {uuid4(), uuid4(), uuid4()}
    assert asyncio.run(_heard(redis, moved)) == moved

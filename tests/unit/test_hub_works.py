"""What a hub does beside its sockets goes on through every fault, and ends with the hub."""

import asyncio

import pytest
from structlog.testing import capture_logs

from hub.works import working

pytestmark = pytest.mark.unit

COMES_WITHIN_S = 30.0


def test_a_work_that_fails_is_logged_and_begun_again_and_ends_with_the_hub() -> None:
    tries: list[str] = []

    async def hub() -> None:
        goes_on, is_over = asyncio.Event(), asyncio.Event()

        async def fails_twice() -> None:
            tries.append("begun")
            if len(tries) < 3:
                raise RuntimeError("a fault nobody thought of")
            goes_on.set()
            try:
                await asyncio.Event().wait()
            finally:
                is_over.set()

        async with working([fails_twice], again_after_s=0):
            await asyncio.wait_for(goes_on.wait(), COMES_WITHIN_S)
        assert is_over.is_set()

    with capture_logs() as logs:
        asyncio.run(hub())
    assert tries == ["begun"] * 3
    assert [each["log_level"] for each in logs] == ["error", "error"]


def test_a_work_that_is_done_is_not_begun_again() -> None:
    tries: list[str] = []

    async def hub() -> None:
        async def is_done() -> None:
            tries.append("begun")

        async with working([is_done], again_after_s=0):
            for _ in range(5):
                await asyncio.sleep(0)

    asyncio.run(hub())
    assert tries == ["begun"]

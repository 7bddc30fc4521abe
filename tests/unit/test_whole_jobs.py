"""A job on a thread is over when whoever waited for it goes on, called off or not."""

import asyncio
import threading

import pytest

from hub.whole_jobs import done_whole

pytestmark = pytest.mark.unit

WITHIN_S = 20.0


def test_it_returns_what_the_job_comes_to() -> None:
    assert asyncio.run(done_whole(lambda: 7)) == 7


def test_it_raises_what_the_job_raises() -> None:
    def fails() -> None:
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        asyncio.run(done_whole(fails))


@pytest.mark.parametrize("fails", [False, True])
def test_who_is_called_off_goes_on_once_the_job_is_over(fails: bool) -> None:
    begun, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def job() -> None:
        begun.set()
        may_end.wait(WITHIN_S)
        ended.set()
        if fails:
            raise OSError("full")

    async def work() -> None:
        waiting = asyncio.ensure_future(done_whole(job))
        await asyncio.to_thread(begun.wait, WITHIN_S)
        for _ in range(2):
            waiting.cancel()
            await asyncio.sleep(0.01)
            assert not waiting.done()
        may_end.set()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert ended.is_set()

    asyncio.run(work())

"""Many who come at once: a few of them in each turn of the loop, so that others get on between."""

import asyncio
import errno
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
import uvicorn

from hub.listening import A_FEW as FEW_TAKEN_IN
from hub.listening import MOST_SHAKING, Server
from hub.patience import Places, Turns

pytestmark = pytest.mark.unit

CROWD = 12
SOON_S = 20.0


def test_work_that_comes_in_a_crowd_is_done_piece_by_piece_and_in_order() -> None:
    done: list[int] = []
    counts: list[int] = []

    async def main() -> None:
        turns = Turns()
        for nth in range(5):
            turns.wait(lambda nth=nth: done.append(nth))  # type: ignore[misc]
        while len(done) < 5:
            counts.append(len(done))
            await asyncio.sleep(0)

    asyncio.run(main())
    assert done == list(range(5))
    assert max(after - before for before, after in pairwise(counts)) <= 1


def test_work_that_fails_keeps_nothing_behind_it_back() -> None:
    done: list[str] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda *_: done.append("told"))
        turns, is_later = Turns(), asyncio.Event()
        turns.wait(lambda: 1 // 0)
        turns.wait(lambda: done.append("next"))
        turns.wait(is_later.set)
        await asyncio.wait_for(is_later.wait(), SOON_S)
        is_later.clear()
        turns.wait(is_later.set)
        await asyncio.wait_for(is_later.wait(), SOON_S)

    asyncio.run(main())
    assert done == ["told", "next"]


def test_a_place_that_is_left_is_given_to_who_has_waited_longest() -> None:
    async def main() -> None:
        places = Places(2)
        assert (places.take(), places.take(), places.take()) == (True, True, False)
        late = asyncio.ensure_future(places.wait(0))
        first, second = (asyncio.ensure_future(places.wait(SOON_S)) for _ in range(2))
        assert await late is False
        places.leave()
        assert await first is True
        assert not second.done()
        assert places.take() is False, "nobody goes before who waits"
        places.leave()
        assert await second is True
        places.leave()
        places.leave()
        assert (places.take(), places.take(), places.take()) == (True, True, False)

    asyncio.run(main())


def test_who_waits_no_more_takes_no_place() -> None:
    async def main() -> None:
        places = Places(1)
        assert places.take()
        waiting = asyncio.ensure_future(places.wait(SOON_S))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])
        places.leave()
        assert places.take()

    asyncio.run(main())


class Listener(socket.socket):
    """Counts whom the loop lets in at once; the system may have no file left."""

    fails_with: int | None = None
    count = 0

    def accept(self) -> tuple[socket.socket, object]:
        if self.fails_with is not None:
            code, self.fails_with = self.fails_with, None
            raise OSError(code, "no file left")
        taken = super().accept()
        self.count += 1
        return taken


@asynccontextmanager
async def _serving(listener: Listener, *, is_tls: bool = False) -> AsyncIterator[None]:
    async def app(scope: object, receive: object, send: object) -> None:
        raise AssertionError("nobody asks")

    async def leave() -> None:
        pass

    config = uvicorn.Config(app, lifespan="off", log_config=None, timeout_graceful_shutdown=1)
    config.load()
    server = Server(config, leave)
    server.lifespan = config.lifespan_class(config)
    if is_tls:
        # Nothing is ever said, so nothing of it is looked at.
        config.ssl = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    await server.startup([listener])
    try:
        yield
    finally:
        await server.shutdown([listener])


def _listening() -> Listener:
    listener = Listener(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)
    listener.setblocking(False)
    return listener


async def _until(listener: Listener, count: int) -> list[int]:
    """Wait until so many are in; return how many there were at each turn."""
    counts = [0]
    async with asyncio.timeout(SOON_S):
        while counts[-1] < count:
            await asyncio.sleep(0)
            counts.append(listener.count)
    return counts


def test_a_crowd_is_taken_in_a_few_at_a_time() -> None:
    async def main() -> None:
        listener = _listening()
        crowd = [socket.create_connection(listener.getsockname()) for _ in range(CROWD)]
        async with _serving(listener):
            counts = await _until(listener, CROWD)
            for each in crowd:
                each.close()
        steps = [after - before for before, after in pairwise(counts)]
        assert max(steps) <= FEW_TAKEN_IN

    asyncio.run(main())


def test_where_no_file_is_left_it_is_tried_again() -> None:
    async def main() -> None:
        listener = _listening()
        listener.fails_with = errno.EMFILE
        with socket.create_connection(listener.getsockname()):
            async with _serving(listener):
                await _until(listener, 1)

    asyncio.run(main())


def test_who_begins_tls_and_says_nothing_keeps_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hub.listening.SHAKEN_WITHIN_S", 0.4)

    async def main() -> None:
        listener = _listening()
        most = 2 * MOST_SHAKING + 1
        silent = [socket.create_connection(listener.getsockname()) for _ in range(most)]
        async with _serving(listener, is_tls=True):
            await _until(listener, MOST_SHAKING)
            for _ in range(CROWD):
                await asyncio.sleep(0)
            assert listener.count == MOST_SHAKING
            await _until(listener, most)
            for each in silent:
                each.close()

    asyncio.run(main())

"""What a hub does beside its sockets, for as long as it stands."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from typing import Final

from hub.logs import hub_log

Work = Callable[[], Coroutine[None, None, None]]

AGAIN_AFTER_S: Final = 5.0


@asynccontextmanager
async def working(
    works: Iterable[Work], *, again_after_s: float = AGAIN_AFTER_S
) -> AsyncIterator[None]:
    """Keep works going until the block ends; one that fails is logged and begun again."""
    tasks = [asyncio.ensure_future(_kept_going(work, again_after_s)) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _kept_going(work: Work, again_after_s: float) -> None:
    while True:
        try:
            await work()
        except Exception:  # noqa: BLE001 - logged; nobody else hears of a task's fault
            hub_log().exception("a work of the hub failed")
        else:
            return
        await asyncio.sleep(again_after_s)

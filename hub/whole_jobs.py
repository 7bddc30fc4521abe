"""Work on a thread that is over when whoever waits for it goes on, called off or not."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def done_whole(job: Callable[[], T]) -> T:
    """Return what a job on a thread comes to; where the caller is called off it is ended first.

    A thread cannot be called off: a lock that is held around it would be let go of while it works.
    """
    work = asyncio.ensure_future(asyncio.to_thread(job))
    called_off: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait((work,))
        except asyncio.CancelledError as error:
            called_off = error
    if called_off is None:
        return work.result()
    if not work.cancelled():
        work.exception()
    raise called_off

"""Whether a hub's store answers: looked at once a second at most, however many ask at its door."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Final

from hub.store.port import StoreTrouble

LOOKS_AGAIN_S: Final = 1.0
ANSWERS_WITHIN_S: Final = 2.0


class Readiness:
    """Shares one look among all who ask while it lasts, and for a second after it began.

    ``look`` is a job on the store's one lane, behind the pushes that wait there.
    """

    def __init__(
        self, look: Callable[[], Awaitable[object]], now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._look = look
        self._now_s = now_s
        self._looking: asyncio.Task[bool] | None = None
        self._began_s = 0.0

    async def store_answers(self) -> bool:
        """Tell whether the store answered within two seconds."""
        looking, now_s = self._looking, self._now_s()
        if looking is None or (looking.done() and now_s - self._began_s >= LOOKS_AGAIN_S):
            self._began_s = now_s
            looking = self._looking = asyncio.create_task(self._answers())
        # Who asked first may hang up, and the others still wait for it.
        return await asyncio.shield(looking)

    async def _answers(self) -> bool:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S):
                await self._look()
        except (TimeoutError, StoreTrouble):
            return False
        return True

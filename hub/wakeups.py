"""Several workers on one PostgreSQL: each hears from Redis that a venue moved, and looks anyway.

Redis only wakes. What it drops is found a second later, since every worker re-reads the heads
(SYNC.md, rule 13).
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final
from uuid import UUID

from redis.asyncio import Redis
from redis.exceptions import RedisError

from hub.logs import hub_log

CHANNEL: Final = "fynlo:venue"
TRIES_AGAIN_S: Final = 1.0
ANSWERS_WITHIN_S: Final = 2.0


class Wakeups:
    """Tells other workers of a venue that moved here, and hears it from them."""

    def __init__(self, address: str) -> None:
        self._redis: Redis = Redis.from_url(
            address, socket_connect_timeout=ANSWERS_WITHIN_S, socket_timeout=ANSWERS_WITHIN_S
        )
        self._waiting: set[UUID] = set()
        self._wake = asyncio.Event()

    def wake(self, venue: UUID) -> None:
        """Tell the others soon; several times before it is told are told once."""
        self._waiting.add(venue)
        self._wake.set()

    async def tell(self) -> None:
        """Go on telling the others, for ever. What Redis does not take is not told again."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            waiting, self._waiting = self._waiting, set()
            try:
                for venue in waiting:
                    await self._redis.publish(CHANNEL, venue.bytes)
            except (RedisError, OSError):
                hub_log().warning("no wake-up sent", venues=len(waiting))

    async def hear(self, moved: Callable[[UUID], Awaitable[None]]) -> None:
        """Go on hearing of venues that moved, for ever."""
        while True:
            try:
                await self._subscribed(moved)
            except (RedisError, OSError):
                hub_log().warning("no wake-ups heard")
            await asyncio.sleep(TRIES_AGAIN_S)

    async def close(self) -> None:
        """Let go of Redis."""
        with suppress(RedisError, OSError):
            await self._redis.aclose()

    async def _subscribed(self, moved: Callable[[UUID], Awaitable[None]]) -> None:
        async with self._redis.pubsub() as channel:
            await channel.subscribe(CHANNEL)
            while True:
                message = await channel.get_message(
                    ignore_subscribe_messages=True, timeout=TRIES_AGAIN_S
                )
                if message is None:
                    continue
                data = message["data"]
                if isinstance(data, bytes) and len(data) == len(UUID(int=0).bytes):
                    await moved(UUID(bytes=data))

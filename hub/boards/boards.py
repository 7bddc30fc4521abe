"""The kitchens of all venues that somebody looks at through this worker."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final
from uuid import UUID

from hub.boards.kitchen import Busy, VenueKitchen
from hub.hub import Hub
from hub.store.port import StoreTrouble

MOST_PAGES: Final = 1_024
MOST_PAGES_OF_ONE: Final = 8
"""A board is one page, and some that were loaded again and whose lines are not yet known dead."""
LINGERS_S: Final = 120.0
"""A page that is loaded again finds its kitchen as it was."""


class Boards:
    """Opens a venue's kitchen for its first board, and lets it go after the last."""

    def __init__(self, hub: Hub, lingers_s: float = LINGERS_S) -> None:
        self._hub = hub
        self._lingers_s = lingers_s
        self._kitchens: dict[UUID, VenueKitchen] = {}
        self._users: Counter[UUID] = Counter()
        self._last: dict[UUID, asyncio.TimerHandle] = {}
        self._looking: Counter[UUID] = Counter()
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def open_kitchens(self) -> int:
        """How many venues' kitchens are held in memory."""
        return len(self._kitchens)

    def is_connected(self, device: UUID) -> bool:
        """Tell whether a board's page is open here."""
        return self._looking[device] > 0

    @asynccontextmanager
    async def looking(self, device: UUID) -> AsyncIterator[None]:
        """Count a board's page as open. Raises ``Busy`` where there are too many, or of this."""
        is_enough = self._looking[device] >= MOST_PAGES_OF_ONE
        if is_enough or self._looking.total() >= MOST_PAGES:
            raise Busy
        self._looking[device] += 1
        try:
            yield
        finally:
            self._looking[device] -= 1
            self._looking += Counter()

    @asynccontextmanager
    async def kitchen(self, venue: UUID) -> AsyncIterator[VenueKitchen]:
        """Use a venue's kitchen. Raises ``Busy`` where there is no such venue or no store."""
        if self._hub.is_leaving:
            raise Busy
        try:
            room = await self._hub.room(venue)
        except StoreTrouble as error:
            raise Busy from error
        if room is None:
            raise Busy
        if (timer := self._last.pop(venue, None)) is not None:
            timer.cancel()
        kitchen = self._kitchens.get(venue)
        if kitchen is None:
            kitchen = self._kitchens[venue] = VenueKitchen(self._hub, room)
        self._users[venue] += 1
        try:
            yield kitchen
        finally:
            self._users[venue] -= 1
            if not self._users[venue]:
                self._users += Counter()
                loop = asyncio.get_running_loop()
                self._last[venue] = loop.call_later(self._lingers_s, self._let_go, venue)

    async def leave(self) -> None:
        """End them all."""
        for timer in self._last.values():
            timer.cancel()
        self._last.clear()
        kitchens, self._kitchens = list(self._kitchens.values()), {}
        await asyncio.gather(*(kitchen.end() for kitchen in kitchens), *self._ending)

    def _let_go(self, venue: UUID) -> None:
        self._last.pop(venue, None)
        kitchen = self._kitchens.pop(venue, None)
        if kitchen is not None:
            ending = asyncio.ensure_future(kitchen.end())
            self._ending.add(ending)
            ending.add_done_callback(self._ending.discard)

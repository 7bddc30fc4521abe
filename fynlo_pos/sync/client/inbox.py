"""Pushes on their way to the disk: one after another, a slice at a time on the writer's lane."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from typing import Final

import msgspec

from fynlo_pos.sync.client.ports import Behind, Slices
from fynlo_pos.sync.member.effects import TakeIn, TakeInShown
from fynlo_pos.sync.member.events import TakenIn

MOST_TAKEN_IN: Final = 8
"""So many pushes may wait for the disk; no more is read from the hub until one is done."""
TROUBLED_PAUSE_S: Final = 5.0

_log = logging.getLogger(__name__)


class Inbox:
    """Used on the loop's thread, where ``taken_in`` is told of each push in its turn.

    ``on_loop`` brings work there from the writer's thread.
    """

    def __init__(
        self,
        behind: Behind,
        on_loop: Callable[[Callable[[], None]], bool],
        taken_in: Callable[[TakenIn], None],
    ) -> None:
        self._behind = behind
        self._on_loop = on_loop
        self._told = taken_in
        self._pushes: deque[TakeIn | TakeInShown] = deque()
        self._has_room = asyncio.Event()

    @property
    def is_empty(self) -> bool:
        """Tell whether everything that came is on disk."""
        return not self._pushes

    def put(self, push: TakeIn | TakeInShown) -> None:
        """Take a push in after those before it."""
        self._pushes.append(push)
        if len(self._pushes) == 1:
            self._take_next()

    async def has_room(self) -> None:
        """Wait while so much waits for the disk that nothing more is to be read."""
        while len(self._pushes) >= MOST_TAKEN_IN:
            self._has_room.clear()
            await self._has_room.wait()

    def _take_next(self) -> None:
        if self._pushes:
            push = self._pushes[0]
            self._behind.on_writer(lambda: self._take(self._behind.take_in(push)))

    def _take(self, slices: Slices) -> None:
        """Take in a slice on the writer's thread; the rest of it goes behind what waits there."""
        try:
            if not slices.is_done:
                slices.some()
        except Exception:  # noqa: BLE001 - the hub waits for an answer, whatever went wrong here
            _log.exception("a push was not taken in; the hub is asked again")
            taken = msgspec.structs.replace(slices.taken_in(), is_broken=True)
            self._on_loop(lambda: self._later(taken))
            return
        if not slices.is_done:
            self._behind.on_writer(lambda: self._take(slices))
            return
        taken = slices.taken_in()
        if taken.moved or taken.shown:
            self._behind.arrived()
        self._on_loop(lambda: self._taken(taken))

    def _later(self, taken: TakenIn) -> None:
        asyncio.get_running_loop().call_later(TROUBLED_PAUSE_S, self._taken, taken)

    def _taken(self, taken: TakenIn) -> None:
        self._pushes.popleft()
        self._has_room.set()
        self._told(taken)
        self._take_next()

"""Pushes on their way to the disk: in their order, a slice at a time on the writer's lane.

Those that wait are taken in as one: a commit for several costs little more than a commit for each.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice, takewhile
from typing import Final

import msgspec

from fynlo_pos.sync.client.ports import Behind, Slices
from fynlo_pos.sync.member.effects import TakeIn, TakeInShown
from fynlo_pos.sync.member.events import TakenIn

MOST_TAKEN_IN: Final = 12
"""So many pushes may wait for the disk; no more is read from the hub until some are done."""
MOST_AS_ONE: Final = MOST_TAKEN_IN // 2
"""So many are taken in as one: what comes meanwhile is unpacked and looked through beside that."""
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
        self._as_one = 0
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

    @property
    def is_full(self) -> bool:
        """Tell whether so much waits for the disk that nothing more is to be read."""
        return len(self._pushes) >= MOST_TAKEN_IN

    async def has_room(self) -> None:
        """Wait while it is full."""
        while self.is_full:
            self._has_room.clear()
            await self._has_room.wait()

    def _take_next(self) -> None:
        if self._pushes:
            first = _as_one(self._pushes)
            self._as_one = len(first)
            push = _joined(first)
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
        for _ in range(self._as_one):
            self._pushes.popleft()
        self._has_room.set()
        self._told(taken)
        self._take_next()


def _as_one(pushes: Sequence[TakeIn | TakeInShown]) -> list[TakeIn | TakeInShown]:
    """Return the pushes that are taken in first, of one connection if they are several."""
    first = pushes[0]
    if not isinstance(first, TakeIn):
        return [first]
    alike = takewhile(lambda each: isinstance(each, TakeIn) and each.round == first.round, pushes)
    return list(islice(alike, MOST_AS_ONE))


def _joined(pushes: Sequence[TakeIn | TakeInShown]) -> TakeIn | TakeInShown:
    several = [each for each in pushes if isinstance(each, TakeIn)]
    if len(several) <= 1:
        return pushes[0]
    return TakeIn(
        several[0].round,
        tuple(sent for each in several for sent in each.envelopes),
        tuple(head for each in several for head in each.signed),
    )

"""How long something in the kitchen stands as it should not, since this till noticed.

Where the clock is put back, it counts from then on: nothing waits until the clock is where it was.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from msgspec.structs import replace

from fynlo_pos.core.kitchen.unseen import Unseen

ALLERGY_PATIENCE_MS: Final = 60_000
"""A cook confirms it with the next touch of the ticket; a screen that is off confirms nothing."""

T = TypeVar("T", bound=Hashable)


class LongStanding(Generic[T]):
    """Remembers since when each was seen to stand, and has patience with it for so long."""

    def __init__(self, patience_ms: int) -> None:
        self._patience_ms = patience_ms
        self._since_ms: dict[T, int] = {}

    def since(self, standing: Iterable[T], now_ms: int) -> Mapping[T, int]:
        """Return since when each was seen to stand; the rest is forgotten."""
        self._since_ms = {one: min(self._since_ms.get(one, now_ms), now_ms) for one in standing}
        return self._since_ms

    def late(self, standing: Iterable[T], now_ms: int) -> list[tuple[T, int]]:
        """Return those that have stood too long, with since when; the rest is remembered."""
        return [
            (one, since_ms)
            for one, since_ms in self.since(standing, now_ms).items()
            if now_ms - since_ms >= self._patience_ms
        ]


class LongUnseen:
    """Tells since when this till has seen that something is unseen, where that is longer ago than
    the clock says that it was sent.
    """

    def __init__(self, patience_ms: int) -> None:
        self._noticed: LongStanding[tuple[Hashable, ...]] = LongStanding(patience_ms)
        self._patience_ms = patience_ms

    def late(self, unseen: Iterable[Unseen], now_ms: int) -> list[Unseen]:
        """Return what has been unseen too long, each since whichever came first."""
        standing = list(unseen)
        since = self._noticed.since((key for one in standing for key in _keys(one)), now_ms)
        told = [
            replace(one, since_ms=min(one.since_ms, *(since[key] for key in _keys(one))))
            for one in standing
        ]
        return [one for one in told if now_ms - one.since_ms >= self._patience_ms]


def _keys(unseen: Unseen) -> Iterator[tuple[Hashable, ...]]:
    for command_id in unseen.command_ids:
        yield unseen.order_id, unseen.station_id, command_id

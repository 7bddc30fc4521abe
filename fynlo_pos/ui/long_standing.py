"""How long something in the kitchen stands as it should not, since this till noticed."""

from collections.abc import Hashable, Iterable
from typing import Final, Generic, TypeVar

ALLERGY_PATIENCE_MS: Final = 60_000
"""A cook confirms it with the next touch of the ticket; a screen that is off confirms nothing."""

T = TypeVar("T", bound=Hashable)


class LongStanding(Generic[T]):
    """Remembers since when each was seen to stand, and has patience with it for so long."""

    def __init__(self, patience_ms: int) -> None:
        self._patience_ms = patience_ms
        self._since_ms: dict[T, int] = {}

    def late(self, standing: Iterable[T], now_ms: int) -> list[tuple[T, int]]:
        """Return those that have stood too long, with since when; the rest is remembered."""
        self._since_ms = {one: self._since_ms.get(one, now_ms) for one in standing}
        return [
            (one, since_ms)
            for one, since_ms in self._since_ms.items()
            if now_ms - since_ms >= self._patience_ms
        ]

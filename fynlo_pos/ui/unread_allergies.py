"""How long stations have let a guest's allergy stand unconfirmed, since this till noticed."""

from collections.abc import Iterable
from typing import Final

from fynlo_pos.core.kitchen.unseen import Unread

PATIENCE_MS: Final = 60_000
"""A cook confirms it with the next touch of the ticket; a screen that is off confirms nothing."""


class UnreadAllergies:
    """Remembers since when each was seen to stand."""

    def __init__(self) -> None:
        self._since_ms: dict[Unread, int] = {}

    def late(self, unread: Iterable[Unread], now_ms: int) -> list[tuple[Unread, int]]:
        """Return those that have stood too long, with since when; the rest is remembered."""
        self._since_ms = {one: self._since_ms.get(one, now_ms) for one in unread}
        return [
            (one, since_ms)
            for one, since_ms in self._since_ms.items()
            if now_ms - since_ms >= PATIENCE_MS
        ]

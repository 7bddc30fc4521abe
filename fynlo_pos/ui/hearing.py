"""Whom this till hears: when each of the shop's devices was last there, as far as it was told."""

from typing import TYPE_CHECKING

from fynlo_pos.core.kitchen.sight import Hearing
from fynlo_pos.ui.desk import Desk

if TYPE_CHECKING:
    from uuid import UUID

    from fynlo_pos.sync.member.values import Status


class Heard:
    """Remembers it since the till looks; a device that is there says nothing while all is quiet."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._since_ms = desk.now_ms()
        self._at_ms: dict[UUID, int] = {}

    def now(self) -> Hearing:
        """Return how it is now."""
        others, now_ms = self._desk.others, self._desk.now_ms()
        if others.status is not None:
            self._listen(others.status, now_ms)
        return Hearing(now_ms, self._since_ms, dict(self._at_ms), others.is_apart)

    def _listen(self, status: "Status", now_ms: int) -> None:
        # Imported where there is a hub: the start of a till by itself has no use for it.
        from fynlo_pos.ui.hub_props import IN_TOUCH  # noqa: PLC0415

        if status.phase in IN_TOUCH:
            for seen in status.devices:
                self._at_ms[seen.device] = (
                    now_ms if seen.is_here else max(seen.heard_ms, self._at_ms.get(seen.device, 0))
                )

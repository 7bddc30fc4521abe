"""When a kitchen screen is heard: when new, again where nobody touches it, and once when late."""

from collections.abc import Collection, Iterable
from uuid import UUID

from fynlo_pos.core.kitchen.tickets import Stage, Ticket
from fynlo_pos.core.sounds import Sound

REMIND_EVERY_MS = 20_000


class KitchenCalls:
    """Remembers what was heard. What stood on the board when it was switched on is not news."""

    def __init__(self) -> None:
        self._heard: dict[UUID, int] = {}
        self._late: set[UUID] = set()
        self._is_listening = False

    def begin_anew(self) -> None:
        """The board shows another station: nothing on it is news."""
        self._is_listening = False

    def sounds_for(
        self, tickets: Iterable[Ticket], touched: Collection[UUID], now_ms: int
    ) -> list[Sound]:
        """Return what is to be heard now that these tickets stand there."""
        sounds = [sound for ticket in tickets for sound in self._for_one(ticket, touched, now_ms)]
        was_listening, self._is_listening = self._is_listening, True
        return list(dict.fromkeys(sounds)) if was_listening else []

    def _for_one(self, ticket: Ticket, touched: Collection[UUID], now_ms: int) -> Iterable[Sound]:
        order_id = ticket.order_id
        heard_at = self._heard.get(order_id)
        is_untouched = order_id not in touched and ticket.stage is Stage.GOING
        if heard_at is None or (is_untouched and now_ms - heard_at >= REMIND_EVERY_MS):
            self._heard[order_id] = now_ms
            yield Sound.KITCHEN_NEW
        if ticket.stage is Stage.LATE and order_id not in self._late:
            self._late.add(order_id)
            yield Sound.KITCHEN_LATE

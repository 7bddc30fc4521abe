"""When a kitchen screen is heard: on news, again where nobody touches it, and once when late."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from fynlo_pos.core.kitchen.tickets import News, Stage, Ticket
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.noticed import has_grown, lowest

REMIND_EVERY_MS = 20_000
_NOTHING: News = (0, 0, 0, 0, 0)


class KitchenCalls:
    """Remembers what was heard. What stood on the board when it was switched on is not news."""

    def __init__(self) -> None:
        self._heard: dict[UUID, tuple[int, News]] = {}
        self._late: set[UUID] = set()
        self._is_listening = False

    def begin_anew(self) -> None:
        """The board shows another station: nothing on it is news."""
        self._is_listening = False

    def sounds_for(
        self, tickets: Sequence[Ticket], noticed: Collection[UUID], now_ms: int
    ) -> list[Sound]:
        """Return what is to be heard now that these tickets stand there."""
        here = {ticket.order_id for ticket in tickets}
        self._heard = {key: heard for key, heard in self._heard.items() if key in here}
        self._late &= here
        sounds = [sound for ticket in tickets for sound in self._for_one(ticket, noticed, now_ms)]
        was_listening, self._is_listening = self._is_listening, True
        return list(dict.fromkeys(sounds)) if was_listening else []

    def _for_one(self, ticket: Ticket, noticed: Collection[UUID], now_ms: int) -> Iterable[Sound]:
        order_id = ticket.order_id
        at_ms, news = self._heard.get(order_id, (now_ms, _NOTHING))
        is_news = has_grown(ticket.news, news)
        reads = ticket.hears_late or (ticket.is_made and ticket.needs_allergy_seen)
        asks = reads or ticket.stage is not Stage.WAITING
        is_time = asks and now_ms - at_ms >= REMIND_EVERY_MS
        calls = order_id not in noticed and (is_news or is_time)
        known = ticket.news if is_news else lowest(ticket.news, news)
        self._heard[order_id] = now_ms if calls else at_ms, known
        if calls:
            yield Sound.KITCHEN_NEW
        if ticket.stage is Stage.LATE and order_id not in self._late:
            self._late.add(order_id)
            yield Sound.KITCHEN_LATE

"""What of each ticket somebody at a kitchen's screen has noticed, by touching it."""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.kitchen.tickets import News, Ticket

OF_TILLS = 2
"""The first of a ticket's news, what was sent and struck, come from tills alone."""


def has_grown(news: News, since: News) -> bool:
    """Tell whether anything came to a ticket since it was looked at."""
    return any(now > then for now, then in zip(news, since, strict=True))


def lowest(news: News, since: News) -> News:
    """Return up to where both say that a ticket was looked at: what falls may rise again."""
    return tuple(map(min, news, since))


class Noticed:
    """Remembers up to where each ticket was touched: what is added, struck or called away is not.

    What a person did at this very screen is no news to them, though it changes the ticket.
    """

    def __init__(self) -> None:
        self._seen: dict[UUID, News] = {}
        self._acted: set[UUID] = set()

    def touch(self, ticket: Ticket) -> None:
        """Somebody touched what stands there."""
        self._seen[ticket.order_id] = ticket.news

    def acted(self, order_id: UUID) -> None:
        """Somebody here has changed an order: as it stands next, it is known."""
        self._acted.add(order_id)

    def follow(self, tickets: Sequence[Ticket]) -> frozenset[UUID]:
        """Return the orders that hold no news; those that are gone are forgotten."""
        stood, self._seen = self._seen, {}
        for ticket in tickets:
            order_id = ticket.order_id
            if order_id not in stood and order_id not in self._acted:
                continue
            seen = lowest(ticket.news, stood.get(order_id, ticket.news))
            if order_id in self._acted:
                seen = (*seen[:OF_TILLS], *ticket.news[OF_TILLS:])
            self._seen[order_id] = seen
        self._acted.clear()
        return frozenset(
            one.order_id
            for one in tickets
            if one.order_id in self._seen and not has_grown(one.news, self._seen[one.order_id])
        )

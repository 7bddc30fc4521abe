"""What a ticket says of allergies: what the tabs say that have something of it; from logs alone.

What a tab says of which a dish is wanted, paid for or not, stands on the ticket of the order that
it was sent with. On none stands what neither its own tab says nor one that ever had a part of it;
of a tab whose opening went with every disk, what was sent of it says how it stood, and of a line
whose sending did, whoever parted it says what it is made under.
"""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.kitchen.records import KitchenSent, MadeFor
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.tabs.records import TabLineSplit, TabOpened
from tests.sim.reference import Meaning

Said = dict[UUID, set[str]]


def check_allergies(
    records: Iterable[msgspec.Struct], meaning: Meaning, orders: Iterable[OrderState]
) -> int:
    """No ticket lacks what a tab says; return how many say what their own tab does not."""
    least, most = _bounds(records, meaning)
    others = 0
    for order in orders:
        said, own = set(each_of(order.allergy)), meaning.allergies.get(order.id, set())
        lacks, extra = least[order.id] - said, said - most[order.id]
        assert not lacks, f"the ticket of {order.id} lacks {lacks}"
        assert not extra, f"nobody told of {extra}, which the ticket of {order.id} says"
        others += not said <= own
    return others


class _Sent:
    """What was sent, under which orders; what went on as another line; which tabs were opened."""

    def __init__(self, records: Iterable[msgspec.Struct]) -> None:
        self.began_as: dict[UUID, UUID] = {}
        self.under: dict[UUID, UUID] = {}
        self.stood: Said = defaultdict(set)
        self.made_for: list[tuple[UUID, MadeFor]] = []
        self.opened: set[UUID] = set()
        for record in records:
            match record:
                case TabLineSplit():
                    self.began_as[record.to_line_id] = record.line_id
                case TabOpened():
                    self.opened.add(record.tab_id)
                case KitchenSent():
                    self.stood[record.order_id] |= set(each_of(record.allergy))
                    self.under.update((line.line_id, record.order_id) for line in record.lines)
                    self.made_for += [(record.order_id, one) for one in record.made_for]
                case _:
                    pass

    def order_of(self, line: UUID) -> UUID | None:
        """Return the order that a line, or what it was split off, was sent with."""
        while line in self.began_as:
            line = self.began_as[line]
        return self.under.get(line)

    def said_by(self, tab_id: UUID, meaning: Meaning, as_it_stood: set[str]) -> set[str]:
        """Return what a tab says; where nobody has its opening any more, also how that stood."""
        said = meaning.allergies.get(tab_id, set())
        return said if tab_id in self.opened else said | as_it_stood


def _bounds(records: Iterable[msgspec.Struct], meaning: Meaning) -> tuple[Said, Said]:
    """Return what the ticket of each order must say, and what it may."""
    sent = _Sent(records)
    least: Said = defaultdict(set)
    most: Said = defaultdict(set)
    for order_id, words in sent.stood.items():
        most[order_id] |= sent.said_by(order_id, meaning, words)
    for order_id, made in sent.made_for:
        if sent.order_of(made.line_id) is None:
            most[order_id] |= sent.said_by(made.tab_id, meaning, set(each_of(made.allergy)))
    for order_id in sent.under.values():
        least[order_id] |= meaning.allergies.get(order_id, set())
    for (tab_id, line_id), counts in meaning.lines.items():
        said = meaning.allergies.get(tab_id)
        under = sent.order_of(line_id) if said else None
        if said and under is not None:
            most[under] |= said
            if counts.open_milli + counts.settled_milli:
                least[under] |= said
    return least, most

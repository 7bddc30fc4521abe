"""What a ticket says of allergies: what the tabs say that have something of it; from logs alone.

What a tab says of which a dish is wanted, paid for or not, stands on the ticket of the order that
it was sent with. On none stands what neither its own tab says nor one that ever had a part of it;
of a tab whose opening went with every disk, what was sent of it says how it stood.
"""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.kitchen.records import KitchenSent
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


def _bounds(records: Iterable[msgspec.Struct], meaning: Meaning) -> tuple[Said, Said]:
    """Return what the ticket of each order must say, and what it may."""
    began_as: dict[UUID, UUID] = {}
    sent_under: dict[UUID, UUID] = {}
    stood: Said = defaultdict(set)
    opened: set[UUID] = set()
    for record in records:
        match record:
            case TabLineSplit():
                began_as[record.to_line_id] = record.line_id
            case TabOpened():
                opened.add(record.tab_id)
            case KitchenSent():
                stood[record.order_id] |= set(each_of(record.allergy))
                sent_under.update((line.line_id, record.order_id) for line in record.lines)
            case _:
                pass
    least: Said = defaultdict(set)
    most: Said = defaultdict(set)
    for order_id in sent_under.values():
        own = meaning.allergies.get(order_id, set())
        least[order_id] |= own
        most[order_id] |= own if order_id in opened else own | stood[order_id]
    for (tab_id, line_id), counts in meaning.lines.items():
        said = meaning.allergies.get(tab_id)
        line = line_id
        while said and line in began_as:
            line = began_as[line]
        if said and line in sent_under:
            most[sent_under[line]] |= said
            if counts.open_milli + counts.settled_milli:
                least[sent_under[line]] |= said
    return least, most

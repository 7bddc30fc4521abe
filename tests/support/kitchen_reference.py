"""The kitchen's reference fold, written from SYNC.md alone: what was said, and what it comes to."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.records import (
    KitchenAcknowledged,
    KitchenBumped,
    KitchenPrinted,
    KitchenRecalled,
    KitchenSent,
    KitchenVoided,
)
from fynlo_pos.core.kitchen.state import OrderState

Key = tuple[UUID, UUID]


class Sums(NamedTuple):
    """What a line at a station comes to, in thousandths."""

    wanted: int
    done: int
    on_paper: int
    to_make: int
    unseen: int


def fold(facts: Iterable[msgspec.Struct]) -> dict[Key, Sums]:
    """Return each line at each station, from facts in any order and any of them twice."""
    sent: dict[Key, dict[UUID, int]] = defaultdict(dict)
    counts: dict[str, dict[Key, int]] = defaultdict(lambda: defaultdict(int))
    shown: set[tuple[UUID, UUID]] = set()
    paper: set[tuple[UUID, UUID]] = set()
    for fact in facts:
        if isinstance(fact, KitchenSent):
            for line in fact.lines:
                sent[line.line_id, line.station_id][fact.command_id] = line.milli
        elif isinstance(fact, KitchenAcknowledged):
            shown |= {(fact.station_id, command) for command in fact.command_ids}
        elif isinstance(fact, KitchenPrinted):
            paper.add((fact.station_id, fact.command_id))
        elif isinstance(fact, KitchenVoided | KitchenBumped | KitchenRecalled):
            for one in fact.lines:
                counts[type(fact).__name__][one.line_id, one.station_id] += one.milli
    sums = {}
    for key, commands in sent.items():
        station = key[1]
        wanted = max(0, sum(commands.values()) - counts["KitchenVoided"][key])
        made = counts["KitchenBumped"][key] - counts["KitchenRecalled"][key]
        done = min(wanted, max(0, made))
        printed = sum(m for c, m in commands.items() if (station, c) in paper)
        blind = sum(m for c, m in commands.items() if (station, c) not in shown | paper)
        on_paper = min(wanted - done, printed)
        sums[key] = Sums(wanted, done, on_paper, wanted - done - on_paper, min(wanted, blind))
    return sums


def sums(order: OrderState) -> dict[tuple[UUID, UUID], Sums]:
    """Return what the product says of an order, as the reference says it."""
    return {
        (one.line.line_id, one.line.station_id): Sums(
            one.wanted, one.done, one.on_paper, one.to_make, one.unseen
        )
        for one in order.lines
    }

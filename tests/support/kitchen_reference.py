"""The kitchen's reference fold, written from SYNC.md alone: what was said, and what it comes to."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.records import (
    UNSAID,
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
    told_ms: dict[UUID, int] = {}
    counts: dict[str, dict[tuple[Key, UUID], int]] = defaultdict(lambda: defaultdict(int))
    shown: set[tuple[UUID, UUID]] = set()
    paper: set[tuple[UUID, UUID]] = set()
    for fact in facts:
        if isinstance(fact, KitchenSent):
            for line in fact.lines:
                sent[line.line_id, line.station_id][fact.command_id] = line.milli
                told_ms[fact.command_id] = fact.at_ms
        elif isinstance(fact, KitchenAcknowledged):
            shown |= {(fact.station_id, command) for command in fact.command_ids}
        elif isinstance(fact, KitchenPrinted):
            paper.add((fact.station_id, fact.command_id))
        elif isinstance(fact, KitchenVoided | KitchenBumped | KitchenRecalled):
            for one in fact.lines:
                key = (one.line_id, one.station_id)
                counts[type(fact).__name__][key, one.command_id] += one.milli
    sums = {}
    for key, commands in sent.items():
        oldest_first = sorted(commands, key=lambda command: (told_ms[command], command))

        def count(kind: str, command: UUID, key: Key = key, first: UUID = oldest_first[0]) -> int:
            unsaid = counts[kind][key, UNSAID] if command == first else 0
            return counts[kind][key, command] + unsaid

        voids = {command: count("KitchenVoided", command) for command in commands}
        made = {
            command: max(0, count("KitchenBumped", command) - count("KitchenRecalled", command))
            for command in commands
        }
        off = _off(oldest_first, commands, voids, made)
        sums[key] = Sums(0, 0, 0, 0, 0)
        for command, milli in commands.items():
            wanted, place = milli - off[command], (key[1], command)
            done = min(wanted, made[command])
            printed = wanted - done if place in paper else 0
            blind = wanted if place not in shown | paper else 0
            each = Sums(wanted, done, printed, wanted - done - printed, blind)
            sums[key] = Sums(*map(sum, zip(sums[key], each, strict=True)))
    return sums


def _off(
    oldest_first: list[UUID],
    sent: dict[UUID, int],
    voids: dict[UUID, int],
    made: dict[UUID, int],
) -> dict[UUID, int]:
    """What of each sending is not wanted: of all together, what was voided of the line."""
    off = {command: min(sent[command], voids[command]) for command in sent}
    over = min(sum(sent.values()), sum(voids.values())) - sum(off.values())
    newest_first = oldest_first[::-1]
    for command in sorted(newest_first, key=lambda one: made[one]):
        more = min(over, sent[command] - off[command])
        off[command], over = off[command] + more, over - more
    return off


def sums(order: OrderState) -> dict[tuple[UUID, UUID], Sums]:
    """Return what the product says of an order, as the reference says it."""
    return {
        (one.line.line_id, one.line.station_id): Sums(
            one.wanted, one.done, one.on_paper, one.to_make, one.unseen
        )
        for one in order.lines
    }

"""The kitchen's reference fold, written from SYNC.md alone: what was said, and what it comes to."""

from collections import defaultdict
from collections.abc import Iterable
from math import gcd
from typing import NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.records import (
    UNSAID,
    CalledOff,
    KitchenAcknowledged,
    KitchenBumped,
    KitchenPaid,
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
    knew: dict[Key, dict[UUID, int]] = defaultdict(dict)
    told_ms: dict[UUID, int] = {}
    counts: dict[str, dict[tuple[Key, UUID], int]] = defaultdict(lambda: defaultdict(int))
    shown: set[tuple[UUID, UUID]] = set()
    paper: set[tuple[UUID, UUID]] = set()
    every = list(facts)
    for fact in every:
        if isinstance(fact, KitchenSent):
            for line in fact.lines:
                sent[line.line_id, line.station_id][fact.command_id] = line.milli
                knew[line.line_id, line.station_id][fact.command_id] = line.voided_twice
                told_ms[fact.command_id] = fact.at_ms
        elif isinstance(fact, KitchenAcknowledged):
            shown |= {(fact.station_id, command) for command in fact.command_ids}
        elif isinstance(fact, KitchenPrinted):
            paper.add((fact.station_id, fact.command_id))
            for one in fact.again:
                counts["read"][(one.line_id, one.station_id), one.command_id] -= one.milli
        elif isinstance(fact, KitchenVoided | KitchenPaid | KitchenBumped | KitchenRecalled):
            for one in fact.lines:
                key = (one.line_id, one.station_id)
                counts[type(fact).__name__][key, one.command_id] += one.milli
            for one in fact.cleared if isinstance(fact, KitchenBumped) else ():
                counts["read"][(one.line_id, one.station_id), one.command_id] += one.milli
    off = _called_off(every)
    return {
        key: _sums(
            commands,
            knew[key],
            sorted(commands, key=lambda command: (told_ms[command], command)),
            {kind: _of_key(counts[kind], key) for kind in counts},
            _of_key(off, key),
            is_shown={c for c in commands if (key[1], c) in shown},
            is_printed={c for c in commands if (key[1], c) in paper},
        )
        for key, commands in sent.items()
    }


def _called_off(facts: Iterable[msgspec.Struct]) -> dict[tuple[Key, UUID], int]:
    """Of the refunds of a sale's line that did not know of each other, one calls it off."""
    refunds: dict[tuple[UUID, int, Key], list[CalledOff]] = defaultdict(list)
    for fact in facts:
        for off in fact.called_off if isinstance(fact, KitchenVoided) else ():
            refunds[off.sale_id, off.number, (off.line_id, off.station_id)].append(off)
    called_off: dict[tuple[Key, UUID], int] = defaultdict(int)
    for (_, _, key), told in refunds.items():
        most = max(told, key=lambda off: (sum(milli for _, milli in off.parts), off.parts))
        for command_id, milli in most.parts:
            called_off[key, command_id] += milli
    return called_off


def _of_key(of_kind: dict[tuple[Key, UUID], int], key: Key) -> dict[UUID, int]:
    return {command: milli for (of, command), milli in of_kind.items() if of == key}


def _sums(
    sent: dict[UUID, int],
    knew: dict[UUID, int],
    oldest_first: list[UUID],
    counts: dict[str, dict[UUID, int]],
    called_off: dict[UUID, int],
    *,
    is_shown: set[UUID],
    is_printed: set[UUID],
) -> Sums:
    """Each sending by itself, and all of them together."""

    def count(kind: str, command: UUID) -> int:
        told = counts.get(kind, {})
        return told.get(command, 0) + (told.get(UNSAID, 0) if command == oldest_first[0] else 0)

    made = {c: max(0, count("KitchenBumped", c) - count("KitchenRecalled", c)) for c in sent}
    paid = max(0, counts.get("KitchenPaid", {}).get(UNSAID, 0) - sum(called_off.values()))
    voids = {c: count("KitchenVoided", c) + called_off.get(c, 0) for c in sent}
    newest_first = oldest_first[::-1]
    in_turn = sorted(newest_first, key=lambda one: made[one])
    off = _off(in_turn, sent, voids, knew, paid)
    wanted = {c: milli - off[c] for c, milli in sent.items()}
    done = {c: min(wanted[c], made[c]) for c in sent}
    says = {c: sent[c] - max(0, count("read", c)) - made[c] for c in is_printed}
    paper = {c: max(0, min(says[c], wanted[c] - done[c])) for c in is_printed}
    blind = sum(
        wanted[c] - done[c] - paper[c] if c in is_printed else wanted[c]
        for c in wanted.keys() - is_shown
    )
    on_paper, in_all, in_hand = sum(paper.values()), sum(wanted.values()), sum(done.values())
    return Sums(in_all, in_hand, on_paper, in_all - in_hand - on_paper, blind)


def _off(
    in_turn: list[UUID],
    sent: dict[UUID, int],
    voids: dict[UUID, int],
    knew: dict[UUID, int],
    paid: int,
) -> dict[UUID, int]:
    """What of each sending is not wanted: of all together, what was voided and not paid for.

    A bit of a dish that was voided twice is taken off one that was sent where no more than the bits
    before it was known; where there is none, with the next bit, and at last off any.
    """
    off = {command: min(sent[command], voids[command]) for command in sent}
    in_all = sum(sent.values())
    over = min(in_all - min(paid, in_all), sum(voids.values())) - sum(off.values())
    if over < 0:
        for command in in_turn:
            back = min(-over, off[command])
            off[command], over = off[command] - back, over + back
        return off
    bit = gcd(over, *off.values(), *sent.values(), *knew.values())
    waiting = 0
    for before in range(0, over, bit or 1):
        waiting += bit
        for command in (each for each in in_turn if knew[each] <= before):
            more = min(waiting, sent[command] - off[command])
            off[command], waiting = off[command] + more, waiting - more
    for command in in_turn:
        more = min(waiting, sent[command] - off[command])
        off[command], waiting = off[command] + more, waiting - more
    return off


def sums(order: OrderState) -> dict[tuple[UUID, UUID], Sums]:
    """Return what the product says of an order, as the reference says it."""
    return {
        (one.line.line_id, one.line.station_id): Sums(
            one.wanted, one.done, one.on_paper, one.to_make, one.unseen
        )
        for one in order.lines
    }

"""How much of a venue a hub may let go: rules over what it saw itself (SYNC.md, rule 12).

No clock of a terminal is read, nor anything an envelope says. A mark is how far the venue was told
at some time of this hub's. What is up to one goes only when so many were made since, every member
that is let in has said that it has it, and each worker keeps a snapshot that has it too.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Head, Role
from hub.relay.values import Chain, Device, Mark
from hub.store.port import Keeping, Place

DAY_MS: Final = 24 * 60 * 60 * 1_000
MARKS: Final = 8
"""So many marks lie between now and what is let go: each is compared with who comes."""
MOST_MARKS: Final = 4 * MARKS
LEAST_DAYS: Final = 7
"""A board reads two days back, and a till's week without the hub is no reason for a snapshot."""
WORKER_GONE_MS: Final = 7 * DAY_MS
MOST_LOOKED_UP: Final = 4_096


class Sizes(msgspec.Struct, frozen=True):
    """How long a venue is kept in full, in days of this hub's."""

    days: int

    @property
    def apart_ms(self) -> int:
        """How far two marks lie apart."""
        return self.days * DAY_MS // MARKS


def is_due(marks: Sequence[Mark], now_ms: int, sizes: Sizes) -> bool:
    """Tell whether another mark is to be made. A clock that was put back makes no pause of it."""
    last = marks[-1].at_ms if marks else None
    return last is None or not last <= now_ms < last + sizes.apart_ms


def first_kept(marks: Sequence[Mark]) -> int:
    """Return the first mark that is kept as another is made, where a member holds them all."""
    return marks[1 - MOST_MARKS].number if len(marks) >= MOST_MARKS else 0


def ends_of(chains: Iterable[Chain]) -> tuple[Head, ...]:
    """Return how far a venue is told now; what waits for a manager is in no mark."""
    return tuple(chain.told for chain in chains if chain.told.seq >= chain.first)


def members_of(devices: Iterable[Device], own: UUID, above: UUID | None) -> set[UUID]:
    """Return who must have what is let go: every member that is let in, and the hub above."""
    inside = {each.id for each in devices if each.role is Role.MEMBER and not each.is_revoked}
    return (inside | ({above} if above else set())) - {own}


def may_go(keeping: Keeping, members: Collection[UUID], now_ms: int, sizes: Sizes) -> Mark | None:
    """Return up to which mark a venue may be let go; ``None`` where nothing may.

    A worker that did not look for a week is gone. Where nobody is a member nothing goes: all of it
    may be here alone.
    """
    workers = [each for each in keeping.vouched.values() if now_ms - each.at_ms < WORKER_GONE_MS]
    if not members or not workers:
        return None
    heard = min(keeping.heard.get(each, 0) for each in members)
    upto = min(heard, *(each.mark for each in workers))
    old = [
        mark
        for mark in keeping.marks[:-MARKS]
        if mark.number <= upto and now_ms - mark.at_ms >= sizes.days * DAY_MS
    ]
    return old[-1] if old else None


def who_lacks(keeping: Keeping, members: Collection[UUID]) -> dict[UUID, Mark]:
    """Return the members that have not said that they have what is old: they hold all of it.

    Each with the first mark that it has not all of.
    """
    old = keeping.marks[:-MARKS]
    lacking = {
        each: [mark for mark in old if mark.number > keeping.heard.get(each, 0)]
        for each in sorted(members)
    }
    return {each: marks[0] for each, marks in lacking.items() if marks}


def last_within(marks: Sequence[Mark], reach: Mapping[UUID, int]) -> int:
    """Return the last mark all of which is within reach; 0 for none."""
    within = (
        mark.number
        for mark in reversed(marks)
        if all(reach.get(head.incarnation, 0) >= head.seq for head in mark.heads)
    )
    return next(within, 0)


def places_of(chains: Mapping[UUID, Chain], heads: Iterable[Head]) -> list[Place]:
    """Return where a snapshot's heads may lie: on a branch of their own name, or of one it forked.

    More than some thousands are not looked up, and count as not there.
    """
    branches: dict[UUID, list[Chain]] = {}
    for chain in chains.values():
        branches.setdefault(chain.incarnation, []).append(chain)
    forked = [each for some in branches.values() if len(some) > 1 for each in some]
    places: list[Place] = []
    for head in heads:
        own = chains.get(head.incarnation)
        for chain in branches[own.incarnation] if own else forked:
            if chain.first <= head.seq <= chain.told.seq and len(places) < MOST_LOOKED_UP:
                places.append((chain.name, head.seq))
    return places


def reach_of(heads: Iterable[Head], hashes: Mapping[Place, bytes]) -> dict[UUID, int]:
    """Return how far a snapshot has each chain here, by the hashes that lie at its places.

    A head beyond what is here says nothing: nobody could tell whether it goes on from it.
    """
    ends = {(head.seq, head.hash) for head in heads}
    reach: dict[UUID, int] = {}
    for (name, seq), hash_ in hashes.items():
        if hash_ and (seq, hash_) in ends:
            reach[name] = max(seq, reach.get(name, 0))
    return reach


def is_above_floors(chains: Iterable[Chain], reach: Mapping[UUID, int]) -> bool:
    """Tell whether a snapshot has all that was let go here: who lacks that has it from there."""
    return all(reach.get(chain.name, 0) >= chain.let_go for chain in chains)

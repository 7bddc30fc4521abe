"""What of each chain the other side has, from its heads and the hashes that lie here.

The cost grows with the chains and the heads, not with their product: whoever comes may name what
it likes, and a device may have begun many branches.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Chain

Place = tuple[UUID, int]
Places = Mapping[Place, bytes]

MOST_ELSEWHERE: Final = 4_096
"""So many branches are looked at for heads that lie on none of their name; a head beyond that is
taken for unknown, and what it stands for is sent once more."""


MOST_STRANGE: Final = 512
"""So many heads whose names nobody here knows are looked for on branches called otherwise."""


def known_of(
    chains: Mapping[UUID, Chain], heads: Sequence[Head], hashes: Places
) -> dict[UUID, int]:
    """Return up to where the other side has each chain.

    ``hashes`` are what lies at the ``places_to_compare``.
    """
    at = {(seq, hash_): name for (name, seq), hash_ in hashes.items() if hash_}
    return {
        name: reach
        for branches, may_lie in _grouped(chains, heads)
        for name, reach in _reached(branches, may_lie, at).items()
    }


def places_to_compare(
    chains: Mapping[UUID, Chain], heads: Sequence[Head], hashes: Places
) -> tuple[Place, ...]:
    """Return the places whose hashes say where heads lie.

    A head's own is looked at first. Only of one that does not lie there are more wanted: those on
    the other branches of its chain. So this is asked again with what the first look-up brought.
    """
    wanted: dict[Place, None] = {}
    room = MOST_ELSEWHERE
    for branches, may_lie in _grouped(chains, heads):
        named = {chain.name: chain for chain in branches}
        ends = _ends(branches)
        for head in may_lie:
            if head.hash in ends:
                continue
            own = named.get(head.incarnation)
            if own is not None and _holds(own, head.seq):
                place = (own.name, head.seq)
                wanted[place] = None
                if hashes.get(place, head.hash) == head.hash:
                    continue
            if room > 0:
                room -= len(branches)
                others = (each for each in branches if _holds(each, head.seq))
                wanted.update(dict.fromkeys((each.name, head.seq) for each in others))
    return tuple(wanted)


def _grouped(
    chains: Mapping[UUID, Chain], heads: Sequence[Head]
) -> Iterator[tuple[list[Chain], list[Head]]]:
    """Yield the branches of each incarnation with the heads that may lie on them.

    They are those of its branches, and where it has forked those of forks we call otherwise.
    """
    branches: dict[UUID, list[Chain]] = {}
    for chain in chains.values():
        branches.setdefault(chain.incarnation, []).append(chain)
    named: dict[UUID, list[Head]] = {}
    strange = []
    for head in heads:
        if head.incarnation in chains:
            named.setdefault(chains[head.incarnation].incarnation, []).append(head)
        else:
            strange.append(head)
    strange = strange[:MOST_STRANGE]
    for incarnation, its in branches.items():
        may_lie = named.get(incarnation, [])
        yield its, [*may_lie, *strange] if len(its) > 1 else may_lie


def _reached(
    branches: Sequence[Chain], may_lie: Iterable[Head], at: Mapping[tuple[int, bytes], UUID]
) -> dict[UUID, int]:
    """Return how far the other side has each of an incarnation's branches.

    A head that is further than a branch stands for all of it, but where it lies on another one,
    named otherwise here, or where a step below it is not of this one. Of one that has forked it
    stands for nothing: it may lie on a further branch, and what goes off from ours lacks there.
    """
    named = {chain.name: chain for chain in branches}
    ends = _ends(branches)
    reached = {chain.name: chain.first - 1 for chain in branches}
    ahead: set[UUID] = set()
    apart: set[UUID] = set()
    for head in may_lie:
        lies_on = ends.get(head.hash) or at.get((head.seq, head.hash))
        if lies_on in named:
            seq = named[lies_on].told.seq if head.hash in ends else head.seq
            reached[lies_on] = max(seq, reached[lies_on])
        own = named.get(head.incarnation)
        if own is None or lies_on == own.name:
            continue
        if head.seq > own.told.seq and lies_on is None:
            ahead.add(own.name)
        elif _holds(own, head.seq):
            apart.add(own.name)
    if len(branches) > 1:
        return reached
    return reached | {name: named[name].told.seq for name in ahead - apart}


def _ends(branches: Iterable[Chain]) -> dict[bytes, UUID]:
    """Return the branches by the hash of their last envelope; one that has none ends nowhere."""
    return {each.told.hash: each.name for each in branches if each.told.seq >= each.first}


def _holds(chain: Chain, seq: int) -> bool:
    return chain.first <= seq <= chain.told.seq

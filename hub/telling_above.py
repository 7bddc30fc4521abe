"""Where logs begin for a hub above that was attached later: behind what this hub gives nobody.

What was let go here, or was never here, a hub above can be given by no one below. It is told so
before it is sent anything, and goes on from there as this one does (SYNC.md, rule 12).
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.link import link_of
from hub.relay.values import Chain
from hub.store.port import Store


def begun_late(chains: Mapping[UUID, Chain], theirs: Iterable[Head]) -> list[Chain]:
    """Return the logs that have a floor here and of which nothing is there.

    A log with a branch that goes off at or below its floor, or has one of its own, is left out: the
    branch would have no place.
    """
    known = {head.incarnation for head in theirs}
    branches: dict[UUID, list[Chain]] = {}
    for chain in chains.values():
        branches.setdefault(chain.incarnation, []).append(chain)
    found = []
    for incarnation, its in branches.items():
        log = chains.get(incarnation)
        is_known = any(each.name in known for each in its)
        if log is None or not log.floor or is_known:
            continue
        forks = [each for each in its if each is not log]
        if all(not each.let_go and each.first - 1 > log.floor for each in forks):
            found.append(log)
    return found


def heads_at_floors(store: Store, venue: UUID, logs: Iterable[Chain]) -> tuple[Head, ...]:
    """Return the heads that logs have at their floors; a job for a store's lane.

    The hash at a base is in the envelope behind it.
    """
    heads = []
    for log in logs:
        head = log.floor_head
        if not head.hash:
            (first,) = store.read(venue, [(log.name, log.base, log.first)], 1)
            head = Head(log.name, log.base, link_of(first.body).previous)
        heads.append(head)
    return tuple(heads)

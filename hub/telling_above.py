"""Where logs begin for a hub above that was attached later: behind what this hub gives nobody.

What was let go here, or was never here, a hub above can be given by no one below. It is told so
before it is sent anything, and goes on from there as this one does (SYNC.md, rule 12).
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.cards import is_authority
from hub.relay.values import Chain, Relay

if TYPE_CHECKING:
    from uuid import UUID


def begun_late(state: Relay, theirs: Iterable[Head]) -> list[Chain]:
    """Return the logs that have a floor here and of which nothing is there.

    None where this hub is not in charge: it would not be believed. A log with a branch that goes
    off at or below its floor, or has one of its own, is left out: the branch would have no place.
    Either would cut the line, each time anew.
    """
    if not is_authority(state):
        return []
    chains = state.chains
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


def heads_at_floors(logs: Iterable[Chain]) -> tuple[Head, ...]:
    """Return the heads that logs have at their floors."""
    return tuple(log.floor_head if log.let_go > log.base else log.base_head for log in logs)

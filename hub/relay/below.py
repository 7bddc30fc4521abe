"""Who lacks what a relay cannot give: how a log began that is here from a base on, what was let go.

It is told so, once, and sent nothing that would have no place there; a snapshot has all of it.
"""

from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Below, Role
from hub.relay.turn import Turn
from hub.relay.values import Chain, Connection, Relay, branches_of


def had_of(connection: Connection, chain: Chain) -> int:
    """Return how far the other side has a chain. A viewer needs no beginning."""
    knows = connection.knows or {}
    had = knows.get(chain.name, chain.first - 1 - chain.base)
    return max(had, chain.base) if connection.role is Role.VIEWER else had


def had_or_below(state: Relay, connection: Connection, name: UUID, seq: int) -> int:
    """Return how far the other side has a chain: all of it, where it lacks what was before."""
    chain = state.chains[name]
    return seq if is_below(state, connection, chain) else had_of(connection, chain)


def is_below(state: Relay, connection: Connection, chain: Chain) -> bool:
    """Tell whether the other side lacks of a chain, or of what it goes off from, what is not here.

    A fork goes off inside its log, so it has no place there either.
    """
    if connection.role is Role.VIEWER:
        return False
    had = had_of(connection, chain)
    if had < chain.let_go or had >= chain.first:
        return had < chain.let_go
    log = state.chains.get(chain.incarnation)
    if log is None or (not log.floor and (log is chain or log.told.seq >= log.first)):
        return False
    return _lacks_before(state, connection, log)


def _lacks_before(state: Relay, connection: Connection, log: Chain) -> bool:
    """Tell whether the other side lacks what a log began behind, or what was let go of a branch.

    Who has some of any branch has what its log began behind.
    """
    branches, knows = branches_of(state, (log.name,)), connection.knows or {}
    if any(had_of(connection, each) < each.let_go for each in branches.values()):
        return True
    if had_of(connection, log) >= log.base:
        return False
    return not any(knows.get(each.name, 0) >= each.first for each in branches.values())


def tell_below(turn: Turn, connection: Connection, chains: Sequence[Chain]) -> None:
    """Say once of which chains a snapshot has the beginning; of the others all news is sent."""
    begun = [chain for chain in chains if chain.floor]
    names = connection.told_below | {chain.name for chain in begun}
    if names != connection.told_below:
        turn.send(connection, Below(tuple(chain.floor_head for chain in begun)))
    turn.change(connection, is_live=True, told_below=names)

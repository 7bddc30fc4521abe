"""Telling a device how far what it pushed is on disk, or what lacks: nobody is left unanswered."""

from collections.abc import Collection
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Have, Head, Role, Why
from hub.relay.placing import Placed
from hub.relay.queue import is_any_held
from hub.relay.turn import Turn
from hub.relay.values import GENESIS, Chain, Connection, branches_of


def owe(
    turn: Turn, connection: Connection, touched: Collection[UUID], placed: Placed
) -> Connection:
    """Tell what lies on disk of what a push holds; the rest is told when it does.

    ``touched`` are the incarnations in the push. Where a chain goes on with what this one is not
    told, its head says nothing of what was pushed: that is told by its own.
    """
    chains = turn.state.chains
    lacking = {name: end for name, end in placed.ends.items() if end.seq > chains[name].stored.seq}
    here = [
        chain.stored
        for chain in branches_of(turn.state, touched).values()
        if chain.name not in lacking and chain.stored == chain.tip
    ]
    told = {head.incarnation: head.seq for head in here}
    ends = placed.ends.items()
    here += [end for name, end in ends if _is_unsaid(connection, chains[name], end)]
    owed = connection.owed
    if here:
        turn.send(connection, Have(tuple(here)))
        owed = {name: end for name, end in owed.items() if end.seq > told.get(name, 0)}
    furthest = {name: max(end, owed.get(name, end), key=_seq) for name, end in lacking.items()}
    return turn.change(connection, owed={**owed, **furthest})


def _is_unsaid(connection: Connection, chain: Chain, end: Head) -> bool:
    """Tell whether the head of a chain does not say to who pushed an end on it that this is here.

    It goes on with what that one is not told, so it can place nothing of it.
    """
    is_told = connection.role is Role.MEMBER and not connection.is_late
    told = chain.told.seq if is_told else 0
    return max(end.seq, told) < chain.stored.seq


def tell_owed(turn: Turn, stored: Collection[UUID] = ()) -> None:
    """Tell everybody what has come to the disk of what is owed, or that it comes no more.

    Of the chains that were just ``stored`` is told how far they are, though more is owed. It comes
    no more where it was taken for underway in another's push, which the store then refused.
    """
    for connection in list(turn.state.connections.values()):
        if connection.owed:
            _tell(turn, connection, stored)


def _tell(turn: Turn, connection: Connection, stored: Collection[UUID]) -> None:
    chains = turn.state.chains
    here: list[Head] = []
    gaps: list[Head] = []
    left: dict[UUID, Head] = {}
    for name, end in connection.owed.items():
        chain = chains.get(name)
        if chain is not None and chain.stored.seq >= end.seq:
            here.append(chain.stored)
            here += [end] if _is_unsaid(connection, chain, end) else []
        elif (chain is not None and chain.tip.seq >= end.seq) or is_any_held(turn.state):
            left[name] = end
            if chain is not None and name in stored:
                here.append(chain.stored)
        else:
            gaps.append(chain.stored if chain is not None else Head(name, 0, GENESIS))
    if here:
        turn.send(connection, Have(tuple(here)))
    if left.keys() != connection.owed.keys():
        turn.change(connection, owed=left)
    for gap in gaps:
        turn.refuse(connection, Why.GAP, gap)


def _seq(head: Head) -> int:
    return head.seq

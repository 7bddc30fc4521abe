"""Telling a device how far what it pushed is on disk, or what lacks: nobody is left unanswered."""

from collections.abc import Collection
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Have, Head, Why
from hub.relay.placing import Placed
from hub.relay.queue import is_any_held
from hub.relay.turn import Turn
from hub.relay.values import GENESIS, Chain, Connection, branches_of


def owe(
    turn: Turn, connection: Connection, touched: Collection[UUID], placed: Placed
) -> Connection:
    """Tell what lies on disk of what a push holds; the rest is told when it does.

    ``touched`` are the incarnations in the push. Where a chain goes on with what is told to nobody
    yet, its head says nothing to who pushed what lies before: that is told by its own.
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
    here += [end for name, end in ends if _goes_on_untold(chains[name], end)]
    owed = connection.owed
    if here:
        turn.send(connection, Have(tuple(here)))
        owed = {name: end for name, end in owed.items() if end.seq > told.get(name, 0)}
    furthest = {name: max(end, owed.get(name, end), key=_seq) for name, end in lacking.items()}
    return turn.change(connection, owed={**owed, **furthest})


def _goes_on_untold(chain: Chain, head: Head) -> bool:
    return max(head.seq, chain.told.seq) < chain.stored.seq


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
            here += [chain.stored, end] if _goes_on_untold(chain, end) else [chain.stored]
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

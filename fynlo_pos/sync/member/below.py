"""Hearing that a relay can give some chains from behind their floors on alone.

Who lacks what lies below needs a snapshot. Who has as much may go on otherwise than the relay: it
was put back, or has a twin. Where both have the same at the floor it says so, and is sent what
follows. Where not, they part below: it hands in what it has, and a snapshot has the rest. So does
who has less of its own log: a snapshot that has another branch is merged once ours is handed in.
"""

from fynlo_pos.sync.member.effects import Compare
from fynlo_pos.sync.member.events import Compared
from fynlo_pos.sync.member.sending import go_back, pump
from fynlo_pos.sync.member.turn import Turn
from fynlo_pos.sync.member.values import Member
from fynlo_pos.sync.protocol.frames import Below, Have, Head


def told_below(turn: Turn, below: Below) -> None:
    """Find out of each floor whether what lies there is here."""
    state = turn.state
    lacking = [head for head in below.heads if _lacks(state, head)]
    unsure = tuple(head for head in below.heads if head.hash and head not in lacking)
    is_below = bool(lacking) or any(_parts_below(state, head) for head in unsure)
    turn.change(
        is_below=is_below,
        floors=state.floors | frozenset(unsure),
        told_floors=state.told_floors | frozenset(below.heads),
    )
    if unsure:
        turn.do(Compare(state.round, unsure))
    for head in lacking:
        if head.incarnation in state.own and head.incarnation in state.mine:
            _hand_in(turn, state.mine[head.incarnation])
    pump(turn)


def compared_floors(turn: Turn, event: Compared) -> None:
    """Say which floors are here; where one is not, the two have parted below it."""
    floors = turn.state.floors
    held = tuple(head for head in event.held if head in floors)
    parted = {head.incarnation: head for head in event.apart if head in floors}
    if held:
        turn.say(Have(held))
    if parted:
        turn.change(is_below=True, parted_below={**turn.state.parted_below, **parted})
    turn.change(floors=floors - {*held, *parted.values()})


def _hand_in(turn: Turn, head: Head) -> None:
    """Send a branch from ever further back, until it has a place."""
    known = turn.state.parted_below
    if head.incarnation not in known:
        turn.change(parted_below={**known, head.incarnation: head})
        go_back(turn, head)


def _lacks(state: Member, head: Head) -> bool:
    mine = state.mine.get(head.incarnation)
    return mine is None or mine.seq < head.seq


def _parts_below(state: Member, head: Head) -> bool:
    return state.parted_below.get(head.incarnation) == head

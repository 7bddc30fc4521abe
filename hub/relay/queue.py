"""The frames of one connection in the order in which they were said, and no other.

A frame waits while something is looked up for one before it, and while a push before it, built on
what the store has refused, has not come back from the store: it goes first then.
"""

from typing import Final
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Have, Push, Role, Why
from hub.relay.effects import Recall
from hub.relay.joining import is_single, joined
from hub.relay.turn import Turn
from hub.relay.values import MOST_WAITING, Connection, Relay, Waiting

ENOUGH: Final = 4
"""So many pushes of one envelope are taken as one at once: a commit for them is made beside the
reading of as many more, of the eight that are read before any is answered (``room``)."""


def ask(
    turn: Turn, connection: Connection, asking: Waiting, places: tuple[tuple[UUID, int], ...]
) -> None:
    """Look up hashes; the frame is worked on when they come, and those after it then."""
    ticket = turn.ticket()
    turn.change(put_back(turn, connection, asking), asked=ticket)
    turn.do(Recall(ticket, places))


def put_back(turn: Turn, connection: Connection, waiting: Waiting) -> Connection:
    """Let a frame that was worked on before wait anew, in its old place."""
    both = sorted((*connection.waiting, waiting), key=_order)
    return turn.change(connection, waiting=tuple(both))


def wait(turn: Turn, connection: Connection, frame: Push | Have) -> None:
    """Keep a frame until its turn; too many end the connection."""
    if len(connection.waiting) >= MOST_WAITING:
        turn.end(connection, Why.COME_AGAIN)
        return
    waiting = (*connection.waiting, Waiting(connection.said, frame))
    turn.change(connection, waiting=waiting)


def is_held(state: Relay, connection: Connection) -> bool:
    """Tell whether what the connection says now has to wait."""
    return bool(connection.waiting) or _comes_back(state, connection, connection.said)


def is_better_joined(connection: Connection, frame: Push | Have) -> bool:
    """Tell whether a push waits for those before it on the disk, to be taken with those behind."""
    is_few = len(connection.waiting) < ENOUGH
    is_waiting = is_few and bool(connection.underway)
    return is_waiting and may_be_joined(connection) and is_single(frame)


def may_be_joined(connection: Connection) -> bool:
    """Tell whether one signature may stand for several pushes.

    What a viewer may not say would take along what it said before, and the card of who was taken
    out may accept no more than some of them.
    """
    return connection.role is Role.MEMBER and not connection.is_late


def next_of(turn: Turn, number: int, *, may_join: bool = True) -> tuple[Connection, Waiting] | None:
    """Take the frame whose turn it is out of those that wait; ``None`` if it is nobody's yet."""
    connection = turn.state.connections.get(number)
    if connection is None or connection.asked is not None or not connection.waiting:
        return None
    first = connection.waiting[0]
    if _comes_back(turn.state, connection, first.order):
        return None
    if is_better_joined(connection, first.frame):
        return None
    is_joined = may_join and may_be_joined(connection)
    frames = [each.frame for each in connection.waiting] if is_joined else [first.frame]
    frame, count = joined(frames)
    others = connection.waiting[count:]
    return turn.change(connection, waiting=others), Waiting(first.order, frame)


def is_any_held(state: Relay) -> bool:
    """Tell whether anything waits that may yet bring what somebody else is owed."""
    return any(each.is_doomed for each in state.underway.values()) or any(
        each.waiting for each in state.connections.values()
    )


def _comes_back(state: Relay, connection: Connection, order: int) -> bool:
    before = (state.underway[ticket] for ticket in connection.underway)
    return any(each.is_doomed and each.order < order for each in before)


def _order(waiting: Waiting) -> int:
    return waiting.order

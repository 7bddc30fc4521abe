"""Looking something up before a frame can be worked on, and the frames that wait behind it."""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import Have, Push, Why
from hub.relay.effects import Recall
from hub.relay.turn import Turn
from hub.relay.values import MOST_WAITING, Connection


def ask(
    turn: Turn, connection: Connection, frame: Push | Have, places: tuple[tuple[UUID, int], ...]
) -> None:
    """Look up hashes; the frame is worked on when they come, and those after it then."""
    ticket = turn.ticket()
    turn.change(connection, asked=ticket, waiting=(frame, *connection.waiting))
    turn.do(Recall(ticket, places))


def wait(turn: Turn, connection: Connection, frame: Push | Have) -> None:
    """Keep a frame until what was asked before it is answered; too many end the connection."""
    if len(connection.waiting) >= MOST_WAITING:
        turn.end(connection, Why.TOO_MANY)
        return
    turn.change(connection, waiting=(*connection.waiting, frame))

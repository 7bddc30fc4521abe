"""Working on the frames of a connection, each when its turn has come."""

from fynlo_pos.sync.protocol.frames import Have, Push
from hub.relay.placing import Hashes
from hub.relay.pushing import take
from hub.relay.queue import is_better_joined, is_held, next_of, wait
from hub.relay.sending import NOTHING, hear, pump
from hub.relay.turn import Turn
from hub.relay.values import Connection


def in_turn(turn: Turn, connection: Connection, frame: Push | Have) -> None:
    """Work on a frame that was just said: behind what waits, not past it."""
    if is_held(turn.state, connection) or is_better_joined(connection, frame):
        wait(turn, connection, frame)
        go_on(turn, connection.id)
    else:
        _work_on(turn, connection, frame, connection.said, NOTHING)


def go_on(turn: Turn, number: int, hashes: Hashes = NOTHING) -> None:
    """Work on what waits as far as it is its turn; ``hashes`` were looked up for the first.

    Then it is sent what it was not sent meanwhile.
    """
    following = next_of(turn, number, may_join=not hashes)
    if following is None:
        return
    while following is not None:
        connection, waiting = following
        _work_on(turn, connection, waiting.frame, waiting.order, hashes)
        hashes, following = NOTHING, next_of(turn, number)
    if number in turn.state.connections:
        pump(turn, turn.state.connections[number])


def _work_on(
    turn: Turn, connection: Connection, frame: Push | Have, order: int, hashes: Hashes
) -> None:
    if isinstance(frame, Push):
        take(turn, connection, frame, order, hashes)
    elif not connection.is_late:
        hear(turn, connection, frame, order, hashes)

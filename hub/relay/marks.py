"""What members have of what may be let go: each says so itself; what was sent counts for nothing.

A mark is how far the venue was told once. Where a member has all of one it is noted for it, the
latest word standing: one that was put back to before has less.
"""

from collections.abc import Mapping
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Role
from hub.relay.effects import Heard
from hub.relay.turn import Turn
from hub.relay.values import Connection, Mark


def take_marks(turn: Turn, marks: tuple[Mark, ...]) -> None:
    """Compare everybody with these from now on."""
    turn.state = replace(turn.state, marks=marks)
    for connection in list(turn.state.connections.values()):
        if connection.has is not None:
            _note(turn, connection)


def note_what_it_has(turn: Turn, connection: Connection, has: Mapping[UUID, int]) -> Connection:
    """Take in what a member has, as it comes.

    Of a chain of which it named a head beyond ours it may have another branch: that it has ours
    shows when it pushes what is further.
    """
    if turn.state.marks is None or connection.role is not Role.MEMBER:
        return connection
    sure = {name: 0 if name in connection.further else seq for name, seq in has.items()}
    return _note(turn, turn.change(connection, has=sure))


def note_had(turn: Turn, connection: Connection, reach: Mapping[UUID, int]) -> Connection:
    """Take in that a member has more by now: it says so, or has pushed it."""
    has = connection.has
    if turn.state.marks is None or has is None:
        return connection
    more = {name: seq for name, seq in reach.items() if seq > has.get(name, 0)}
    return _note(turn, turn.change(connection, has={**has, **more})) if more else connection


def _note(turn: Turn, connection: Connection) -> Connection:
    """Have the last mark noted that a member has all of, where it is another than before."""
    has = connection.has or {}
    for mark in reversed(turn.state.marks or ()):
        if mark.number == connection.mark:
            return connection
        if all(has.get(head.incarnation, 0) >= head.seq for head in mark.heads):
            return _noted(turn, connection, mark.number)
    return connection if connection.mark >= 0 else _noted(turn, connection, 0)


def _noted(turn: Turn, connection: Connection, number: int) -> Connection:
    if connection.device is not None and connection.device != turn.state.device:
        turn.do(Heard(connection.device, number))
    return turn.change(connection, mark=number)

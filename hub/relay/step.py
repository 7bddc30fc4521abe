"""The relay of one venue: ``step(state, event) -> state, effects``, nothing of the world in it.

Relaying is not authority: what an envelope means is never read (SYNC.md, rules 1, 2, 6 and 10).
"""

from typing import assert_never

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    Board,
    Call,
    Frame,
    Have,
    Hello,
    Leaving,
    Proof,
    Push,
    Refusal,
    Role,
    Why,
)
from hub.relay.asking import wait
from hub.relay.effects import Asked, Effect, Noted, Send
from hub.relay.events import (
    Answered,
    Closed,
    Drained,
    Event,
    Failed,
    Found,
    Known,
    Leave,
    Opened,
    Recalled,
    Received,
    Stale,
    Stored,
    Unreadable,
)
from hub.relay.greeting import cut_off, greet, tell_presence, welcome
from hub.relay.pushing import failed, push, stale, stored, take
from hub.relay.sending import compare, drained, found, hear, pump
from hub.relay.turn import Turn
from hub.relay.values import LARGEST_BOARD, MOST_STATIONS, Connection, Relay, later


def step(state: Relay, event: Event) -> tuple[Relay, tuple[Effect, ...]]:
    """Return the state after an event, and what is to be done, in this order."""
    turn = Turn(state)
    match event:
        case Opened(connection=number, nonce=nonce):
            opened = {**state.connections, number: Connection(number, nonce)}
            turn.state = replace(state, connections=opened)
        case Stored(ticket=ticket, chains=chains):
            stored(turn, ticket, chains)
        case Stale(ticket=ticket, chains=chains):
            stale(turn, ticket, chains)
        case Failed(ticket=ticket):
            failed(turn, ticket)
        case Recalled():
            _recalled(turn, event)
        case Known():
            _known(turn, event)
        case Leave(after_ms=after_ms):
            turn.state = replace(state, is_leaving=True)
            turn.do(Send(tuple(state.connections), Leaving(after_ms)))
        case Received() | Unreadable() | Drained() | Closed() | Found() | Answered():
            connection = state.connections.get(event.connection)
            if connection is not None:
                _on_connection(turn, connection, event)
        case _:
            assert_never(event)
    return turn.state, tuple(turn.effects)


def _on_connection(
    turn: Turn,
    connection: Connection,
    event: Received | Unreadable | Drained | Closed | Found | Answered,
) -> None:
    match event:
        case Received(frame=frame, now_ms=now_ms):
            _received(turn, turn.change(connection, heard_ms=now_ms), frame, now_ms)
        case Unreadable(why=why, detail=detail):
            turn.end(connection, why, detail)
        case Drained(pushes=pushes):
            drained(turn, connection, pushes)
        case Closed():
            turn.drop(connection)
            if connection.device is not None:
                turn.do(Noted("left", connection.id, connection.device))
                tell_presence(turn)
        case Found(rows=rows):
            found(turn, connection, rows)
        case Answered(reply=reply):
            turn.send(connection, reply)
        case _:
            assert_never(event)


def _received(turn: Turn, connection: Connection, frame: Frame, now_ms: int) -> None:
    match frame:
        case Hello() if connection.device is None:
            greet(turn, connection, frame)
        case Proof() if connection.device is None:
            welcome(turn, connection, frame, now_ms)
        case Refusal():
            turn.do(Noted("was refused", connection.id, connection.device, frame.why))
        case Push() | Have() | Call() | Board() if connection.device is not None:
            _from_device(turn, connection, frame)
        case _:
            turn.end(connection, Why.OUT_OF_TURN)


def _from_device(turn: Turn, connection: Connection, frame: Push | Have | Call | Board) -> None:
    device = turn.state.devices.get(connection.device) if connection.device else None
    match frame:
        case Push():
            push(turn, connection, frame)
        case Have() if connection.asked is not None:
            wait(turn, connection, frame)
        case Have():
            if not connection.is_late:
                hear(turn, connection, frame)
        case _ if device is None or connection.is_late:
            turn.refuse(connection, Why.NOT_YOURS)
        case Call():
            turn.do(Asked(connection.id, device, frame))
        case Board():
            _board(turn, connection, frame)
        case _:
            assert_never(frame)


def _board(turn: Turn, connection: Connection, board: Board) -> None:
    """Keep a station's newest board and show it on the station's screens."""
    boards = turn.state.boards
    if connection.role is not Role.MEMBER:
        turn.refuse(connection, Why.NOT_YOURS)
        return
    if board.station not in boards and len(boards) >= MOST_STATIONS:
        turn.refuse(connection, Why.TOO_MANY)
        return
    if len(board.body) > LARGEST_BOARD:
        turn.refuse(connection, Why.TOO_LARGE)
        return
    if board.station in boards and boards[board.station].version >= board.version:
        return
    turn.state = replace(turn.state, boards={**boards, board.station: board})
    screens = tuple(
        each.id
        for each in turn.state.connections.values()
        if each.role is Role.VIEWER
        and each.device is not None
        and turn.state.devices[each.device].station == board.station
    )
    if screens:
        turn.do(Send(screens, board))


def _recalled(turn: Turn, event: Recalled) -> None:
    for connection in list(turn.state.connections.values()):
        if connection.asked == event.ticket:
            first, *others = connection.waiting
            asker = turn.change(connection, asked=None, waiting=())
            if isinstance(first, Push):
                take(turn, asker, first, event.hashes)
            else:
                compare(turn, asker, first, event.hashes)
            for frame in others:
                if connection.id in turn.state.connections:
                    _from_device(turn, turn.state.connections[connection.id], frame)


def _known(turn: Turn, event: Known) -> None:
    coming = {row.chain for each in turn.state.underway.values() for row in each.rows}
    for chain in event.chains:
        ours = turn.state.chains.get(chain.name)
        tip = ours.tip if ours is not None and chain.name in coming else chain.stored
        turn.put_chains(later(ours or chain, chain, tip))
    devices = {**turn.state.devices, **{device.id: device for device in event.devices}}
    turn.state = replace(turn.state, devices=devices)
    for device in event.devices:
        if device.is_revoked:
            cut_off(turn, device.id)
    pump(turn)

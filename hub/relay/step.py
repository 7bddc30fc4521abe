"""The relay of one venue: ``step(state, event) -> state, effects``, nothing of the world in it.

Relaying is not authority: what an envelope means is never read (SYNC.md, rules 1, 2, 6 and 10).
"""

from typing import assert_never

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    Bases,
    Call,
    Card,
    Cards,
    Frame,
    Have,
    Hello,
    Leaving,
    Proof,
    Push,
    Refusal,
    Role,
    Watch,
    Why,
)
from hub.relay.basing import keep_bases
from hub.relay.cards import is_later, learn_cards, tell_admitted, tell_cards, tell_learned
from hub.relay.effects import Asked, Effect, Noted, Send
from hub.relay.events import (
    Answered,
    Closed,
    Drained,
    Event,
    Failed,
    Found,
    Joined,
    Known,
    Learned,
    Leave,
    Marked,
    Opened,
    Recalled,
    Received,
    Settled,
    Stale,
    Stored,
    Unreadable,
)
from hub.relay.greeting import cut_off, greet, join, welcome
from hub.relay.marks import take_marks
from hub.relay.owing import tell_owed
from hub.relay.presence import moved, tell_moved
from hub.relay.pushing import failed, stale, stored
from hub.relay.sending import drained, found, pump, watch
from hub.relay.turn import Turn
from hub.relay.turns import go_on, in_turn
from hub.relay.values import Connection, Device, Relay, later


def step(state: Relay, event: Event) -> tuple[Relay, tuple[Effect, ...]]:
    """Return the state after an event, and what is to be done, in this order."""
    turn = Turn(state)
    match event:
        case Opened(connection=number, nonce=nonce):
            opened = {**state.connections, number: Connection(number, nonce)}
            turn.state = replace(state, connections=opened)
        case Joined():
            join(turn, event)
        case Stored() | Stale() | Failed() | Learned():
            _kept(turn, event)
        case Recalled():
            _recalled(turn, event)
        case Known():
            _known(turn, event)
        case Marked() | Settled() | Leave():
            _in_time(turn, event)
        case Received() | Unreadable() | Drained() | Closed() | Found() | Answered():
            connection = state.connections.get(event.connection)
            if connection is not None:
                _on_connection(turn, connection, event)
        case _:
            assert_never(event)
    return turn.state, tuple(turn.effects)


def _in_time(turn: Turn, event: Marked | Settled | Leave) -> None:
    match event:
        case Marked(marks=marks):
            take_marks(turn, marks)
        case Settled():
            tell_moved(turn)
        case Leave(after_ms=after_ms):
            turn.state = replace(turn.state, is_leaving=True)
            turn.do(Send(tuple(turn.state.connections), Leaving(after_ms)))
        case _:
            assert_never(event)


def begun_again(state: Relay) -> Relay:
    """Return what is known of a venue with nobody in it and nothing on its way to the disk."""
    chains = {
        name: replace(chain, tip=chain.stored)
        for name, chain in state.chains.items()
        if chain.stored.seq >= chain.first
    }
    return replace(
        state, chains=chains, connections={}, underway={}, stirred={}, unkept=frozenset()
    )


def _kept(turn: Turn, event: Stored | Stale | Failed | Learned) -> None:
    match event:
        case Stored() | Stale() if event.ticket not in turn.state.underway:
            _known(turn, Known(event.chains))
        case Failed() if event.ticket not in turn.state.underway:
            pass
        case Stored(ticket=ticket, chains=chains):
            was_doomed = turn.state.underway[ticket].is_doomed
            go_on(turn, stored(turn, ticket, chains))
            if was_doomed:
                pump(turn)
                tell_owed(turn)
        case Stale(ticket=ticket, chains=chains):
            go_on(turn, stale(turn, ticket, chains))
            pump(turn)
            tell_owed(turn)
        case Failed(ticket=ticket):
            go_on(turn, failed(turn, ticket))
            tell_owed(turn)
        case Learned():
            tell_learned(turn, event)
            _send_away(turn, event)
        case _:
            assert_never(event)


def _on_connection(
    turn: Turn,
    connection: Connection,
    event: Received | Unreadable | Drained | Closed | Found | Answered,
) -> None:
    match event:
        case Received(frame=frame, now_ms=now_ms):
            _received(turn, _heard(turn, connection, now_ms), frame, now_ms)
        case Unreadable(why=why, detail=detail):
            turn.end(connection, why, detail)
        case Drained(pushes=pushes):
            drained(turn, connection, pushes)
        case Closed():
            turn.drop(connection)
            if connection.device is not None:
                turn.do(Noted("left", connection.id, connection.device))
                moved(turn, connection.device, connection.heard_ms)
            tell_owed(turn)
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
            _was_refused(turn, connection, frame)
        case Cards() if connection.role is Role.MEMBER and connection.device is not None:
            if not connection.is_late:
                _learn(turn, frame)
        case Bases() if connection.role is Role.MEMBER and connection.device is not None:
            keep_bases(turn, connection, frame)
        case Push() | Have() | Call() | Watch() if connection.device is not None:
            _from_device(turn, connection, frame)
        case _:
            turn.end(connection, Why.OUT_OF_TURN)


def _was_refused(turn: Turn, connection: Connection, said: Refusal) -> None:
    """Note that the other side said no, once; who has proven nothing has nothing more to say."""
    if not connection.has_refused:
        turn.do(Noted("was refused", connection.id, connection.device, said.why))
        connection = turn.change(connection, has_refused=True)
    if connection.device is None:
        turn.end(connection, Why.OUT_OF_TURN)


def _from_device(turn: Turn, connection: Connection, frame: Push | Have | Call | Watch) -> None:
    device = turn.state.devices.get(connection.device) if connection.device else None
    match frame:
        case Push():
            in_turn(turn, connection, frame)
        case Have() if connection.role is Role.VIEWER:
            turn.end(connection, Why.NOT_YOURS)
        case Have():
            in_turn(turn, connection, frame)
        case _ if device is None or connection.is_late:
            turn.refuse(connection, Why.NOT_YOURS)
        case Call():
            turn.do(Asked(connection.id, device, frame))
        case Watch():
            watch(turn, connection, device, frame)
        case _:
            assert_never(frame)


def _heard(turn: Turn, connection: Connection, now_ms: int) -> Connection:
    return turn.change(connection, heard_ms=now_ms, said=connection.said + 1)


def _learn(turn: Turn, said: Cards) -> None:
    learn_cards(turn, said)
    for card in said.cards:
        device = turn.state.devices.get(card.device)
        if device is not None and device.is_revoked:
            cut_off(turn, device.id)


def _send_away(turn: Turn, kept: Learned) -> None:
    """End the connections of devices that were let in on cards which the disk refused.

    Whoever stands there otherwise comes again, as what it is.
    """
    for card in kept.refused:
        if isinstance(card, Card):
            device = turn.state.devices.get(card.device)
            if device is None:
                cut_off(turn, card.device, Why.UNKNOWN_DEVICE)
            elif device.is_revoked:
                cut_off(turn, card.device)
            elif not _lets_in_as(device, card):
                cut_off(turn, card.device, Why.COME_AGAIN)


def _lets_in_as(device: Device, card: Card) -> bool:
    as_what = (device.key, device.role, device.station)
    return as_what == (card.key, card.role, card.station)


def _recalled(turn: Turn, event: Recalled) -> None:
    for connection in list(turn.state.connections.values()):
        if connection.asked == event.ticket:
            turn.change(connection, asked=None)
            go_on(turn, connection.id, event.hashes)
    tell_owed(turn)


def _known(turn: Turn, event: Known) -> None:
    coming = {row.chain for each in turn.state.underway.values() for row in each.rows}
    admitted, taken = [], []
    for chain in event.chains:
        ours = turn.state.chains.get(chain.name)
        if ours is not None and chain.is_fixed and chain.told.seq > ours.told.seq:
            admitted.append(chain)
        tip = ours.tip if ours is not None and chain.name in coming else chain.stored
        taken.append(later(ours or chain, chain, tip))
    turn.put_chains(*taken)
    before = turn.state.devices
    changed = [device for device in event.devices if is_later(before.get(device.id), device)]
    named = tuple(each for each in event.mandates if each not in turn.state.mandates)
    turn.state = replace(
        turn.state,
        devices={**before, **{device.id: device for device in changed}},
        mandates=(*turn.state.mandates, *named),
    )
    tell_cards(turn, turn.state.connections.values(), changed, named)
    tell_admitted(turn, admitted)
    for device in event.devices:
        if device.is_revoked:
            cut_off(turn, device.id)
    pump(turn)

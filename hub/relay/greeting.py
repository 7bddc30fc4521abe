"""Who a connection is: the relay proves itself first, then the device, then both are in."""

from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import (
    OLDEST_PROTOCOL,
    PROTOCOL,
    Challenge,
    Have,
    Hello,
    Proof,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.handshake import (
    NONCE_BYTES,
    is_signed_by,
    member_words,
    relay_words,
)
from hub.relay.cards import tell_cards
from hub.relay.effects import Close, Noted, Prove
from hub.relay.events import Joined
from hub.relay.presence import moved, tell_who_is_here
from hub.relay.turn import Turn
from hub.relay.values import LONGEST_VERSION, Connection, Device


def greet(turn: Turn, connection: Connection, hello: Hello) -> None:
    """Answer a ``Hello`` with the relay's own proof, or say why not."""
    why = _refused(turn, connection, hello)
    if why is not None:
        turn.end(connection, why)
        return
    protocol = min(hello.newest, PROTOCOL)
    challenge = Challenge(turn.state.device, connection.nonce, protocol, b"")
    turn.change(connection, hello=hello, challenge=challenge)
    turn.do(Prove(connection.id, challenge, relay_words(hello, challenge)))


def welcome(turn: Turn, connection: Connection, proof: Proof, now_ms: int) -> None:
    """Take a device in once it has signed both nonces.

    A revoked device is told so and may still hand in what it had not sent: it waits for a manager
    (SYNC.md, rule 10). A device that comes again takes the place of its older connection.
    """
    hello, challenge = connection.hello, connection.challenge
    if hello is None or challenge is None:
        turn.end(connection, Why.OUT_OF_TURN)
        return
    device = turn.state.devices[hello.device]
    if not is_signed_by(device.key, proof.signature, member_words(hello, challenge)):
        turn.end(connection, Why.WRONG_SIGNATURE)
        return
    for older in list(turn.state.connections.values()):
        if older.device == device.id:
            turn.do(Noted("replaced", older.id, device.id))
            turn.drop(older)
            turn.do(Close(older.id))
    connection = turn.change(
        connection,
        device=device.id,
        role=device.role,
        is_late=device.is_revoked,
        heard_ms=now_ms,
        hello=None,
        app_version=hello.app_version[:LONGEST_VERSION],
        challenge=None,
    )
    if connection.is_late:
        _let_hand_in(turn, connection, device)
        return
    turn.do(Noted("came", connection.id, device.id))
    told = tuple(
        chain.told
        for chain in turn.state.chains.values()
        if device.role is Role.MEMBER or chain.owner == device.id
    )
    turn.send(connection, Welcome(device.role, told, now_ms, turn.state.app_version))
    tell_cards(turn, (connection,), turn.state.devices.values(), turn.state.mandates)
    tell_who_is_here(turn, connection)
    moved(turn, device.id, now_ms)


def join(turn: Turn, joined: Joined) -> None:
    """Take in another hub: it is sent what it lacks, and cards, and pushes like any member."""
    connection = Connection(
        joined.connection,
        b"",
        device=joined.hub,
        role=Role.MEMBER,
        heard_ms=joined.now_ms,
        begins={head.incarnation: head.seq for head in joined.begins},
    )
    turn.state = replace(
        turn.state, connections={**turn.state.connections, joined.connection: connection}
    )
    turn.do(Noted("came", connection.id, joined.hub))
    tell_cards(turn, (connection,), turn.state.devices.values(), turn.state.mandates)


def cut_off(turn: Turn, device: UUID, why: Why = Why.REVOKED) -> None:
    """End the connections of a device that was revoked, or is not known any more."""
    for connection in list(turn.state.connections.values()):
        if connection.device == device and not connection.is_late:
            turn.end(connection, why)
            moved(turn, device, connection.heard_ms)


def _refused(turn: Turn, connection: Connection, hello: Hello) -> Why | None:
    device = turn.state.devices.get(hello.device)
    shared = range(max(hello.oldest, OLDEST_PROTOCOL), min(hello.newest, PROTOCOL) + 1)
    reasons = (
        (connection.hello is not None, Why.OUT_OF_TURN),
        (turn.state.is_leaving, Why.BUSY),
        (not shared, Why.NEWER_PROTOCOL),
        (hello.venue != turn.state.venue, Why.OTHER_VENUE),
        (len(hello.nonce) != NONCE_BYTES, Why.NOT_A_FRAME),
        (device is None, Why.UNKNOWN_DEVICE),
        (device is not None and device.role is not hello.role, Why.NOT_YOURS),
        (hello.role is Role.BOARD, Why.NOT_YOURS),
    )
    return next((why for is_so, why in reasons if is_so), None)


def _let_hand_in(turn: Turn, connection: Connection, device: Device) -> None:
    turn.do(Noted("late", connection.id, device.id, Why.REVOKED))
    turn.send(connection, Refusal(Why.REVOKED, ends=False))
    own = (chain for chain in turn.state.chains.values() if chain.owner == device.id)
    turn.send(connection, Have(tuple(chain.stored for chain in own)))

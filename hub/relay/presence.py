"""Who is connected: told whole to who comes, and what changed to all, together, once a second.

A storm of a thousand terminals that come back is so some frames to each, not a thousand.
"""

from typing import Final
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Presence, Role
from hub.relay.effects import Send, TellLater
from hub.relay.turn import Turn
from hub.relay.values import Connection, Relay

TOGETHER_MS: Final = 1_000
"""So long what changed is gathered before it is told."""


def tell_who_is_here(turn: Turn, connection: Connection) -> None:
    """Tell a member that came who is here, itself among them."""
    if connection.role is Role.MEMBER:
        here = tuple((who, True, heard_ms) for who, heard_ms in _here(turn).items())
        turn.send(connection, Presence(here))


def moved(turn: Turn, device: UUID, heard_ms: int) -> None:
    """Have it told soon that a device came or went."""
    stirred = turn.state.stirred
    if device not in turn.state.devices:
        return
    if not stirred:
        turn.do(TellLater(TOGETHER_MS))
    turn.state = replace(turn.state, stirred={**stirred, device: heard_ms})


def tell_moved(turn: Turn) -> None:
    """Tell every member which devices came or went since it was last told."""
    here, stirred = _here(turn), turn.state.stirred
    turn.state = replace(turn.state, stirred={})
    members = tuple(
        each.id
        for each in turn.state.connections.values()
        if each.device is not None and each.role is Role.MEMBER and not each.is_late
    )
    if members and stirred:
        told = tuple((who, who in here, here.get(who, last)) for who, last in stirred.items())
        turn.do(Send(members, Presence(told)))


def to_come(relay: Relay, device: UUID) -> int:
    """Return how much of its own a device had when it came that is not stored here yet.

    Of a chain that has forked nobody can tell: its head there may be of a branch called otherwise.
    """
    forked = {relay.chains[name].incarnation for name in relay.forks if name in relay.chains}
    return sum(
        max(0, seq - relay.chains[name].stored.seq)
        for each in relay.connections.values()
        if each.device == device
        for name, seq in each.own.items()
        if name in relay.chains and name not in forked
    )


def _here(turn: Turn) -> dict[UUID, int]:
    inside = turn.state.connections.values()
    return {each.device: each.heard_ms for each in inside if each.device in turn.state.devices}

"""How many chains a device may begin here: each costs everybody who connects, for ever.

A life is begun by a restore, a copy or a roll-back, a branch by a twin; once a week for nineteen
years is within the bound. There is no bound on how many in a day: a new hub is given all of them in
its first second, and the sales of the newest must not wait for that.
"""

from collections import Counter
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Head, Why
from hub.relay.effects import Noted
from hub.relay.turn import Turn
from hub.relay.values import Connection, Relay

MANAGERS_MORE: Final = 3


class Lives:
    """Counts the chains of a venue while a push of a device is placed.

    What a manager's terminal lets in from a file may be more: that is how a terminal that is held
    back comes on again.
    """

    def __init__(self, state: Relay, pusher: UUID) -> None:
        device = state.devices.get(pusher)
        is_managers = device is not None and device.can_manage and not device.is_revoked
        self._limits = state.limits
        self._pusher = pusher
        self._more = MANAGERS_MORE if is_managers else 1
        self._count = len(state.chains)
        self._chains = state.chains
        self._of: Counter[UUID] | None = None

    def begin(self, owner: UUID) -> bool:
        """Let a device begin one more; False, and nothing is counted, where it may not."""
        if self._of is None:
            self._of = Counter(chain.owner for chain in self._chains.values())
        is_full = self._count >= self._limits.venue_lives
        most = self._limits.device_lives * (1 if owner == self._pusher else self._more)
        if is_full or self._of[owner] >= most:
            return False
        self._of[owner] += 1
        self._count += 1
        return True


def hold_back(turn: Turn, connection: Connection, about: Head, owner: UUID | None) -> None:
    """Say that a chain of ``owner`` may not begin, and keep that for who asks about its devices.

    It is noted once for each connection. The chain stays where it was written, whole; nothing else
    of its device is kept from it.
    """
    connection = turn.state.connections[connection.id]
    if not connection.is_held_back:
        turn.do(Noted("too many lives", connection.id, connection.device, Why.TOO_MANY))
        turn.change(connection, is_held_back=True)
    if owner is not None and owner not in turn.state.held_back:
        turn.state = replace(turn.state, held_back=turn.state.held_back | {owner})
    turn.answer_no(connection, Why.TOO_MANY, about)

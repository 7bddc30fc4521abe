"""Where a log of which nothing is here may begin: behind what somebody has folded away.

Where it begins it stays for good, and who has more of it can give that no more. So a log's own
device says where, or a terminal that may manage, or the hub in charge, and none of them begins it
above where that device itself has it from (SYNC.md, rule 12).
"""

from itertools import islice
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Bases, Head
from hub.relay.cards import is_from_authority
from hub.relay.turn import Turn
from hub.relay.values import Connection, Relay


def keep_bases(turn: Turn, connection: Connection, said: Bases) -> None:
    """Keep what a member has folded away of logs of which nothing is here, and no more of it."""
    chains = turn.state.chains
    wanted = (head for head in said.heads if head.incarnation not in chains)
    most = turn.state.limits.venue_lives
    turn.change(connection, bases=frozenset(islice(wanted, most)))


class Behind:
    """Tells behind which heads the logs in a push may begin."""

    def __init__(self, state: Relay, connection: Connection) -> None:
        device = state.devices.get(connection.device) if connection.device else None
        self._bases = connection.bases
        self._pusher = connection.device
        is_in_charge = is_from_authority(state, connection.device)
        self._may_manage = is_in_charge or (device is not None and device.can_manage)
        self._state = state

    def allows(self, before: Head, signer: UUID | None) -> bool:
        """Tell whether the log of ``signer`` may begin behind a head."""
        if before not in self._bases or not (self._may_manage or signer == self._pusher):
            return False
        owns = (each.bases for each in self._state.connections.values() if each.device == signer)
        own = [base for bases in owns for base in bases if base.incarnation == before.incarnation]
        return all(before.seq <= base.seq for base in own)

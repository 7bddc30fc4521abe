"""What revoked tills handed in late, and what a manager admits of it; only an authority can."""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.authority import admit_on
from tests.sim.relay_node import RelayNode


def admit_all(relay: RelayNode, venue: UUID) -> int:
    """Let a manager admit all that waits at a hub; return on how many logs."""
    late = _late(relay, venue)
    for upto in late:
        admit_on(relay.store, relay.identity, venue, upto)
    if late:
        relay.refresh(venue)
    return len(late)


def has_late(relay: RelayNode, venue: UUID) -> bool:
    """Tell whether something waits at a hub that it can admit."""
    return bool(_late(relay, venue))


def _late(relay: RelayNode, venue: UUID) -> list[Head]:
    late = [
        chain.stored
        for chain in relay.store._venues[venue].chains.values()
        if chain.is_fixed and chain.told.seq < chain.stored.seq
    ]
    return late if late and relay.term(venue) is not None else []

"""How far a snapshot has the log that lies here, by the hashes at its heads."""

from uuid import UUID

from fynlo_pos.sync.protocol.snapshots import SnapshotNote
from hub.hub import Hub
from hub.relay.values import Chain
from hub.retention import is_above_floors, places_of, reach_of


async def reach_here(hub: Hub, chains: dict[UUID, Chain], note: SnapshotNote) -> dict[UUID, int]:
    """Return up to where a snapshot has each of a venue's chains. Raises ``StoreTrouble``."""
    places = places_of(chains, note.heads)
    hashes = await hub.ask(lambda store: store.recall(note.venue, places))
    return reach_of(note.heads, hashes)


async def has_what_was_let_go(hub: Hub, note: SnapshotNote) -> bool:
    """Tell whether a snapshot has all that this hub gives nobody any more: it is all they have.

    Raises ``StoreTrouble``.
    """
    room = await hub.room(note.venue)
    chains = room.state.chains if room else {}
    if not any(chain.let_go for chain in chains.values()):
        return True
    return is_above_floors(chains.values(), await reach_here(hub, chains, note))

"""How far a snapshot has the log that lies here, by the hashes at its heads."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeGuard
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Why
from fynlo_pos.sync.protocol.snapshots import SnapshotNote
from hub.codes import now_ms
from hub.hub import Hub
from hub.relay.values import Chain, Device
from hub.retention import is_above_floors, places_of, reach_of
from hub.store.port import Store, Venue, Vouched


async def reach_here(hub: Hub, chains: dict[UUID, Chain], note: SnapshotNote) -> dict[UUID, int]:
    """Return up to where a snapshot has each of a venue's chains. Raises ``StoreTrouble``."""
    places = places_of(chains, note.heads)
    hashes = await hub.ask(lambda store: store.recall(note.venue, places))
    return reach_of(note.heads, hashes)


async def has_what_was_let_go(hub: Hub, note: SnapshotNote) -> bool:
    """Tell whether a snapshot has all that this hub gives nobody any more: it is all they have.

    Raises ``StoreTrouble``.
    """
    return await _has_all(hub, note, await hub.ask(lambda store: store.load(note.venue)))


@asynccontextmanager
async def replacing(hub: Hub, note: SnapshotNote) -> AsyncIterator[Why | None]:
    """Hold the snapshot that lies here while another is put in its place; tell why it may not be.

    Who made it may have been taken out since it began to come.

    Nothing is let go by what lies here from the first moment on: this worker says first that it has
    none, and looks then at what was let go. Raises ``StoreTrouble``.
    """

    def withdrawn(store: Store) -> Venue | None:
        if hub.worker is not None:
            store.vouch(note.venue, hub.worker, Vouched(0, now_ms()))
        return store.load(note.venue)

    async with hub.snapshot_lock(note.venue):
        venue = await hub.ask(withdrawn)
        makers = {each.id for each in venue.devices if may_make(each)} if venue else set()
        if note.device not in makers:
            yield Why.NOT_YOURS
        else:
            yield None if await _has_all(hub, note, venue) else Why.GAP


def may_make(device: Device | None) -> bool:
    """Tell whether a device's snapshots are taken, and something is let go by them."""
    return could_make(device) and not device.is_revoked


def could_make(device: Device | None) -> TypeGuard[Device]:
    """Tell whether a device's snapshots are given: it may manage, or could until it was let go.

    What else has what was let go, nobody can say. Who begins believes none of such a one; who was
    away reads its log, as what a relay sends.
    """
    return device is not None and device.can_manage


async def _has_all(hub: Hub, note: SnapshotNote, venue: Venue | None) -> bool:
    chains = {chain.name: chain for chain in venue.chains} if venue else {}
    if not any(chain.let_go for chain in chains.values()):
        return True
    return is_above_floors(chains.values(), await reach_here(hub, chains, note))

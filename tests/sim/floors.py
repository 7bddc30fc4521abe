"""What hubs let go, seen from outside: everybody had it as they did, a snapshot has it ever after.

It is read from the hubs' rows, the tills' disks and the snapshot's file, and not from the product's
own marks.
"""

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import UUID

from fynlo_pos.core.db.driver import SCRATCH
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.sync.protocol.frames import Role
from hub.store.memory import MemoryStore
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode
from tests.sim.screen_node import ScreenNode
from tests.sim.snapshots import IN_MEMORY, Snapshot
from tests.sim.world import World
from tests.support.devices import KEY
from tests.support.shop import VENUE_ID

Floors = tuple[tuple[UUID, int], ...]
Stands = tuple[MemoryStore, int]


class Looked(NamedTuple):
    """What was looked at last: the snapshot, how the hubs' stores stood, and their floors."""

    snapshot: Snapshot | None
    stand: tuple[Stands, ...]
    floors: tuple[Floors, ...]


_ALL = "SELECT hash FROM envelope"
_BODIES = "SELECT hash, body <> x'' FROM envelope"
_SHOWN = "SELECT hash FROM excerpt"


def let_go_by(relay: RelayNode) -> set[bytes]:
    """Return the envelopes that a hub gives nobody any more."""
    kept = relay.store._venues[VENUE_ID]
    floors = {chain.name: chain.let_go for chain in kept.chains.values() if chain.let_go}
    if not floors:
        return set()
    return {row.hash for row in kept.rows.values() if row.seq <= floors.get(row.chain, 0)}


def check_news(world: World, relay: RelayNode, news: set[bytes]) -> None:
    """What a hub lets go now lies on every member that it lets in, and at the other hub.

    But for who was put back, and has not told it of that yet. Of two that say they are the same
    it cannot tell which of them told it.
    """
    other = next(each for each in world.relays if each is not relay)
    assert other.is_put_back or all(map(other.has, news)), "let go, and the other hub has it not"
    tills: dict[UUID, list[MemberNode]] = {}
    for node in world.nodes:
        tills.setdefault(node.device, []).append(node)
    for device in relay.rooms[VENUE_ID].devices.values():
        if device.role is Role.MEMBER and not device.is_revoked and device.id in tills:
            same = tills[device.id]
            had = any(_is_put_back(node, relay) or news <= _on(node, _ALL) for node in same)
            assert had, f"let go, and node {same[0].number} has it not"


def check_floors(world: World) -> None:
    """All that a hub gives nobody any more lies in the snapshot that it gives instead."""
    looked, stand = world.looked_at, tuple(_stands(relay) for relay in world.relays)
    is_same = looked is not None and looked.snapshot is world.snapshot
    if looked is not None and is_same and looked.stand == stand:
        return
    floors = tuple(_floors(relay) for relay in world.relays)
    world.looked_at = Looked(world.snapshot, stand, floors)
    if looked is not None and is_same and looked.floors == floors:
        return
    gone = set().union(*(let_go_by(relay) for relay in world.relays))
    if not gone:
        return
    assert world.snapshot is not None, "let go, and there is no snapshot"
    lie = bodies_in(world.snapshot)
    lacking = {each for each in gone if not lie.get(each) and each not in world.bodies}
    assert not gone - lie.keys(), "the snapshot lacks what was let go"
    assert not lacking, "the snapshot has no bodies of what was let go, and nobody folded them"


def emptied_at(relay: RelayNode) -> set[bytes]:
    """Return the envelopes of which a hub has no body any more: it can show them to no screen."""
    return {row.hash for row in relay.store._venues[VENUE_ID].rows.values() if not row.body}


def shown_to(screen: MemberNode) -> set[bytes]:
    """Return the envelopes of which something lies on a screen's disk."""
    return _on(screen, _SHOWN)


def excuse_unshown(world: World, emptied: set[bytes]) -> None:
    """The kitchen's screens are not shown any more what lost its body before they were."""
    for screen in world.screens:
        screen.unshown |= emptied - shown_to(screen)


def excuse_lost(screen: ScreenNode, had: set[bytes]) -> None:
    """Nor what one lost with the power, where its hub cannot show that again."""
    screen.unshown |= (had - shown_to(screen)) & emptied_at(screen.relays[0])


@lru_cache(maxsize=4)
def bodies_in(snapshot: Snapshot) -> dict[bytes, bool]:
    """Return each envelope in a snapshot's file, and whether it has its body."""
    with TemporaryDirectory(dir=IN_MEMORY) as folder:
        file = Path(folder) / "snapshot"
        file.write_bytes(snapshot.file)
        with DriverConnection(file, KEY, SCRATCH) as opened:
            return {hash_: bool(whole) for hash_, whole in opened.exec_driver_sql(_BODIES)}


def _stands(relay: RelayNode) -> Stands:
    """Return which store a hub has and its number: while both are the same, nothing was let go."""
    return relay.store, relay.store._venues[VENUE_ID].version


def _floors(relay: RelayNode) -> Floors:
    chains = relay.store._venues[VENUE_ID].chains.values()
    return tuple((chain.name, chain.let_go) for chain in chains if chain.let_go)


def _on(node: MemberNode, hashes: str) -> set[bytes]:
    return {hash_ for (hash_,) in node.connection.exec_driver_sql(hashes)}


def _is_put_back(node: MemberNode, relay: RelayNode) -> bool:
    """Tell whether a till was put back, and this hub has not heard since what it has."""
    if not node.is_put_back:
        return False
    connections = relay.rooms[VENUE_ID].connections
    wires = [tie.wire for tie in node.ties if tie.relay is relay and tie.wire is not None]
    its = [connections.get(wire.number) for wire in wires]
    return not any(each is not None and each.has is not None for each in its)

"""The snapshot that the hubs keep, for who begins and for who lacks what they let go."""

from uuid import UUID

from fynlo_pos.sync.member.values import Phase
from fynlo_pos.sync.protocol.frames import Head
from hub.retention import is_above_floors, places_of, reach_of
from tests.sim.chance import Chance
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode
from tests.sim.snapshots import Snapshot, made_by
from tests.sim.ties import Tie
from tests.sim.world import World
from tests.support.shop import VENUE_ID


def keep_snapshot(world: World, _node: MemberNode, chance: Chance) -> None:
    """A manager's till makes a snapshot, and the hub keeps it instead of the one before."""
    node = chance.pick([each for each in world.members if each.can_manage and not each.is_old])
    if node is not None:
        keep(world, node)


def keep_snapshot_of(world: World, relay: RelayNode, chance: Chance) -> None:
    """A manager's till that a hub hears does so."""
    heard = [node for node in world.members if any(_is_at(tie, relay) for tie in node.ties)]
    node = chance.pick([each for each in heard if each.can_manage and not each.is_old])
    if node is not None:
        keep(world, node)


def keep(world: World, node: MemberNode) -> None:
    """The hubs keep the snapshot that a till makes, if it can make one now that has enough."""
    made = made_by(node)
    if made is not None and all(has_what_was_let_go(relay, made) for relay in world.relays):
        world.snapshot = made
        world.met["snapshot"] += 1


def has_what_was_let_go(relay: RelayNode, snapshot: Snapshot) -> bool:
    """Tell whether a snapshot has all that a hub gives nobody any more."""
    chains = relay.rooms[VENUE_ID].chains
    return is_above_floors(chains.values(), reach(relay, snapshot))


def reach(relay: RelayNode, snapshot: Snapshot) -> dict[UUID, int]:
    """Return up to where a snapshot has each chain that lies at a hub."""
    heads = [Head(head.incarnation, head.seq, head.hash) for head in snapshot.heads]
    places = places_of(relay.rooms[VENUE_ID].chains, heads)
    return reach_of(heads, relay.store.recall(VENUE_ID, places))


def is_believed(relay: RelayNode, snapshot: Snapshot) -> bool:
    """Tell whether a hub knows its maker as one that may manage; another's log alone counts."""
    maker = relay.rooms[VENUE_ID].devices.get(snapshot.maker)
    return maker is not None and maker.can_manage and not maker.is_revoked


def _is_at(tie: Tie, relay: RelayNode) -> bool:
    return tie.relay is relay and tie.state.phase is Phase.TOGETHER

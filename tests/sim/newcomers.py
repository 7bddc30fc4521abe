"""Tills that are taken in while the others sell, and tills that come home by a snapshot."""

from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.snapshot_loading import load_snapshot
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member.values import Phase
from hub.relay.cards import roster_of
from tests.sim.acts import act
from tests.sim.chance import Chance
from tests.sim.keeping import is_believed
from tests.sim.member_node import MemberNode
from tests.sim.snapshots import Merge, merged, read_home
from tests.sim.ties import Tie
from tests.sim.world import MOST_TILLS, World
from tests.support.shop import VENUE_ID

NUMBERS = range(1, 8)
MOST_SALES_BEFORE = 3


def newcomer(world: World, _node: MemberNode, chance: Chance) -> None:
    """One more till is taken in; it begins with what the hub keeps, or with the log.

    It may have sold before: what it wrote stays on top.
    """
    in_charge = chance.pick([relay for relay in world.relays if relay.term(VENUE_ID) is not None])
    free = sorted(set(NUMBERS) - {node.number for node in world.nodes})
    if in_charge is None or not free or len(world.nodes) >= MOST_TILLS:
        return
    in_charge.enrol(VENUE_ID, world.device(free[0]))
    node = MemberNode(free[0], VENUE_ID, world.relays, chance)
    world.nodes.append(node)
    world.give_chance(node, chance)
    world.met["newcomer"] += 1
    for _ in range(chance.below(MOST_SALES_BEFORE)):
        act("sell", node, chance, world.promises)
    if _merged(world, node, chance, load_snapshot):
        world.met["began with a snapshot"] += 1


def rejoin(world: World, node: MemberNode, chance: Chance) -> None:
    """A till takes in what the hub keeps, with all that it holds and that lacks on top.

    Who is told that a snapshot alone has what lacks reads its log; where that was folded away
    there, and its maker may manage, and where a till has no reason to, it is merged.
    """
    if node.is_old or not _is_noted(node):
        return
    tie = next((tie for tie in node.ties if tie.state.is_below), None)
    is_read = _read_home(world, node, tie) if tie is not None else None
    if is_read:
        world.met["read home"] += 1
        node.die(chance)
    if is_read or (is_read is None and _merged(world, node, chance, rejoin_snapshot)):
        world.met["rejoined"] += 1


def _is_noted(node: MemberNode) -> bool:
    """Have a till write down what hubs hold of its own, as it does while it is in touch."""
    own = node.own_logs()
    told = (tie.state.theirs for tie in node.ties if tie.state.phase is Phase.TOGETHER)
    reach = {log: seq for theirs in told for log, seq in theirs.items() if log in own}
    try:
        PeerWriting(node.connection, lambda: 0).note_handed_over(reach)
    except Trouble:
        node.troubles += 1
        return False
    return True


def _read_home(world: World, node: MemberNode, tie: Tie) -> bool | None:
    kept, roster = world.snapshot, tie.state.roster
    if kept is None or kept.maker not in roster.cards:
        return False
    is_read = read_home(kept, node, roster, tie.state.told_floors)
    world.met["read of who was let go"] += bool(is_read and roster.cards[kept.maker].is_revoked)
    return is_read


def _merged(world: World, node: MemberNode, chance: Chance, merge: Merge) -> bool:
    kept = world.snapshot
    if kept is None or not any(is_believed(relay, kept) for relay in world.relays):
        return False
    rosters = [roster_of(relay.rooms[VENUE_ID]) for relay in world.relays]
    is_merged = merged(kept, node, rosters, merge)
    if is_merged:
        # What it held lies behind what the snapshot held, whenever it came.
        node.is_reordered = True
        node.die(chance)
    return is_merged

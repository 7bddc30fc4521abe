"""Hubs that let go of what every member has said that it has and the snapshot holds.

A hub's own days pass at each look (``hub.trimming.Trimming.look_at``); a till's do not.
"""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.events import Marked
from hub.retention import (
    DAY_MS,
    MARKS,
    Sizes,
    ends_of,
    first_kept,
    is_above_floors,
    is_due,
    last_within,
    may_go,
    members_of,
    places_of,
    reach_of,
)
from hub.store.port import Vouched
from tests.sim.chance import Chance
from tests.sim.deaths import exchange
from tests.sim.member_node import MemberNode
from tests.sim.relay_node import RelayNode
from tests.sim.snapshots import Snapshot
from tests.sim.world import World
from tests.support.shop import VENUE_ID

DAYS = Sizes(MARKS)
MOST_LOOKS = 8
MOST_COMMITS = 4
ROUNDS = 2
BODIES_AT_ONCE = 20


def hub_lets_go(world: World, node: MemberNode, chance: Chance) -> None:
    """Everybody comes in touch, then days pass: a hub makes marks, and lets go what may go."""
    if node.is_old:
        return
    for each in world.members:
        with world.version_of(each):
            for tie in each.ties * ROUNDS:
                exchange(each, tie)
    while world.bridge.move(chance):
        pass
    nth = chance.below(2)
    for _ in range(1 + chance.below(MOST_LOOKS)):
        world.hub_days += 1
        _look(world, world.relays[nth], world.relays[1].id if nth == 0 else None)
    store = world.relays[nth].store
    for _ in range(chance.below(MOST_COMMITS)):
        store.empty(VENUE_ID, BODIES_AT_ONCE)


def has_what_was_let_go(relay: RelayNode, snapshot: Snapshot) -> bool:
    """Tell whether a snapshot has all that a hub gives nobody any more."""
    chains = relay.rooms[VENUE_ID].chains
    return is_above_floors(chains.values(), _reach(relay, snapshot))


def _look(world: World, relay: RelayNode, above: UUID | None) -> None:
    store, at_ms = relay.store, world.hub_days * DAY_MS
    loaded = store.load(VENUE_ID)
    assert loaded is not None
    marks = store.keeping(VENUE_ID).marks
    if is_due(marks, at_ms, DAYS):
        store.set_mark(VENUE_ID, ends_of(loaded.chains), at_ms, first_kept(marks))
    marks = store.keeping(VENUE_ID).marks
    relay.tell(VENUE_ID, Marked(marks))
    reach = _reach(relay, world.snapshot) if world.snapshot is not None else {}
    store.vouch(VENUE_ID, relay.id, Vouched(last_within(marks, reach) if reach else 0, at_ms))
    members = members_of(loaded.devices, relay.id, above)
    mark = may_go(store.keeping(VENUE_ID), members, at_ms, DAYS)
    if mark is not None:
        store.let_go(VENUE_ID, mark)
        relay.refresh(VENUE_ID)
        world.met["let go"] += 1


def _reach(relay: RelayNode, snapshot: Snapshot) -> dict[UUID, int]:
    heads = [Head(head.incarnation, head.seq, head.hash) for head in snapshot.heads]
    places = places_of(relay.rooms[VENUE_ID].chains, heads)
    return reach_of(heads, relay.store.recall(VENUE_ID, places))

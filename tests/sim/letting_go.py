"""Hubs that let go of what every member has said that it has and the snapshot holds.

A hub's own days pass at each look (``hub.trimming.Trimming.look_at``); a till's do not.
"""

from uuid import UUID

from fynlo_pos.sync.member.values import Phase
from hub.relay.events import Marked
from hub.retention import (
    DAY_MS,
    MARKS,
    Sizes,
    ends_of,
    first_kept,
    is_due,
    last_within,
    may_go,
    members_of,
)
from hub.store.port import Venue, Vouched
from tests.sim.chance import Chance
from tests.sim.deaths import exchange
from tests.sim.floors import check_news, emptied_at, excuse_unshown, let_go_by
from tests.sim.keeping import is_believed, keep_snapshot_of, reach
from tests.sim.member_node import MemberNode
from tests.sim.newcomers import rejoin
from tests.sim.next_makers import have_another_made
from tests.sim.relay_node import RelayNode
from tests.sim.world import World
from tests.support.shop import VENUE_ID

DAYS = Sizes(MARKS)
LEAST_LOOKS = MARKS + 1
MOST_LOOKS = 2 * MARKS
MOST_COMMITS = 4
ROUNDS = 5
PAUSE_MS = 7_000
STEPS_TO_BE_TOGETHER = 4
BODIES_AT_ONCE = 20


def hub_lets_go(world: World, node: MemberNode, chance: Chance) -> None:
    """Days pass: a hub makes marks, and lets go what may go, once all who can have come in touch.

    On one of those days a manager's till that is in touch makes a snapshot. Who is in touch and
    lacks what was let go takes it in by itself, within seconds (``app.coming_home``). Where nobody
    can, since its maker was let go, people see to it in those days, as they do at rest.
    """
    if node.is_old:
        return
    nth = chance.below(2)
    relay = world.relays[nth]
    _come_in_touch(world, chance)
    looks = LEAST_LOOKS + chance.below(MOST_LOOKS - LEAST_LOOKS + 1)
    made_on = chance.below(LEAST_LOOKS)
    for day in range(looks):
        world.hub_days += 1
        if day == made_on:
            keep_snapshot_of(world, relay, chance)
        _look(world, relay, world.relays[1].id if nth == 0 else None)
    _come_home(world, chance)
    have_another_made(world)
    _come_home(world, chance)
    before = emptied_at(relay)
    for _ in range(chance.below(MOST_COMMITS)):
        relay.store.empty(VENUE_ID, BODIES_AT_ONCE)
    if relay is world.screen.relays[0]:
        excuse_unshown(world, emptied_at(relay) - before)


def _come_in_touch(world: World, chance: Chance) -> None:
    """Who waits to call does so and what is on its way arrives; a cable may stay cut."""
    world.bridge.is_down = False
    if chance.below(2):
        for each in world.members:
            each.partitioned.clear()
    for each in world.members:
        each.connection.free()
    for _ in range(ROUNDS):
        world.let_time_pass(PAUSE_MS, chance)
        for each in world.members:
            with world.version_of(each):
                for tie in each.ties:
                    each.wake(tie)
                for tie in each.ties * STEPS_TO_BE_TOGETHER:
                    exchange(each, tie)
        while world.bridge.move(chance):
            pass


def _come_home(world: World, chance: Chance) -> None:
    for node in world.members:
        if any(tie.state.is_below and tie.state.phase is Phase.TOGETHER for tie in node.ties):
            rejoin(world, node, chance)


def _look(world: World, relay: RelayNode, above: UUID | None) -> None:
    store, at_ms = relay.store, world.hub_days * DAY_MS
    marks = store.keeping(VENUE_ID).marks
    if is_due(marks, at_ms, DAYS):
        store.set_mark(VENUE_ID, ends_of(_loaded(relay).chains), at_ms, first_kept(marks))
    marks = store.keeping(VENUE_ID).marks
    relay.tell(VENUE_ID, Marked(marks))
    kept = world.snapshot
    held = reach(relay, kept) if kept is not None and is_believed(relay, kept) else {}
    # What members said of these marks is on its way through the hub's one lane before.
    while relay.work():
        pass
    store.vouch(VENUE_ID, relay.id, Vouched(last_within(marks, held) if held else 0, at_ms))
    members = members_of(_loaded(relay).devices, relay.id, above)
    mark = may_go(store.keeping(VENUE_ID), members, at_ms, DAYS)
    if mark is None:
        return
    before = let_go_by(relay)
    store.let_go(VENUE_ID, mark)
    news = let_go_by(relay) - before
    if news:
        check_news(world, relay, news)
        relay.refresh(VENUE_ID)
        world.met["let go"] += 1


def _loaded(relay: RelayNode) -> Venue:
    loaded = relay.store.load(VENUE_ID)
    assert loaded is not None
    return loaded

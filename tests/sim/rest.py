"""Coming to rest: everything heals, everything arrives, and then nothing moves any more."""

from uuid import UUID

from fynlo_pos.sync.member.values import Phase
from tests.sim.chance import Chance
from tests.sim.late import has_late
from tests.sim.member_node import MemberNode
from tests.sim.newcomers import rejoin
from tests.sim.next_makers import have_another_made
from tests.sim.office import see_to_it, wait_to_be_let_in
from tests.sim.ties import Tie
from tests.sim.world import World
from tests.support.shop import VENUE_ID

MOST_CALM_ROUNDS = 1_200
MOST_DECISIONS = 20
TWINS_TURN_ROUNDS = 40
LONGEST_CALM_PAUSE_MS = 70_000

_HAS = "SELECT 1 FROM envelope WHERE hash = ?"


def come_to_rest(world: World) -> None:
    """Let everything that is on its way arrive; managers see to what comes of it."""
    _settle(world)
    for _ in range(MOST_DECISIONS):
        if not see_to_it(world):
            return
        _settle(world)
    raise AssertionError("the venue's managers do not come to an end")


def upgrade_all(world: World) -> bool:
    """Install the newest version everywhere; tell whether it was not there already."""
    old = [node for node in world.nodes if node.is_old]
    for node in old:
        node.upgrade(Chance(9, world.now_ms))
    if old:
        come_to_rest(world)
    return bool(old)


def _settle(world: World) -> None:
    chance = Chance(7, world.now_ms)
    world.let_time_pass(1, chance)
    world.bridge.is_down = False
    world.bridge.cut()
    for node in world.everybody:
        node.partitioned.clear()
        node.connection.free()
        # What was doubted is set aside for as long as the connection stands.
        for tie in node.ties:
            if tie.wire is not None:
                tie.wire.cut()
    quiet = 0
    for nth in range(MOST_CALM_ROUNDS):
        if nth % TWINS_TURN_ROUNDS == 0:
            _let_twins_in_by_turns(world, nth // TWINS_TURN_ROUNDS)
        moved = _round(world)
        quiet = 0 if moved else quiet + 1
        if quiet and _is_settled(world):
            return
        if not moved:
            have_another_made(world)
            world.let_time_pass(LONGEST_CALM_PAUSE_MS // 4, chance)
    raise AssertionError("the venue does not come to rest")


def _let_twins_in_by_turns(world: World, turn: int) -> None:
    """Devices that say they are the same end each other's connections: one at a time then."""
    twins: dict[UUID, list[MemberNode]] = {}
    for node in world.nodes:
        twins.setdefault(node.device, []).append(node)
    for same in twins.values():
        for nth, node in enumerate(same):
            is_out = nth != turn % len(same)
            node.partitioned = {0, 1} if is_out else set()
            for tie in node.ties:
                if is_out and tie.wire is not None:
                    tie.wire.cut()


def _is_settled(world: World) -> bool:
    """Members have the same heads, relays what others wrote, the screens look, nobody waits."""
    vectors = _vectors(world)
    apart = [node for node in world.nodes if node.is_revoked]
    apart += [world.neighbour, *world.screens]
    return (
        len(vectors) == 1
        and world.bridge.is_idle
        and all(each.ties[0].state.phase is Phase.TOGETHER for each in world.screens)
        and _has_heard_all(world)
        and all(_has_handed_in(node) for node in apart)
        and all(
            not tie.jobs and (tie.wire is None or not (tie.wire.up or tie.wire.down))
            for node in world.everybody
            for tie in node.ties
        )
    )


def _vectors(world: World) -> set[frozenset[tuple[int, bytes]]]:
    """What members have, but for what is not settled yet of who was let go, or let in."""
    gone = _unsettled(world)
    logs = {log.bytes for node in world.nodes if node.device in gone for log in node.own_logs()}
    for relay in world.relays:
        # Of a life that its disk was put back behind, a device says nothing itself.
        chains = relay.rooms[VENUE_ID].chains.values()
        logs |= {chain.incarnation.bytes for chain in chains if chain.owner in gone}
    found = set()
    for node in world.members:
        families = {f.bytes: of.bytes for f, of in node.families().items()} if logs else {}
        tips = node.connection.tips().items()
        found.add(frozenset(tip for name, tip in tips if families.get(name, name) not in logs))
    return found


def _unsettled(world: World) -> set[UUID]:
    """Return devices that were let go, as long as that is not told everywhere or some of it waits.

    A relay that had not heard of it has told more than the one in charge accepts; managers settle
    it (``office.see_to_it``). So they do with whom one let in that is not in charge to the others.
    """
    let_in = wait_to_be_let_in(world)
    gone = {node.device for node in world.nodes if node.is_revoked}
    if not gone:
        return let_in
    known = [relay.rooms[VENUE_ID].devices for relay in world.relays]
    is_told = all(
        device in devices and devices[device].is_revoked for devices in known for device in gone
    )
    waits = any(has_late(relay, VENUE_ID) for relay in world.relays)
    return let_in | gone if waits or not is_told else let_in


def _has_heard_all(world: World) -> bool:
    """Nothing that a relay tells the venue is missing on its members."""
    run, gone = world.members[0].connection.exec_driver_sql, _unsettled(world)
    return all(
        run(_HAS, (chain.told.hash,)).first() is not None
        for relay in world.relays
        for chain in relay.rooms[VENUE_ID].chains.values()
        if chain.told.seq >= chain.first and chain.owner not in gone
    )


def _has_handed_in(node: MemberNode) -> bool:
    """Tell whether every relay that knows of a device has what it wrote.

    Where two went apart, one may have let in whom the other has not heard of until managers see
    to it.
    """
    own = {log.bytes for log in node.own_logs()}
    heads = [hash_ for log, (_, hash_) in node.connection.tips().items() if log in own]
    knowing = [each for each in node.relays if node.device in each.rooms[node.venue].devices]
    return bool(knowing) and all(relay.has(hash_) for relay in knowing for hash_ in heads)


def _round(world: World) -> bool:
    moved = False
    for relay in world.relays:
        while relay.work():
            moved = True
    while world.bridge.move(Chance(7, world.now_ms)):
        moved = True
    for node in world.members:
        if any(tie.state.is_below for tie in node.ties):
            if node.is_old:
                # A snapshot of a newer program is merged by no older one.
                node.upgrade(Chance(9, world.now_ms))
            rejoin(world, node, Chance(7, world.now_ms))
    for node in world.everybody:
        with world.version_of(node):
            for tie in node.ties:
                moved = _move(node, tie) or moved
    return moved


def _move(node: MemberNode, tie: Tie) -> bool:
    moved = False
    wire = tie.wire
    while wire is not None and wire.up:
        frame = wire.take_up()
        if frame is not None:
            tie.relay.hear(wire, frame)
        moved = True
    while node.hear(tie):
        moved = True
    while node.work(tie):
        moved = True
    return node.wake(tie) or moved

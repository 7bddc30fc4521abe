"""What happens to tills and relays while people sell: everything that a cable or a disk can do."""

from collections.abc import Callable

from fynlo_pos.sync.protocol.frames import Challenge, Hello, Proof, Refusal, Role
from fynlo_pos.sync.protocol.handshake import member_words
from tests.sim.acts import act, do, print_unseen
from tests.sim.chance import Chance
from tests.sim.deaths import cut_at_the_commit, die, kitchen_fails, power_cut
from tests.sim.folding import fold_away, season_ends
from tests.sim.keeping import keep_snapshot
from tests.sim.letting_go import hub_lets_go
from tests.sim.member_node import MemberNode
from tests.sim.newcomers import newcomer, rejoin
from tests.sim.office import admit, put_in_charge, revoke
from tests.sim.relay_node import RelayNode
from tests.sim.wires import Wire
from tests.sim.world import World
from tests.support.shop import VENUE_ID

DAY_MS = 86_400_000
CHIT_ONE_IN = 6
MOST_TOUCHES = 4
_NEXT_DOOR = ("sell", "hold", "pay", "edit")


def deliver(_world: World, node: MemberNode, chance: Chance) -> None:
    """Some frames arrive, on either side."""
    tie = node.ties[chance.below(2)]
    for _ in range(1 + chance.below(4)):
        if chance.below(2) and tie.wire is not None:
            frame = tie.wire.take_up()
            if frame is not None:
                tie.relay.hear(tie.wire, frame)
        else:
            node.hear(tie)


def work(world: World, node: MemberNode, chance: Chance) -> None:
    """Some jobs are done, by a disk on either side."""
    for _ in range(1 + chance.below(4)):
        if chance.below(2):
            world.relays[chance.below(2)].work()
        else:
            node.work(node.ties[chance.below(2)])


def between_relays(world: World, _node: MemberNode, chance: Chance) -> None:
    """Some frames go from one relay to the other."""
    for _ in range(1 + chance.below(6)):
        world.bridge.move(chance)


def line_between_relays(world: World, _node: MemberNode, chance: Chance) -> None:
    """The line between the relays falls, or stands again."""
    world.bridge.cut()
    world.bridge.is_down = chance.below(2) == 0
    world.met["relays apart"] += world.bridge.is_down


def clock(world: World, _node: MemberNode, chance: Chance) -> None:
    """Time passes, and who waited for it wakes."""
    world.let_time_pass(chance.below(2_000), chance)
    for each in world.everybody:
        for tie in each.ties:
            each.wake(tie)


def next_door(world: World, _node: MemberNode, chance: Chance) -> None:
    """The neighbours sell too, over the same relays."""
    neighbour = world.neighbour
    name = _NEXT_DOOR[chance.below(len(_NEXT_DOOR))]
    act(name, neighbour, chance, world.promises_next_door)
    for tie in neighbour.ties:
        while tie.wire is not None and (frame := tie.wire.take_up()) is not None:
            tie.relay.hear(tie.wire, frame)
        while neighbour.hear(tie) or neighbour.work(tie):
            pass


def cook(world: World, node: MemberNode, chance: Chance) -> None:
    """The kitchen's screens are shown what came, and somebody there sees or makes a ticket.

    Or it stands still, and a till prints what it has not seen.
    """
    if not chance.below(CHIT_ONE_IN):
        do(print_unseen, node, chance, world.promises)
        return
    world.screen.exchange(chance)
    if world.bar is not None:
        world.bar.exchange(world.bar.chance)
        world.bar.cook(world.bar.chance)
    for _ in range(1 + chance.below(MOST_TOUCHES)):
        world.screen.cook(chance)
    cooked = [milli for screen in world.screens for milli in screen.cooked.values()]
    world.met["made"] = sum(milli > 0 for milli in cooked)


def intrude(world: World, _node: MemberNode, chance: Chance) -> None:
    """The neighbour's till says it is one of ours: it has the same id, and another key."""
    neighbour, relay = world.neighbour, world.relays[chance.below(2)]
    wire = Wire()
    relay.connect(wire, chance.new_id().bytes * 2)
    hello = Hello(VENUE_ID, neighbour.device, Role.MEMBER, chance.new_id().bytes * 2)
    relay.hear(wire, hello)
    challenge = wire.take_down()
    if isinstance(challenge, Challenge):
        relay.hear(wire, Proof(neighbour.key.sign(member_words(hello, challenge))))
        challenge = wire.take_down()
    assert isinstance(challenge, Refusal), "a stranger was let in"
    assert challenge.ends, "a stranger was let stay"
    assert not wire.down, "a stranger was told something"
    world.met["intruder"] += 1


def cut(world: World, node: MemberNode, chance: Chance) -> None:
    """A cable is pulled."""
    tie = node.ties[chance.below(2)]
    if tie.wire is not None:
        world.met["cut"] += 1
        tie.wire.cut()


def damage(world: World, _node: MemberNode, _chance: Chance) -> None:
    """A byte on its way to a till changes."""
    wires = (tie.wire for node in world.nodes for tie in node.ties if tie.wire is not None)
    if any(wire.damage_down() for wire in wires):
        world.met["damage"] += 1


def disk_fills(world: World, node: MemberNode, _chance: Chance) -> None:
    """There is no room left on a disk."""
    node.connection.fill()


def disk_has_room(world: World, node: MemberNode, _chance: Chance) -> None:
    """Somebody makes room."""
    for each in world.nodes:
        each.connection.free()


def relay_dies(world: World, _node: MemberNode, chance: Chance) -> None:
    """A relay's process dies."""
    world.met["relay dies"] += 1
    world.bridge.cut()
    _relay(world, chance).die()


def relay_leaves(world: World, _node: MemberNode, chance: Chance) -> None:
    """A relay stops in an orderly way."""
    relay = _relay(world, chance)
    relay.leave()
    world.bridge.cut()
    relay.die()


def partition(world: World, node: MemberNode, chance: Chance) -> None:
    """A till cannot reach a relay any more."""
    which = chance.below(2)
    node.partitioned.add(which)
    wire = node.ties[which].wire
    if wire is not None:
        wire.cut()
    world.met["partition"] += 1


def heal(_world: World, node: MemberNode, _chance: Chance) -> None:
    """It can again."""
    node.partitioned.clear()


def back_up(_world: World, node: MemberNode, _chance: Chance) -> None:
    """A till's disk is copied."""
    node.back_up()


def restore(world: World, node: MemberNode, chance: Chance) -> None:
    """A till is put back, by its program's own means."""
    _go_back(world, node, chance, is_known=True)


def roll_back(world: World, node: MemberNode, chance: Chance) -> None:
    """A till's disk is put back behind its program's back."""
    _go_back(world, node, chance, is_known=False)


def clone(world: World, node: MemberNode, chance: Chance) -> None:
    """A till is copied whole, and both go on."""
    if world.clone(node, chance):
        world.met["clone"] += 1


def relay_backs_up(world: World, _node: MemberNode, chance: Chance) -> None:
    """A relay's disk is copied."""
    _relay(world, chance).back_up()


def relay_restores(world: World, _node: MemberNode, chance: Chance) -> None:
    """A relay is put back."""
    had = {(promise.sale_id, promise.incarnation) for promise in world.promises.paid}
    world.bridge.cut()
    if _relay(world, chance).restore():
        world.met["relay restored"] += 1
        world.met["relay restored beside a base"] += bool(world.bodies)
        world.burn(had)


def skew(world: World, node: MemberNode, chance: Chance) -> None:
    """A till's clock jumps, by days."""
    node.skew_ms = (chance.below(5) - 2) * DAY_MS
    world.met["skew"] += 1


def upgrade(world: World, node: MemberNode, chance: Chance) -> None:
    """A till gets the newer version."""
    if node.is_old:
        world.met["upgrade"] += 1
        node.upgrade(chance)


def _relay(world: World, chance: Chance) -> RelayNode:
    return world.relays[chance.below(2)]


def _go_back(world: World, node: MemberNode, chance: Chance, *, is_known: bool) -> None:
    had, lay = world.sales_on(node), world.places_on(node)
    if node.roll_back(chance, is_known=is_known):
        world.met["restore" if is_known else "roll back"] += 1
        world.gone |= lay - world.places_on(node)
        world.burn(had)


Mishap = Callable[[World, MemberNode, Chance], None]
MISHAPS: dict[str, tuple[Mishap, int]] = {
    "deliver": (deliver, 120),
    "work": (work, 90),
    "between_relays": (between_relays, 30),
    "line_between_relays": (line_between_relays, 2),
    "clock": (clock, 25),
    "next_door": (next_door, 5),
    "cook": (cook, 30),
    "kitchen_fails": (kitchen_fails, 3),
    "intrude": (intrude, 2),
    "cut": (cut, 4),
    "damage": (damage, 6),
    "die": (die, 2),
    "power_cut": (power_cut, 4),
    "cut_at_the_commit": (cut_at_the_commit, 2),
    "disk_fills": (disk_fills, 1),
    "disk_has_room": (disk_has_room, 3),
    "relay_dies": (relay_dies, 1),
    "relay_leaves": (relay_leaves, 1),
    "partition": (partition, 2),
    "heal": (heal, 3),
    "keep_snapshot": (keep_snapshot, 1),
    "newcomer": (newcomer, 1),
    "rejoin": (rejoin, 1),
    "back_up": (back_up, 5),
    "restore": (restore, 2),
    "roll_back": (roll_back, 3),
    "clone": (clone, 1),
    "relay_backs_up": (relay_backs_up, 1),
    "relay_restores": (relay_restores, 1),
    "skew": (skew, 1),
    "upgrade": (upgrade, 3),
    "put_in_charge": (put_in_charge, 4),
    "revoke": (revoke, 1),
    "admit": (admit, 1),
}
SEASONS: dict[str, tuple[Mishap, int]] = {
    "fold_away": (fold_away, 4),
    "season_ends": (season_ends, 4),
    "hub_lets_go": (hub_lets_go, 4),
    "relay_backs_up": (relay_backs_up, 4),
    "relay_restores": (relay_restores, 3),
}
"""What happens besides in worlds that keep their old days no longer in full."""

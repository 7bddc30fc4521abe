"""How tills and the kitchen's screen die: in the midst of an act, at its commit, right after."""

from tests.sim.acts import act, sales_after_a_cut
from tests.sim.chance import Chance
from tests.sim.disks import PowerCut
from tests.sim.floors import excuse_lost, shown_to
from tests.sim.member_node import MemberNode
from tests.sim.screen_node import ScreenNode
from tests.sim.ties import Tie
from tests.sim.world import World

LONGEST_BEFORE_A_CUT = 90
MOST_COMMITS_BEFORE_A_CUT = 6
ROUNDS_TO_CATCH_UP = 6
_INTERRUPTED = ("sell", "sell", "hold", "add", "pay", "close", "move")


def die(world: World, node: MemberNode, chance: Chance) -> None:
    """A till's process dies; what has left it may still arrive."""
    world.met["die"] += 1
    if chance.below(2):
        _still_arrives(world, node)
    node.die(chance)


def power_cut(world: World, node: MemberNode, chance: Chance) -> None:
    """The power goes in the midst of an act, or of taking in, or right after it."""
    world.met["power cut"] += 1
    if chance.below(2):
        node.connection.cut_power_before_commit(chance.below(MOST_COMMITS_BEFORE_A_CUT))
    else:
        node.connection.cut_power_after(chance.below(LONGEST_BEFORE_A_CUT))
    try:
        act(_INTERRUPTED[chance.below(len(_INTERRUPTED))], node, chance, world.promises)
        for tie in node.ties:
            while node.hear(tie) or node.work(tie):
                pass
    except PowerCut:
        world.met["power cut within"] += 1
    if chance.below(2):
        _still_arrives(world, node)
    node.lose_power(chance)
    sales_after_a_cut(node, world.promises)


def cut_at_the_commit(world: World, node: MemberNode, chance: Chance) -> None:
    """The power goes as a sale is about to be on the disk of a till that is in touch."""
    for _ in range(ROUNDS_TO_CATCH_UP):
        for tie in node.ties:
            exchange(node, tie)
    node.connection.cut_power_before_envelope()
    try:
        act("sell", node, chance, world.promises)
    except PowerCut:
        world.met["cut at the commit"] += 1
    _still_arrives(world, node)
    node.lose_power(chance)
    sales_after_a_cut(node, world.promises)


def kitchen_fails(world: World, _node: MemberNode, chance: Chance) -> None:
    """A screen of the kitchen dies, loses its cable, or the power goes: each in its own way."""
    world.met["kitchen fails"] += 1
    _fails(world.screen, chance)
    if world.bar is not None:
        _fails(world.bar, world.bar.chance)


def exchange(node: MemberNode, tie: Tie) -> None:
    """Let what is under way between a till and a relay arrive."""
    while tie.wire is not None and (frame := tie.wire.take_up()) is not None:
        tie.relay.hear(tie.wire, frame)
    while tie.relay.work() or node.hear(tie) or node.work(tie):
        pass


def _fails(screen: ScreenNode, chance: Chance) -> None:
    match chance.below(3):
        case 0:
            screen.die(chance)
        case 1:
            wire = screen.ties[0].wire
            if wire is not None:
                wire.cut()
        case _:
            had = shown_to(screen)
            screen.lose_power_at_work(chance)
            excuse_lost(screen, had)


def _still_arrives(world: World, node: MemberNode) -> None:
    """What a till had sent before it died reaches the relays."""
    for tie in node.ties:
        while tie.wire is not None and (frame := tie.wire.take_up()) is not None:
            world.met["sent before it died"] += 1
            tie.relay.hear(tie.wire, frame)

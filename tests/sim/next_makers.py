"""Who makes a snapshot once the maker of the one that is kept was let go, and nobody merges that.

A till that may manage does so by itself, as soon as it has all that the hubs have. Where none of
those has what the hubs let go, a till that does is let in again as one that may manage.
"""

from fynlo_pos.sync.member.values import Phase
from tests.sim.chance import Chance
from tests.sim.keeping import is_believed, keep
from tests.sim.member_node import MemberNode
from tests.sim.office import let_in_as_manager
from tests.sim.world import World


def have_another_made(world: World) -> None:
    """Have one made that is believed, where a till waits for that; each call does a step of it."""
    if _is_kept(world) or not any(_is_below(node) for node in world.members):
        return
    whole = [node for node in world.members if _is_together(node) and not _is_below(node)]
    for node in sorted(whole, key=lambda each: not each.can_manage):
        if node.is_old:
            node.upgrade(Chance(9, world.now_ms))
            return
        if node.can_manage or let_in_as_manager(world, node):
            keep(world, node)
        if _is_kept(world):
            return


def _is_kept(world: World) -> bool:
    """Tell whether what is kept can be had; where nothing is kept, nothing was let go by it."""
    kept = world.snapshot
    return kept is None or any(is_believed(relay, kept) for relay in world.relays)


def _is_below(node: MemberNode) -> bool:
    return any(tie.state.is_below for tie in node.ties)


def _is_together(node: MemberNode) -> bool:
    return any(tie.state.phase is Phase.TOGETHER for tie in node.ties)

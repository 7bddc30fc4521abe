"""What the kitchen must come to at rest: nothing sent is unseen, nothing made is forgotten."""

from collections import defaultdict
from functools import lru_cache
from uuid import UUID

from fynlo_pos.core.db.excerpt_rows import read_excerpts
from fynlo_pos.core.db.kitchen_rows import read_kitchen_order
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import excerpt_of
from fynlo_pos.core.kitchen.records import KitchenBumped
from tests.sim.member_node import MemberNode
from tests.sim.reference import opened
from tests.sim.screen_node import Plate, ScreenNode
from tests.sim.whole_logs import whole_log
from tests.sim.world import START_MS, World
from tests.support.kitchen_reference import Key, Sums, fold, sums

DAY_MS = 86_400_000

_ORDERS = "SELECT order_id FROM kitchen_order"


def check_kitchen(world: World) -> None:
    """A till, which is as all others, says what was told; the screen has what it needs."""
    member = world.members[0]
    facts = [record for envelope in whole_log(member) for record in opened(envelope)[1]]
    shown = _shown(member)
    assert shown == fold(facts), f"node {member.number}: the kitchen's orders"
    made: dict[Plate, int] = defaultdict(int)
    for fact in facts:
        for line in fact.lines if isinstance(fact, KitchenBumped) else ():
            made[line.line_id, line.station_id] += line.milli
    lost = {plate for plate, milli in world.screen.cooked.items() if made[plate] < milli}
    assert not lost, f"what was made is forgotten: {lost}"
    _check_screen(world.screen, member, shown, world.unshown)


def _check_screen(
    screen: ScreenNode, member: MemberNode, shown: dict[Key, Sums], unshown: set[bytes]
) -> None:
    """What lost its body at its hub before it was shown that, it is not shown any more."""
    own = screen.own_logs()
    log = [each for each in whole_log(member) if each.incarnation not in own]
    all_there_is = {each.hash for each in log if _is_for_kitchens(each, 0)}
    young = {each.hash for each in log if _is_for_kitchens(each, START_MS - DAY_MS)}
    has = {excerpt.hash for excerpt in read_excerpts(screen.connection)}
    missing = young - has - unshown
    assert not missing, f"the kitchen was not shown {len(missing)} envelopes"
    if has == all_there_is:
        assert _shown(screen) == shown, "the kitchen sees other orders than the tills"


@lru_cache(maxsize=20_000)
def _is_for_kitchens(envelope: Envelope, since_ms: int) -> bool:
    excerpt = excerpt_of(
        envelope.body,
        envelope.private,
        branch=envelope.incarnation,
        hash_=envelope.hash,
        station_id=None,
        since_ms=since_ms,
    )
    return excerpt is not None


def _shown(node: MemberNode) -> dict[Key, Sums]:
    shown: dict[Key, Sums] = {}
    for (order_id,) in node.connection.exec_driver_sql(_ORDERS).all():
        order = read_kitchen_order(node.connection, UUID(bytes=order_id))
        assert order is not None
        shown |= sums(order)
    return shown

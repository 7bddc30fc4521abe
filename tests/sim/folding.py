"""Tills that fold their oldest days away while others are not there, and what was in those bodies.

The bodies are kept outside of the product as they go: the reference reads them all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from sqlcipher3 import dbapi2

from fynlo_pos.core.db.base_rows import packed_tables
from fynlo_pos.core.db.folding import NotFolded, choose_floors, fold
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.trimming import Trimming
from fynlo_pos.core.retention import Sizes
from tests.sim.acts import act
from tests.sim.chance import Chance
from tests.sim.deaths import exchange
from tests.sim.disks import Disk
from tests.sim.keeping import keep
from tests.sim.member_node import MemberNode
from tests.sim.world import World
from tests.support.shop import VENUE_ID

LAST_DAY = "9999-01-01"
"""Every day that was closed is an old one."""
AT_ONCE = Sizes(days=1, worth=1)
MOST_COMMITS = 60
ROUNDS_TO_HAND_IN = 4
_FOLDED = """
SELECT e.hash FROM envelope AS e JOIN base_head AS b USING (incarnation) WHERE e.seq <= b.seq
"""


def season_ends(world: World, node: MemberNode, chance: Chance) -> None:
    """A manager's till closes its day, hands it in, makes the hub's snapshot and folds it away."""
    if node.is_old or node.is_revoked or not node.can_manage:
        return
    act("close", node, chance, world.promises)
    for _ in range(ROUNDS_TO_HAND_IN):
        for tie in node.ties:
            exchange(node, tie)
        while world.bridge.move(chance):
            pass
    keep(world, node)
    fold_away(world, node, chance)


def fold_away(world: World, node: MemberNode, chance: Chance) -> None:
    """Take out bodies that the hub's snapshot covers, all of them or as far as a cut lets."""
    if world.snapshot is None or node.is_old:
        return
    disk = node.connection
    kept = [h for h in world.snapshot.heads if all(relay.has(h.hash) for relay in world.relays)]
    with disk.begin():
        floors = choose_floors(disk, kept, LAST_DAY, AT_ONCE)
    if floors is None:
        return
    world.bodies |= {e.hash: (e.body, e.private) for e in read_log(disk) if e.body}
    try:
        with disk.begin(), _nothing_yet() as rebuilt:
            base = fold(disk, rebuilt, floors, lambda _done, _total: None)
            parts = list(packed_tables(rebuilt))
        trimming = Trimming(disk, disk, base, parts)
        for _ in range(chance.below(MOST_COMMITS)):
            if not trimming.some():
                break
    except (NotFolded, dbapi2.Error):
        node.troubles += 1
        return
    world.met["folded away"] += trimming.taken_out
    folded = {hash_ for (hash_,) in disk.exec_driver_sql(_FOLDED)}
    for relay in world.relays:
        relay.forget_backup_without(VENUE_ID, folded)
    node.die(chance)


@contextmanager
def _nothing_yet() -> Iterator[Disk]:
    """Yield an empty database, the same each time: what the block writes there is undone."""
    empty = _empty()
    empty._driver.execute("BEGIN")
    try:
        yield empty
    finally:
        empty._driver.rollback()


@cache
def _empty() -> Disk:
    return Disk.blank()

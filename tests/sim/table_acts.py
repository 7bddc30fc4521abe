"""What people do with held orders: part one, move some of it, bring two together, seat it."""

from uuid import UUID

from fynlo_pos.core.db.tab_rows import read_open_tabs, read_tab
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.tabs.split import Moving, take_across
from fynlo_pos.core.till import tab_acts
from fynlo_pos.core.till.kitchen_acts import tell_of_split
from tests.sim.chance import Chance
from tests.sim.member_node import MemberNode
from tests.sim.promises import Promises
from tests.support.shop import ADA

_PIECE = 1000
_OPEN = "SELECT tab_id FROM tab WHERE is_open = 1 ORDER BY opened_at_ms, tab_id"


def split(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Take some of a held order to one of its own."""
    tab_id = chance.pick(open_tabs(node))
    tab = read_tab(node.connection, tab_id) if tab_id is not None else None
    if tab is not None:
        node.till.split_tab(tab.id, _some_of(tab, chance), ADA, split_id=chance.new_id())


def move(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Take some of a held order to another, as a program may that does so in one step."""
    tabs = _two(node, chance)
    if tabs is not None:
        tab, to = tabs
        quantities = _some_of(tab, chance)
        move_id = chance.new_id()
        with node.till._store.transaction() as tx:
            moving = Moving(move_id, ADA.id, node.till._now_ms())
            into, held = tab_acts._held(tx, to.id), tab_acts._held(tx, tab.id)
            splits = take_across(held, quantities, moving, to=into)
            told = tell_of_split(tx, held, splits, into.allergy, moving.at_ms)
            tx.append(*splits, *told)


def merge(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Take all of a held order to another."""
    tabs = _two(node, chance)
    if tabs is not None:
        tab, to = tabs
        node.till.merge_tabs([tab.id], to.id, ADA, merge_id=chance.new_id())


def seat(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Say where a held order sits, and for how many."""
    tab_id = chance.pick(open_tabs(node))
    if tab_id is not None:
        table = f"T{chance.below(6)}"
        node.till.seat_tab(tab_id, ADA, table=table, covers=1 + chance.below(4))
        shown = read_tab(node.connection, tab_id)
        assert shown is not None
        assert shown.table == table, f"node {node.number} does not show what was just said"


def open_tabs(node: MemberNode) -> list[UUID]:
    """Return the held orders, oldest first. Only one is read whole then.

    But where the power goes after so many statements: a screen that shows them reads them all.
    """
    disk = node.connection
    if disk.counts_statements:
        return [tab.id for tab in read_open_tabs(disk)]
    return [UUID(bytes=tab_id) for (tab_id,) in disk.exec_driver_sql(_OPEN)]


def _two(node: MemberNode, chance: Chance) -> tuple[TabState, TabState] | None:
    tabs = read_open_tabs(node.connection)
    if len(tabs) < 2:
        return None
    first = tabs.pop(chance.below(len(tabs)))
    return first, tabs[chance.below(len(tabs))]


def _some_of(tab: TabState, chance: Chance) -> dict[UUID, int]:
    """Some of one line, in whole pieces."""
    line = chance.pick([line for line in tab.lines if line.open_milli])
    if line is None:
        return {}
    return {line.line.id: _PIECE * (1 + chance.below(line.open_milli // _PIECE))}

"""What must hold: at every step on the till that acted, and for all of them at rest."""

from collections import Counter
from uuid import UUID

from fynlo_pos.core.allergies import each_of
from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.earlier_lives import read_earlier_tails
from fynlo_pos.core.db.tab_rows import read_open_tabs
from fynlo_pos.core.sales.records import receipt_number
from fynlo_pos.sync.member.values import Phase
from tests.sim.dumps import Dump
from tests.sim.kitchen_checks import check_kitchen
from tests.sim.managed_checks import check_managed, managed_at_odds
from tests.sim.matter_reference import check_matters
from tests.sim.member_node import MemberNode
from tests.sim.office import check_office
from tests.sim.promises import Promise, Promises
from tests.sim.reference import Meaning, meaning_of
from tests.sim.report_reference import check_reports
from tests.sim.tab_reference import Counts
from tests.sim.whole_logs import whole_log
from tests.sim.world import NEXT_DOOR, World
from tests.sim.z_checks import check_zs
from tests.support.shop import VENUE_ID

_LINES = """
SELECT tab_id, line_id, rung_milli, voided_milli, split_milli, settled_milli, cut_milli
FROM tab_line
"""
_WRONG_LINE = """
SELECT count(*) FROM tab_line WHERE voided_milli < 0 OR split_milli < 0 OR settled_milli < 0
    OR voided_milli + split_milli > max(0, rung_milli - settled_milli)
"""
_TOLD = "SELECT count(*) FROM sale"
_BALANCES = "SELECT account, sum(balance_minor) FROM account_balance GROUP BY account"
_SALES = "SELECT sale_id, total_minor FROM sale"
_HASH = "SELECT hash FROM envelope WHERE incarnation = ? AND seq = ?"
_AT_ODDS = "SELECT kind, id, field_group, lost_stamp, lost_device FROM document_conflict"
_PAID = "SELECT sale_id, incarnation, series, number, total_minor FROM sale"


def check_step(node: MemberNode) -> None:
    """No open quantity below nothing, no paid to unpaid on one disk."""
    disk = node.connection
    if disk.changes != disk.changes_checked:
        (wrong,) = disk.exec_driver_sql(_WRONG_LINE).one()
        assert wrong == 0, f"a line of node {node.number} has less than nothing open"
        (sales,) = disk.exec_driver_sql(_TOLD).one()
        assert sales >= disk.sales_told, f"node {node.number} went from paid to unpaid"
        disk.sales_told, disk.changes_checked = sales, disk.changes
    node.check_bounds()


def check_acknowledged(node: MemberNode) -> None:
    """What a relay said it has of a till's own log is on the relay's disk."""
    for tie in node.ties:
        if tie.wire is None or tie.wire.is_cut or tie.state.phase is not Phase.TOGETHER:
            continue
        for branch in tie.state.writing:
            seq = tie.state.theirs.get(branch, 0)
            known, hash_ = tie.wire.said.get(branch, (None, None))
            if known != seq or hash_ is None:
                hash_ = node.connection.exec_driver_sql(_HASH, (branch.bytes, seq)).scalar()
                tie.wire.said[branch] = (seq, hash_)
            if hash_ is not None:
                assert tie.relay.has(hash_), f"node {node.number}: told, and it is not there"


def check_rest(world: World, before: Dump | None = None) -> Dump:
    """Everybody has kept every promise, once, and all say the same as the reference.

    Whoever shows row by row what another does was looked at with it, or with those ``before``.
    Returns what the first shows.
    """
    first, *others = (Dump(node) for node in world.members)
    if before is None or not first.is_row_by_row(before):
        meaning = _check_alone(world, first.node, world.promises)
        world.met["does not count"] += meaning.left_out
        check_kitchen(world)
    for dump in others:
        if not dump.is_row_by_row(first):
            _check_alone(world, dump.node, world.promises)
            first.check_same(dump)
    ordinary = world.ordinary
    for node in world.members:
        _check_parked(node, ordinary)
    if before is None:
        _check_alone(world, world.neighbour, world.promises_next_door)
    check_office(world)
    _check_apart(world)
    return first


def _check_alone(world: World, node: MemberNode, promises: Promises) -> Meaning:
    log = whole_log(node)
    meaning = meaning_of(log, world.ordinary)
    _check_promises(node, promises)
    _check_reference(node, meaning)
    check_matters(node, log, meaning)
    with world.version_of(node):
        next_ = read_earlier_tails(node.connection, node.incarnation)
    world.met.update(check_zs(node, log, world.gone, next_))
    return meaning


def _check_parked(node: MemberNode, ordinary: frozenset[UUID]) -> None:
    wanted = meaning_of(whole_log(node), ordinary).newer if node.is_old else 0
    (parked,) = node.connection.exec_driver_sql("SELECT count(*) FROM parked").one()
    assert parked == wanted, f"node {node.number}: parked"


def _check_apart(world: World) -> None:
    """Nothing of one venue is in the other."""
    ours = (*world.nodes, *world.screens)
    here = {head.incarnation for node in ours for head in node.answers.heads()}
    there = {head.incarnation for head in world.neighbour.answers.heads()}
    assert not here & there, "logs of two venues met"
    for relay in world.relays:
        for venue, known in ((VENUE_ID, here), (NEXT_DOOR, there)):
            kept = {chain.incarnation for chain in relay.store._venues[venue].chains.values()}
            assert kept <= known, "a relay took a log into the wrong venue"


def _check_promises(node: MemberNode, promises: Promises) -> None:
    families = {fork.bytes: of.bytes for fork, of in node.families().items()}
    told = Counter(
        (sale, families.get(branch, branch), receipt_number(series, number), minor)
        for sale, branch, series, number, minor in node.connection.exec_driver_sql(_PAID)
    )
    due = Counter(map(_said, promises.paid))
    burnt = set(map(_said, promises.gone))
    missing, extra = due - told, Counter(k for k in (told - due).elements() if k not in burnt)
    assert not missing, f"node {node.number} lost {list(missing)[:3]}"
    assert not extra, f"node {node.number} has more than was promised: {list(extra)[:3]}"


def _said(promise: Promise) -> tuple[bytes, bytes, str, int]:
    ids = promise.sale_id.bytes, promise.incarnation.bytes
    return (*ids, promise.receipt, promise.total_minor)


def _check_reference(node: MemberNode, meaning: Meaning) -> None:
    run = node.connection.exec_driver_sql
    sales = Counter((UUID(bytes=sale), minor) for sale, minor in run(_SALES))
    assert sales == meaning.sales, f"node {node.number}: sales"
    check_reports(node, meaning.sold)
    balances = {account: minor for account, minor in run(_BALANCES) if minor}
    assert balances == {a: m for a, m in meaning.balances.items() if m}, "balances"
    lines = {
        (UUID(bytes=tab), UUID(bytes=line)): Counts(*counts) for tab, line, *counts in run(_LINES)
    }
    assert lines == meaning.lines, f"node {node.number}: tab lines"
    for tab in read_open_tabs(node.connection):
        for register in ("name", "dining", "covers", "table"):
            shown = getattr(tab, register)
            assert meaning.registers.get((tab.id, register), shown) == shown, register
        assert set(each_of(tab.allergy)) == meaning.allergies.get(tab.id, set()), "allergies"
    for product in read_documents(node.connection, Product):
        wanted = meaning.documents["product", product.id]
        assert (product.name, product.price_minor) == (wanted["name"], wanted["price_minor"])
    check_managed(node, meaning)
    families = {fork.bytes: of.bytes for fork, of in node.families().items()}
    at_odds = Counter(
        (kind, UUID(bytes=doc_id), group, stamp, families.get(log, log))
        for kind, doc_id, group, stamp, log in (*run(_AT_ODDS), *managed_at_odds(node))
    )
    assert at_odds == meaning.at_odds, f"node {node.number}: edits at odds"

"""What people do at a till: ring, hold, add, void, pay, refund, edit, count and close."""

from collections.abc import Callable
from uuid import UUID, uuid5

import msgspec

from fynlo_pos.core.cash.records import CashMove, CashMoved
from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.kitchen_rows import read_open_orders
from fynlo_pos.core.db.projection import projects
from fynlo_pos.core.db.projections.closing import count_move
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.unseen import unseen_of
from fynlo_pos.core.records import fact
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed, receipt_number
from fynlo_pos.core.sales.ringing import add_line, line_for, set_allergy, set_quantity
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.payments.tenders import take_cash
from tests.sim.chance import Chance
from tests.sim.member_node import MemberNode
from tests.sim.promises import Promise, Promises
from tests.sim.table_acts import merge, move, open_tabs, seat, split
from tests.support.shop import ADA, STAFF_ID, due_of, product

ITEMS = 4
FUTURE = "sim_future"
_IS_LAST = """
SELECT (SELECT max(stamp) FROM envelope WHERE incarnation = ?) = (SELECT max(stamp) FROM envelope)
"""
_SESSION = """
SELECT 1 FROM drawer_session JOIN incarnation USING (terminal)
WHERE incarnation.incarnation = ? AND closed_stamp IS NULL
"""
_SINCE = "SELECT hash FROM envelope WHERE incarnation = ? AND seq > ? ORDER BY seq"
_OWN_SALES = "SELECT sale_id, series, number, total_minor FROM sale WHERE incarnation = ?"
_RECEIPTS = "SELECT sale_id FROM sale WHERE kind = 'sale' ORDER BY sale_id"


@fact(FUTURE)
class FutureFact(CashMoved, frozen=True):
    """What only the newer version writes and knows: cash that went to the safe, as a Z counts it.

    Nothing else of a world brings cash there, and it is in no ledger.
    """


projects(FutureFact)(count_move)


def sell(node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Ring an order and take cash for it."""
    basket = node.till.start_basket(
        _ring(Basket(chance.new_id(), node.now_ms(), Dining.EAT_IN), chance)
    )
    _pay(node, basket, promises)


def send(node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Have an order made: sent from a tab, or sold to take away."""
    if chance.below(2):
        basket = _ring(Basket(chance.new_id(), node.now_ms(), Dining.EAT_IN), chance)
        node.till.send(node.till.start_basket(basket), ADA)
    else:
        basket = _ring(Basket(chance.new_id(), node.now_ms(), Dining.TAKE_AWAY), chance)
        _pay(node, node.till.start_basket(basket), promises)


def hold(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Put an order by as a tab."""
    basket = node.till.start_basket(
        _ring(Basket(chance.new_id(), node.now_ms(), Dining.EAT_IN), chance)
    )
    node.till.hold(basket, ADA)


def add(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Add a round to a tab, whoever opened it, or one more of what it has.

    Whoever does so has heard what the guest must not have: as many rounds, so another each time.
    """
    basket = _take_up(node, chance)
    if basket is not None:
        says = ALLERGIES[(node.number + len(basket.lines)) % len(ALLERGIES)]
        basket = set_allergy(basket, says)
    if basket is not None and basket.lines and chance.below(2):
        again = basket.lines[chance.below(len(basket.lines))]
        more = set_quantity(basket, again.id, again.quantity_milli + 1000)
        node.till.hold(more, ADA)
    elif basket is not None:
        node.till.hold(_ring(basket, chance), ADA)


def void(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Take a line off a tab, or one of several, which may be rung again at once."""
    basket = _take_up(node, chance)
    if basket is None or not basket.lines:
        return
    gone = basket.lines[chance.below(len(basket.lines))]
    fewer = max(0, gone.quantity_milli - 1000) if chance.below(3) else 0
    node.till.hold(set_quantity(basket, gone.id, fewer), ADA)
    if fewer and chance.below(4):
        again = node.till.recall(basket.tab_id or basket.id)
        node.till.hold(set_quantity(again, gone.id, gone.quantity_milli), ADA)


def pay(node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Pay all that is open on a tab, whoever opened it."""
    basket = _take_up(node, chance)
    if basket is not None and basket.lines:
        _pay(node, basket, promises)


def refund(node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Give the money for one line of any receipt back."""
    rows = node.connection.exec_driver_sql(_RECEIPTS).all()
    chosen = chance.pick(rows)
    if chosen is None:
        return
    given = node.till.refund(
        UUID(bytes=chosen[0]),
        [0],
        refund_id=chance.new_id(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="",
        person=ADA,
    )
    _promise(node, given, promises)


def edit(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Change a product's price or name."""
    index = chance.below(ITEMS)
    with node.store.transaction() as tx:
        standing = tx.document(Product, product(index).id)[0]
    if standing is None:
        return
    if chance.below(2):
        changed = msgspec.structs.replace(standing, price_minor=100 + chance.below(900))
    else:
        changed = msgspec.structs.replace(standing, name=f"Item {chance.below(1000)}")
    node.till.save_documents([changed], None)
    with node.store.transaction() as tx:
        stands = tx.document(Product, changed.id)[0]
    assert stands == changed, f"node {node.number} does not show what was just saved"


def move_cash(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Put cash in or take it out."""
    move = CashMove.CASH_IN if chance.below(2) else CashMove.CASH_OUT
    node.till.move_cash(move, 1 + chance.below(500), "change", ADA, move_id=chance.new_id())


def close_day(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Count the drawer and take the Z, then begin the next day's float."""
    with node.store.transaction() as tx:
        session, due = tx.state().session, tx.state().drawer_minor
    counted = max(0, due) if session is not None else None
    node.till.close_day(
        counted_minor=counted,
        card_machine_counted_minor=None,
        float_left_minor=min(counted or 0, 100_00) if session is not None else 0,
        person=ADA,
    )


def newer(node: MemberNode, chance: Chance, _promises: Promises) -> None:
    """Write a fact of a kind that older versions do not know."""
    if not node.is_old:
        with node.store.transaction() as tx:
            state = tx.state()
            tx.append(
                FutureFact(
                    id=uuid5(state.incarnation, f"{state.seq}"),
                    session_id=state.session.session_id if state.session else UUID(int=0),
                    move=CashMove.TO_SAFE,
                    minor=1 + chance.below(1000),
                    reason="",
                    staff_id=STAFF_ID,
                    staff_name=ADA.name,
                    business_date=state.business_date,
                    at_ms=node.now_ms(),
                )
            )


def print_unseen(node: MemberNode, _chance: Chance, promises: Promises) -> None:
    """Have a chit printed of what no screen has shown, by the till that sent it."""
    for unseen in unseen_of(read_open_orders(node.connection, 0), node.incarnation):
        for said in unseen.says:
            promises.kitchen.printed(said)
        node.till.chit_printed(
            unseen.order_id, unseen.station_id, unseen.command_ids, said=unseen.says
        )


ALLERGIES = ("", "nuts", "milk, nuts", "milk", "eggs")
"""What guests say; who writes it down knows what of it stands there already."""
Act = Callable[[MemberNode, Chance, Promises], None]
ACTS: dict[str, tuple[Act, int]] = {
    "sell": (sell, 10),
    "send": (send, 5),
    "hold": (hold, 4),
    "add": (add, 6),
    "void": (void, 3),
    "pay": (pay, 5),
    "split": (split, 2),
    "move": (move, 2),
    "merge": (merge, 1),
    "seat": (seat, 2),
    "refund": (refund, 2),
    "edit": (edit, 3),
    "cash": (move_cash, 1),
    "close": (close_day, 1),
    "newer": (newer, 2),
}


def act(name: str, node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Do something at a till; its engines are told of the commit at once, by its store."""
    do(ACTS[name][0], node, chance, promises)


def do(what: Act, node: MemberNode, chance: Chance, promises: Promises) -> None:
    """Do this at a till."""
    before = node.connection.tips()
    try:
        _open_drawer(node)
        what(node, chance, promises)
    except Refused:
        pass
    except Trouble:
        node.troubles += 1
    if node.connection.tips() != before:
        own = node.incarnation.bytes
        since = before[own][0] if own in before else 0
        run = node.connection.exec_driver_sql
        done = [hash_ for (hash_,) in run(_SINCE, (own, since))]
        promises.kitchen.acted(done, node.connection.came())
        (is_last,) = node.connection.exec_driver_sql(_IS_LAST, (node.incarnation.bytes,)).one()
        assert is_last, f"node {node.number} stamped what it did before what it had seen"


def sales_after_a_cut(node: MemberNode, promises: Promises) -> None:
    """Look at a till that came back: what it shows as paid is promised, seen before or not."""
    known = {(each.sale_id, each.incarnation) for each in (*promises.paid, *promises.gone)}
    for sale, series, number, minor in node.connection.exec_driver_sql(
        _OWN_SALES, (node.incarnation.bytes,)
    ):
        if (UUID(bytes=sale), node.incarnation) not in known:
            receipt = receipt_number(series, number)
            own = node.incarnation
            promises.keep(Promise(UUID(bytes=sale), own, receipt, minor, node.number))


def _open_drawer(node: MemberNode) -> None:
    if node.connection.exec_driver_sql(_SESSION, (node.incarnation.bytes,)).first() is None:
        node.till.open_drawer(100_00, ADA)


def _ring(basket: Basket, chance: Chance) -> Basket:
    for _ in range(1 + chance.below(2)):
        line = line_for(
            product(chance.below(ITEMS)),
            line_id=chance.new_id(),
            rung_by=STAFF_ID,
            rung_at_ms=basket.opened_at_ms,
            category_name="All day",
            quantity_milli=1000 * (1 + chance.below(3)),
        )
        basket = add_line(basket, line)
    return basket


def _take_up(node: MemberNode, chance: Chance) -> Basket | None:
    tab_id = chance.pick(open_tabs(node))
    return node.till.recall(tab_id) if tab_id is not None else None


def _pay(node: MemberNode, basket: Basket, promises: Promises) -> None:
    due = due_of(basket)
    _promise(node, node.till.complete_sale(basket, [take_cash(due, due)], ADA), promises)


def _promise(node: MemberNode, sale: SaleSealed, promises: Promises) -> None:
    promises.keep(
        Promise(sale.id, node.incarnation, sale.receipt_number, sale.total_minor, node.number)
    )

"""Tills that do things at once and meet afterwards, and what is to look at then."""

from collections.abc import Iterable
from uuid import UUID

from uuid6 import uuid7

from fynlo_pos.core.db.exceptions.all import read_matters
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.exceptions.matter import Matter, RefundLines, TakeUp
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.pay_back import WayBack, pay_back, ways_back
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, line_for, remove_line, set_quantity
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.payments.tenders import take_cash
from tests.support.devices import Device
from tests.support.shop import ADA, STAFF_ID, due_of, product


def joined(first: Device, name: str) -> Device:
    device = Device(name)
    device.accept(first.log())
    device.till.open_drawer(30_00, ADA)
    return device


def meet(*devices: Device) -> None:
    """Let them exchange all they have; they agree on every table afterwards."""
    for _ in range(2):
        for one in devices:
            for other in devices:
                if one is not other:
                    one.accept(other.log())
    first, *others = (device.dump() for device in devices)
    for dump in others:
        assert dump == first


def matters(device: Device) -> list[Matter]:
    with device.connection.begin():
        return read_matters(device.connection, device.incarnation)


def the_matter(device: Device, kind: str) -> Matter:
    (matter,) = matters(device)
    assert matter.kind == kind
    return matter


def said(matter: Matter) -> list[str]:
    return [str(matter.title), *(f"{one.terminal}: {one.what}" for one in matter.happenings)]


def deal_with(device: Device, matter: Matter, name: str) -> None:
    """Take a remedy, by the act it stands for."""
    remedy = matter.remedy(name)
    match remedy.act:
        case RefundLines(sale_id, _, _, lines):
            refund(device, sale_id, lines)
        case TakeUp(tab_id):
            device.till.recall(tab_id)
        case _:
            device.till.deal_with(matter, remedy, ADA)


def refund(device: Device, sale_id: UUID, lines: Iterable[int]) -> SaleSealed:
    return device.till.refund(
        sale_id,
        list(lines),
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account=Account.DRAWER,
        reason="paid twice",
        person=ADA,
    )


def refund_tip(device: Device, sale: SaleSealed) -> SaleSealed:
    """Give back all of a tip and nothing else, by the way it came."""
    with device.store.transaction() as tx:
        ways = ways_back(sale, tx.paid_back(sale.id))
    cash = WayBack("cash", "Cash", Account.DRAWER)
    return device.till.refund(
        sale.id,
        [],
        refund_id=uuid7(),
        method=cash.method,
        title=cash.title,
        account=cash.account,
        reason="keyed wrong",
        person=ADA,
        parts=pay_back(0, ways, cash, with_tip=True),
    )


def pay(device: Device, basket: Basket) -> SaleSealed:
    due = due_of(basket)
    return device.till.complete_sale(basket, [take_cash(due, due)], ADA)


def tab_of(device: Device, tab_id: UUID) -> TabState:
    with device.connection.begin():
        tab = read_tab(device.connection, tab_id)
    assert tab is not None
    return tab


def open_lines(device: Device, tab_id: UUID) -> dict[str, int]:
    return {
        state.line.name: state.open_milli // 1000
        for state in tab_of(device, tab_id).lines
        if state.open_milli
    }


def ring(device: Device, basket: Basket, index: int, count: int = 1) -> Basket:
    line = line_for(
        product(index),
        line_id=uuid7(),
        rung_by=STAFF_ID,
        rung_at_ms=device.now_ms(),
        quantity_milli=count * 1000,
    )
    changed = add_line(basket, line)
    device.till.keep_basket(changed)
    return changed


def held(t1: Device, *others: Device, lines: int = 2, count: int = 1) -> UUID:
    """A table's order is rung on the first till and known to all."""
    basket = t1.basket(lines)
    for line in basket.lines:
        basket = set_quantity(basket, line.id, count * 1000)
    t1.till.keep_basket(basket)
    tab_id = t1.till.hold(basket, ADA)
    meet(t1, *others)
    return tab_id


def void_after_settled(t1: Device, t2: Device) -> Matter:
    """The first till voids a flat white that the second takes the money for."""
    tab = held(t1, t2)
    basket = t1.till.recall(tab)
    basket = remove_line(basket, basket.lines[0].id)
    t1.till.keep_basket(basket)
    paid = pay(t2, t2.till.recall(tab))
    t1.till.hold(basket, ADA)
    meet(t1, t2)
    assert not tab_of(t1, tab).is_open
    matter = the_matter(t1, "void_after_settled")
    assert said(matter) == [
        "Voided and paid for: 1 Flat white",
        "T1: Voided: 1 Flat white",
        f"T2: Paid: 1 Flat white, receipt {paid.receipt_number}",
    ]
    return matter


def parted(device: Device, tab: UUID, count: int = 1) -> UUID:
    first = tab_of(device, tab).lines[0].line.id
    return device.till.split_tab(tab, {first: count * 1000}, ADA, split_id=uuid7())

"""Each row of the race table in SYNC.md, over tills that met too late; and its way out."""

from collections.abc import Iterable
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.exceptions.all import KINDS, read_matters
from fynlo_pos.core.db.tab_rows import read_open_tabs, read_tab
from fynlo_pos.core.db.terminal_rows import note_heard, read_terminals
from fynlo_pos.core.exceptions.matter import Matter, RefundLines, TakeUp
from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.records import FACTS, fact
from fynlo_pos.core.sales.basket import (
    Basket,
    Discount,
    DiscountKind,
    add_line,
    discount_order,
    line_for,
    remove_line,
    set_name,
    set_quantity,
)
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.support.devices import Device, copy_of
from tests.support.shop import ADA, STAFF_ID, due_of, product

pytestmark = pytest.mark.integration

BEN = UUID(int=77)
MINUTE_MS = 60_000


@pytest.fixture
def t1() -> Device:
    device = Device("T1", set_up=True)
    device.till.open_drawer(50_00, ADA)
    return device


@pytest.fixture
def t2(t1: Device) -> Device:
    return joined(t1, "T2")


@pytest.fixture
def t3(t1: Device, t2: Device) -> Device:
    return joined(t1, "T3")


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


def test_two_waiters_add_to_one_table_at_the_same_second(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, lines=1)
    for device, item in ((t1, 3), (t2, 4)):
        device.till.hold(ring(device, device.till.recall(tab), item), ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Flat white": 1, "Full breakfast": 1, "Orange juice": 1}
    assert matters(t1) == []


def test_a_tab_opened_on_one_till_is_paid_on_another(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    sale = pay(t2, t2.till.recall(tab))
    meet(t1, t2)
    assert not tab_of(t1, tab).is_open
    assert tab_of(t1, tab).opened_on == "T1"
    assert sale.series == "T2"
    with pytest.raises(Refused, match="nothing left to pay"):
        t1.till.recall(tab)


def test_a_line_added_while_another_till_seals_the_bill_is_open(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    late = ring(t1, t1.till.recall(tab), 5)
    paid = pay(t2, t2.till.recall(tab))
    t1.till.hold(late, ADA)
    meet(t1, t2)
    assert open_lines(t2, tab) == {"Brownie": 1}
    assert tab_of(t2, tab).is_after_bill
    matter = the_matter(t2, "after_bill")
    assert said(matter) == [
        "1 Brownie, rung after the bill",
        f"T2: Bill paid: {paid.receipt_number}",
        "T1: Rung: 1 Brownie",
    ]
    deal_with(t2, matter, "take_up")
    draft = t2.till.recall(tab)
    assert [line.name for line in draft.lines] == ["Brownie"]
    pay(t2, draft)
    meet(t1, t2)
    assert matters(t1) == []


def test_what_was_rung_after_the_bill_can_be_voided(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    late = ring(t1, t1.till.recall(tab), 5)
    pay(t2, t2.till.recall(tab))
    t1.till.hold(late, ADA)
    meet(t1, t2)
    deal_with(t1, the_matter(t1, "after_bill"), "void")
    meet(t1, t2)
    assert matters(t2) == []
    assert not tab_of(t2, tab).is_open


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
        f"T2: Paid: 1 Flat white, {paid.receipt_number}",
    ]
    return matter


@pytest.mark.parametrize("remedy", ["refund", "drop_void"])
def test_a_void_of_what_another_till_was_paid_for(t1: Device, t2: Device, remedy: str) -> None:
    matter = void_after_settled(t1, t2)
    assert matter.remedies[0].minor == 3_20
    deal_with(t1, matter, remedy)
    meet(t1, t2)
    assert matters(t2) == []


@pytest.mark.parametrize("remedy", ["refund", "leave"])
def test_two_tills_take_the_money_for_the_same_lines(t1: Device, t2: Device, remedy: str) -> None:
    tab = held(t1, t2, lines=1, count=2)
    sales = [pay(device, device.till.recall(tab)) for device in (t1, t2)]
    meet(t1, t2)
    assert sum(sale.total_minor for sale in sales) == 4 * 3_20
    (line,) = tab_of(t1, tab).lines
    assert (line.rung_milli, line.settled_milli, line.open_milli) == (2000, 4000, 0)
    matter = the_matter(t2, "settled_twice")
    assert said(matter) == [
        "Paid twice: 2 Flat white",
        *(f"{sale.series}: Paid: 2 Flat white, {sale.receipt_number}" for sale in sales),
    ]
    deal_with(t2, matter, remedy)
    meet(t1, t2)
    assert matters(t1) == []


def test_a_whole_order_paid_twice_is_one_matter(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, lines=3)
    sales = [pay(device, device.till.recall(tab)) for device in (t1, t2)]
    meet(t1, t2)
    matter = the_matter(t2, "settled_twice")
    assert str(matter.title) == "Paid twice: 1 Flat white and more"
    assert [one.minor for one in matter.happenings] == [sale.total_minor for sale in sales]
    assert matter.remedies[0].minor == sales[1].total_minor
    deal_with(t2, matter, "refund")
    meet(t1, t2)
    assert matters(t1) == []


def test_a_third_payment_is_told_although_the_first_excess_was_left(
    t1: Device, t2: Device, t3: Device
) -> None:
    tab = held(t1, t2, t3, lines=1)
    baskets = {device.terminal: device.till.recall(tab) for device in (t1, t2, t3)}
    pay(t1, baskets["T1"])
    pay(t2, baskets["T2"])
    meet(t1, t2)
    deal_with(t1, the_matter(t1, "settled_twice"), "leave")
    assert matters(t1) == []
    pay(t3, baskets["T3"])
    meet(t1, t2, t3)
    assert str(the_matter(t1, "settled_twice").title) == "Paid twice: 2 Flat white"


def parted(device: Device, tab: UUID, count: int = 1) -> UUID:
    first = tab_of(device, tab).lines[0].line.id
    return device.till.split_tab(tab, {first: count * 1000}, ADA, split_id=uuid7())


def test_a_split_moves_and_conserves(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, count=3)
    other = parted(t1, tab, 2)
    meet(t1, t2)
    assert open_lines(t2, tab) == {"Flat white": 1, "Tea": 3}
    assert open_lines(t2, other) == {"Flat white": 2}
    assert tab_of(t2, other).call_number != tab_of(t2, tab).call_number
    pay(t2, t2.till.recall(other))
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Flat white": 1, "Tea": 3}
    assert matters(t1) == []


def test_split_against_split_makes_no_quantity(t1: Device, t2: Device) -> None:
    tab = held(t1, t2, count=3)
    parts = [parted(device, tab, 2) for device in (t1, t2)]
    meet(t1, t2)
    assert sorted(open_lines(t1, part)["Flat white"] for part in parts) == [1, 2]
    assert open_lines(t1, tab) == {"Tea": 3}
    matter = the_matter(t1, "split_cut")
    assert str(matter.title) == "Not moved, it was gone: 1 Flat white"
    deal_with(t1, matter, "seen")
    meet(t1, t2)
    assert matters(t2) == []


def test_void_against_split_cuts_the_later(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    other = parted(t2, tab)
    t1.till.seat_tab(tab, ADA, covers=2)  # so that its void is stamped later than the split
    basket = t1.till.recall(tab)
    basket = remove_line(basket, basket.lines[0].id)
    t1.till.keep_basket(basket)
    t1.till.hold(basket, ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Tea": 1}
    assert open_lines(t1, other) == {"Flat white": 1}
    matter = the_matter(t1, "split_cut")
    assert str(matter.title) == "Not voided, it had moved to another order: 1 Flat white"
    deal_with(t2, matter, "seen")
    assert matters(t2) == []


def test_two_who_void_the_same_are_at_one(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    for device in (t1, t2):
        basket = device.till.recall(tab)
        basket = remove_line(basket, basket.lines[0].id)
        device.till.keep_basket(basket)
        device.till.hold(basket, ADA)
    meet(t1, t2)
    assert open_lines(t1, tab) == {"Tea": 1}
    assert matters(t1) == []


def test_two_waiters_ten_per_cent_is_not_twenty(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    for device in (t1, t2):
        basket = discount_order(device.till.recall(tab), Discount(DiscountKind.PERCENT, 1000))
        device.till.keep_basket(basket)
        device.till.hold(basket, ADA)
    meet(t1, t2)
    assert tab_of(t1, tab).discount == Discount(DiscountKind.PERCENT, 1000)


def test_two_waiters_who_change_two_things_both_have_their_way(t1: Device, t2: Device) -> None:
    tab = held(t1, t2)
    named = set_name(t1.till.recall(tab), "Sam")
    cheaper = discount_order(t2.till.recall(tab), Discount(DiscountKind.PERCENT, 1000))
    t1.till.keep_basket(named)
    t2.till.keep_basket(cheaper)
    t2.till.hold(cheaper, ADA)
    t1.accept(t2.log())
    t1.till.hold(named, ADA)
    t1.till.seat_tab(tab, ADA, table="Table 7")
    t2.till.seat_tab(tab, ADA, covers=4)
    meet(t1, t2)
    stands = tab_of(t2, tab)
    assert (stands.name, stands.discount) == ("Sam", Discount(DiscountKind.PERCENT, 1000))
    assert (stands.table, stands.covers) == ("Table 7", 4)


def test_the_later_move_stands_whichever_arrives_last(t1: Device, t2: Device, t3: Device) -> None:
    tab = held(t1, t2, t3)
    t1.till.seat_tab(tab, ADA, table="Table 1")
    t2.till.seat_tab(tab, ADA, covers=3)
    t2.till.seat_tab(tab, ADA, table="Table 2")
    t3.accept(t2.log())
    t3.accept(t1.log())
    assert tab_of(t3, tab).table == "Table 2"
    meet(t1, t2, t3)


def test_a_late_line_leaves_the_merged_away_tab_open(t1: Device, t2: Device) -> None:
    four, five = held(t1, t2, lines=1), held(t1, t2, lines=2)
    late = ring(t2, t2.till.recall(five), 5)
    t1.till.merge_tabs([five], four, ADA, merge_id=uuid7())
    t2.till.hold(late, ADA)
    meet(t1, t2)
    assert open_lines(t1, five) == {"Brownie": 1}
    assert sorted(open_lines(t1, four)) == ["Flat white", "Tea"]
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 3000
    assert matters(t1) == []


def test_merging_is_done_once_however_often_it_is_asked(t1: Device) -> None:
    four, five = held(t1, lines=1), held(t1, lines=1)
    merge_id = uuid7()
    for _ in range(2):
        t1.till.merge_tabs([five], four, ADA, merge_id=merge_id)
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 2000
    split_id = uuid7()
    (first, _) = tab_of(t1, four).lines
    for _ in range(2):
        t1.till.split_tab(four, {first.line.id: 1000}, ADA, split_id=split_id)
    with t1.connection.begin():
        assert len(read_open_tabs(t1.connection)) == 2
    back = tab_of(t1, split_id).lines[0].line.id
    with pytest.raises(Refused, match="whole order"):
        t1.till.split_tab(split_id, {back: 1000}, ADA, split_id=uuid7())
    move_id = uuid7()
    for _ in range(2):
        t1.till.move_lines(split_id, {back: 1000}, four, ADA, move_id=move_id)
    assert sum(state.open_milli for state in tab_of(t1, four).lines) == 2000


def test_a_line_is_refunded_on_two_tills(t1: Device, t2: Device) -> None:
    sale = t1.sell(1)
    meet(t1, t2)
    refunds = [refund(device, sale.id, [0]) for device in (t1, t2)]
    meet(t1, t2)
    matter = the_matter(t1, "over_refunded")
    title, *told = said(matter)
    assert title == f"Refunded twice: Flat white of {sale.receipt_number}"
    assert sorted(told) == [f"{one.series}: Refunded: {one.receipt_number}" for one in refunds]
    deal_with(t2, matter, "written_off")
    meet(t1, t2)
    assert matters(t1) == []


@pytest.mark.parametrize(("remedy", "price"), [("keep", 3_40), ("choose", 3_30)])
def test_a_price_is_changed_in_two_places(t1: Device, t2: Device, remedy: str, price: int) -> None:
    for device, minor in ((t1, 3_30), (t2, 3_40)):
        dearer = msgspec.structs.replace(product(0), price_minor=minor)
        device.till.save_documents([dearer], STAFF_ID)
    meet(t1, t2)
    matter = the_matter(t1, "document_conflict")
    assert str(matter.title) == "Changed in two places: Flat white"
    stands, lost = matter.happenings
    assert (stands.fields["price_minor"], lost.fields["price_minor"]) == (3_40, 3_30)
    assert [one.staff_id for one in matter.happenings] == [STAFF_ID, STAFF_ID]
    assert (stands.terminal, lost.terminal) == ("T2", "T1")
    deal_with(t1, matter, remedy)
    meet(t1, t2)
    assert matters(t2) == []
    with t2.store.transaction() as tx:
        document, _ = tx.document(Product, product(0).id)
    assert document is not None
    assert document.price_minor == price


def test_two_managers_of_one_mind_are_no_matter(t1: Device, t2: Device) -> None:
    for device in (t1, t2):
        device.till.save_documents([Staff(STAFF_ID, "Ada Byron")], STAFF_ID)
    meet(t1, t2)
    assert matters(t1) == []


def test_one_barcode_on_two_products(t1: Device, t2: Device) -> None:
    for device, index in ((t1, 0), (t2, 1)):
        with_code = msgspec.structs.replace(product(index), barcodes=("5012345678900",))
        device.till.save_documents([with_code], STAFF_ID)
    meet(t1, t2)
    matter = the_matter(t2, "barcode_twice")
    assert [str(one.label) for one in matter.remedies] == [
        "Take it off Flat white",
        "Take it off Tea",
    ]
    deal_with(t2, matter, "drop_1")
    meet(t1, t2)
    assert matters(t1) == []


def test_a_copy_of_a_till_gives_receipt_numbers_twice(t1: Device, t2: Device) -> None:
    t1.sell()
    twin = Device("T1", copy_of(t1.connection))
    for device in (t1, twin, twin):
        device.sell()
    t1.sell()
    for device in (t1, twin):
        t2.accept(device.log())
    found = {one.kind: one for one in matters(t2)}
    assert sorted(found) == ["log_forked", "receipt_twice"]
    twice = found["receipt_twice"]
    assert str(twice.title) == "2 receipt numbers from T1-000002 were given twice"
    assert {one.terminal for one in twice.happenings} == {"T1", "T1 (copy)"}
    assert said(found["log_forked"]) == [
        "T1 went on in two places at once",
        "T1: Done by its copy alone: 2. Both are kept.",
    ]
    for one in found.values():
        deal_with(t2, one, "seen")
    assert matters(t2) == []


@fact("test_of_a_later_version")
class FromTheFuture(msgspec.Struct, frozen=True):
    """Something this program does not know yet."""

    at_ms: int


def test_what_a_newer_till_wrote_waits_and_is_told(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    with t1.store.transaction() as tx:
        tx.append(FromTheFuture(1))
    with monkeypatch.context() as without:
        without.delitem(FACTS, "test_of_a_later_version")
        t2.accept(t1.log())
    matter = the_matter(t2, "not_read")
    assert said(matter) == [
        "Not read yet from T1",
        "T1: Waiting for a newer version of this till: 1. Nothing is lost. Bring it up to date.",
    ]
    deal_with(t2, matter, "seen")
    assert matters(t2) == []


def test_a_clock_is_six_minutes_fast(t1: Device, t2: Device) -> None:
    meet(t1, t2)
    with t1.connection.begin():
        note_heard(t1.connection, t2.incarnation, 5_000, clock_off_ms=4 * MINUTE_MS)
    assert matters(t1) == []
    with t1.connection.begin():
        note_heard(t1.connection, t2.incarnation, 9_000, clock_off_ms=6 * MINUTE_MS)
    matter = the_matter(t1, "clock_off")
    assert str(matter.title) == "The clock of T2 is 6 min fast"
    deal_with(t1, matter, "seen")
    assert matters(t1) == []
    with t1.connection.begin():
        terminals = read_terminals(t1.connection, t1.incarnation)
    assert [(one.name, one.heard_at_ms, one.is_this) for one in terminals] == [
        ("T1", 0, True),
        ("T2", 9_000, False),
    ]


def test_every_kind_has_its_rule_and_somebody_who_is_told() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)
    assert all(kind.rule.endswith(".") and "\n" not in kind.rule for kind in KINDS)

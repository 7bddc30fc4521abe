"""What is at odds beyond one order, made by tills that were apart, and how each is dealt with."""

import msgspec
import pytest

from fynlo_pos.core.catalogue.documents import Product
from fynlo_pos.core.db.exceptions.all import KINDS, read_matters
from fynlo_pos.core.db.terminal_rows import note_heard, read_terminals
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.records import FACTS, fact
from fynlo_pos.payments.tenders import take_card_machine
from tests.support.devices import Device, copy_of
from tests.support.racing import (
    deal_with,
    joined,
    matters,
    meet,
    refund,
    refund_tip,
    said,
    the_matter,
)
from tests.support.shop import ADA, STAFF_ID, due_of, product

pytestmark = pytest.mark.integration

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


def test_a_line_is_refunded_on_two_tills(t1: Device, t2: Device) -> None:
    sale = t1.sell(1)
    meet(t1, t2)
    refunds = [refund(device, sale.id, [0]) for device in (t1, t2)]
    meet(t1, t2)
    matter = the_matter(t1, "over_refunded")
    title, *told = said(matter)
    assert title == f"Refunded twice: Flat white of receipt {sale.receipt_number}"
    assert sorted(told) == [
        f"{one.series}: Refunded, receipt {one.receipt_number}" for one in refunds
    ]
    deal_with(t2, matter, "written_off")
    meet(t1, t2)
    assert matters(t1) == []


def test_a_tip_is_given_back_on_two_tills(t1: Device, t2: Device) -> None:
    """Its refund has no lines, and still it left the shop twice and the worker once too often."""
    basket = t1.basket(1)
    due = due_of(basket)
    sale = t1.till.complete_sale(basket, [take_card_machine(due, due, 5_00)], ADA)
    meet(t1, t2)
    first = refund_tip(t1, sale)
    once = matters(t1)
    refunds = [first, refund_tip(t2, sale)]
    meet(t1, t2)
    assert once == []
    matter = the_matter(t1, "over_refunded")
    title, *told = said(matter)
    assert title == f"Refunded twice: the tip of receipt {sale.receipt_number}"
    assert sorted(told) == [
        f"{one.series}: Refunded, receipt {one.receipt_number}" for one in refunds
    ]
    assert [one.minor for one in matter.happenings] == [-5_00, -5_00]
    deal_with(t2, matter, "returned")
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
    with t2.connection.begin():
        assert read_matters(t2.connection, t2.incarnation, [matter]) == [matter]
        assert read_matters(t2.connection, t2.incarnation, []) == [], "they were looked through"
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
        "T1 was in use in two places at once",
        "T1: Done on the copy alone: 2. Nothing is lost, both are kept.",
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

"""Acts on held orders and remedies: what is refused, and who may."""

from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.exceptions.matter import (
    ChooseValue,
    DropBarcode,
    Matter,
    Remedy,
    Settle,
    TakeUp,
    ToldTo,
    VoidOpen,
)
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.people.rights import NotAllowed
from fynlo_pos.core.sales.ringing import set_allergy
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import said
from fynlo_pos.payments.tenders import take_card_machine
from tests.support.devices import Device
from tests.support.shop import ADA, STAFF_ID, Shop, due_of, product

pytestmark = pytest.mark.integration

BEN = Person(UUID(int=77), "Ben")


@pytest.fixture
def till() -> Device:
    device = Device("T1", set_up=True)
    device.till.save_documents([Staff(BEN.id, BEN.name)], STAFF_ID)
    return device


def held(device: Device, lines: int = 2, allergy: str = "") -> UUID:
    basket = set_allergy(device.basket(lines), allergy)
    device.till.keep_basket(basket)
    return device.till.hold(basket, ADA)


def lines_of(device: Device, tab_id: UUID) -> list[UUID]:
    with device.connection.begin():
        tab = read_tab(device.connection, tab_id)
    assert tab is not None
    return [state.line.id for state in tab.lines]


def allergy_of(device: Device, tab_id: UUID) -> str:
    with device.connection.begin():
        tab = read_tab(device.connection, tab_id)
    assert tab is not None
    return tab.allergy


def seq(device: Device) -> int:
    with device.store.transaction() as tx:
        return tx.state().seq


def test_an_order_that_is_being_rung_is_not_moved(till: Device) -> None:
    tab, other = held(till), held(till)
    first = lines_of(till, tab)[0]
    till.till.recall(tab)
    before = seq(till)
    for act in (
        lambda: till.till.split_tab(tab, {first: 1000}, ADA, split_id=uuid7()),
        lambda: till.till.merge_tabs([tab], other, ADA, merge_id=uuid7()),
        lambda: till.till.merge_tabs([other], tab, ADA, merge_id=uuid7()),
    ):
        with pytest.raises(Refused, match="Order 1 is being rung on this till"):
            act()
    assert seq(till) == before


def test_an_order_does_not_come_together_with_itself_or_with_nothing(till: Device) -> None:
    tab = held(till)
    with pytest.raises(Refused, match="same order twice"):
        till.till.merge_tabs([tab], tab, ADA, merge_id=uuid7())
    other = held(till)
    with pytest.raises(Refused, match="same order twice"):
        till.till.merge_tabs([other, other], tab, ADA, merge_id=uuid7())
    with pytest.raises(Refused, match="nothing left to pay"):
        till.till.merge_tabs([uuid7()], tab, ADA, merge_id=uuid7())
    with pytest.raises(Refused, match="nothing left to pay"):
        till.till.merge_tabs([tab], uuid7(), ADA, merge_id=uuid7())


def test_a_merge_asked_again_after_its_order_was_taken_up_is_done(till: Device) -> None:
    tab, other, merge_id = held(till), held(till), uuid7()
    till.till.merge_tabs([tab], other, ADA, merge_id=merge_id)
    till.till.recall(other)
    before = seq(till)
    till.till.merge_tabs([tab], other, ADA, merge_id=merge_id)
    assert seq(till) == before


def test_allergies_come_together_with_their_orders(till: Device) -> None:
    nuts, milk, none = held(till, allergy="nuts"), held(till, allergy="milk"), held(till)
    till.till.merge_tabs([nuts, none], milk, ADA, merge_id=uuid7())
    assert allergy_of(till, milk) == "milk, nuts"
    first = lines_of(till, milk)[0]
    part = till.till.split_tab(milk, {first: 1000}, ADA, split_id=uuid7())
    assert allergy_of(till, part) == "milk, nuts"


def test_seating_is_written_only_where_it_changes(till: Device) -> None:
    tab = held(till)
    till.till.seat_tab(tab, ADA, table=" Table 4 ", covers=4)
    before = seq(till)
    till.till.seat_tab(tab, ADA, table="Table 4", covers=4)
    assert seq(till) == before
    with pytest.raises(Refused, match="at most 999"):
        till.till.seat_tab(tab, ADA, covers=1000)
    with pytest.raises(Refused, match="not on this till"):
        till.till.seat_tab(uuid7(), ADA, covers=4)


def matter(*remedies: Remedy, told: ToldTo = ToldTo.MANAGER) -> Matter:
    return Matter("a_kind", "a_kind:1", said("Look"), told, (), remedies)


SEEN = Remedy("seen", said("Seen"), Settle())


def test_what_a_manager_is_told_a_manager_settles(till: Device) -> None:
    with pytest.raises(NotAllowed):
        till.till.deal_with(matter(SEEN), SEEN, BEN)
    with pytest.raises(NotAllowed):
        till.till.deal_with(matter(SEEN), SEEN, BEN, allowed_by=BEN.id)
    till.till.deal_with(matter(SEEN), SEEN, BEN, allowed_by=STAFF_ID)
    assert till.rows("SELECT key, remedy, staff_name FROM exception_settled") == [
        ("a_kind:1", "seen", "Ben")
    ]


def test_what_anybody_is_told_anybody_settles(till: Device) -> None:
    till.till.deal_with(matter(SEEN, told=ToldTo.ANYONE), SEEN, BEN)
    assert till.rows("SELECT count(*) FROM exception_settled") == [(1,)]


def test_a_value_is_chosen_by_who_may_edit_it(till: Device) -> None:
    dearer = ChooseValue("product", product(0).id, {"price_minor": 9_99})
    choose = Remedy("choose", said("Use the other one"), dearer)
    with pytest.raises(NotAllowed):
        till.till.deal_with(matter(choose), choose, BEN)
    till.till.deal_with(matter(choose), choose, ADA)
    again = seq(till)
    till.till.deal_with(matter(choose), choose, ADA)
    assert seq(till) == again + 1, "that it was chosen is kept, the price is there already"
    nothing = msgspec.structs.replace(dearer, doc_id=uuid7())
    gone = Remedy("choose", said("Use the other one"), nothing)
    with pytest.raises(Refused, match="not on this till"):
        till.till.deal_with(matter(gone), gone, ADA)


def test_a_barcode_is_taken_off_a_product_and_its_sizes(till: Device) -> None:
    drop = Remedy("drop", said("Take it off"), DropBarcode(product(0).id, "5012345678900"))
    before = seq(till)
    till.till.deal_with(matter(drop), drop, ADA)
    assert seq(till) == before, "it does not carry the code"


def test_nothing_open_is_not_voided(till: Device) -> None:
    void = Remedy("void", said("Void"), VoidOpen(uuid7()))
    with pytest.raises(Refused, match="nothing left to pay"):
        till.till.deal_with(matter(void), void, ADA)


def test_an_act_of_its_own_is_not_dealt_with_here(till: Device) -> None:
    take_up = Remedy("take_up", said("Take payment"), TakeUp(uuid7()))
    with pytest.raises(ValueError, match="act of its own"):
        till.till.deal_with(matter(take_up), take_up, ADA)


def test_the_doctor_finds_tabs_as_the_log_says(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    try:
        tabs = [shop.till.hold(shop.basket(3, quantity_milli=3000), ADA) for _ in range(2)]
        with shop.open.store.transaction() as tx:
            tab = tx.tab(tabs[0])
        assert tab is not None
        part = {tab.lines[0].line.id: 1000}
        other = shop.till.split_tab(tabs[0], part, ADA, split_id=uuid7())
        shop.till.merge_tabs([tabs[1]], other, ADA, merge_id=uuid7())
        shop.till.seat_tab(tabs[0], ADA, table="Table 4", covers=2)
        basket = shop.till.recall(other)
        due = due_of(basket)
        shop.till.complete_sale(basket, [take_card_machine(due, due)], ADA)
        shop.till.deal_with(matter(SEEN), SEEN, ADA)
        assert examine(shop.open.readers, tmp_path).faults == ()
    finally:
        shop.close()

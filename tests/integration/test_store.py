"""The store end to end on a real encrypted file: what the till does is on disk, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.closing import NamedTotal
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.engine import writer_engine
from fynlo_pos.core.db.tab_rows import count_open_tabs, read_open_tabs
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import discount_order, remove_line, set_name, set_quantity
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.payments.tenders import take_card_machine, take_cash
from tests.support.shop import ADA, Shop, due_of
from tests.support.stored import state, tab_of

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    yield opened
    opened.close()


def stored(shop: Shop, sale: SaleSealed) -> SaleSealed | None:
    with shop.open.store.transaction() as tx:
        return tx.sale(sale.id)


def test_a_day_from_float_to_z(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    first = shop.sell()
    card = shop.sell_by_card(tip_minor=1_00)
    shop.till.move_cash(CashMove.CASH_OUT, 5_00, "milk", ADA, move_id=uuid7())
    shop.till.unlock_drawer("change for a note", ADA)
    refund = shop.till.refund(
        first.id,
        [0],
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )
    before = state(shop)
    expected = 50_00 + first.total_minor - 5_00 + refund.total_minor
    assert before.drawer_minor == expected
    z = shop.till.close_day(
        counted_minor=expected - 10,
        card_machine_counted_minor=card.total_minor + 1_00,
        float_left_minor=50_00,
        person=ADA,
    )
    totals = z.totals
    assert (totals.orders, totals.refunds) == (2, 1)
    assert totals.sales_minor == first.total_minor + card.total_minor
    assert totals.refunds_minor == -refund.total_minor == 3_20
    assert totals.tips_minor == 1_00
    assert totals.expected_cash_minor == expected
    assert totals.card_machine_minor == card.total_minor + 1_00
    assert (totals.float_minor, totals.cash_out_minor, totals.drawer_unlocks) == (50_00, 5_00, 1)
    assert (totals.first_number, totals.last_number) == (1, 3)
    assert sum(rate.gross_minor for rate in totals.rates) == totals.takings_minor
    assert sum(method.amount_minor for method in totals.methods) == totals.takings_minor
    assert sum(named.gross_minor for named in totals.categories) == totals.takings_minor
    assert sum(named.gross_minor for named in totals.staff) == totals.takings_minor
    after = state(shop)
    assert after.session is None
    assert (after.drawer_minor, after.float_left_minor) == (50_00, 50_00)
    assert (after.period, after.period_from_seq) == (2, z.to_seq + 1)
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().orders == 0
        assert tx.closing_totals().first_number == 0


def test_a_sale_reads_back_exactly_as_sealed_also_after_a_restart(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    sale = shop.sell()
    assert stored(shop, sale) == sale
    again = shop.reopen()
    try:
        assert stored(again, sale) == sale
        assert state(again).next_number == 2
    finally:
        again.close()


def test_receipt_numbers_count_up_by_one_and_a_refused_sale_takes_none(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    numbers = [shop.sell().number]
    with pytest.raises(Refused, match="take the rest first"):
        shop.till.complete_sale(shop.basket(), [take_cash(1, 1)], ADA)
    numbers.append(shop.sell().number)
    assert numbers == [1, 2]


def test_the_draft_is_as_it_was_after_a_restart_and_gone_after_the_sale(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    basket = shop.basket(3)
    again = shop.reopen()
    try:
        with again.open.store.transaction() as tx:
            assert tx.basket() == basket
        due = due_of(basket)
        again.till.complete_sale(basket, [take_cash(due, due)], ADA)
        with again.open.store.transaction() as tx:
            assert tx.basket() is None
    finally:
        again.close()


def test_a_draft_of_another_version_does_not_stop_the_till(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    shop.basket(1)
    engine = writer_engine(shop.open.home.database, shop.open.secret.key)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE draft SET basket = x'81a36f6c6401'")
    with shop.open.store.transaction() as tx:
        assert tx.basket() is None
    assert shop.sell(1).number == 1


def test_a_tap_writes_no_envelope(shop: Shop) -> None:
    before = state(shop).seq
    shop.basket(3)
    assert state(shop).seq == before


def test_hold_recall_add_and_pay_a_tab(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    tab_id = shop.till.hold(shop.basket(2), ADA)
    assert tab_of(shop, tab_id).is_open
    basket = shop.till.recall(tab_id)
    assert [line.name for line in basket.lines] == ["Flat white", "Tea"]
    due = due_of(basket)
    sale = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    assert not tab_of(shop, tab_id).is_open
    assert sale.tab_id == tab_id
    with shop.open.readers.connect() as connection:
        assert count_open_tabs(connection) == 0
    with pytest.raises(Refused, match="nothing left to pay"):
        shop.till.recall(tab_id)


def test_a_tab_keeps_what_was_changed_since_it_was_recalled(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    tab_id = shop.till.hold(shop.basket(3, quantity_milli=2000), ADA)
    basket = shop.till.recall(tab_id)
    fewer, gone, _ = basket.lines
    basket = set_quantity(basket, fewer.id, 1000)
    basket = remove_line(basket, gone.id)
    basket = set_name(discount_order(basket, Discount(DiscountKind.PERCENT, 1000)), "Grace")
    shop.till.keep_basket(basket)
    shop.till.hold(basket, ADA)
    tab = tab_of(shop, tab_id)
    assert [line.open_milli for line in tab.lines] == [1000, 0, 2000]
    assert [line.voided_milli for line in tab.lines] == [1000, 2000, 0]
    assert (tab.name, tab.discount) == ("Grace", Discount(DiscountKind.PERCENT, 1000))
    assert shop.till.recall(tab_id).lines[1].name == "Scone"
    with shop.open.readers.connect() as connection:
        assert [tab.id for tab in read_open_tabs(connection)] == [tab_id]


def test_a_tab_of_which_all_is_voided_is_not_open(shop: Shop) -> None:
    tab_id = shop.till.hold(shop.basket(1), ADA)
    basket = shop.till.recall(tab_id)
    basket = remove_line(basket, basket.lines[0].id)
    shop.till.keep_basket(basket)
    shop.till.hold(basket, ADA)
    assert not tab_of(shop, tab_id).is_open
    with shop.open.readers.connect() as connection:
        assert count_open_tabs(connection) == 0


def test_two_people_of_one_name_are_two_in_the_totals(shop: Shop) -> None:
    for alex, lines in ((Person(uuid7(), "Alex"), 1), (Person(uuid7(), "Alex"), 2)):
        basket = shop.basket(lines)
        due = due_of(basket)
        shop.till.complete_sale(basket, [take_card_machine(due, due)], alex)
    with shop.open.store.transaction() as tx:
        people = tx.closing_totals().staff
    assert people == (NamedTotal("Alex", 2_000, 5_60), NamedTotal("Alex", 1_000, 3_20))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(Trouble, match="cannot be made"):
        Shop(tmp_path / "file" / "till")


def test_call_numbers_go_round_and_begin_anew_each_day(shop: Shop) -> None:
    with shop.open.store.transaction() as tx:
        first_day = [tx.take_call_number("2026-11-20") for _ in range(100)]
        assert first_day == [*range(1, 100), 1]
        assert tx.take_call_number("2026-11-21") == 1


def test_a_second_till_on_the_same_folder_is_told(shop: Shop) -> None:
    with pytest.raises(Trouble, match="Another till is open"):
        Shop(shop.folder)


def test_before_the_first_run_there_is_no_venue(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "new", set_up=False)
    with pytest.raises(Refused, match="not been set up"), shop.open.store.transaction() as tx:
        tx.venue()
    shop.close()

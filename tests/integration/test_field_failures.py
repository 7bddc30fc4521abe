"""What broke other tills, as invariants of this one: rows of the field's list that a till can meet.

The list is ``FIELD_FAILURES.md`` of the design pages; each docstring names its row. Deaths and
power cuts are in ``tests/e2e/test_death_and_power_cuts.py``, printers in ``test_printer_*.py``, and
what only a window can meet in ``tests/gui/test_field_failures_window.py``.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.catalogue.documents import Product, SoldOut
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.sales.basket import Discount, DiscountKind
from fynlo_pos.core.sales.over import OrderIsOver
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.ringing import add_line, discount_line, line_for
from fynlo_pos.core.sales.seal import post_sale
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import (
    ADA,
    FRIDAY_NOON_MS,
    STAFF_ID,
    Shop,
    due_of,
    product,
    replace_sale,
)
from tests.support.stored import rows

pytestmark = pytest.mark.integration

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
SALE_AND_LEDGER = ("sale", "posting", "account_balance")
POST_AGAIN = """
INSERT INTO posting
SELECT source_id, stamp, incarnation, '2030-01-01', at_ms + 1, '[]' FROM posting
WHERE source_id = ?
"""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(100_00, ADA)
    yield opened
    opened.close()


@pytest.fixture
def reading(shop: Shop) -> Iterator[SqlReading]:
    opened = SqlReading(shop.open.readers, shop.open.incarnation)
    yield opened
    opened.close()


def refund(shop: Shop, sale: SaleSealed, lines: range) -> SaleSealed:
    return shop.till.refund(
        sale.id,
        lines,
        refund_id=uuid7(),
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )


def test_no_timer_stands_between_paid_and_on_disk(shop: Shop) -> None:
    """Row 2: nothing is left to write when the act returns; the draft went with it."""
    shop.sell()
    with shop.open.readers.connect() as other:
        assert other.exec_driver_sql("SELECT count(*) FROM sale").scalar_one() == 1
        assert other.exec_driver_sql("SELECT count(*) FROM draft").scalar_one() == 0


def test_state_only_moves_forward(shop: Shop) -> None:
    """Row 3: an older draft of a paid order cannot bring it back, nor sell what was rung since."""
    basket = shop.basket(2)
    due = due_of(basket)
    paid = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    with pytest.raises(OrderIsOver):
        shop.till.keep_basket(basket)
    with shop.open.store.transaction() as tx:
        assert tx.basket() is None
    assert shop.till.complete_sale(basket, [take_cash(due, due)], ADA) == paid
    line = line_for(product(2), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=0)
    more = add_line(basket, line)
    due = due_of(more)
    with pytest.raises(OrderIsOver):
        shop.till.complete_sale(more, [take_cash(due, due)], ADA)


def test_replaying_an_order_is_idempotent(shop: Shop, reading: SqlReading) -> None:
    """Rows 10 and 11: the id is made at the till, and the database refuses the second."""
    basket = shop.basket()
    due = due_of(basket)
    sales = [shop.till.complete_sale(basket, [take_cash(due, due)], ADA) for _ in range(5)]
    assert len({sale.receipt_number for sale in sales}) == 1
    assert reading.closing_totals().orders == 1
    assert reading.till_state().next_number == 2


def test_ledger_rows_of_a_sale_cannot_be_written_twice(shop: Shop, reading: SqlReading) -> None:
    """Row 12: the sale's id is in the key of its row and of its ledger's, whatever else differs."""
    sale = shop.sell()
    kept = {table: rows(shop, f"SELECT * FROM {table}") for table in SALE_AND_LEDGER}
    again = replace_sale(sale, number=sale.number + 1, sold_at_ms=sale.sold_at_ms + 1)
    refused = pytest.raises(Refused, match="recorded already")
    with refused as told_again, shop.open.store.transaction() as tx:
        tx.append(again, post_sale(again))
    assert "sale.sale_id" in str(told_again.value.__cause__)
    refused = pytest.raises(Refused, match="recorded already")
    with refused as posted_again, shop.open.store.transaction() as tx:
        tx._connection.exec_driver_sql(POST_AGAIN, (sale.id.bytes,))
    assert "posting.source_id" in str(posted_again.value.__cause__)
    assert kept == {table: rows(shop, f"SELECT * FROM {table}") for table in SALE_AND_LEDGER}
    assert reading.closing_totals().orders == 1


def test_each_incarnation_has_a_series_of_its_own(shop: Shop, tmp_path: Path) -> None:
    """Row 13: lives of one till that know nothing of each other never print one number twice."""
    folder, witnesses, backup = tmp_path / "till", tmp_path / "witnesses", tmp_path / "a.fynlo"
    printed = [shop.sell().receipt_number]
    shop.open.back_up(backup)
    shop.close()
    shutil.copytree(folder, tmp_path / "morning")

    def next_life(place: Path) -> None:
        other = Shop(place, set_up=False, witnesses=witnesses)
        printed.append(other.sell().receipt_number)
        other.close()

    for number in range(3):
        restored = tmp_path / f"restored-{number}"
        restore_backup(
            backup, shop.open.recovery, restored, keyring=lambda _home: None, new_id=uuid7
        )
        next_life(restored)
    next_life(folder)
    for number in range(3):
        copy = tmp_path / f"copy-{number}"
        shutil.copytree(folder, copy)
        next_life(copy)
    for _ in range(3):
        shutil.rmtree(folder)
        shutil.copytree(tmp_path / "morning", folder)
        next_life(folder)
    assert len(set(printed)) == len(printed), printed
    assert printed[:1] + printed[4:5] == ["T1-000001", "T1-000002"], "the first goes on"


def test_a_close_cannot_fail_on_a_penny(shop: Shop, reading: SqlReading) -> None:
    """Row 24: whatever is counted, the day closes and the difference is posted."""
    shop.sell()
    expected = reading.till_state().drawer_minor
    z = shop.till.close_day(
        counted_minor=expected - 1,
        card_machine_counted_minor=123,
        float_left_minor=0,
        person=ADA,
    )
    assert z.counted_minor == expected - 1
    assert reading.till_state().drawer_minor == 0
    with shop.open.readers.connect() as connection:
        balance = connection.exec_driver_sql(
            "SELECT balance_minor FROM account_balance WHERE account = 'cash.difference'"
        ).scalar_one()
    assert balance == 1


def test_a_refund_negates_stored_amounts_though_prices_changed(shop: Shop) -> None:
    """Row 25: the price, the rate and the name may change; the refund does not look."""
    sale = shop.sell()
    dearer = [
        type(product(n))(
            **{field: getattr(product(n), field) for field in product(n).__struct_fields__}
            | {"price_minor": 99_99, "name": "Renamed"}
        )
        for n in range(6)
    ]
    assert shop.till.save_documents(dearer, STAFF_ID) == 6
    back = refund(shop, sale, range(6))
    assert back.total_minor == -sale.total_minor
    assert back.tax_minor == -sale.tax_minor
    assert [line.name for line in back.lines] == [line.name for line in sale.lines]


def test_the_total_is_the_sum_of_stored_line_amounts(shop: Shop) -> None:
    """Row 26: 2.30 less 5% is one figure on the line, in the total and in what is asked for."""
    basket = shop.basket(1)
    line = line_for(
        product(0), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=0, price_minor=2_30, note="5% off"
    )
    basket = add_line(basket, line)
    five = Discount(DiscountKind.PERCENT, 500)
    basket = discount_line(basket, line.id, five, new_line_id=uuid7())
    sale = shop.till.complete_sale(basket, [take_cash(3_20 + 2_18, 10_00)], ADA)
    assert [line.gross_minor for line in sale.lines] == [3_20, 2_18]
    assert sale.total_minor == sum(line.gross_minor for line in sale.lines) == 5_38


def test_expected_cash_is_the_float_and_every_movement(shop: Shop, reading: SqlReading) -> None:
    """Row 27: change given is not expected, and no earlier closing is used."""
    basket = shop.basket(1)
    shop.till.complete_sale(basket, [take_cash(3_20, 20_00)], ADA)
    shop.sell_by_card(1, tip_minor=50)
    shop.till.move_cash(CashMove.CASH_IN, 10_00, "coins", ADA, move_id=uuid7())
    shop.till.move_cash(CashMove.TO_SAFE, 50_00, "full", ADA, move_id=uuid7())
    assert reading.closing_totals().expected_cash_minor == 100_00 + 3_20 + 10_00 - 50_00


@pytest.mark.parametrize("counted_minor", [0, 1, 99_99, 1_000_000])
def test_a_count_is_always_accepted(shop: Shop, counted_minor: int) -> None:
    """Row 27: the register never refuses to close because the count differs."""
    z = shop.till.close_day(
        counted_minor=counted_minor,
        card_machine_counted_minor=None,
        float_left_minor=0,
        person=ADA,
    )
    assert z.counted_minor == counted_minor


def test_sold_out_is_known_at_once(shop: Shop, reading: SqlReading) -> None:
    """Row 30: what is marked is known as sold out now, by tile and by search, not tomorrow."""
    today = reading.till_state().business_date or "2026-11-20"
    scone = product(2)
    fields = {field: getattr(scone, field) for field in scone.__struct_fields__}
    gone = Product(**fields | {"sold_out": SoldOut.UNTIL_TOMORROW, "sold_out_on": today})
    shop.till.save_documents([gone], STAFF_ID)
    tiles = {tile.id: tile.sold_out for tile in reading.tiles(scone.category_id, today)}
    assert [one for one, sold_out in tiles.items() if sold_out] == [scone.id]
    assert [tile.sold_out for tile in reading.search("scone", today)] == [True]
    known = reading.product(scone.id)
    assert known is not None
    assert not known.can_be_sold(today)


@pytest.mark.parametrize(
    ("hours_after_noon", "expected"),
    [(0, 0), (11, 0), (15, 0), (17, 1)],
    ids=["noon", "before midnight", "three in the morning", "five in the morning"],
)
def test_an_evenings_sales_are_on_its_own_day(
    shop: Shop, hours_after_noon: int, expected: int
) -> None:
    """Row 30: the business day follows the shop's night, not midnight and not UTC."""
    first = shop.sell()
    later = Till(
        shop.open.store,
        lambda: FRIDAY_NOON_MS + hours_after_noon * HOUR_MS + 600_000,
        uuid7,
        by_itself,
    )
    shop.till = later
    second = shop.sell()
    assert (second.business_date > first.business_date) is bool(expected)


def test_a_clock_set_back_a_day_moves_no_sale_to_yesterday(shop: Shop) -> None:
    """The business date never goes back; the instant is kept as the clock said it."""
    first = shop.sell()
    shop.till = Till(shop.open.store, lambda: FRIDAY_NOON_MS - DAY_MS, uuid7, by_itself)
    second = shop.sell()
    assert second.business_date == first.business_date
    assert second.number == first.number + 1
    assert second.sold_at_ms < first.sold_at_ms


def test_nothing_is_sold_for_cash_before_there_is_a_float(shop: Shop) -> None:
    """A sale that cannot be expected in a drawer is refused in words; a card sale is not."""
    shop.till.close_day(
        counted_minor=100_00,
        card_machine_counted_minor=None,
        float_left_minor=100_00,
        person=ADA,
    )
    with pytest.raises(Refused, match="Start the day with its float"):
        shop.sell()
    assert shop.sell_by_card().number == 1


def test_an_order_whose_draft_was_never_kept_is_held_all_the_same(shop: Shop) -> None:
    """A disk that was full at the tap and has room at Hold: the order is not dropped in silence."""
    basket = shop.basket(2)
    shop.till.keep_basket(None)
    tab_id = shop.till.hold(basket, ADA)
    assert [line.quantity_milli for line in shop.till.recall(tab_id).lines] == [1000, 1000]

"""What makes a sale durable and single, held by the database itself: each guard is seen to bite."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.envelope_check import EnvelopeContradiction
from fynlo_pos.core.db.triggers import WRITTEN_ONCE, trigger_names
from fynlo_pos.core.ledger.transfers import Account, Transfer, TransfersPosted
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.seal import post_sale
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.shop import ADA, FRIDAY_NOON_MS, Shop, replace_sale
from tests.support.stored import refund

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(50_00, ADA)
    yield opened
    opened.close()


def writer_of(shop: Shop) -> DriverConnection:
    return shop.open.store._connection


def append(shop: Shop, sale: SaleSealed) -> None:
    with shop.open.store.transaction() as tx:
        tx.append(sale, post_sale(sale))


def number_of_envelopes(shop: Shop) -> int:
    with shop.open.readers.connect() as connection:
        counted: int = connection.exec_driver_sql("SELECT count(*) FROM envelope").scalar_one()
    return counted


def test_a_commit_is_synchronised_in_full_over_a_write_ahead_log(shop: Shop) -> None:
    connection = writer_of(shop)
    pragmas = {
        name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
        for name in (
            "synchronous",
            "fullfsync",
            "journal_mode",
            "foreign_keys",
            "recursive_triggers",
        )
    }
    assert pragmas == {
        "synchronous": 2,
        "fullfsync": 1,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }


def test_the_file_is_unreadable_without_the_key(shop: Shop) -> None:
    shop.sell()
    for path in shop.folder.iterdir():
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert b"Flat white" not in content


def test_every_trigger_is_there(shop: Shop) -> None:
    with shop.open.readers.connect() as connection:
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert sorted(name for (name,) in found) == sorted(trigger_names())


@pytest.mark.parametrize("table", WRITTEN_ONCE)
@pytest.mark.parametrize(
    "statement", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"]
)
def test_every_trigger_bites(shop: Shop, table: str, statement: str) -> None:
    refund(shop, shop.sell(), [0], uuid7())
    shop.till.close_day(
        counted_minor=0, card_machine_counted_minor=None, float_left_minor=0, person=ADA
    )
    raw = connect_raw(shop.open.home.database, shop.open.secret.key)
    column = raw.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall()[1][0]
    with pytest.raises(dbapi2.IntegrityError, match=f"{table} is written once"):
        raw.execute(statement.format(table=table, column=column))
    raw.close()


def test_a_sale_id_is_stored_once(shop: Shop) -> None:
    sale = shop.sell(1)
    before = number_of_envelopes(shop)
    with pytest.raises(Refused, match="recorded already") as refused:
        append(shop, replace_sale(sale, number=sale.number + 1))
    assert "sale.sale_id" in str(refused.value.__cause__), "by the key of the sale itself"
    assert number_of_envelopes(shop) == before


def test_a_number_given_twice_is_a_fault_and_no_second_recording(shop: Shop) -> None:
    shop.sell(1)
    raw = connect_raw(shop.open.home.database, shop.open.secret.key)
    raw.execute("UPDATE incarnation SET next_number = 1")
    raw.close()
    with pytest.raises(dbapi2.IntegrityError, match=r"sale\.incarnation, sale\.number"):
        shop.sell(1)


def test_a_receipt_number_is_given_once_and_in_order(shop: Shop) -> None:
    sale = shop.sell(1)
    for number in (sale.number, sale.number + 2):
        with pytest.raises(EnvelopeContradiction, match="not next in its series"):
            append(shop, replace_sale(sale, id=uuid7(), number=number))


@pytest.mark.parametrize("field", ["total_minor", "tax_minor", "discount_minor"])
def test_a_sale_that_contradicts_its_lines_is_not_written(shop: Shop, field: str) -> None:
    sale = shop.sell(2)
    before = number_of_envelopes(shop)
    wrong = replace_sale(
        sale, id=uuid7(), number=sale.number + 1, **{field: getattr(sale, field) + 1}
    )
    with pytest.raises(EnvelopeContradiction):
        append(shop, wrong)
    assert number_of_envelopes(shop) == before


def test_a_sale_whose_transfers_do_not_balance_is_not_written(shop: Shop) -> None:
    sale = shop.sell(2)
    again = replace_sale(sale, id=uuid7(), number=sale.number + 1)
    short = TransfersPosted(
        again.id,
        again.business_date,
        again.sold_at_ms,
        (Transfer(Account.CUSTOMER_DUE, Account.SALES, 1),),
    )
    for posted in ((), (short,)):
        with pytest.raises(EnvelopeContradiction), shop.open.store.transaction() as tx:
            tx.append(again, *posted)


def test_a_line_is_refunded_once_whatever_asks(shop: Shop) -> None:
    sale = shop.sell(2)
    made = refund(shop, sale, [0], uuid7())
    with pytest.raises(Refused, match="recorded already"):
        append(shop, replace_sale(made, id=uuid7(), number=made.number + 1))


@pytest.mark.parametrize(
    "transfer", [Transfer("a", "b", 0), Transfer("a", "b", -1), Transfer("a", "a", 1)]
)
def test_a_transfer_that_moves_nothing_is_not_written(shop: Shop, transfer: Transfer) -> None:
    before = number_of_envelopes(shop)
    with pytest.raises(EnvelopeContradiction), shop.open.store.transaction() as tx:
        tx.append(TransfersPosted(uuid7(), "2026-11-20", 0, (transfer,)))
    assert number_of_envelopes(shop) == before


def test_imported_orders_have_a_log_numbers_and_a_day_of_their_own(shop: Shop) -> None:
    sale = shop.sell(2)
    history = shop.open.store.history_log("H1", new_id=uuid7(), at_ms=shop.now_ms())
    assert shop.open.store.history_log("H1", new_id=uuid7(), at_ms=0).log == history.log
    old = replace_sale(sale, id=uuid7(), series="H1", number=1, business_date="2019-05-01")
    with history.transaction() as tx:
        assert (tx.state().series, tx.state().next_number) == ("H1", 1)
        tx.append(old, post_sale(old))
    with history.transaction() as tx:
        assert (tx.state().next_number, tx.state().business_date) == (2, "2019-05-01")
        assert tx.sale(old.id) == old
    with shop.open.store.transaction() as tx:
        assert tx.closing_totals().orders == 1
        assert tx.state().next_number == 2
        assert tx.state().drawer_minor == 50_00 + sale.total_minor


def test_an_import_leaves_the_draft_alone(shop: Shop) -> None:
    basket = shop.basket(2)
    history = shop.open.store.history_log("H1", new_id=uuid7(), at_ms=shop.now_ms())
    with history.transaction() as tx:
        tx.keep_basket(None)
    with shop.open.store.transaction() as tx:
        assert tx.basket() == basket


def test_a_transaction_holds_the_pen_from_its_first_look(shop: Shop) -> None:
    other = connect_raw(shop.open.home.database, shop.open.secret.key)
    with shop.open.store.transaction() as tx:
        tx.state()
        other.execute("PRAGMA busy_timeout = 10")
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()


def test_the_business_day_never_goes_back(shop: Shop) -> None:
    today = shop.sell(1).business_date
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    shop.till.save_documents([msgspec.structs.replace(venue, name="The Other Café")], None)
    shop.clock = count(FRIDAY_NOON_MS - 2 * 86_400_000, 1000)
    assert shop.sell(1).business_date == today


def test_a_locked_database_is_told_and_the_next_sale_goes_through(shop: Shop) -> None:
    writer_of(shop).exec_driver_sql("PRAGMA busy_timeout = 10")
    other = connect_raw(shop.open.home.database, shop.open.secret.key)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Trouble, match="Another program is holding"):
        shop.till.keep_basket(None)
    other.execute("ROLLBACK")
    other.close()
    assert shop.sell(1).number == 1


def sell_on_and_on(shop: Shop, sold: list[SaleSealed]) -> None:
    while True:
        sold.append(shop.sell())


def test_a_full_disk_is_told_and_nothing_is_half_written(shop: Shop) -> None:
    connection = writer_of(shop)
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    sold: list[SaleSealed] = []
    with pytest.raises(Trouble, match="disk of this till is full"):
        sell_on_and_on(shop, sold)
    connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert shop.sell(1).number == len(sold) + 1


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shop.close()
    database = shop.open.home.database
    content = bytearray(database.read_bytes())
    content[100:200] = bytes(100)
    database.write_bytes(content)
    with pytest.raises(Trouble, match=r"damaged|does not open with this device's key"):
        Shop(tmp_path / "till")


def test_a_read_only_database_is_told(shop: Shop) -> None:
    basket = shop.basket(1)
    connection = writer_of(shop)
    connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(Trouble, match="cannot be written"):
        shop.till.keep_basket(basket)


KILLED = """
import os, sys
from pathlib import Path
from tests.support.shop import ADA, Shop
shop = Shop(Path(sys.argv[1]))
shop.till.open_drawer(0, ADA)
sale = shop.sell()
with shop.open.store.transaction() as tx:
    tx.take_call_number("2026-11-20")
    print(sale.receipt_number, flush=True)
    os._exit(9)
"""


@pytest.mark.slow
def test_a_till_that_dies_has_every_sale_it_showed_and_gives_its_folder_back(
    tmp_path: Path,
) -> None:
    died = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path / "till")],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert died.returncode == 9, died.stderr
    shop = Shop(tmp_path / "till", set_up=False)
    with shop.open.readers.connect() as connection:
        numbers = connection.exec_driver_sql("SELECT series, number FROM sale").all()
    assert [f"{series}-{number:06d}" for series, number in numbers] == [died.stdout.strip()]
    shop.close()

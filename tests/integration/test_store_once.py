"""The store writes each act once: a sale, a hold, a refund, a cash move, a day's end."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.closing_rows import read_z_reports
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.trouble import Refused
from fynlo_pos.payments.tenders import take_cash
from tests.support.shop import ADA, Shop, due_of
from tests.support.stored import refund, rows, state, tab_of

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    yield opened
    opened.close()


def test_a_basket_is_sold_at_most_once(shop: Shop) -> None:
    shop.till.open_drawer(0, ADA)
    basket = shop.basket()
    due = due_of(basket)
    first = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    second = shop.till.complete_sale(basket, [take_cash(due, due)], ADA)
    assert second == first
    assert rows(shop, "SELECT count(*) FROM sale") == [(1,)]


def close_uncounted(shop: Shop) -> ZTaken:
    return shop.till.close_day(
        counted_minor=None, card_machine_counted_minor=None, float_left_minor=0, person=ADA
    )


def test_a_day_closed_twice_has_one_z(shop: Shop) -> None:
    shop.sell_by_card()
    z = close_uncounted(shop)
    with pytest.raises(Refused, match="closed already"):
        close_uncounted(shop)
    with shop.open.readers.connect() as connection:
        assert list(read_z_reports(connection, shop.open.incarnation, 5)) == [z]


def test_z_reports_read_back_newest_first(shop: Shop) -> None:
    taken = []
    for _ in range(3):
        shop.sell_by_card()
        taken.append(close_uncounted(shop))
    with shop.open.readers.connect() as connection:
        read = read_z_reports(connection, shop.open.incarnation, 2)
    assert list(read) == [taken[2], taken[1]]
    assert [z.number for z in taken] == [1, 2, 3]
    assert all(a.to_seq + 1 == b.from_seq for a, b in pairwise(taken)), "ranges tile the log"


def test_holding_twice_writes_once(shop: Shop) -> None:
    basket = shop.basket(2)
    tab_id = shop.till.hold(basket, ADA)
    shop.till.hold(basket, ADA)
    assert [line.rung_milli for line in tab_of(shop, tab_id).lines] == [1000, 1000]


def test_a_line_is_refunded_once(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    sale = shop.sell()
    refund_id = uuid7()
    first = refund(shop, sale, [1, 2], refund_id)
    assert refund(shop, sale, [1, 2], refund_id) == first
    with pytest.raises(Refused, match="refunded before"):
        refund(shop, sale, [2, 3], uuid7())
    with shop.open.store.transaction() as tx:
        assert list(tx.refunded_lines(sale.id)) == [1, 2]


def test_the_database_refuses_a_second_refund_of_a_line(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    refund(shop, shop.sell(), [1], uuid7())
    raw = connect_raw(shop.open.home.database, shop.open.secret.key)
    columns = [row[1] for row in raw.execute("PRAGMA table_info(refunded_line)")]
    again = ", ".join("randomblob(16)" if name == "sale_id" else name for name in columns)
    with pytest.raises(dbapi2.IntegrityError, match=r"refunded_line\.refund_of"):
        raw.execute(f"INSERT INTO refunded_line SELECT {again} FROM refunded_line")
    raw.close()


def test_cash_moves_once_under_one_id(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    move_id = uuid7()
    shop.till.move_cash(CashMove.CASH_IN, 5_00, "coins", ADA, move_id=move_id)
    with pytest.raises(Refused, match="recorded already"):
        shop.till.move_cash(CashMove.CASH_IN, 5_00, "coins", ADA, move_id=move_id)
    assert state(shop).drawer_minor == 55_00


def test_the_drawer_opens_once(shop: Shop) -> None:
    shop.till.open_drawer(50_00, ADA)
    with pytest.raises(Refused, match="open already"):
        shop.till.open_drawer(50_00, ADA)


def test_nothing_is_written_when_the_act_fails_halfway(shop: Shop) -> None:
    before = state(shop)
    with pytest.raises(RuntimeError, match="pulled"):
        pull_the_plug(shop)
    assert state(shop) == before
    assert rows(shop, "SELECT count(*) FROM call_number") == [(0,)]


def pull_the_plug(shop: Shop) -> None:
    with shop.open.store.transaction() as tx:
        tx.take_call_number("2026-11-20")
        tx.keep_basket(None)
        raise RuntimeError("pulled")

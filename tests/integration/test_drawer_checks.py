"""The drawer in mid-day on a real file: a float put right, and counts that are kept."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.closing import DrawerCount
from fynlo_pos.core.cash.records import CashMove, DrawerCounted, FloatCorrected
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.envelope import open_envelope
from fynlo_pos.core.ledger.transfers import Account, TransfersPosted, balances
from fynlo_pos.core.trouble import Refused
from tests.support.lives import Lives
from tests.support.shop import ADA, STAFF_ID, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(tmp_path / "till")
    yield shop
    shop.close()


def last_records(shop: Shop) -> list[msgspec.Struct]:
    """Return what the newest envelope says."""
    with shop.open.readers.connect() as connection:
        newest = list(read_log(connection))[-1]
    return open_envelope(newest.body, newest.private)[1]


def ledger(shop: Shop) -> dict[str, int]:
    """Return every account's balance, those at nought left out."""
    with shop.open.readers.connect() as connection:
        opened = [open_envelope(each.body, each.private)[1] for each in read_log(connection)]
    posted = [one for records in opened for one in records if isinstance(one, TransfersPosted)]
    sums = balances(transfer for one in posted for transfer in one.transfers)
    return {account: minor for account, minor in sums.items() if minor}


def reading(shop: Shop) -> SqlReading:
    """Return what the pages read."""
    return SqlReading(shop.open.readers, shop.open.incarnation)


def test_a_float_keyed_in_wrong_is_put_right_and_who_did_is_kept(shop: Shop) -> None:
    shop.till.open_drawer(1_000_00, ADA)
    shop.till.correct_float(100_00, ADA)
    with shop.open.store.transaction() as tx:
        state = tx.state()
    assert state.session is not None
    assert (state.session.float_minor, state.drawer_minor) == (100_00, 100_00)
    fact = last_records(shop)[0]
    assert isinstance(fact, FloatCorrected)
    assert (fact.was_minor, fact.float_minor, fact.staff_name) == (1_000_00, 100_00, "Ada")
    assert (fact.staff_id, fact.session_id) == (STAFF_ID, state.session.session_id)
    assert ledger(shop) == {Account.DRAWER: 100_00, Account.FLOAT: -100_00}
    with shop.open.readers.connect() as connection:
        kept = connection.exec_driver_sql("SELECT event, minor, staff_name FROM drawer_event").all()
    assert kept == [("float_corrected", -900_00, "Ada")], "also once the log is folded"


@pytest.mark.parametrize("wrong", [1_000_00, 80_00, 100_00, 0])
def test_the_books_stand_as_if_the_float_had_been_keyed_in_right(shop: Shop, wrong: int) -> None:
    """Last night left £90.00: more is float put in, less is a difference."""
    shop.till.open_drawer(90_00, ADA)
    shop.till.close_day(
        counted_minor=90_00, card_machine_counted_minor=None, float_left_minor=90_00, person=ADA
    )
    before = ledger(shop)
    shop.till.open_drawer(wrong, ADA)
    for right in (70_00, 100_00):
        shop.till.correct_float(right, ADA)
    put_in = {Account.DRAWER: 100_00, Account.FLOAT: before[Account.FLOAT] - 10_00}
    assert ledger(shop) == before | put_in
    sold = shop.sell()
    z = shop.till.close_day(
        counted_minor=100_00 + sold.total_minor,
        card_machine_counted_minor=None,
        float_left_minor=100_00,
        person=ADA,
    )
    assert z.totals.float_minor == 100_00
    put_right = [(each.staff_name, each.was_minor, each.float_minor) for each in z.totals.put_right]
    assert put_right == [("Ada", wrong, 70_00), ("Ada", 70_00, 100_00)]
    assert z.totals.expected_cash_minor == z.counted_minor == 100_00 + sold.total_minor
    assert examine(shop.open.readers, shop.folder).faults == ()


def test_a_float_is_put_right_once_and_a_right_one_is_left(shop: Shop) -> None:
    shop.till.open_drawer(1_000_00, ADA)
    shop.till.correct_float(100_00, ADA)
    seq = reading(shop).till_state().seq
    shop.till.correct_float(100_00, ADA)
    assert reading(shop).till_state().seq == seq


def test_once_something_was_sold_or_refunded_the_float_stands(shop: Shop) -> None:
    with pytest.raises(Refused, match="no float yet"):
        shop.till.correct_float(100_00, ADA)
    shop.till.open_drawer(100_00, ADA)
    shop.till.move_cash(CashMove.CASH_IN, 5_00, "change", ADA, move_id=uuid7())
    shop.till.correct_float(90_00, ADA)
    with pytest.raises(Refused, match="more than a drawer can hold"):
        shop.till.correct_float(-1, ADA)
    shop.sell_by_card()
    with pytest.raises(Refused, match="its float stands"):
        shop.till.correct_float(80_00, ADA)
    assert reading(shop).till_state().drawer_minor == 95_00


@pytest.mark.parametrize("wrong", [1_000_00, 0])
def test_only_the_life_that_opened_the_drawer_puts_its_float_right(
    tmp_path: Path, wrong: int
) -> None:
    """Where it was keyed in as nought, no cash is carried that could tell of the earlier life."""
    lives = Lives(tmp_path)
    lives.shop.till.open_drawer(wrong, ADA)
    restored = lives.restore()
    try:
        with pytest.raises(Refused, match="This till was restored since the day was started"):
            restored.till.correct_float(100_00, ADA)
    finally:
        restored.close()


def test_a_float_lasts_through_a_restart(shop: Shop) -> None:
    shop.till.open_drawer(1_000_00, ADA)
    shop.till.correct_float(100_00, ADA)
    again = shop.reopen()
    try:
        state = reading(again).till_state()
        assert state.session is not None
        assert (state.session.float_minor, state.drawer_minor) == (100_00, 100_00)
    finally:
        again.close()


def test_a_count_in_the_day_is_kept_and_changes_nothing_else(shop: Shop) -> None:
    with pytest.raises(Refused, match="no float yet"):
        shop.till.count_drawer(98_00, ADA, count_id=uuid7())
    shop.till.open_drawer(100_00, ADA)
    before, books = reading(shop).closing_totals(), ledger(shop)
    shop.till.count_drawer(98_00, ADA, count_id=uuid7())
    fact = last_records(shop)
    assert [type(one) for one in fact] == [DrawerCounted], "no money moves"
    sold = shop.sell()
    shop.till.count_drawer(100_00 + sold.total_minor, ADA, count_id=uuid7())
    after = reading(shop).closing_totals()
    first, second = after.counts
    assert (first.counted_minor, first.expected_minor) == (98_00, 100_00)
    assert second.counted_minor == second.expected_minor == 100_00 + sold.total_minor
    assert (first.staff_name, first.at_ms < second.at_ms) == ("Ada", True)
    counted = msgspec.structs.replace(before, counts=(first,))
    assert counted.expected_cash_minor == 100_00
    assert books[Account.DRAWER] == 100_00
    z = shop.till.close_day(
        counted_minor=100_00 + sold.total_minor,
        card_machine_counted_minor=None,
        float_left_minor=100_00,
        person=ADA,
    )
    assert z.totals.counts == (first, second)
    assert reading(shop).closing_totals().counts == ()
    assert examine(shop.open.readers, shop.folder).faults == ()


def test_one_count_is_kept_once(shop: Shop) -> None:
    shop.till.open_drawer(100_00, ADA)
    shop.till.count_drawer(98_00, ADA, count_id=UUID(int=9))
    with pytest.raises(Refused):
        shop.till.count_drawer(98_00, ADA, count_id=UUID(int=9))
    assert [type(one) for one in reading(shop).closing_totals().counts] == [DrawerCount]

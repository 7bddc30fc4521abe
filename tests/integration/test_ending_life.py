"""What a life that ends left in no Z is its running totals, however long it never closed."""

import itertools
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from shutil import copytree
from unittest.mock import patch

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.cash.recovery import Tail
from fynlo_pos.core.db import earlier_lives
from fynlo_pos.core.db.earlier_lives import read_tails
from fynlo_pos.core.db.own_figures import note_differs
from fynlo_pos.core.db.till_rows import read_till_state
from fynlo_pos.core.trouble import Refused
from tests.support.lives import FLOAT, Lives, change, close, drawer_minor, faults, zs
from tests.support.shop import ADA, FRIDAY_NOON_MS, Shop
from tests.support.stored import refund

pytestmark = pytest.mark.integration

DAY_MS = 86_400_000


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def tails_of(shop: Shop) -> Sequence[Tail]:
    """What a life that began now would take Zs over."""
    with shop.open.readers.connect() as connection:
        return read_tails(connection, read_till_state(connection, shop.open.incarnation))


def counted_from_log(shop: Shop) -> Sequence[Tail]:
    """The same, each envelope read."""
    with patch.object(earlier_lives, "_has_all_in_totals", lambda *_: False):
        return tails_of(shop)


def begin_another_life(shop: Shop) -> None:
    shop.open.begin_another_life(uuid7, shop.now_ms)


def do_anything(shop: Shop, chance: Random) -> None:
    """Do one of what a Z counts, or close the day."""
    with shop.open.store.transaction() as tx:
        is_open = tx.state().session is not None
    if not is_open:
        shop.till.open_drawer(chance.choice((0, FLOAT)), ADA)
        return
    lines, minor = chance.randint(1, 6), chance.randint(1, 20_00)
    match chance.choice(("sell", "card", "refund", "cash", "unlock", "count", "float", "close")):
        case "sell":
            shop.sell(lines)
        case "card":
            shop.sell_by_card(lines, tip_minor=minor)
        case "refund":
            refund(shop, shop.sell(lines), [0], uuid7())
        case "cash":
            move = chance.choice(list(CashMove))
            shop.till.move_cash(move, minor, "milk", ADA, move_id=uuid7())
        case "unlock":
            shop.till.unlock_drawer("change", ADA)
        case "count":
            shop.till.count_drawer(minor, ADA, count_id=uuid7())
        case "float":
            with suppress(Refused):  # what was sold since stands on it
                shop.till.correct_float(minor, ADA)
        case _ if chance.random() < 0.3:
            close(shop, FLOAT + minor)
            shop.clock = itertools.count(next(shop.clock) + DAY_MS, 1000)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_the_running_totals_say_what_the_log_says(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    lives = Lives(tmp_path)
    for _ in range(4):
        shop = lives.shop
        for _ in range(chance.randint(0, 9)):
            do_anything(shop, chance)
            assert tails_of(shop) == counted_from_log(shop)
        now = shop.clock
        lives.restore().clock = now
        assert tails_of(lives.shop) == counted_from_log(lives.shop)
    assert faults(lives.shop) == ()
    lives.shop.close()


def test_both_copies_of_a_till_take_their_own_branch_over(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    old = lives.shop
    old.sell()
    old.close()
    twins = [Shop(copytree(old.folder, old.folder.parent / name), set_up=False) for name in "ab"]
    for lines, twin in enumerate(twins, 2):
        sold = twin.sell(lines).total_minor
        assert tails_of(twin) == counted_from_log(twin)
        begin_another_life(twin)
        (z,) = zs(twin)
        assert z.totals.takings_minor == sold + 24_50
    lives.shop, other = twins
    other.close()


def cost_of_tails(shop: Shop) -> tuple[int, int]:
    """How many statements, and how many steps of the database, what a life left takes."""
    looks, statements = itertools.count(), list[str]()
    with shop.open.readers.connect() as connection:
        before = read_till_state(connection, shop.open.incarnation)
        connection._driver.set_trace_callback(statements.append)
        connection.stop_when(lambda: next(looks) < 0, steps=10)
        assert read_tails(connection, before) != []
    return len(statements), next(looks)


def test_a_life_begins_without_the_log_of_the_one_before_being_read(lives: Lives) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    shop.sell()
    statements, steps = cost_of_tails(shop)
    for _ in range(40):
        shop.sell()
    more_statements, more_steps = cost_of_tails(shop)
    assert more_statements == statements
    assert more_steps < steps * 1.2


def test_what_was_sold_is_in_the_z_though_its_envelope_is_damaged_since(lives: Lives) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    sold = shop.sell(1).total_minor + shop.sell(2).total_minor
    change(shop, "UPDATE envelope SET body = x'00' WHERE seq = 4")
    shop = lives.restore()
    (recovered,) = zs(shop)
    assert recovered.totals.takings_minor == sold, "as its reports say"
    assert recovered.totals.expected_cash_minor == drawer_minor(shop) == FLOAT + sold


def test_totals_that_are_known_to_be_wrong_are_not_believed(lives: Lives) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    sold = shop.sell().total_minor
    change(shop, "UPDATE closing_counter SET amount_minor = 1 WHERE measure = 'sales'")
    with shop.open.store.connection.begin() as connection:
        note_differs(connection, shop.open.incarnation, FRIDAY_NOON_MS)
    begin_another_life(shop)
    assert [z.totals.takings_minor for z in zs(shop)] == [sold]


def test_a_life_of_which_an_envelope_waits_is_counted_from_its_log(lives: Lives) -> None:
    """What waits may be read here and counted, though it could not be applied."""
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    sold = shop.sell(1).total_minor + shop.sell(2).total_minor
    change(
        shop,
        "INSERT INTO parked SELECT incarnation, seq, stamp, 'leap', '' FROM envelope WHERE seq = 4",
    )
    change(shop, "DELETE FROM closing_counter")
    begin_another_life(shop)
    assert [z.totals.takings_minor for z in zs(shop)] == [sold]


def test_a_day_of_which_the_z_is_not_here_is_taken_over_again(lives: Lives) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    sold = shop.sell().total_minor
    close(shop, drawer_minor(shop))
    shop.till.open_drawer(FLOAT, ADA)
    sold += shop.sell(2).total_minor
    change(shop, "DELETE FROM z_report")
    begin_another_life(shop)
    assert [z.totals.takings_minor for z in zs(shop)] == [sold]

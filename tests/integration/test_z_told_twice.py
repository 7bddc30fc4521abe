"""Where lives of a till took recovery Zs that overlap, the list says what of one is in another."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.z_twice import read_told_twice
from tests.support.lives import (
    FLOAT,
    Lives,
    bring_home,
    change,
    close,
    drawer_minor,
    faults,
    lose,
    said_by,
    said_since,
    zs,
)
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def told(shop: Shop) -> list[tuple[int, int, int]]:
    """Range of every Z, and what of its takings another says too."""
    twice = SqlReading(shop.open.readers, shop.open.incarnation).z_told_twice()
    return sorted((z.from_seq, z.to_seq, twice.get(z.id, 0)) for z in zs(shop))


def told_once_minor(shop: Shop) -> int:
    """What the list comes to, less what it says to be in another Z too."""
    repeated = sum(minor for _, _, minor in told(shop))
    return sum(z.totals.takings_minor for z in zs(shop)) - repeated


def test_a_z_within_another_repeats_all_of_it(lives: Lives) -> None:
    """One till, restored from two backups of its day, one after the other."""
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.till.open_drawer(FLOAT, ADA)
    first = old.sell()
    old.open.back_up(early)
    second = old.sell(2)
    old.open.back_up(later)
    began = said_by(lives.restore_from(early), 0)
    shop = lives.restore_from(later)
    assert told(shop) == [(1, 5, 0)]
    bring_home(shop, began)
    assert told(shop) in (
        [(1, 4, 0), (1, 5, first.total_minor)],
        [(1, 4, first.total_minor), (1, 5, 0)],
    )
    assert told_once_minor(shop) == first.total_minor + second.total_minor
    assert [fault for fault in faults(shop) if "no Z" in fault] == []


def test_zs_that_overlap_in_part_are_told_once_in_sum(lives: Lives) -> None:
    """The first life took a second one over what came home; the other began with all of it."""
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.till.open_drawer(FLOAT, ADA)
    sold = [old.sell()]
    old.open.back_up(early)
    sold += [old.sell(2)]
    home = said_since(old, 4)
    sold += [old.sell(3)]
    old.open.back_up(later)
    shop = lives.restore_from(early)
    bring_home(shop, home)
    close(shop, drawer_minor(shop))
    began = said_by(shop, 0)
    shop = lives.restore_from(later)
    bring_home(shop, began)
    recovered = [(z.from_seq, z.to_seq) for z in zs(shop) if z.recovers is not None]
    assert sorted(recovered) == [(1, 4), (1, 6), (5, 5)]
    assert told_once_minor(shop) == sum(sale.total_minor for sale in sold)
    assert [fault for fault in faults(shop) if "no Z" in fault] == []


def test_what_one_could_not_read_is_not_said_to_be_told(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    whole = old.sell().total_minor + old.sell(2).total_minor
    good, bad = (old.folder.parent / f"{name}.fynlo" for name in ("good", "bad"))
    old.open.back_up(good)
    lose(old, 4)
    old.open.back_up(bad)
    began = said_by(lives.restore_from(bad), 0)
    shop = lives.restore_from(good)
    bring_home(shop, began)
    assert len(told(shop)) == 2
    repeats = SqlReading(shop.open.readers, shop.open.incarnation).z_told_twice()
    in_full = [z for z in zs(shop) if not repeats.get(z.id)]
    assert [z.totals.takings_minor for z in in_full] == [whole]


def twins_of(old: Shop) -> list[Shop]:
    """A till was copied with its keys, and both copies go on."""
    old.close()
    return [Shop(copytree(old.folder, old.folder.parent / name), set_up=False) for name in "ab"]


def test_two_that_could_not_read_all_say_nothing_for_each_other(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    for lines in (1, 2, 3):
        lives.shop.sell(lines)
    whole, old = twins_of(lives.shop)
    lives.shop = old
    bad, worse = (old.folder.parent / f"{name}.fynlo" for name in ("bad", "worse"))
    lose(old, 4)
    old.open.back_up(bad)
    lose(old, 5)
    old.open.back_up(worse)
    for backup in (bad, worse):
        bring_home(whole, said_by(lives.restore_from(backup), 0))
    assert told(whole) == [(1, 6, 0), (1, 6, 0)]
    whole.close()


def take_in(shop: Shop, envelopes: list[Foreign]) -> None:
    """Take in what two copies said, of which one is a second branch here."""
    connection = shop.open.store._connection
    with connection.begin():
        accept_envelopes(connection, envelopes, lambda: False)


def test_two_branches_of_a_log_repeat_only_their_beginning(lives: Lives) -> None:
    """Each of two copies was restored from its own backup."""
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    both = old.sell().total_minor
    twins = twins_of(old)
    backups, sold = [], []
    for count, twin in enumerate(twins, 2):
        sold.append(twin.sell(count).total_minor)
        backups.append(twin.folder.parent / f"{twin.folder.name}.fynlo")
        twin.open.back_up(backups[-1])
    twins[1].close()
    lives.shop = twins[0]
    began = said_by(lives.restore_from(backups[0]), 0)
    home = [*said_since(lives.shop, 4), *began]
    shop = lives.restore_from(backups[1])
    take_in(shop, home)
    assert [each[:2] for each in told(shop)] == [(1, 5), (1, 5)]
    assert told_once_minor(shop) == both + sum(sold)


@pytest.mark.parametrize("bills", [1, 2])
def test_a_z_over_another_branch_is_not_lost_behind_a_lifes_own(lives: Lives, bills: int) -> None:
    """One copy closed its day; the other, which sold as much or more, was restored."""
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    both = old.sell().total_minor
    one, other = twins_of(old)
    own = one.sell().total_minor
    close(one, FLOAT + both + own)
    theirs = sum(other.sell().total_minor for _ in range(bills))
    lives.shop = other
    restored = lives.restore()
    home = [*said_since(restored, 4), *said_by(restored, 0)]
    restored.close()
    lives.shop = one
    take_in(one, home)
    assert sorted(told(one)) == sorted([(1, 4 + bills, both), (1, 6, 0)])
    assert told_once_minor(one) == both + own + theirs


def test_a_z_over_the_branch_that_is_here_repeats_all_of_it(lives: Lives) -> None:
    """The own Z came home after it, and so did what another copy sold."""
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    both = old.sell().total_minor
    one, other = twins_of(old)
    sold = both + one.sell().total_minor
    backup = one.folder.parent / "one.fynlo"
    one.open.back_up(backup)
    close(one, FLOAT + sold)
    closed = said_since(one, 5)
    other.sell(2)
    apart = said_since(other, 4)
    other.close()
    lives.shop = one
    shop = lives.restore_from(backup)
    take_in(shop, [*closed, *apart])
    assert told(shop) == [(1, 5, sold), (1, 6, 0)]


def steps_over(shop: Shop, days: range) -> int:
    """How many steps the list takes of the database once the till has closed these days too."""
    log = shop.open.incarnation.hex
    change(
        shop,
        f"""
        WITH RECURSIVE day (number) AS (
            SELECT {days.start} UNION ALL
            SELECT number + 1 FROM day WHERE number < {days.stop - 1})
        INSERT INTO z_report (z_id, incarnation, number, written_by, business_date, from_seq,
            to_seq, takings_minor, written_seq, written_stamp, ends_with, totals_hash)
        SELECT randomblob(16), x'{log}', number, x'{log}', '2026-11-20', number * 10,
            number * 10 + 9, 0, number * 10 + 9, number * 10 + 9, x'', x'' FROM day
        """,
    )
    looks = itertools.count()
    with shop.open.readers.connect() as connection:
        connection.stop_when(lambda: next(looks) < 0, steps=100)
        read_told_twice(connection, shop.open.incarnation)
    return next(looks)


def test_years_of_closed_days_are_not_compared_with_each_other(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.shop.sell()
    shop = lives.restore()
    few = steps_over(shop, range(100, 400))
    assert steps_over(shop, range(400, 1300)) < 6 * few, "four times as many"

"""A till was copied, and both copies go on: a Z over the one branch covers nothing of the other."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from tests.support.lives import (
    FLOAT,
    Lives,
    close,
    drawer_minor,
    faults,
    hear,
    ranges,
    said_by,
    said_since,
    told,
    told_once_minor,
)
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def copied(lives: Lives) -> tuple[Shop, Lives]:
    """A copied till: the one, and the other with the lives that it will have."""
    old = lives.shop
    old.close()
    one, other = (
        Shop(copytree(old.folder, old.folder.parent / name), set_up=False) for name in "ab"
    )
    lives.shop = one
    others = Lives(old.folder.parent / "others")
    others.shop.close()
    others.shop = other
    return one, others


def test_a_z_over_one_branch_of_a_copied_till_covers_nothing_of_the_other(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    one, others = copied(lives)
    sold = one.sell(3).total_minor
    sold_beside = others.shop.sell(1).total_minor + others.shop.sell(2).total_minor
    hear(one, said_by(others.restore(), 0))
    assert told(one) == [(1, 5, sold_beside)], "the fork is not known, and hides nothing"
    one.open.begin_another_life(uuid7, one.now_ms)
    assert sorted(told(one)) == [(1, 4, sold), (1, 5, sold_beside)]
    assert faults(one) == (), "that they have envelope 1 in common is not known yet"
    close(one, drawer_minor(one))
    assert told_once_minor(one) == sold + sold_beside
    hear(one, said_since(others.shop, 3))
    assert faults(one) == ("Envelope 1 of T1 is in two Z reports.",)
    assert told_once_minor(one) == sold + sold_beside
    others.shop.close()


def test_a_lifes_own_z_hides_no_recovery_z_over_another_branch(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    both = lives.shop.sell().total_minor
    one, others = copied(lives)
    sold = one.sell(5).total_minor
    close(one, drawer_minor(one))
    sold_beside = others.shop.sell(1).total_minor + others.shop.sell(2).total_minor
    began = said_by(others.restore(), 0)
    one.open.begin_another_life(uuid7, one.now_ms)
    hear(one, began)
    both_told = [(1, 6, both + sold), (1, 6, both + sold_beside)]
    assert sorted(told(one)) == sorted(both_told)
    hear(one, said_since(others.shop, 4))
    assert sorted(told(one)) == sorted(both_told)
    assert told_once_minor(one) == both + sold + sold_beside
    assert faults(one) == ("Envelope 1 of T1 is in two Z reports.",)
    others.shop.close()


def test_zs_over_two_branches_that_were_alike_by_chance_are_both_told(lives: Lives) -> None:
    """Each copy sold one of the same; they know of each other by their lives' beginnings alone."""
    lives.shop.till.open_drawer(FLOAT, ADA)
    one, others = copied(lives)
    sold = [each.sell(1).total_minor for each in (one, others.shop)]
    began = said_by(others.restore(), 0)
    one.open.begin_another_life(uuid7, one.now_ms)
    hear(one, began)
    assert told(one) == [(1, 4, minor) for minor in sold]
    assert told_once_minor(one) == sum(sold)
    assert faults(one) == ()
    others.shop.close()


def test_what_two_branches_do_not_share_is_in_no_two_zs(lives: Lives) -> None:
    """Each took a Z of its own number 2 over envelopes of the same numbers."""
    lives.shop.till.open_drawer(FLOAT, ADA)
    close(lives.shop, FLOAT)
    one, others = copied(lives)
    for each in (one, others.shop):
        each.till.open_drawer(FLOAT, ADA)
        each.sell(2)
    others.shop.sell(1)
    others.restore()
    one.open.begin_another_life(uuid7, one.now_ms)
    hear(one, said_since(others.shop, 0))
    assert sorted(ranges(one)) == [("T1", 1, 1, 4), ("T1", 2, 5, 6), ("T1", 2, 5, 7)]
    assert faults(one) == ()
    others.shop.close()


def test_a_z_over_another_branch_without_sales_repeats_none(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    one, others = copied(lives)
    others.shop.till.move_cash(CashMove.CASH_OUT, 30_00, "milk", ADA, move_id=uuid7())
    began = said_by(others.restore(), 0)
    sold = one.sell(1).total_minor + one.sell(2).total_minor
    one.open.begin_another_life(uuid7, one.now_ms)
    hear(one, began)
    assert told(one) == [(1, 4, 0), (1, 5, sold)]
    assert told_once_minor(one) == sold
    others.shop.close()

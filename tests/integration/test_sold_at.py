"""Whose a receipt is goes by the log it was sold in: two tills may bear one name."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from uuid import UUID

import pytest

from fynlo_pos.core.db.accept import accept_envelopes
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.views import SoldAt
from tests.support.lives import FLOAT, Lives, bring_home, said_by, said_since
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    lives.shop.till.open_drawer(FLOAT, ADA)
    yield lives
    lives.shop.close()


def sold_at(shop: Shop, sale_id: UUID) -> SoldAt:
    """Where the till says that a sale was sold."""
    return SqlReading(shop.open.readers, shop.open.incarnation).sold_at(sale_id)


def test_a_tills_own_are_those_of_all_its_lives(lives: Lives) -> None:
    first = lives.shop.sell()
    shop = lives.restore()
    second = shop.sell()
    shop = lives.restore()
    third = shop.sell()
    assert {sold_at(shop, each.id) for each in (first, second, third)} == {SoldAt("T1")}


def test_another_restore_of_the_same_backup_is_another_till(lives: Lives) -> None:
    backup = lives.shop.folder.parent / "both.fynlo"
    lives.shop.open.back_up(backup)
    theirs = lives.restore_from(backup).sell()
    began = said_by(lives.shop, 0)
    shop = lives.restore_from(backup)
    bring_home(shop, began)
    own = shop.sell()
    assert theirs.series != own.series
    assert sold_at(shop, theirs.id) == SoldAt("T1", is_here=False)
    assert sold_at(shop, own.id) == SoldAt("T1")


def test_a_copy_is_another_till_from_where_it_parted(lives: Lives) -> None:
    both = lives.shop.sell()
    lives.shop.close()
    twin = Shop(copytree(lives.shop.folder, lives.shop.folder.parent / "twin"), set_up=False)
    theirs = twin.sell(2)
    home = said_since(twin, last_place(twin) - 1)
    twin.close()
    lives.shop = Shop(lives.shop.folder, set_up=False)
    own = lives.shop.sell(3)
    connection = lives.shop.open.store._connection
    with connection.begin():
        accept_envelopes(connection, home, lambda: False)
    assert [sold_at(lives.shop, each.id).is_here for each in (both, own, theirs)] == [
        True,
        True,
        False,
    ]


def last_place(shop: Shop) -> int:
    """The last place of a till's log."""
    with shop.open.store.transaction() as tx:
        return tx.state().seq

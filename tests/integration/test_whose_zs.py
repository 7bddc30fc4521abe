"""A Z covers a life's takings where that life, or one that goes on from it, took it; no other."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.z_check import z_faults
from fynlo_pos.core.incarnation import IncarnationBegan
from tests.support.authors import Author, passing_database
from tests.support.lives import (
    FLOAT,
    Lives,
    bring_home,
    change,
    close,
    drawer_minor,
    faults,
    hear,
    lose,
    ranges,
    said_by,
    said_since,
    told,
    told_once_minor,
    zs,
)
from tests.support.shop import ADA

pytestmark = pytest.mark.integration

_BEYOND_ALL = 1 << 40


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def nothing_of(life: UUID, honest: ZTaken) -> ZTaken:
    """A Z that says that a life took nothing, whatever it sells."""
    empty = replace(honest.totals, orders=0, sales_minor=0, refunds=0, refunds_minor=0)
    reach = {"from_seq": 1, "to_seq": _BEYOND_ALL, "number": 1, "recovers": life}
    return replace(honest, id=uuid7(), series="T1", totals=empty, **reach)


@pytest.mark.parametrize("is_called", ["T2", "T1"])
def test_a_z_that_another_till_writes_over_ones_life_covers_nothing(
    lives: Lives, is_called: str
) -> None:
    old = lives.shop
    life = old.open.incarnation
    old.till.open_drawer(FLOAT, ADA)
    honest = close(old, FLOAT)
    old.till.open_drawer(FLOAT, ADA)
    sale = old.sell()
    stranger = Author(2)
    began = stranger.written.pop()[1][0]
    assert isinstance(began, IncarnationBegan)
    stranger.write(replace(began, terminal=is_called))
    stranger.write(nothing_of(life, honest))
    bring_home(old, [Foreign(one.body, one.private) for one, _ in stranger.written])
    assert [z.recovers for z in zs(old)] == [None], "it is no Z of this till"
    shop = lives.restore()
    assert ranges(shop) == [("T1", 1, 1, 4), ("T1", 2, 5, 6)]
    assert told_once_minor(shop) == sale.total_minor
    close(shop, drawer_minor(shop))
    assert told_once_minor(shop) == sale.total_minor
    (fault,) = faults(shop)
    assert fault == (
        f"T2 wrote a Z report of envelopes 1 to {_BEYOND_ALL} of T1, which is not its own: "
        "it counts for nothing."
    )


def test_a_copy_of_a_z_that_another_till_writes_hides_none(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    shop = lives.restore()
    (z,) = zs(shop)
    stranger = Author(2)
    stranger.write(replace(z, id=uuid7()))
    bring_home(shop, [Foreign(one.body, one.private) for one, _ in stranger.written])
    assert zs(shop) == [z]
    assert told_once_minor(shop) == sale.total_minor


def test_what_the_branch_here_sold_is_in_no_z_that_says_another_end(lives: Lives) -> None:
    """As where what an earlier life knew is nowhere: which end that was, nobody can look up."""
    lives.shop.till.open_drawer(FLOAT, ADA)
    sale = lives.shop.sell()
    shop = lives.restore()
    change(shop, "UPDATE z_report SET ends_with = x'00'")
    assert "Envelopes 1 to 4 of T1 are in no Z report." in faults(shop)
    close(shop, drawer_minor(shop))
    assert told(shop) == [(1, 4, sale.total_minor)] * 2


def test_a_z_of_a_sibling_life_is_told_beside_and_covers_nothing(lives: Lives) -> None:
    """Restored from one backup twice: what comes home of the first life is in each one's next Z."""
    old = lives.shop
    early = old.folder.parent / "early.fynlo"
    old.till.open_drawer(FLOAT, ADA)
    sold = [old.sell()]
    old.open.back_up(early)
    sold.append(old.sell(2))
    home = said_since(old, 4)
    shop = lives.restore_from(early)
    bring_home(shop, home)
    close(shop, drawer_minor(shop))
    closed = said_by(shop, 0)
    shop = lives.restore_from(early)
    bring_home(shop, home)
    bring_home(shop, closed)
    close(shop, drawer_minor(shop))
    assert sorted({each[:2] for each in told(shop)}) == [(1, 4), (5, 5)]
    assert told_once_minor(shop) == sum(sale.total_minor for sale in sold)
    assert [fault for fault in faults(shop) if "no Z" in fault] == []


def test_of_zs_that_differ_in_what_was_expected_one_is_told(lives: Lives) -> None:
    """One life took it as it began, with a float in the drawer; one over what came home."""
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.till.open_drawer(FLOAT, ADA)
    close(old, FLOAT)
    old.open.back_up(early)
    old.till.open_drawer(FLOAT + 1, ADA)
    sale = old.sell()
    home = said_since(old, 4)
    old.open.back_up(later)
    shop = lives.restore_from(early)
    bring_home(shop, home)
    close(shop, drawer_minor(shop))
    took = [z for z in zs(shop) if z.recovers is not None]
    closed = said_by(shop, 0)
    shop = lives.restore_from(later)
    (began,) = [z for z in zs(shop) if z.recovers is not None]
    assert [z.totals for z in took] != [began.totals]
    bring_home(shop, closed)
    assert told(shop) == [(1, 4, 0), (5, 6, sale.total_minor)]
    assert faults(shop) == ()


def test_each_z_within_another_is_told_of(lives: Lives) -> None:
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    old.open.back_up(early)
    home = []
    for seq in (4, 5):
        old.sell(2)
        home.append(said_since(old, seq))
    old.open.back_up(later)
    began = said_by(lives.restore_from(later), 0)
    shop = lives.restore_from(early)
    for each in home:
        bring_home(shop, each)
        close(shop, drawer_minor(shop))
    assert faults(shop) == ()
    bring_home(shop, began)
    assert faults(shop) == tuple(f"Envelope {seq} of T1 is in two Z reports." for seq in (1, 5, 6))


def test_a_z_that_lacks_a_sale_repeats_no_more_than_it_says(lives: Lives) -> None:
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
    assert told_once_minor(shop) == whole


def test_a_recovery_z_that_lacks_cash_taken_out_hides_none(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    sale = old.sell()
    old.till.move_cash(CashMove.CASH_OUT, 30_00, "milk", ADA, move_id=uuid7())
    good, bad = (old.folder.parent / f"{name}.fynlo" for name in ("good", "bad"))
    old.open.back_up(good)
    lose(old, 5)
    old.open.back_up(bad)
    began = said_by(lives.restore_from(bad), 0)
    shop = lives.restore_from(good)
    bring_home(shop, began)
    told_of = {(z.totals.takings_minor, z.totals.cash_out_minor) for z in zs(shop)}
    assert told_of == {(sale.total_minor, 0), (sale.total_minor, 30_00)}
    assert faults(shop) == ("Envelope 1 of T1 is in two Z reports.",)
    assert told_once_minor(shop) == sale.total_minor


@pytest.mark.parametrize("order", [("early", "later"), ("later", "early")])
def test_what_is_in_one_z_is_not_said_to_be_in_none(lives: Lives, order: tuple[str, str]) -> None:
    """One till, restored from two backups of its day, one after the other."""
    old = lives.shop
    backups = {name: old.folder.parent / f"{name}.fynlo" for name in order}
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    old.open.back_up(backups["early"])
    old.sell(2)
    old.open.back_up(backups["later"])
    home = said_since(old, 4)
    first, second = (backups[name] for name in order)
    began = said_by(lives.restore_from(first), 0)
    shop = lives.restore_from(second)
    hear(shop, [*home, *began])
    assert sorted(each[:2] for each in told(shop)) == [(1, 4), (1, 5)]
    assert faults(shop) == ("Envelope 1 of T1 is in two Z reports.",)
    close(shop, drawer_minor(shop))
    again = ["Envelope 5 of T1 is in two Z reports."] if order[1] == "early" else []
    assert faults(shop) == ("Envelope 1 of T1 is in two Z reports.", *again)


def test_a_database_in_which_no_till_began_has_no_z_to_miss(tmp_path: Path) -> None:
    with passing_database(tmp_path / "empty.db") as connection, connection.begin():
        assert list(z_faults(connection)) == []

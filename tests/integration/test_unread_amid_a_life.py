"""What waits amid an earlier life for a newer program is in a Z once it is read, money and all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.cli.main import run
from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.records import FACTS
from tests.support.lives import (
    FLOAT,
    Lives,
    close,
    drawer_minor,
    faults,
    hear,
    said_by,
    said_since,
    told,
    told_once_minor,
    zs,
)
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

ICE = 5_00


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


@contextmanager
def older_program() -> Iterator[None]:
    """The program of before there were cash movements."""
    with pytest.MonkeyPatch.context() as older:
        older.delitem(FACTS, "cash_moved")
        yield


def buy_ice(shop: Shop) -> None:
    shop.till.move_cash(CashMove.CASH_OUT, ICE, "ice", ADA, move_id=uuid7())


def in_no_z_yet(shop: Shop) -> tuple[str, ...]:
    """What the doctor says waits for a Z; it finds no fault."""
    found = examine(shop.open.readers, shop.open.home.folder)
    assert found.faults == ()
    return found.in_no_z_yet


def backed_up_early(lives: Lives) -> tuple[Path, list[Foreign], list[int]]:
    """A backup of after one sale, what came after it (5 to 7: a sale, ice, a sale), and sales."""
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    sold = [old.sell().total_minor]
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    sold.append(old.sell(2).total_minor)
    buy_ice(old)
    sold.append(old.sell(3).total_minor)
    return backup, said_since(old, 4), sold


def test_a_z_ends_before_what_waits_amid_a_life_and_the_next_begins_with_it(lives: Lives) -> None:
    backup, home, (first, second, third) = backed_up_early(lives)
    shop = lives.restore_from(backup)
    with older_program():
        hear(shop, home)
        close(shop, drawer_minor(shop))
        assert told(shop) == [(1, 4, first), (5, 5, second)]
        (waits,) = in_no_z_yet(shop)
        assert waits == (
            "Envelopes 6 to 7 of T1 will be in a Z report once a newer version of the program "
            "reads envelope 6."
        )
        shop.till.open_drawer(FLOAT, ADA)
        close(shop, drawer_minor(shop))
        assert told(shop) == [(1, 4, first), (5, 5, second)], "which is over the same branch"
    lives.shop = shop = shop.reopen()
    shop.till.open_drawer(FLOAT, ADA)
    close(shop, drawer_minor(shop))
    assert told(shop) == [(1, 4, first), (5, 5, second), (6, 7, third)]
    assert [z.totals.cash_out_minor for z in zs(shop) if z.series == "T1"] == [0, 0, ICE]
    assert in_no_z_yet(shop) == ()
    assert told_once_minor(shop) == first + second + third


def test_the_doctor_says_what_waits_and_finds_no_fault_in_it(
    lives: Lives, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, home, _ = backed_up_early(lives)
    shop = lives.restore_from(backup)
    monkeypatch.setenv("FYNLO_HOME", str(shop.folder))
    with older_program():
        hear(shop, home)
        close(shop, drawer_minor(shop))
        assert run(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "Kept, and not read yet by this version of the program: 1." in said
    assert "Envelopes 6 to 7 of T1 will be in a Z report once a newer version" in said


def test_the_doctor_names_what_is_read_before_what_waits_and_is_in_no_z(lives: Lives) -> None:
    backup, home, _ = backed_up_early(lives)
    shop = lives.restore_from(backup)
    with older_program():
        hear(shop, home)
        assert faults(shop) == ("Envelope 5 of T1 is in no Z report.",)


def test_what_waits_first_of_what_came_home_leaves_all_of_it_for_later(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    buy_ice(old)
    late = old.sell(2)
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    with older_program():
        hear(shop, home)
        close(shop, drawer_minor(shop))
        assert [(first, last) for first, last, _ in told(shop)] == [(1, 4)]
    lives.shop = shop = shop.reopen()
    shop.till.open_drawer(FLOAT, ADA)
    close(shop, drawer_minor(shop))
    (recovered,) = (z for z in zs(shop) if (z.series, z.from_seq, z.to_seq) == ("T1", 5, 6))
    assert recovered.totals.takings_minor == late.total_minor
    assert recovered.totals.cash_out_minor == ICE
    assert faults(shop) == ()


def test_a_life_that_begins_with_what_waits_brings_the_drawer_along_as_it_reads_it(
    lives: Lives,
) -> None:
    """Once it is read, the lines of the next Z add up to what lies in the drawer."""
    backup, home, (first, second, third) = backed_up_early(lives)
    shop = lives.restore_from(backup)
    with older_program():
        hear(shop, home)
        shop = lives.restore()
        assert told(shop) == [(1, 4, first), (5, 5, second)]
        assert drawer_minor(shop) == FLOAT + first + second + third
    lives.shop = shop = shop.reopen()
    here = shop.sell().total_minor
    expected = FLOAT + first + second - ICE + third + here
    assert drawer_minor(shop) == expected
    z = close(shop, expected)
    assert told(shop) == [(1, 4, first), (5, 5, second), (6, 7, third)]
    assert z.totals.expected_cash_minor == expected
    assert z.totals.carried_minor + here == expected
    assert faults(shop) == ()


def test_of_two_tills_that_close_it_the_one_that_reads_all_says_all(lives: Lives) -> None:
    """Two were restored from one backup: the list says what both of them say."""
    backup, home, (first, second, third) = backed_up_early(lives)
    shop = lives.restore_from(backup)
    with older_program():
        hear(shop, home)
        close(shop, drawer_minor(shop))
        beside = said_by(shop, 0)
    shop = lives.restore_from(backup)
    hear(shop, home)
    close(shop, drawer_minor(shop))
    assert told(shop) == [(1, 4, first), (5, 7, second + third)]
    hear(shop, beside)
    assert (5, 5, second) in told(shop)
    assert told_once_minor(shop) == first + second + third

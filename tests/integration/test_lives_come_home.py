"""What comes home late of an earlier life is in the next Z that the till takes, and in no other."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from uuid6 import uuid7

from fynlo_pos.core.cash.records import CashMove
from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.earlier_lives import read_earlier_tails
from fynlo_pos.core.envelope import read_link
from fynlo_pos.core.records import FACTS
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
    zs,
)
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def lives(tmp_path: Path) -> Iterator[Lives]:
    lives = Lives(tmp_path)
    yield lives
    lives.shop.close()


def test_what_comes_home_of_an_earlier_life_is_in_the_next_close(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    late = old.sell(2)
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    here = shop.sell(1)
    bring_home(shop, home)
    in_the_drawer = drawer_minor(shop)
    assert in_the_drawer == FLOAT + 24_50 + late.total_minor + here.total_minor
    z = close(shop, in_the_drawer)
    assert z.totals.takings_minor == here.total_minor
    assert z.totals.expected_cash_minor == in_the_drawer
    explained = z.totals.carried_minor + here.total_minor
    assert explained == in_the_drawer, "the lines of the Z add up to what it expects"
    assert ranges(shop)[:2] == [("T1", 1, 1, 4), ("T1", 2, 5, 5)]
    assert zs(shop)[1].totals.takings_minor == late.total_minor
    assert faults(shop) == ()


def test_what_comes_home_of_a_life_that_had_closed_brings_its_own_cash_alone(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    close(old, FLOAT)
    backup = old.folder.parent / "closed.fynlo"
    old.open.back_up(backup)
    old.till.open_drawer(FLOAT + 1, ADA)
    late = old.sell(2)
    home = said_since(old, 3)
    shop = lives.restore_from(backup)
    shop.till.open_drawer(FLOAT, ADA)
    bring_home(shop, home)
    close(shop, drawer_minor(shop))
    _, recovered, _ = zs(shop)
    assert recovered.totals.takings_minor == late.total_minor
    assert recovered.totals.expected_cash_minor == 1 + late.total_minor
    assert faults(shop) == ()


def test_lives_are_told_the_oldest_first_whatever_their_series_are_called(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    late: list[Foreign] = []
    called = []
    for number in range(5):
        shop = lives.shop
        shop.sell(1)
        backup = shop.folder.parent / f"early{number}.fynlo"
        shop.open.back_up(backup)
        with shop.open.store.transaction() as tx:
            called.append((tx.state().series, tx.state().seq))
        shop.sell(2)
        own = shop.open.incarnation
        late += [
            each
            for each in said_since(shop, called[-1][1])
            if read_link(each.body, each.private).incarnation == own
        ]
        lives.restore_from(backup)
    bring_home(lives.shop, late)
    with lives.shop.open.readers.connect() as connection:
        tails = read_earlier_tails(connection, lives.shop.open.incarnation)
    assert [(tail.series, tail.from_seq) for tail in tails] == [(s, seq + 1) for s, seq in called]


def test_a_lifes_own_z_that_comes_home_counts_before_the_recovery_z(lives: Lives) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    first = old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    late = old.sell(2)
    close(old, FLOAT + first.total_minor + late.total_minor)
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    assert ranges(shop) == [("T1", 1, 1, 4)]
    bring_home(shop, home)
    (own,) = zs(shop)
    assert (own.recovers, own.from_seq, own.to_seq) == (None, 1, 6)
    assert own.totals.takings_minor == first.total_minor + late.total_minor
    assert faults(shop) == ()


def test_what_two_lives_took_a_recovery_z_over_is_told_once(lives: Lives) -> None:
    """The second began from a disk of before the first one's Z, which came home later."""
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.open.back_up(early)
    old.till.open_drawer(FLOAT, ADA)
    sale = old.sell()
    home = said_since(old, 2)
    shop = lives.restore_from(early)
    bring_home(shop, home)
    shop.open.back_up(later)
    close(shop, FLOAT + sale.total_minor)
    taken = [(z.id, z.totals.takings_minor) for z in zs(shop)]
    closed = said_by(shop, 1)
    shop = lives.restore_from(later)
    assert ranges(shop) == [("T1", 1, 1, 4)]
    bring_home(shop, closed)
    assert [(z.id, z.totals.takings_minor) for z in zs(shop)] == taken
    assert sum(z.totals.takings_minor for z in zs(shop)) == sale.total_minor
    assert faults(shop) == ()


def test_recovery_zs_over_different_ranges_are_both_told_and_the_doctor_says_so(
    lives: Lives,
) -> None:
    """One till, restored from two backups of its day, one after the other."""
    old = lives.shop
    early, later = (old.folder.parent / f"{name}.fynlo" for name in ("early", "later"))
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    old.open.back_up(early)
    old.sell(2)
    old.open.back_up(later)
    began = said_by(lives.restore_from(early), 0)
    shop = lives.restore_from(later)
    bring_home(shop, began)
    assert sorted(ranges(shop)) == [("T1", 1, 1, 4), ("T1", 1, 1, 5)]
    assert "Envelope 1 of T1 is in two Z reports." in faults(shop)


def test_a_recovery_z_that_lacks_what_could_not_be_read_hides_none(lives: Lives) -> None:
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
    assert whole in [z.totals.takings_minor for z in zs(shop)]
    assert "Envelope 1 of T1 is in two Z reports." in faults(shop)


def test_recovery_zs_over_two_branches_of_a_log_are_both_told(lives: Lives) -> None:
    """A till was copied, both copies sold, and each was restored from its own backup."""
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    old.close()
    twins = [Shop(copytree(old.folder, old.folder.parent / name), set_up=False) for name in "ab"]
    backups, sold = [], []
    for twin in twins:
        sold.append(twin.sell().total_minor)
        backups.append(twin.folder.parent / f"{twin.folder.name}.fynlo")
        twin.open.back_up(backups[-1])
    twins[1].close()
    lives.shop = twins[0]
    began = said_by(lives.restore_from(backups[0]), 0)
    told = [*said_since(lives.shop, 4), *began]
    shop = lives.restore_from(backups[1])
    connection = shop.open.store._connection
    with connection.begin():
        accept_envelopes(connection, told, lambda: False)
    assert len(zs(shop)) == 2


def test_a_recovery_z_behind_a_lifes_own_is_told_beside_it(lives: Lives) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    first = shop.sell()
    close(shop, FLOAT + first.total_minor)
    shop.till.open_drawer(FLOAT, ADA)
    second = shop.sell(2)
    shop = lives.restore()
    assert ranges(shop) == [("T1", 1, 1, 5), ("T1", 2, 6, 7)]
    assert [z.totals.takings_minor for z in zs(shop)] == [first.total_minor, second.total_minor]
    assert faults(shop) == ()


def test_an_old_envelope_that_cannot_be_read_keeps_nobody_from_opening_or_closing(
    lives: Lives,
) -> None:
    shop = lives.shop
    shop.till.open_drawer(FLOAT, ADA)
    shop.sell(1)
    whole = shop.sell(2)
    lose(shop, 4)
    change(shop, "DELETE FROM envelope WHERE seq = 2")
    shop = lives.restore()
    (recovered,) = zs(shop)
    assert (recovered.from_seq, recovered.to_seq) == (1, 5)
    assert recovered.totals.takings_minor == whole.total_minor, "what can be read of it"
    close(shop, drawer_minor(shop))
    assert any("Envelope 4 of T1" in fault for fault in faults(shop))
    change(shop, "DELETE FROM z_report WHERE number = 1 AND from_seq = 1 AND to_seq = 5")
    assert "Envelopes 1 to 5 of T1 are in no Z report." in faults(shop)


def test_what_ends_an_earlier_life_and_waits_for_a_newer_version_is_in_a_z_once_it_is_read(
    lives: Lives, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = lives.shop
    old.till.open_drawer(FLOAT, ADA)
    old.sell()
    backup = old.folder.parent / "early.fynlo"
    old.open.back_up(backup)
    old.sell(2)
    old.till.move_cash(CashMove.CASH_OUT, 5_00, "ice", ADA, move_id=uuid7())
    home = said_since(old, 4)
    shop = lives.restore_from(backup)
    with monkeypatch.context() as older:
        older.delitem(FACTS, "cash_moved")
        hear(shop, home)
        close(shop, drawer_minor(shop))
    assert ranges(shop)[:2] == [("T1", 1, 1, 4), ("T1", 2, 5, 5)]
    lives.shop = shop = shop.reopen()
    shop.till.open_drawer(FLOAT, ADA)
    close(shop, drawer_minor(shop))
    (late,) = (z for z in zs(shop) if (z.series, z.from_seq, z.to_seq) == ("T1", 6, 6))
    assert late.totals.cash_out_minor == 5_00
    assert faults(shop) == ()


@pytest.mark.slow
def test_the_doctor_tells_of_what_is_in_no_z_and_of_what_is_in_two(lives: Lives) -> None:
    lives.shop.till.open_drawer(FLOAT, ADA)
    lives.shop.sell()
    shop = lives.restore()
    change(shop, f"UPDATE z_report AS z SET from_seq = 2, to_seq = 2, ends_with = {hash_at(2)}")
    assert "Envelope 1 of T1 is in no Z report." in faults(shop)
    assert "Envelopes 3 to 4 of T1 are in no Z report." in faults(shop)
    change(shop, f"UPDATE z_report AS z SET from_seq = 1, to_seq = 4, ends_with = {hash_at(4)}")
    assert faults(shop) == ()
    change(
        shop,
        "INSERT INTO z_report SELECT incarnation, 9, written_by, x'01', 4, 4, business_date, "
        "takings_minor, written_seq, written_stamp, ends_with, totals_hash FROM z_report",
    )
    assert "Envelope 4 of T1 is in two Z reports." in faults(shop)


def hash_at(seq: int) -> str:
    """What the Z says that it goes up to, so that it is one of this very log."""
    return f"(SELECT hash FROM envelope AS e WHERE e.incarnation = z.incarnation AND seq = {seq})"

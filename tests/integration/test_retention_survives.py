"""Deaths between any two steps, backups, snapshots, twins: a trimmed log goes on through all."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fynlo_pos.core.db.backup import write_backup
from fynlo_pos.core.db.base_rows import read_base
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.recovery_key import new_recovery_key
from fynlo_pos.core.db.snapshot_check import Unfit
from fynlo_pos.core.db.trimming import Trimming
from tests.support.backups import restore
from tests.support.devices import Device
from tests.support.shop import ADA, Shop
from tests.support.snapshots import NewTill, take_in
from tests.support.trimmed import (
    TODAY,
    TradingVenue,
    folded,
    tables_in,
    trim,
    trim_disk,
    trimming_of,
)

pytestmark = pytest.mark.integration

AMONG_WHOLE = "SELECT count(*) FROM envelope WHERE (body = x'') <> (row < 0)"
"""Headers whose bodies went lie together, apart from whole envelopes."""


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


@pytest.fixture(scope="module")
def trimmed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TradingVenue]:
    """One that is only looked at."""
    venue = TradingVenue(tmp_path_factory.mktemp("trimmed"))
    trim(venue.first.open, TODAY)
    yield venue
    venue.close()


@pytest.fixture(scope="module")
def like(trimmed: TradingVenue) -> Iterator[NewTill]:
    till = trimmed.new_till()
    yield till
    till.close()


def killed_after(venue: TradingVenue, steps: int) -> bool:
    """Have a process trim the first till and be killed after some steps; tell if it got done."""
    venue.first.open.close()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            opened = venue.first.reopen().open
            writer = opened.store.connection
            trimming = trimming_of(opened, TODAY) or Trimming(writer, writer)
            for _ in range(steps):
                if not trimming.some():
                    os._exit(0)
            os.kill(os.getpid(), signal.SIGKILL)
        os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    venue.first = venue.first.reopen()
    return not os.WIFSIGNALED(status)


@pytest.mark.slow
def test_a_death_between_any_two_steps_leaves_a_till_that_goes_on(venue: TradingVenue) -> None:
    before, deaths, counts = venue.tables(), 0, []
    made = folded(venue.first.open, TODAY)
    parts = len(made[1]) if made else 0
    # Before its parts, in their midst, before it counts, as it counts, in the midst of bodies.
    for steps in (0, 4, 4 + parts, parts + parts + 1, 0, 1, 999):
        deaths += not killed_after(venue, steps)
        assert venue.tables() == before
        assert examine(venue.first.open.readers, venue.folder).faults == ()
        with venue.first.open.store.connection.begin() as connection:
            counts.append(read_base(connection).generation)
    assert (deaths, counts) == (6, [0, 0, 0, 1, 1, 1, 1])
    with venue.first.open.store.connection.begin() as connection:
        assert read_base(connection).generation == 1
        generations = connection.exec_driver_sql("SELECT DISTINCT generation FROM base_part").all()
        gone = connection.exec_driver_sql("SELECT count(*) FROM envelope WHERE body = x''")
        assert gone.scalar() == 10
    assert generations == [(1,)]


@pytest.mark.slow
def test_a_sale_between_two_steps_is_no_matter(venue: TradingVenue) -> None:
    trimming = trimming_of(venue.first.open, TODAY)
    assert trimming is not None
    while trimming.some():
        if trimming.taken_out in {0, 6}:
            venue.first.sell(1)
    assert examine(venue.first.open.readers, venue.folder).faults == ()


@pytest.mark.slow
def test_a_backup_made_after_it_comes_back_and_sells_on(
    venue: TradingVenue, tmp_path: Path
) -> None:
    trim(venue.first.open, TODAY)
    recovery = new_recovery_key()
    home, key = venue.first.open.home, venue.first.open.secret.key
    write_backup(home, key, recovery, tmp_path / "kept.fynlo")
    restore(tmp_path / "kept.fynlo", recovery, tmp_path / "again")
    again = Shop(tmp_path / "again", set_up=False)
    again.sell(1)
    found = examine(again.open.readers, again.open.home.folder)
    assert (found.faults, found.folded) == ((), 14)
    again.close()


@pytest.mark.slow
def test_a_new_till_begins_with_a_trimmed_ones_snapshot(venue: TradingVenue) -> None:
    trim(venue.first.open, TODAY)
    new = venue.new_till()
    snapshot = venue.make()
    assert snapshot.check(new).envelopes == len(venue.log())
    new.load(snapshot)
    mine, theirs = venue.tables(), tables_in(new.opened)
    for name in mine.keys() - {"chain", "incarnation"}:
        assert mine[name] == theirs[name], name
    with new.opened.readers.connect() as connection, connection.begin():
        assert connection.exec_driver_sql(AMONG_WHOLE).scalar_one() == 0
    new.till().open_drawer(50_00, ADA)
    found = examine(new.opened.readers, new.folder)
    assert (found.faults, found.folded) == ((), 14)
    new.close()


@pytest.mark.parametrize(
    ("lie", "says"),
    [
        ("UPDATE base_head SET hash = CAST(hash || x'00' AS BLOB)", "was changed"),
        ("UPDATE base_head SET seq = seq + 99", "does not end where it says"),
        ("INSERT INTO base_head VALUES (x'01020304050607080910111213141516', 1, x'')", "folded"),
        ("UPDATE envelope SET body = x'', private = x'' WHERE seq = 12", "cannot be read"),
        ("UPDATE envelope SET hash = zeroblob(32) WHERE seq = 9", "was changed"),
        ("UPDATE envelope SET stamp = 1000000 - stamp WHERE seq = 3", "does not follow"),
        ("DELETE FROM envelope WHERE seq = 3", "does not follow"),
    ],
)
def test_a_snapshot_that_lies_about_what_is_folded_is_not_taken_in(
    trimmed: TradingVenue, like: NewTill, tmp_path: Path, lie: str, says: str
) -> None:
    snapshot = trimmed.make().copy(tmp_path).changed(lie)
    with pytest.raises(Unfit, match=says):
        snapshot.check(like)


def test_a_twin_that_parted_below_the_base_is_taken_in(venue: TradingVenue) -> None:
    venue.twin.sell(1)
    before = venue.log()
    trim(venue.first.open, TODAY)
    take_in(venue.first.open, venue.twin.log(), {})
    assert examine(venue.first.open.readers, venue.folder).faults == ()
    by_log = Device("T9")
    by_log.accept([*before, *venue.twin.log()])
    mine, theirs = venue.tables(), by_log.dump()
    for name in ("sale", "day_total", "tab_line", "z_report", "closing_counter", "document"):
        assert mine[name] == theirs[name], name


def test_a_till_in_memory_is_trimmed_in_any_number_of_goes(venue: TradingVenue) -> None:
    disk = venue.away.connection
    venue.away.accept(venue.log())
    before = venue.away.dump()
    covered = venue.heads()
    gone = [trim_disk(disk, covered, TODAY, commits=commits) for commits in (1, 9, 44, 1, None)]
    assert sum(gone) > 0
    assert venue.away.dump() == before
    with disk.begin():
        rebuild(disk)
    assert venue.away.dump() == before

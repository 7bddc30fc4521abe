"""A till that was away for longer than the log is kept takes in a snapshot, its own log on top."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.backup import write_backup
from fynlo_pos.core.db.closing_rows import read_z_reports
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver_connection import writer_connection
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.recovery_key import new_recovery_key
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.db.z_check import z_faults
from tests.support.backups import restore
from tests.support.devices import KEY, Device
from tests.support.shop import ADA, Shop
from tests.support.snapshots import take_in
from tests.support.trimmed import TODAY, TradingVenue, tables_in, trim

pytestmark = pytest.mark.integration


AWAY = UUID(int=73)


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    """The third till is away since Friday and sold; the first has folded Friday since."""
    venue = TradingVenue(tmp_path)
    venue.away.till.open_drawer(50_00, ADA)
    venue.away.sell(2)
    venue.away.sell(3)
    venue.away = on_file(venue, venue.away)
    trim(venue.first.open, TODAY)
    yield venue
    venue.close()


def on_file(venue: TradingVenue, till: Device) -> Device:
    """Return a till in memory as one on a file."""
    connection = writer_connection(venue.folder / f"{uuid7()}.db", KEY)
    till.connection._driver.backup(connection._driver)
    return Device(till.terminal, connection)


def rejoin(venue: TradingVenue, till: Device) -> None:
    snapshot = venue.make()
    rejoin_snapshot(till.connection, snapshot.path, snapshot.key)


def test_it_has_what_the_shop_did_and_what_it_sold_itself(venue: TradingVenue) -> None:
    own = [each for each in venue.away.log() if each.incarnation == venue.away.incarnation]
    rejoin(venue, venue.away)
    assert [e for e in venue.away.log() if e.incarnation == venue.away.incarnation] == own
    take_in(venue.first.open, own, {})
    assert venue.away.dump() == venue.tables()
    venue.away.sell(1)


def test_its_tables_can_be_made_anew(venue: TradingVenue) -> None:
    rejoin(venue, venue.away)
    before = venue.away.dump()
    with venue.away.connection.begin():
        rebuild(venue.away.connection)
    assert venue.away.dump() == before


def test_what_it_heard_of_others_and_the_snapshot_lacks_stays(venue: TradingVenue) -> None:
    fourth = Device("T4")
    fourth.accept(venue.twin.log())
    fourth.till.open_drawer(10_00, ADA)
    venue.away.accept(fourth.log())
    venue.twin.sell(1)
    venue.away.accept(venue.twin.log())
    rejoin(venue, venue.away)
    for of in (fourth, venue.twin, venue.second):
        take_in(venue.first.open, of.log(), {})
    take_in(venue.first.open, venue.away.log(), {})
    mine, theirs = venue.away.dump(), venue.tables()
    for name in ("sale", "day_total", "drawer_session", "posting", "z_report", "document"):
        assert mine[name] == theirs[name], name


def test_a_snapshot_with_more_of_its_own_log_is_not_taken_in(venue: TradingVenue) -> None:
    older = on_file(venue, venue.away)
    venue.away.sell(1)
    take_in(venue.first.open, venue.away.log(), {venue.away.incarnation: AWAY})
    before = older.dump()
    with pytest.raises(NotMerged, match="longer log"):
        rejoin(venue, older)
    assert older.dump() == before
    older.sell(2)
    before = older.dump()
    with pytest.raises(NotMerged, match="another"):
        rejoin(venue, older)
    assert older.dump() == before


@pytest.mark.slow
def test_what_an_earlier_life_wrote_beside_a_copy_is_handed_in_first(venue: TradingVenue) -> None:
    copied, log = on_file(venue, venue.away), venue.away.incarnation
    venue.away.sell(1)
    take_in(venue.first.open, venue.away.log(), {log: AWAY})
    copied.sell(2)
    own = [each for each in copied.log() if each.incarnation == log]
    copied.store.begin_another_life(uuid7(), at_ms=copied.now_ms(), witness=None)
    before = copied.dump()
    with pytest.raises(NotMerged, match="not handed in"):
        rejoin(venue, copied)
    assert copied.dump() == before
    PeerWriting(copied.connection, lambda: 0).note_handed_over({log: own[-1].seq})
    rejoin(venue, copied)
    assert {each.hash for each in own} <= {each.hash for each in copied.log()}
    copied.sell(1)


@pytest.mark.slow
def test_what_a_copy_sold_under_its_lifes_name_is_in_no_z_of_its_own(venue: TradingVenue) -> None:
    """The shop heard of the copy first: what this till had sold has a branch's name since."""
    copied, log = on_file(venue, venue.away), venue.away.incarnation
    venue.away.sell(7)
    take_in(venue.first.open, venue.away.log(), {log: AWAY})
    copied.sell(2)
    own = [each for each in copied.log() if each.incarnation == log]
    copied.store.begin_another_life(uuid7(), at_ms=copied.now_ms(), witness=None)
    PeerWriting(copied.connection, lambda: 0).note_handed_over({log: own[-1].seq})
    rejoin(venue, copied)
    copied.till.close_day(
        counted_minor=50_00,
        card_machine_counted_minor=None,
        float_left_minor=50_00,
        person=ADA,
    )
    with copied.connection.begin() as connection:
        listed = read_z_reports(connection, copied.incarnation, 100)
        said = [fault for fault in z_faults(connection) if "no Z" in fault]
    assert [z.recovers for z in listed] == [None, log], "it took one as its life began"
    assert said == []


@pytest.mark.slow
def test_a_snapshot_that_lacks_what_it_has_folded_away_is_not_taken_in(
    venue: TradingVenue,
) -> None:
    other = TradingVenue(venue.folder / "other")
    snapshot = other.make()
    before = venue.tables()
    with pytest.raises(NotMerged, match="folded away"):
        rejoin_snapshot(venue.first.open.store.connection, snapshot.path, snapshot.key)
    assert venue.tables() == before
    assert examine(venue.first.open.readers, venue.folder).faults == ()
    other.close()


@pytest.mark.slow
def test_a_till_restored_from_a_backup_older_than_the_base_comes_home(tmp_path: Path) -> None:
    recovery = new_recovery_key()

    class BackedUp(TradingVenue):
        def meet(self) -> None:
            super().meet()
            if not (tmp_path / "friday.fynlo").exists():
                opened = self.first.open
                write_backup(opened.home, opened.secret.key, recovery, tmp_path / "friday.fynlo")

    venue = BackedUp(tmp_path / "venue")
    trim(venue.first.open, TODAY)
    restore(tmp_path / "friday.fynlo", recovery, tmp_path / "again")
    again = Shop(tmp_path / "again", set_up=False)
    series = again.sell(1).series
    snapshot = venue.make()
    rejoin_snapshot(again.open.store.connection, snapshot.path, snapshot.key)
    again.sell(2)
    own = again.open.incarnation
    with again.open.store.connection.begin() as connection:
        rows = connection.exec_driver_sql(
            "SELECT count(*), max(series = ?) FROM sale WHERE incarnation = ?", (series, own.bytes)
        ).one()
    assert rows == (2, 1)
    venue.close_day(again.till)
    found = examine(again.open.readers, again.open.home.folder)
    assert (found.faults, found.folded) == ((), 14)
    mine, theirs = tables_in(again.open), venue.tables()
    assert set(theirs["sale"]) <= set(mine["sale"])
    again.close()
    venue.close()

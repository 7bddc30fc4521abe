"""A snapshot of a venue: made beside a till that sells, checked, and merged into a new till."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.metadata import Role, tables_of
from fynlo_pos.core.db.snapshot_check import Unfit
from fynlo_pos.core.db.snapshot_loading import NotMerged, load_snapshot
from fynlo_pos.core.db.snapshot_making import make_snapshot
from fynlo_pos.core.db.snapshot_tables import SHARED, SIGNED_HEAD, is_new
from fynlo_pos.core.db.tables.all import TABLES
from fynlo_pos.core.db.vector import ChainHead, Signed
from fynlo_pos.core.ledger.transfers import Transfer, TransfersPosted
from fynlo_pos.core.trouble import Trouble
from tests.support.devices import Device, copy_of
from tests.support.shop import STAFF_ID, product
from tests.support.snapshots import (
    FIRST,
    SECOND,
    NewTill,
    Rows,
    SnapshotVenue,
    Taken,
    never,
    take_in,
)

DECLARED = TABLES
SIGNED_TOO_SOON = """
UPDATE signed_head SET hash = (
    SELECT b.hash FROM envelope AS e JOIN envelope AS b USING (incarnation)
    WHERE b.seq = e.seq - 1 AND e.hash = signed_head.hash)
"""


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[SnapshotVenue]:
    venue = SnapshotVenue(tmp_path)
    yield venue
    venue.close()


@pytest.fixture
def new(venue: SnapshotVenue) -> Iterator[NewTill]:
    till = venue.new_till()
    yield till
    till.close()


def test_a_snapshot_holds_the_log_and_every_table_made_from_it_and_nothing_of_a_device() -> None:
    declared = {t.name for role in (Role.LOG, Role.PROJECTION) for t in tables_of(role)}
    assert set(SHARED) == declared | {SIGNED_HEAD}


def test_a_new_till_comes_to_the_tables_it_would_have_come_to_by_the_log(
    venue: SnapshotVenue, new: NewTill
) -> None:
    by_log = new.twin()
    snapshot = venue.make()
    venue.first.sell(3)
    venue.second.sell(1)
    venue.meet()
    new.load(snapshot)
    venue.take_in_all(new)
    venue.take_in_all(by_log)
    assert new.rows(SIGNED_HEAD) == by_log.rows(SIGNED_HEAD)
    assert new.faults() == ()
    assert [tile.name for tile in new.find("bro")] == ["Brownie"]
    assert [tile.name for tile in new.find("eakf")] == ["Full breakfast"]
    by_log.close()


def test_what_a_till_wrote_stays_its_own_and_it_sells_on_under_its_name(
    venue: SnapshotVenue, new: NewTill
) -> None:
    own = new.opened.incarnation
    new.load(venue.make())
    rows = new.rows()
    assert [row[1] for row in rows["envelope"] if row[0] == own.bytes] == [1]
    assert [row[1:3] for row in rows["incarnation"] if row[0] == own.bytes] == [("T3", "T3")]
    new.reopen()
    assert new.opened.incarnation == own
    assert new.opened.store.log.terminal == "T3"
    assert new.opened.warnings == ()


def test_what_a_till_posted_before_it_joined_is_on_top(venue: SnapshotVenue, new: NewTill) -> None:
    posted = TransfersPosted(UUID(int=9), "2026-11-20", 0, (Transfer("a", "b", 7),))
    with new.opened.store.transaction() as tx:
        tx.append(posted)
    new.load(venue.make())
    own = new.opened.incarnation.bytes
    assert [row[1] for row in new.rows()["envelope"] if row[0] == own] == [1, 2]
    assert [row[0] for row in new.rows()["posting"] if own in row] == [posted.source_id.bytes]
    assert new.faults() == ()


def test_it_goes_on_changing_and_selling_what_came_with_it(
    venue: SnapshotVenue, new: NewTill
) -> None:
    new.load(venue.make())
    tea = msgspec.structs.replace(product(1), name="Rooibos")
    new.till().save_documents([tea], STAFF_ID)
    assert [tile.name for tile in new.find("rooib")] == ["Rooibos"]
    assert new.find("tea") == []
    assert new.faults() == ()


def test_rows_that_are_written_once_are_guarded_again(venue: SnapshotVenue, new: NewTill) -> None:
    new.load(venue.make())
    connection = connect_raw(new.opened.home.database, new.opened.secret.key)
    with pytest.raises(Exception, match="envelope is written once"):
        connection.execute("DELETE FROM envelope")
    connection.close()


def test_a_sound_snapshot_is_found_sound(venue: SnapshotVenue, new: NewTill) -> None:
    snapshot = venue.make()
    standing = snapshot.check(new)
    assert standing.heads == snapshot.made.heads
    assert standing.envelopes == snapshot.made.envelopes == len(venue.log())
    assert {end.named: end.signed.device for end in standing.ends} == {
        venue.first.open.incarnation: FIRST,
        venue.second.incarnation: SECOND,
    }


def test_nothing_of_the_device_that_made_it_is_in_it(venue: SnapshotVenue) -> None:
    venue.first.basket(2)
    snapshot = venue.make()
    connection = connect_raw(snapshot.path, snapshot.key)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    assert not names & {table.name for table in tables_of(Role.LOCAL)} - {SIGNED_HEAD}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Taken, NewTill]]:
    """Return a snapshot of a venue, and a new till that looks it through."""
    venue = SnapshotVenue(tmp_path_factory.mktemp("sound"))
    like = venue.new_till()
    yield venue.make(), like
    like.close()
    venue.close()


@pytest.mark.parametrize(
    ("lie", "told"),
    [
        ("UPDATE envelope SET body = zeroblob(9) WHERE row = 3", "cannot be read"),
        ("DELETE FROM envelope WHERE row = 3", "does not follow"),
        ("UPDATE envelope SET private = x'00' WHERE row = 4", "cannot be read"),
        ("UPDATE envelope SET hash = zeroblob(32) WHERE row = 4", "was changed"),
        ("UPDATE envelope SET stamp = stamp + 90 WHERE row = 4", "another place"),
        ("UPDATE chain SET seq = seq + 1", "does not end where"),
        ("DELETE FROM chain", "on no chain"),
        ("DELETE FROM signed_head", "nobody signed"),
        (SIGNED_TOO_SOON, "nobody signed the end"),
        ("INSERT INTO signed_head VALUES (zeroblob(32), zeroblob(16), x'00')", "on no chain"),
        ("UPDATE signed_head SET device = 'sixteen letters.'", "wrong kind"),
        ("PRAGMA user_version = 99", "version 99"),
        ("CREATE TABLE more (one)", "tables of a till"),
        ("CREATE TRIGGER more AFTER INSERT ON sale BEGIN SELECT 1; END", "tables of a till"),
        ("CREATE VIEW more AS SELECT 1", "tables of a till"),
        ("INSERT INTO fork VALUES (zeroblob(16), zeroblob(16), 1, x'', x'', x'')", "wrong kind"),
        ("DROP TABLE fork", "tables of a till"),
    ],
)
def test_a_snapshot_that_lies_of_the_log_is_unfit(
    sound: tuple[Taken, NewTill], tmp_path: Path, lie: str, told: str
) -> None:
    snapshot, like = sound
    with pytest.raises(Unfit, match=told):
        snapshot.copy(tmp_path).changed(lie).check(like)


def test_one_chain_is_signed_by_one_device(sound: tuple[Taken, NewTill], tmp_path: Path) -> None:
    snapshot, like = sound
    rows = "SELECT hash, x'%s', x'00' FROM envelope WHERE seq = 2 AND incarnation = (%s)"
    seconds = "SELECT incarnation FROM incarnation WHERE terminal = 'T2'"
    lie = f"INSERT INTO signed_head {rows % (FIRST.hex, seconds)}"
    with pytest.raises(Unfit, match="two devices"):
        snapshot.copy(tmp_path).changed(lie).check(like)


def test_a_screen_that_sold_is_found_out(sound: tuple[Taken, NewTill]) -> None:
    snapshot, like = sound
    assert snapshot.check(like, {UUID(int=99): None}).envelopes == snapshot.made.envelopes
    with pytest.raises(Unfit, match="not a screen's to write"):
        snapshot.check(like, {SECOND: None})


def test_both_branches_of_a_chain_come_with_it(venue: SnapshotVenue, new: NewTill) -> None:
    copy = Device("T2", copy_of(venue.second.connection))
    for twin in (venue.second, copy):
        twin.sell(1)
        take_in(venue.first.open, twin.log(), {venue.second.incarnation: SECOND})
    snapshot = venue.make()
    assert len(snapshot.check(new).ends) == 3
    new.load(snapshot)
    assert len(new.rows()["fork"]) == 1
    assert new.faults() == ()
    renamed = "UPDATE {0} SET {1} = zeroblob(16) WHERE {1} IN (SELECT fork FROM fork)"
    places = (("envelope", "incarnation"), ("chain", "incarnation"), ("fork", "fork"))
    snapshot.changed(*(renamed.format(*place) for place in places))
    with pytest.raises(Unfit, match="not named by its beginning"):
        snapshot.check(new)


def test_looking_one_through_ends_with_the_till(sound: tuple[Taken, NewTill]) -> None:
    snapshot, like = sound
    with pytest.raises(Unfit, match="cancelled"):
        snapshot.check(like, is_cancelled=lambda: True)


def test_a_file_that_is_torn_or_opens_with_another_key_is_told(
    sound: tuple[Taken, NewTill], tmp_path: Path
) -> None:
    snapshot, like = sound
    with pytest.raises(Trouble):
        Taken(snapshot.path, bytes(32), snapshot.made).check(like)
    torn = snapshot.copy(tmp_path)
    whole = torn.path.read_bytes()
    torn.path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises((Trouble, Unfit)):
        torn.check(like)


def test_only_a_new_till_takes_one_in(venue: SnapshotVenue, new: NewTill) -> None:
    snapshot = venue.make()
    venue.take_in_all(new)
    before = new.rows()
    with pytest.raises(NotMerged, match="more than its own beginning"):
        new.load(snapshot)
    assert new.rows() == before
    connection = new.opened.store.connection
    with connection.begin():
        assert not is_new(connection)


def test_a_till_whose_log_the_venue_holds_takes_none_in(venue: SnapshotVenue, new: NewTill) -> None:
    twin = new.twin()
    new.load(venue.make())
    path, key = venue.folder / "again", bytes(32)
    database = (new.opened.home.database, new.opened.secret.key)
    made = make_snapshot(database, (path, key), _sign, never)
    before = twin.rows()
    with pytest.raises(NotMerged, match="knows this till's own log"):
        twin.load(Taken(path, key, made))
    assert twin.rows() == before
    twin.close()


def test_a_snapshot_that_fails_in_the_middle_leaves_the_till_as_it_was(
    venue: SnapshotVenue, new: NewTill
) -> None:
    before = new.rows()
    snapshot = venue.make().changed("DROP TABLE z_report")
    with pytest.raises(Exception, match="z_report"):
        new.load(snapshot)
    assert new.rows() == before
    new.load(venue.make())
    assert new.faults() == ()


def test_one_that_is_found_unsound_while_it_is_merged_is_undone_before_anybody_sees_it(
    venue: SnapshotVenue, new: NewTill
) -> None:
    before, merged, seen = new.rows(), list[int](), list[Rows]()
    connection = new.opened.store.connection

    def require_sound() -> None:
        merged.append(connection.exec_driver_sql("SELECT count(*) FROM sale").scalar_one())
        seen.append(new.rows())
        raise Unfit("nobody signed it")

    snapshot = venue.make()
    with pytest.raises(Unfit, match="nobody signed it"):
        load_snapshot(connection, snapshot.path, snapshot.key, require_sound)
    assert merged[0] > 0
    assert seen == [before]
    assert new.rows() == before
    new.load(snapshot)
    assert new.faults() == ()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the till is killed in a fork of this process")
@pytest.mark.parametrize("statement", [3, 30, 60, 90, -1])
def test_a_till_that_is_killed_while_it_loads_is_empty_or_full(
    venue: SnapshotVenue, new: NewTill, statement: int
) -> None:
    snapshot, before = venue.make(), new.rows()
    new.close_and(lambda connection: snapshot.load_and_die(connection, statement))
    after = new.rows()
    if statement == -1:
        assert after["sale"] != before["sale"] == []
        assert new.faults() == ()
    else:
        assert after == before
        new.load(snapshot)
    assert len(new.rows()["envelope"]) == snapshot.made.envelopes + 1


def _sign(head: ChainHead) -> Signed:
    return Signed(head.hash, FIRST, b"signed")

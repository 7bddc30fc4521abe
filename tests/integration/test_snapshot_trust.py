"""What a snapshot's maker vouches for, and what of one is not believed however it is signed."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db import snapshot_making
from fynlo_pos.core.db.accept import LEAP
from fynlo_pos.core.db.disk_room import KEPT_FREE_BYTES
from fynlo_pos.core.db.snapshot_check import Unfit
from fynlo_pos.core.db.snapshot_making import NotNow
from fynlo_pos.core.db.vector import ChainHead, Signed, keep_signed, read_vector
from fynlo_pos.core.incarnation import fork_name
from tests.support.shop import FRIDAY_NOON_MS
from tests.support.snapshots import (
    FIRST,
    SECOND,
    NewTill,
    SnapshotVenue,
    Taken,
    signed_by_first,
    take_in,
)
from tests.support.two_tills import sealed_after

FORK = "INSERT INTO fork (fork, incarnation, first_seq, previous, parent, parent_name) VALUES"
JOINED_ANEW = UUID(int=79)
"""The device that the first till is once it was restored and joined with a new code."""


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


def _signed_anew(head: ChainHead) -> Signed:
    return Signed(head.hash, JOINED_ANEW, b"signed")


def _begin_another_life(venue: SnapshotVenue) -> UUID:
    before = venue.first.open.incarnation
    venue.first.open.begin_another_life(uuid7, lambda: FRIDAY_NOON_MS)
    venue.first.sell(1)
    return before


def _signed_home(venue: SnapshotVenue, life: UUID) -> None:
    """What a life had sold came home, and what its device had signed of it with it."""
    connection = venue.first.open.store.connection
    with connection.begin():
        head = next(head for head in read_vector(connection) if head.incarnation == life)
        keep_signed(connection, [signed_by_first(head)])


def test_a_life_before_a_restore_stays_signed_by_the_device_that_lived_it(
    venue: SnapshotVenue, new: NewTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_making, "SIGNS_EVERY", 2)
    before = _begin_another_life(venue)
    _signed_home(venue, before)
    snapshot = venue.make(_signed_anew)
    assert {end.named: end.signed.device for end in snapshot.check(new).ends} == {
        before: FIRST,
        venue.first.open.incarnation: JOINED_ANEW,
        venue.second.incarnation: SECOND,
    }


def test_none_is_made_where_a_life_before_a_restore_goes_on_beyond_what_its_device_signed(
    venue: SnapshotVenue,
) -> None:
    _signed_home(venue, venue.first.open.incarnation)
    venue.first.sell(1)
    _begin_another_life(venue)
    with pytest.raises(NotNow, match="beyond what its device has signed"):
        venue.make(_signed_anew)
    assert list(venue.folder.glob("*.snapshot")) == []


def test_a_device_that_began_another_life_signs_both(venue: SnapshotVenue, new: NewTill) -> None:
    before = _begin_another_life(venue)
    _signed_home(venue, before)
    ends = venue.make().check(new).ends
    assert {end.signed.device for end in ends if end.named != venue.second.incarnation} == {FIRST}


def test_none_is_made_that_nobody_would_take_in_for_two_devices_signed_a_chain(
    venue: SnapshotVenue,
) -> None:
    connection = venue.first.open.store.connection
    theirs = [each for each in venue.log() if each.incarnation == venue.second.incarnation]
    with connection.begin():
        keep_signed(connection, [Signed(theirs[1].hash, FIRST, b"signed")])
    with pytest.raises(NotNow, match="two devices"):
        venue.make()


def test_none_is_made_where_the_room_on_the_disk_is_for_sales(
    venue: SnapshotVenue, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = 2 * venue.first.open.home.database.stat().st_size + KEPT_FREE_BYTES
    usage = shutil.disk_usage(venue.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=needed - 1))
    with pytest.raises(NotNow, match="for sales"):
        venue.make()
    assert list(venue.folder.glob("*.snapshot")) == []
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=needed))
    assert venue.make().made.envelopes


def _leave_out(snapshot: Taken, venue: SnapshotVenue, *, parent: str) -> Taken:
    """Take out of ``T2``'s chain what stands between its first envelope and its last.

    The last is called a fork; it and the first one stay as they were signed.
    """
    log = [each for each in venue.log() if each.incarnation == venue.second.incarnation]
    first, before, last = log[0], log[-2], log[-1]
    main, fork = first.incarnation.hex, fork_name(first.incarnation, last.hash).hex
    of_main = f"WHERE incarnation = x'{main}'"
    head = f"{first.seq}, x'{first.hash.hex()}', {first.stamp}, {first.stamp}"
    end = f"x'{first.hash.hex()}', x'{SECOND.hex}', x'00'"
    branch = f"x'{fork}', x'{main}', {last.seq}, x'{before.hash.hex()}'"
    parent_name = fork if parent == "itself" else main
    return snapshot.changed(
        f"DELETE FROM envelope {of_main} AND seq > 1 AND seq < {last.seq}",
        f"UPDATE envelope SET incarnation = x'{fork}' {of_main} AND seq = {last.seq}",
        f"UPDATE chain SET incarnation = x'{fork}' {of_main}",
        f"UPDATE chain SET believed_stamp = stamp WHERE incarnation = x'{fork}'",
        f"INSERT INTO chain VALUES (x'{main}', {head})",
        f"INSERT INTO signed_head VALUES ({end})",
        f"{FORK} ({branch}, x'{parent_name}', x'{main}')",
    )


@pytest.mark.parametrize(
    ("parent", "told"), [("main", "goes off from what is not there"), ("itself", "wrong kind")]
)
def test_one_that_calls_a_chain_s_end_a_fork_to_leave_out_what_is_before_it_is_unfit(
    venue: SnapshotVenue, new: NewTill, parent: str, told: str
) -> None:
    snapshot = _leave_out(venue.make(), venue, parent=parent)
    with pytest.raises(Unfit, match=told):
        snapshot.check(new)


@pytest.mark.parametrize("stamp", ["9223372036854775806", "believed_stamp + 1", "0"])
def test_one_that_lies_of_the_stamps_to_be_believed_is_unfit(
    venue: SnapshotVenue, new: NewTill, stamp: str
) -> None:
    snapshot = venue.make().changed(f"UPDATE chain SET believed_stamp = {stamp}")
    with pytest.raises(Unfit, match="does not end where it says"):
        snapshot.check(new)


def test_a_stamp_that_leaps_is_in_a_sound_one_and_is_not_believed(
    venue: SnapshotVenue, new: NewTill
) -> None:
    log = venue.log()
    last = [each for each in log if each.incarnation == venue.second.incarnation][-1]
    leaps = max(each.stamp for each in log) + 2 * LEAP
    leap = sealed_after(last, stamp=leaps)
    take_in(venue.first.open, [leap, sealed_after(leap)], {last.incarnation: SECOND})
    venue.first.sell(1)
    snapshot = venue.make()
    assert snapshot.check(new).envelopes == len(log) + 3
    lie = f"UPDATE chain SET believed_stamp = stamp WHERE stamp > {leaps}"
    with pytest.raises(Unfit, match="does not end where it says"):
        snapshot.changed(lie).check(new)

"""What a snapshot's maker vouches for, and what of one is not believed however it is signed."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db import snapshot_making
from fynlo_pos.core.db.disk_room import KEPT_FREE_BYTES
from fynlo_pos.core.db.snapshot_making import NotNow
from fynlo_pos.core.db.vector import ChainHead, Signed, keep_signed, read_vector
from tests.support.shop import FRIDAY_NOON_MS
from tests.support.snapshots import FIRST, SECOND, NewTill, SnapshotVenue, signed_by_first

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

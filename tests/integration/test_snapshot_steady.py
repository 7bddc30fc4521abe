"""A snapshot goes onto the disk as it is merged, so that no sale waits behind all of it."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.core import checkpoints
from fynlo_pos.core.db import snapshot_loading
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.snapshot_loading import looks_after_log
from tests.support.snapshots import NewTill, SnapshotVenue
from tests.support.venue_processes import wait_until

SYNCED_WITHIN_S = 20.0
PAGE_BYTES = 4_096
FEW_PAGES = 40
PAUSE_S = 0.5
"""Long enough to look meanwhile."""
_BYTES = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"


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


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="files are told apart by /proc")
def test_what_is_merged_is_on_its_way_to_the_disk_before_it_is_committed(
    venue: SnapshotVenue, new: NewTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced, fsync, merge = threading.Event(), os.fsync, snapshot_loading._merge
    is_synced_in_time: list[bool] = []

    def noted(descriptor: int) -> None:
        fsync(descriptor)
        if Path(f"/proc/self/fd/{descriptor}").readlink().name.endswith(".db-wal"):
            synced.set()

    def merged(connection: DriverConnection) -> None:
        merge(connection)
        synced.clear()
        is_synced_in_time.append(synced.wait(SYNCED_WITHIN_S))

    monkeypatch.setattr(os, "fsync", noted)
    monkeypatch.setattr(snapshot_loading, "_merge", merged)
    new.load(venue.make())
    assert is_synced_in_time == [True]


def test_a_disk_that_fails_meanwhile_is_told(
    venue: SnapshotVenue, new: NewTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed, merge = threading.Event(), snapshot_loading._merge

    def fails(_descriptor: int) -> None:
        failed.set()
        raise OSError(5, "Input/output error")

    def merged(connection: DriverConnection) -> None:
        merge(connection)
        assert failed.wait(SYNCED_WITHIN_S)

    snapshot = venue.make()
    monkeypatch.setattr(snapshot_loading, "_merge", merged)
    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="Input/output"):
        new.load(snapshot)


def test_what_was_merged_is_brought_into_the_tills_own_file_beside_its_lane(
    venue: SnapshotVenue, new: NewTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its commit, or on the lane, a second's sale would wait for it."""
    monkeypatch.setattr(checkpoints, "PAGES", FEW_PAGES)
    monkeypatch.setattr(snapshot_loading, "CHECKPOINT_PAGES", FEW_PAGES)
    monkeypatch.setattr(checkpoints, "PAUSE_S", PAUSE_S)
    connection, file = new.opened.store.connection, new.folder / "till.db"
    before = file.stat().st_size
    new.load(venue.make())
    assert file.stat().st_size == before
    assert not looks_after_log(connection)
    wait_until(lambda: looks_after_log(connection), "it is brought in")
    whole = connection.exec_driver_sql(_BYTES).scalar_one()
    pages = connection.exec_driver_sql("PRAGMA wal_autocheckpoint").scalar_one()
    assert (file.stat().st_size, pages) == (whole, FEW_PAGES)


@pytest.mark.skipif(not Path("/proc/thread-self/io").exists(), reason="/proc tells what is read")
def test_its_commit_does_not_go_through_the_log_again(
    venue: SnapshotVenue, new: NewTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it must where a page of it was changed once more."""
    connection, merge, read = new.opened.store.connection, snapshot_loading._merge, list[int]()
    in_log: list[int] = []

    def merged(connection: DriverConnection) -> None:
        merge(connection)
        in_log.append((new.folder / "till.db-wal").stat().st_size)
        read.append(bytes_read())

    monkeypatch.setattr(snapshot_loading, "_merge", merged)
    monkeypatch.setattr(connection, "committed", lambda: read.append(bytes_read()))
    for _ in range(40):
        venue.first.sell(5)
    connection.exec_driver_sql("PRAGMA cache_size = 20")
    new.load(venue.make())
    assert in_log[0] > FEW_PAGES * PAGE_BYTES
    assert read[1] - read[0] < PAGE_BYTES


def bytes_read() -> int:
    """Return what this thread has read so far: others bring logs in beside it."""
    return int(Path("/proc/thread-self/io").read_text().split("rchar:")[1].split()[0])

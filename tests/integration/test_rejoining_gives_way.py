"""A snapshot that is merged beside selling gives way to whoever comes, and nothing was changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fynlo_pos.app import beginning
from fynlo_pos.app.beginning import Beginning
from fynlo_pos.core.db import snapshot_loading
from fynlo_pos.core.db.snapshot_loading import GaveWay, looks_after_log
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from tests.integration.test_hub_moving import JOINED
from tests.integration.test_rejoining import on_file
from tests.support.devices import Device
from tests.support.lanes import HandedLane
from tests.support.shop import ADA
from tests.support.snapshots import Taken
from tests.support.trimmed import TODAY, TradingVenue, trim

pytestmark = pytest.mark.integration

OFTEN = 20
"""So many steps of the database's between two looks: what is merged here is small."""


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TradingVenue]:
    """The third till is away since Friday and sold; the first has folded Friday since."""
    monkeypatch.setattr(snapshot_loading, "LOOKS_EVERY_STEPS", OFTEN)
    venue = TradingVenue(tmp_path)
    venue.away.till.open_drawer(50_00, ADA)
    venue.away.sell(2)
    venue.away = on_file(venue, venue.away)
    trim(venue.first.open, TODAY)
    yield venue
    venue.close()


@pytest.fixture
def snapshot(venue: TradingVenue) -> Taken:
    return venue.make()


class Looks:
    """Says at one look, and at none before it, that somebody waits."""

    def __init__(self, at: int = -1) -> None:
        self.at, self.count = at, 0

    def __call__(self) -> bool:
        self.count += 1
        return self.count == self.at


def rejoin(till: Device, snapshot: Taken, gives_way: Callable[[], bool]) -> None:
    rejoin_snapshot(till.connection, snapshot.path, snapshot.key, gives_way)


def pragma(till: Device, name: str) -> object:
    return till.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.slow
def test_it_may_be_broken_off_anywhere_and_begun_again(
    venue: TradingVenue, snapshot: Taken
) -> None:
    whole = Looks()
    other = on_file(venue, venue.away)
    rejoin(other, snapshot, whole)
    assert whole.count > 100
    till, before = venue.away, venue.away.dump()
    kib = pragma(till, "cache_size")
    for at in (1, 2, *range(3, whole.count, whole.count // 12), whole.count):
        with pytest.raises(GaveWay):
            rejoin(till, snapshot, Looks(at))
        assert till.dump() == before, at
        assert not till.connection._driver.in_transaction
        assert pragma(till, "cache_size") == kib
        assert [row[1] for row in till.connection.exec_driver_sql("PRAGMA database_list")] == [
            "main"
        ]
    till.sell(1)
    rejoin(till, snapshot, Looks())
    assert till.dump()["z_report"] == other.dump()["z_report"] != before["z_report"]
    till.sell(1)


@pytest.mark.slow
def test_rows_that_go_by_the_thousand_give_way_too(venue: TradingVenue, snapshot: Taken) -> None:
    """All of a table at once would be one step, half a second long in a shop of twenty thousand."""
    running: list[str] = []
    driver = venue.away.connection._driver
    driver.set_trace_callback(running.append)
    with pytest.raises(GaveWay):
        rejoin(venue.away, snapshot, lambda: running[-1].startswith('DELETE FROM main."envelope"'))
    driver.set_trace_callback(None)


@pytest.mark.slow
def test_another_fault_is_none_of_it(
    venue: TradingVenue, snapshot: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_loading, "_WORDS", ("INSERT INTO nowhere VALUES (1)",))
    with pytest.raises(Exception, match="no such table"):
        rejoin(venue.away, snapshot, Looks())
    venue.away.sell(1)


@pytest.mark.slow
def test_the_log_is_left_to_who_brings_it_in_beside(
    venue: TradingVenue, snapshot: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next sale would bring in all of it otherwise, and wait for it."""
    monkeypatch.setattr(snapshot_loading, "CHECKPOINT_PAGES", 7)
    till = venue.away
    rejoin(till, snapshot, Looks())
    assert till.connection.pages_in_log() > 7
    assert pragma(till, "wal_autocheckpoint") == 0
    assert not looks_after_log(till.connection)
    assert pragma(till, "wal_autocheckpoint") == 0
    till.connection.bring_log_in()
    assert looks_after_log(till.connection)
    assert pragma(till, "wal_autocheckpoint") == 7
    with pytest.raises(GaveWay):
        rejoin(till, snapshot, Looks(5))
    assert pragma(till, "wal_autocheckpoint") == 7


@pytest.mark.slow
def test_where_nobody_brings_it_in_a_commit_does_at_last(
    venue: TradingVenue, snapshot: Taken, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_loading, "CHECKPOINT_PAGES", 7)
    monkeypatch.setattr(beginning, "MOST_LOOKS", 3)
    monkeypatch.setattr(beginning, "LOOKS_EVERY_S", 0.0)
    till, queued = venue.away, list[int]()
    rejoin(till, snapshot, Looks())

    def on_writer(work: Callable[[], None]) -> bool:
        queued.append(1)
        work()
        return True

    lane = HandedLane(on_writer)
    taking = Beginning(venue.first.open, JOINED, lane, lambda _told: None, lambda: False)
    taking._opened = till  # type: ignore[assignment]
    taking._have_log_looked_after()
    assert len(queued) == 3
    assert pragma(till, "wal_autocheckpoint") == 7
    till.sell(1)
    assert till.connection.pages_in_log() < 7
    taking._have_log_looked_after()
    assert len(queued) == 4, "it is short: once looked at is enough"

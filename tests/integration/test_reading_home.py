"""A till that was away reads its shop from a snapshot's log, a slice at a time, beside selling."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.app.reading_home import read_home
from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.db import peer_store
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.trouble import Refused
from tests.support.lanes import HandedLane
from tests.support.shop import ADA
from tests.support.snapshots import NewTill, Taken, take_in
from tests.support.trimmed import TODAY, TradingVenue, tables_in, trim

pytestmark = pytest.mark.integration


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TradingVenue]:
    """Its slices are of one envelope."""
    monkeypatch.setattr(peer_store, "BATCH_ENVELOPES", 4)
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


@pytest.fixture
def away(venue: TradingVenue) -> Iterator[NewTill]:
    """A till that has sold by itself, and never heard of the shop."""
    till = venue.new_till()
    yield till
    till.close()


class Lane:
    """The lane that writes, on the spot; ``between`` is done before each piece of work."""

    def __init__(self, between: Callable[[], object] = lambda: None) -> None:
        self.count = 0
        self._between = between

    def __call__(self, work: Callable[[], None]) -> bool:
        self._between()
        self.count += 1
        work()
        return True


def read(till: NewTill, snapshot: Taken, lane: Lane, most: int = 1_000) -> bool:
    file = (snapshot.path, snapshot.key)
    return read_home(till.opened, file, HandedLane(lane), lambda: lane.count >= most)


def agree(venue: TradingVenue, till: NewTill) -> None:
    """The till holds what the first one does, and both are sound."""
    with till.opened.readers.connect() as connection, connection.begin():
        log = list(read_log(connection))
    take_in(venue.first.open, log, {})
    mine, theirs = tables_in(till.opened), venue.tables()
    for name in ("sale", "day_total", "drawer_session", "posting", "z_report", "document"):
        assert mine[name] == theirs[name], name
    assert examine(till.opened.readers, till.opened.home.folder).faults == ()


def test_it_takes_in_the_shop_and_sells_meanwhile(venue: TradingVenue, away: NewTill) -> None:
    opened_at: list[int] = []

    def between() -> None:
        if not opened_at:
            with suppress(Refused):  # until the shop itself has been read
                away.till().open_drawer(20_00, ADA)
                opened_at.append(lane.count)

    lane = Lane(between)
    assert read(away, venue.make(), lane)
    assert opened_at
    assert opened_at[0] < lane.count
    agree(venue, away)


def test_what_is_cut_short_is_whole_as_far_as_it_goes_and_goes_on_from_there(
    venue: TradingVenue, away: NewTill
) -> None:
    snapshot = venue.make()
    for _ in range(3):
        with pytest.raises(CutShort):
            read(away, snapshot, Lane(), 1)
        assert examine(away.opened.readers, away.opened.home.folder).faults == ()
    lane = Lane()
    assert read(away, snapshot, lane)
    whole = Lane()
    assert read(away, snapshot, whole)
    assert whole.count == 0
    agree(venue, away)


def test_what_was_folded_away_cannot_be_read_and_nothing_is_begun(
    venue: TradingVenue, away: NewTill
) -> None:
    assert trim(venue.first.open, TODAY) > 0
    before, lane = tables_in(away.opened), Lane()
    assert not read(away, venue.make(), lane)
    assert (tables_in(away.opened), lane.count) == (before, 0)


def test_more_of_its_own_log_than_it_has_is_not_put_back_into_it(
    venue: TradingVenue, away: NewTill
) -> None:
    """It goes on writing that log: another life has to begin first, as at a hub."""
    assert read(away, venue.make(), Lane())
    later = away.twin()
    later.till().open_drawer(20_00, ADA)
    with later.opened.readers.connect() as connection, connection.begin():
        log = list(read_log(connection))
    take_in(venue.first.open, log, {away.opened.incarnation: UUID(int=73)})
    before = tables_in(away.opened)
    with pytest.raises(NotMerged, match="own"):
        read(away, venue.make(), Lane())
    assert tables_in(away.opened) == before
    later.close()


def test_what_nobody_signed_is_not_taken_in(venue: TradingVenue, away: NewTill) -> None:
    before = tables_in(away.opened)
    with pytest.raises(NotMerged, match="no place"):
        read(away, venue.make().changed("DELETE FROM signed_head"), Lane())
    assert tables_in(away.opened) == before

"""Bodies are taken out of a till's log below what it has folded, and nothing else is lost of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.core.db.base_rows import read_base
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.folding import NotFolded
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.triggers import unguarded
from tests.support.trimmed import TODAY, TOMORROW, TradingVenue, run, trim, trimming_of

pytestmark = pytest.mark.integration

_KEPT_BODIES = "SELECT seq FROM envelope WHERE incarnation = ? AND body <> x'' ORDER BY seq"
_DAMAGED = "UPDATE envelope SET body = CAST(body || x'00' AS BLOB) WHERE stamp = 4"
_WAITS = "INSERT INTO parked VALUES (?, ?, 5, 'newer', '')"


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


def kept(venue: TradingVenue) -> list[int]:
    """Return the numbers of the first till's own envelopes that still have a body."""
    opened = venue.first.open
    with opened.store.connection.begin() as connection:
        rows = connection.exec_driver_sql(_KEPT_BODIES, (opened.incarnation.bytes,)).all()
    return [row[0] for row in rows]


def test_the_bodies_of_old_closed_days_go_and_every_table_is_as_it_was(
    venue: TradingVenue,
) -> None:
    before, reach = venue.tables(), kept(venue)
    taken_out = trim(venue.first.open, TODAY)
    assert venue.tables() == before
    assert kept(venue) == [1, *(seq for seq in reach if seq >= venue.friday_z)]
    assert taken_out == 10
    found = examine(venue.first.open.readers, venue.folder)
    assert found.faults == ()
    assert (found.folded, found.folded_to) == (14, "2026-11-20")


@pytest.mark.slow
def test_a_later_base_takes_the_place_of_the_one_before(venue: TradingVenue) -> None:
    before = venue.tables()
    trim(venue.first.open, TODAY)
    trim(venue.first.open, TOMORROW)
    assert venue.tables() == before
    with venue.first.open.store.connection.begin() as connection:
        assert read_base(connection).generation == 2
        parts = connection.exec_driver_sql("SELECT DISTINCT generation FROM base_part").all()
    assert parts == [(2,)]
    found = examine(venue.first.open.readers, venue.folder)
    assert (found.faults, found.folded_to) == ((), "2026-11-21")
    assert trim(venue.first.open, TOMORROW) == 0
    with venue.first.open.store.connection.begin() as connection:
        moved = "SELECT (row < 0) = (body = x'') FROM envelope"
        assert {row[0] for row in connection.exec_driver_sql(moved)} == {1}


def test_the_tables_can_be_made_anew_on_the_base(venue: TradingVenue) -> None:
    before = venue.tables()
    trim(venue.first.open, TODAY)
    with venue.first.open.store.connection.begin() as connection:
        rebuild(connection)
    assert venue.tables() == before
    venue.first.sell(1)
    assert examine(venue.first.open.readers, venue.folder).faults == ()


def test_nothing_goes_that_the_hubs_snapshot_lacks(venue: TradingVenue) -> None:
    own = venue.first.open.incarnation
    heads = venue.heads()
    assert trim(venue.first.open, TODAY, ()) == 0
    trim(venue.first.open, TODAY, [head for head in heads if head.incarnation != own])
    assert kept(venue) == list(range(1, venue.last() + 1))


def test_nothing_goes_of_a_chain_that_goes_on_otherwise_in_the_snapshot(
    venue: TradingVenue,
) -> None:
    assert trim(venue.first.open, TODAY, venue.heads(hash_=bytes(32))) == 0


def test_nothing_goes_from_the_first_that_waits_on(venue: TradingVenue) -> None:
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql(_WAITS, (venue.second.incarnation.bytes, 99))
    trim(venue.first.open, TODAY)
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql("DELETE FROM parked")
        gone = connection.exec_driver_sql("SELECT max(stamp) FROM envelope WHERE body = x''")
        assert gone.scalar() == 4


def test_what_waits_by_the_time_a_base_is_to_count_keeps_it_from_counting(
    venue: TradingVenue,
) -> None:
    trimming = trimming_of(venue.first.open, TODAY)
    assert trimming is not None
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql(_WAITS, (venue.second.incarnation.bytes, 3))
    with pytest.raises(NotFolded, match="waits"):
        run(trimming)
    assert kept(venue) == list(range(1, venue.last() + 1))


@pytest.mark.slow
def test_a_base_counts_only_behind_the_one_it_was_made_on(venue: TradingVenue) -> None:
    late = trimming_of(venue.first.open, TODAY)
    assert late is not None
    trim(venue.first.open, TODAY)
    with pytest.raises(NotFolded, match="another base"):
        run(late)
    assert examine(venue.first.open.readers, venue.folder).faults == ()


def test_a_body_that_was_changed_stays_for_the_doctor(venue: TradingVenue) -> None:
    with venue.first.open.store.connection.begin() as connection, unguarded(connection):
        connection.exec_driver_sql(
            "UPDATE envelope SET body = CAST(body || x'00' AS BLOB) WHERE stamp = 4"
        )
    with pytest.raises(NotFolded, match="cannot be read"):
        trim(venue.first.open, TODAY)


@pytest.mark.slow
def test_a_day_that_is_still_open_stays_however_old_it_is(tmp_path: Path) -> None:
    venue = TradingVenue(tmp_path, closes_second=False)
    trim(venue.first.open, TOMORROW)
    with venue.first.open.store.connection.begin() as connection:
        heads = read_base(connection).heads
    assert venue.second.incarnation not in heads
    assert examine(venue.first.open.readers, venue.folder).faults == ()
    venue.close()


def test_the_first_till_can_close_its_day_after_it(venue: TradingVenue) -> None:
    trim(venue.first.open, TOMORROW)
    venue.close_day(venue.first.till)
    assert venue.reading_z() == 3
    assert examine(venue.first.open.readers, venue.folder).faults == ()

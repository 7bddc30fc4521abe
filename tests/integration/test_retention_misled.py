"""A Z report whose day or reach cannot be true lets nobody fold more away than before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.core.db import store
from fynlo_pos.core.db.closing_rows import read_z_reports
from tests.support.trimmed import TODAY, TradingVenue, trim

pytestmark = pytest.mark.integration

_FURTHER = 1 << 40
_TUESDAY = "2026-11-24"


@pytest.fixture(autouse=True)
def _any_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a till write what ours would not; what comes from another till is not asked that."""
    monkeypatch.setattr(store, "check_envelope", lambda *_of, **_at: None)


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


def claim(venue: TradingVenue, *, of_first: bool, day: str = "1999-01-01") -> None:
    """The second till writes a Z of another day, which counts what is not there yet."""
    first, second = venue.first.open, venue.second
    with first.store.connection.begin() as connection:
        honest = read_z_reports(connection, first.incarnation, 1)[0]
    false = replace(
        honest,
        id=uuid7(),
        number=9_999,
        business_date=day,
        from_seq=1,
        to_seq=_FURTHER,
        recovers=first.incarnation if of_first else None,
    )
    second.accept(venue.log())
    with second.store.transaction() as transaction:
        transaction.append(false)
    second.sell(1)
    second.sell(1)
    venue.meet()
    venue.sales.append(venue.first.sell(2))
    venue.first.sell(1)


@pytest.mark.parametrize("of_first", [True, False])
def test_a_z_of_long_ago_that_came_after_todays_makes_nothing_old(
    venue: TradingVenue, of_first: bool
) -> None:
    claim(venue, of_first=of_first)
    assert trim(venue.first.open, TODAY) == 10
    assert venue.refund(venue.sales[-1]).lines


@pytest.mark.slow
def test_a_z_in_one_log_closes_no_day_of_another(tmp_path: Path) -> None:
    venue = TradingVenue(tmp_path)
    for _ in range(9):
        venue.second.sell(1)
    claim(venue, of_first=True)
    venue.second.accept(venue.log())
    venue.close_day(venue.second.till)
    venue.meet()
    trim(venue.first.open, _TUESDAY)
    assert 0 < last_without_body(venue) < last_closed(venue)
    venue.close()


@pytest.mark.slow
def test_a_z_closes_nothing_that_was_written_after_it(tmp_path: Path) -> None:
    venue = TradingVenue(tmp_path, closes_second=False)
    claim(venue, of_first=False)
    venue.close_day(venue.first.till)
    trim(venue.first.open, _TUESDAY)
    second = venue.second.incarnation.bytes
    with venue.first.open.store.connection.begin() as connection:
        last = "SELECT body <> x'' FROM envelope WHERE incarnation = ? ORDER BY seq DESC LIMIT 2"
        assert [row[0] for row in connection.exec_driver_sql(last, (second,))] == [1, 1]
    venue.close()


def test_a_z_of_a_day_to_come_keeps_nothing_for_ever(venue: TradingVenue) -> None:
    claim(venue, of_first=False, day="2099-12-31")
    for till in (venue.first.till, venue.second.till):
        venue.close_day(till)
    venue.meet()
    assert trim(venue.first.open, _TUESDAY)
    assert last_without_body(venue) == last_closed(venue) - 1


def last_without_body(venue: TradingVenue) -> int:
    """Return the number of the last of the first till's own envelopes that lost its body."""
    return own(venue, "SELECT max(seq) FROM envelope WHERE incarnation = ? AND body = x''")


def last_closed(venue: TradingVenue) -> int:
    """Return the number up to which the first till closed its days itself."""
    return own(venue, "SELECT max(to_seq) FROM z_report WHERE written_by = ?")


def own(venue: TradingVenue, statement: str) -> int:
    with venue.first.open.store.connection.begin() as connection:
        incarnation = venue.first.open.incarnation.bytes
        number: int = connection.exec_driver_sql(statement, (incarnation,)).scalar_one()
    return number

"""A base of which a part lacks or was changed counts for nobody, and makes no table anew."""

import struct
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from fynlo_pos.core.db import base_rows
from fynlo_pos.core.db.base_rows import BaseDamaged, read_base, require_whole
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver_connection import scratch_connection
from fynlo_pos.core.db.folding import NotFolded
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.snapshot_check import Unfit
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from tests.support.trimmed import (
    TODAY,
    TOMORROW,
    TradingVenue,
    folded,
    run,
    trim,
    trimming_of,
)

pytestmark = pytest.mark.integration

_SPOILT = {
    "lacks": "DELETE FROM base_part WHERE nth = 0",
    "last lacks": "DELETE FROM base_part WHERE nth = (SELECT max(nth) FROM base_part)",
    "of no table": "UPDATE base_part SET name = 'nothing' WHERE nth = 0",
    "of another table": "UPDATE base_part SET name = 'sale' WHERE nth = 0",
    "no bytes": "UPDATE base_part SET packed = 'x' WHERE nth = 0",
    "not packed": "UPDATE base_part SET packed = x'00' WHERE nth = 0",
    "another's": "UPDATE base_part SET packed = (SELECT packed FROM base_part WHERE nth = 1),"
    " name = (SELECT name FROM base_part WHERE nth = 1) WHERE nth = 0",
}
_GONE = "SELECT count(*) FROM envelope WHERE body = x''"


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


def count(venue: TradingVenue, statement: str) -> int:
    with venue.first.open.store.connection.begin() as connection:
        number: int = connection.exec_driver_sql(statement).scalar_one()
    return number


@pytest.mark.slow
@pytest.mark.parametrize("statement", _SPOILT.values(), ids=_SPOILT)
def test_a_snapshot_whose_base_is_not_whole_is_not_taken(
    venue: TradingVenue, statement: str
) -> None:
    trim(venue.first.open, TODAY)
    made, new = venue.make(), venue.new_till("T9")
    made.check(new)
    with scratch_connection(made.path, made.key) as snapshot, snapshot.begin():
        snapshot.exec_driver_sql(statement)
    with pytest.raises(Unfit, match="folded"):
        made.check(new)


@pytest.mark.slow
@pytest.mark.parametrize("statement", _SPOILT.values(), ids=_SPOILT)
def test_tables_are_not_made_anew_on_a_base_that_is_not_whole(
    venue: TradingVenue, statement: str
) -> None:
    trim(venue.first.open, TODAY)
    before = venue.tables()
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql(statement)
    with pytest.raises(BaseDamaged), venue.first.open.store.connection.begin() as connection:
        rebuild(connection)
    assert venue.tables() == before
    assert "What was folded away" in examine(venue.first.open.readers, venue.folder).faults[0]
    with pytest.raises(NotFolded, match="folded away"):
        trim(venue.first.open, TOMORROW)


@pytest.mark.slow
@pytest.mark.parametrize("commits", [4, -1])
def test_a_shop_taken_in_while_a_base_is_written_lets_no_body_go(
    venue: TradingVenue, commits: int
) -> None:
    trim(venue.first.open, TODAY)
    made, gone = venue.make(), count(venue, _GONE)
    trimming = trimming_of(venue.first.open, TOMORROW)
    assert trimming is not None
    parts = len(trimmed_parts(venue))
    for _ in range(commits % (parts + 1)):
        trimming.some()
    rejoin_snapshot(venue.first.open.store.connection, made.path, made.key)
    with pytest.raises(NotFolded, match="part"):
        run(trimming)
    assert count(venue, _GONE) == gone
    with venue.first.open.store.connection.begin() as connection:
        assert read_base(connection).generation == 1
        rebuild(connection)
    assert examine(venue.first.open.readers, venue.folder).faults == ()
    assert trim(venue.first.open, TOMORROW)


def test_a_base_counts_only_where_it_covers_the_one_that_counts_by_now(
    venue: TradingVenue,
) -> None:
    trim(venue.first.open, TODAY)
    trimming, gone = trimming_of(venue.first.open, TOMORROW), count(venue, _GONE)
    assert trimming is not None
    with venue.first.open.store.connection.begin() as connection:
        connection.exec_driver_sql("UPDATE base_head SET seq = 1000")
    with pytest.raises(NotFolded, match="further"):
        run(trimming)
    assert count(venue, _GONE) == gone


_MANY = 20_000_000


@pytest.mark.slow
@pytest.mark.parametrize(
    "unpacked",
    [
        b"\xdd" + struct.pack(">I", _MANY) + b"\x91\x80" * _MANY,
        b"\x91\xdd" + struct.pack(">I", _MANY) + b"\x80" * _MANY,
        b"\x91\x91\xdd" + struct.pack(">I", _MANY) + b"\x80" * _MANY,
    ],
    ids=["rows", "columns", "values"],
)
def test_a_part_takes_no_more_room_than_it_fills(venue: TradingVenue, unpacked: bytes) -> None:
    trim(venue.first.open, TODAY)
    made = venue.make()
    packed = zlib.compress(unpacked, 1)
    with scratch_connection(made.path, made.key) as snapshot, snapshot.begin():
        snapshot.exec_driver_sql("UPDATE base_part SET packed = ? WHERE nth = 0", (packed,))
        tracemalloc.start()
        try:
            with pytest.raises(BaseDamaged):
                require_whole(snapshot)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert most < 3 * len(unpacked)


def test_of_long_rows_fewer_are_in_a_part(
    venue: TradingVenue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base_rows, "LARGEST_PART", 1_000)
    before = venue.tables()
    trim(venue.first.open, TODAY)
    assert count(venue, "SELECT count(*) FROM base_part") > 23
    with venue.first.open.store.connection.begin() as connection:
        require_whole(connection)
        rebuild(connection)
    assert venue.tables() == before


def trimmed_parts(venue: TradingVenue) -> list[tuple[str, bytes]]:
    """Return the parts of the next base."""
    made = folded(venue.first.open, TOMORROW)
    assert made is not None
    return made[1]

"""A till tells a new hub's screens the stations again, and undoes nobody's edit by it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.core.db.kitchen_rows import read_stations
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.db.projections.documents import fold_what_is_told_again
from fynlo_pos.core.documents import DocumentToldAgain
from fynlo_pos.core.envelope import UnknownRecord
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.for_viewers import (
    OF_THE_VENUE,
    excerpt_of,
    may_edit_kitchen,
    records_of,
)
from fynlo_pos.core.records import kind_of
from fynlo_pos.core.till.kitchen_acts import tell_screens_again
from fynlo_pos.core.venue import Venue
from hub.boards.fold import KitchenFold
from tests.integration.test_documents import ELSEWHERE
from tests.support.restaurant import BAR, GRILL, Restaurant
from tests.support.shop import STAFF_ID, VENUE_ID
from tests.support.viewer_screen import NOW_MS, Screen

pytestmark = pytest.mark.integration

HOT_SIDE = replace(GRILL, name="Hot side")


class _NotKept(Exception):
    """What was written is undone."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Restaurant]:
    opened = Restaurant(tmp_path / "till")
    opened.till.save_documents((GRILL, BAR), STAFF_ID)
    yield opened
    opened.close()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    opened = Screen(tmp_path / "screen")
    yield opened
    opened.close()


def told_again(shop: Restaurant) -> list[msgspec.Struct]:
    """What a till would say of what it knows now."""
    records: list[msgspec.Struct] = []
    with suppress(_NotKept), shop.open.store.transaction() as tx:
        tell_screens_again(tx)
        records += tx.records
        raise _NotKept
    return records


def say(shop: Restaurant, records: list[msgspec.Struct]) -> None:
    with shop.open.store.transaction() as tx:
        tx.append(*records)


def renamed_apart(shop: Restaurant) -> None:
    """A manager renames a station and the shop, and a till that never heard of it tells again."""
    told = told_again(shop)
    with shop.open.store.transaction() as tx:
        venue = tx.venue()
    shop.till.save_documents((HOT_SIDE, replace(venue, name="The Harbour")), STAFF_ID)
    say(shop, told)


def stand_at(shop: Restaurant | Screen) -> tuple[list[Station], str, int]:
    """The stations, what the shop is called, and how many edits are at odds."""
    with shop.open.store.transaction() as tx:
        connection = tx._connection
        names = tx.document(Venue, VENUE_ID)[0] if isinstance(shop, Restaurant) else None
        odds = connection.exec_driver_sql("SELECT count(*) FROM document_conflict").scalar_one()
        return read_stations(connection), names.name if names else "", int(odds)


def test_the_edit_stands_on_every_till_and_nobody_is_asked_about_it(shop: Restaurant) -> None:
    renamed_apart(shop)
    assert stand_at(shop) == ([HOT_SIDE, BAR], "The Harbour", 0)


@pytest.mark.parametrize("order", [1, -1])
def test_it_stands_on_a_screen_whichever_comes_first(
    shop: Restaurant, screen: Screen, order: int
) -> None:
    renamed_apart(shop)
    for excerpt in screen.excerpts(shop)[::order]:
        assert screen.take([excerpt]) == 1
    assert stand_at(screen)[0] == [HOT_SIDE, BAR]


def test_a_screen_that_was_told_nothing_else_knows_the_stations_and_keeps_them(
    shop: Restaurant, screen: Screen
) -> None:
    before = len(screen.excerpts(shop))
    say(shop, told_again(shop))
    [told] = screen.excerpts(shop)[before:]
    assert screen.take([told]) == 1
    assert stand_at(screen)[0] == [GRILL, BAR]
    screen.writing.forget_excerpts(NOW_MS + 1)
    assert stand_at(screen)[0] == [GRILL, BAR]


def test_a_screen_is_told_of_long_ago_and_of_nothing_else(shop: Restaurant) -> None:
    said = told_again(shop)
    assert isinstance(said[-1], DocumentToldAgain)
    assert said[-1].groups.keys() == OF_THE_VENUE, "nor is more of it written"
    say(shop, said)
    with shop.open.readers.connect() as now:
        [*_, last] = read_log(now)
    excerpt = excerpt_of(
        last.body,
        last.private,
        branch=last.incarnation,
        hash_=last.hash,
        station_id=GRILL.id,
        since_ms=NOW_MS,
    )
    assert excerpt is not None
    told = list(records_of(excerpt))
    [*stations, venue] = [each for each in told if isinstance(each, DocumentToldAgain)]
    assert [each.doc_id for each in stations] == [GRILL.id, BAR.id]
    assert venue.groups.keys() == venue.places.keys() == OF_THE_VENUE


def test_a_boards_fold_goes_by_the_edit_too(shop: Restaurant) -> None:
    renamed_apart(shop)
    with shop.open.readers.connect() as now:
        log = list(read_log(now))
    assert may_edit_kitchen(log[-1].body), "a hub keeps what says it, however old"
    fold = KitchenFold()
    for envelope in log:
        fold.take(envelope.body, envelope.private, NOW_MS)
    assert fold.boards(0) == [HOT_SIDE, BAR]
    known = fold.venue()
    assert known is not None
    assert known.name == "The Harbour"


def test_to_a_till_it_is_nothing_whatever_it_says(shop: Restaurant) -> None:
    stamp = 10**6
    told = DocumentToldAgain(
        kind_of(GRILL), GRILL.id, {"name": {"name": "Theirs"}}, {"name": (stamp, uuid4())}
    )
    place = replace(ELSEWHERE, stamp=stamp + 1)
    with shop.open.store.transaction() as tx:
        fold_what_is_told_again(tx._connection, told, place)
        assert read_stations(tx._connection) == [GRILL, BAR]
        fold_what_is_told_again(tx._connection, told, replace(place, is_excerpt=True))
        assert read_stations(tx._connection)[0].name == "Theirs"


def test_what_only_a_later_program_knows_waits(shop: Restaurant) -> None:
    told = DocumentToldAgain("robot", GRILL.id, {}, {})
    with shop.open.store.transaction() as tx, pytest.raises(UnknownRecord):
        fold_what_is_told_again(tx._connection, told, ELSEWHERE)

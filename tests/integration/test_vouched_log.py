"""What a till that was away reads of a snapshot whose maker was let go: what others vouch for."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.app.reading_home import read_home
from fynlo_pos.app.vouched_log import VouchedLog
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Head
from tests.support.devices import Device
from tests.support.lanes import HandedLane
from tests.support.shop import ADA
from tests.support.signed_snapshots import let_go, signed
from tests.support.snapshots import FIRST, SECOND, NewTill, Taken, never, take_in
from tests.support.trimmed import TODAY, TradingVenue, tables_in, trim

pytestmark = pytest.mark.integration

_SIGNED_BEYOND = """
SELECT count(*) FROM signed_head WHERE hash NOT IN (SELECT hash FROM envelope)
"""
_HASH = "SELECT hash FROM envelope WHERE incarnation = ? AND seq = ?"


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[TradingVenue]:
    """The first till, which makes each snapshot here, is let go."""
    venue = TradingVenue(tmp_path)
    yield venue
    venue.close()


@pytest.fixture
def away(venue: TradingVenue) -> Iterator[NewTill]:
    """A till that never heard of the shop."""
    till = venue.new_till()
    yield till
    till.close()


def made(venue: TradingVenue) -> Taken:
    return signed(venue.make())


def head_at(venue: TradingVenue, log: UUID, seq: int) -> Head:
    with venue.first.open.store.connection.begin() as connection:
        return Head(log, seq, connection.exec_driver_sql(_HASH, (log.bytes, seq)).scalar_one())


def heads(venue: TradingVenue) -> dict[UUID, Head]:
    return {each.incarnation: Head(each.incarnation, each.seq, each.hash) for each in venue.heads()}


def end_of_first(venue: TradingVenue) -> Head:
    return heads(venue)[venue.first.open.incarnation]


def read(till: NewTill, snapshot: Taken, roster: Roster, floors: Iterable[Head] = ()) -> bool:
    file, vouching = (snapshot.path, snapshot.key), partial(VouchedLog, roster=roster)
    return read_home(
        till.opened, file, HandedLane(), never, partial(vouching, floors=tuple(floors))
    )


def has(till: NewTill) -> dict[UUID, int]:
    """Return how far the till has each log but its own."""
    with till.opened.readers.connect() as connection, connection.begin():
        rows = connection.exec_driver_sql("SELECT incarnation, seq FROM chain").all()
    found = {UUID(bytes=log): seq for log, seq in rows}
    del found[till.opened.incarnation]
    return found


def in_doubt(till: NewTill, snapshot: Taken, roster: Roster, floors: Iterable[Head] = ()) -> str:
    """Return why it is not taken in."""
    with pytest.raises(NotMerged) as why:
        read(till, snapshot, roster, floors)
    assert examine(till.opened.readers, till.opened.home.folder).faults == ()
    return str(why.value)


def test_all_is_read_and_what_it_says_in_its_tables_is_not(
    venue: TradingVenue, away: NewTill
) -> None:
    lies = made(venue).changed("UPDATE sale SET total_minor = 1", "DELETE FROM z_report")
    assert read(away, lies, let_go([end_of_first(venue)]), heads(venue).values())
    assert has(away) == {log: head.seq for log, head in heads(venue).items()}
    mine, theirs = tables_in(away.opened), venue.tables()
    for name in ("sale", "day_total", "z_report", "document"):
        assert mine[name] == theirs[name], name
    assert examine(away.opened.readers, away.opened.home.folder).faults == ()


def test_of_who_was_let_go_no_more_is_taken_than_its_card_accepts(
    venue: TradingVenue, away: NewTill
) -> None:
    end = end_of_first(venue)
    accepted = head_at(venue, end.incarnation, end.seq - 2)
    assert read(away, made(venue), let_go([accepted]), [accepted])
    assert has(away) == {
        end.incarnation: accepted.seq,
        venue.second.incarnation: heads(venue)[venue.second.incarnation].seq,
    }


def test_what_the_hub_let_go_stands_for_what_comes_before_it_alone(
    venue: TradingVenue, away: NewTill
) -> None:
    """The snapshot was made before the end that its maker's card names."""
    end = end_of_first(venue)
    later = Head(end.incarnation, end.seq + 5, bytes(32))
    floor = head_at(venue, end.incarnation, end.seq - 3)
    assert read(away, made(venue), let_go([later]), [floor])
    assert has(away)[end.incarnation] == floor.seq
    with away.opened.readers.connect() as connection, connection.begin():
        assert connection.exec_driver_sql(_SIGNED_BEYOND).scalar_one() == 0


def test_another_log_of_who_was_let_go_has_the_same_numbers_and_is_not_taken(
    venue: TradingVenue, away: NewTill
) -> None:
    """Who has its key can sign two: the numbers on its card say nothing of which it means."""
    forged = made(venue)
    venue.first.sell(1)
    truth = replace(end_of_first(venue), hash=bytes(31) + b"1")
    floor = Head(truth.incarnation, 3, bytes(31) + b"2")
    assert "the hub let go" in in_doubt(away, forged, let_go([truth]), [floor])
    assert has(away).get(truth.incarnation, 0) == 0
    assert has(away)[venue.second.incarnation] > 0


def test_nothing_of_another_device_counts_that_the_maker_signed(
    venue: TradingVenue, away: NewTill
) -> None:
    mine = f"UPDATE signed_head SET device = x'{FIRST.hex}' WHERE device = x'{SECOND.hex}'"
    forged = signed(venue.make().changed(mine))
    everything = let_go(heads(venue).values())
    away_knows = [each for each in venue.log() if each.incarnation == venue.second.incarnation]
    take_in(away.opened, away_knows[:2], {venue.second.incarnation: SECOND})
    assert "vouches" in in_doubt(away, forged, everything)
    assert has(away)[venue.second.incarnation] == 2


def test_a_log_that_the_hub_never_heard_of_is_none_of_who_was_let_go(
    venue: TradingVenue, away: NewTill
) -> None:
    """It is signed, and its card has no such log: the shop goes on without it."""
    stranger = Device("T8")
    stranger.accept(venue.log())
    stranger.till.open_drawer(20_00, ADA)
    stranger.sell(1)
    end = end_of_first(venue)
    take_in(venue.first.open, stranger.log(), {stranger.incarnation: FIRST})
    assert read(away, made(venue), let_go([end]), [end])
    assert stranger.incarnation not in has(away)


def test_a_signature_that_does_not_hold_is_not_kept_and_ends_it(
    venue: TradingVenue, away: NewTill
) -> None:
    of_second = f"device = x'{SECOND.hex}'"
    forged = made(venue).changed(f"UPDATE signed_head SET signature = x'00' WHERE {of_second}")
    assert "vouches" in in_doubt(away, forged, let_go(heads(venue).values()))
    assert venue.second.incarnation not in has(away)
    with away.opened.readers.connect() as connection, connection.begin():
        kept = connection.exec_driver_sql(f"SELECT count(*) FROM signed_head WHERE {of_second}")
        assert kept.scalar_one() == 0


def test_what_was_written_of_persons_is_not_left_out(venue: TradingVenue, away: NewTill) -> None:
    """A till that has an envelope asks nobody for the rest of it."""
    venue.first.till.unlock_drawer("change for Grace", ADA)
    forged = made(venue).changed("UPDATE envelope SET private = x''")
    assert "persons" in in_doubt(away, forged, let_go(heads(venue).values()))


def test_a_log_that_was_left_out_of_it_is_missed(venue: TradingVenue, away: NewTill) -> None:
    second = venue.second.incarnation
    left_out = f"WHERE incarnation = x'{second.hex}'"
    changed = made(venue).changed(f"DELETE FROM chain {left_out}")
    floors = [replace(heads(venue)[second], seq=3, hash=b"")]
    roster = let_go([end_of_first(venue)])
    assert "the hub let go" in in_doubt(away, changed, roster, floors)
    assert "the hub let go" in in_doubt(away, changed, roster, [head_at(venue, second, 3)])
    assert read(away, made(venue), roster, [*floors, head_at(venue, second, 3)])


def test_what_it_has_folded_away_nobody_can_vouch_for(venue: TradingVenue, away: NewTill) -> None:
    assert trim(venue.first.open, TODAY) > 0
    before = tables_in(away.opened)
    assert not read(away, made(venue), let_go([end_of_first(venue)]), [end_of_first(venue)])
    assert tables_in(away.opened) == before

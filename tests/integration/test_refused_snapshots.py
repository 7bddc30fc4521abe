"""A snapshot that was refused for what is in it is not fetched again and again."""

import os
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from fynlo_pos.app import beginning, coming_home, lane_work
from fynlo_pos.app.beginning import Beginning
from fynlo_pos.app.coming_home import ComingHome
from fynlo_pos.app.figures_check import FILE_NAME
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.peers import head_of
from fynlo_pos.app.snapshot_line import CutShort, sum_of
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_reading import SnapshotLog
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.db.vector import read_vector
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, note_bytes, signed_note
from tests.support.lanes import HandedLane, closed, on_a_thread
from tests.support.signed_snapshots import CARDS, KEYS, let_go, signed
from tests.support.snapshots import FIRST, SnapshotVenue, Taken
from tests.support.venue_processes import wait_until

if TYPE_CHECKING:
    from fynlo_pos.sync.member.values import Status

pytestmark = pytest.mark.integration

KEY, CARD = KEYS[FIRST], CARDS[FIRST]
ROSTER = Roster(FIRST, (), {FIRST: CARD})


def nothing() -> None:
    """Do nothing, at once."""


class Door:
    """A hub that keeps one snapshot, and a till that wants it."""

    def __init__(self, venue: SnapshotVenue) -> None:
        self.body = b""
        door = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(door.body)

            def log_message(self, *_said: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        address = Address("127.0.0.1", self.server.server_address[1])
        self.joined = JoinedHub(address, "", FIRST, FIRST, "T9", can_manage=False)
        self.till = venue.new_till("T9").opened
        self.told: list[Status] = []
        self.taking = Beginning(
            self.till, self.joined, HandedLane(closed), self.told.append, lambda: False
        )

    def keep(self, taken: Taken, heads: tuple[Head, ...] = ()) -> None:
        """Keep a snapshot whose note names other heads than it has, unless they are given."""
        size, sha256 = sum_of(taken.path)
        self.note = SnapshotNote(
            FIRST, FIRST, 1, SCHEMA_VERSION, VERSION, heads, 20, size, sha256, taken.key
        )
        self.body = note_bytes(signed_note(KEY, self.note)) + taken.path.read_bytes()

    def is_fetched(self, roster: Roster = ROSTER) -> bool:
        """Let the till try once; tell whether the whole file came."""
        self.told.clear()
        assert not self.taking.come_home("token", roster, (), nothing, nothing)
        return bool(self.told)


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[SnapshotVenue]:
    venue = SnapshotVenue(tmp_path)
    yield venue
    venue.close()


@pytest.fixture
def door(venue: SnapshotVenue) -> Iterator[Door]:
    door = Door(venue)
    door.keep(venue.make())
    yield door
    door.server.shutdown()
    door.server.server_close()
    door.till.close()


def test_it_is_fetched_once_and_another_one_at_once(door: Door, venue: SnapshotVenue) -> None:
    assert [door.is_fetched() for _ in range(3)] == [True, False, False]
    door.keep(venue.make())
    assert [door.is_fetched() for _ in range(2)] == [True, False]


def test_it_is_fetched_again_where_other_devices_count_or_a_day_later(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert door.is_fetched()
    assert door.is_fetched(Roster(FIRST, (), {FIRST: CARD, door.till.incarnation: CARD}))
    monkeypatch.setattr(beginning, "REFUSED_FOR_S", 0.0)
    assert [door.is_fetched() for _ in range(2)] == [True, True]


def test_the_figures_are_asked_for_before_the_merge(door: Door) -> None:
    """The power may go right behind its commit."""
    marked: list[bool] = []

    def on_writer(_work: object) -> bool:
        marked.append((door.till.home.folder / FILE_NAME).exists())
        return False

    lane = HandedLane(on_writer)
    taking = Beginning(door.till, door.joined, lane, door.told.append, lambda: False)
    with pytest.raises(CutShort):
        taking._load(door.note, rejoin_snapshot)
    assert marked == [True]


def test_how_far_the_merge_is_is_told_by_what_reached_the_log(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lane_work, "LOOKS_EVERY_S", 0.001)
    log = door.till.home.write_ahead_log
    assert log.stat().st_size < door.note.size // 2

    def grow_to(part: float) -> None:
        os.truncate(log, int(part * door.note.size))
        seen = len(door.told)
        wait_until(lambda: len(door.told) > seen + 1, "it is told")

    def load(*_of: object) -> None:
        grow_to(0.5)
        grow_to(2)

    taking = Beginning(
        door.till, door.joined, HandedLane(on_a_thread), door.told.append, lambda: False
    )
    taking._load(door.note, load)
    told = [status.fetched / status.to_fetch for status in door.told]
    assert told == sorted(told)
    assert 0.75 in told
    assert told[-1] == 0.95, "it is not all in while it is merged"


def test_commits_look_after_the_log_again_where_a_merge_fails(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = list[object]()

    def fails(*_of: object, **_more: object) -> None:
        raise NotMerged("its rows contradict each other")

    def look(*_of: object, **_more: object) -> bool:
        looked.append(_of)
        return True

    monkeypatch.setattr(beginning, "rejoin_snapshot", fails)
    monkeypatch.setattr(beginning, "looks_after_log", look)
    taking = Beginning(door.till, door.joined, HandedLane(), door.told.append, lambda: False)
    with pytest.raises(NotMerged):
        taking._merge_in_quiet(door.note, lambda: None, lambda: None)
    assert len(looked) == 1


def test_no_thread_for_the_log_of_a_merge_ends_nothing(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_thread(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", no_thread)
    door.taking._look_after_log_beside()
    door.taking.stop()


def test_a_till_that_is_closed_as_it_begins_to_come_home_is_closed(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coming_home, "token_of", lambda _client: None)
    client = SimpleNamespace(roster=ROSTER, told_floors=frozenset(), begin_again=nothing)
    coming = ComingHome(door.till, door.joined, client, HandedLane(), lambda: None)  # type: ignore[arg-type]
    begun, begin = list[threading.Thread](), threading.Thread.start

    def closed_meanwhile(thread: threading.Thread) -> None:
        begun.append(thread)
        coming.stop()
        begin(thread)

    monkeypatch.setattr(threading.Thread, "start", closed_meanwhile)
    coming.is_below()
    coming.is_below()
    (thread,) = begun
    thread.join(20)
    assert not thread.is_alive()


def test_a_manager_is_told_that_it_does_not_fit_until_one_does(
    door: Door, venue: SnapshotVenue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coming_home, "token_of", lambda _client: "token")
    monkeypatch.setattr(coming_home, "AGAIN_AFTER_S", 0.01)
    client = SimpleNamespace(roster=ROSTER, told_floors=frozenset(), begin_again=nothing)

    coming = ComingHome(door.till, door.joined, client, HandedLane(), lambda: None)  # type: ignore[arg-type]
    reading = SqlReading(door.till.readers, door.till.incarnation)
    coming.is_below()
    wait_until(lambda: [each.kind for each in reading.matters()] == ["copy_refused"], "it is told")
    taken = venue.make()
    heads = tuple(head_of(head) for head in taken.made.heads)
    monkeypatch.setattr(beginning, "_require_vouched", lambda *_of: None)
    door.keep(taken, heads)
    wait_until(lambda: reading.matters() == [], "it fits")
    coming.stop()


@pytest.fixture
def let_go_since(door: Door, venue: SnapshotVenue) -> tuple[Head, ...]:
    """The maker of what is kept was let go; its heads are what a card accepts, and a hub let go."""
    taken = signed(venue.make())
    heads = tuple(head_of(head) for head in taken.made.heads)
    door.keep(taken, heads)
    return heads


@pytest.fixture
def merged(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    merged = list[object]()
    monkeypatch.setattr(beginning, "rejoin_snapshot", lambda *of, **_: merged.append(of))
    return merged


def homecoming(door: Door) -> Beginning:
    return Beginning(door.till, door.joined, HandedLane(), door.told.append, lambda: False)


def test_where_its_maker_was_let_go_the_log_is_read_once_the_hub_says_what_it_let_go(
    door: Door, let_go_since: tuple[Head, ...], merged: list[object]
) -> None:
    taking, roster = homecoming(door), let_go(let_go_since)
    assert not taking.come_home("token", roster, (), nothing, nothing)
    assert (door.told, taking.is_refused) == ([], False)
    assert taking.come_home("token", roster, let_go_since, nothing, nothing)
    assert merged == []
    with door.till.readers.connect() as connection, connection.begin():
        assert {*map(head_of, read_vector(connection))} > {*let_go_since}


def test_of_what_its_maker_wrote_itself_no_more_is_taken_than_its_card_accepts(
    door: Door, let_go_since: tuple[Head, ...], venue: SnapshotVenue
) -> None:
    floors = [each for each in let_go_since if each.incarnation == venue.second.incarnation]
    assert homecoming(door).come_home("token", let_go(()), floors, nothing, nothing)
    with door.till.readers.connect() as connection, connection.begin():
        here = {head.incarnation for head in read_vector(connection)}
    assert here == {door.till.incarnation, venue.second.incarnation}


def test_what_it_folded_away_is_merged_of_no_maker_that_was_let_go(
    door: Door,
    let_go_since: tuple[Head, ...],
    merged: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(SnapshotLog, "is_folded", lambda _log: True)
    taking, everybody = homecoming(door), Roster(FIRST, (), CARDS)
    assert not taking.come_home("token", let_go(let_go_since), let_go_since, nothing, nothing)
    assert (merged, taking.is_refused) == ([], True)
    assert taking.come_home("token", everybody, let_go_since, nothing, nothing)
    assert len(merged) == 1


def test_who_is_new_does_not_begin_with_it(
    door: Door, let_go_since: tuple[Head, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = SimpleNamespace(
        have=[Head(FIRST, 1_000, b"")],
        call=lambda *_: SimpleNamespace(body=b"token"),
        roster=let_go(let_go_since),
    )
    monkeypatch.setattr(beginning, "hub_line", lambda *_: nullcontext(line))
    assert not homecoming(door).begin(KEY)
    assert door.told == []
    line.roster = Roster(FIRST, (), CARDS)
    assert homecoming(door).begin(KEY)

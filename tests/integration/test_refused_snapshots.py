"""A snapshot that was refused for what is in it is not fetched again and again."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

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
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Card, Head, Role
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, note_bytes, signed_note
from tests.support.lanes import HandedLane, closed, on_a_thread
from tests.support.snapshots import FIRST, SnapshotVenue, Taken
from tests.support.venue_processes import wait_until

if TYPE_CHECKING:
    from fynlo_pos.sync.member.values import Status

pytestmark = pytest.mark.integration

KEY = Ed25519PrivateKey.generate()
CARD = Card(
    FIRST, KEY.public_key().public_bytes_raw(), Role.MEMBER, "T1", True, "", False, 1, 1, FIRST, b""
)
ROSTER = Roster(FIRST, (), {FIRST: CARD})


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
        assert not self.taking.come_home("token", roster, lambda: None, lambda: None)
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
    client = SimpleNamespace(roster=ROSTER, begin_again=lambda: None)
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
    client = SimpleNamespace(roster=ROSTER, begin_again=lambda: None)

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

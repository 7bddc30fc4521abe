"""A till folds its oldest days away at a quiet moment, on its lane, once its hub covers them."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from fynlo_pos.app import folding_keeper
from fynlo_pos.app.folding_keeper import FoldingKeeper
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.core.db.base_rows import read_base
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.frames import Call, Card, Head, Reply, Role
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, note_bytes, signed_note
from tests.support.lanes import HandedLane
from tests.support.snapshots import FIRST, SECOND
from tests.support.trimmed import AT_ONCE, TradingVenue

if TYPE_CHECKING:
    from fynlo_pos.sync.client.client import Client

pytestmark = pytest.mark.integration

ENDS_WITHIN_S = 60.0
VENUE, KEY = FIRST, Ed25519PrivateKey.generate()


class Door(ThreadingHTTPServer):
    """A hub that keeps a snapshot, of which nobody asks more than its note."""

    daemon_threads = True

    def __init__(self, note: SnapshotNote | None) -> None:
        super().__init__(("127.0.0.1", 0), _Door)
        self.note = note


class _Door(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        note = cast("Door", self.server).note
        self.send_response(200 if note else 404)
        self.end_headers()
        self.wfile.write(note_bytes(note) if note else b"")

    def log_message(self, *_said: object) -> None:
        """Nothing of it is told."""


class ConnectedClient:
    """What a keeper asks of a client that is connected: a token, and whom the venue believes."""

    def __init__(self) -> None:
        public = KEY.public_key().public_bytes_raw()
        card = Card(FIRST, public, Role.MEMBER, "T1", True, "", False, 1, 1, FIRST, b"")
        self.roster = Roster(VENUE, (), {FIRST: card})
        self.begun_again = 0

    def call(self, call: Call, answered: Callable[[Reply | None], None]) -> None:
        answered(Reply(call.id, b"token"))

    def begin_again(self) -> None:
        self.begun_again += 1


@pytest.fixture
def venue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TradingVenue]:
    monkeypatch.setattr(folding_keeper, "QUIET_S", 0.0)
    monkeypatch.setattr(folding_keeper, "RESTS_S", 0.0)
    monkeypatch.setattr(folding_keeper, "now_ms", lambda: 1_795_435_200_000)
    venue = TradingVenue(tmp_path)
    venue.close_day(venue.first.till)
    yield venue
    venue.close()


def note_of(venue: TradingVenue, *, key: Ed25519PrivateKey = KEY) -> SnapshotNote:
    """Return the note of a snapshot of all that the first till holds."""
    heads = tuple(Head(head.incarnation, head.seq, head.hash) for head in venue.heads())
    note = SnapshotNote(
        VENUE, FIRST, 1, SCHEMA_VERSION, VERSION, heads, 20, 1, bytes(32), bytes(32)
    )
    return signed_note(key, note)


def fold(venue: TradingVenue, note: SnapshotNote | None) -> list[str]:
    """Let a keeper look once; return on which threads it wrote."""
    lanes: list[str] = []

    def on_writer(work: Callable[[], None]) -> bool:
        lane = threading.Thread(target=work, name="lane")
        lane.start()
        lane.join()
        lanes.append(lane.name)
        return True

    door = Door(note)
    thread = threading.Thread(target=door.serve_forever, args=(0.01,))
    thread.start()
    joined = JoinedHub(
        Address("127.0.0.1", door.server_address[1]), "", VENUE, FIRST, "T1", can_manage=True
    )
    client = cast("Client", ConnectedClient())
    keeper = FoldingKeeper(venue.first.open, joined, client, HandedLane(on_writer), AT_ONCE)
    try:
        keeper._looks_at_s = 0.0
        keeper.is_together()
        assert keeper._thread is not None
        keeper._thread.join(ENDS_WITHIN_S)
        assert not keeper._thread.is_alive()
    finally:
        keeper.stop()
        door.shutdown()
        thread.join(ENDS_WITHIN_S)
        door.server_close()
    return lanes


def folded(venue: TradingVenue) -> int:
    return examine(venue.first.open.readers, venue.folder).folded


@pytest.mark.slow
def test_what_the_hubs_snapshot_covers_is_folded_away_on_the_lane_that_writes(
    venue: TradingVenue,
) -> None:
    before = venue.tables()
    lanes = fold(venue, note_of(venue))
    assert lanes
    assert venue.tables() == before
    with venue.first.open.store.connection.begin() as connection:
        base = read_base(connection)
        gone = connection.exec_driver_sql("SELECT count(*) FROM envelope WHERE body = x''")
        assert gone.scalar() > 0
    assert (base.generation, base.business_date) == (1, "2026-11-20")
    assert fold(venue, note_of(venue)) == []


@pytest.mark.slow
@pytest.mark.parametrize("why", ["none", "forged", "other venue"])
def test_nothing_is_folded_without_a_snapshot_that_is_believed(
    venue: TradingVenue, why: str
) -> None:
    note = note_of(venue, key=Ed25519PrivateKey.generate() if why == "forged" else KEY)
    if why == "other venue":
        note = signed_note(KEY, replace(note, venue=SECOND))
    fold(venue, None if why == "none" else note)
    assert folded(venue) == 0

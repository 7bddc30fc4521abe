"""How often a till makes a snapshot that its hub does not keep."""

import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app import snapshot_keeper, snapshot_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.snapshot_keeper import LONGEST_WAIT_S, LOOKS_EVERY_S, SnapshotKeeper
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.protocol.frames import Call, Reply
from tests.support.snapshots import FIRST, SnapshotVenue

if TYPE_CHECKING:
    from fynlo_pos.sync.client.client import Client

ENDS_WITHIN_S = 60.0


class Doors(ThreadingHTTPServer):
    """A hub's doors for snapshots: one that keeps none, until it is told to answer otherwise."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Door)
        self.answers = 400
        self.handed_in = 0
        self.waits_s = 0.0


class _Door(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        told = b'{"envelopes": 0, "at_ms": 0}'
        self.send_response(200)
        self.send_header("content-length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def do_PUT(self) -> None:
        doors = cast("Doors", self.server)
        self.rfile.read(int(self.headers["content-length"]))
        doors.handed_in += 1
        time.sleep(doors.waits_s)
        self.send_response(doors.answers)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Nothing of it is told."""


class TokenClient:
    """Answers what a connected client is asked for: a token."""

    def call(self, call: Call, answered: Callable[[Reply | None], None]) -> None:
        answered(Reply(call.id, b"token"))


@pytest.fixture
def doors() -> Iterator[Doors]:
    doors = Doors()
    thread = threading.Thread(target=doors.serve_forever, args=(0.01,))
    thread.start()
    yield doors
    doors.shutdown()
    thread.join(ENDS_WITHIN_S)
    doors.server_close()


@pytest.fixture
def keeper(
    tmp_path: Path, doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SnapshotKeeper]:
    monkeypatch.setattr(snapshot_keeper, "QUIET_S", 0.0)
    monkeypatch.setattr(snapshot_keeper, "is_due", lambda _kept, _here: True)
    venue = SnapshotVenue(tmp_path)
    address = Address("127.0.0.1", doors.server_address[1])
    joined = JoinedHub(address, "", FIRST, FIRST, "T1", can_manage=True)
    key = Ed25519PrivateKey.generate()
    keeper = SnapshotKeeper(venue.first.open, joined, key, cast("Client", TokenClient()))
    yield keeper
    keeper.stop()
    venue.close()


def _looks(keeper: SnapshotKeeper) -> float:
    """Let it look now, and return after how long it will again, in seconds."""
    keeper._looks_at_s = 0.0
    began_s = time.monotonic()
    keeper.is_together()
    assert keeper._thread is not None
    keeper._thread.join(ENDS_WITHIN_S)
    assert not keeper._thread.is_alive()
    return keeper._looks_at_s - began_s


@pytest.mark.slow
def test_one_that_is_not_kept_is_made_again_after_twice_as_long(
    keeper: SnapshotKeeper, doors: Doors
) -> None:
    assert _looks(keeper) >= 2 * LOOKS_EVERY_S
    assert _looks(keeper) >= 4 * LOOKS_EVERY_S
    assert doors.handed_in == 2
    for _ in range(8):
        waits_s = _looks(keeper)
    assert LONGEST_WAIT_S <= waits_s < LONGEST_WAIT_S + ENDS_WITHIN_S
    doors.answers = 204
    _looks(keeper)
    doors.answers = 400
    assert 2 * LOOKS_EVERY_S <= _looks(keeper) < 4 * LOOKS_EVERY_S


def test_one_that_no_hub_keeps_is_not_handed_in(
    keeper: SnapshotKeeper, doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_keeper, "MOST_BYTES", 10)
    assert _looks(keeper) >= 2 * LOOKS_EVERY_S
    assert doors.handed_in == 0


@pytest.mark.slow
def test_a_hub_whose_disk_is_busy_is_waited_for(
    keeper: SnapshotKeeper, doors: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_line, "STALLS_S", 3.0)
    doors.answers, doors.waits_s = 204, 4.0
    assert _looks(keeper) < 2 * LOOKS_EVERY_S
    assert doors.handed_in == 1

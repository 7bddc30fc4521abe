"""Snapshots at a hub's doors: kept whole or not at all, and sent to who is in the venue."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, Revoke, call_body, read_body
from fynlo_pos.sync.protocol.frames import CaughtUp, Role
from fynlo_pos.sync.protocol.snapshots import (
    KEPT,
    LENGTH_BYTES,
    MOST_BYTES,
    SNAPSHOT,
    SnapshotNote,
    note_bytes,
    read_length,
    read_note,
    signed_note,
)
from hub import snapshots as snapshots_kept
from hub.snapshots import NotKept, Snapshots
from tests.support.hub_process import HubProcess, Terminal, running_hub

FILE = os.urandom(1_500_000)
Change = Callable[[SnapshotNote], SnapshotNote]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    with running_hub(tmp_path_factory.mktemp("hub") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def office(hub: HubProcess) -> Iterator[Terminal]:
    """The manager's device, connected."""
    terminal = Terminal(hub, "Office")
    terminal.enrol(hub.first_code())
    terminal.connect()
    terminal.hear_until(CaughtUp)
    yield terminal
    terminal.disconnect()


@pytest.fixture(scope="module")
def till(hub: HubProcess, office: Terminal) -> Iterator[Terminal]:
    """A till that may not manage."""
    terminal = joined(hub, office, can_manage=False)
    yield terminal
    terminal.disconnect()


def joined(hub: HubProcess, office: Terminal, *, can_manage: bool) -> Terminal:
    wanted = call_body(NewCode(Role.MEMBER, can_manage=can_manage))
    terminal = Terminal(hub, "Till")
    terminal.enrol(read_body(office.call(calls.NEW_CODE, wanted).body, CodeMade).code)
    terminal.connect()
    terminal.hear_until(CaughtUp)
    return terminal


def as_bearer(terminal: Terminal) -> dict[str, str]:
    token = terminal.call(calls.HTTP_TOKEN, b"").body.decode()
    return {"authorization": f"Bearer {token}"}


def note_of(terminal: Terminal, content: bytes = FILE, *, envelopes: int = 7) -> SnapshotNote:
    sha256 = hashlib.sha256(content).digest()
    note = SnapshotNote(
        terminal.venue, terminal.id, 99, 1, "0.1.0", (), envelopes, len(content), sha256, bytes(32)
    )
    return signed_note(terminal.key, note)


def ask(
    hub: HubProcess, method: str, path: str, headers: dict[str, str], body: bytes | None = None
) -> tuple[int, bytes]:
    with closing(HTTPConnection("127.0.0.1", hub.where["port"], timeout=20)) as connection:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()


def hand_in(hub: HubProcess, who: Terminal, note: SnapshotNote, content: bytes = FILE) -> int:
    return ask(hub, "PUT", SNAPSHOT, as_bearer(who), note_bytes(note) + content)[0]


def fetch(hub: HubProcess, who: Terminal) -> tuple[int, bytes]:
    return ask(hub, "GET", SNAPSHOT, as_bearer(who))


def kept(hub: HubProcess, who: Terminal) -> dict[str, int]:
    status, content = ask(hub, "GET", KEPT, as_bearer(who))
    assert status == 200
    found: dict[str, int] = json.loads(content)
    return found


def test_what_a_manager_hands_in_a_till_is_sent(
    hub: HubProcess, office: Terminal, till: Terminal
) -> None:
    assert fetch(hub, till)[0] == 404
    assert kept(hub, office) == {"envelopes": 0, "at_ms": 0}
    note = note_of(office)
    assert hand_in(hub, office, note) == 204
    sent = fetch(hub, till)[1]
    length = read_length(sent[:LENGTH_BYTES])
    assert read_note(sent[LENGTH_BYTES : LENGTH_BYTES + length]) == note
    assert sent[LENGTH_BYTES + length :] == FILE
    assert kept(hub, office) == {"envelopes": 7, "at_ms": 99}


def test_a_newer_one_takes_its_place(hub: HubProcess, office: Terminal, till: Terminal) -> None:
    content = os.urandom(100_000)
    assert hand_in(hub, office, note_of(office)) == 204
    assert hand_in(hub, office, note_of(office, content, envelopes=8), content) == 204
    assert fetch(hub, till)[1].endswith(content)
    assert kept(hub, office)["envelopes"] == 8
    assert len(list((hub.folder / "snapshots").iterdir())) == 1


@pytest.mark.parametrize(
    ("change", "content", "status"),
    [
        pytest.param(None, FILE[:-1], 400, id="it ends too soon"),
        pytest.param(None, FILE + b"more", 400, id="it goes on"),
        pytest.param(None, FILE[:-1] + bytes((FILE[-1] ^ 1,)), 400, id="it was changed"),
        pytest.param(lambda n: replace(n, envelopes=9), FILE, 403, id="its note was changed"),
        pytest.param(lambda n: replace(n, signature=b""), FILE, 403, id="nobody signed"),
        pytest.param(lambda n: replace(n, size=MOST_BYTES + 1), FILE, 413, id="it is too large"),
    ],
)
def test_what_is_not_as_it_was_signed_is_not_kept(
    hub: HubProcess,
    office: Terminal,
    till: Terminal,
    change: Change | None,
    content: bytes,
    status: int,
) -> None:
    assert hand_in(hub, office, note_of(office)) == 204
    before = fetch(hub, till)[1]
    note = note_of(office)
    assert hand_in(hub, office, change(note) if change else note, content) == status
    assert fetch(hub, till)[1] == before
    assert [each.suffix for each in (hub.folder / "snapshots").iterdir()] == [".snapshot"]


@pytest.mark.parametrize("body", [b"", b"\0\0", b"\xff\xff\xff\xff", b"\0\0\0\3abc", FILE])
def test_what_is_no_snapshot_is_refused(hub: HubProcess, office: Terminal, body: bytes) -> None:
    assert ask(hub, "PUT", SNAPSHOT, as_bearer(office), body)[0] == 400


def test_only_a_manager_hands_one_in_and_only_its_own(
    hub: HubProcess, office: Terminal, till: Terminal
) -> None:
    assert hand_in(hub, till, note_of(till)) == 403
    assert hand_in(hub, office, note_of(till)) == 403
    note = note_of(office)
    other = signed_note(office.key, replace(note, venue=till.id, signature=b""))
    assert hand_in(hub, office, other) == 403


def test_nobody_is_sent_one_without_a_token(hub: HubProcess) -> None:
    nobody: dict[str, str] = {}
    for headers in (nobody, {"authorization": "Bearer no"}):
        assert ask(hub, "GET", SNAPSHOT, headers)[0] == 401
        assert ask(hub, "GET", KEPT, headers)[0] == 401
        assert ask(hub, "PUT", SNAPSHOT, headers, b"")[0] == 401


def test_who_is_let_go_is_sent_none_and_what_it_made_is_sent_and_counts_as_none(
    hub: HubProcess, office: Terminal, till: Terminal
) -> None:
    """Who was away reads its log, as far as others vouch for that (DECISIONS, 210)."""
    second = joined(hub, office, can_manage=True)
    note = note_of(second)
    assert hand_in(hub, second, note) == 204
    bearer = as_bearer(second)
    office.call(calls.REVOKE, call_body(Revoke(second.id)))
    for method in ("GET", "PUT"):
        assert ask(hub, method, SNAPSHOT, bearer)[0] == 401
    assert fetch(hub, till) == (200, note_bytes(note) + FILE)
    assert kept(hub, office) == {"envelopes": 0, "at_ms": 0}
    assert hand_in(hub, office, note_of(office)) == 204
    second.disconnect()


def test_the_note_lies_sealed_and_opens_for_its_hub_and_venue_alone(
    tmp_path: Path, office: Terminal
) -> None:
    note = replace(note_of(office), key=b"secret key of the file, 32 bytes")
    snapshots = Snapshots(tmp_path, bytes(32))
    receiving = snapshots.receive(note)
    receiving.write(FILE)
    receiving.keep()
    receiving.close()
    path = tmp_path / f"{note.venue}.snapshot"
    assert note.key not in path.read_bytes()
    assert snapshots.kept(note.venue) == note
    assert Snapshots(tmp_path, bytes(31) + b"1").kept(note.venue) is None
    path.rename(tmp_path / f"{note.device}.snapshot")
    assert snapshots.kept(note.device) is None
    (tmp_path / f"{note.venue}.snapshot").write_bytes(b"\xff\xff")
    assert snapshots.kept(note.venue) is None


def test_what_a_dead_hub_left_half_is_cleared_away(tmp_path: Path, office: Terminal) -> None:
    snapshots = Snapshots(tmp_path, bytes(32))
    receiving = snapshots.receive(note_of(office))
    receiving.write(FILE[:1000])
    assert [each.suffix for each in tmp_path.iterdir()] == [".part"]
    assert snapshots.kept(office.venue) is None
    Snapshots(tmp_path, bytes(32)).clear_away()
    assert list(tmp_path.iterdir()) == []
    receiving.close()


def test_one_for_which_there_is_no_room_is_not_begun(
    tmp_path: Path, office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshots, note = Snapshots(tmp_path, bytes(32)), note_of(office)
    with pytest.raises(NotKept, match="too large"):
        snapshots.receive(replace(note, size=MOST_BYTES + 1))
    usage = shutil.disk_usage(tmp_path)._replace(free=note.size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(NotKept, match="no room"):
        snapshots.receive(note)
    assert list(tmp_path.iterdir()) == []


def test_one_is_synchronised_as_it_comes_so_that_no_sale_waits_behind_all_of_it(
    tmp_path: Path, office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    synchronise, reached = os.fsync, [0]

    def hear(descriptor: int) -> None:
        synchronise(descriptor)
        reached.append(os.fstat(descriptor).st_size)

    monkeypatch.setattr(snapshots_kept, "SYNCED_AT_ONCE", 200_000)
    receiving = Snapshots(tmp_path, bytes(32)).receive(note_of(office))
    monkeypatch.setattr(os, "fsync", hear)
    for begins in range(0, len(FILE), 50_000):
        receiving.write(FILE[begins : begins + 50_000])
    receiving.keep()
    receiving.close()
    ends = [*reached[: -1 if os.name == "posix" else None]]
    assert len(ends) == 9
    assert max(ends[at + 1] - ends[at] for at in range(len(ends) - 1)) < 201_000


def test_those_on_their_way_have_their_room_on_the_disk(
    tmp_path: Path, office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshots, note = Snapshots(tmp_path, bytes(32)), note_of(office)
    usage = shutil.disk_usage(tmp_path)._replace(free=2 * note.size)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    first = snapshots.receive(note)
    with pytest.raises(NotKept, match="no room"):
        snapshots.receive(note)
    first.close()
    first.close()
    snapshots.receive(note).close()
    assert list(tmp_path.iterdir()) == []

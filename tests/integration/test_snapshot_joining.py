"""A new till begins with the hub's snapshot, and takes in the log where that cannot be believed."""

import threading
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.app import beginning, snapshot_keeper
from fynlo_pos.app.beginning import Beginning
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import begin_sharing, in_touch, join_by_code
from fynlo_pos.app.opened_till import opened_till
from fynlo_pos.app.own_hub import hub_folder
from fynlo_pos.app.snapshot_keeper import SnapshotMaking
from fynlo_pos.app.snapshot_line import CutShort, SnapshotLine, sum_of
from fynlo_pos.app.snapshot_progress import SnapshotProgress
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.snapshot_loading import NotMerged, looks_after_log
from fynlo_pos.core.db.snapshot_tables import SHARED
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.edits import by_itself
from fynlo_pos.core.till.till import Till
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN, NewCode
from fynlo_pos.sync.protocol.frames import Role
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, signed_note
from hub.home import Home as HubHome
from hub.secret import find_identity
from hub.snapshots import Snapshots
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, documents, due_of, product
from tests.support.terminals_around import end_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]
Lie = Callable[["SharedShop", SnapshotNote, Path], SnapshotNote]


class SharedShop:
    """An office that manages a shop and runs its hub."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.office = folder / "office"
        self.clock = count(FRIDAY_NOON_MS, 1_000)
        with opened_till(self.office) as opened:
            till = self._till(opened)
            till.save_documents(documents(), STAFF_ID)
            till.open_drawer(50_00, ADA)
            _sell(till, 3)
        self.joined = begin_sharing(self.office, host="127.0.0.1", port=0)
        key = find_device_key(Home(self.office))
        assert key is not None
        self.key = key

    def _till(self, opened: OpenTill) -> Till:
        return Till(opened.store, lambda: next(self.clock), uuid7, by_itself)

    def sell(self, sales: int) -> None:
        """Sell at the office, and hand it in."""
        with opened_till(self.office) as opened:
            _sell(self._till(opened), sales)
            with in_touch(opened, self.joined) as (_sharing, latest, _lane):
                assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)

    def hand_in(self) -> None:
        """Have the hub keep a snapshot of the office's."""
        with opened_till(self.office) as opened:
            making = SnapshotMaking(opened, self.joined, self.key)
            making.hand_in(self.line(), lambda: False)

    def line(self) -> SnapshotLine:
        """Return how the hub is asked as the office."""
        with hub_line(self.joined, self.key) as line:
            token = line.call(HTTP_TOKEN, b"").body.decode()
        return SnapshotLine(self.joined, token, lambda: False)

    def plant(self, lie: Lie) -> None:
        """Put a snapshot that lies where the hub keeps its newest."""
        folder = HubHome(hub_folder(self.office))
        identity = find_identity(folder, None, uuid7())
        snapshots = Snapshots(folder.snapshots, identity.database_key)
        opened = snapshots.open(self.joined.venue)
        assert opened is not None
        note, file = opened
        path = self.folder / f"{uuid4()}.lie"
        with file:
            path.write_bytes(file.read())
        note = lie(self, note, path)
        receiving = snapshots.receive(note)
        receiving.write(path.read_bytes())
        receiving.keep()
        receiving.close()

    def join(self) -> Path:
        """Return the folder of a till that joined and took in all."""
        folder = self.folder / f"till-{uuid4()}"
        code = invite(self.office, self.joined, NewCode(Role.MEMBER))
        join_by_code(folder, self.joined.address.authority, code, is_kitchen=False)
        return folder


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedShop]:
    shop = SharedShop(tmp_path_factory.mktemp("shop"))
    shop.hand_in()
    shop.sell(2)
    yield shop
    end_hub(shop.office)


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beginning, "WORTH_ENVELOPES", 0)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each till that joins begins with a snapshot."""
    heard: list[bool] = []
    begin = Beginning.begin

    def hear(self: Beginning, key: Ed25519PrivateKey) -> bool:
        heard.append(begin(self, key))
        return heard[-1]

    monkeypatch.setattr(Beginning, "begin", hear)
    return heard


def test_a_new_till_begins_with_the_snapshot_and_pulls_the_rest(
    shop: SharedShop, taken: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    parts: list[float] = []
    tell = SnapshotProgress._tell

    def hear(self: SnapshotProgress, note: SnapshotNote, part: float) -> None:
        parts.append(part)
        tell(self, note, part)

    monkeypatch.setattr(SnapshotProgress, "_tell", hear)
    folder = shop.join()
    assert taken == [True]
    assert parts == sorted(parts)
    assert 0 < parts[0] <= 0.5 <= parts[-1] < 1
    _is_whole(shop, folder)


@pytest.mark.parametrize("is_merged", [True, False], ids=["merged", "not merged"])
def test_its_commits_look_after_the_log_again_whatever_came_of_the_merge(
    shop: SharedShop, taken: list[bool], monkeypatch: pytest.MonkeyPatch, is_merged: bool
) -> None:
    looked, is_looked, begin = list[bool](), threading.Event(), Beginning.begin

    def look(connection: DriverConnection, *, anyway: bool) -> bool:
        looked.append(looks_after_log(connection, anyway=anyway))
        is_looked.set()
        return looked[-1]

    def begin_and_wait(self: Beginning, key: Ed25519PrivateKey) -> bool:
        is_taken = begin(self, key)
        assert is_looked.wait(20)
        return is_taken

    def fails(*_of: object, require_sound: object) -> None:
        raise NotMerged("its rows contradict each other")

    monkeypatch.setattr(beginning, "looks_after_log", look)
    monkeypatch.setattr(Beginning, "begin", begin_and_wait)
    if not is_merged:
        monkeypatch.setattr(beginning, "load_snapshot", fails)
    shop.join()
    assert (taken, looked) == ([is_merged], [True])


def test_a_till_that_joins_by_the_log_comes_to_the_same(
    shop: SharedShop, monkeypatch: pytest.MonkeyPatch, taken: list[bool]
) -> None:
    monkeypatch.setattr(beginning, "WORTH_ENVELOPES", 10_000)
    folder = shop.join()
    assert taken == [False]
    _is_whole(shop, folder)


def _forged(shop: SharedShop, note: SnapshotNote, _path: Path) -> SnapshotNote:
    return signed_note(Ed25519PrivateKey.generate(), replace(note, signature=b""))


def _newer(shop: SharedShop, note: SnapshotNote, _path: Path) -> SnapshotNote:
    return signed_note(shop.key, replace(note, app_version="99.0"))


def _of_another(shop: SharedShop, note: SnapshotNote, _path: Path) -> SnapshotNote:
    return signed_note(shop.key, replace(note, device=uuid4()))


def _wrong_heads(shop: SharedShop, note: SnapshotNote, _path: Path) -> SnapshotNote:
    return signed_note(shop.key, replace(note, heads=()))


def _changed(statement: str) -> Lie:
    def lie(shop: SharedShop, note: SnapshotNote, path: Path) -> SnapshotNote:
        with scratch_connection(path, note.key) as connection, connection.begin():
            connection.exec_driver_sql(statement)
        size, sha256 = sum_of(path)
        return signed_note(shop.key, replace(note, size=size, sha256=sha256))

    return lie


@pytest.mark.parametrize(
    "lie",
    [
        _newer,
        _wrong_heads,
        _changed("UPDATE signed_head SET signature = zeroblob(64)"),
        _changed("DELETE FROM envelope WHERE seq = 3"),
        _changed("DROP TABLE sale"),
    ],
)
def test_one_that_lies_is_not_taken_in_and_the_log_is(
    shop: SharedShop, taken: list[bool], lie: Lie
) -> None:
    shop.hand_in()
    shop.plant(lie)
    folder = shop.join()
    assert taken == [False]
    _is_whole(shop, folder)


def test_one_of_another_shape_is_not_opened_by_what_writes(
    shop: SharedShop, taken: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[int] = []
    monkeypatch.setattr(beginning, "load_snapshot", lambda *_of, **_named: loaded.append(1))
    shop.hand_in()
    shop.plant(_changed("CREATE TRIGGER lies AFTER INSERT ON sale BEGIN SELECT 1; END"))
    shop.join()
    assert (taken, loaded) == ([False], [])


@pytest.mark.parametrize("lie", [_forged, _of_another])
def test_one_that_no_manager_signed_is_not_taken_in(
    shop: SharedShop, taken: list[bool], lie: Lie
) -> None:
    shop.hand_in()
    shop.plant(lie)
    folder = shop.join()
    assert taken == [False]
    _is_whole(shop, folder)


def test_a_till_whose_disk_has_no_room_for_one_takes_in_the_log(
    shop: SharedShop, taken: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.hand_in()
    monkeypatch.setattr(beginning, "has_room", lambda _folder, size_bytes: size_bytes <= 0)
    folder = shop.join()
    assert taken == [False]
    assert not (folder / beginning.FILE_NAME).exists()
    _is_whole(shop, folder)


def test_a_till_that_is_closed_while_it_fetches_begins_again_at_its_next_start(
    shop: SharedShop, taken: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.hand_in()
    folder = shop.folder / "cut"
    code = invite(shop.office, shop.joined, NewCode(Role.MEMBER))
    with monkeypatch.context() as cut:
        cut.setattr(SnapshotLine, "_go_on", _cut_short)
        join_by_code(folder, shop.joined.address.authority, code, is_kitchen=False)
    assert taken == [False]
    assert not (folder / beginning.FILE_NAME).exists()
    _is_whole(shop, folder)


def test_a_manager_hands_a_new_one_in_at_a_quiet_moment_and_leaves_nothing_behind(
    shop: SharedShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_keeper, "QUIET_S", 0.2)
    monkeypatch.setattr(snapshot_keeper, "is_due", lambda kept, here: here.envelopes > 0)
    before = _kept(shop)
    assert shop.line().kept().envelopes == before
    shop.sell(1)
    with (
        opened_till(shop.office) as opened,
        in_touch(opened, shop.joined),
    ):
        ends_s = time.monotonic() + 60
        while _kept(shop) <= before and time.monotonic() < ends_s:
            time.sleep(0.2)
        assert _kept(shop) > before
    assert not (shop.office / snapshot_keeper.FILE_NAME).exists()


def _kept(shop: SharedShop) -> int:
    """Return how far the hub's newest goes, without a connection that cuts the till's own."""
    folder = HubHome(hub_folder(shop.office))
    identity = find_identity(folder, None, uuid7())
    note = Snapshots(folder.snapshots, identity.database_key).kept(shop.joined.venue)
    return note.envelopes if note else 0


def test_handing_in_that_is_cut_short_leaves_the_one_before(shop: SharedShop) -> None:
    before, line = _kept(shop), shop.line()
    line._is_closing = lambda: True
    with opened_till(shop.office) as opened:
        making = SnapshotMaking(opened, shop.joined, shop.key)
        with pytest.raises(CutShort):
            making.hand_in(line, lambda: False)
    assert _kept(shop) == before
    assert not (shop.office / snapshot_keeper.FILE_NAME).exists()


def _cut_short(_line: SnapshotLine) -> None:
    raise CutShort


def _sell(till: Till, sales: int) -> None:
    for _ in range(sales):
        basket = Basket(uuid7(), FRIDAY_NOON_MS, Dining.EAT_IN)
        line = line_for(product(0), line_id=uuid7(), rung_by=STAFF_ID, rung_at_ms=FRIDAY_NOON_MS)
        basket = till.start_basket(add_line(basket, line))
        due = due_of(basket)
        till.complete_sale(basket, [take_cash(due, due)], ADA)


def _joined(folder: Path) -> JoinedHub:
    joined = read_joined(folder)
    assert joined is not None
    return joined


def _is_whole(shop: SharedShop, folder: Path) -> None:
    """The till holds what the office's log says, row by row, and its own beginning."""
    with opened_till(folder) as opened, opened_till(shop.office) as office:
        assert examine(opened.readers, folder).faults == ()
        theirs, mine = _rows(office), _rows(opened)
        own = opened.incarnation.bytes
        assert opened.store.log.terminal == _joined(folder).terminal != "T1"
    for name in SHARED:
        if name in ("signed_head", "chain", "incarnation", "envelope"):
            lacks = [row for row in theirs[name] if row not in mine[name]]
            assert lacks == [] or name == "signed_head", name
        else:
            assert mine[name] == theirs[name], name
    assert [row[1] for row in mine["envelope"] if row[0] == own] == [1]


def _rows(opened: OpenTill) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    with opened.readers.connect() as connection, connection.begin():
        for name in SHARED:
            info = connection.exec_driver_sql(f"PRAGMA table_info({name})").all()
            columns = ", ".join(f'"{row[1]}"' for row in info if row[1] != "row")
            rows = connection.exec_driver_sql(f'SELECT {columns} FROM "{name}"').all()
            found[name] = sorted(rows, key=repr)
    return found

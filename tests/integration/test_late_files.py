"""Late sales by file: what a terminal could not hand over is carried, shown, and let in once."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.app import late_files
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.inviting import invite
from fynlo_pos.app.joined_hub import JoinedHub, find_device_key, read_joined
from fynlo_pos.app.joining import begin_sharing, in_touch, join_by_code, opened_till
from fynlo_pos.app.late_files import (
    LatePreview,
    admit_late,
    preview_late,
    waiting_at_the_hub,
)
from fynlo_pos.app.late_writing import FULL_AT, Exported, export_late
from fynlo_pos.app.own_hub import hub_folder, read_running
from fynlo_pos.cli.main import run
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.peer_store import PeerReading
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.ringing import add_line, line_for
from fynlo_pos.core.till.till import Till
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.payments.tenders import take_cash
from fynlo_pos.sync.protocol.calls import REVOKE, NewCode, Revoke, call_body
from fynlo_pos.sync.protocol.frames import Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.late import LateFile, read_late, write_late
from fynlo_pos.sync.protocol.packing import pack, unpack
from tests.support.envelopes import chain
from tests.support.relayed import head_of, sent
from tests.support.shop import ADA, FRIDAY_NOON_MS, STAFF_ID, documents, due_of, product

pytestmark = [pytest.mark.integration, pytest.mark.slow]

ENDS_WITHIN_S = 20.0
PRICE_MINOR = 3_20


class Shop:
    """A till that manages the shop, its hub, and a second till that is out of reach of it."""

    def __init__(self, folder: Path) -> None:
        self.office, self.away = folder / "office", folder / "away"
        self.clock = count(FRIDAY_NOON_MS, 1_000)
        with opened_till(self.office) as opened:
            Till(opened.store, self.now_ms, uuid7).save_documents(documents(), STAFF_ID)
        joined = begin_sharing(self.office, host="127.0.0.1", port=0)
        code = invite(self.office, joined, NewCode(Role.MEMBER))
        join_by_code(self.away, joined.address.authority, code, is_kitchen=False)
        with opened_till(self.away, "T2") as opened:
            Till(opened.store, self.now_ms, uuid7).open_drawer(50_00, ADA)

    def now_ms(self) -> int:
        return next(self.clock)

    def joined(self, folder: Path) -> JoinedHub:
        joined = read_joined(folder)
        assert joined is not None
        return joined

    def sell(self, sales: int) -> None:
        """Sell at the till that is out of reach."""
        with opened_till(self.away, "T2") as opened:
            till = Till(opened.store, self.now_ms, uuid7)
            for _ in range(sales):
                basket = till.start_basket(self._rung())
                due = due_of(basket)
                till.complete_sale(basket, [take_cash(due, due)], ADA)

    def _rung(self) -> Basket:
        line = line_for(
            product(0),
            line_id=uuid7(),
            rung_by=STAFF_ID,
            rung_at_ms=self.now_ms(),
            category_name="All day",
        )
        return add_line(Basket(uuid7(), self.now_ms(), Dining.EAT_IN), line)

    def export(self, path: Path, full_at: int = FULL_AT) -> Exported:
        home = Home(self.away)
        with (
            looking_at(home, lambda _home: None) as (readers, _passing),
            readers.connect() as connection,
        ):
            return export_late(
                PeerReading(connection), home, self.joined(self.away), path, full_at=full_at
            )

    def hand_over(self) -> None:
        """Bring the till that was out of reach to its hub, for a moment."""
        with (
            opened_till(self.away, "T2") as opened,
            in_touch(opened, self.joined(self.away)) as (_sharing, latest, _lane),
        ):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)

    def hand_in_late(self) -> None:
        """Bring the till to its hub after it was let go, until what it hands in waits there."""
        with (
            opened_till(self.away, "T2") as opened,
            in_touch(opened, self.joined(self.away)),
        ):
            ends_s = time.monotonic() + ENDS_WITHIN_S
            while not self.waiting() and time.monotonic() < ends_s:
                time.sleep(0.1)

    def waiting(self) -> list[tuple[str, int]]:
        return waiting_at_the_hub(Home(self.office), self.joined(self.office))

    def preview(self, path: Path) -> LatePreview:
        return preview_late(Home(self.office), self.joined(self.office), path)

    def admit(self, path: Path) -> LatePreview:
        return admit_late(Home(self.office), self.joined(self.office), path)

    def receipts(self) -> int:
        """How many sales of the other till the manager's till has, once it has heard the hub."""
        with (
            opened_till(self.office) as opened,
            in_touch(opened, self.joined(self.office)) as (_sharing, latest, _lane),
        ):
            assert latest.wait_for(lambda status: status.is_caught_up and not status.waiting)
            with opened.readers.connect() as connection, connection.begin():
                statement = "SELECT count(*) FROM sale WHERE series = 'T2'"
                return int(connection.exec_driver_sql(statement).scalar_one())

    def take_out(self) -> None:
        """Let the second till in no more."""
        joined = self.joined(self.office)
        key = find_device_key(Home(self.office))
        assert key is not None
        with hub_line(joined, key) as line:
            wanted = call_body(Revoke(self.joined(self.away).device))
            assert line.call(REVOKE, wanted).refused is None

    def end(self) -> None:
        running = read_running(hub_folder(self.office))
        if running is None:
            return
        with suppress(ProcessLookupError):
            os.kill(running.pid, signal.SIGTERM)
        ends_s = time.monotonic() + ENDS_WITHIN_S
        while read_running(hub_folder(self.office)) and time.monotonic() < ends_s:
            time.sleep(0.05)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    made = Shop(tmp_path_factory.mktemp("late"))
    try:
        yield made
    finally:
        made.end()


def test_what_a_stranded_till_sold_is_carried_by_file_and_let_in_once(
    shop: Shop, tmp_path: Path
) -> None:
    had = shop.receipts()
    shop.sell(3)
    written = shop.export(tmp_path / "late.fynlo")
    assert written.sales == had + 3, "nothing is known to be handed over yet"
    with pytest.raises(Refused, match="already"):
        shop.export(tmp_path / "late.fynlo")
    preview = shop.preview(tmp_path / "late.fynlo")
    assert (preview.terminal, preview.sales, preview.amount_minor) == ("T2", 3, 3 * PRICE_MINOR)
    assert (preview.currency, preview.unread, preview.is_let_go) == ("GBP", 0, False)
    assert FRIDAY_NOON_MS < preview.first_ms < preview.last_ms
    late, thrice = read_late((tmp_path / "late.fynlo").read_bytes()), tmp_path / "thrice.fynlo"
    thrice.write_bytes(write_late(replace(late, pushes=late.pushes * 3)))
    assert shop.preview(thrice) == preview, "whoever carries it can put a push in again"
    assert shop.receipts() == had, "looking lets nothing in"
    assert shop.admit(tmp_path / "late.fynlo").sales == 3
    assert shop.receipts() == had + 3
    again = shop.admit(tmp_path / "late.fynlo")
    assert (again.new, again.sales) == (0, 0)
    assert shop.receipts() == had + 3


def test_what_is_known_to_be_handed_over_is_in_no_file(shop: Shop, tmp_path: Path) -> None:
    shop.hand_over()
    with pytest.raises(Refused, match="has everything"):
        shop.export(tmp_path / "none.fynlo")
    shop.sell(1)
    assert shop.export(tmp_path / "one.fynlo").sales == 1
    shop.hand_over()


def test_what_is_too_much_for_one_file_goes_into_several_and_a_larger_one_is_refused(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = shop.receipts()
    shop.sell(120)
    written = shop.export(tmp_path / "much.fynlo", full_at=1)
    assert [path.name for path in written.paths] == ["much.fynlo", "much (2).fynlo"]
    monkeypatch.setattr(late_files, "LARGEST_FILE", written.paths[0].stat().st_size - 1)
    with pytest.raises(Refused, match="larger than a file of late sales can be"):
        shop.preview(written.paths[0])
    monkeypatch.undo()
    monkeypatch.setattr(late_files, "MOST_UNPACKED", 100_000)
    with pytest.raises(Refused, match="was changed since"):
        shop.preview(written.paths[0])
    monkeypatch.undo()
    sales = [shop.admit(path).sales for path in written.paths]
    assert all(sales)
    assert sum(sales) == 120
    assert shop.receipts() == had + 120
    shop.hand_over()


def test_a_file_that_somebody_changed_is_refused_and_nothing_of_it_let_in(
    shop: Shop, tmp_path: Path
) -> None:
    had = shop.receipts()
    shop.sell(2)
    good, bad = tmp_path / "good.fynlo", tmp_path / "bad.fynlo"
    shop.export(good)
    data = bytearray(good.read_bytes())
    data[-100] ^= 1
    bad.write_bytes(bytes(data))
    with pytest.raises(Refused, match="damaged"):
        shop.admit(bad)
    late = read_late(good.read_bytes())
    (push,) = late.pushes
    held = list(unpack(push))
    forged = replace(held[-1], body=held[-1].body.replace(b"Flat white", b"Flat whine"))
    for changed in (
        replace(late, pushes=(pack([*held[:-1], forged], push.heads),)),
        replace(late, pushes=(pack(held[:-1], push.heads),)),
        replace(late, pushes=(replace(push, heads=()),)),
        replace(late, pushes=(replace(push, packed=b"no", is_compressed=False),)),
    ):
        bad.write_bytes(write_late(changed))
        with pytest.raises(Refused, match="was changed since"):
            shop.admit(bad)
    for other, why in (
        (replace(late, device=UUID(int=7)), "of no terminal of this shop"),
        (replace(late, venue=UUID(int=7)), "of another shop"),
    ):
        bad.write_bytes(write_late(other))
        with pytest.raises(Refused, match=why):
            shop.admit(bad)
    bad.write_bytes(b"anything else")
    with pytest.raises(Refused, match="damaged"):
        shop.preview(bad)
    with pytest.raises(Refused, match="cannot be read"):
        shop.preview(tmp_path / "nowhere.fynlo")
    assert shop.receipts() == had
    shop.admit(good)
    assert shop.receipts() == had + 2


def test_a_till_that_was_let_go_waits_in_the_one_list_until_it_is_let_in(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.hand_over()
    had = shop.receipts()
    shop.take_out()
    shop.sell(2)
    path = tmp_path / "late.fynlo"
    monkeypatch.setenv("FYNLO_HOME", str(shop.away))
    assert run(["late", "export", str(path)]) == 0
    assert "2 of them sales" in capsys.readouterr().out
    shop.hand_in_late()
    assert shop.waiting() == [("T2", 2)]
    assert shop.receipts() == had
    monkeypatch.setenv("FYNLO_HOME", str(shop.office))
    assert run(["late", "list"]) == 0
    assert "T2: 2 entries wait to be let in." in capsys.readouterr().out
    assert run(["late", "admit", str(path)]) == 0
    told = capsys.readouterr().out
    assert "From T2, which was taken out of the shop" in told
    assert f"They come to £{2 * PRICE_MINOR // 100}.{2 * PRICE_MINOR % 100:02}" in told
    assert "Nothing was let in yet" in told
    assert run(["late", "admit", str(path), "--yes"]) == 0
    assert "Let in: 2 entries." in capsys.readouterr().out
    assert run(["late", "list"]) == 0
    assert "Nothing waits." in capsys.readouterr().out
    assert shop.receipts() == had + 2
    shop.sell(1)
    later = tmp_path / "later.fynlo"
    shop.export(later)
    assert shop.admit(later).sales == 1
    assert shop.receipts() == had + 3, "by file alone, without ever being heard again"


def test_only_what_was_in_the_file_is_let_in(shop: Shop, tmp_path: Path) -> None:
    """Whoever has the till that was let go can sign more than what the manager looks at."""
    had = shop.receipts()
    shop.sell(1)
    path, let_go = tmp_path / "late.fynlo", shop.joined(shop.away).device
    shop.export(path)
    its, ours = find_device_key(Home(shop.away)), find_device_key(Home(shop.office))
    assert its is not None
    assert ours is not None
    unseen = chain(uuid7(), 2)
    head = head_of(unseen[-1])
    with hub_line(shop.joined(shop.office), ours) as line:
        line.push(pack(sent(unseen), (SignedHead(head, let_go, its.sign(head_words(head))),)))
    assert shop.admit(path).sales == 1
    assert shop.waiting() == [("T2", 2)]
    assert shop.receipts() == had + 1


def test_who_has_no_say_lets_nothing_in_and_a_silent_hub_is_told(
    shop: Shop, tmp_path: Path
) -> None:
    joined = shop.joined(shop.office)
    path = tmp_path / "any.fynlo"
    path.write_bytes(write_late(LateFile(joined.venue, joined.device, "T2", ())))
    nobody = replace(joined, address=replace(joined.address, port=9))
    with pytest.raises(Trouble, match="does not answer"):
        preview_late(Home(shop.office), nobody, path)
    with pytest.raises(Trouble, match="does not answer"):
        preview_late(Home(tmp_path), joined, path)

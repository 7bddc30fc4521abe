"""Late sales of a terminal that was let go: only what a manager looked at is let in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from uuid6 import uuid7

from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.joined_hub import find_device_key
from fynlo_pos.app.late_files import (
    preview_late,
)
from fynlo_pos.cli.main import run
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.protocol.frames import SignedHead
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.late import LateFile, read_late, write_late
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import pack, unpack
from tests.support.envelopes import chain
from tests.support.relayed import head_of, sent
from tests.support.stranded import PRICE_MINOR, StrandedShop

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StrandedShop]:
    made = StrandedShop(tmp_path_factory.mktemp("late"))
    try:
        yield made
    finally:
        made.end()


def test_a_till_that_was_let_go_waits_in_the_one_list_until_it_is_let_in(
    shop: StrandedShop,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
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


def test_what_waits_before_what_is_in_a_file_is_looked_at_first(
    shop: StrandedShop, tmp_path: Path
) -> None:
    """The till of the test before: it was let go, and somebody carries half of what it sold."""
    had = shop.receipts()
    shop.sell(1)
    path = tmp_path / "late.fynlo"
    shop.export(path)
    late = read_late(path.read_bytes())
    ours, its = find_device_key(Home(shop.office)), find_device_key(Home(shop.away))
    assert ours is not None
    assert its is not None
    with hub_line(shop.joined(shop.office), ours) as line:
        line.push(late.pushes[-1])
    shop.sell(1)
    shop.export(tmp_path / "both.fynlo")
    both = read_late((tmp_path / "both.fynlo").read_bytes())
    last = unpack(both.pushes[-1])[-1:]
    head = head_after(last[0].body, link_of(last[0].body))
    signed = SignedHead(head, late.device, its.sign(head_words(head)))
    behind = tmp_path / "behind.fynlo"
    behind.write_bytes(write_late(replace(late, pushes=(pack(last, (signed,)),))))
    with pytest.raises(Refused, match="Something else of that terminal waits"):
        shop.admit(behind)
    assert shop.waiting() == [("T2", 2)]
    assert shop.receipts() == had
    assert shop.admit(path).sales == 1
    assert shop.waiting() == [("T2", 1)], "what is behind the file nobody has looked at"
    assert shop.admit(behind).sales == 1
    assert shop.receipts() == had + 2


def test_only_what_was_in_the_file_is_let_in(shop: StrandedShop, tmp_path: Path) -> None:
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


def test_who_has_no_say_lets_nothing_in_and_a_silent_hub_or_a_lost_key_is_told(
    shop: StrandedShop, tmp_path: Path
) -> None:
    joined = shop.joined(shop.office)
    path = tmp_path / "any.fynlo"
    path.write_bytes(write_late(LateFile(joined.venue, joined.device, "T2", ())))
    nobody = replace(joined, address=replace(joined.address, port=9))
    with pytest.raises(Trouble, match="does not answer"):
        preview_late(Home(shop.office), nobody, path)
    with pytest.raises(Trouble, match="key by which the hub knows this terminal is not on"):
        preview_late(Home(tmp_path), joined, path)

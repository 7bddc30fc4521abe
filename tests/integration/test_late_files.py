"""Late sales by file: what a terminal could not hand over is carried, shown, and let in once."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.app import late_files
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.protocol.late import read_late, write_late
from fynlo_pos.sync.protocol.packing import pack, unpack
from tests.support.shop import FRIDAY_NOON_MS
from tests.support.stranded import PRICE_MINOR, StrandedShop

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StrandedShop]:
    made = StrandedShop(tmp_path_factory.mktemp("late"))
    try:
        yield made
    finally:
        made.end()


def test_what_a_stranded_till_sold_is_carried_by_file_and_let_in_once(
    shop: StrandedShop, tmp_path: Path
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


def test_what_is_known_to_be_handed_over_is_in_no_file(shop: StrandedShop, tmp_path: Path) -> None:
    shop.hand_over()
    with pytest.raises(Refused, match="has everything"):
        shop.export(tmp_path / "none.fynlo")
    shop.sell(1)
    assert shop.export(tmp_path / "one.fynlo").sales == 1
    shop.hand_over()


def test_what_is_too_much_for_one_file_goes_into_several_and_a_larger_one_is_refused(
    shop: StrandedShop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = shop.receipts()
    shop.sell(120)
    written = shop.export(tmp_path / "much.fynlo", full_at=1)
    assert [path.name for path in written.paths] == ["much.fynlo", "much (2).fynlo"]
    monkeypatch.setattr(late_files, "LARGEST_FILE", written.paths[0].stat().st_size - 1)
    with pytest.raises(Refused, match="larger than a file of late sales can be"):
        shop.preview(written.paths[0])
    monkeypatch.undo()
    monkeypatch.setattr(late_files, "MOST_UNPACKED", 40_000)
    with pytest.raises(Refused, match="was changed since"):
        shop.preview(written.paths[0])
    monkeypatch.undo()
    sales = [shop.admit(path).sales for path in written.paths]
    assert all(sales)
    assert sum(sales) == 120
    assert shop.receipts() == had + 120
    shop.hand_over()


def test_a_file_that_somebody_changed_is_refused_and_nothing_of_it_let_in(
    shop: StrandedShop, tmp_path: Path
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

"""One incarnation lives in one place: a copy or an older copy put back is a life of its own."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2
from uuid6 import uuid7

from fynlo_pos.core.db import this_device
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.itself import NotItself, notice_of
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.this_device import DevicePlace, find_place, is_another_place
from fynlo_pos.core.db.witness import Witness
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.trouble import Trouble
from tests.support.keyrings import DrawerKeyring
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

FLOAT = 50_00
HERE = DevicePlace("one", "/shop/till.db", "7")


class FullDisk:
    """A driver's connection whose commits the disk does not take."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver

    def commit(self) -> None:
        raise dbapi2.OperationalError("database or disk is full")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._driver, name)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[..., Shop]]:
    """Open a folder as the program does, with this machine's witnesses; all are closed."""
    shops: list[Shop] = []

    def open_here(folder: Path, *, set_up: bool = False) -> Shop:
        for shop in shops:
            shop.close()
        shops.append(Shop(folder, set_up=set_up, witnesses=tmp_path / "witnesses"))
        return shops[-1]

    yield open_here
    for shop in shops:
        shop.close()


@pytest.fixture
def till(opened: Callable[..., Shop], tmp_path: Path) -> Path:
    """The folder of a till that sold once."""
    shop = opened(tmp_path / "till", set_up=True)
    shop.till.open_drawer(FLOAT, ADA)
    shop.sell()
    shop.close()
    return tmp_path / "till"


def series(shop: Shop) -> str:
    with shop.open.store.transaction() as tx:
        return tx.state().series


def assert_new_life(shop: Shop, why: NotItself) -> None:
    later = later_series("T1", shop.open.incarnation)
    assert series(shop) == later
    assert shop.open.warnings[0] == notice_of(why, later)
    assert shop.sell().receipt_number == f"{later}-000001"
    assert examine(shop.open.readers, shop.open.home.folder).faults == ()


def test_a_till_that_starts_again_where_it_was_is_itself(
    opened: Callable[..., Shop], till: Path
) -> None:
    for number in range(2, 5):
        assert opened(till).sell().receipt_number == f"T1-{number:06d}"


def test_a_folder_copied_with_its_key_is_a_new_life_and_the_first_goes_on(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    shutil.copytree(till, tmp_path / "copy")
    assert_new_life(opened(tmp_path / "copy"), NotItself.COPIED)
    again = opened(tmp_path / "copy")
    assert again.sell().number == 2, "once, and then it is itself"
    assert opened(till).sell().receipt_number == "T1-000002"


def test_a_copy_that_is_older_than_its_first_is_told_as_a_copy(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    shutil.copytree(till, tmp_path / "copy")
    opened(till).sell()
    assert_new_life(opened(tmp_path / "copy"), NotItself.COPIED)


def test_a_folder_taken_to_another_machine_is_a_new_life(
    opened: Callable[..., Shop], till: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(this_device, "_machine", lambda: "another")
    assert_new_life(opened(till), NotItself.COPIED)


def test_an_older_copy_put_back_is_a_new_life(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    shutil.copytree(till, tmp_path / "morning")
    opened(till).sell()
    opened(tmp_path / "elsewhere", set_up=True)
    shutil.rmtree(till)
    shutil.copytree(tmp_path / "morning", till)
    assert_new_life(opened(till), NotItself.ROLLED_BACK)


def test_two_copies_used_in_turn_at_one_place_are_told_apart(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    """As many envelopes or more, and not the ones this device wrote."""
    shutil.copytree(till, tmp_path / "kept")
    opened(till).sell(2)
    opened(tmp_path / "elsewhere", set_up=True)
    shutil.rmtree(till)
    shutil.copytree(tmp_path / "kept", till)
    unseen = Shop(till, set_up=False)
    unseen.sell(1)
    unseen.sell(3)
    unseen.close()
    assert_new_life(opened(till), NotItself.ROLLED_BACK)


def test_the_new_lifes_name_is_kept_where_the_key_lies(tmp_path: Path) -> None:
    keyring, folder = DrawerKeyring(), tmp_path / "till"

    def life(seen: Path) -> tuple[str, str]:
        opened = open_till(folder, now_ms=int, new_id=uuid7, keyring=keyring.place, witnesses=seen)
        with opened.store.transaction() as tx:
            series = tx.state().series
        opened.close()
        (kept,) = keyring.secrets.values()
        return series, kept

    first, kept = life(tmp_path / "witnesses")
    ahead = Witness(tmp_path / "witnesses", UUID(kept.partition(":")[2]))
    ahead.saw(99, bytes(32))
    ahead.close()
    second, renewed = life(tmp_path / "witnesses")
    assert first == "T1"
    assert second == later_series("T1", UUID(renewed.partition(":")[2]))
    assert kept != renewed
    assert kept.partition(":")[0] == renewed.partition(":")[0], "the key is the same"
    assert not (folder / "till.key").exists()
    assert life(tmp_path / "witnesses") == (second, renewed)


def test_the_same_data_put_back_is_itself(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    opened(tmp_path / "elsewhere", set_up=True)
    till.rename(tmp_path / "aside")
    shutil.copytree(tmp_path / "aside", till)
    assert opened(till).sell().receipt_number == "T1-000002"


def test_a_folder_renamed_on_its_disk_is_itself(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    opened(tmp_path / "elsewhere", set_up=True)
    till.rename(tmp_path / "renamed")
    assert opened(tmp_path / "renamed").sell().receipt_number == "T1-000002"


def test_a_witness_that_lags_is_torn_or_gone_says_nothing(
    opened: Callable[..., Shop], till: Path, tmp_path: Path
) -> None:
    (witness,) = (tmp_path / "witnesses").iterdir()
    lagging = witness.read_bytes()
    opened(till).sell()
    witness.write_bytes(lagging)
    assert opened(till).sell().receipt_number == "T1-000003"
    witness.write_bytes(lagging[:20])
    assert opened(till).sell().receipt_number == "T1-000004"
    witness.write_bytes(bytes(len(lagging)))
    assert opened(till).sell().receipt_number == "T1-000005"
    opened(tmp_path / "elsewhere", set_up=True)
    witness.unlink()
    assert opened(till).sell().receipt_number == "T1-000006"


def test_a_witness_that_cannot_be_written_meets_no_sale(tmp_path: Path) -> None:
    (tmp_path / "witnesses").write_text("a file where the folder should be")
    shop = Shop(tmp_path / "till", witnesses=tmp_path / "witnesses")
    shop.sell_by_card()
    shop.close()


def test_a_witness_never_leads_the_disk(till: Path, tmp_path: Path) -> None:
    shop = Shop(till, set_up=False, witnesses=tmp_path / "witnesses")
    witness = Witness(tmp_path / "witnesses", shop.open.incarnation)
    before = witness.read()
    connection = shop.open.store._connection
    connection._driver, driver = FullDisk(connection._driver), connection._driver
    with pytest.raises(Trouble):
        shop.till.unlock_drawer("change", ADA)
    assert witness.read() == before, "what was undone was not seen"
    connection._driver = driver
    shop.sell()
    seen = witness.read()
    assert before is not None
    assert seen is not None
    assert seen.seq == before.seq + 1
    shop.close()


def test_a_till_that_died_between_its_new_name_and_its_new_life_begins_it_at_the_next_start(
    opened: Callable[..., Shop], till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(till, tmp_path / "copy")
    with monkeypatch.context() as patch:
        patch.setattr("fynlo_pos.core.db.open_till._own_log", _die)
        with pytest.raises(ZeroDivisionError):
            Shop(tmp_path / "copy", set_up=False, witnesses=tmp_path / "witnesses")
    shop = opened(tmp_path / "copy")
    assert series(shop) == later_series("T1", shop.open.incarnation)


def _die(*_: object, **__: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("found", "is_copy"),
    [
        (HERE, False),
        (DevicePlace("two", "/shop/till.db", "7"), True),
        (DevicePlace("", "/shop/till.db", "7"), False),
        (DevicePlace("one", "/moved/till.db", "7"), False),
        (DevicePlace("one", "/shop/till.db", "8"), False),
        (DevicePlace("one", "/moved/till.db", "8"), True),
        (DevicePlace("", "/moved/till.db", "8"), True),
    ],
)
def test_a_place_is_another_by_its_machine_or_by_path_and_file_at_once(
    found: DevicePlace, *, is_copy: bool
) -> None:
    assert is_another_place(HERE, found) is is_copy


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells its machine in a file")
@pytest.mark.parametrize(
    ("told", "machine"),
    [(("",), ""), (("uninitialized\n",), ""), (("", "b0b\n"), "b0b"), (("a1a\n", "b0b"), "a1a")],
)
def test_a_machine_that_does_not_say_which_it_is_is_never_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: tuple[str, ...], machine: str
) -> None:
    files = [tmp_path / f"id{number}" for number in range(3)]
    for file, text in zip(files[1:], told, strict=False):
        file.write_text(text)
    monkeypatch.setattr(this_device, "_MACHINE_FILES", files)
    assert this_device._machine() == machine
    (tmp_path / "till.db").touch()
    assert bool(find_place(tmp_path / "till.db").machine) is bool(machine)
    assert machine not in find_place(tmp_path / "till.db").machine or not machine

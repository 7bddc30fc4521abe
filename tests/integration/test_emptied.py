"""A database that was emptied: no chain begins a second time under the life it held."""

import shutil
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.db.recovery_key import RecoveryKey
from fynlo_pos.core.trouble import Refused
from tests.support.backups import no_keyring, restore
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def witnesses(tmp_path: Path) -> Path:
    return tmp_path / "witnesses"


@pytest.fixture
def sold(tmp_path: Path, witnesses: Path) -> tuple[Path, RecoveryKey, UUID]:
    """The folder of a till that sold once and was backed up, its recovery key and its life."""
    shop = Shop(tmp_path / "till", witnesses=witnesses)
    shop.till.open_drawer(50_00, ADA)
    shop.sell()
    shop.open.back_up(tmp_path / "backup.fynlo")
    shop.close()
    return shop.folder, shop.open.recovery, shop.open.incarnation


def empty(till: Path) -> None:
    (till / "till.db").write_bytes(b"")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_used_tills_emptied_database_begins_no_new_till(
    sold: tuple[Path, RecoveryKey, UUID], witnesses: Path
) -> None:
    till, _, life = sold
    whole, key = (till / "till.db").read_bytes(), (till / "till.key").read_text()
    empty(till)
    before = names(till)
    for _ in range(2):
        with pytest.raises(Refused, match="is empty, though the till has been used"):
            Shop(till, set_up=False, witnesses=witnesses)
    assert names(till) == before
    assert (till / "till.db").stat().st_size == 0
    assert (till / "till.key").read_text() == key
    (till / "till.db").write_bytes(whole)
    back = Shop(till, set_up=False, witnesses=witnesses)
    assert back.open.incarnation == life
    assert back.sell().receipt_number == "T1-000002"
    back.close()


def test_its_backup_is_restored_into_its_folder(
    sold: tuple[Path, RecoveryKey, UUID], witnesses: Path, tmp_path: Path
) -> None:
    till, recovery, life = sold
    empty(till)
    restore(tmp_path / "backup.fynlo", recovery, till)
    shop = Shop(till, set_up=False, witnesses=witnesses)
    assert shop.open.incarnation != life
    assert shop.sell().number == 1
    shop.close()


def test_where_nobody_saw_its_life_a_new_one_begins(
    sold: tuple[Path, RecoveryKey, UUID], tmp_path: Path
) -> None:
    till, _, life = sold
    empty(till)
    shop = Shop(till, set_up=False, witnesses=tmp_path / "another machine's")
    assert shop.open.incarnation != life
    shop.close()


def test_a_log_that_is_gone_with_its_first_day_begins_no_second_one(
    tmp_path: Path, witnesses: Path
) -> None:
    """The file itself is as a first start laid it: the day was in the write-ahead log alone."""
    blank = Shop(tmp_path / "blank", set_up=False)
    laid = (blank.folder / "till.db").read_bytes()
    blank.close()
    shop = Shop(tmp_path / "till", witnesses=witnesses)
    secret = f"{blank.open.secret.key.hex()}:{shop.open.incarnation}"
    shop.close()
    (shop.folder / "till.db").write_bytes(laid)
    (shop.folder / "till.key").write_text(secret, encoding="ascii")
    with pytest.raises(Refused, match="is empty, though the till has been used"):
        Shop(shop.folder, set_up=False, witnesses=witnesses)


def test_an_emptied_database_beside_a_log_with_sales_is_not_written_over(
    sold: tuple[Path, RecoveryKey, UUID], tmp_path: Path
) -> None:
    till, _, _ = sold
    shop = Shop(till, set_up=False)
    shop.sell()
    shutil.copytree(till, tmp_path / "died")
    shop.close()
    log = (tmp_path / "died" / "till.db-wal").read_bytes()
    assert log
    empty(tmp_path / "died")
    with pytest.raises(Refused, match=r"last sales may be in till\.db-wal"):
        Shop(tmp_path / "died", set_up=False)
    assert (tmp_path / "died" / "till.db-wal").read_bytes() == log


def test_a_first_start_that_was_cut_short_is_begun_again(tmp_path: Path, witnesses: Path) -> None:
    """Its key was kept, and of its database the name alone, with a journal of nothing."""
    Shop(tmp_path / "till", set_up=False).close()
    empty(tmp_path / "till")
    (tmp_path / "till" / "till.db-journal").write_bytes(bytes(512))
    shop = Shop(tmp_path / "till", witnesses=witnesses)
    assert shop.sell_by_card().receipt_number == "T1-000001"
    shop.close()


def test_the_doctor_says_that_the_file_is_empty(sold: tuple[Path, RecoveryKey, UUID]) -> None:
    till, _, _ = sold
    empty(till)
    with (
        pytest.raises(Refused, match="is empty: there is no sale in it"),
        looking_at(Home(till), no_keyring),
    ):
        pass
    assert (till / "till.db").stat().st_size == 0

"""What a restore finds in the folder: a till, sales in a log, a key, and what is made of each."""

import shutil
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.keyring_secrets import SERVICE
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.recovery_key import RecoveryKey
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.backups import no_keyring, restore, sell_and_back_up
from tests.support.keyrings import DrawerKeyring
from tests.support.shop import Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def sold(tmp_path: Path) -> tuple[Path, RecoveryKey]:
    return sell_and_back_up(tmp_path)


def test_a_folder_with_a_till_is_not_restored_over(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="holds a till already"):
        restore(*sold, tmp_path / "first")
    shop = Shop(tmp_path / "first", set_up=False)
    with shop.open.store.transaction() as tx:
        assert tx.state().series == "T1"
    shop.close()


def test_a_restore_keeps_the_key_of_the_sales_that_were_moved_away(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    folder = tmp_path / "first"
    (folder / "till.db").rename(folder / "damaged.db")
    restore(backup, recovery, folder)
    key = bytes.fromhex((folder / "till.key.old-1").read_text().partition(":")[0])
    raw = connect_raw(folder / "damaged.db", key)
    assert raw.execute("SELECT count(*) FROM sale").fetchone() == (2,)
    raw.close()
    Shop(folder, set_up=False).close()


def test_the_last_sales_in_a_log_left_behind_outlive_a_restore(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    """A till died with its last sales in the write-ahead log alone; its damaged file was moved."""
    folder = tmp_path / "died"
    die_with_sales_in_the_log(tmp_path / "first", folder)
    log = (folder / "till.db-wal").read_bytes()
    (folder / "till.db").rename(folder / "damaged.db")
    (told,) = restore_backup(*sold, folder, keyring=no_keyring, new_id=uuid7)[1:]
    assert ".old-1" in str(told)
    assert (folder / "till.db-wal.old-1").read_bytes() == log
    restored = Shop(folder, set_up=False)
    assert restored.sell().number == 1
    assert examine(restored.open.readers, folder).faults == ()
    restored.close()
    key = bytes.fromhex((folder / "till.key.old-1").read_text().partition(":")[0])
    (folder / "till.db-wal.old-1").rename(folder / "damaged.db-wal")
    raw = connect_raw(folder / "damaged.db", key)
    assert raw.execute("SELECT count(*) FROM sale").fetchone() == (5,)
    raw.close()


def test_what_is_set_aside_twice_is_kept_under_two_endings(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    folder = tmp_path / "second"
    folder.mkdir()
    for text in ("first", "second"):
        (folder / "till.db-wal").write_text(text)
        (folder / "till.db").unlink(missing_ok=True)
        restore(*sold, folder)
    assert (folder / "till.db-wal.old-1").read_text() == "first"
    assert (folder / "till.db-wal.old-2").read_text() == "second"
    assert not (folder / "till.key.old-1").exists()
    assert (folder / "till.key.old-2").exists()


@pytest.mark.parametrize("name", ["till.db-wal", "till.db-journal", "till.db.damaged"])
def test_no_new_till_begins_beside_what_is_left_of_one(
    sold: tuple[Path, RecoveryKey], tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "died"
    die_with_sales_in_the_log(tmp_path / "first", folder)
    before = (folder / "till.db-wal").read_bytes()
    key = (folder / "till.key").read_text()
    away = (folder / "till.db").rename(tmp_path / "away.db")
    if name != "till.db-wal":
        (folder / "till.db-wal").rename(folder / name)
    with pytest.raises(Refused, match=f"holds {name} but no till.db"):
        Shop(folder)
    assert not (folder / "till.db").exists()
    assert (folder / name).read_bytes() == before
    assert (folder / "till.key").read_text() == key
    (folder / name).rename(folder / "till.db-wal")
    away.rename(folder / "till.db")
    back = Shop(folder, set_up=False)
    assert back.sell().receipt_number == "T1-000006", "the last sales are there again"
    back.close()
    assert sold


def die_with_sales_in_the_log(till: Path, folder: Path) -> None:
    """Leave in ``folder`` what a till in ``till`` would that died after three more sales."""
    shop = Shop(till, set_up=False)
    for _ in range(3):
        shop.sell(1)
    shutil.copytree(till, folder)
    shop.close()
    assert (folder / "till.db-wal").stat().st_size > 0


def test_a_restore_keeps_the_key_in_the_keyring_of_the_sales_that_were_moved_away(
    tmp_path: Path,
) -> None:
    backend, folder = DrawerKeyring(), tmp_path / "till"
    opened = open_till(folder, now_ms=int, new_id=uuid7, keyring=backend.place)
    opened.back_up(tmp_path / "backup.fynlo")
    opened.close()
    for number in (1, 2):
        before = dict(backend.secrets)
        (folder / "till.db").rename(folder / f"damaged-{number}.db")
        restore_backup(
            tmp_path / "backup.fynlo",
            opened.recovery,
            folder,
            keyring=backend.place,
            new_id=uuid7,
        )
        ((_, account),) = set(backend.secrets) - set(before)
        assert account.endswith(f"#set-aside-{number}")
        key = bytes.fromhex(backend.secrets[SERVICE, account].partition(":")[0])
        raw = connect_raw(folder / f"damaged-{number}.db", key)
        assert raw.execute("SELECT count(*) FROM incarnation").fetchone() == (number,)
        raw.close()
        open_till(folder, now_ms=int, new_id=uuid7, keyring=backend.place).close()


def test_a_key_file_left_behind_does_not_answer_for_a_restored_tills_keyring(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    folder, keyring = tmp_path / "second", DrawerKeyring()
    folder.mkdir()
    (tmp_path / "first" / "till.key").rename(folder / "till.key")
    restore_backup(backup, recovery, folder, keyring=keyring.place, new_id=uuid7)
    open_till(folder, now_ms=int, new_id=uuid7, keyring=keyring.place).close()


def test_a_restore_on_a_device_with_an_empty_keyring_keeps_the_key_in_it_and_nowhere_else(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    folder, keyring = tmp_path / "second", DrawerKeyring()
    told = restore_backup(*sold, folder, keyring=keyring.place, new_id=uuid7)
    assert told == (), "where the key lies in a keyring there is nothing to warn of"
    ((place, kept),) = keyring.secrets.items()
    assert place == (SERVICE, (folder / "till.id").read_text())
    assert not (folder / "till.key").exists()
    key = kept.partition(":")[0]
    assert not [one for one in folder.iterdir() if key.encode() in one.read_bytes()]

    opened = open_till(folder, now_ms=int, new_id=uuid7, keyring=keyring.place)
    assert opened.key_risks == ()
    assert opened.secret.key.hex() == key
    assert keyring.secrets == {place: kept}
    with opened.readers.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sale").scalar() == 2
    opened.close()

    with pytest.raises(Trouble, match="key"):
        open_till(folder, now_ms=int, new_id=uuid7, keyring=DrawerKeyring().place)

"""Backup and restore: one file under the recovery key, and a new life of the till out of it."""

import shutil
import threading
from pathlib import Path

import pytest
from uuid6 import uuid7

from fynlo_pos.core.db import database_copy
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keyring_secrets import SERVICE
from fynlo_pos.core.db.keys import SecretPlace
from fynlo_pos.core.db.open_till import open_till
from fynlo_pos.core.db.recovery_key import RecoveryKey, new_recovery_key
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.keyrings import DrawerKeyring
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


def no_keyring(_home: Home) -> SecretPlace | None:
    return None


def restore(backup: Path, recovery: RecoveryKey, folder: Path) -> None:
    restore_backup(backup, recovery, folder, keyring=no_keyring, new_id=uuid7)


@pytest.fixture
def sold(tmp_path: Path) -> tuple[Path, RecoveryKey]:
    """Return a backup of a till that sold two orders and holds a tab, and its recovery key."""
    shop = Shop(tmp_path / "first")
    shop.till.open_drawer(50_00, ADA)
    shop.sell()
    shop.sell()
    shop.till.hold(shop.basket(2), ADA)
    shop.basket(1)
    shop.open.back_up(tmp_path / "backup.fynlo")
    recovery = shop.open.recovery
    shop.close()
    return tmp_path / "backup.fynlo", recovery


def test_a_restore_is_a_new_incarnation_with_receipts_of_its_own(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    restore(backup, recovery, tmp_path / "second")
    shop = Shop(tmp_path / "second", set_up=False)
    with shop.open.store.transaction() as tx:
        state, draft, open_tabs = tx.state(), tx.basket(), tx.open_tab_count()
        totals = tx.closing_totals()
    series = later_series("T1", shop.open.incarnation)
    assert (state.terminal, state.series, state.seq, state.next_number) == ("T1", series, 1, 1)
    assert draft is None, "the device it came from may have sold it since"
    assert open_tabs == 1
    assert state.session is not None, "the drawer is where it was"
    assert state.business_date == "2026-11-20", "the day does not go back"
    assert totals.orders == 0, "another life's sales are not in this one's Z"
    sale = shop.sell()
    assert sale.receipt_number == f"{series}-000001"
    assert examine(shop.open.readers, shop.open.home.folder).faults == ()
    shop.close()


def test_the_old_chain_is_whole_and_is_never_continued(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    restore(backup, recovery, tmp_path / "second")
    shop = Shop(tmp_path / "second", set_up=False)
    shop.sell(1)
    series = later_series("T1", shop.open.incarnation)
    with shop.open.readers.connect() as connection:
        chains = connection.exec_driver_sql(
            "SELECT series, seq, previous IS NOT NULL FROM incarnation ORDER BY series"
        ).all()
    assert [tuple(chain) for chain in chains] == [("T1", 6, 0), (series, 2, 1)]
    shop.close()


def test_a_restored_backup_is_restored_again(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    restore(backup, recovery, tmp_path / "second")
    shop = Shop(tmp_path / "second", set_up=False)
    shop.open.back_up(tmp_path / "again.fynlo")
    assert shop.open.recovery == recovery, "the recovery sheet stays good"
    shop.close()
    restore(tmp_path / "again.fynlo", recovery, tmp_path / "third")
    third = Shop(tmp_path / "third", set_up=False)
    with third.open.store.transaction() as tx:
        assert tx.state().series == later_series("T1", third.open.incarnation)
    third.close()


def test_new_codes_open_what_is_backed_up_from_then_on_and_the_old_what_was_before(
    tmp_path: Path,
) -> None:
    shop = Shop(tmp_path / "first")
    shop.open.back_up(tmp_path / "before.fynlo")
    old = shop.open.recovery
    shop.open.renew_recovery_key()
    new = shop.open.recovery
    shop.open.back_up(tmp_path / "after.fynlo")
    shop.close()
    again = Shop(tmp_path / "first", set_up=False)
    assert again.open.recovery == new
    again.close()
    restore(tmp_path / "before.fynlo", old, tmp_path / "second")
    restore(tmp_path / "after.fynlo", new, tmp_path / "third")
    for backup, wrong in (("before.fynlo", new), ("after.fynlo", old)):
        with pytest.raises(Refused, match="does not open that backup"):
            restore(tmp_path / backup, wrong, tmp_path / "fourth")


def test_a_wrong_recovery_key_restores_nothing(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="does not open that backup"):
        restore(sold[0], new_recovery_key(), tmp_path / "second")
    assert not (tmp_path / "second" / "till.db").exists()
    assert not (tmp_path / "second" / "till.key").exists()


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


def test_a_file_that_is_no_backup_and_one_that_is_not_there(tmp_path: Path) -> None:
    junk = tmp_path / "junk"
    junk.write_bytes(b"x" * 8192)
    with pytest.raises(Refused, match="not a backup"):
        restore(junk, new_recovery_key(), tmp_path / "second")
    with pytest.raises(Refused, match="no backup at"):
        restore(tmp_path / "gone", new_recovery_key(), tmp_path / "second")


def test_a_backup_of_a_newer_program_is_refused(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    raw = connect_raw(backup, recovery.key)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    raw.close()
    with pytest.raises(Refused, match="newer version"):
        restore(backup, recovery, tmp_path / "second")


def test_selling_goes_on_during_a_backup_and_every_copy_is_whole(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "first")
    shop.till.open_drawer(50_00, ADA)
    copies = [tmp_path / f"{number}.fynlo" for number in range(3)]

    def back_up() -> None:
        for copy in copies:
            shop.open.back_up(copy)

    thread = threading.Thread(target=back_up)
    thread.start()
    sold = [shop.sell(2) for _ in range(20)]
    thread.join()
    recovery = shop.open.recovery
    shop.close()
    assert len(sold) == 20
    for number, copy in enumerate(copies):
        restore(copy, recovery, tmp_path / f"copy{number}")
        restored = Shop(tmp_path / f"copy{number}", set_up=False)
        assert examine(restored.open.readers, restored.open.home.folder).faults == ()
        restored.close()


def test_a_backup_that_cannot_be_written_leaves_the_one_before(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "first")
    with pytest.raises(Trouble, match=r"backup could not be written|cannot be opened"):
        shop.open.back_up(tmp_path / "no such folder" / "backup.fynlo")
    shop.close()


def test_a_disk_that_fails_once_during_a_backup_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop(tmp_path / "first")
    synchronise, failures = database_copy.synchronise_file, iter([OSError(5, "Input/output error")])

    def fail_once(path: Path) -> None:
        for error in failures:
            raise error
        synchronise(path)

    monkeypatch.setattr(database_copy, "_SYNC_EVERY_S", 0)
    monkeypatch.setattr(database_copy, "synchronise_file", fail_once)
    with pytest.raises(Trouble, match="Input/output error"):
        shop.open.back_up(tmp_path / "backup.fynlo")
    assert not (tmp_path / "backup.fynlo").exists()
    shop.close()


@pytest.mark.parametrize("name", ["till.db", "till.db-wal", "till.key", "../first/till.db"])
def test_a_backup_never_takes_the_place_of_the_tills_own_files(tmp_path: Path, name: str) -> None:
    shop = Shop(tmp_path / "first")
    shop.till.open_drawer(50_00, ADA)
    with pytest.raises(Refused, match="one of the till's own files"):
        shop.open.back_up(shop.folder / name)
    sale = shop.sell()
    again = shop.reopen()
    with again.open.store.transaction() as tx:
        assert tx.sale(sale.id) == sale
    again.close()


def test_a_backup_is_unreadable_without_its_key(sold: tuple[Path, RecoveryKey]) -> None:
    content = sold[0].read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Flat white" not in content

"""Backup and restore: one file under the recovery key, and a new life of the till out of it."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from fynlo_pos.app import (
    beginning,
    demo_shop,
    device_file,
    figures_check,
    joined_hub,
    log_files,
    own_hub,
    paper,
    snapshot_keeper,
    training,
)
from fynlo_pos.core.db import database_copy
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.recovery_key import RecoveryKey, new_recovery_key
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.backups import restore, sell_and_back_up
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration


@pytest.fixture
def sold(tmp_path: Path) -> tuple[Path, RecoveryKey]:
    return sell_and_back_up(tmp_path)


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
    shop.open.renew_recovery_key(ADA, at_ms=shop.now_ms())
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


def test_a_file_that_is_no_backup_and_one_that_is_not_there(tmp_path: Path) -> None:
    junk = tmp_path / "junk"
    junk.write_bytes(b"x" * 8192)
    with pytest.raises(Refused, match="not a backup"):
        restore(junk, new_recovery_key(), tmp_path / "second")
    with pytest.raises(Refused, match="no backup at"):
        restore(tmp_path / "gone", new_recovery_key(), tmp_path / "second")


def _flipped(content: bytes) -> bytes:
    place = len(content) // 2
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@pytest.mark.parametrize(
    ("harm", "says"),
    [
        (lambda _content: b"", "There is no till in"),
        (lambda content: content[: len(content) // 8192 * 4096], "is damaged"),
        (lambda content: content[: len(content) // 2 + 100], "is damaged"),
        (lambda content: content[:4096], "is damaged"),
        (_flipped, "is damaged"),
    ],
    ids=["empty", "half", "half a page", "a page", "one bit"],
)
def test_a_backup_that_was_cut_or_changed_is_told_as_such_and_nothing_is_made(
    sold: tuple[Path, RecoveryKey], tmp_path: Path, harm: Callable[[bytes], bytes], says: str
) -> None:
    backup, recovery = sold
    backup.write_bytes(harm(backup.read_bytes()))
    with pytest.raises(Refused, match=says):
        restore(backup, recovery, tmp_path / "second")
    assert {path.name for path in (tmp_path / "second").iterdir()} == {"till.lock"}


def test_a_database_without_a_tills_log_is_no_backup(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    raw = connect_raw(backup, recovery.key)
    raw.execute("UPDATE own_log SET is_till = 0")
    raw.close()
    with pytest.raises(Refused, match="There is no till in"):
        restore(backup, recovery, tmp_path / "second")


def test_a_backup_of_a_newer_program_is_refused(
    sold: tuple[Path, RecoveryKey], tmp_path: Path
) -> None:
    backup, recovery = sold
    raw = connect_raw(backup, recovery.key)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    raw.close()
    with pytest.raises(Refused, match="newer version"):
        restore(backup, recovery, tmp_path / "second")


@pytest.mark.slow
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


@pytest.mark.parametrize(
    "name",
    [
        device_file.FILE_NAME,
        joined_hub.FILE_NAME,
        joined_hub.KEY_NAME,
        paper.QUEUE_FILE,
        "print-queue-5.json",
        snapshot_keeper.FILE_NAME,
        beginning.FILE_NAME,
        figures_check.FILE_NAME,
        demo_shop.PINS_FILE,
        f"{own_hub.FOLDER}/hub.log",
        "Device.json",
        f"{training.FOLDER}/till.db",
        f"{log_files.FOLDER}/{log_files.FILE}",
    ],
)
def test_nor_of_what_makes_it_this_device(tmp_path: Path, name: str) -> None:
    shop = Shop(tmp_path / "first")
    target = shop.folder / name
    target.parent.mkdir(exist_ok=True)
    target.write_text("as it was")
    with pytest.raises(Refused, match="one of the till's own files"):
        shop.open.back_up(target)
    assert target.read_text() == "as it was"
    shop.open.back_up(shop.folder / "sunday.backup")
    shop.close()


def test_a_backup_is_unreadable_without_its_key(sold: tuple[Path, RecoveryKey]) -> None:
    content = sold[0].read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Flat white" not in content

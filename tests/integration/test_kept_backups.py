"""The folder of backups beside a till: what is made lies there, is listed, and is counted."""

import os
from pathlib import Path

import pytest

from fynlo_pos.app.kept_backups import KeptBackups
from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.vouched_rows import read_set_aside
from fynlo_pos.core.people.records import RecoveryCodesMade
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.office import CodesMade
from tests.support.backups import restore, sell_and_back_up
from tests.support.devices import Device
from tests.support.shop import ADA, STAFF_ID, Shop

pytestmark = pytest.mark.integration

EARLIER_NS = 1_700_000_000_000_000_000


def test_a_till_that_sold_nothing_has_neither_a_backup_nor_a_first_sale(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    facts = KeptBackups(shop.open).part_facts()
    assert facts.disk_free_bytes > 0
    assert (facts.backed_up_at_ms, facts.first_sale_at_ms) == (None, None)
    shop.close()


def test_the_first_sale_counts_until_there_is_a_backup(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.till.open_drawer(50_00, ADA)
    first = shop.sell()
    shop.sell()
    kept = KeptBackups(shop.open)
    assert kept.part_facts().first_sale_at_ms == first.sold_at_ms
    made = kept.make()
    facts = kept.part_facts()
    assert (facts.backed_up_at_ms, facts.first_sale_at_ms) == (made.made_at_ms, None)
    shop.close()


def test_a_recovery_sheet_is_nobodys_until_somebody_keeps_it(tmp_path: Path) -> None:
    """Whether the first run was left out, or cut short by the power."""
    shop = Shop(tmp_path / "till")
    kept = KeptBackups(shop.open)
    kept.make()
    assert not kept.part_facts().is_sheet_kept
    assert not kept.kept().is_sheet_kept
    again = shop.reopen()
    kept = KeptBackups(again.open)
    assert not kept.part_facts().is_sheet_kept
    again.open.recovery_sheet_kept()
    assert kept.part_facts().is_sheet_kept
    assert kept.kept().is_sheet_kept
    again.open.renew_recovery_key(ADA, at_ms=again.now_ms())
    assert not kept.part_facts().is_sheet_kept, "those are other codes"
    with again.open.readers.connect() as connection:
        assert read_set_aside(connection) == [], "it is told by itself"
    again.close()


def test_whoever_restores_has_the_codes(tmp_path: Path) -> None:
    backup, recovery = sell_and_back_up(tmp_path)
    restore(backup, recovery, tmp_path / "second")
    shop = Shop(tmp_path / "second", set_up=False)
    assert KeptBackups(shop.open).part_facts().is_sheet_kept
    shop.close()


def test_what_others_sold_and_what_was_imported_is_no_sale_of_this_till(tmp_path: Path) -> None:
    """Both lie elsewhere too: a till that joins a shop, or took in old orders, warns of nothing."""
    shop = Shop(tmp_path / "till")
    other = Device("T2", set_up=True)
    other.till.open_drawer(50_00, ADA)
    other.sell()
    shop.till.open_drawer(50_00, ADA)
    kept = KeptBackups(shop.open)
    told = [Foreign(each.body, each.private) for each in other.log()]
    with shop.open.store.connection.begin():
        assert accept_envelopes(shop.open.store.connection, told, lambda: False).moved
    with shop.open.readers.connect() as connection:
        assert connection.exec_driver_sql("SELECT series FROM sale").all() == [("T2",)]
    assert kept.part_facts().first_sale_at_ms is None
    sold = shop.sell()
    assert kept.part_facts().first_sale_at_ms == sold.sold_at_ms
    again = shop.reopen()
    assert KeptBackups(again.open).part_facts().first_sale_at_ms == sold.sold_at_ms
    again.close()


def test_what_is_made_is_listed_the_newest_first(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    kept = KeptBackups(shop.open)
    assert kept.kept().files == ()
    earlier = shop.open.home.backups / "before-upgrade.backup"
    made = kept.make()
    earlier.write_bytes(b"an earlier one")
    os.utime(earlier, ns=(EARLIER_NS, EARLIER_NS))
    (shop.open.home.backups / "note.txt").touch()
    listed = kept.kept()
    assert listed.folder == str(shop.open.home.backups)
    assert [file.name for file in listed.files] == [made.name, earlier.name]
    assert made.size_bytes == (shop.open.home.backups / made.name).stat().st_size
    shop.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.open.home.backups.write_text("in the way")
    with pytest.raises(Trouble, match="could not be written"):
        KeptBackups(shop.open).make()
    shop.close()


def test_by_whom_this_tills_codes_were_made_is_read_and_anothers_are_not(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    other = Device("T2", set_up=True)
    with other.store.transaction() as tx:
        tx.append(RecoveryCodesMade(STAFF_ID, "Somebody", 9_999_999_999_999))
    told = [Foreign(each.body, each.private) for each in other.log()]
    with shop.open.store.connection.begin():
        accept_envelopes(shop.open.store.connection, told, lambda: False)
    kept = KeptBackups(shop.open)
    assert kept.kept().codes is None
    for at_ms in (5, 6):
        shop.open.renew_recovery_key(ADA, at_ms=at_ms)
    assert kept.kept().codes == CodesMade(6, "Ada")
    shop.close()

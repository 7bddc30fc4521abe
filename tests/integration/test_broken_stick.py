"""A stick that is broken is told by its name; the till's own disk is called broken where it is."""

import fcntl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fynlo_pos.app.stick_copy import StickCopy
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.whose_disk import lie_apart, reads_on, reads_through
from fynlo_pos.core.trouble import Trouble
from tests.integration.test_full_disk import (
    BROKEN,
    LARGEST_FILE_BYTES,
    every_write_fails_beyond,
)
from tests.support.backups import restore
from tests.support.shop import ADA, Shop

pytestmark = pytest.mark.integration

IS_LOCKED = 3
TRIES_TO_LOCK = f"""
import fcntl, sys
try:
    fcntl.lockf(open(sys.argv[1], "r+b"), fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError:
    sys.exit({IS_LOCKED})
"""
UNREADABLE = Path("/proc/self/mem")
"""A file whose beginning no read gives: the kernel answers as a broken disk does."""


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(0, ADA)
    opened.sell()
    yield opened
    opened.close()


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk."""
    for place in ("/dev/shm", "/tmp", "/var/tmp"):
        if Path(place).is_dir() and lie_apart(tmp_path / "x", Path(place) / "x"):
            with TemporaryDirectory(dir=place) as folder:
                yield Path(folder)
            return
    pytest.skip("BROKEN STICKS NOT TESTED: there is but one disk here")


def is_locked_to_others(file: Path) -> bool:
    """Tell whether another process finds a file locked."""
    tried = subprocess.run([sys.executable, "-c", TRIES_TO_LOCK, file], check=False)
    assert tried.returncode in (0, IS_LOCKED)
    return tried.returncode == IS_LOCKED


def test_a_look_at_the_tills_own_database_gives_no_lock_away(tmp_path: Path) -> None:
    database = tmp_path / "till.db"
    database.write_bytes(bytes(100))
    with database.open("r+b") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        assert reads_on(database)
        assert is_locked_to_others(database)


@pytest.mark.skipif(not UNREADABLE.is_file(), reason="NOT TESTED: no such file here")
def test_a_log_that_cannot_be_read_is_the_databases_own_trouble(tmp_path: Path) -> None:
    database = tmp_path / "till.db"
    database.write_bytes(bytes(100))
    assert reads_on(database)
    log = tmp_path / "till.db-wal"
    log.write_bytes(bytes(100))
    assert reads_on(database)
    log.unlink()
    log.symlink_to(UNREADABLE)
    assert not reads_on(database)


def test_a_backup_on_a_broken_stick_names_the_stick(shop: Shop, stick: Path) -> None:
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble) as told:
        shop.open.back_up(stick / "backup.fynlo")
    said = told.value.sentence
    assert said.startswith(f"The backup could not be written to {stick}: Input/output error.")
    assert "The sales on this till are safe" in said
    assert "another stick" in said
    assert not list(stick.iterdir())
    shop.open.back_up(stick / "backup.fynlo")


def test_the_till_keeps_its_locks_while_a_backup_fails_on_a_broken_stick(
    shop: Shop, stick: Path
) -> None:
    database = Home(shop.folder).database
    assert is_locked_to_others(database)
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble, match="another"):
        shop.open.back_up(stick / "backup.fynlo")
    assert is_locked_to_others(database)


def test_one_on_the_tills_own_disk_is_that_disks_trouble(shop: Shop, tmp_path: Path) -> None:
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble, match=BROKEN):
        shop.open.back_up(tmp_path / "backup.fynlo")


@pytest.mark.skipif(not UNREADABLE.is_file(), reason="NOT TESTED: no such file here")
def test_a_restore_from_a_broken_stick_names_the_backup(shop: Shop, tmp_path: Path) -> None:
    assert not reads_through(UNREADABLE)
    with pytest.raises(Trouble) as told:
        restore(UNREADABLE, shop.open.recovery, tmp_path / "second")
    assert told.value.sentence.startswith(f"The backup {UNREADABLE} cannot be read:")
    assert "Nothing was restored" in told.value.sentence
    assert "Stop selling" not in told.value.sentence


def test_a_restore_that_the_tills_own_disk_does_not_take_is_that_disks_trouble(
    shop: Shop, stick: Path, tmp_path: Path
) -> None:
    shop.open.back_up(stick / "backup.fynlo")
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble, match=BROKEN):
        restore(stick / "backup.fynlo", shop.open.recovery, tmp_path / "second")


@pytest.mark.skipif(not UNREADABLE.is_file(), reason="NOT TESTED: no such file here")
def test_a_backup_that_the_till_does_not_give_is_no_fault_of_the_stick(tmp_path: Path) -> None:
    copy = StickCopy(UNREADABLE, tmp_path)
    with pytest.raises(Trouble) as told:
        copy.step()
    assert told.value.sentence.startswith("The backup on this till cannot be read:")
    assert not list(tmp_path.iterdir())


def test_a_disk_that_says_nothing_of_itself_is_no_other(tmp_path: Path) -> None:
    assert not lie_apart(tmp_path / "gone" / "a", tmp_path / "b")

"""A full disk is called full, and the right one: the till's own, or the one a backup goes to."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from fynlo_pos.core.db import database_copy
from fynlo_pos.core.db.driver import connect_raw
from fynlo_pos.core.db.full_disk import FULL_BYTES, is_full, raising_full_disk
from fynlo_pos.core.trouble import Trouble
from tests.support.backups import restore
from tests.support.shop import ADA, Shop
from tests.support.uncounted import uncounted_process

pytestmark = pytest.mark.integration

ROOT = Path(__file__).parents[2]
LARGEST_FILE_BYTES = 16 * 1024
"""Less than SQLite lays beside a database before it reads it, and more than a lock."""
MOST_SALES = 200
BROKEN = "The disk of this till reports an error"
FULL = "The disk of this till is full"
NO_ROOM = "The backup could not be written to {folder}: No space left on device"
WITH_ROOM_AND_WITHOUT = [(FULL_BYTES, BROKEN), (FULL_BYTES - 1, FULL), (0, FULL)]


@contextmanager
def every_write_fails_beyond(size_bytes: int) -> Iterator[None]:
    """Let no file grow larger: SQLite meets what a disk answers that cannot write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def leave_free(monkeypatch: pytest.MonkeyPatch, folder: Path, free: int) -> None:
    usage = shutil.disk_usage(folder)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)


def sell_on_and_on(shop: Shop) -> None:
    for _ in range(MOST_SALES):
        shop.sell()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path / "till")
    opened.till.open_drawer(0, ADA)
    opened.sell()
    yield opened
    opened.close()


@pytest.mark.parametrize(("free", "says"), WITH_ROOM_AND_WITHOUT)
def test_a_till_closed_cleanly_that_its_disk_does_not_let_open_says_whether_it_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, says: str
) -> None:
    Shop(tmp_path / "till").close()
    leave_free(monkeypatch, tmp_path, free)
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble, match=says):
        Shop(tmp_path / "till", set_up=False)
    Shop(tmp_path / "till", set_up=False).close()


@pytest.mark.parametrize(("free", "says"), WITH_ROOM_AND_WITHOUT)
def test_a_sale_that_the_disk_does_not_take_says_whether_it_is_full(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, free: int, says: str
) -> None:
    leave_free(monkeypatch, shop.folder, free)
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble, match=says):
        sell_on_and_on(shop)


def test_a_backup_without_room_where_it_goes_is_no_trouble_of_the_tills_disk(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "backup.fynlo"

    def with_little_room(path: Path, key: bytes) -> Any:
        raw = connect_raw(path, key)
        if path.parent == target.parent:
            raw.execute("PRAGMA max_page_count = 10")
        return raw

    with monkeypatch.context() as patch:
        patch.setattr(database_copy, "connect_raw", with_little_room)
        with pytest.raises(Trouble) as told:
            shop.open.back_up(target)
    assert str(told.value).startswith(NO_ROOM.format(folder=tmp_path))
    assert "Choose a folder with room" in str(told.value)
    assert not list(tmp_path.glob("backup*"))
    assert shop.sell().number == 2
    shop.open.back_up(target)


def test_a_restore_without_room_says_so(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open.back_up(tmp_path / "backup.fynlo")
    leave_free(monkeypatch, tmp_path, 0)
    with every_write_fails_beyond(LARGEST_FILE_BYTES), pytest.raises(Trouble) as told:
        restore(tmp_path / "backup.fynlo", shop.open.recovery, tmp_path / "second")
    assert str(told.value).startswith("The backup could not be restored: No space left on device")


def test_what_fails_otherwise_is_left_as_it_was_said(tmp_path: Path) -> None:
    with (
        pytest.raises(dbapi2.OperationalError, match="is locked"),
        raising_full_disk(tmp_path / "backup.fynlo"),
    ):
        raise dbapi2.OperationalError("database is locked")


def test_a_disk_that_does_not_say_how_much_is_free_is_not_called_full(tmp_path: Path) -> None:
    assert not is_full(tmp_path / "gone")


FILLED = """
import sys
from pathlib import Path
from fynlo_pos.core.trouble import Trouble
from tests.support.shop import ADA, Shop

small, roomy = map(Path, sys.argv[1:])

def told(act):
    try:
        act()
    except Trouble as trouble:
        print(trouble.sentence.partition(". ")[0], flush=True)
    else:
        print("done", flush=True)

def fill():
    with (small / "ballast").open("ab", buffering=0) as ballast:
        for size in (1 << 16, 1):
            try:
                while ballast.write(bytes(size)):
                    pass
            except OSError:
                pass

shop = Shop(small / "till")
shop.till.open_drawer(0, ADA)
shop.sell()
shop.close()
away = Shop(roomy / "away")
fill()
told(lambda: Shop(small / "till", set_up=False))
told(lambda: away.open.back_up(small / "backup.fynlo"))
(small / "ballast").unlink()
told(lambda: Shop(small / "till", set_up=False).close())
shop = Shop(small / "till", set_up=False)
fill()
told(lambda: [shop.sell() for _ in range(1000)])
told(lambda: shop.open.back_up(small / "backup.fynlo"))
told(lambda: shop.open.back_up(roomy / "backup.fynlo"))
"""
ON_A_SMALL_DISK = 'mount -t tmpfs -o size=16m none "$1" || exit 77; shift; exec "$@"'
NO_MOUNT = 77


@pytest.mark.slow
def test_on_a_disk_that_is_really_full_each_says_which_disk_it_is(tmp_path: Path) -> None:
    small, roomy = tmp_path / "small", tmp_path / "roomy"
    small.mkdir()
    roomy.mkdir()
    program = [sys.executable, "-c", FILLED]
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    if shutil.which("unshare") is None:
        pytest.skip("FULL DISKS NOT TESTED: there is no unshare here")
    done = subprocess.run(
        [*apart, "sh", "-c", ON_A_SMALL_DISK, "sh", small, *program, small, roomy],
        cwd=ROOT,
        env=uncounted_process(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NO_MOUNT or "unshare failed" in done.stderr:
        pytest.skip(f"FULL DISKS NOT TESTED: nothing may be mounted here: {done.stderr}")
    no_room = NO_ROOM.format(folder=small)
    assert done.stdout.splitlines() == [FULL, no_room, "done", FULL, no_room, "done"], done.stderr

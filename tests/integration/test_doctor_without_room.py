"""The doctor where there is no room for what it lays down for a while: that place is named."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from fynlo_pos.core.db import looking
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.trouble import Trouble
from tests.support.check import ROOT
from tests.support.shop import ADA, Shop
from tests.support.uncounted import uncounted_process

pytestmark = [pytest.mark.integration, pytest.mark.slow]

EACH = """
import contextlib, io, os, sys
from pathlib import Path
from fynlo_pos.cli.main import run

small = Path(os.environ["TMPDIR"])

def leave_free(kibibytes):
    (small / "ballast").unlink(missing_ok=True)
    found = os.statvfs(small)
    (small / "ballast").write_bytes(bytes(found.f_bavail * found.f_frsize - (kibibytes << 10)))

def doctor():
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["doctor"])
    print(code, (err if code else out).getvalue().strip().splitlines()[-1], flush=True)

for folder in sys.argv[1:]:
    os.environ["FYNLO_HOME"] = folder
    for kibibytes in (64, 600, 8192):
        leave_free(kibibytes)
        doctor()
"""
ON_A_SMALL_DISK = 'mount -t tmpfs -o size=16m none "$TMPDIR" || exit 77; exec "$@"'
NO_MOUNT = 77
SAYS = (
    "1 The examination needs room in {folder} for a while: No space left on device. Nothing was "
    "examined to its end and nothing was changed; the sales on this till are as they were. Make "
    "room there, or name another folder with TMPDIR, then try again."
)


def test_a_till_that_died_and_one_that_rests_are_told_of_the_disk_that_is_full(
    tmp_path: Path,
) -> None:
    shop = Shop(tmp_path / "rested")
    shop.till.open_drawer(0, ADA)
    shop.sell()
    shutil.copytree(shop.folder, tmp_path / "died")
    shop.close()
    small = tmp_path / "small"
    small.mkdir()
    if shutil.which("unshare") is None:
        pytest.skip("FULL DISKS NOT TESTED: there is no unshare here")
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    done = subprocess.run(
        [
            *(*apart, "sh", "-c", ON_A_SMALL_DISK, "sh"),
            *(sys.executable, "-c", EACH, tmp_path / "died", tmp_path / "rested"),
        ],
        cwd=ROOT,
        env={**uncounted_process(), "TMPDIR": str(small)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NO_MOUNT or "unshare failed" in done.stderr:
        pytest.skip(f"FULL DISKS NOT TESTED: nothing may be mounted here: {done.stderr}")
    said = done.stdout.splitlines()
    assert len(said) == 6, done.stderr
    full = SAYS.format(folder=small)
    assert said[:2] == [full, full]
    made = said[3].split(" for a while")[0].removeprefix("1 The examination needs room in ")
    assert Path(made).parent == small
    assert said[3] == SAYS.format(folder=made)
    assert all(line.startswith("0 All well") for line in (said[2], said[5]))
    assert "Traceback" not in done.stderr


def test_where_no_place_takes_anything_one_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Shop(tmp_path / "till").close()

    def no_place() -> str:
        raise FileNotFoundError(2, "No usable temporary directory found")

    def nothing_is_made(prefix: str) -> TemporaryDirectory[str]:
        return TemporaryDirectory(prefix=prefix, dir=no_place())

    monkeypatch.setenv("TMPDIR", "/of/the/till")
    monkeypatch.setattr(looking, "gettempdir", no_place)
    monkeypatch.setattr(looking, "TemporaryDirectory", nothing_is_made)
    with (
        pytest.raises(Trouble, match="needs room in /of/the/till for a while: No usable"),
        looking_at(Home(tmp_path / "till"), lambda _home: None),
    ):
        pass


def test_a_till_whose_own_disk_does_not_give_it_is_told_of_that_disk(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "till")
    shutil.copytree(shop.folder, tmp_path / "died")
    shop.close()
    log = tmp_path / "died" / "till.db-wal"
    log.unlink()
    log.mkdir()
    with (
        pytest.raises(Trouble, match="The disk of this till reports an error"),
        looking_at(Home(tmp_path / "died"), lambda _home: None),
    ):
        pass

"""A data folder that nothing can be written to, as a disk mounted read-only: each command says so.

What only looks goes on; a till that cannot keep a sale sells none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.check import ROOT
from tests.support.shop import ADA, Shop
from tests.support.uncounted import uncounted_process

pytestmark = [pytest.mark.integration, pytest.mark.slow]

READ_ONLY = """
for place in "$1" "$2"; do
    mount --bind "$place" "$place" && mount -o remount,bind,ro "$place" || exit 77
done
shift 2
exec "$@"
"""
NO_MOUNT = 77
CANNOT = (
    "The data folder {folder} cannot be written: Read-only file system. Nothing was changed. "
    "Check that it is not read-only and belongs to you, then start again."
)
FILE_CANNOT = (
    "The till's database cannot be written. What was on disk before is safe; this last step was "
    "not done. Check that its folder is not read-only and belongs to you, then start the till "
    "again."
)
WELL = "chains are as they were written"

EACH = """
import contextlib, io, os, sys
from pathlib import Path
from fynlo_pos.app.till_window import till_program
from fynlo_pos.cli.main import run
from fynlo_pos.ui.play.screen import Screen

folder = Path(sys.argv[1])

def told(*words):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(words)
    lines = (err if code else out).getvalue().strip().splitlines()
    print(f"{words[0]} {code}: {lines[-1]}", flush=True)

os.environ["FYNLO_HOME"] = str(folder / "rested")
told("reports", "--json")
told("backup", sys.argv[2])
told("import", "--yes", sys.argv[3])
os.environ["FYNLO_HOME"] = str(folder / "new")
told("import", "--yes", sys.argv[3])
for name in ("rested", "died"):
    os.environ["FYNLO_HOME"] = str(folder / name)
    told("doctor")
os.environ["FYNLO_HOME"] = sys.argv[4]
told("reports", "--json")
program = till_program(folder / "rested", demo=False)
screen = Screen(program.start(full_screen=False))
notices = program.shell.notices_
said = screen.wait(lambda: notices.property("bannerText") or None, "a sentence")
print("till:", said, flush=True)
program.close()
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def left_behind(folder: Path) -> Path:
    """Make a till that was closed, and one that died with a sale in its log alone."""
    shop = Shop(folder / "rested")
    shop.till.open_drawer(0, ADA)
    shop.sell()
    shutil.copytree(shop.folder, folder / "died")
    shop.close()
    return folder


def test_each_says_that_the_folder_cannot_be_written_and_what_only_looks_goes_on(
    tmp_path: Path,
) -> None:
    folder = left_behind(tmp_path / "disk")
    other = tmp_path / "other"
    shutil.copytree(folder / "rested", other)
    menu = tmp_path / "menu.csv"
    menu.write_text("name,price\nTea,2.10\n")
    before = contents(folder)
    if shutil.which("unshare") is None:
        pytest.skip("READ-ONLY FOLDERS NOT TESTED: there is no unshare here")
    apart = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    backup = tmp_path / "backup.fynlo"
    program: list[str | Path] = [sys.executable, "-c", EACH, folder, backup, menu, other]
    done = subprocess.run(
        [*apart, "sh", "-c", READ_ONLY, "sh", folder, other / "till.db", *program],
        cwd=ROOT,
        env={**uncounted_process(), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NO_MOUNT or "unshare failed" in done.stderr:
        pytest.skip(f"READ-ONLY FOLDERS NOT TESTED: nothing may be mounted here: {done.stderr}")
    cannot = CANNOT.format(folder=folder / "rested")
    said = done.stdout.splitlines()
    assert said[:3] == [f"reports 1: {cannot}", f"backup 1: {cannot}", f"import 1: {cannot}"]
    assert len(said) == 8, done.stderr
    assert said[3].startswith(f"import 1: The data folder {folder / 'new'} cannot be made:")
    assert "Choose a folder that belongs to you" in said[3]
    assert [line.partition(": ")[0] for line in said[4:6]] == ["doctor 0", "doctor 0"]
    assert all(WELL in line for line in said[4:6])
    assert said[6:] == [f"reports 1: {FILE_CANNOT}", f"till: {cannot}"]
    assert "Traceback" not in done.stderr
    assert contents(folder) == before
    assert not backup.exists()

"""Where a person's files are looked for: what cannot be looked at hides nothing beside it."""

import errno
import os
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from fynlo_pos.app import usual_places
from fynlo_pos.app.usual_places import find_files, stick_name, sticks
from fynlo_pos.app.windows_drives import removable_roots, windows_sticks

pytestmark = pytest.mark.integration


@pytest.fixture
def media(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of mounts with a stick, and one that was pulled out while it was mounted."""
    mounts = tmp_path / "ana"
    (mounts / "DEAD").mkdir(parents=True)
    (mounts / "STICK").mkdir()
    look = os.stat

    def looked_at(path: os.PathLike[str], *args: object, **more: object) -> os.stat_result:
        if "DEAD" in os.fspath(path):
            raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
        return look(path, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", looked_at)
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path).parent == mounts)
    monkeypatch.setattr(usual_places, "MOUNTS", {sys.platform: (str(tmp_path),)})
    return mounts


def test_a_stick_that_was_pulled_out_hides_no_other(media: Path) -> None:
    assert list(sticks()) == [media / "STICK"]


def test_a_file_that_cannot_be_looked_at_hides_no_other(media: Path) -> None:
    for name in ("DEAD.csv", "menu.csv"):
        (media / "STICK" / name).write_text("Latte")
    found = find_files((".csv",), 10)
    assert str(media / "STICK" / "menu.csv") in found
    assert not [path for path in found if "DEAD" in path]


DRIVES = {"C": 3, "D": 5, "E": 2, "F": 4, "Z": 2}
"""A disk, a CD, a stick, a share and another stick."""


class Kernel:
    """What Windows says of its drives."""

    def __init__(self) -> None:
        self.mode = 0

    def SetErrorMode(self, mode: int) -> int:  # noqa: N802 - as Windows calls it
        self.mode = mode
        return 0

    def GetLogicalDrives(self) -> int:  # noqa: N802 - as above
        return sum(1 << ord(letter) - ord("A") for letter in DRIVES)

    def GetDriveTypeW(self, root: str) -> int:  # noqa: N802 - as above
        assert self.mode == 1, "an empty card reader would ask for a card in a window of its own"
        return DRIVES[root.removesuffix(":\\")]


def test_windows_has_letters_for_what_can_be_pulled_out() -> None:
    assert list(removable_roots(Kernel())) == ["E:\\", "Z:\\"]
    assert not windows_sticks() or sys.platform == "win32"


def test_a_stick_of_windows_is_found_and_called_by_its_letter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that has been pulled out since is none."""
    (tmp_path / "menu.csv").write_text("Latte")
    monkeypatch.setattr(usual_places, "MOUNTS", {})
    monkeypatch.setattr(usual_places, "windows_sticks", lambda: [tmp_path, tmp_path / "gone"])
    assert list(sticks()) == [tmp_path]
    assert str(tmp_path / "menu.csv") in find_files((".csv",), 10)
    assert stick_name(PureWindowsPath("E:\\")) == "E:"
    assert stick_name(PurePosixPath("/media/ana/STICK")) == "STICK"

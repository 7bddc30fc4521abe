"""Where a person's files are looked for: what cannot be looked at hides nothing beside it."""

import errno
import os
import sys
from pathlib import Path

import pytest

from fynlo_pos.app import usual_places
from fynlo_pos.app.usual_places import find_files, sticks

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

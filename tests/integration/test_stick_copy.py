"""A backup copied to a stick: whole under its name, or nothing of it and a sentence."""

import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from fynlo_pos.app import stick_copy
from fynlo_pos.app.stick_copy import PIECE_BYTES, StickCopy
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.ui.office import COPY_WHOLE

pytestmark = pytest.mark.integration


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    path = tmp_path / "fynlo-1.backup"
    path.write_bytes(bytes(range(256)) * (2 * PIECE_BYTES // 256) + b"end")
    return path


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "STICK"
    folder.mkdir()
    return folder


def whole(copy: StickCopy) -> list[int]:
    """Copy to the end; return how far each step said it was."""
    shares: list[int] = []
    while not shares or shares[-1] < COPY_WHOLE:
        shares.append(copy.step())
    return shares


def test_it_comes_piece_by_piece_and_is_whole_at_the_end(backup: Path, stick: Path) -> None:
    copy = StickCopy(backup, stick)
    assert whole(copy) == [499, 999, 999, COPY_WHOLE]
    assert copy.place == stick / backup.name
    assert copy.place.read_bytes() == backup.read_bytes()
    assert list(stick.iterdir()) == [copy.place]


def test_until_then_there_is_no_file_that_could_be_taken_for_it(backup: Path, stick: Path) -> None:
    copy = StickCopy(backup, stick)
    copy.step()
    assert [path.suffix for path in stick.iterdir()] == [".part"]
    copy.give_up()
    assert list(stick.iterdir()) == []


def test_one_that_is_there_already_is_kept_beside_it(backup: Path, stick: Path) -> None:
    (stick / backup.name).write_bytes(b"another")
    copy = StickCopy(backup, stick)
    whole(copy)
    assert copy.place.name == "fynlo-1 (2).backup"
    assert (stick / backup.name).read_bytes() == b"another"


def test_a_stick_without_room_is_told_before_anything_is_written(
    backup: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = shutil.disk_usage(stick)._replace(free=3_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: used)
    with pytest.raises(Refused, match="STICK has room for 3 MB, and the backup takes 9"):
        StickCopy(backup, stick)
    assert list(stick.iterdir()) == []


def test_a_stick_that_is_pulled_out_ends_in_a_sentence(backup: Path, stick: Path) -> None:
    copy = StickCopy(backup, stick)
    copy.step()
    shutil.rmtree(stick)
    with pytest.raises(Trouble, match=r"could not be copied to STICK.*is whole"):
        whole(copy)
    copy.give_up()
    with pytest.raises(Trouble, match="could not be copied"):
        StickCopy(backup, stick)


def no_more(_path: object, *_args: object, **_more: object) -> None:
    """A stick that answers nothing any more."""
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_its_name_is_on_the_stick_before_it_is_said_to_be(
    backup: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, list[str]]] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        synced.append((is_folder, [path.name for path in stick.iterdir()]))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    whole(StickCopy(backup, stick))
    assert synced[-1] == (True, [backup.name])


def test_a_stick_that_does_not_take_the_name_has_nothing_of_it(
    backup: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = StickCopy(backup, stick)
    while copy.step() < COPY_WHOLE - 1:
        pass
    copy.step()
    monkeypatch.setattr(stick_copy, "sync_folder", no_more)
    with pytest.raises(Trouble, match="could not be copied to STICK"):
        copy.step()
    assert list(stick.iterdir()) == []


def test_a_stick_that_cannot_be_looked_at_ends_in_a_sentence(
    backup: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stick_copy, "unused", no_more)
    with pytest.raises(Trouble, match="could not be copied to STICK: Input/output error"):
        StickCopy(backup, stick)

"""A hub's log: a line of JSON each, its own and its libraries', and a full disk ends nothing."""

import errno
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hub.logs import LARGEST_LOG_BYTES, Lines

pytestmark = pytest.mark.unit

SAYS = """
import logging
from hub.logs import configure_logs, hub_log
configure_logs()
hub_log().debug("nobody reads it")
hub_log().bind(venue="v").info("came", connection=1)
logging.getLogger("uvicorn.error").info("nobody reads it")
logging.getLogger("uvicorn.error").warning("%d left", 3)
try:
    1 / 0
except ZeroDivisionError:
    hub_log().exception("a bug")
"""

SAYS_MUCH = """
import logging, pathlib, sys
from hub import logs
logs.LARGEST_LOG_BYTES = 20_000
logs.configure_logs(pathlib.Path(sys.argv[1]))
for number in range(1_000):
    logs.hub_log().info("came", connection=number)
    if number % 10 == 0:
        logging.getLogger("uvicorn.error").warning("%d beside", number)
"""


def test_what_a_hub_and_its_libraries_say_is_a_line_of_json_each_in_order() -> None:
    said = subprocess.run([sys.executable, "-c", SAYS], capture_output=True, check=True, timeout=60)
    came, left, bug = [json.loads(line) for line in said.stderr.splitlines()]
    assert (came["event"], came["level"], came["venue"], came["connection"]) == (
        "came",
        "info",
        "v",
        1,
    )
    assert (left["event"], left["level"]) == ("3 left", "warning")
    assert (bug["event"], bug["level"]) == ("a bug", "error")
    assert "ZeroDivisionError" in bug["exception"]
    assert all(each["timestamp"].endswith("Z") for each in (came, left, bug))


class FullDisk(io.BytesIO):
    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "no space left")


@pytest.mark.parametrize("file", [FullDisk(), None], ids=["full", "none"])
def test_a_log_that_cannot_be_written_keeps_nothing_from_going_on(file: io.BytesIO | None) -> None:
    Lines(file).info(b"came")


def said_much(path: Path, *, told: Path, mode: str = "ab") -> None:
    words = [sys.executable, "-c", SAYS_MUCH, str(told)]
    with path.open(mode) as log:
        subprocess.run(words, stderr=log, check=True, timeout=60)


def lines_of(path: Path) -> list[str]:
    return [json.loads(line)["event"] for line in path.read_text("ascii").splitlines()]


@pytest.mark.parametrize("mode", ["ab", "wb"])
def test_a_hub_that_goes_on_for_months_puts_its_log_aside_while_it_runs(
    tmp_path: Path, mode: str
) -> None:
    """On Windows what was opened to append is handed on as what is just written to ("wb")."""
    path = tmp_path / "hub.log"
    said_much(path, told=path, mode=mode)
    before = tmp_path / "hub.log.1"
    assert 0 < path.stat().st_size <= 20_000 < before.stat().st_size < 21_000
    numbers = [
        json.loads(line)["connection"]
        for each in (before, path)
        for line in each.read_text("ascii").splitlines()
        if "connection" in line
    ]
    assert numbers == list(range(numbers[0], 1_000)), "no line is lost, cut or said twice"
    assert "990 beside" in lines_of(path)


def test_what_is_another_programs_file_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "journal"
    (tmp_path / "hub.log").write_bytes(b"of before\n")
    said_much(path, told=tmp_path / "hub.log")
    assert len(lines_of(path)) == 1_100
    assert (tmp_path / "hub.log").read_bytes() == b"of before\n"
    assert not (tmp_path / "hub.log.1").exists()


def test_a_log_that_cannot_be_put_aside_grows_on_and_is_tried_again_once_it_is_as_large_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, tried = tmp_path / "hub.log", []

    def full(*_files: object) -> None:
        tried.append(path.stat().st_size)
        raise OSError(errno.ENOSPC, "no space left")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with path.open("ab") as file:
        lines = Lines(file, path)
        for _ in range(110):
            lines.info(b"x" * (LARGEST_LOG_BYTES // 50))
    assert [size // LARGEST_LOG_BYTES for size in tried] == [1, 2]
    assert path.stat().st_size > 2 * LARGEST_LOG_BYTES


def test_of_a_log_that_grew_for_months_the_last_is_kept_as_the_hub_begins(tmp_path: Path) -> None:
    """An earlier version let it grow to gigabytes, and a hub answers within seconds."""
    path, words = tmp_path / "hub.log", b"0123456789" * 100 + b"\n"
    with path.open("ab") as file:
        file.truncate(100_000_000)
        file.write(b"\n" + words * 6_000)
        file.flush()
        Lines(file, path).info(b"came")
    assert path.read_bytes() == b"came\n"
    kept = (tmp_path / "hub.log.1").read_bytes()
    assert set(kept.splitlines(keepends=True)) == {words}, "no line is cut"
    assert LARGEST_LOG_BYTES - len(words) <= len(kept) <= LARGEST_LOG_BYTES

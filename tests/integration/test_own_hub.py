"""A till's own hub: who starts it ends it if nobody joined, and it is stopped when it is asked."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from fynlo_pos.app import joining, own_hub
from fynlo_pos.app.joined_hub import is_joined
from fynlo_pos.app.joining import begin_sharing
from fynlo_pos.app.own_hub import (
    RunningHub,
    answers,
    hub_folder,
    keep_running,
    read_running,
    stop_running,
)
from fynlo_pos.cli.main import run
from fynlo_pos.core.trouble import Refused, Trouble
from hub.logs import LARGEST_LOG_BYTES
from tests.support.terminals_around import end_hub
from tests.support.venue_processes import wait_until

pytestmark = [pytest.mark.integration, pytest.mark.slow]


@pytest.fixture(autouse=True)
def _begun_as_by_a_till(
    begins_hubs_anew: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_hub, "begin_hub", begins_hubs_anew)


def test_a_hub_that_nobody_came_to_belong_to_is_ended_by_who_started_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "first_code", lambda _folder: "AAAAA-AAAAA")
    try:
        with pytest.raises(Refused, match="used up or older"):
            begin_sharing(tmp_path, host="127.0.0.1", port=0)
        assert not is_joined(tmp_path)
        wait_until(lambda: read_running(hub_folder(tmp_path)) is None, "the hub was left running")
    finally:
        end_hub(tmp_path)


def test_a_hub_is_stopped_when_it_is_asked_and_told_when_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FYNLO_HOME", str(tmp_path))
    log = hub_folder(tmp_path) / "hub.log"
    log.parent.mkdir(parents=True)
    old = b"old\n" * (LARGEST_LOG_BYTES // 4 + 1)
    log.write_bytes(old)
    try:
        running = keep_running(tmp_path, "127.0.0.1", 0)
        assert log.with_name("hub.log.1").read_bytes() == old, "a large log is put aside"
        assert b"old" not in log.read_bytes()
        assert answers(running.address)
        assert run(["hub", "--stop"]) == 0
        assert "The hub has stopped." in capsys.readouterr().out
        assert not answers(running.address)
        assert run(["hub", "--stop"]) == 0
        assert "no hub that runs" in capsys.readouterr().out
    finally:
        end_hub(tmp_path)


def test_a_hub_that_hangs_is_ended_before_another_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_hub, "HUNG_AFTER_S", 1.0)
    monkeypatch.setattr(own_hub, "TERMINATES_WITHIN_S", 1.0)
    try:
        hung = keep_running(tmp_path, "127.0.0.1", 0)
        process = own_hub._started[hub_folder(tmp_path)]
        os.kill(hung.pid, signal.SIGSTOP)
        another = keep_running(tmp_path, "127.0.0.1", 0)
        assert process.poll() is not None, "the one that hung is left"
        assert another.pid != hung.pid
        assert answers(another.address)
    finally:
        process.kill()
        process.wait(10)
        end_hub(tmp_path)


def test_a_hub_of_an_earlier_start_that_hung_is_found_when_it_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hung = keep_running(tmp_path, "127.0.0.1", 0)
    monkeypatch.delitem(own_hub._started, hub_folder(tmp_path))
    try:
        os.kill(hung.pid, signal.SIGSTOP)
        with pytest.raises(Trouble, match="did not start"):
            keep_running(tmp_path, "127.0.0.1", 0)
        os.kill(hung.pid, signal.SIGCONT)
        assert keep_running(tmp_path, "127.0.0.1", 0) == hung
    finally:
        os.kill(hung.pid, signal.SIGCONT)
        end_hub(tmp_path)


def test_a_number_left_behind_by_a_dead_hub_ends_no_other_program(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        left = RunningHub("127.0.0.1", 9, False, "none", "00", other.pid)
        (tmp_path / "running.json").write_bytes(msgspec.json.encode(left))
        assert not stop_running(tmp_path)
        assert other.poll() is None
    finally:
        other.kill()
        other.wait(10)
        assert other.stdin is not None
        other.stdin.close()

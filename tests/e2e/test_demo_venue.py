"""``fynlo demo`` brings up a hub and a kitchen beside its till, and takes them down with it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fynlo_pos.app.own_hub import answers, read_running
from tests.support.venue_processes import ROOT, environment, fynlo, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

STARTS_WITHIN_S = 90.0
ENDS_WITHIN_S = 40.0


def told(hub: Path, event: str) -> list[str | None]:
    """The devices of which the hub's log tells something."""
    path = hub / "hub.log"
    lines = path.read_text().splitlines() if path.exists() else []
    said = [json.loads(line) for line in lines if line.endswith("}")]
    return [each.get("device") for each in said if each["event"] == event]


def devices_that_came(hub: Path) -> int:
    """How many different devices the hub has let in."""
    return len(set(told(hub, "came")))


def connections_now(hub: Path) -> int:
    """How many of them are there; the hub itself leaves too."""
    return len(told(hub, "came")) - sum(each is not None for each in told(hub, "left"))


def test_the_demo_is_a_till_a_hub_and_a_kitchen_and_leaves_nothing_running(tmp_path: Path) -> None:
    hub = tmp_path / "demo" / "hub"
    with (tmp_path / "demo.out").open("wb") as out:
        demo = subprocess.Popen(
            [sys.executable, "-m", "fynlo_pos", "demo", "--windowed"],
            env=environment(tmp_path),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    try:
        wait_until(
            lambda: devices_that_came(hub) == 3 and connections_now(hub) == 3,
            "the till and the two screens of its kitchen did not come",
            STARTS_WITHIN_S,
        )
        running = read_running(hub)
        assert running is not None
        assert answers(running.address)
        demo.send_signal(signal.SIGTERM)
        assert demo.wait(ENDS_WITHIN_S) == 0, (tmp_path / "demo.out").read_text()
        wait_until(lambda: not answers(running.address), "the hub still runs")
    finally:
        demo.kill()
        demo.wait(ENDS_WITHIN_S)
        left = read_running(hub)
        if left is not None:
            os.kill(left.pid, signal.SIGKILL)


def test_a_played_sale_becomes_a_ticket_in_the_kitchen_over_real_sockets(tmp_path: Path) -> None:
    shots = tmp_path / "shots"
    words = ["--play", "2", "--orders", "cafe", "--shots", str(shots)]
    told = fynlo(tmp_path / "home", "demo", *words)
    assert "A sale on T1 became a ticket on K1's screen" in told
    assert [path for path in (shots / "kitchen").iterdir() if path.stem.endswith("-kitchen")]

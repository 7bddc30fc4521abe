"""A till, a hub and a kitchen's screen as processes: what is sent is painted, and the till knows.

The screen acknowledges what stands in a painted frame, in a log of its own: that the till hears of
it says that all of the way there and back was gone.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from websockets.sync.client import connect

from fynlo_pos.app.own_hub import read_running
from tests.support.venue_processes import ROOT, TillProcess, environment, fynlo, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

ENDS_WITHIN_S = 20.0


@pytest.fixture
def till(tmp_path: Path) -> Iterator[TillProcess]:
    """A till that shares its shop and has a grill."""
    till = TillProcess(tmp_path / "till")
    try:
        with till:
            till.start()
            till.ask("set_up")
            till.ask("set_up_kitchen")
            till.close()
            fynlo(till.folder, "join", "--port", "0")
            till.start()
            till.ask("open")
            wait_until(lambda: till.ask("state")["caught_up"], "the hub does not answer")
            yield till
    finally:
        running = read_running(till.folder / "hub")
        with suppress(ProcessLookupError):
            if running is not None:
                os.kill(running.pid, signal.SIGKILL)


def start_kitchen(home: Path) -> subprocess.Popen[bytes]:
    with (home / "kitchen.err").open("ab") as errors:
        return subprocess.Popen(
            [sys.executable, "-m", "fynlo_pos", "kitchen", "--windowed"],
            env=environment(home),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )


def test_what_a_till_sends_is_painted_in_the_kitchen_and_the_till_knows(
    till: TillProcess, tmp_path: Path
) -> None:
    home = tmp_path / "kitchen"
    running = read_running(till.folder / "hub")
    assert running is not None
    address = f"127.0.0.1:{running.port}"
    joined = fynlo(home, "join", "--kitchen", address, till.ask("code"))
    assert joined.startswith("This terminal is K1 ")
    first = till.ask("send")
    assert till.ask("unseen") == [first]
    kitchen = start_kitchen(home)
    try:
        wait_until(lambda: not till.ask("unseen"), "it was not painted", within_s=60)
        second = till.ask("send")
        wait_until(lambda: not till.ask("unseen"), "it was not painted", within_s=20)
        assert set(till.ask("in_the_kitchen")) == {first, second}
        kitchen.send_signal(signal.SIGTERM)
        assert kitchen.wait(ENDS_WITHIN_S) == 0, (home / "kitchen.err").read_text()
    finally:
        kitchen.kill()
        kitchen.wait(ENDS_WITHIN_S)
    third = till.ask("send")
    assert till.ask("unseen") == [third]


def test_a_tablet_in_a_browser_is_told_and_the_till_knows(
    till: TillProcess, tmp_path: Path
) -> None:
    """By the command line's own words: what the till's client takes in, the hub has signed."""
    told = fynlo(till.folder, "invite", "--board", "--station", "grill").split()
    link, code = next(word for word in told if word.endswith("/board")), told[-1]
    order = till.ask("send")
    address = link.removesuffix("/board")
    with httpx.Client(base_url=address, headers={"origin": address}, timeout=30) as tablet:
        assert tablet.post("/board/pair", data={"code": code}).status_code == 303
        cookie = "; ".join(f"{name}={value}" for name, value in tablet.cookies.items())
        with connect(
            f"{link.replace('http', 'ws', 1)}/live",
            additional_headers={"cookie": cookie, "origin": address},
            open_timeout=30,
            close_timeout=2,
        ) as line:
            board: dict[str, Any] = {}
            while not board.get("cards"):
                board = json.loads(line.recv(30)).get("board", {})
        [card] = board["cards"]
        assert card["order"] == order
        touch = {"order": order, "station": board["station"]}
        shown = {"id": str(uuid4()), "act": "shown", "commands": card["commands"], **touch}
        assert tablet.post("/board/act", json=shown).json() == {"written": True}
        wait_until(lambda: not till.ask("unseen"), "the till was not told")
        ready = {"id": str(uuid4()), "act": "ready", **touch}
        assert tablet.post("/board/act", json=ready).json() == {"written": True}
        wait_until(lambda: not till.ask("in_the_kitchen"), "the till was not told")

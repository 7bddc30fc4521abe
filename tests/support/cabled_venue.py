"""A hub, two tills and a board, each on a machine of its own with a cable that can be pulled."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from fynlo_pos.sync.protocol.enrolment import typed_code
from tests.support.cables import Network, network
from tests.support.venue_processes import (
    ENDS_WITHIN_S,
    ROOT,
    STARTS_WITHIN_S,
    TillProcess,
    fynlo,
    wait_until,
)

HUB: Final = "hub"
FIRST: Final = "first"
SECOND: Final = "second"
BOARD: Final = "board"
PORT: Final = 7077


class CabledVenue:
    """Two tills that share a shop by a hub that is neither's."""

    def __init__(self, cables: Network, folder: Path) -> None:
        self.cables = cables
        self.hub_folder = folder / HUB
        self.first, self.second = (
            TillProcess(folder / name, inside=cables.inside(name)) for name in (FIRST, SECOND)
        )

    @property
    def tills(self) -> tuple[TillProcess, TillProcess]:
        """Both."""
        return self.first, self.second

    @property
    def authority(self) -> str:
        """Where the hub is, for the others."""
        return f"{self.cables.address(HUB)}:{PORT}"

    def begin(self) -> None:
        """Let both in at the hub, which runs, and found the shop."""
        told = json.loads((self.hub_folder / "running.json").read_text())
        code = (self.hub_folder / "first-code.txt").read_text().strip()
        self._join(self.first, typed_code(code, bytes.fromhex(told["key"])))
        self.first.ask("set_up")
        self.first.ask("set_up_kitchen")
        self.comes_together(self.first)
        self._join(self.second, self.first.ask("code"))
        for till in self.tills:
            till.ask("open")
        self.comes_together()

    def comes_together(self, *tills: TillProcess, within_s: float = 90.0) -> None:
        """Wait until these hold the same, both if none is named, and the hub has it all."""
        wait_until(lambda: self._is_one(tills or self.tills), "they are not one", within_s)

    def _join(self, till: TillProcess, code: str) -> None:
        machine = till.folder.name
        fynlo(till.folder, "join", self.authority, code, inside=self.cables.inside(machine))
        till.start()

    def _is_one(self, tills: tuple[TillProcess, ...]) -> bool:
        heads = [till.ask("heads") for till in tills]
        states: list[dict[str, Any]] = [till.ask("state") for till in tills]
        return all(each == heads[0] for each in heads) and all(
            state["caught_up"] and not state["waiting"] for state in states
        )


@contextmanager
def cabled_venue(folder: Path) -> Iterator[CabledVenue]:
    """A venue at work; its processes and its network end with the block."""
    with network(HUB, FIRST, SECOND, BOARD) as cables, ExitStack() as stack:
        venue = CabledVenue(cables, folder)
        stack.enter_context(_running_hub(cables, venue.hub_folder))
        for till in venue.tills:
            stack.enter_context(till)
        venue.begin()
        yield venue


@contextmanager
def _running_hub(cables: Network, folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True)
    where = ("--host", cables.address(HUB), "--port", str(PORT))
    with (folder / "hub.err").open("ab") as errors:
        hub = subprocess.Popen(
            [*cables.inside(HUB), sys.executable, "-m", "hub", *where],
            cwd=ROOT,
            env={**os.environ, "FYNLO_HUB_HOME": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
        )
    try:
        ends_s = time.monotonic() + STARTS_WITHIN_S
        while not (folder / "running.json").exists():
            assert hub.poll() is None, (folder / "hub.err").read_text()
            assert time.monotonic() < ends_s, "the hub did not start in time"
            time.sleep(0.02)
        yield
    finally:
        hub.kill()
        hub.wait(ENDS_WITHIN_S)

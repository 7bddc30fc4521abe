"""Three tills, a hub and a kitchen as processes, whom nobody lets be while they sell.

What a till said was paid is written down here, outside of the product, when it was said.
"""

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from fynlo_pos.app.own_hub import answers, read_running
from tests.support.venue_processes import TillProcess, fynlo, wait_until

SELLS_EVERY_S = 0.3
COMES_BACK_WITHIN_S = 120.0
COMES_TOGETHER_WITHIN_S = 180.0
HUB_STARTS_WITHIN_S = 60.0

_TURNS = ("till", "hub", "till", "kitchen")
_GONE = (AssertionError, BrokenPipeError, ValueError)


class Seller:
    """Sells on one till for as long as it is asked to, and starts it again whenever it died."""

    def __init__(self, till: TillProcess) -> None:
        self.till = till
        self.paid: list[str] = []
        self.deaths = 0
        self.fault: BaseException | None = None
        self._turn = threading.Lock()
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Sell from now on."""
        self._is_over.clear()
        self._thread = threading.Thread(target=self._sell, name=f"sells on {self.till.folder.name}")
        self._thread.start()

    def end(self) -> None:
        """Sell no more. Raises what went wrong."""
        self._is_over.set()
        if self._thread is not None:
            self._thread.join(COMES_BACK_WITHIN_S)
            assert not self._thread.is_alive(), "a till does not come back"
            self._thread = None
        if self.fault is not None:
            raise self.fault

    def ask(self, word: str) -> Any:
        """Ask the till something that may be asked twice; started again if it died."""
        with self._turn:
            try:
                return self.till.ask(word)
            except _GONE:
                self._come_back()
                return self.till.ask(word)

    def die(self) -> None:
        """Have its process end as a power cut would; whoever asks it next finds out."""
        with suppress(ProcessLookupError, AssertionError):
            os.kill(self.till.pid, signal.SIGKILL)

    def _sell(self) -> None:
        try:
            while not self._is_over.wait(SELLS_EVERY_S):
                with self._turn:
                    try:
                        self.paid.append(self.till.ask("take_away"))
                    except _GONE:
                        self._come_back()
        except BaseException as fault:  # noqa: BLE001 - told to whoever waits for the seller
            self.fault = fault

    def _come_back(self) -> None:
        """Start it again, and once more if it is killed while it starts."""
        ends_s = time.monotonic() + COMES_BACK_WITHIN_S
        while True:
            self.deaths += 1
            self.till.kill()
            try:
                self.till.start()
            except _GONE:
                if time.monotonic() > ends_s:
                    raise
            else:
                return


class RestlessVenue:
    """A venue by the first till's own hub."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.tills = [TillProcess(folder / name) for name in ("first", "second", "third")]
        self.sellers = [Seller(till) for till in self.tills]
        self.cook = TillProcess(folder / "kitchen", program="tests.support.venue_cook")
        self.killed: dict[str, int] = {"till": 0, "hub": 0, "kitchen": 0}

    @property
    def hub_folder(self) -> Path:
        """Where the hub keeps what it has."""
        return self.tills[0].folder / "hub"

    @property
    def paid(self) -> list[str]:
        """Every receipt that a till said was paid."""
        return [number for seller in self.sellers for number in seller.paid]

    def begin(self) -> None:
        """Found the shop, share it, let the others and the kitchen in."""
        first = self.tills[0]
        first.start()
        first.ask("set_up")
        first.ask("set_up_kitchen")
        first.close()
        told = fynlo(first.folder, "join", "--port", "0").splitlines()[0]
        address = told.split()[-1].rstrip(".")
        first.start()
        wait_until(lambda: first.ask("state")["caught_up"], "the hub does not answer", within_s=60)
        for till in self.tills[1:]:
            fynlo(till.folder, "join", address, first.ask("code"))
            till.start()
        fynlo(self.cook.folder, "join", "--kitchen", address, first.ask("code"))
        self.cook.start()
        for till in self.tills:
            till.ask("open")

    def kill_something(self) -> None:
        """End one process of the venue as a power cut would."""
        what = _TURNS[sum(self.killed.values()) % len(_TURNS)]
        self.killed[what] += 1
        if what == "till":
            self.chance.choice(self.sellers).die()
        elif what == "hub":
            self.kill_hub()
        else:
            self.cook.kill()
            self.cook.start()

    def kill_hub(self) -> None:
        """End the hub, if it is up; the first till brings it up again."""
        running = read_running(self.hub_folder)
        if running is not None:
            with suppress(ProcessLookupError):
                os.kill(running.pid, signal.SIGKILL)

    @contextmanager
    def hub_away(self) -> Iterator[None]:
        """Let the hub stand still for as long as the block, sockets and all; then it dies."""
        pid = self._hub_pid()
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(pid, signal.SIGKILL)

    def back_up_hub(self, to: Path) -> None:
        """Copy what the hub has on its disk, as it lies there when the hub has died."""
        self._without_hub(lambda: shutil.copytree(self.hub_folder, to))

    def put_hub_back(self, copy: Path) -> None:
        """Replace what the hub has by an older copy."""

        def put_back() -> None:
            shutil.rmtree(self.hub_folder)
            shutil.copytree(copy, self.hub_folder)

        self._without_hub(put_back)

    def comes_together(self) -> None:
        """Wait until every till holds the same and the hub has it all."""
        wait_until(self._is_one, "the tills do not hold the same", COMES_TOGETHER_WITHIN_S)

    def _is_one(self) -> bool:
        first, *others = (seller.ask("heads") for seller in self.sellers)
        return all(heads == first for heads in others) and not any(
            seller.ask("state")["waiting"] for seller in self.sellers
        )

    def _without_hub(self, work: Callable[[], object]) -> None:
        """Work on the hub's folder while it is dead and the till that would start it is held."""
        first, hub = self.tills[0].pid, self._hub_pid()
        os.kill(first, signal.SIGSTOP)
        try:
            with suppress(ProcessLookupError):
                os.kill(hub, signal.SIGKILL)
            (self.hub_folder / "running.json").unlink(missing_ok=True)
            work()
        finally:
            os.kill(first, signal.SIGCONT)

    def _hub_pid(self) -> int:
        """Which process the hub is, once it is up: it may just have been killed."""
        ends_s = time.monotonic() + HUB_STARTS_WITHIN_S
        while (running := read_running(self.hub_folder)) is None or not answers(running.address):
            assert time.monotonic() < ends_s, "the hub was not brought up again"
            time.sleep(0.1)
        return running.pid

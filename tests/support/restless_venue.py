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
from fynlo_pos.core.trouble import Trouble
from hub.home import Home, HomeLock
from tests.support.venue_processes import TillProcess, fynlo, wait_until, wait_while_it_moves

SELLS_EVERY_S = 0.3
COMES_BACK_WITHIN_S = 120.0
STALLS_S = 180.0
HUB_STARTS_WITHIN_S = 60.0
STANDS_STILL_S = 8.0

_TURNS = ("till", "hub", "till", "kitchen")
_GONE = (AssertionError, BrokenPipeError, ValueError)


class Seller:
    """Sells on one till for as long as it is asked to, and starts it again whenever it was killed.

    A till that goes without having been killed, or does not answer, is a fault.
    """

    def __init__(self, till: TillProcess) -> None:
        self.till = till
        self.paid: list[str] = []
        self.deaths = 0
        self.fault: BaseException | None = None
        self._turn = threading.RLock()
        self._aim = threading.Lock()
        self._kills = 0
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
            except _GONE as gone:
                self._come_back(gone)
                return self.till.ask(word)

    def die(self) -> None:
        """Have its process end as a power cut would; whoever asks it next finds out."""
        with self._aim, suppress(ProcessLookupError, AssertionError):
            os.kill(self.till.pid, signal.SIGKILL)
            self._kills += 1

    @contextmanager
    def stands_still(self) -> Iterator[None]:
        """Have its process, which lives, do nothing for as long as the block. Nobody kills then."""
        with self._turn:
            self.ask("state")
            os.kill(self.till.pid, signal.SIGSTOP)
            try:
                yield
            finally:
                os.kill(self.till.pid, signal.SIGCONT)

    def _sell(self) -> None:
        try:
            while not self._is_over.wait(SELLS_EVERY_S):
                with self._turn:
                    try:
                        self.paid.append(self.till.ask("take_away"))
                    except _GONE as gone:
                        self._come_back(gone)
        except BaseException as fault:  # noqa: BLE001 - told to whoever waits for the seller
            self.fault = fault

    def _come_back(self, gone: Exception) -> None:
        """Start it again, and again for each time it is killed while it starts."""
        while True:
            with self._aim:
                kills, self._kills = self._kills, 0
            if not kills:
                raise gone
            self.deaths += 1
            self.till.kill()
            try:
                self.till.start()
            except _GONE as gone_again:
                gone = gone_again
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

    def hub_away(self, seconds: float) -> None:
        """Let the hub stand still, sockets and all, and die; its folder is held until it is back.

        A till ends a hub of its own that hangs for longer, and brings up another.
        """
        stands_s = min(seconds, STANDS_STILL_S)
        hub = self._hub_pid()
        os.kill(hub, signal.SIGSTOP)
        time.sleep(stands_s)
        with self.sellers[0].stands_still():
            os.kill(hub, signal.SIGKILL)
            held = self._hold_hub()
        try:
            time.sleep(seconds - stands_s)
        finally:
            held.close()

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
        wait_while_it_moves(self._apart, "the tills do not hold the same", STALLS_S)

    def _apart(self) -> object:
        """Return what each till holds and has still to send; ``None`` once all hold the same."""
        heads = [seller.ask("heads") for seller in self.sellers]
        waiting = [seller.ask("state")["waiting"] for seller in self.sellers]
        is_one = all(each == heads[0] for each in heads) and not any(waiting)
        return None if is_one else (heads, waiting)

    def _without_hub(self, work: Callable[[], object]) -> None:
        """Work on the hub's folder while it is dead and the till that would start it is held."""
        hub = self._hub_pid()
        with self.sellers[0].stands_still():
            with suppress(ProcessLookupError):
                os.kill(hub, signal.SIGKILL)
            (self.hub_folder / "running.json").unlink(missing_ok=True)
            work()

    def _hold_hub(self) -> HomeLock:
        """Take the hub's folder from it, once the one that was killed is gone."""
        ends_s = time.monotonic() + HUB_STARTS_WITHIN_S
        while True:
            try:
                return Home(self.hub_folder).lock()
            except Trouble:
                assert time.monotonic() < ends_s, "the hub goes on"
                time.sleep(0.1)

    def _hub_pid(self) -> int:
        """Which process the hub is, once it is up: it may just have been killed."""
        ends_s = time.monotonic() + HUB_STARTS_WITHIN_S
        while (running := read_running(self.hub_folder)) is None or not answers(running.address):
            assert time.monotonic() < ends_s, "the hub was not brought up again"
            time.sleep(0.1)
        return running.pid

"""Runs trading tills and kills them at random moments, by signal or by a simulated power cut."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from tests.support.uncounted import uncounted_process

ROOT = Path(__file__).parents[3]
TILL = "tests.support.crash.trading"
WINDOW = "tests.support.crash.window_trading"
IN_TRADE = 0.9
MOST_SAID = 120
LONGEST_ACT_S = 0.006
LONGEST_OPENING_S = 0.04
MOST_SAID_IN_WINDOW = 20
MOST_SAID_AFTER = 2
LONGEST_TOUCH_S = 0.4
FIRST_ACTS = ("refund", "tab", "z", "sale")
"""What the lives of a window begin with, by turns."""


class Aim(Enum):
    """When a window is killed: as it is touched for its first act, soon after, or anywhere."""

    TOUCH = auto()
    SHOWN = auto()
    ANYWHERE = auto()


AIMS = (Aim.TOUCH, Aim.SHOWN, Aim.SHOWN, Aim.TOUCH, Aim.SHOWN, Aim.ANYWHERE)
"""By turns, each for every one of ``FIRST_ACTS``."""
PATIENCE_S = 180
DATABASE = ("till.db", "till.db-wal")


class WaitUntilSaid(Protocol):
    """Waits until a till has said so many things more, of one kind where that is named."""

    def __call__(self, count: int, what: str = "") -> None:
        """Wait."""


class CrashServer:
    """Tills that trade, each a process of its own, forked where everything is imported already.

    ``life`` is the module whose ``Life`` trades, ``preload`` a shared library, ``pragmas`` the
    mutation.
    """

    def __init__(
        self, life: str = TILL, *, preload: Path | None = None, pragmas: tuple[str, ...] = ()
    ) -> None:
        environment = uncounted_process()
        if preload is not None:
            environment["LD_PRELOAD"] = str(preload)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.crash.server", life, *pragmas],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._process.stdout.close()

    def trade_and_kill(self, folder: Path, seed: int, promises: Path) -> None:
        """Let a till act a random number of times, then kill it; now and then while it opens."""
        chance = random.Random(seed)
        with self._trading(folder, seed, promises) as wait_until_said:
            if chance.random() < IN_TRADE:
                wait_until_said(chance.randint(1, MOST_SAID))
                time.sleep(chance.random() * LONGEST_ACT_S)
            else:
                time.sleep(chance.random() * LONGEST_OPENING_S)

    def touch_and_kill(self, folder: Path, seed: int, promises: Path) -> None:
        """Let a till with a window sell by touch, then kill it a random while after sign-in.

        Left to chance, hardly any kill would come near what a sale, a refund or a close writes.
        """
        chance = random.Random(seed)
        turn, first = divmod(seed, len(FIRST_ACTS))
        act = FIRST_ACTS[first]
        with self._trading(folder, seed, promises) as wait_until_said:
            match AIMS[turn % len(AIMS)]:
                case Aim.TOUCH:
                    wait_until_said(1, f"touches_{act}")
                case Aim.SHOWN:
                    wait_until_said(1, act)
                    wait_until_said(chance.randint(0, MOST_SAID_AFTER))
                case Aim.ANYWHERE:
                    wait_until_said(chance.randint(1, MOST_SAID_IN_WINDOW))
            time.sleep(chance.random() * LONGEST_TOUCH_S)

    @contextmanager
    def _trading(self, folder: Path, seed: int, promises: Path) -> Iterator[WaitUntilSaid]:
        """Have a till trade until the block is left, then kill it.

        Yields what waits until it has said so many things more, all or of one kind.
        """
        assert self._process.stdin
        assert self._process.stdout
        promises.touch()
        already = promises.stat().st_size
        self._process.stdin.write(f"{folder}\t{seed}\t{promises}\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        try:
            yield _Said(promises, already).wait
        finally:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            ended = int(self._process.stdout.readline())
            # Before what the block may have raised: a till that is no more says nothing either.
            assert ended == -signal.SIGKILL, f"the till stopped by itself: {ended}"
            forget_what_was_half_said(promises, already)


def forget_what_was_half_said(promises: Path, already: int) -> None:
    """Cut off a last line that the kill left without its end, after the first ``already`` bytes.

    A kill between two pages of a write leaves the first; the till that wrote it had said nothing.
    """
    with promises.open("r+b") as said:
        said.seek(already)
        said.truncate(already + said.read().rfind(b"\n") + 1)


class _Said:
    """What a till has said since it began, as it is waited for."""

    def __init__(self, promises: Path, already: int) -> None:
        self._promises = promises
        self._at = already

    def wait(self, count: int, what: str = "") -> None:
        """Wait for so many lines more that tell of ``what``, or of anything."""
        told = f'"what": "{what}"'.encode() if what else b""
        deadline = time.monotonic() + PATIENCE_S
        with self._promises.open("rb") as said:
            while count > 0:
                said.seek(self._at)
                line = said.readline()
                if line.endswith(b"\n"):
                    self._at += len(line)
                    count -= told in line
                    continue
                if time.monotonic() > deadline:
                    raise AssertionError(f"the till did not act within {PATIENCE_S} s")
                time.sleep(0.001)


def build_powercut(source: Path, folder: Path) -> Path:
    """Compile the shared library that keeps what was synced of each database file."""
    library = folder / "powercut.so"
    subprocess.run(
        ["gcc", "-O2", "-shared", "-fPIC", "-o", library, source, "-ldl", "-lpthread"], check=True
    )
    return library


def lay_shadows(folder: Path) -> None:
    """Say that all that is in the folder has been synced."""
    for name in DATABASE:
        shadow = folder / f"{name}.disk"
        shadow.unlink(missing_ok=True)
        if (folder / name).exists():
            shutil.copyfile(folder / name, shadow)


def cut_power(folder: Path) -> None:
    """Leave in the folder what was synced, and nothing else."""
    for name in DATABASE:
        (folder / name).unlink(missing_ok=True)
        shadow = folder / f"{name}.disk"
        if shadow.exists():
            shadow.rename(folder / name)
    (folder / "till.db-shm").unlink(missing_ok=True)

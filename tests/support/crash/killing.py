"""Runs trading tills and kills them at random moments, by signal or by a simulated power cut."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.support.uncounted import uncounted_process

ROOT = Path(__file__).parents[3]
IN_TRADE = 0.9
MOST_SAID = 120
LONGEST_ACT_S = 0.006
LONGEST_OPENING_S = 0.04
MOST_SAID_IN_WINDOW = 9
LONGEST_TOUCH_S = 0.4
PATIENCE_S = 60
DATABASE = ("till.db", "till.db-wal")


class CrashServer:
    """A server of trading tills; ``preload`` is a shared library, ``pragmas`` the mutation."""

    def __init__(self, *, preload: Path | None = None, pragmas: tuple[str, ...] = ()) -> None:
        environment = uncounted_process()
        if preload is not None:
            environment["LD_PRELOAD"] = str(preload)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.crash.server", *pragmas],
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
        assert self._process.stdin
        assert self._process.stdout
        already = promises.stat().st_size if promises.exists() else 0
        self._process.stdin.write(f"{folder}\t{seed}\t{promises}\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        if chance.random() < IN_TRADE:
            _wait_until_said(promises, already, chance.randint(1, MOST_SAID))
            time.sleep(chance.random() * LONGEST_ACT_S)
        else:
            time.sleep(chance.random() * LONGEST_OPENING_S)
        os.kill(child, signal.SIGKILL)
        assert self._process.stdout.readline() == "dead\n"


def kill_window(folder: Path, seed: int, promises: Path) -> None:
    """Let the real till sell by touch for a random while after sign-in, then kill it."""
    chance = random.Random(seed)
    already = promises.stat().st_size if promises.exists() else 0
    till = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.support.crash.window_trading",
            str(folder),
            str(seed),
            str(promises),
        ],
        cwd=ROOT,
        env=uncounted_process(),
    )
    try:
        _wait_until_said(promises, already, chance.randint(1, MOST_SAID_IN_WINDOW))
        time.sleep(chance.random() * LONGEST_TOUCH_S)
        assert till.poll() is None, "the till stopped by itself"
    finally:
        till.kill()
        till.wait(timeout=30)


def _wait_until_said(promises: Path, already: int, count: int) -> None:
    """Wait for ``count`` more lines after the first ``already`` bytes."""
    deadline = time.monotonic() + PATIENCE_S
    promises.touch()
    with promises.open("rb") as said:
        said.seek(already)
        while time.monotonic() < deadline:
            count -= said.read().count(b"\n")
            if count <= 0:
                return
            time.sleep(0.001)
    raise AssertionError(f"the till did not act within {PATIENCE_S} s")


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

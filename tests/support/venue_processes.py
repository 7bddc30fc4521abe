"""Tills as processes for a test: asked by a line, answered by a line, killed when it is left."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from tests.support.forked import Forked, run_module

ROOT = Path(__file__).parents[2]
STARTS_WITHIN_S = 60.0
PLAYS_WITHIN_S = 200.0
ANSWERS_WITHIN_S = 60.0
ENDS_WITHIN_S = 20.0


def environment(home: Path) -> dict[str, str]:
    """The environment of a program of ours over a data folder."""
    return {**os.environ, "FYNLO_HOME": str(home), "PYTHONPATH": str(ROOT)}


def fynlo(home: Path, *words: str, inside: tuple[str, ...] = ()) -> str:
    """Run a command line to its end; return what it wrote. ``inside`` are words before it."""
    came = subprocess.run(
        [*inside, sys.executable, "-m", "fynlo_pos", *words],
        env=environment(home),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PLAYS_WITHIN_S,
        check=False,
    )
    assert came.returncode == 0, came.stdout + came.stderr
    return came.stdout


class TillProcess:
    """A till that is started and ended; killed, if it runs, when its block is left.

    ``inside`` are words before its command: on which machine it runs.
    """

    def __init__(
        self,
        folder: Path,
        *,
        program: str = "tests.support.venue_till",
        inside: tuple[str, ...] = (),
    ) -> None:
        self.folder = folder
        self._program = program
        self._inside = inside
        self._process: Forked | subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._end()

    def start(self) -> None:
        """Start, and wait until it is ready."""
        self._answers = queue.Queue()
        with (self.folder / "till.err").open("ab") as errors:
            self._process = self._begin(errors)
        threading.Thread(
            target=_read, args=(self._process.stdout, self._answers), daemon=True
        ).start()
        assert self._answer(STARTS_WITHIN_S) == "ready"

    def ask(self, word: str, *arguments: object) -> Any:
        """Ask and wait for the answer."""
        self.tell(word, *arguments)
        return self._answer(ANSWERS_WITHIN_S)

    def tell(self, word: str, *arguments: object) -> None:
        """Ask, and leave the answer for later."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([word, *arguments]) + "\n")
        self._process.stdin.flush()

    def answer(self) -> Any:
        """The answer to what was told before."""
        return self._answer(ANSWERS_WITHIN_S)

    @property
    def pid(self) -> int:
        """Which process it is."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._end()

    def close(self) -> None:
        """End it in good order."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        assert self._process.wait(ENDS_WITHIN_S) == 0, self.errors()
        self._end()

    def errors(self) -> str:
        """What it complained of."""
        return (self.folder / "till.err").read_text()

    def _begin(self, errors: IO[bytes]) -> Forked | subprocess.Popen[str]:
        """Begin it; on another machine it cannot be a fork of what runs on this one."""
        if not self._inside:
            return run_module(
                self._program,
                str(self.folder),
                environment=environment(self.folder),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )
        return subprocess.Popen(
            [*self._inside, sys.executable, "-m", self._program, str(self.folder)],
            env=environment(self.folder),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )

    def _end(self) -> None:
        process, self._process = self._process, None
        assert process is not None
        process.wait(ENDS_WITHIN_S)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except BrokenPipeError:
                    continue

    def _answer(self, within_s: float) -> Any:
        try:
            line = self._answers.get(timeout=within_s)
        except queue.Empty:
            raise AssertionError(f"no answer in {within_s} s\n{self.errors()}") from None
        assert line, f"the till has gone\n{self.errors()}"
        return json.loads(line)


def _read(stream: Any, answers: "queue.Queue[str]") -> None:
    try:
        for line in stream:
            answers.put(line)
    except ValueError:
        return
    answers.put("")


def wait_until(is_so: Callable[[], bool], what: str, within_s: float = 30.0) -> None:
    """Wait for something that nobody tells of."""
    ends_s = time.monotonic() + within_s
    while not is_so():
        assert time.monotonic() < ends_s, what
        time.sleep(0.05)


def wait_while_it_moves(left: Callable[[], object], what: str, stalls_s: float) -> None:
    """Wait until nothing is left, however much it was: what is left changes, or it is stuck."""
    last, changed_s = left(), time.monotonic()
    while last:
        time.sleep(0.1)
        now = left()
        if now != last:
            last, changed_s = now, time.monotonic()
        assert time.monotonic() < changed_s + stalls_s, what

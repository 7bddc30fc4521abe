"""Our programs as processes that need not be imported: a fork of one that has them imported."""

import atexit
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import IO

import msgspec

from tests.support.forking import LARGEST_MESSAGE, Asked, Begin, HowItEnded
from tests.support.uncounted import uncounted_process

ROOT = Path(__file__).parents[2]
Stream = int | IO[bytes]


class Forked:
    """A process, asked after as one of ``subprocess``."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdin: IO[str] | None = None
        self.stdout: IO[str] | None = None
        self._handle = os.pidfd_open(pid)

    def poll(self) -> int | None:
        """Return the exit code, ``None`` while it runs."""
        if self.returncode is None and select.select([self._handle], [], [], 0)[0]:
            self._end()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the exit code. Raises ``subprocess.TimeoutExpired``."""
        if self.returncode is None:
            if not select.select([self._handle], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0.0)
            self._end()
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, if it runs."""
        if self.poll() is None:
            signal.pidfd_send_signal(self._handle, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)

    def _end(self) -> None:
        self.returncode = _forking().ask(HowItEnded(self.pid), ())
        os.close(self._handle)


def run_module(
    module: str,
    *words: str,
    environment: Mapping[str, str],
    folder: Path = ROOT,
    stdin: Stream = subprocess.DEVNULL,
    stdout: Stream = subprocess.DEVNULL,
    stderr: Stream = subprocess.DEVNULL,
) -> Forked:
    """Begin ``python -m module words``. A stream is ``DEVNULL``, ``PIPE`` (text) or a file."""
    ours: list[IO[str] | None] = []
    theirs: list[int] = []
    for number, stream in enumerate((stdin, stdout, stderr)):
        if stream == subprocess.PIPE:
            ends = os.pipe()
            theirs.append(ends[bool(number)])
            ours.append(os.fdopen(ends[not number], "r" if number else "w", encoding="utf-8"))
        else:
            how = os.O_RDONLY if number == 0 else os.O_WRONLY
            file = os.open(os.devnull, how) if isinstance(stream, int) else os.dup(stream.fileno())
            theirs.append(file)
            ours.append(None)
    begin = Begin(module, words, dict(environment), str(folder))
    try:
        process = Forked(_forking().ask(begin, theirs))
    finally:
        for each in theirs:
            os.close(each)
    process.stdin, process.stdout, _ = ours
    return process


def begin_hub(home: Path, host: str, port: int, log: IO[bytes]) -> Forked:
    """Begin a till's own hub, in place of ``fynlo_pos.app.own_hub.begin_hub``."""
    where = {**os.environ, "FYNLO_HUB_HOME": str(home)}
    return run_module("hub", "--host", host, "--port", str(port), environment=where, stderr=log)


def begin_module(
    *words: str, environment: Mapping[str, str], stderr: IO[bytes]
) -> Forked | subprocess.Popen[bytes]:
    """Begin ``python -m words``, anew where a library is to be loaded before all else."""
    if "LD_PRELOAD" not in environment:
        return run_module(*words, environment=environment, stderr=stderr)
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
    )


class _Forking:
    """The process that forks; one for as long as this one runs."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._line, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.forking", str(other.fileno())],
                cwd=ROOT,
                env=uncounted_process(),
                stdin=subprocess.DEVNULL,
                pass_fds=[other.fileno()],
            )

    def ask(self, asked: Asked, streams: tuple[int, ...] | list[int]) -> int:
        """Ask, and return the answer."""
        with self._turn:
            socket.send_fds(self._line, [msgspec.msgpack.encode(asked)], streams)
            answer = self._line.recv(LARGEST_MESSAGE)
        assert answer, "the process that forks has gone"
        return msgspec.msgpack.decode(answer, type=int)

    def close(self) -> None:
        """Let it end. What it forked goes on."""
        self._line.close()
        self._process.wait()


@cache
def _forking() -> _Forking:
    forking = _Forking()
    atexit.register(forking.close)
    return forking

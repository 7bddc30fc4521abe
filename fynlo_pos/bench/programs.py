"""Our own programs, each begun as a process of its own beside what is measured."""

import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import IO, Final, Protocol

from fynlo_pos.app.ending import Ends, end_process

ENDS_WITHIN_S: Final = 20.0


class Begun(Ends, Protocol):
    """A process that was begun, as one of ``subprocess``."""

    @property
    def pid(self) -> int:
        """What the system calls it."""
        ...

    @property
    def stdin(self) -> IO[str] | None:
        """What it reads, if it was asked for."""
        ...

    @property
    def stdout(self) -> IO[str] | None:
        """What it says, if it was asked for."""
        ...

    def poll(self) -> int | None:
        """Return the exit code, ``None`` while it runs."""
        ...


def begin(
    *words: str,
    environment: Mapping[str, str],
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.DEVNULL,
    stderr: IO[bytes] | None = None,
) -> Begun:
    """Begin ``python -m words``. Streams are ``DEVNULL`` or ``PIPE``, of text; errors are ours."""
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        env=dict(environment),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        text=True,
    )


def said_by(*words: str, environment: Mapping[str, str], within_s: float) -> str:
    """Run a program to its end and return what it says. Raises ``RuntimeError`` if it fails."""
    process = begin(*words, environment=environment, stdout=subprocess.PIPE)
    hangs = threading.Timer(within_s, process.kill)
    hangs.start()
    try:
        with stream(process.stdout) as piped:
            said = piped.read()
        code = process.wait(ENDS_WITHIN_S)
    finally:
        hangs.cancel()
        if process.poll() is None:
            end(process)
    if code:
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    return said


def end(process: Begun) -> None:
    """Ask a process to end, and see to it."""
    end_process(process, ENDS_WITHIN_S)


def stream(piped: IO[str] | None) -> IO[str]:
    """Return a stream that was asked for."""
    if piped is None:
        raise LookupError("a stream that was asked for is not there")
    return piped

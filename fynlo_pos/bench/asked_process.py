"""A measured program in a process of its own: asked by a line, answering with instants.

Each line it writes is a word and nanoseconds of the machine's monotonic clock; the first word is
``ready``.
"""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from fynlo_pos.bench.window_process import UNSEEN

ANSWERS_WITHIN_S: Final = 120.0
ENDS_WITHIN_S: Final = 20.0


class AskedProcess:
    """What can be asked of it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def ask(self, word: str) -> int:
        """Ask once; return the instant that it answers behind a word."""
        stdin = _open(self._process.stdin)
        stdin.write("\n")
        stdin.flush()
        return self.told(word)

    def told(self, word: str) -> int:
        """Return the instant of the next line that begins with a word.

        Raises ``ConnectionError`` when the program has gone, ``queue.Empty`` when it says nothing.
        """
        while line := self._lines.get(timeout=ANSWERS_WITHIN_S):
            said, at_ns = line.split()
            if said == word:
                return int(at_ns)
        raise ConnectionError("a program that was measured has gone")

    def _read(self) -> None:
        with suppress(ValueError):  # closed while it was read
            for line in _open(self._process.stdout):
                self._lines.put(line)
        self._lines.put("")


@contextmanager
def asked_process(module: str, folder: Path, *words: str) -> Iterator[AskedProcess]:
    """Run a module over a data folder until the block is left; it is ready when this begins."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, str(folder), *words],
        env={**os.environ, **UNSEEN},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        asked = AskedProcess(process)
        asked.told("ready")
        yield asked
    finally:
        process.terminate()
        try:
            process.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(ENDS_WITHIN_S)
        for stream in (process.stdin, process.stdout):
            _open(stream).close()


def _open(stream: IO[str] | None) -> IO[str]:
    if stream is None:
        raise LookupError("a stream that was asked for is not there")
    return stream

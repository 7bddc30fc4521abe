"""A measured program in a process of its own: asked by a line, answering with instants.

Each line it writes is a word and nanoseconds of the machine's monotonic clock; the first word is
``ready``.
"""

import os
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from fynlo_pos.bench import programs
from fynlo_pos.bench.programs import Begun, stream
from fynlo_pos.bench.window_process import UNSEEN

ANSWERS_WITHIN_S: Final = 120.0


class AskedProcess:
    """What can be asked of it."""

    def __init__(self, process: Begun) -> None:
        self._process = process
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def ask(self, word: str) -> int:
        """Ask once; return the instant that it answers behind a word."""
        stdin = stream(self._process.stdin)
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
            for line in stream(self._process.stdout):
                self._lines.put(line)
        self._lines.put("")


@contextmanager
def asked_process(module: str, folder: Path, *words: str) -> Iterator[AskedProcess]:
    """Run a module over a data folder until the block is left; it is ready when this begins."""
    process = programs.begin(
        *(module, str(folder), *words),
        environment={**os.environ, **UNSEEN},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        asked = AskedProcess(process)
        asked.told("ready")
        yield asked
    finally:
        programs.end(process)
        for piped in (process.stdin, process.stdout):
            stream(piped).close()

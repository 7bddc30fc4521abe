"""Where a print queue is kept between two runs of the till."""

import os
from pathlib import Path
from typing import Protocol

import msgspec

from fynlo_pos.core.devices.print_queue import PrintQueue


class PrintSpool(Protocol):
    """Keeps one printer's queue. A failure to keep it is an `OSError`."""

    def load(self) -> PrintQueue:
        """Return the queue as last kept, an empty one at first."""
        ...

    def keep(self, queue: PrintQueue) -> None:
        """Make `queue` the one that `load` returns, on disk before this returns."""
        ...


class FileSpool:
    """One small file per printer: jobs and subjects, never the words of a paper."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> PrintQueue:
        """Return the queue as last kept; a damaged file is set aside and read as empty.

        Losing the list costs a reprint from the sales history, never a sale.
        """
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=PrintQueue)
        except FileNotFoundError:
            return PrintQueue()
        except msgspec.DecodeError:
            self._path.replace(self._path.with_suffix(".damaged"))
            return PrintQueue()

    def keep(self, queue: PrintQueue) -> None:
        """Write `queue` beside the old file, then put it in its place."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        with part.open("wb") as file:
            file.write(msgspec.json.encode(queue))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._path)
        _synchronise_names(self._path.parent)


def _synchronise_names(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

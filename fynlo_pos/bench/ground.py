"""Where a run works: data folders made once and copied, in a folder that goes when the run ends."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from fynlo_pos.bench.scale import Scale

KEPT_VARIABLE = "FYNLO_BENCH_FOLDER"
"""Names a folder whose data outlives the run, for who measures again and again."""
NOT_COPIED = shutil.ignore_patterns("till.lock")


class Ground:
    """The scale of a run and its data folders."""

    def __init__(self, folder: Path, scale: Scale) -> None:
        self.folder = folder
        self.scale = scale
        self._copies = 0

    def made_once(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the data folder of a name, made now if this run has not made it yet."""
        folder = self.folder / name
        if not folder.exists():
            tell(f"making {name} ...")
            began = time.monotonic()
            unfinished = self.folder / f"{name}.unfinished-{os.getpid()}"
            make(unfinished)
            unfinished.rename(folder)
            tell(f"made {name} in {time.monotonic() - began:.0f} s")
        return folder

    def copy_of(self, folder: Path) -> Path:
        """Return a fresh copy of a data folder, on disk as a till's own data is.

        Else the first commit that is measured would wait for the copy's bytes too.
        """
        self._copies += 1
        copy = self.folder / f"copy-{os.getpid()}-{self._copies}"
        shutil.copytree(folder, copy, ignore=NOT_COPIED)
        for file in copy.rglob("*"):
            if file.is_file():
                with file.open("rb+") as copied:
                    os.fsync(copied.fileno())
        return copy

    def forget(self, *copies: Path) -> None:
        """Remove copies that are no longer needed."""
        for copy in copies:
            shutil.rmtree(copy)


def tell(sentence: str) -> None:
    """Say on stderr what is being done."""
    print(sentence, file=sys.stderr, flush=True)

"""A process that has everything imported and forks a trading till for each line it is given.

``python -m tests.support.crash.server LIFE [PRAGMA ...]``. ``LIFE`` is the module whose ``Life``
trades for ever. A line is ``FOLDER<tab>SEED<tab>PROMISES``. It answers with the till's process id,
then with how the till ended: its exit code, or the negative number of the signal that killed it.
Pragmas replace the product's own of the same name: the mutation of a test, never a setting of the
product.
"""

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol

import msgspec

from fynlo_pos.core import checkpoints
from fynlo_pos.core.db import driver
from fynlo_pos.core.db.writing import load_writing


class Trades(Protocol):
    """A till at work."""

    def trade_for_ever(self) -> None:
        """Act until killed."""


Begins = Callable[[Path, int, Path], Trades]
LONG_LOG_PAGES = 20
"""The log is brought into its file this often, so that cuts meet that too."""


def serve(life: Begins, pragmas: list[str]) -> None:
    """Answer lines on standard input until it ends."""
    for pragma in pragmas:
        name = pragma.split("=")[0]
        product = driver.WRITER
        pragmas_now = (
            pragma if standing.split("=")[0] == name else standing for standing in product.pragmas
        )
        driver.WRITER = msgspec.structs.replace(product, pragmas=tuple(pragmas_now))
    checkpoints.PAGES = LONG_LOG_PAGES  # type: ignore[misc]
    load_writing()
    gc.freeze()
    for line in sys.stdin:
        folder, seed, promises = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            _trade(life, Path(folder), int(seed), Path(promises))
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _trade(life: Begins, folder: Path, seed: int, promises: Path) -> None:
    try:
        life(folder, seed, promises).trade_for_ever()
    except BaseException as error:
        print(f"the till stopped by itself: {error!r}", file=sys.stderr, flush=True)
        raise
    finally:
        os._exit(1)


if __name__ == "__main__":
    serve(import_module(sys.argv[1]).Life, sys.argv[2:])

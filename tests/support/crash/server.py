"""A process that has everything imported and forks a trading till for each line it is given.

``python -m tests.support.crash.server [PRAGMA ...]``. A line is ``FOLDER<tab>SEED<tab>PROMISES``.
It answers with the till's process id, then with ``dead`` when the till is. Pragmas replace the
product's own of the same name: the mutation of a test, never a setting of the product.
"""

import gc
import os
import sys
from pathlib import Path

import msgspec

from fynlo_pos.core.db import driver
from fynlo_pos.core.db.writing import load_writing
from tests.support.crash.trading import Trading


def serve(pragmas: list[str]) -> None:
    """Answer lines on standard input until it ends."""
    for pragma in pragmas:
        name = pragma.split("=")[0]
        product = driver.WRITER
        pragmas_now = (
            pragma if standing.split("=")[0] == name else standing for standing in product.pragmas
        )
        driver.WRITER = msgspec.structs.replace(product, pragmas=tuple(pragmas_now))
    load_writing()
    gc.freeze()
    for line in sys.stdin:
        folder, seed, promises = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            _trade(Path(folder), int(seed), Path(promises))
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)


def _trade(folder: Path, seed: int, promises: Path) -> None:
    try:
        Trading(folder, seed, promises).trade_for_ever()
    except BaseException as error:
        print(f"the till stopped by itself: {error!r}", file=sys.stderr, flush=True)
        raise
    finally:
        os._exit(1)


if __name__ == "__main__":
    serve(sys.argv[1:])

"""A till's window in a process of its own that sends: ``-m fynlo_pos.bench.sending_till FOLDER``.

Each line it reads is one order, of so many tiles, sent to the kitchen; it answers with the instant
at which Send was touched.
"""

import sys
from pathlib import Path
from time import monotonic_ns

from fynlo_pos.bench.window import start

TILES = 3


def main(folder: str) -> None:
    """Send an order for each line, until the input ends."""
    till = start(Path(folder))
    till.settle()
    till.wait_for_hub()
    _say("ready", monotonic_ns())
    for _line in sys.stdin:
        till.new_order()
        for tile in till.tiles()[:TILES]:
            till.tap(tile)
        _say("sent", till.send())
    till.close()


def _say(word: str, at_ns: int) -> None:
    print(word, at_ns, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])

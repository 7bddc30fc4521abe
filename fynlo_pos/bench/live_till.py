"""A till without a window that shares its venue: ``-m fynlo_pos.bench.live_till FOLDER PRODUCTS``.

Each line it reads asks for one sale; it answers with the instant at which that was on its disk.
Unasked it tells the instant at which something from another till was on its disk. Instants are of
the machine's monotonic clock, in nanoseconds, each on a line behind a word: ``sold`` or ``came``.
"""

import sys
import threading
from functools import partial
from pathlib import Path
from time import monotonic_ns

from fynlo_pos.app.joined_hub import read_joined
from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.settled import settle
from fynlo_pos.bench.shop import MeasuredShop, open_folder
from fynlo_pos.sync.member.values import Status

TOGETHER_WITHIN_S = 120.0
SWITCH_S = 0.001
"""As ``ui.program`` sets it."""


def main(folder: str, products: str) -> None:
    """Sell when asked and tell what comes, until the input ends."""
    joined = read_joined(Path(folder))
    if joined is None:
        raise LookupError("this folder has not joined a hub")
    sys.setswitchinterval(SWITCH_S)
    together = threading.Event()

    def told(status: Status) -> None:
        if status.is_caught_up and not status.waiting:
            together.set()

    lane, opened = HeadlessLane(), open_folder(Path(folder))
    sharing = Sharing(opened, joined)
    sharing.start(lane, told, lambda _is_shop: _say("came", monotonic_ns()))
    try:
        if not together.wait(TOGETHER_WITHIN_S):
            raise TimeoutError("the hub does not answer")
        with MeasuredShop(Path(folder), int(products), opened) as shop:
            settle()
            _say("ready", monotonic_ns())
            for nth, _line in enumerate(sys.stdin):
                lane.do(partial(_sell, shop, nth))
            sharing.stop()
            lane.close()
    finally:
        sharing.stop()


def _sell(shop: MeasuredShop, nth: int) -> None:
    basket, tenders = shop.order(nth)
    shop.till.complete_sale(basket, tenders, WHO)
    _say("sold", monotonic_ns())


def _say(word: str, at_ns: int) -> None:
    print(word, at_ns, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Sales on a till's own lane while it is busy with its peers: what somebody at it waits."""

import threading
from pathlib import Path
from time import perf_counter_ns
from types import TracebackType
from typing import Final, Self

from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.shop import FLOAT_MINOR, MeasuredShop
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.tender import Tender

Rung = list[tuple[Basket, list[Tender]]]
"""The order that was rung, once it is, and what pays it."""
EVERY_S: Final = 0.05
ENDS_WITHIN_S: Final = 60.0


class SalesMeanwhile:
    """Sells every twentieth of a second while the block lasts, once a menu is there; and once."""

    def __init__(self, opened: OpenTill, lane: HeadlessLane, folder: Path, products: int) -> None:
        self._opened = opened
        self._lane = lane
        self._folder = folder
        self._products = products
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._sell, name="sales", daemon=True)
        self.took: list[int] = []

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End after the sale that is being made."""
        self._ends.set()
        self._thread.join(ENDS_WITHIN_S)

    def _sell(self) -> None:
        reading = SqlReading(self._opened.readers, self._opened.incarnation)
        while reading.venue() is None and not self._ends.wait(EVERY_S):
            pass
        reading.close()
        shop = MeasuredShop(self._folder, self._products, self._opened)
        if shop.reading.till_state().session is None:
            self._lane.do(lambda: shop.till.open_drawer(FLOAT_MINOR, WHO))
        nth = 0
        while nth == 0 or not self._ends.wait(EVERY_S):
            self._timed(shop, nth)
            nth += 1
        shop.reading.close()

    def _timed(self, shop: MeasuredShop, nth: int) -> None:
        """Ring on the lane, then time the sale from the asking: what waits there is waited for."""
        rung: Rung = []
        self._lane.do(lambda: rung.append(shop.order(nth)))
        began = perf_counter_ns()
        self._lane.do(lambda: _pay(shop, rung))
        self.took.append(perf_counter_ns() - began)


def _pay(shop: MeasuredShop, rung: Rung) -> None:
    for basket, tenders in rung:
        shop.till.complete_sale(basket, tenders, WHO)

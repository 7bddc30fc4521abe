"""What a kitchen's screen of its own reads: as a till does, and by when things came to it.

A till whose clock is days behind sends orders that are days old by it, and a hub whose clock is
ahead makes those of every till so (SYNC.md, rule 3: the wall clock judges nothing). What was shown
to this screen lately is on its board all the same.
"""

from collections.abc import Callable, Sequence

from fynlo_pos.core.db.kitchen_rows import read_orders_that_came
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.kitchen.state import OrderState


class ScreenReading(SqlReading):
    """Reads a screen's folder; ``shop_ms`` is the shop's clock, ``own_ms`` this device's."""

    def __init__(
        self, opened: OpenTill, shop_ms: Callable[[], int], own_ms: Callable[[], int]
    ) -> None:
        super().__init__(opened.readers, opened.incarnation)
        self._shop_ms = shop_ms
        self._own_ms = own_ms

    def open_kitchen_orders(self, since_ms: int) -> Sequence[OrderState]:
        """Return orders with something on a board, that were added to or came since an instant."""
        came_since_ms = self._own_ms() - (self._shop_ms() - since_ms)
        with self._moment() as now:
            came = read_orders_that_came(now, since_ms, came_since_ms)
        lately = super().open_kitchen_orders(since_ms)
        listed = {one.id for one in lately}
        return [*lately, *(one for one in came if one.id not in listed)]

"""The order history to import: a real takeaway's where it lies beside the checkout, or made up."""

from datetime import UTC, datetime

from fynlo_pos.bench.ground import tell
from fynlo_pos.bench.menu import product_name
from fynlo_pos.bench.shared import PAST_ORDERS
from fynlo_pos.core.importing.orders_csv import OrderLine, PastOrder, read_orders
from fynlo_pos.core.money import GBP

MADE_UP = 13_397
_BEGINS = datetime(2015, 9, 1, 17, tzinfo=UTC)
_APART_MS = 2_700_000
_THINGS = 250


def read_past_orders(most: int | None) -> tuple[PastOrder, ...]:
    """Return at most ``most`` past orders in order of time; ``None`` for all there are."""
    if PAST_ORDERS.exists():
        with PAST_ORDERS.open("rb") as stream:
            return read_orders(stream, GBP, timezone="Europe/London").orders[:most]
    tell("No order history lies beside this checkout; as many orders are made up instead.")
    return tuple(_made_up(nth) for nth in range(MADE_UP if most is None else most))


def _made_up(nth: int) -> PastOrder:
    at_ms = int(_BEGINS.timestamp()) * 1000 + nth * _APART_MS
    local = datetime.fromtimestamp(at_ms // 1000, UTC)
    lines = tuple(
        OrderLine(product_name((nth * 7 + place * 31) % _THINGS), 1000 + place % 2 * 1000, 295)
        for place in range(3 + nth % 6)
    )
    return PastOrder(str(nth + 1), local.strftime("%Y-%m-%dT%H:%M"), at_ms, lines)

"""What may lie beside the checkout: a real shop's order history, and a slow disk's library."""

from pathlib import Path

import fynlo_pos

_BESIDE = Path(fynlo_pos.__file__).parents[2] / "shared"

PAST_ORDERS = _BESIDE / "data" / "takeaway" / "orders.csv"
SLOW_SYNC = _BESIDE / "tools" / "slowsync.c"

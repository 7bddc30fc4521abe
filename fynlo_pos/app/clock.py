"""Time and ids, as everything below is handed them."""

import time
from uuid import UUID

from uuid6 import uuid7


def now_ms() -> int:
    """Return the time in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def new_id() -> UUID:
    """Return a new id, UUID version 7."""
    return UUID(int=uuid7().int)

"""New ids: UUIDv7, so that what is made later lies later in every index."""

import secrets
import time
from typing import Final
from uuid import UUID

_VERSION: Final = 7 << 76
_VARIANT: Final = 2 << 62
_RANDOM_A: Final = ((1 << 12) - 1) << 64
_RANDOM_B: Final = (1 << 62) - 1


def new_id() -> UUID:
    """Return a new UUIDv7."""
    random = secrets.randbits(80)
    at_ms = time.time_ns() // 1_000_000
    return UUID(int=at_ms << 80 | _VERSION | random & _RANDOM_A | _VARIANT | random & _RANDOM_B)


def is_id(text: str) -> bool:
    """Tell whether a text is an id as it is written down."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False

"""Ids as rows hold them: sixteen bytes."""

from functools import lru_cache
from typing import Final
from uuid import UUID

_KEPT: Final = 4_096


@lru_cache(maxsize=_KEPT)
def id_of(held: bytes) -> UUID:
    """Return the id that a row holds.

    Rows name the same few logs, orders and lines again and again, and making an id takes longer
    than finding the one that was made.
    """
    return UUID(bytes=held)

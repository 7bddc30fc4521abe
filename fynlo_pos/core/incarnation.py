"""One life of a terminal's database: its key, its chain and its receipt series.

A restore or a copy begins a new incarnation; the old chain is only read.
"""

from string import ascii_uppercase
from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact


@fact("incarnation_began")
class IncarnationBegan(msgspec.Struct, frozen=True):
    """The first record of every chain; ``previous`` is the life it continues after a restore."""

    incarnation: UUID
    terminal: str
    series: str
    previous: UUID | None
    previous_seq: int
    previous_hash: bytes
    at_ms: int


def series_for(terminal: str, life: int) -> str:
    """Return the receipt series of a terminal's nth life, from 0: ``T1``, ``T1B``, ``T1C``..."""
    if life == 0:
        return terminal
    if life < len(ascii_uppercase):
        return f"{terminal}{ascii_uppercase[life]}"
    return f"{terminal}R{life}"

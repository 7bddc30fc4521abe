"""One life of a terminal's database: its key, its chain and its receipt series.

A restore or a copy begins a new incarnation; the old chain is only read.
"""

import hashlib
from string import ascii_uppercase
from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact

_FORK = b"fynlo fork 1\0"


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


def fork_name(incarnation: UUID, first_hash: bytes) -> UUID:
    """Return what a second branch of a chain is called (SYNC.md, rule 9).

    It is made from the branch's first envelope, so that every node that keeps the branch calls it
    the same. Bodies go on naming the incarnation itself.
    """
    digest = hashlib.sha256(_FORK + incarnation.bytes + first_hash).digest()
    return UUID(bytes=digest[:16], version=5)

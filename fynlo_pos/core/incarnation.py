"""One life of a terminal's database: its key, its chain and its receipt series.

A restore or a copy begins a new incarnation; the old chain is only read.
"""

import hashlib
from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact

_FORK = b"fynlo fork 1\0"
_SERIES = b"fynlo series 1\0"
_MARKS = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""What is not misread on paper or over the telephone, and spells no word."""
SERIES_MARKS = 4


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


def later_series(terminal: str, incarnation: UUID, marks: int = SERIES_MARKS) -> str:
    """Return the receipt series of a terminal's later life, such as ``T1-K7QM``.

    The first life's is the terminal's name. A later one's is made from the incarnation itself: two
    restores of one backup know nothing of each other, so a count would give both the same.
    """
    number = int.from_bytes(hashlib.sha256(_SERIES + incarnation.bytes).digest())
    suffix = ""
    for _ in range(marks):
        number, place = divmod(number, len(_MARKS))
        suffix += _MARKS[place]
    return f"{terminal}-{suffix}"


def fork_name(incarnation: UUID, first_hash: bytes) -> UUID:
    """Return what a second branch of a chain is called (SYNC.md, rule 9).

    It is made from the branch's first envelope, so that every node that keeps the branch calls it
    the same. Bodies go on naming the incarnation itself.
    """
    digest = hashlib.sha256(_FORK + incarnation.bytes + first_hash).digest()
    return UUID(bytes=digest[:16], version=5)

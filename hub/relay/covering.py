"""Cutting what was read from the store into pushes that each prove themselves.

A member takes in what leads up to a head that its author signed, and nothing more. So a run of a
chain up to its next signature is never parted; what no signature covers yet is read again.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from fynlo_pos.sync.protocol.packing import BATCH_BYTES, BATCH_ENVELOPES
from hub.relay.values import Row

if TYPE_CHECKING:
    from uuid import UUID


def covered_batches(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield batches of about a hundred rows, each chain in one ending in a signature.

    Within a batch rows keep the order given; a run longer than a batch is a batch of its own.
    """
    batch: list[int] = []
    held = 0
    for run in _runs(rows):
        size = sum(len(rows[at].body) + len(rows[at].private) for at in run)
        if batch and (len(batch) + len(run) > BATCH_ENVELOPES or held + size > BATCH_BYTES):
            yield [rows[at] for at in sorted(batch)]
            batch, held = [], 0
        batch += run
        held += size
    if batch:
        yield [rows[at] for at in sorted(batch)]


def _runs(rows: Sequence[Row]) -> list[list[int]]:
    """Return the places of each run up to a signature, the run that begins first first."""
    open_: dict[UUID, list[int]] = {}
    runs = []
    for at, row in enumerate(rows):
        open_.setdefault(row.chain, []).append(at)
        if row.signature:
            runs.append(open_.pop(row.chain))
    return sorted(runs)

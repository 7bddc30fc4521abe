"""Cutting what was read from the store into pushes that each prove themselves.

A member takes in what leads up to a head that its author signed, and nothing more. So a run of a
chain up to its next signature is never parted; what no signature covers yet is read again.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from fynlo_pos.sync.protocol.codec import LARGEST_FRAME
from fynlo_pos.sync.protocol.frames import Sent
from fynlo_pos.sync.protocol.packing import BATCH_BYTES, BATCH_ENVELOPES, pack
from hub.relay.values import Row

if TYPE_CHECKING:
    from uuid import UUID

HEAD_BYTES: Final = 1 << 10
"""What a run's frame holds beside the packed run: its signed head, and lengths."""
ENVELOPE_BYTES: Final = 11
"""What an envelope takes in a frame beside its bytes."""
CUT_BYTES: Final = 64 << 10
"""What the end of a run may pack worse than the whole, whose beginning deflate looks back at."""


def can_be_sent_on(rows: Sequence[Row]) -> bool:
    """Tell whether each run is a frame, and what is left of it for who has its beginning.

    Whoever packs harder than we do gets more into a frame than we get out of it. What is a frame
    however badly it packs is not packed to find that out.
    """
    return _fits_unpacked(rows) or all(_is_frame([rows[at] for at in run]) for run in _runs(rows))


def is_covered(rows: Iterable[Row]) -> bool:
    """Tell whether each chain ends in a signature: without one a run would grow with every push."""
    return all(last.signature for last in {row.chain: row for row in rows}.values())


def _fits_unpacked(rows: Sequence[Row]) -> bool:
    size = sum(len(row.body) + len(row.private) + ENVELOPE_BYTES for row in rows)
    # Deflate makes what it cannot pack longer by five bytes in some thousands.
    return size + (size >> 11) <= LARGEST_FRAME - HEAD_BYTES


def _is_frame(run: Sequence[Row]) -> bool:
    if _fits_unpacked(run):
        return True
    again = pack([Sent(row.body, row.private) for row in run], ()).packed
    spared = HEAD_BYTES if len(run) == 1 else HEAD_BYTES + CUT_BYTES
    return len(again) <= LARGEST_FRAME - spared


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

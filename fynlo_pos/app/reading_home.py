"""Taking in the log of a snapshot as from a peer: what a till that was away lacks of its shop."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.peers import Taking, vouched_of
from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.driver import AT_REST
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import Batch, PeerWriting
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_reading import SnapshotLog
from fynlo_pos.core.writers_lane import WritersLane

WITHIN_S: Final = 60.0
"""So long one slice of some milliseconds may wait for the lane."""


def read_home(
    opened: OpenTill,
    file: tuple[Path, bytes],
    on_writer: WritersLane,
    is_closing: Callable[[], bool],
) -> bool:
    """Take in what lacks here of a snapshot that was checked; ``file`` is where, and its key.

    Returns False, and has done nothing, where it has folded away some of that. A slice at a time:
    a sale goes before the next, and what is in already is not read again. Raises ``NotMerged``,
    ``CutShort`` and ``Trouble``; what was taken in until then stays.
    """
    path, key = file
    with (
        DriverConnection(path, key, AT_REST) as snapshot,
        opened.readers.connect() as here,
    ):
        log = SnapshotLog(snapshot, here)
        if log.is_folded():
            return False
        writing = PeerWriting(opened.store.connection, lambda: time.monotonic_ns() // 1_000_000)
        for batch in log.batches():
            _take(writing, batch, on_writer, is_closing)
        if not log.is_here():
            raise NotMerged("something in it has no place here")
    return True


def _take(
    writing: PeerWriting, batch: Batch, on_writer: WritersLane, is_closing: Callable[[], bool]
) -> None:
    foreign = [Foreign(each.body, each.private) for each in batch.envelopes]
    taking = Taking(writing, foreign, vouched_of(batch), 0)
    while not taking.is_done:
        if is_closing():
            raise CutShort
        done_on(on_writer, taking.some, WITHIN_S)
    taken = taking.taken_in()
    if taken.mine or taken.is_broken:
        raise NotMerged("it has another or a longer log of this till's own, or one with a gap")

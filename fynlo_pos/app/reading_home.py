"""Taking in the log of a snapshot as from a peer: what a till that was away lacks of its shop."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.peers import Taking, Vouched, vouched_of
from fynlo_pos.app.snapshot_line import CutShort
from fynlo_pos.app.vouched_log import VouchedLog
from fynlo_pos.core.db.accept import Foreign
from fynlo_pos.core.db.driver import AT_REST
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import Batch, PeerWriting
from fynlo_pos.core.db.snapshot_loading import NotMerged
from fynlo_pos.core.db.snapshot_reading import SnapshotLog
from fynlo_pos.core.writers_lane import WritersLane

OnLane = Callable[[Callable[[], None]], None]
Vouching = Callable[[SnapshotLog], VouchedLog]

WITHIN_S: Final = 60.0
"""So long one slice of some milliseconds may wait for the lane."""


def read_home(
    opened: OpenTill,
    file: tuple[Path, bytes],
    on_writer: WritersLane,
    is_closing: Callable[[], bool],
    vouching: Vouching | None = None,
) -> bool:
    """Take in what lacks here of a snapshot that was checked; ``file`` is where, and its key.

    As ``take_home``: a slice at a time, a sale goes before the next. Raises ``CutShort`` too.
    """

    def on_lane(work: Callable[[], None]) -> None:
        if is_closing():
            raise CutShort
        done_on(on_writer, work, WITHIN_S)

    path, key = file
    with (
        DriverConnection(path, key, AT_REST) as snapshot,
        opened.readers.connect() as here,
    ):
        writing = PeerWriting(opened.store.connection, lambda: time.monotonic_ns() // 1_000_000)
        return take_home(SnapshotLog(snapshot, here), writing, on_lane, vouching)


def take_home(
    log: SnapshotLog, writing: PeerWriting, on_lane: OnLane, vouching: Vouching | None = None
) -> bool:
    """Take in what a log has that lacks here; ``vouching`` where its maker is not believed.

    Returns False, and has done nothing, where it has folded away some of that. What is in already
    is not read again. Raises ``NotMerged`` and ``Trouble``; what was taken in until then stays.
    """
    if log.is_folded():
        return False
    vouched = vouching(log) if vouching else None
    for batch in log.batches():
        _take(writing, vouched.sort_out(batch) if vouched else _believed(batch), on_lane)
    if vouched:
        vouched.require_here()
    elif not log.is_here():
        raise NotMerged("something in it has no place here")
    return True


def _believed(batch: Batch) -> tuple[list[Foreign], Vouched]:
    return [Foreign(each.body, each.private) for each in batch.envelopes], vouched_of(batch)


def _take(writing: PeerWriting, sorted_out: tuple[list[Foreign], Vouched], on_lane: OnLane) -> None:
    taking = Taking(writing, *sorted_out, 0)
    while not taking.is_done:
        on_lane(taking.some)
    taken = taking.taken_in()
    if taken.mine or taken.is_broken:
        raise NotMerged("it has another or a longer log of this till's own, or one with a gap")

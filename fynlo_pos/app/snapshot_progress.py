"""How far a till is that begins with a snapshot, as a connection's own status would say it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.sync.protocol.snapshots import SnapshotNote

FETCHED: Final = 0.5
"""About what part of the wait is over by then; the rest is merging, and looking it through."""
MERGED: Final = 0.99
"""The most that is told before all is in: its commit, or looking it through, may take longer."""


class SnapshotProgress:
    """Tells ``told`` of envelopes, though what comes and is merged are bytes.

    ``log`` is the till's write-ahead log: what is merged goes there first.
    """

    def __init__(self, told: Callable[[Status], None], log: Path) -> None:
        self._told = told
        self._log = log

    def fetched(self, note: SnapshotNote, size: int) -> None:
        """Tell that so many bytes of it are here."""
        self._tell(note, FETCHED * size / max(1, note.size))

    def merging(self, note: SnapshotNote) -> None:
        """Tell how much of it has reached the write-ahead log."""
        with suppress(OSError):
            merged = self._log.stat().st_size / max(1, note.size)
            self._tell(note, min(MERGED, FETCHED + (1 - FETCHED) * merged))

    def _tell(self, note: SnapshotNote, part: float) -> None:
        self._told(
            Status(
                phase=Phase.COMPARING,
                since_ms=None,
                waiting=0,
                waiting_since_ms=None,
                is_caught_up=False,
                refused_by=None,
                again_at_ms=None,
                clock_off_ms=0,
                devices=(),
                fetched=int(note.envelopes * part),
                to_fetch=note.envelopes,
            )
        )

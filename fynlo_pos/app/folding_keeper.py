"""A till folds its oldest days away at a quiet moment, once its hub keeps a snapshot of them.

It is replayed on a thread of its own, a little at a time, and written beside selling.
"""

import logging
import os
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.hub_token import token_of
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.snapshot_line import LOST, CutShort, SnapshotLine
from fynlo_pos.core.db.base_rows import packed_tables
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.disk_room import has_room
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.driver_connection import DriverConnection, scratch_connection
from fynlo_pos.core.db.engine import scratch_engine
from fynlo_pos.core.db.folding import NotFolded, Sizes, choose_floors, fold
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema import create_schema
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.trimming import Trimming
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.protocol.snapshots import SnapshotNote, why_not_believed

LOOKS_FIRST_S: Final = 15 * 60.0
LOOKS_EVERY_S: Final = 6 * 60 * 60.0
QUIET_S: Final = 20.0
RESTS_EVERY: Final = 4
RESTS_S: Final = 0.002
RESTS_SELLING_S: Final = 0.02
"""After so many envelopes the thread lets others go first: replaying holds the interpreter."""
WRITES_WITHIN_S: Final = 60.0
_LAST_DAY: Final = "SELECT coalesce(max(business_date), '') FROM z_report"

_log = logging.getLogger(__name__)

OnWriter = Callable[[Callable[[], None]], bool]


class FoldingKeeper:
    """Looks now and then whether days have become old enough, and folds them away.

    ``on_writer`` queues work on the lane that writes, behind the till's own.
    """

    def __init__(
        self, opened: OpenTill, joined: JoinedHub, client: Client, on_writer: OnWriter, sizes: Sizes
    ) -> None:
        self._opened = opened
        self._joined = joined
        self._client = client
        self._on_writer = on_writer
        self._sizes = sizes
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._sold_at_s = time.monotonic()
        self._looks_at_s = time.monotonic() + LOOKS_FIRST_S

    def sold(self) -> None:
        """Take in that something was written here just now; any thread."""
        self._sold_at_s = time.monotonic()

    def is_together(self) -> None:
        """Look, where it is time: the hub has all that is here. On the client's thread."""
        now_s = time.monotonic()
        is_at_work = self._thread is not None and self._thread.is_alive()
        if is_at_work or now_s < self._looks_at_s or self._closing.is_set():
            return
        self._looks_at_s = now_s + LOOKS_EVERY_S
        self._thread = threading.Thread(target=self._look, name="folding", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Let go of what is on its way; soon."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(0.5)

    def _look(self) -> None:
        try:
            taken_out = self._fold()
        except (NotFolded, CutShort, Trouble, *LOST) as error:
            _log.info("nothing more is folded away for now: %s", error)
            return
        if taken_out:
            _log.info("%d envelopes were folded away", taken_out)
            self._client.begin_again()

    def _fold(self) -> int:
        self._wait_for_quiet()
        covered = self._covered()
        with (
            telling_trouble(),
            TemporaryDirectory(prefix="folding-", dir=self._opened.home.folder) as folder,
            self._opened.readers.connect() as live,
            self._opened.readers.connect() as reader,
        ):
            path, key = Path(folder) / "base.db", os.urandom(KEY_BYTES)
            with live.begin():
                floors = choose_floors(live, covered, self._newest_day(live), self._sizes)
                if floors is None:
                    return self._do(Trimming(reader, self._opened.store.connection))
                if not has_room(path.parent, 2 * self._opened.home.database.stat().st_size):
                    raise NotFolded("the disk's room is for sales")
                with scratch_engine(path, key).begin() as empty:
                    create_schema(empty)
                with scratch_connection(path, key) as rebuilt, rebuilt.begin():
                    base = fold(live, rebuilt, floors, self._rest)
            with scratch_connection(path, key) as rebuilt, rebuilt.begin():
                parts = packed_tables(rebuilt)
                return self._do(Trimming(reader, self._opened.store.connection, base, parts))

    def _do(self, trimming: Trimming) -> int:
        """Have each commit made on the lane that writes, and let the lane's own go between."""
        while (work := trimming.next()) is not None:
            self._wait_for_quiet()
            self._write(work)
        return trimming.taken_out

    def _write(self, work: Callable[[], None]) -> None:
        done = threading.Event()
        failed: list[Exception] = []

        def on_lane() -> None:
            try:
                with telling_trouble():
                    work()
            except Exception as error:  # noqa: BLE001 - told on the thread that waits
                failed.append(error)
            done.set()

        if not self._on_writer(on_lane) or not done.wait(WRITES_WITHIN_S):
            raise CutShort
        if failed:
            raise failed[0]

    def _covered(self) -> list[ChainHead]:
        """Return the heads of the snapshot that the hub keeps, where a manager's till signed it."""
        token = token_of(self._client)
        if token is None:
            raise CutShort
        note = SnapshotLine(self._joined, token, self._closing.is_set).note()
        if note is None:
            return []
        why = why_not_believed(note, self._client.roster, SCHEMA_VERSION, VERSION)
        if why:
            raise NotFolded(why)
        return _heads(note)

    def _newest_day(self, live: DriverConnection) -> str:
        """Return the last business day; this device's clock alone makes none old."""
        closed: str = live.exec_driver_sql(_LAST_DAY).scalar_one()
        return min(closed, datetime.fromtimestamp(now_ms() / 1000, UTC).date().isoformat())

    def _rest(self, done: int, _total: int) -> None:
        """Let others go first, more so where somebody sells; what is read is held meanwhile."""
        if done % RESTS_EVERY == 0:
            is_quiet = time.monotonic() - self._sold_at_s >= QUIET_S
            if self._closing.wait(RESTS_S if is_quiet else RESTS_SELLING_S):
                raise CutShort

    def _wait_for_quiet(self) -> None:
        """Return when nobody has sold for a while. Raises ``CutShort`` when the till closes."""
        while time.monotonic() - self._sold_at_s < QUIET_S:
            if self._closing.wait(QUIET_S / 4):
                raise CutShort
        if self._closing.is_set():
            raise CutShort


def _heads(note: SnapshotNote) -> list[ChainHead]:
    return [ChainHead(head.incarnation, head.seq, head.hash) for head in note.heads]

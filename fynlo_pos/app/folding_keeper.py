"""A till folds its oldest days away at a quiet moment, once its hub keeps a snapshot of them.

It is replayed on a thread of its own, a little at a time, and written beside selling.
"""

import logging
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.hub_token import token_of
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.snapshot_line import LOST, CutShort, SnapshotLine
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.retention import Sizes, closed_before
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.core.writers_lane import WritersLane
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
_IS_OLD: Final = "SELECT 1 FROM z_report WHERE business_date < ? LIMIT 1"
_LAST_DAY: Final = "SELECT coalesce(max(business_date), '') FROM z_report"

_log = logging.getLogger(__name__)


class FoldingKeeper:
    """Looks now and then whether days have become old enough, and folds them away.

    ``on_writer`` queues work on the lane that writes, behind the till's own.
    """

    def __init__(
        self,
        opened: OpenTill,
        joined: JoinedHub,
        client: Client,
        on_writer: WritersLane,
        sizes: Sizes,
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
        thread = threading.Thread(target=self._look, name="folding", daemon=True)
        thread.start()
        self._thread = thread

    def stop(self) -> None:
        """Let go of what is on its way; soon."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(0.5)

    def _look(self) -> None:
        try:
            taken_out = self._fold()
        except (CutShort, Trouble, *LOST) as error:
            _log.info("nothing more is folded away for now: %s", error)
            return
        if taken_out:
            _log.info("%d envelopes were folded away", taken_out)
            self._client.begin_again()

    def _fold(self) -> int:
        self._wait_for_quiet()
        with telling_trouble():
            with self._opened.readers.connect() as connection, connection.begin():
                newest_day = self._newest_day(connection)
                before = (closed_before(newest_day, self._sizes.days),)
                if connection.exec_driver_sql(_IS_OLD, before).first() is None:
                    return 0
            # Imported where days are old: it costs a till 400 ms.
            from fynlo_pos.app.folding_away import fold_away
            from fynlo_pos.core.db.folding import NotFolded

            try:
                return fold_away(
                    self._opened,
                    self._covered(),
                    newest_day,
                    self._sizes,
                    rest=self._rest,
                    write=self._write,
                )
            except NotFolded as error:
                _log.info("nothing more is folded away for now: %s", error)
                return 0

    def _write(self, work: Callable[[], None]) -> None:
        """Have a commit made on the lane that writes, and let the lane's own go between."""
        self._wait_for_quiet()
        with telling_trouble():
            done_on(self._on_writer, work, WRITES_WITHIN_S)

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
            _log.info("the hub's snapshot covers nothing: %s", why)
            return []
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

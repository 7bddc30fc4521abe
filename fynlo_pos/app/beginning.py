"""A till that is new to its shop begins with what the hub keeps of it, where that can be believed.

Whatever stands in the way is written to the log file, and the till takes in the shop's log instead:
slower, and to the same end.
"""

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.figures_check import ask_to_check
from fynlo_pos.app.hub_line import LOST as LINE_LOST
from fynlo_pos.app.hub_line import hub_line
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.lane_work import done_on
from fynlo_pos.app.looked_through import LookedThrough
from fynlo_pos.app.reading_home import read_home
from fynlo_pos.app.snapshot_line import LOST, CutShort, SnapshotLine
from fynlo_pos.app.snapshot_progress import SnapshotProgress
from fynlo_pos.app.vouched_log import VouchedLog
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.disk_room import has_room
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.snapshot_check import Standing, Unfit, check_shape, check_snapshot
from fynlo_pos.core.db.snapshot_loading import (
    GaveWay,
    NotMerged,
    load_snapshot,
    looks_after_log,
)
from fynlo_pos.core.db.snapshot_rejoining import rejoin_snapshot
from fynlo_pos.core.db.snapshot_tables import shared_shape
from fynlo_pos.core.kitchen.for_viewers import station_of
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.core.writers_lane import WritersLane
from fynlo_pos.sync.member.values import Status
from fynlo_pos.sync.protocol.authority import Roster
from fynlo_pos.sync.protocol.calls import HTTP_TOKEN
from fynlo_pos.sync.protocol.frames import Head, Role, SignedHead
from fynlo_pos.sync.protocol.snapshots import (
    SnapshotNote,
    is_vouched,
    why_not_believed,
    why_not_read,
)

FILE_NAME: Final = "snapshot.part"
WORTH_ENVELOPES: Final = 200
"""A shop with less is taken in by its log sooner than this is begun."""
LOADS_WITHIN_S: Final = 600.0
LOOKS_EVERY_S: Final = 0.2
MOST_LOOKS: Final = 300
ENDS_WITHIN_S: Final = 0.5
COPIES: Final = 3
REFUSED_FOR_S: Final = 24 * 60 * 60.0
"""How long a snapshot that was refused is not fetched again; another one is, at once."""

WhyNot = Callable[[SnapshotNote, Roster, int, str], str]

_log = logging.getLogger(__name__)


class Beginning:
    """Fetches a snapshot, looks it through and merges it, on a thread that may wait.

    ``told`` hears how far it is, as a connection's own status would say it. ``on_writer`` queues
    work on the lane that writes, where nobody can sell yet.
    """

    def __init__(
        self,
        opened: OpenTill,
        joined: JoinedHub,
        on_writer: WritersLane,
        told: Callable[[Status], None],
        is_closing: Callable[[], bool],
    ) -> None:
        self._opened = opened
        self._joined = joined
        self._on_writer = on_writer
        self._progress = SnapshotProgress(told, opened.home.write_ahead_log)
        self._is_closing = is_closing
        self._path = opened.home.folder / FILE_NAME
        self._looking_after: threading.Thread | None = None
        self._refused: tuple[object, ...] = ()
        self._refused_until_s = 0.0

    def begin(self, key: Ed25519PrivateKey) -> bool:
        """Tell whether the till holds its shop now, as of the newest snapshot."""
        return self._tried(lambda: self._begin(key))

    def come_home(
        self,
        token: str,
        roster: Roster,
        floors: Collection[Head],
        wait_for_quiet: Callable[[], None],
        gave_way: Callable[[], None],
    ) -> bool:
        """Tell whether a till that was away holds what its shop did, its own log on top.

        Its log is read as a peer's. Where some of that was folded away it is merged, in one commit
        that takes a while: ``wait_for_quiet`` returns when nobody sells, ``gave_way`` hears that
        somebody came meanwhile; then it is begun again at the next quiet moment. Where the device
        that made it was let go it is read as far as others vouch for it, and never merged:
        ``floors`` are what the hub said lies in it alone.
        """
        why_not = why_not_read if floors else why_not_believed

        def take_in() -> bool:
            note = self._fetched(token, roster, why_not)
            if note is None:
                return False
            is_believed = not _why(why_not_believed, note, roster)
            vouching = None if is_believed else partial(VouchedLog, roster=roster, floors=floors)
            with self._remembering(note, roster):
                self._check(note, roster)
                file = (self._path, note.key)
                if read_home(self._opened, file, self._on_writer, self._is_closing, vouching):
                    pass
                elif is_believed:
                    self._merge_in_quiet(note, wait_for_quiet, gave_way)
                else:
                    raise NotMerged("its maker was let go, and it has folded away what lacks here")
            self._refused = ()
            return True

        return self._tried(take_in)

    @property
    def is_refused(self) -> bool:
        """Tell whether what the hub keeps was refused for what is in it."""
        return bool(self._refused)

    def _tried(self, take_in: Callable[[], bool]) -> bool:
        try:
            return take_in()
        except (Unfit, NotMerged, Trouble, CutShort) as error:
            _log.warning("no snapshot was taken in; the log is: %s", error)
        except (*LINE_LOST, *LOST) as error:
            _log.info("no snapshot was fetched: %s", type(error).__name__)
        finally:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        return False

    def _begin(self, key: Ed25519PrivateKey) -> bool:
        with hub_line(self._joined, key) as line:
            if sum(head.seq for head in line.have) < WORTH_ENVELOPES:
                return False
            token, roster = line.call(HTTP_TOKEN, b"").body.decode("ascii"), line.roster
        note = self._fetched(token, roster, why_not_believed)
        if note is None:
            return False
        check_shape(self._path, note.key, self._shape())
        with LookedThrough(lambda: self._check(note, roster)) as looked:
            try:
                self._load(note, partial(load_snapshot, require_sound=looked.require))
            finally:
                self._look_after_log_beside()
        _log.info("a snapshot of %d envelopes was taken in", note.envelopes)
        return True

    def _fetched(self, token: str, roster: Roster, why_not: WhyNot) -> SnapshotNote | None:
        line_to_hub = SnapshotLine(self._joined, token, self._is_closing)
        return line_to_hub.fetch(
            self._path, lambda note: self._takes(note, roster, why_not), self._progress.fetched
        )

    def _check(self, note: SnapshotNote, roster: Roster) -> None:
        standing = check_snapshot(
            self._path, note.key, self._shape(), _screens(roster), self._is_closing
        )
        _require_vouched(standing, note, roster)

    @contextmanager
    def _remembering(self, note: SnapshotNote, roster: Roster) -> Iterator[None]:
        """Remember a file that is refused for what is in it: it would be fetched for nothing."""
        try:
            yield
        except (Unfit, NotMerged):
            self._refused = self._named(note, roster)
            self._refused_until_s = time.monotonic() + REFUSED_FOR_S
            raise

    def _named(self, note: SnapshotNote, roster: Roster) -> tuple[object, ...]:
        """Return what a refusal went by; another roster or life of this till may allow more."""
        return note.sha256, roster, self._opened.incarnation

    def _takes(self, note: SnapshotNote, roster: Roster, why_not: WhyNot) -> bool:
        """It lies here as it came, in the write-ahead log and in the till's file, for a while."""
        if why := _why(why_not, note, roster):
            _log.warning("the hub's snapshot was not taken in: %s. The log is instead.", why)
            return False
        is_known = self._named(note, roster) == self._refused
        if is_known and time.monotonic() < self._refused_until_s:
            return False
        if not has_room(self._path.parent, COPIES * note.size):
            _log.warning("the disk has no room for the hub's snapshot. The log is taken in.")
            return False
        return True

    def _shape(self) -> list[tuple[str, str, str]]:
        with self._opened.readers.connect() as connection, connection.begin():
            return shared_shape(connection)

    def _load(
        self, note: SnapshotNote, load: Callable[[DriverConnection, Path, bytes], None]
    ) -> None:
        def work() -> None:
            load(self._opened.store.connection, self._path, note.key)

        ask_to_check(self._opened.home.folder)  # before: the power may go right behind the commit
        done_on(self._on_writer, work, LOADS_WITHIN_S, lambda: self._progress.merging(note))
        ask_to_check(self._opened.home.folder)

    def _merge_in_quiet(
        self, note: SnapshotNote, wait_for_quiet: Callable[[], None], gave_way: Callable[[], None]
    ) -> None:
        gives_way = self._on_writer.is_wanted
        is_merged = False
        try:
            while not is_merged:
                wait_for_quiet()
                try:
                    self._load(note, partial(rejoin_snapshot, gives_way=gives_way))
                    is_merged = True
                except GaveWay:
                    gave_way()
        finally:
            self._have_log_looked_after_or_not()

    def stop(self) -> None:
        """Let go of what is on its way behind a merge; soon."""
        if self._looking_after is not None:
            self._looking_after.join(ENDS_WITHIN_S)

    def _look_after_log_beside(self) -> None:
        """The same on a thread of its own; a merge that was undone leaves a log too."""
        looking = threading.Thread(
            target=self._have_log_looked_after_or_not, name="merge", daemon=True
        )
        try:
            looking.start()
        except RuntimeError:  # no thread is to be had: the next start has commits look after it
            _log.warning("the log of a merge is looked after from the next start on")
        else:
            self._looking_after = looking

    def _have_log_looked_after_or_not(self) -> None:
        with suppress(CutShort, Trouble), telling_trouble():
            self._have_log_looked_after()

    def _have_log_looked_after(self) -> None:
        """Wait until the log of the merge was brought into the file beside who writes."""
        connection, is_done = self._opened.store.connection, threading.Event()

        def look(*, anyway: bool) -> None:
            if looks_after_log(connection, anyway=anyway):
                is_done.set()

        for left in reversed(range(MOST_LOOKS)):
            if is_done.is_set() or self._is_closing():
                break
            done_on(self._on_writer, partial(look, anyway=not left), LOADS_WITHIN_S)
            is_done.wait(LOOKS_EVERY_S)


def _why(why_not: WhyNot, note: SnapshotNote, roster: Roster) -> str:
    return why_not(note, roster, SCHEMA_VERSION, VERSION)


def _require_vouched(standing: Standing, note: SnapshotNote, roster: Roster) -> None:
    """Raise ``Unfit`` unless each chain ends in what a device of the venue has signed."""
    if {(head.incarnation, head.seq, head.hash) for head in standing.heads} != {
        (head.incarnation, head.seq, head.hash) for head in note.heads
    }:
        raise Unfit("it does not hold the heads that its note names")
    for end in standing.ends:
        head = Head(end.named, end.head.seq, end.head.hash)
        if not is_vouched(SignedHead(head, end.signed.device, end.signed.signature), roster):
            raise Unfit(f"nobody of this venue signed the end of {end.head.incarnation}")


def _screens(roster: Roster) -> dict[UUID, UUID | None]:
    return {
        card.device: station_of(card.station)
        for card in roster.cards.values()
        if card.role is Role.VIEWER
    }

"""A till that shares its venue: its database behind a client of its hub."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from uuid import UUID

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.joined_hub import JoinedHub, device_key, keep_right
from fynlo_pos.app.own_hub import keep_running
from fynlo_pos.app.peers import (
    PeerAnswers,
    PeerInbox,
    Taking,
    TakingShown,
    head_of,
    not_vouched,
    roster_rows,
    sent_of,
)
from fynlo_pos.app.sharing_snapshots import SharedSnapshots
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver_connection import DriverConnection
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.peer_store import GATHERS_MS, UNATTENDED_MS, PeerReading, PeerWriting
from fynlo_pos.core.db.reading_catalogue import read_venue
from fynlo_pos.core.db.vector import ChainHead
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.exceptions.logs import LateWaiting
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.core.writers_lane import NoLane, WritersLane
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.member.effects import Compare, NoteRoster, Read, TakeIn, TakeInShown
from fynlo_pos.sync.member.events import Compared, Found, LifeBegan, Started
from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.sync.member.vouching import Doubt
from fynlo_pos.sync.protocol.authority import Roster, may_manage
from fynlo_pos.sync.protocol.calls import CALL_VENUE, CallVenue, call_body
from fynlo_pos.sync.protocol.frames import Call, Head

DOCUMENT = b"document_patched"
"""How an envelope that changes what the shop's pages show is known without reading it whole."""

HANDED_OVER_EVERY_MS = 60_000
_HANDING_OVER = frozenset((Phase.TOGETHER, Phase.HANDING_IN))

_log = logging.getLogger(__name__)


class Sharing:
    """Starts and stops the client of a till, and is what stands behind it.

    ``arrived`` hears, on the lane that writes, that something from others is on disk; True if it
    may have changed the shop itself. ``told`` hears how the connection stands, on the client's
    thread. Where nobody can sell yet (``is_attended`` is not so), what comes is taken in faster and
    holds the lane longer.
    """

    def __init__(self, opened: OpenTill, joined: JoinedHub, *, is_attended: bool = True) -> None:
        self._opened = opened
        self._joined = joined
        gathers_ms = GATHERS_MS if is_attended else UNATTENDED_MS
        self._writing = PeerWriting(opened.store.connection, _monotonic_ms, gathers_ms=gathers_ms)
        self._inbox = PeerInbox(self._writing)
        self._snapshots = SharedSnapshots(opened, joined)
        self._on_writer: WritersLane = NoLane()
        self._told: Callable[[Status], None] = lambda _status: None
        self._arrived: Callable[[bool], None] = lambda _is_shop: None
        self._brings_documents = False
        self._raising: threading.Thread | None = None
        self._lookups: TillLookups | None = None
        self._called: str | None = None
        self._may_be_renamed = True
        self._keeps_at_ms = 0
        self._kept: dict[UUID, int] = {}
        self.client: Client | None = None

    def start(
        self,
        on_writer: WritersLane,
        told: Callable[[Status], None],
        arrived: Callable[[bool], None],
    ) -> None:
        """Begin; returns at once. Raises ``Trouble`` if this device cannot prove itself."""
        joined = self._joined
        key = device_key(self._opened.home)
        self._on_writer, self._told, self._arrived = on_writer, told, arrived
        self._snapshots.key = key
        self._snapshots.arrived = self._shop_arrived
        on_writer(self._note_own)
        self.client = Client(joined.me(VERSION), key, joined.address, self)
        self._opened.store.committing = self._committing
        self._opened.store.committed = self._committed
        self.client.start()

    def stop(self) -> None:
        """End, within a second."""
        self._opened.store.committing = self._opened.store.committed = None
        self._snapshots.stop()
        if self.client is not None:
            self.client.stop()

    def _committed(self, envelope: Envelope) -> None:
        self._may_be_renamed |= DOCUMENT in envelope.body
        self._snapshots.sold()
        if self.client is not None:
            self.client.committed(_head_of(envelope), sent_of(envelope))

    def _committing(self, envelope: Envelope) -> None:
        if self.client is not None:
            self.client.committing(_head_of(envelope))

    def open_lookups(self) -> "TillLookups":
        """Bring up this device's own hub, where it has one, and open what only reads.

        A till that is new to its shop begins with the hub's snapshot of it.
        """
        joined = self._joined
        if joined.own_host:
            keep_running(self._opened.home.folder, joined.own_host, joined.address.port)
        if self._snapshots.begin(self._on_writer, self._told):
            self._shop_arrived()
        with telling_trouble():
            self._lookups = TillLookups(self._opened.readers.connect())
            return self._lookups

    def on_writer(self, work: Callable[[], None]) -> bool:
        """Queue work behind the till's own."""
        return self._on_writer(work)

    def is_wanted(self) -> bool:
        """Tell whether an act of the till's waits for the lane, or is on it."""
        return self._on_writer.is_wanted()

    def take_in(self, asked: TakeIn | TakeInShown) -> Taking | TakingShown:
        """Begin to take in a push, or what a viewer is shown."""
        if isinstance(asked, TakeInShown):
            return TakingShown(self._writing, asked, now_ms())
        self._brings_documents = any(DOCUMENT in sent.body for sent in asked.envelopes)
        return self._inbox.take_in(asked)

    def set_aside(self, doubts: tuple[Doubt, ...]) -> None:
        """Write down what nobody vouched for; the pages tell of it."""
        with suppress(Trouble):  # a sale that meets the same fault tells of it
            self._writing.set_aside([not_vouched(doubt) for doubt in doubts], now_ms())
        self._arrived(False)  # noqa: FBT003 - as it is told

    def note_roster(self, asked: NoteRoster) -> None:
        """Write down who was named and whom to believe.

        The pages tell where two were named, and who works here by what counts since.
        """
        with suppress(Trouble):  # a sale that meets the same fault tells of it
            self._writing.note_roster(*roster_rows(asked), now_ms())
        if asked.mandates or asked.cards:
            self._arrived(bool(asked.cards))

    def note_late(self, found: Sequence[LateWaiting]) -> None:
        """Write down what waits at the hub to be admitted; any thread. The pages tell of news."""
        self._on_writer(lambda: self._note_late(found))

    def _note_late(self, found: Sequence[LateWaiting]) -> None:
        with suppress(Trouble):  # a sale that meets the same fault tells of it
            if self._writing.note_late(found):
                self._arrived(True)  # noqa: FBT003 - as it is told

    def begin_life(self, instead_of: UUID) -> None:
        """Write another log from now on; an import's log is left as it is."""
        if instead_of == self._opened.incarnation:
            self._opened.begin_another_life(new_id, now_ms)
            self._note_own()
            self._brings_documents = True
            self.arrived()

    def _note_own(self) -> None:
        with suppress(Trouble):  # it is written down at the next start
            self._writing.note_own(self._joined.device)

    def _shop_arrived(self) -> None:
        self._on_writer(lambda: self._arrived(True))  # noqa: FBT003 - as it is told

    def arrived(self) -> None:
        """Tell the pages."""
        self._arrived(self._brings_documents)

    def told(self, status: Status) -> None:
        """Tell the light, and keep who was heard."""
        if status.is_caught_up and self.client is not None:
            self._go_by_card(self.client.roster)
        self._told(status)
        if self._joined.own_host and status.phase is Phase.APART and status.refused_by is None:
            self._bring_up_hub()
        if status.phase is not Phase.TOGETHER:
            self._called = None
            self._may_be_renamed = True
        elif self._may_be_renamed and self._joined.can_manage:
            self._call_venue()
        is_parted = status.phase is Phase.APART
        if is_parted or (status.phase in _HANDING_OVER and not status.waiting):
            self._keep_handed_over(is_parted=is_parted)
        if self.client is not None:
            self._snapshots.stands(status, self.client)
        here = frozenset(seen.device for seen in status.devices if seen.is_here)
        others = here - {self._joined.device}
        if others:
            self._on_writer(lambda: self._note_heard(others))

    def _go_by_card(self, roster: Roster) -> None:
        """May what the till's own card says, though it had ended before it kept that."""
        can_manage = may_manage(roster, self._joined.device)
        if self._joined.device in roster.cards and can_manage != self._joined.can_manage:
            with suppress(Trouble):  # it is tried again when the hub tells of anything
                folder = self._opened.home.folder
                self._joined = keep_right(folder, self._joined, can_manage=can_manage)
            self._snapshots.joined = self._joined

    def _keep_handed_over(self, *, is_parted: bool) -> None:
        """Keep how far the hub has our own logs, now and then, and as it is lost.

        A late file begins there; a till that starts without its hub counts from there what waits.
        """
        at_ms = _monotonic_ms()
        if self.client is None or (at_ms < self._keeps_at_ms and not is_parted):
            return
        self._keeps_at_ms = at_ms + HANDED_OVER_EVERY_MS
        reach = self.client.handed_over()
        if reach != self._kept:
            self._kept = reach
            self._on_writer(lambda: self._note_handed_over(reach))

    def _note_handed_over(self, reach: dict[UUID, int]) -> None:
        with suppress(Trouble):  # a sale that meets the same fault tells of it
            self._writing.note_handed_over(reach)

    def _call_venue(self) -> None:
        """Tell the hub what the shop is called, for who looks for it nearby; on its thread."""
        self._may_be_renamed = False
        name = self._lookups.venue_name() if self._lookups is not None else ""
        if self.client is not None and name and name != self._called:
            self._called = name
            call = Call(new_id(), CALL_VENUE, call_body(CallVenue(name)))
            self.client.call(call, lambda _reply: None)

    def _bring_up_hub(self) -> None:
        """Start this device's own hub again where it has died; it may take a while."""
        if self._raising is None or not self._raising.is_alive():
            self._raising = threading.Thread(target=self._keep_hub, name="hub", daemon=True)
            self._raising.start()

    def _keep_hub(self) -> None:
        joined = self._joined
        try:
            keep_running(self._opened.home.folder, joined.own_host, joined.address.port)
        except Trouble as trouble:
            _log.warning("the hub was not started: %s", trouble.sentence)

    def _note_heard(self, devices: frozenset[UUID]) -> None:
        with suppress(Trouble):  # a sale that meets the same fault tells of it
            self._writing.note_heard(devices, now_ms())


class TillLookups:
    """What the engine asks, read on the client's thread; faults are told as ``Trouble``."""

    def __init__(self, connection: DriverConnection) -> None:
        self._connection = connection
        self._answers = PeerAnswers(PeerReading(connection))

    def started(self, now_ms: int, wall_ms: int) -> Started:
        """Return what a connection begins with."""
        with telling_trouble():
            return self._answers.started(now_ms, wall_ms)

    def life_began(self) -> LifeBegan:
        """Return what is on disk and written, once another life began."""
        with telling_trouble():
            return self._answers.life_began()

    def compare(self, asked: Compare) -> Compared:
        """Return what a relay's heads mean here."""
        with telling_trouble():
            return self._answers.compare(asked)

    def read(self, asked: Read, own: frozenset[UUID]) -> Found:
        """Return the next batch to send."""
        with telling_trouble():
            return self._answers.read(asked, own)

    def venue_name(self) -> str:
        """Return what the shop is called; empty before there is one, or where it cannot be read."""
        with suppress(Trouble), telling_trouble(), self._connection.begin():
            venue = read_venue(self._connection)
            return venue.name if venue is not None else ""
        return ""

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()


def _head_of(envelope: Envelope) -> Head:
    return head_of(ChainHead(envelope.incarnation, envelope.seq, envelope.hash))


def _monotonic_ms() -> int:
    return time.monotonic_ns() // 1_000_000

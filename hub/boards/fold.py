"""A venue's kitchen as its envelopes make it: orders, stations, and which touches were kept."""

import hashlib
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.document_fold import (
    Edit,
    add_edit,
    declared_as,
    document_from,
    edit_of,
    settle,
    take_again,
)
from fynlo_pos.core.documents import DocumentPatched, DocumentToldAgain
from fynlo_pos.core.envelope import EnvelopeDamaged, read_some
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.for_viewers import OF_DOCUMENTS
from fynlo_pos.core.kitchen.records import KitchenSent, KitchenTouched
from fynlo_pos.core.kitchen.standing import boards_for, in_order
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.records import kind_of
from fynlo_pos.core.venue import Venue
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.link import Link, link_of
from hub.boards.chains import Chains
from hub.boards.order import Place
from hub.boards.orders import KEPT_FOR_MS, READ_OF_AN_ORDER, Orders, fact_of_an_order
from hub.relay.values import Row

MOST_TOUCHES: Final = 20_000
LEAP: Final = 1 << 32
FINISHED_FOR_MS: Final = 60 * 60_000
TIMES_FOR_MS: Final = 4 * 60 * 60_000
MOST_FINISHED: Final = 20
_FORGETS_EVERY: Final = 2_000

_EDITS: Final = frozenset(map(kind_of, OF_DOCUMENTS))
_READ: Final = _EDITS | frozenset(
    kind_of(each) for each in (*READ_OF_AN_ORDER, IncarnationBegan, KitchenTouched)
)
_DOCUMENTS: Final = {kind_of(each): declared_as(each) for each in (Station, Venue)}
_BAD: Final = (
    EnvelopeDamaged,
    NotAFrame,
    msgspec.DecodeError,
    UnicodeDecodeError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
)


class Life(msgspec.Struct, frozen=True):
    """A chain that a terminal has written, and how far it was followed."""

    incarnation: UUID
    seq: int
    hash: bytes


class Beginning(msgspec.Struct, frozen=True):
    """Up to where a log is not read, by its branches' heads, and what is known of it all the same.

    ``rows`` are envelopes of before that may edit what a screen must know, ``whole`` those at heads
    of which all counts; ``own`` those at the heads of the hub's own chains.
    """

    heads: tuple[Head, ...] = ()
    incarnations: Mapping[UUID, UUID] = {}
    rows: tuple[Row, ...] = ()
    whole: tuple[Row, ...] = ()
    largest_stamp: int = 0
    own: tuple[Row, ...] = ()


class Look(msgspec.Struct, frozen=True):
    """What a board is drawn from, at one instant; ``times_ms`` each station's last orders took."""

    stations: tuple[Station, ...] = ()
    orders: tuple[OrderState, ...] = ()
    finished: tuple[OrderState, ...] = ()
    times_ms: Mapping[UUID, Sequence[int]] = {}
    timezone: str = "Europe/London"
    is_demo: bool = False


class KitchenFold:
    """Takes in a venue's envelopes and tells how its kitchen stands.

    An envelope that cannot be read says nothing here, and stops nothing behind it.
    """

    def __init__(self, terminal: str = "") -> None:
        self.orders = Orders()
        self.largest_stamp = 0
        self.changes = 0
        self.taken = 0
        self.skipped = 0
        self.last_life: Life | None = None
        self._terminal = terminal
        self._chains = Chains()
        self._documents: dict[tuple[str, UUID], tuple[Edit, ...]] = {}
        self._touches: OrderedDict[UUID, None] = OrderedDict()
        self._own: set[UUID] = set()

    def begin(self, beginning: Beginning) -> None:
        """Go on from a place in the log, before anything is taken in."""
        for head in beginning.heads:
            self._chains.begin(beginning.incarnations[head.incarnation], head)
        self.largest_stamp = beginning.largest_stamp
        for row in beginning.rows:
            self._remember(row, _EDITS)
        for row in beginning.whole:
            self._remember(row, _READ)
        if beginning.own:
            last = max(beginning.own, key=lambda row: row.stamp)
            self.last_life = Life(beginning.incarnations[last.chain], last.seq, last.hash)

    def take(self, body: bytes, private: bytes, now_ms: int, *, is_live: bool = False) -> None:
        """Take in an envelope; each chain's come in their order.

        One that ``is_live`` comes as it was written: whatever its author's clock says, what it
        sends is new.
        """
        try:
            link = link_of(body)
        except NotAFrame:
            self.skipped += 1
            return
        hash_ = hashlib.sha256(body).digest()
        branch = self._chains.follow(link, hash_)
        is_leap = link.stamp > self.largest_stamp + LEAP
        if branch is None or is_leap:
            self.skipped += is_leap
            return
        self.largest_stamp = max(self.largest_stamp, link.stamp)
        try:
            records = [record for _, record in read_some(body, private, _READ)[1]]
            for record in records:
                self._keep(record, link, hash_, branch)
                if is_live and isinstance(record, KitchenSent) and record.lines:
                    self.orders.hear(record.order_id, now_ms)
        except _BAD:
            self.skipped += 1
        if link.incarnation in self._own:
            self.last_life = Life(link.incarnation, link.seq, hash_)
        self.taken += 1
        if self.taken % _FORGETS_EVERY == 0:
            self.orders.forget(now_ms)

    def has(self, incarnation: UUID, seq: int, hash_: bytes) -> bool:
        """Tell whether an envelope was taken in, and so all that it stands on."""
        return self._chains.has(incarnation, seq, hash_)

    def knows_touch(self, command_id: UUID) -> bool:
        """Tell whether a touch was kept before."""
        return command_id in self._touches

    def note_touch(self, command_id: UUID) -> None:
        """Remember a touch; those longest ago are forgotten."""
        self._touches[command_id] = None
        if len(self._touches) > MOST_TOUCHES:
            self._touches.popitem(last=False)

    def boards(self, now_ms: int) -> list[Station]:
        """Return the stations that a board is for, in their order."""
        return boards_for(self._every_station(), self._open(now_ms))

    def _open(self, now_ms: int) -> list[OrderState]:
        return self.orders.open_since(now_ms - KEPT_FOR_MS)

    def _every_station(self) -> list[Station]:
        found = (
            document_from(settle(_DOCUMENTS[kind], edits), Station, doc_id)
            for (kind, doc_id), edits in self._documents.items()
            if kind == kind_of(Station)
        )
        return in_order(one for one in found if one is not None)

    def venue(self) -> Venue | None:
        """Return what the shop says of itself, if it has."""
        found = (
            document_from(settle(_DOCUMENTS[kind], edits), Venue, doc_id)
            for (kind, doc_id), edits in self._documents.items()
            if kind == kind_of(Venue)
        )
        return next(found, None)

    def look(self, screen_ids: Sequence[UUID], now_ms: int) -> Look:
        """Return what a board is drawn from now."""
        venue, since_ms = self.venue(), now_ms - TIMES_FOR_MS
        return Look(
            stations=tuple(self.boards(now_ms)),
            orders=tuple(self._open(now_ms)),
            finished=tuple(
                self.orders.finished_since(screen_ids, now_ms - FINISHED_FOR_MS, MOST_FINISHED)
            ),
            times_ms={
                one: self.orders.times_ms(one, since_ms, MOST_FINISHED) for one in screen_ids
            },
            timezone=venue.timezone if venue else "Europe/London",
            is_demo=bool(venue and venue.is_demo),
        )

    def _remember(self, row: Row, kinds: frozenset[str]) -> None:
        """Take in what an envelope up to the beginning says of some kinds, and nothing else."""
        try:
            link = link_of(row.body)
            for _, record in read_some(row.body, row.private, kinds)[1]:
                self._keep(record, link, row.hash, row.chain)
        except _BAD:
            self.skipped += 1

    def _keep(self, record: msgspec.Struct, link: Link, hash_: bytes, branch: UUID) -> None:
        match record:
            case DocumentPatched() | DocumentToldAgain():
                self._edit(record, link, branch)
            case KitchenTouched(command_id=command_id):
                self.note_touch(command_id)
            case IncarnationBegan(terminal=terminal):
                if terminal == self._terminal:
                    self._own.add(link.incarnation)
            case _:
                place = Place(link.stamp, link.incarnation, hash_, branch)
                fact = fact_of_an_order(record)
                if fact is not None:
                    self.orders.take(fact, place)
                    self.changes += 1

    def _edit(self, said: DocumentPatched | DocumentToldAgain, link: Link, branch: UUID) -> None:
        kind, doc_id = said.doc_kind, said.doc_id
        if kind not in _DOCUMENTS:
            return
        declared, kept = _DOCUMENTS[kind], self._documents.get((kind, doc_id), ())
        if isinstance(said, DocumentToldAgain):
            kept = take_again(declared, kept, said, (link.stamp, link.incarnation))
        else:
            edit = edit_of(said, stamp=link.stamp, device=link.incarnation, link=branch)
            kept = add_edit(declared, kept, edit)
        self._documents[kind, doc_id] = kept
        self.changes += 1

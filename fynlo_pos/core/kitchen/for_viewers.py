"""What a kitchen's screen is told of a venue's envelopes, and what it may write (SYNC.md, rule 10).

A screen holds no log of the venue: the relay sends it excerpts, the kitchen's facts for its station
and the stations themselves, each at its place, so that the same projection makes the same tickets
of them as of whole envelopes. No staff, customer's history, price or sale is in them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.core.documents import DocumentPatched, DocumentToldAgain
from fynlo_pos.core.envelope import (
    TORN,
    EnvelopeDamaged,
    UnknownRecord,
    open_envelope,
    read_some,
)
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import (
    Counted,
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenPaid,
    KitchenPrinted,
    KitchenRecalled,
    KitchenRushed,
    KitchenSent,
    KitchenVoided,
)
from fynlo_pos.core.kitchen.whose_word import word_of
from fynlo_pos.core.records import FACTS, kind_of
from fynlo_pos.core.tabs.records import TabChanged
from fynlo_pos.core.venue import Venue

TOLD_FOR_MS: Final = 48 * 60 * 60_000
"""Older facts are no screen's business: no board shows an order for so long."""

OF_THE_VENUE: Final = frozenset(("name", "timezone", "language", "is_demo", "is_training"))
"""The field groups of the venue that a screen's head line needs."""

OfDocument = DocumentPatched | DocumentToldAgain
OF_DOCUMENTS: Final[tuple[type[msgspec.Struct], ...]] = (DocumentPatched, DocumentToldAgain)

NOWHERE: Final = UUID(int=(1 << 128) - 1)

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


class Excerpt(msgspec.Struct, frozen=True, array_like=True):
    """What of one envelope concerns a viewer, and where that envelope stands.

    ``branch`` is what the relay calls its chain, ``incarnation`` what the envelope does. A record
    is its kind, its version and its fields, private ones too.
    """

    branch: UUID
    incarnation: UUID
    seq: int
    stamp: int
    hash: bytes
    records: tuple[tuple[str, int, msgspec.Raw], ...]


class Told(msgspec.Struct, frozen=True):
    """What of an envelope may concern any viewer, read once for all of them."""

    incarnation: UUID
    seq: int
    stamp: int
    records: tuple[msgspec.Struct, ...]

    def is_of_now(self, since_ms: int) -> bool:
        """Tell whether nothing in it is from before ``since_ms``."""
        return not any(_is_old(record, since_ms) for record in self.records)


def read_told(body: bytes, private: bytes) -> Told | None:
    """Return what of an envelope may concern a viewer; ``None`` of bytes that cannot be read.

    Whoever holds the log files those.
    """
    try:
        header, found = read_some(body, private, _TOLD)
    except (EnvelopeDamaged, *TORN):
        return None
    records = tuple(record for _, record in found)
    return Told(header.incarnation, header.seq, header.stamp, records)


def excerpt_from(
    told: Told, *, branch: UUID, hash_: bytes, station_id: UUID | None, since_ms: int
) -> Excerpt | None:
    """Return what of an envelope concerns a station (all of them, where none is named).

    Facts from before ``since_ms`` are left out. ``None`` where nothing is left.
    """
    try:
        parts = [_for_station(record, station_id) for record in told.records]
        kept = [part for part in parts if part is not None and not _is_old(part, since_ms)]
        records = tuple(_packed(part) for part in kept)
    except TORN:
        return None
    if not records:
        return None
    return Excerpt(branch, told.incarnation, told.seq, told.stamp, hash_, records)


def excerpt_of(
    body: bytes,
    private: bytes,
    *,
    branch: UUID,
    hash_: bytes,
    station_id: UUID | None,
    since_ms: int,
) -> Excerpt | None:
    """Return what of an envelope's bytes concerns a station, as ``excerpt_from`` does."""
    told = read_told(body, private)
    if told is None:
        return None
    return excerpt_from(told, branch=branch, hash_=hash_, station_id=station_id, since_ms=since_ms)


def _packed(told: msgspec.Struct) -> tuple[str, int, msgspec.Raw]:
    declared = FACTS[kind_of(told)]
    return declared.kind, declared.version, msgspec.Raw(_encoder.encode(told))


def records_of(excerpt: Excerpt) -> Iterator[msgspec.Struct]:
    """Yield an excerpt's records; what this program does not know is left out.

    Raises ``EnvelopeDamaged`` for fields that are not of their kind.
    """
    for kind, version, fields in excerpt.records:
        declared = FACTS.get(kind)
        if kind in _SHOWN and declared is not None and version <= declared.version:
            try:
                yield msgspec.msgpack.decode(fields, type=declared.struct)
            except TORN as error:
                raise EnvelopeDamaged(f"{kind}: {error}") from error


def is_later(kind: str, version: int) -> bool:
    """Tell whether a record of an excerpt is one that only a newer program reads."""
    declared = FACTS.get(kind)
    return declared is None or (kind in _SHOWN and version > declared.version)


def kept_of(excerpt: Excerpt) -> Excerpt:
    """Return an excerpt with what is a viewer's to keep: what it reads, and what it will."""
    kept = (one for one in excerpt.records if one[0] in _SHOWN or is_later(one[0], one[1]))
    return replace(excerpt, records=tuple(kept))


def may_edit_kitchen(body: bytes) -> bool:
    """Tell whether an envelope may say what a screen must know however old it is.

    That is what the stations are and how the shop is called. It is a look at the bytes, so that it
    costs next to nothing for each envelope stored; some that say it and do not count are let by.
    """
    return any(edit in body for edit in _EDITS) and any(kind in body for kind in _EDITED)


def station_of(text: str) -> UUID | None:
    """Return the station that a viewer was let in for; ``None`` for all of the kitchen.

    A text that is no id is nobody's station: nothing is told of it, and nothing may be said there.
    """
    if not text:
        return None
    try:
        return UUID(text)
    except ValueError:
        return NOWHERE


def may_write(body: bytes, private: bytes, station_id: UUID | None) -> bool:
    """Tell whether an envelope holds nothing but what a viewer of a station may say.

    It begins its own log, once, and tells what its people did with what was sent to them. Whoever
    has a stolen screen in hand writes no sale, document or order with it.
    """
    try:
        header, records = open_envelope(body, private)
    except (EnvelopeDamaged, UnknownRecord):
        return False
    if header.seq == 1 and records and _begins(records[0], header.incarnation):
        records = records[1:]
    return all(_is_act(record, station_id) for record in records)


def _begins(record: msgspec.Struct, incarnation: UUID) -> bool:
    return isinstance(record, IncarnationBegan) and record.incarnation == incarnation


def _is_act(record: msgspec.Struct, station_id: UUID | None) -> bool:
    return isinstance(record, ACTS) and _for_station(record, station_id) == record


def _for_station(record: msgspec.Struct, station_id: UUID | None) -> msgspec.Struct | None:
    """Return a record as a station is told of it; ``None`` where it is not concerned."""
    part = _PARTS.get(type(record))
    return part(record, station_id) if part is not None else None


def _of_document(patch: OfDocument, _station_id: UUID | None) -> OfDocument | None:
    """Return what is said of a station or of the venue's head line; none of that is private."""
    groups = patch.groups  # Who made it is not told.
    if patch.doc_kind == _VENUE:
        groups = {name: value for name, value in groups.items() if name in OF_THE_VENUE}
    elif patch.doc_kind != _STATION:
        return None
    if not groups:
        return None
    if isinstance(patch, DocumentToldAgain):
        places = {name: place for name, place in patch.places.items() if name in groups}
        return replace(patch, groups=groups, places=places)
    replaces = {name: place for name, place in patch.replaces.items() if name in groups}
    return DocumentPatched(patch.doc_kind, patch.doc_id, groups, replaces, None, patch.at_ms)


def _of_sent(sent: KitchenSent, station_id: UUID | None) -> KitchenSent | None:
    concerned = {*sent.stations, *(line.station_id for line in sent.lines)}
    if station_id is None or not concerned:
        return sent
    if station_id not in concerned:
        return sent.as_told_elsewhere
    lines = tuple(line for line in sent.lines if line.station_id == station_id)
    return replace(sent, lines=lines, stations=(station_id,))


def _of_tab(change: TabChanged, _station_id: UUID | None) -> KitchenSent | None:
    """Return what a tab says of allergies: any station may make something for it, unheard of."""
    return word_of(change)


def _of_lines(
    fact: KitchenPaid | KitchenRecalled | KitchenCollected, station_id: UUID | None
) -> KitchenPaid | KitchenRecalled | KitchenCollected | None:
    lines = _counted_at(fact.lines, station_id)
    return replace(fact, lines=lines) if lines else None


def _of_voided(voided: KitchenVoided, station_id: UUID | None) -> KitchenVoided | None:
    lines = _counted_at(voided.lines, station_id)
    off = tuple(one for one in voided.called_off if station_id in (None, one.station_id))
    return replace(voided, lines=lines, called_off=off) if lines or off else None


def _of_bumped(bumped: KitchenBumped, station_id: UUID | None) -> KitchenBumped | None:
    lines = _counted_at(bumped.lines, station_id)
    cleared = _counted_at(bumped.cleared, station_id)
    return replace(bumped, lines=lines, cleared=cleared) if lines or cleared else None


def _of_one_station(
    fact: KitchenAcknowledged | KitchenPrinted | KitchenAllergySeen, station_id: UUID | None
) -> KitchenAcknowledged | KitchenPrinted | KitchenAllergySeen | None:
    return fact if station_id in (None, fact.station_id) else None


def _of_order(fact: msgspec.Struct, _station_id: UUID | None) -> msgspec.Struct:
    """An order's rush or course is every station's, and says no more than that."""
    return fact


def _counted_at(lines: Sequence[Counted], station_id: UUID | None) -> tuple[Counted, ...]:
    return tuple(one for one in lines if station_id in (None, one.station_id))


def _is_old(record: msgspec.Struct, since_ms: int) -> bool:
    """What a station is stands until somebody changes it, however long ago it was written."""
    return not isinstance(record, OF_DOCUMENTS) and getattr(record, "at_ms", 0) < since_ms


_VENUE: Final = kind_of(Venue)
_STATION: Final = kind_of(Station)
ACTS: Final = (
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenCourseSet,
    KitchenRecalled,
    KitchenRushed,
)
_PARTS: Final[dict[type[msgspec.Struct], Callable[[Any, UUID | None], msgspec.Struct | None]]] = {
    DocumentPatched: _of_document,
    DocumentToldAgain: _of_document,
    KitchenSent: _of_sent,
    KitchenVoided: _of_voided,
    KitchenPaid: _of_lines,
    KitchenRecalled: _of_lines,
    KitchenBumped: _of_bumped,
    KitchenAcknowledged: _of_one_station,
    KitchenPrinted: _of_one_station,
    KitchenAllergySeen: _of_one_station,
    KitchenCourseSet: _of_order,
    KitchenRushed: _of_order,
    KitchenCollected: _of_lines,
    TabChanged: _of_tab,
}
_TOLD: Final = frozenset(map(kind_of, _PARTS))
_SHOWN: Final = _TOLD - {kind_of(TabChanged)}
_EDITS: Final = tuple(_encoder.encode(kind_of(each)) for each in OF_DOCUMENTS)
_EDITED: Final = tuple(map(_encoder.encode, (_STATION, _VENUE)))

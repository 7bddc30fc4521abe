"""What a screen that is bound to one station must show, and all that it may be told.

Which envelopes concern it is worked out from SYNC.md (rule 10, "Kitchen") and DECISIONS, 198 and
203, and not by what cuts them in the product.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Final
from uuid import UUID

import msgspec

from fynlo_pos.core.documents import DocumentPatched, DocumentToldAgain
from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.core.kitchen.records import (
    UNSAID,
    Head,
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
from fynlo_pos.core.kitchen.state import OrderState
from fynlo_pos.core.kitchen.tickets import Due, Ticket, tickets_of
from fynlo_pos.core.records import FACTS
from fynlo_pos.core.tabs.records import Register, TabChanged
from tests.sim.reference import opened
from tests.support.kitchen_reference import Key, Sums, sums

OfStation = KitchenAcknowledged | KitchenAllergySeen | KitchenPrinted
Orders = dict[UUID, OrderState]

_OF_VENUE: Final = {"name", "timezone", "language", "is_demo", "is_training"}
_OF_STATIONS: Final = (
    KitchenAcknowledged,
    KitchenAllergySeen,
    KitchenBumped,
    KitchenCollected,
    KitchenPaid,
    KitchenPrinted,
    KitchenRecalled,
    KitchenVoided,
)
_OF_ORDERS: Final = (KitchenCourseSet, KitchenRushed)
_TOLD: Final = {
    "document_patched",
    "document_told_again",
    "kitchen_acknowledged",
    "kitchen_allergy_seen",
    "kitchen_bumped",
    "kitchen_course_set",
    "kitchen_left_the_pass",
    "kitchen_paid",
    "kitchen_printed",
    "kitchen_recalled",
    "kitchen_rushed",
    "kitchen_sent",
    "kitchen_voided",
}
_DUE: Final = Due(480_000, 720_000)


def check_told(excerpts: Iterable[Excerpt], station: UUID) -> None:
    """No line of another station, and nothing of staff, guests, prices or sales."""
    for excerpt in excerpts:
        for kind, _, fields in excerpt.records:
            assert kind in _TOLD, f"a screen of one station was told {kind}"
            _check_record(msgspec.msgpack.decode(fields, type=FACTS[kind].struct), station)


def concerned(log: Iterable[Envelope], station: UUID, since_ms: int) -> set[bytes]:
    """Return the envelopes of which a station must be told something since then."""
    return {
        envelope.hash
        for envelope in log
        if any(
            _concerns(record, station)
            and (_is_document(record) or getattr(record, "at_ms", since_ms) >= since_ms)
            for record in opened(envelope)[1]
        )
    }


def check_station(
    station: UUID, bound: Orders, whole: Orders, facts: dict[Key, Sums]
) -> Counter[str]:
    """A screen that was told all shows its lines as the facts say, and the tickets as a till would.

    Its tickets say of the whole order what it has to know: the allergies, the table, the course.
    """
    shown = {key: told for order in bound.values() for key, told in sums(order).items()}
    wanted = {key: told for key, told in facts.items() if key[1] == station}
    assert shown == wanted, "a station's screen sees other lines than were sent there"
    met: Counter[str] = Counter()
    for order_id, order in bound.items():
        if not order.lines:
            continue
        here, there = _tickets(order, station), _tickets(whole[order_id], station)
        assert here == there, f"a station's screen shows {here}, not {there}"
        met += _met(station, whole[order_id])
    return met


def _tickets(order: OrderState, station: UUID) -> list[Ticket]:
    return tickets_of([order.made_at([station])], station, _DUE, 0)


def _met(station: UUID, order: OrderState) -> Counter[str]:
    began = {one: min(_sent_at(order, one)) for one in order.stations}
    elsewhere = [at_ms for one, at_ms in began.items() if one != station]
    return Counter(
        {
            "cut over two stations": bool(elsewhere),
            "first dish elsewhere": bool(elsewhere) and min(elsewhere) < began[station],
            "allergy at a station": bool(order.allergy),
            "allergy seen at a station": station in order.allergy_seen,
        }
    )


def _sent_at(order: OrderState, station: UUID) -> Iterator[int]:
    for line in order.at(station):
        yield from (sending.at_ms for sending in line.sendings)


def _is_document(record: msgspec.Struct) -> bool:
    return isinstance(record, DocumentPatched | DocumentToldAgain)


def _concerns(record: msgspec.Struct, station: UUID) -> bool:
    match record:
        case DocumentPatched() | DocumentToldAgain():
            of_venue = record.doc_kind == "venue" and not _OF_VENUE.isdisjoint(record.groups)
            return of_venue or record.doc_kind == "station"
        case KitchenSent():
            there = _stations_of(record)
            sets = set(Head if record.sets is None else record.sets)
            is_set = bool(sets - {Head.NAME} or record.made_for)
            return station in there or not there or is_set
        case TabChanged():
            says = record.allergy or record.allergy_before
            return Register.ALLERGY in record.sets and bool(says)
        case _ if isinstance(record, _OF_STATIONS):
            return station in _stations_of(record)
        case _:
            return isinstance(record, _OF_ORDERS)


def _stations_of(record: msgspec.Struct) -> Collection[UUID]:
    """Return the stations that a record names."""
    lines = [
        one for of in ("lines", "cleared", "called_off", "again") for one in getattr(record, of, ())
    ]
    named = [one.station_id for one in lines]
    return {*named, *getattr(record, "stations", ()), *_own(record)}


def _own(record: msgspec.Struct) -> tuple[UUID, ...]:
    return (record.station_id,) if isinstance(record, OfStation) else ()


def _check_record(record: msgspec.Struct, station: UUID) -> None:
    if isinstance(record, DocumentPatched | DocumentToldAgain):
        assert record.doc_kind in {"station", "venue"}, f"it was told of a {record.doc_kind}"
        if record.doc_kind == "venue":
            assert _OF_VENUE.issuperset(record.groups), f"it was told {sorted(record.groups)}"
        if isinstance(record, DocumentPatched):
            said = (record.by_staff, record.allowed_by, record.private_groups)
            assert said == (None, None, {}), f"it was told who edited: {said}"
        return
    others = set(_stations_of(record)) - {station}
    assert not others, f"it was told of another station: {record}"
    if isinstance(record, KitchenSent) and record.command_id == UNSAID:
        assert not record.name, f"it was told whose order it is: {record}"

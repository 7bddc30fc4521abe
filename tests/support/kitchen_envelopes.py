"""Envelopes with a kitchen's facts among a shop's, for what is told of them and what is not."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.dining import Dining
from fynlo_pos.core.documents import DocumentPatched, patch_for
from fynlo_pos.core.envelope import GENESIS, SALT_BYTES, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import Counted, KitchenAcknowledged, KitchenSent, SentLine
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.venue import Venue

GRILL, BAR = UUID(int=0x61), UUID(int=0x62)
STAFF = UUID(int=0x5AFF)
NOW_MS = 1_700_000_000_000


def links(incarnation: UUID, *contents: Sequence[msgspec.Struct], stamp: int = 1) -> list[Envelope]:
    """Return a chain of envelopes of these contents, one after another."""
    made: list[Envelope] = []
    previous = GENESIS
    for seq, records in enumerate(contents, 1):
        envelope = seal_envelope(
            records,
            incarnation=incarnation,
            seq=seq,
            stamp=stamp + seq - 1,
            previous=previous,
            app_version="1",
            salt=bytes(SALT_BYTES),
        )
        made.append(envelope)
        previous = envelope.hash
    return made


def with_private(envelope: Envelope, private: bytes) -> Envelope:
    """Return an envelope that chains these bytes as its private part, whatever they are."""
    fields = msgspec.msgpack.decode(envelope.body)
    fields[-1] = hashlib.sha256(private).digest()
    body = msgspec.msgpack.encode(fields)
    return msgspec.structs.replace(
        envelope, hash=hashlib.sha256(body).digest(), body=body, private=private
    )


def _apart(index: int, **fields: object) -> bytes:
    return bytes(SALT_BYTES) + msgspec.msgpack.encode({index: fields})


BROKEN_PRIVATE = {
    "no map": bytes(SALT_BYTES) + b"\xc1\xc1",
    "nothing": bytes(SALT_BYTES),
    "shorter than a salt": b"x",
    "no utf-8": bytes(SALT_BYTES) + b"\x81\x00\x81\xa1\xff\xc0",
    "too deep": bytes(SALT_BYTES) + b"\x81\x00\x81\xa1x" + b"\x91" * 5_000 + b"\xc0",
    "too many notes": _apart(0, **{"lines.note": ["a", "b", "c"]}),
    "no notes": _apart(0, **{"lines.note": []}),
    "notes that are none": _apart(0, **{"lines.note": 5}),
    "a name that is none": _apart(0, name=5),
}
"""Private parts that are chained as they are, and cannot be read beside an order's one line."""


def began(incarnation: UUID, terminal: str = "T1") -> IncarnationBegan:
    return IncarnationBegan(incarnation, terminal, terminal, None, 0, b"", NOW_MS)


def sent_line(number: int, station: UUID, name: str = "Burger", note: str = "") -> SentLine:
    return SentLine(UUID(int=number), station, 1000, name, Dining.EAT_IN, note=note)


def order_sent(
    order: int, *lines: SentLine, at_ms: int = NOW_MS, stations: tuple[UUID, ...] = ()
) -> KitchenSent:
    return KitchenSent(
        UUID(int=0xC0DE + order),
        UUID(int=order),
        24,
        "Sam",
        Dining.EAT_IN,
        "nuts",
        at_ms,
        lines,
        stations=stations,
    )


def seen(order: int, station: UUID = GRILL, at_ms: int = NOW_MS) -> KitchenAcknowledged:
    return KitchenAcknowledged(UUID(int=order), station, (UUID(int=0xC0DE + order),), at_ms)


def counted(number: int, station: UUID) -> Counted:
    return Counted(UUID(int=number), station, 1000)


def edited(document: msgspec.Struct) -> DocumentPatched:
    patch = patch_for(document, before=None, places={}, by_staff=STAFF, at_ms=1)
    assert patch is not None
    return patch


GRILL_DOCUMENT = Station(GRILL, "Grill")
CAFE = Venue(UUID(int=0xCAFE), "The Corner Cafe", ("1 Quay Street",), vat_number="GB123456789")
ADA = Staff(STAFF, "Ada Lovelace")

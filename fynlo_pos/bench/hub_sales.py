"""Chains of real sales to push at a hub: a young till's envelopes, chained anew."""

import hashlib
from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.bench.folders import CAFE_PRODUCTS, young_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.bench.shop import MeasuredShop
from fynlo_pos.core.db.log_rows import read_log
from fynlo_pos.core.envelope import GENESIS
from fynlo_pos.sync.protocol.frames import Head, Push, Sent
from fynlo_pos.sync.protocol.packing import pack

_SALE = "sale_sealed"
_PREVIOUS_FIELD = 3

_fields = msgspec.msgpack.Decoder(list[msgspec.Raw])
_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


def sales_of(ground: Ground) -> list[Sent]:
    """Return the sales of a young till as they lie in its log."""
    copy = ground.copy_of(young_till(ground))
    with MeasuredShop(copy, CAFE_PRODUCTS) as shop, shop.opened.readers.connect() as connection:
        found = [
            Sent(envelope.body, envelope.private)
            for envelope in read_log(connection)
            if _SALE.encode() in envelope.body
        ]
    ground.forget(copy)
    return found


def chained(sales: list[Sent], incarnation: UUID, count: int) -> Iterator[tuple[Sent, Head]]:
    """Return ``count`` sales as a chain of its own, over and over the same ones."""
    previous = GENESIS
    read = [(_fields.decode(sale.body), sale) for sale in sales]
    for seq, (fields, sale) in enumerate(islice(cycle(read), count), 1):
        link: list[Any] = [incarnation.bytes, seq, seq, previous]
        body = _encoder.encode(link + fields[_PREVIOUS_FIELD + 1 :])
        previous = hashlib.sha256(body).digest()
        yield Sent(body, sale.private), Head(incarnation, seq, previous)


def pushes(
    sales: list[Sent], device: EnrolledDevice, incarnation: UUID, count: int, size: int
) -> Iterator[tuple[Push, list[tuple[Sent, Head]]]]:
    """Return a chain cut into pushes of ``size``, each with its head signed."""
    links = chained(sales, incarnation, count)
    while batch := list(islice(links, size)):
        envelopes = [sent for sent, _ in batch]
        yield pack(envelopes, (device.sign(batch[-1][1]),)), batch

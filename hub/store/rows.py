"""A relay's values as rows of a table and back, the same in both databases."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.kitchen.for_viewers import may_edit_kitchen
from fynlo_pos.sync.protocol.frames import Head, Mandate, Role
from fynlo_pos.sync.protocol.link import link_of
from hub.relay.values import Chain, Device, Mark, Row
from hub.store.port import Code

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_mandates = msgspec.msgpack.Decoder(Mandate)
_heads = msgspec.msgpack.Decoder(tuple[Head, ...])
_reaches = msgspec.msgpack.Decoder(tuple[Head, ...] | None)


def device_values(device: Device) -> tuple[Any, ...]:
    """Return a device's columns, its venue left out."""
    return (
        device.id.bytes,
        device.key,
        device.role.value,
        device.name,
        device.can_manage,
        device.station,
        device.is_revoked,
        device.term,
        device.number,
        device.by.bytes,
        device.signature,
        _encoder.encode(device.reach),
    )


def device_of(row: tuple[Any, ...]) -> Device:
    """Return the device in a row."""
    id_, key, role, name, can_manage, station, is_revoked, term, number, by, signature, reach = row
    return Device(
        UUID(bytes=id_),
        key,
        Role(role),
        name,
        can_manage=bool(can_manage),
        station=station,
        is_revoked=bool(is_revoked),
        term=term,
        number=number,
        by=UUID(bytes=by),
        signature=signature,
        reach=_reaches.decode(reach),
    )


def chain_values(chain: Chain) -> tuple[Any, ...]:
    """Return a chain's columns, its venue left out. Its tip is what is stored."""
    return (
        chain.name.bytes,
        chain.incarnation.bytes,
        chain.first,
        chain.owner.bytes,
        chain.told.seq,
        chain.told.hash,
        chain.stored.seq,
        chain.stored.hash,
        chain.is_fixed,
    )


def chain_of(row: tuple[Any, ...]) -> Chain:
    """Return the chain in a row."""
    name_, incarnation, first, owner, told_seq, told_hash, seq, hash_, is_fixed, *more = row
    let_go, let_go_hash, *begun = more
    name = UUID(bytes=name_)
    stored = Head(name, seq, hash_)
    told = Head(name, told_seq, told_hash)
    return Chain(
        name,
        UUID(bytes=incarnation),
        first,
        UUID(bytes=owner),
        told,
        stored,
        stored,
        is_fixed=bool(is_fixed),
        let_go=let_go,
        let_go_hash=let_go_hash,
        base_hash=link_of(begun[0]).previous if any(begun) else b"",
    )


def log_values(venue: UUID, rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    """Return the columns of envelopes in the log."""
    name = venue.bytes
    return [
        (name, r.chain.bytes, r.seq, r.stamp, r.hash, r.body, r.private, r.signature) for r in rows
    ]


def lasting_values(venue: UUID, rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    """Return the columns of where what a kitchen's screen must know lies, however old it is."""
    name = venue.bytes
    return [(name, r.chain.bytes, r.seq) for r in rows if may_edit_kitchen(r.body)]


def admitting_values(venue: UUID, upto: Head) -> dict[str, Any]:
    """Return by name up to where a chain is told."""
    return {
        "venue": venue.bytes,
        "chain": upto.incarnation.bytes,
        "seq": upto.seq,
        "hash": upto.hash,
    }


def code_values(code: Code) -> tuple[Any, ...]:
    """Return a code's columns."""
    return (
        code.hash,
        code.venue.bytes,
        code.role.value,
        code.can_manage,
        code.station,
        code.expires_ms,
    )


def code_of(row: tuple[Any, ...]) -> Code:
    """Return the code in a row."""
    hash_, venue, role, can_manage, station, expires_ms = row
    return Code(hash_, UUID(bytes=venue), Role(role), bool(can_manage), station, expires_ms)


def mandate_values(mandate: Mandate) -> tuple[Any, ...]:
    """Return a mandate's columns, its venue left out: what it is known by, and all of it."""
    by = mandate.by.device.bytes if mandate.by else b""
    return (mandate.term, mandate.hub.bytes, by, _encoder.encode(mandate))


def mandate_of(row: tuple[Any, ...]) -> Mandate:
    """Return the mandate in a row."""
    return _mandates.decode(row[-1])


def heads_value(heads: Iterable[Head]) -> bytes:
    """Return a mark's heads in a column."""
    return _encoder.encode(tuple(heads))


def mark_of(row: tuple[Any, ...]) -> Mark:
    """Return the mark in a row."""
    number, at_ms, heads = row
    return Mark(number, at_ms, _heads.decode(heads))

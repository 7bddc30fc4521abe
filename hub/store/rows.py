"""A relay's values as rows of a table and back, the same in both databases."""

from typing import Any
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head, Role
from hub.relay.values import Chain, Device
from hub.store.port import Code


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
    )


def device_of(row: tuple[Any, ...]) -> Device:
    """Return the device in a row."""
    id_, key, role, name, can_manage, station, is_revoked = row
    return Device(
        UUID(bytes=id_),
        key,
        Role(role),
        name,
        can_manage=bool(can_manage),
        station=station,
        is_revoked=bool(is_revoked),
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
    name_, incarnation, first, owner, told_seq, told_hash, seq, hash_, is_fixed = row
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
    )


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

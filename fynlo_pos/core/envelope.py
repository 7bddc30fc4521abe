"""One local transaction as one envelope of a device's hash chain (SYNC.md, rules 1 to 3).

The bytes are kept and forwarded exactly as made. Persons' data and free text travel in a private
part whose salted hash is chained, so that erasing it breaks nothing.
"""

import hashlib
from collections.abc import Collection, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.records import FACTS, FactType, kind_of

GENESIS = bytes(32)
SALT_BYTES = 16

TORN = (
    msgspec.DecodeError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""Whatever reading or writing anew what others packed can raise; nobody may be stopped by it."""

_SHORT_MAP, _LONG_MAP = 0x80, 0xDE
_MOST_PAIRS = 0xFFFF

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_EMPTY_TEXT = msgspec.Raw(_encoder.encode(""))


class EnvelopeDamaged(Exception):
    """The bytes are not an envelope, or do not match the hash that was chained."""


class EnvelopeLink(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The first fields of a body: all that is read of one whose records wait for a newer program.

    They are first in every version.
    """

    incarnation: UUID
    seq: int
    stamp: int
    previous: bytes


class EnvelopeBody(EnvelopeLink, frozen=True, array_like=True, gc=False):
    """The signed content of an envelope; ``records`` holds ``(kind, version, fields)``."""

    app_version: str
    records: tuple[tuple[str, int, msgspec.Raw], ...]
    private_hash: bytes


class _Written(EnvelopeLink, frozen=True, array_like=True):
    """The first fields of a body, up to what wrote it."""

    app_version: str


class Envelope(msgspec.Struct, frozen=True, gc=False):
    """An envelope as stored and sent: exact bytes, their hash, and the private bytes (or none)."""

    incarnation: UUID
    seq: int
    stamp: int
    hash: bytes
    body: bytes
    private: bytes


_decoder = msgspec.msgpack.Decoder(EnvelopeBody)
_written_decoder = msgspec.msgpack.Decoder(_Written)
_private_decoder = msgspec.msgpack.Decoder(dict[int, dict[str, msgspec.Raw]])


def seal_envelope(
    records: Sequence[msgspec.Struct],
    *,
    incarnation: UUID,
    seq: int,
    stamp: int,
    previous: bytes,
    app_version: str,
    salt: bytes,
) -> Envelope:
    """Return the next envelope of a chain holding ``records`` (declared facts) in order."""
    packed = []
    private: dict[int, dict[str, Any]] = {}
    for index, record in enumerate(records):
        declared = FACTS[kind_of(record)]
        if declared.keeps_apart:
            fields, kept_apart = _take_apart(declared, record)
            if any(kept_apart.values()):
                private[index] = kept_apart
            packed.append((declared.kind, declared.version, msgspec.Raw(_encoder.encode(fields))))
        else:
            packed.append((declared.kind, declared.version, msgspec.Raw(_encoder.encode(record))))
    private_bytes = salt + _encoder.encode(private) if private else b""
    body = _encoder.encode(
        EnvelopeBody(
            incarnation,
            seq,
            stamp,
            previous,
            app_version,
            tuple(packed),
            hashlib.sha256(private_bytes).digest() if private_bytes else b"",
        )
    )
    return Envelope(incarnation, seq, stamp, hashlib.sha256(body).digest(), body, private_bytes)


def read_version(body: bytes) -> str:
    """Return the version of the program that made an envelope; empty where it does not say."""
    try:
        return _written_decoder.decode(body).app_version
    except TORN:
        return ""


def read_link(body: bytes, private: bytes = b"") -> EnvelopeLink:
    """Return where an envelope stands in its chain, whatever its records mean.

    Raises ``EnvelopeDamaged`` for torn bytes, and a private part that is not the chained one.
    """
    header = read_header(body, private)
    return EnvelopeLink(header.incarnation, header.seq, header.stamp, header.previous)


def read_header(body: bytes, private: bytes = b"") -> EnvelopeBody:
    """Return an envelope's content with its records still packed. Raises as ``read_link``."""
    try:
        header = _decoder.decode(body)
    except TORN as error:
        raise EnvelopeDamaged(str(error)) from error
    if header.seq < 1 or header.stamp < 1:
        raise EnvelopeDamaged("numbers and stamps count from 1")
    if private and hashlib.sha256(private).digest() != header.private_hash:
        raise EnvelopeDamaged("the private part is not the one that was chained")
    return header


def read_records(header: EnvelopeBody, private: bytes = b"") -> list[msgspec.Struct]:
    """Decode the records of an envelope whose header was read; raises as ``open_envelope``."""
    kept_apart = _read_private(private)
    return [
        _read_record(kind, version, raw, kept_apart.get(index, {}))
        for index, (kind, version, raw) in enumerate(header.records)
    ]


def open_envelope(body: bytes, private: bytes = b"") -> tuple[EnvelopeBody, list[msgspec.Struct]]:
    """Decode an envelope's bytes into its header and records.

    Raises ``EnvelopeDamaged`` for torn bytes or a private part that is not the chained one, and
    ``UnknownRecord`` for a kind or version this program does not know. A private part that was
    erased (empty) reads as empty fields.
    """
    header = read_header(body, private)
    return header, read_records(header, private)


def read_some(
    body: bytes, private: bytes, kinds: Collection[str]
) -> tuple[EnvelopeBody, list[tuple[int, msgspec.Struct]]]:
    """Decode only an envelope's records of some kinds, each with its place among all of them.

    Those of a later version are left out. Raises ``EnvelopeDamaged``.
    """
    header = read_header(body, private)
    kept_apart = _read_private(private)
    return header, [
        (index, _read_record(kind, version, raw, kept_apart.get(index, {})))
        for index, (kind, version, raw) in enumerate(header.records)
        if kind in kinds and version <= FACTS[kind].version
    ]


class UnknownRecord(Exception):
    """A record of a kind or version that this program does not know; its envelope waits."""


def _read_private(private: bytes) -> dict[int, dict[str, msgspec.Raw]]:
    try:
        return _private_decoder.decode(private[SALT_BYTES:]) if private else {}
    except TORN as error:
        raise EnvelopeDamaged(str(error)) from error


def _read_record(
    kind: str, version: int, raw: msgspec.Raw, kept_apart: dict[str, msgspec.Raw]
) -> msgspec.Struct:
    declared = FACTS.get(kind)
    if declared is None or version > declared.version:
        raise UnknownRecord(f"{kind} v{version}")
    try:
        if not kept_apart and not declared.blank:
            return _decoder_of(declared.struct).decode(raw)
        return _merge_private(declared, raw, kept_apart)
    except TORN as error:
        raise EnvelopeDamaged(f"{kind}: {error}") from error


@cache
def _decoder_of(struct: type[msgspec.Struct]) -> msgspec.msgpack.Decoder[msgspec.Struct]:
    return msgspec.msgpack.Decoder(struct)


def _take_apart(
    declared: FactType, record: msgspec.Struct
) -> tuple[dict[str, Any], dict[str, Any]]:
    fields = msgspec.structs.asdict(record)
    kept_apart = {name: fields.pop(name) for name in declared.private}
    for field, name in declared.within:
        held = fields[field] if isinstance(fields[field], tuple) else (fields[field],)
        texts = [getattr(each, name) for each in held]
        if any(texts):
            kept_apart[f"{field}.{name}"] = texts
            fields[field] = _with_texts(fields[field], name, [""] * len(texts))
    return fields, kept_apart


def _merge_private(
    declared: FactType, raw: msgspec.Raw, kept_apart: dict[str, msgspec.Raw]
) -> msgspec.Struct:
    after = [_packed(name, text) for name, text in kept_apart.items() if name in declared.private]
    packed = _with_pairs(bytes(raw), _blank_of(declared.blank), after)
    record = _decoder_of(declared.struct).decode(packed)
    for field, name in declared.within:
        texts = kept_apart.get(f"{field}.{name}")
        if texts is not None:
            held = _with_texts(
                getattr(record, field), name, msgspec.msgpack.decode(texts, type=list[str])
            )
            record = msgspec.structs.replace(record, **{field: held})
    return record


@cache
def _blank_of(names: frozenset[str]) -> tuple[bytes, ...]:
    return tuple(_packed(name, _EMPTY_TEXT) for name in names)


def _packed(name: str, text: msgspec.Raw) -> bytes:
    return _encoder.encode(name) + bytes(text)


def _with_pairs(packed: bytes, before: Sequence[bytes], after: Sequence[bytes]) -> bytes:
    """Return a packed map with more pairs before and after its own: of one name the last counts.

    A sale is read thrice as fast as by unpacking and packing it again.
    """
    if not before and not after:
        return packed
    first = packed[0]
    if first & 0xF0 == _SHORT_MAP:
        own, begins = first & 0x0F, 1
    elif first == _LONG_MAP:
        own, begins = int.from_bytes(packed[1:3]), 3
    else:
        raise msgspec.DecodeError("a record's fields are no map")
    count = own + len(before) + len(after)
    if count > _MOST_PAIRS:
        raise msgspec.DecodeError("a record has too many fields")
    head = _LONG_MAP.to_bytes() + count.to_bytes(2)
    return b"".join((head, *before, packed[begins:], *after))


def _with_texts(held: Any, name: str, texts: list[str]) -> Any:  # noqa: ANN401 - one struct or many
    if isinstance(held, tuple):
        pairs = zip(held, texts, strict=True)
        return tuple(msgspec.structs.replace(each, **{name: text}) for each, text in pairs)
    return msgspec.structs.replace(held, **{name: texts[0]})

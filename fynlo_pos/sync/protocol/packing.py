"""Envelopes packed for a push: small ones as they are, a batch compressed (MEASURED.md, 3)."""

import zlib
from collections.abc import Sequence
from typing import Final

import msgspec

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Push, Sent, SignedHead, Why

LARGEST_BATCH: Final = 8 << 20
MOST_ENVELOPES: Final = 1_000
BATCH_BYTES: Final = 128 << 10
BATCH_ENVELOPES: Final = 100
_WORTH_COMPRESSING = 4 << 10
_FASTEST = 1

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(tuple[Sent, ...])


def pack(envelopes: Sequence[Sent], heads: tuple[SignedHead, ...]) -> Push:
    """Return a push of envelopes in the order given."""
    return Push(*packed(_encoder.encode(envelopes)), heads)


def packed(plain: bytes) -> tuple[bytes, bool]:
    """Return bytes as they travel, and whether they were worth compressing."""
    if len(plain) < _WORTH_COMPRESSING:
        return plain, False
    return zlib.compress(plain, _FASTEST), True


def unpack(push: Push) -> tuple[Sent, ...]:
    """Return a push's envelopes. Raises ``NotAFrame`` where there are too many, or none at all."""
    try:
        envelopes = _decoder.decode(unpacked(push.packed, is_compressed=push.is_compressed))
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error
    if len(envelopes) > MOST_ENVELOPES:
        raise NotAFrame(Why.TOO_MANY, f"{len(envelopes)} envelopes in one push")
    return envelopes


def unpacked(travelled: bytes, *, is_compressed: bool) -> bytes:
    """Return bytes as they were packed. Raises ``NotAFrame`` for too many, or cut short."""
    if not is_compressed:
        return travelled
    inflater = zlib.decompressobj()
    try:
        plain = inflater.decompress(travelled, LARGEST_BATCH)
    except zlib.error as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error
    if inflater.unconsumed_tail or not inflater.eof:
        raise NotAFrame(Why.TOO_LARGE, f"more than {LARGEST_BATCH} bytes, or cut short")
    return plain

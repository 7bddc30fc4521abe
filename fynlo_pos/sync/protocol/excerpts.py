"""Excerpts packed for a viewer, as envelopes are for a member (``packing``)."""

from collections.abc import Sequence

import msgspec

from fynlo_pos.core.kitchen.for_viewers import Excerpt
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.frames import Head, Shown, Why
from fynlo_pos.sync.protocol.packing import MOST_ENVELOPES, packed, unpacked

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder = msgspec.msgpack.Decoder(tuple[Excerpt, ...])


def show(excerpts: Sequence[Excerpt], heads: tuple[Head, ...]) -> Shown:
    """Return excerpts in the order given, and up to where they are all there is."""
    return Shown(*packed(_encoder.encode(excerpts)), heads)


def read_shown(shown: Shown) -> tuple[Excerpt, ...]:
    """Return what was shown. Raises ``NotAFrame`` where there is too much, or it is no excerpt."""
    try:
        excerpts = _decoder.decode(unpacked(shown.packed, is_compressed=shown.is_compressed))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error
    if len(excerpts) > MOST_ENVELOPES:
        raise NotAFrame(Why.TOO_MANY, f"{len(excerpts)} excerpts at once")
    return excerpts

"""Frames as bytes and back, with a limit before anything is believed."""

from typing import Final

import msgspec

from fynlo_pos.sync.protocol.frames import Frame, Why

LARGEST_FRAME: Final = 1 << 20

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_decoder: msgspec.msgpack.Decoder[Frame] = msgspec.msgpack.Decoder(Frame)
_fields = msgspec.msgpack.Decoder(list[msgspec.Raw])
_TAGS = frozenset(kind.__struct_config__.tag for kind in Frame.__args__)


class NotAFrame(Exception):
    """Bytes that no peer of this protocol sends; ``why`` is what to answer."""

    def __init__(self, why: Why, detail: str) -> None:
        super().__init__(detail)
        self.why = why


def encode_frame(frame: Frame) -> bytes:
    """Return a frame's bytes."""
    return _encoder.encode(frame)


def decode_frame(message: bytes) -> Frame | None:
    """Return the frame in a message; ``None`` for a kind that a newer peer says.

    Raises ``NotAFrame`` for bytes that are too many or are no frame.
    """
    if len(message) > LARGEST_FRAME:
        raise NotAFrame(Why.TOO_LARGE, f"{len(message)} bytes")
    try:
        return _decoder.decode(message)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if _is_unknown_kind(message):
            return None
        raise NotAFrame(Why.NOT_A_FRAME, str(error)) from error


def _is_unknown_kind(message: bytes) -> bool:
    try:
        fields = _fields.decode(message)
        return bool(fields) and msgspec.msgpack.decode(fields[0], type=int) not in _TAGS
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False

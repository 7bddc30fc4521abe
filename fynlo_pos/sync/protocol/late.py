"""What a terminal had not handed over, as a file: pushes as they would have been sent.

Each is signed by the terminal's own key, so that the file proves itself wherever it comes from, and
who carries it can change nothing (SYNC.md, rule 10).
"""

import zlib
from typing import Annotated, Final
from uuid import UUID

import msgspec

from fynlo_pos.sync.protocol.frames import Push

LARGEST_FILE: Final = 64 << 20
"""So many bytes a file has at most: half a million envelopes. What is more goes into another."""
_MOST_PUSHES: Final = 1 << 16
_WORDS: Final = b"fynlo late 1\n"
_CHECK_BYTES: Final = 4
_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


class LateFile(msgspec.Struct, frozen=True, array_like=True):
    """Pushes of one device of a venue, in the order of stamps. ``terminal`` is only its name."""

    venue: UUID
    device: UUID
    terminal: str
    pushes: Annotated[tuple[Push, ...], msgspec.Meta(max_length=_MOST_PUSHES)]


class NotLate(Exception):
    """Bytes that are no such file, or not all of one."""


_decoder = msgspec.msgpack.Decoder(LateFile)


def write_late(late: LateFile) -> bytes:
    """Return a file's bytes."""
    body = _encoder.encode(late)
    return _WORDS + zlib.crc32(body).to_bytes(_CHECK_BYTES, "big") + body


def read_late(data: bytes) -> LateFile:
    """Return what a file holds. Raises ``NotLate`` for another file, and one that is damaged.

    Whether it is genuine its signatures say.
    """
    body = data[len(_WORDS) + _CHECK_BYTES :]
    check = data[len(_WORDS) :][:_CHECK_BYTES]
    if not data.startswith(_WORDS) or zlib.crc32(body).to_bytes(_CHECK_BYTES, "big") != check:
        raise NotLate("no such file, or not all of it")
    try:
        return _decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotLate(str(error)) from error

"""A witness outside the data folder of how far each life was written: an older copy cannot hide.

One small file for each incarnation: the last envelope's number and hash, written over in place
after the commit that made it durable. It is never ahead of the disk, so it may lag, be torn or be
gone: then it says nothing. It is not synchronised, which would cost a sale as much as its commit.
"""

import logging
import struct
import zlib
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

import msgspec

_FORM = struct.Struct(">Q32sI")
_CHECKED = struct.Struct(">Q32s")

_log = logging.getLogger(__name__)


class Seen(msgspec.Struct, frozen=True):
    """The last envelope that a witness saw of a life."""

    seq: int
    hash: bytes


class Witness:
    """The witness of one life. A fault of its file never meets a sale."""

    def __init__(self, folder: Path, incarnation: UUID) -> None:
        self._path = folder / incarnation.hex
        self._file: BinaryIO | None = None

    def read(self) -> Seen | None:
        """Return what was seen; ``None`` if that was nothing, or cannot be read whole."""
        try:
            written = self._path.read_bytes()
            seq, digest, check = _FORM.unpack(written)
        except (OSError, struct.error):
            return None
        is_whole = zlib.crc32(written[: _CHECKED.size]) == check
        return Seen(seq, digest) if is_whole else None

    def saw(self, seq: int, digest: bytes) -> None:
        """Take down an envelope that is on disk."""
        checked = _CHECKED.pack(seq, digest)
        try:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._file = self._path.open("r+b" if self._path.exists() else "w+b", buffering=0)
            self._file.seek(0)
            self._file.write(_FORM.pack(seq, digest, zlib.crc32(checked)))
        except OSError:
            _log.warning("the witness was not written", exc_info=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

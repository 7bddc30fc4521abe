"""The newest snapshot of each venue, one file each: what a new terminal begins with.

The file is encrypted as it came; its note, which holds the key, is sealed with a key of this hub's.
It is whole, or it is not there. Each worker of a grown hub keeps its own.
"""

import hashlib
import os
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.snapshots import (
    LENGTH_BYTES,
    MOST_BYTES,
    SnapshotNote,
    note_bytes,
    read_length,
    read_note,
)

OWNER_ONLY: Final = 0o600
SYNCED_AT_ONCE: Final = 8 << 20
"""No sale that is acknowledged from this disk waits behind more of a snapshot than this."""
READ_AT_ONCE: Final = 1 << 20
_SEAL: Final = b"fynlo hub snapshots 1\0"
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16


class NotKept(Exception):
    """A snapshot did not come whole, or there is no room for it: the one before stays."""


class Snapshots:
    """Used on any thread; a venue's file is replaced in one step."""

    def __init__(self, folder: Path, database_key: bytes) -> None:
        self._folder = folder
        self._lock, self._coming = threading.Lock(), 0
        self._seal = AESGCM(hashlib.sha256(_SEAL + database_key).digest())

    def clear_away(self) -> None:
        """Remove what a hub that died had received in part; before anything is received."""
        for unfinished in self._folder.glob("*.part"):
            unfinished.unlink(missing_ok=True)

    def kept(self, venue: UUID) -> SnapshotNote | None:
        """Return the note of a venue's snapshot; ``None`` where there is none that can be read."""
        opened = self.open(venue)
        if opened is None:
            return None
        note, file = opened
        file.close()
        return note

    def open(self, venue: UUID) -> tuple[SnapshotNote, BinaryIO] | None:
        """Return a venue's snapshot, the file at its first byte behind the note; or ``None``."""
        try:
            file = self._path(venue).open("rb")
        except OSError:
            return None
        try:
            return self._unsealed(venue, file), file
        except (OSError, NotAFrame, InvalidTag):
            file.close()
            return None

    def is_whole(self, venue: UUID) -> bool:
        """Tell whether a venue's snapshot lies here as it was signed; read to its end."""
        opened = self.open(venue)
        if opened is None:
            return False
        note, file = opened
        with file:
            found = hashlib.sha256()
            while chunk := file.read(READ_AT_ONCE):
                found.update(chunk)
            return found.digest() == note.sha256

    def receive(self, note: SnapshotNote) -> "Receiving":
        """Begin to keep a snapshot instead of the one before. Raises ``NotKept``, ``OSError``."""
        if note.size > MOST_BYTES:
            raise NotKept("too large")
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        nonce = os.urandom(_NONCE_BYTES)
        sealed = nonce + self._seal.encrypt(nonce, note_bytes(note), note.venue.bytes)
        head = (len(sealed) - _NONCE_BYTES - _TAG_BYTES).to_bytes(LENGTH_BYTES, "big") + sealed
        with self._lock:
            if shutil.disk_usage(self._folder).free < 2 * note.size + self._coming:
                raise NotKept("no room on the disk")
            receiving = Receiving(self._path(note.venue), note, head, self._came)
            self._coming += note.size
        return receiving

    def _came(self, size: int) -> None:
        with self._lock:
            self._coming -= size

    def _path(self, venue: UUID) -> Path:
        return self._folder / f"{venue}.snapshot"

    def _unsealed(self, venue: UUID, file: BinaryIO) -> SnapshotNote:
        sealed = file.read(read_length(file.read(LENGTH_BYTES)) + _NONCE_BYTES + _TAG_BYTES)
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        return read_note(self._seal.decrypt(nonce, rest, venue.bytes)[LENGTH_BYTES:])


class Receiving:
    """A snapshot on its way to the disk; ``keep`` ends it well, ``close`` in any case."""

    def __init__(
        self, path: Path, note: SnapshotNote, head: bytes, came: Callable[[int], None]
    ) -> None:
        self._path, self._note, self._came = path, note, came
        self._is_coming = True
        self._part = path.with_name(f"{path.name}.{os.urandom(4).hex()}.part")
        self._hash, self._size, self._synced = hashlib.sha256(), 0, 0
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self._part, flags, OWNER_ONLY), "wb")
        self._file.write(head)

    def write(self, chunk: bytes) -> None:
        """Write what came next. Raises ``NotKept`` for more than was said, and ``OSError``."""
        self._size += len(chunk)
        if self._size > self._note.size:
            raise NotKept("more came than was said")
        self._hash.update(chunk)
        self._file.write(chunk)
        if self._size - self._synced >= SYNCED_AT_ONCE:
            self._synchronise()

    def keep(self) -> None:
        """Put it in the place of the one before, on disk when this returns. Raises ``NotKept``."""
        if self._size != self._note.size or self._hash.digest() != self._note.sha256:
            raise NotKept("what came is not what was signed")
        self._synchronise()
        self._file.close()
        self._part.replace(self._path)
        with suppress(OSError):  # Windows opens no folder.
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _synchronise(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._synced = self._size

    def close(self) -> None:
        """Let go; of what was not kept nothing is left."""
        if self._is_coming:
            self._is_coming = False
            self._came(self._note.size)
        with suppress(OSError):
            self._file.close()
        self._part.unlink(missing_ok=True)

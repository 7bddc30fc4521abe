"""Snapshots over HTTP, to and from the hub that was joined: with a token, under its own key."""

import hashlib
import http.client
import json
import os
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

import msgspec

from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.codec import NotAFrame
from fynlo_pos.sync.protocol.snapshots import (
    KEPT,
    KIND,
    LENGTH_BYTES,
    SNAPSHOT,
    SnapshotKept,
    SnapshotNote,
    note_bytes,
    read_length,
    read_note,
)

STALLS_S: Final = 10.0
KEPT_WITHIN_S: Final = 60.0
"""A hub answers once it has it on its disk, which others use too."""
CHUNK: Final = 1 << 20
SENT_AT_ONCE: Final = 256 << 10
LOST: Final = (OSError, http.client.HTTPException, NotThisHub, NotAFrame, ValueError)
_OWNER_ONLY: Final = 0o600
_OK, _NO_CONTENT, _NOT_FOUND = 200, 204, 404


class CutShort(Exception):
    """The till closes: what was on its way is let go of."""


class SnapshotLine:
    """What a hub is asked about snapshots. Each raises what is in ``LOST`` where that fails."""

    def __init__(self, joined: JoinedHub, token: str, is_closing: Callable[[], bool]) -> None:
        self._joined = joined
        self._headers = {"authorization": f"Bearer {token}"}
        self._is_closing = is_closing

    def kept(self) -> SnapshotKept:
        """Return how far the hub's newest snapshot goes."""
        with self._connection() as connection:
            connection.request("GET", KEPT, headers=self._headers)
            answer = connection.getresponse()
            if answer.status != _OK:
                raise http.client.HTTPException(f"the hub answers {answer.status}")
            return msgspec.convert(json.loads(answer.read()), SnapshotKept)

    def fetch(
        self,
        path: Path,
        is_believed: Callable[[SnapshotNote], bool],
        progress: Callable[[SnapshotNote, int], None],
    ) -> SnapshotNote | None:
        """Write the hub's newest snapshot to a file, whole and as it was signed, and return its
        note; ``None`` where there is none, or its note is not believed. Raises ``CutShort`` too.
        """
        with self._connection() as connection:
            answer = self._asked(connection)
            note = _note_of(answer)
            if note is None or not is_believed(note):
                return None
            self._write(path, note, answer, progress)
        return note

    def note(self) -> SnapshotNote | None:
        """Return the note of the hub's newest snapshot alone; ``None`` where there is none."""
        with self._connection() as connection:
            return _note_of(self._asked(connection))

    def _asked(self, connection: http.client.HTTPConnection) -> http.client.HTTPResponse:
        connection.request("GET", SNAPSHOT, headers=self._headers)
        answer = connection.getresponse()
        if answer.status not in {_OK, _NOT_FOUND}:
            raise http.client.HTTPException(f"the hub answers {answer.status}")
        return answer

    def _write(
        self,
        path: Path,
        note: SnapshotNote,
        answer: http.client.HTTPResponse,
        progress: Callable[[SnapshotNote, int], None],
    ) -> None:
        path.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        sha256, size = hashlib.sha256(), 0
        with os.fdopen(os.open(path, flags, _OWNER_ONLY), "wb") as file:
            while chunk := answer.read(CHUNK):
                self._go_on()
                size += len(chunk)
                if size > note.size:
                    break
                sha256.update(chunk)
                file.write(chunk)
                progress(note, size)
        if size != note.size or sha256.digest() != note.sha256:
            raise http.client.HTTPException("what came is not what was signed")

    def hand_in(self, note: SnapshotNote, path: Path) -> None:
        """Have the hub keep a snapshot. Raises ``CutShort`` too; then it keeps what it had."""
        head = note_bytes(note)
        headers = {
            **self._headers,
            "content-type": KIND,
            "content-length": str(len(head) + note.size),
        }
        with self._connection() as connection:
            connection.request("PUT", SNAPSHOT, self._sent(head, path), headers)
            connection.sock.settimeout(KEPT_WITHIN_S)
            answer = connection.getresponse()
            if answer.status != _NO_CONTENT:
                raise http.client.HTTPException(f"the hub answers {answer.status}")

    def _sent(self, head: bytes, path: Path) -> Iterator[bytes]:
        yield head
        with path.open("rb") as file:
            while chunk := file.read(SENT_AT_ONCE):
                self._go_on()
                yield chunk

    def _go_on(self) -> None:
        if self._is_closing():
            raise CutShort

    @contextmanager
    def _connection(self) -> Iterator[http.client.HTTPConnection]:
        address = self._joined.address
        made = (
            http.client.HTTPSConnection(
                address.host, address.port, timeout=STALLS_S, context=tls_to_a_hub()
            )
            if address.is_tls
            else http.client.HTTPConnection(address.host, address.port, timeout=STALLS_S)
        )
        with closing(made) as connection:
            connection.connect()
            if isinstance(connection.sock, ssl.SSLSocket):
                check_certificate(connection.sock, bytes.fromhex(self._joined.hub_key))
            yield connection


def _note_of(answer: http.client.HTTPResponse) -> SnapshotNote | None:
    if answer.status == _NOT_FOUND:
        return None
    return read_note(answer.read(read_length(answer.read(LENGTH_BYTES))))


def sum_of(path: Path) -> tuple[int, bytes]:
    """Return a file's size and SHA-256. Raises ``OSError``."""
    sha256, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            sha256.update(chunk)
            size += len(chunk)
    return size, sha256.digest()

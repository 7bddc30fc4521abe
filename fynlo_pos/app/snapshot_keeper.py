"""A till that may manage sees to it that its hub keeps a snapshot that is not far behind.

It is made at a quiet moment on a thread of its own, beside selling, and ends with the till.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.app.clock import now_ms
from fynlo_pos.app.hub_token import token_of
from fynlo_pos.app.joined_hub import JoinedHub
from fynlo_pos.app.snapshot_line import LOST, CutShort, SnapshotLine, sum_of
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.driver import KEY_BYTES
from fynlo_pos.core.db.log_rows import count_envelopes
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.schema_version import SCHEMA_VERSION
from fynlo_pos.core.db.snapshot_making import NotNow, make_snapshot
from fynlo_pos.core.db.vector import ChainHead, Signed
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.version import VERSION
from fynlo_pos.sync.client.client import Client
from fynlo_pos.sync.protocol.frames import Head
from fynlo_pos.sync.protocol.handshake import head_words
from fynlo_pos.sync.protocol.snapshots import (
    MOST_BYTES,
    SnapshotKept,
    SnapshotNote,
    is_due,
    signed_note,
)

FILE_NAME: Final = "snapshot.made"
LOOKS_EVERY_S: Final = 600.0
LONGEST_WAIT_S: Final = 24 * 60 * 60.0
"""What was not taken in may never be: each time it is made again after twice as long."""
QUIET_S: Final = 20.0
ENDS_WITHIN_S: Final = 0.5
NICENESS: Final = 10

_log = logging.getLogger(__name__)


class SnapshotKeeper:
    """Looks now and then whether the hub's snapshot is far behind, and hands in a new one."""

    def __init__(
        self, opened: OpenTill, joined: JoinedHub, key: Ed25519PrivateKey, client: Client
    ) -> None:
        self._making = SnapshotMaking(opened, joined, key)
        self._joined = joined
        self._client = client
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._sold_at_s = time.monotonic()
        self._looks_at_s = 0.0
        self._waits_s = LOOKS_EVERY_S

    def sold(self) -> None:
        """Take in that something was written here just now; any thread."""
        self._sold_at_s = time.monotonic()

    def is_together(self) -> None:
        """Look, where it is time: the hub has all that is here. On the client's thread."""
        now_s = time.monotonic()
        is_at_work = self._thread is not None and self._thread.is_alive()
        if is_at_work or now_s < self._looks_at_s or self._closing.is_set():
            return
        self._looks_at_s = now_s + LOOKS_EVERY_S
        thread = threading.Thread(target=self._look, name="snapshot", daemon=True)
        thread.start()
        self._thread = thread

    def stop(self) -> None:
        """Let go of what is being made; soon."""
        self._closing.set()
        if self._thread is not None:
            self._thread.join(ENDS_WITHIN_S)

    def _look(self) -> None:
        _step_back()
        while time.monotonic() - self._sold_at_s < QUIET_S:
            if self._closing.wait(QUIET_S / 4):
                return
        token = token_of(self._client)
        if token is None:
            return
        line = SnapshotLine(self._joined, token, self._closing.is_set)
        is_due = False
        try:
            is_due = self._making.is_due(line)
            if is_due:
                self._making.hand_in(line, self._closing.is_set)
            self._waits_s = LOOKS_EVERY_S
        except (NotNow, CutShort, Trouble, *LOST) as error:
            _log.info("no snapshot was handed in for now: %s", error)
            if is_due:
                self._waits_s = min(2 * self._waits_s, LONGEST_WAIT_S)
                self._looks_at_s = time.monotonic() + self._waits_s


class SnapshotMaking:
    """Makes a snapshot of a till and hands it in."""

    def __init__(self, opened: OpenTill, joined: JoinedHub, key: Ed25519PrivateKey) -> None:
        self._opened = opened
        self._joined = joined
        self._key = key
        self._path = opened.home.folder / FILE_NAME

    def is_due(self, line: SnapshotLine) -> bool:
        """Tell whether what a hub keeps is far behind.

        Raises ``Trouble`` and what is in ``LOST``.
        """
        with telling_trouble(), self._opened.readers.connect() as connection, connection.begin():
            here = SnapshotKept(count_envelopes(connection), now_ms())
        return is_due(line.kept(), here)

    def hand_in(self, line: SnapshotLine, is_closing: Callable[[], bool]) -> SnapshotNote:
        """Make one and have it kept; nothing of it stays here.

        Raises ``NotNow``, ``CutShort`` and what is in ``LOST``.
        """
        try:
            note = self._made(is_closing)
            line.hand_in(note, self._path)
        finally:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        _log.info("a snapshot of %d envelopes was handed in", note.envelopes)
        return note

    def _made(self, is_closing: Callable[[], bool]) -> SnapshotNote:
        at_ms, file_key = now_ms(), os.urandom(KEY_BYTES)
        database = (self._opened.home.database, self._opened.secret.key)
        made = make_snapshot(database, (self._path, file_key), self._sign, is_closing)
        size, sha256 = sum_of(self._path)
        if size > MOST_BYTES:
            raise NotNow("it is larger than a hub keeps")
        note = SnapshotNote(
            self._joined.venue,
            self._joined.device,
            at_ms,
            SCHEMA_VERSION,
            VERSION,
            tuple(Head(head.incarnation, head.seq, head.hash) for head in made.heads),
            made.envelopes,
            size,
            sha256,
            file_key,
        )
        return signed_note(self._key, note)

    def _sign(self, head: ChainHead) -> Signed:
        words = head_words(Head(head.incarnation, head.seq, head.hash))
        return Signed(head.hash, self._joined.device, self._key.sign(words))


def _step_back() -> None:
    """Let every other thread of the till go first, where a thread can say so."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)

"""The floor of a hub's store: the same tables, indexes, rows and bytes by a raw cursor."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from fynlo_pos.bench.floor import RawDatabase, Statement, raw_database
from fynlo_pos.bench.hub_process import EnrolledDevice
from fynlo_pos.sync.protocol.frames import Head, Sent

KEY_FILE: Final = "hub.key"
STORE_FILE: Final = "hub.db"
STOCKED_BY: Final = 5_000
_TABLES: Final = (
    """CREATE TABLE venue (venue BLOB NOT NULL PRIMARY KEY, version INTEGER NOT NULL,
        stored_bytes INTEGER NOT NULL, late_bytes INTEGER NOT NULL)""",
    """CREATE TABLE chain (venue BLOB NOT NULL, chain BLOB NOT NULL, incarnation BLOB NOT NULL,
        first INTEGER NOT NULL, owner BLOB NOT NULL, told_seq INTEGER NOT NULL,
        told_hash BLOB NOT NULL, stored_seq INTEGER NOT NULL, stored_hash BLOB NOT NULL,
        is_fixed INTEGER NOT NULL, UNIQUE (venue, chain))""",
    """CREATE TABLE log (venue BLOB NOT NULL, chain BLOB NOT NULL, seq INTEGER NOT NULL,
        stamp INTEGER NOT NULL, hash BLOB NOT NULL, body BLOB NOT NULL, private BLOB NOT NULL,
        signature BLOB NOT NULL, UNIQUE (venue, chain, seq))""",
    "INSERT INTO venue VALUES (x'01', 1, 0, 0)",
)
_APPEND: Final = "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_CHAIN: Final = (
    "INSERT INTO chain VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, 0) ON CONFLICT (venue, chain) DO UPDATE"
    " SET told_seq = excluded.told_seq, told_hash = excluded.told_hash,"
    " stored_seq = excluded.stored_seq, stored_hash = excluded.stored_hash"
)
_GROW: Final = "UPDATE venue SET version = version + 1, stored_bytes = stored_bytes + ?"


class HubFloor:
    """A file with the tables of a hub's store, written by a raw cursor."""

    def __init__(self, raw: RawDatabase, device: EnrolledDevice) -> None:
        self._raw = raw
        self._device = device

    def begin(self) -> None:
        """Make the tables."""
        self._raw.write([Statement(text, ((),)) for text in _TABLES])

    def keep(self, batch: Sequence[tuple[Sent, Head]]) -> int:
        """Write one push in one transaction; return its nanoseconds."""
        venue, owner = self._device.venue.bytes, self._device.id.bytes
        last = batch[-1][1]
        chain = last.incarnation.bytes
        rows = [
            (venue, chain, head.seq, head.seq, head.hash, sent.body, sent.private, b"")
            for sent, head in batch
        ]
        size = sum(len(sent.body) + len(sent.private) for sent, _ in batch)
        head = (venue, chain, chain, owner, last.seq, last.hash, last.seq, last.hash)
        return self._raw.write(
            [
                Statement(_APPEND, tuple(rows)),
                Statement(_CHAIN, (head,)),
                Statement(_GROW, ((size,),)),
            ]
        )


@contextmanager
def hub_floor(folder: Path, device: EnrolledDevice) -> Iterator[HubFloor]:
    """Make the file and write to it for a while."""
    folder.mkdir(parents=True, exist_ok=True)
    with raw_database(folder / "floor.db", os.urandom(32)) as raw:
        floor = HubFloor(raw, device)
        floor.begin()
        yield floor


def stock(folder: Path, device: EnrolledDevice, links: Iterable[tuple[Sent, Head]]) -> None:
    """Put a chain into the store of a hub that does not run: millions take minutes so.

    The hub is none the wiser, but nobody can be sent what nothing signed covers.
    """
    key = bytes.fromhex((folder / KEY_FILE).read_text(encoding="ascii").strip().split(":")[-1])
    left = iter(links)
    with raw_database(folder / STORE_FILE, key) as raw:
        raw.hasten()
        rows = HubFloor(raw, device)
        while batch := list(islice(left, STOCKED_BY)):
            rows.keep(batch)
    with (folder / STORE_FILE).open("rb+") as stocked:
        os.fsync(stocked.fileno())

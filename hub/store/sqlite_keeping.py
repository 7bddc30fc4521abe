"""What a hub's own store lets go: floors first, in one commit, and then bodies, a little in each.

A header moves to the end of the log as its body goes: the pages that held both come free, and are
written again. Changed in its place it would leave them half empty for ever.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Final
from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Mark
from hub.store.port import Keeping, Vouched
from hub.store.rows import heads_value, mark_of

TABLES: Final = (
    """CREATE TABLE mark (
        venue BLOB NOT NULL,
        number INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        heads BLOB NOT NULL,
        CONSTRAINT mark_once UNIQUE (venue, number)
    )""",
    """CREATE TABLE heard (
        venue BLOB NOT NULL,
        device BLOB NOT NULL,
        mark INTEGER NOT NULL,
        CONSTRAINT heard_once UNIQUE (venue, device)
    )""",
    """CREATE TABLE vouched (
        venue BLOB NOT NULL,
        worker BLOB NOT NULL,
        mark INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        CONSTRAINT vouched_once UNIQUE (venue, worker)
    )""",
    """CREATE TABLE let_go (
        venue BLOB NOT NULL,
        chain BLOB NOT NULL,
        seq INTEGER NOT NULL,
        emptied INTEGER NOT NULL,
        CONSTRAINT let_go_once UNIQUE (venue, chain)
    )""",
)

_SET_MARK: Final = """
INSERT INTO mark (venue, number, at_ms, heads)
SELECT ?1, 1 + max(
    coalesce((SELECT max(number) FROM mark WHERE venue = ?1), 0),
    coalesce((SELECT max(mark) FROM heard WHERE venue = ?1), 0),
    coalesce((SELECT max(mark) FROM vouched WHERE venue = ?1), 0)), ?2, ?3
"""
_MARKS: Final = "SELECT number, at_ms, heads FROM mark WHERE venue = ? ORDER BY number"
_HEARD: Final = "SELECT device, mark FROM heard WHERE venue = ?"
_VOUCHED: Final = "SELECT worker, mark, at_ms FROM vouched WHERE venue = ?"
_HEAR: Final = """
INSERT INTO heard (venue, device, mark) VALUES (?, ?, ?)
ON CONFLICT (venue, device) DO UPDATE SET mark = excluded.mark WHERE mark <> excluded.mark
"""
_VOUCH: Final = """
INSERT INTO vouched (venue, worker, mark, at_ms) VALUES (?, ?, ?, ?)
ON CONFLICT (venue, worker) DO UPDATE SET mark = excluded.mark, at_ms = excluded.at_ms
"""
_LET_GO: Final = """
INSERT INTO let_go (venue, chain, seq, emptied)
SELECT venue, chain, ?3, first - 1 FROM chain WHERE venue = ?1 AND chain = ?2
ON CONFLICT (venue, chain) DO UPDATE SET seq = max(seq, excluded.seq)
"""
_FORGET_MARKS: Final = "DELETE FROM mark WHERE venue = ? AND number < ?"
_TOUCH: Final = "UPDATE venue SET version = version + 1 WHERE venue = ?"
_TO_EMPTY: Final = """
SELECT chain, seq, emptied FROM let_go WHERE venue = ? AND emptied < seq LIMIT 1
"""
_OF_THESE: Final = """
FROM log WHERE venue = ?1 AND chain = ?2 AND seq > ?3 AND seq <= ?4 AND body <> x''
    AND NOT EXISTS (SELECT 1 FROM lasting AS l
        WHERE l.venue = log.venue AND l.chain = log.chain AND l.seq = log.seq)
"""
_SIZE: Final = f"SELECT coalesce(sum(length(body) + length(private)), 0) {_OF_THESE}"
_HEADERS: Final = f"""
INSERT OR REPLACE INTO log (venue, chain, seq, stamp, hash, body, private, signature)
SELECT venue, chain, seq, stamp, hash, x'', x'', signature {_OF_THESE}
"""
_EMPTIED: Final = "UPDATE let_go SET emptied = ? WHERE venue = ? AND chain = ?"
_SHRINK: Final = "UPDATE venue SET stored_bytes = stored_bytes - ? WHERE venue = ?"


class SqliteKeeping:
    """That part of the store which lets go; the rest of it gives the database and its commits."""

    _db: Any

    def _writing(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def _reading(self) -> AbstractContextManager[None]:
        raise NotImplementedError

    def set_mark(self, venue: UUID, heads: Iterable[Head], at_ms: int, first: int = 0) -> None:
        """Keep how far the venue is told now; marks before ``first`` are forgotten."""
        with self._writing():
            self._db.execute(_SET_MARK, (venue.bytes, at_ms, heads_value(heads)))
            self._db.execute(_FORGET_MARKS, (venue.bytes, first))

    def keeping(self, venue: UUID) -> Keeping:
        """Return what decides of how much is let go."""
        with self._reading():
            marks = self._db.execute(_MARKS, (venue.bytes,)).fetchall()
            heard = self._db.execute(_HEARD, (venue.bytes,)).fetchall()
            vouched = self._db.execute(_VOUCHED, (venue.bytes,)).fetchall()
        return Keeping(
            tuple(map(mark_of, marks)),
            {UUID(bytes=device): mark for device, mark in heard},
            {UUID(bytes=worker): Vouched(*rest) for worker, *rest in vouched},
        )

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark, and of no later one."""
        with self._writing():
            self._db.execute(_HEAR, (venue.bytes, device.bytes, mark))

    def vouch(self, venue: UUID, worker: UUID, vouched: Vouched) -> None:
        """Note up to which mark a worker has a snapshot."""
        with self._writing():
            self._db.execute(_VOUCH, (venue.bytes, worker.bytes, vouched.mark, vouched.at_ms))

    def let_go(self, venue: UUID, mark: Mark) -> None:
        """Give nothing up to a mark to anybody from now on; the marks before it are forgotten."""
        floors = [(venue.bytes, head.incarnation.bytes, head.seq) for head in mark.heads]
        with self._writing():
            self._db.executemany(_LET_GO, floors)
            self._db.execute(_FORGET_MARKS, (venue.bytes, mark.number))
            self._db.execute(_TOUCH, (venue.bytes,))

    def empty(self, venue: UUID, most: int) -> bool:
        """Take out bodies of what was let go; tell whether there may be more."""
        with self._writing():
            row = self._db.execute(_TO_EMPTY, (venue.bytes,)).fetchone()
            if row is None:
                return False
            chain, seq, emptied = row
            these = (venue.bytes, chain, emptied, min(seq, emptied + most))
            (size,) = self._db.execute(_SIZE, these).fetchone()
            self._db.execute(_HEADERS, these)
            self._db.execute(_EMPTIED, (these[3], venue.bytes, chain))
            self._db.execute(_SHRINK, (size, venue.bytes))
        return True

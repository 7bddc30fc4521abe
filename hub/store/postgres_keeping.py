"""What the grown hub's store lets go: floors first, in one commit, then bodies, a little in each.

Workers take turns under the venue's row. What a header held before is the server's to clear away.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any, Final
from uuid import UUID

import psycopg

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Mark
from hub.store.port import Keeping, Vouched
from hub.store.rows import heads_value, mark_of

TABLES: Final = (
    """CREATE TABLE mark (
        venue bytea NOT NULL,
        number bigint NOT NULL,
        at_ms bigint NOT NULL,
        heads bytea NOT NULL,
        CONSTRAINT mark_once PRIMARY KEY (venue, number)
    )""",
    """CREATE TABLE heard (
        venue bytea NOT NULL,
        device bytea NOT NULL,
        mark bigint NOT NULL,
        CONSTRAINT heard_once PRIMARY KEY (venue, device)
    )""",
    """CREATE TABLE vouched (
        venue bytea NOT NULL,
        worker bytea NOT NULL,
        mark bigint NOT NULL,
        at_ms bigint NOT NULL,
        CONSTRAINT vouched_once PRIMARY KEY (venue, worker)
    )""",
    """CREATE TABLE let_go (
        venue bytea NOT NULL,
        chain bytea NOT NULL,
        seq bigint NOT NULL,
        emptied bigint NOT NULL,
        CONSTRAINT let_go_once PRIMARY KEY (venue, chain)
    )""",
)
DISTRIBUTED: Final = ("mark", "heard", "vouched", "let_go")

_SET_MARK: Final = """
INSERT INTO mark (venue, number, at_ms, heads)
SELECT venue, 1 + greatest(
    coalesce((SELECT max(number) FROM mark WHERE venue = %(venue)b), 0),
    coalesce((SELECT max(mark) FROM heard WHERE venue = %(venue)b), 0),
    coalesce((SELECT max(mark) FROM vouched WHERE venue = %(venue)b), 0)),
    %(at_ms)s, %(heads)b FROM venue WHERE venue = %(venue)b
"""
_MARKS: Final = "SELECT number, at_ms, heads FROM mark WHERE venue = %b ORDER BY number"
_HEARD: Final = "SELECT device, mark FROM heard WHERE venue = %b"
_VOUCHED: Final = "SELECT worker, mark, at_ms FROM vouched WHERE venue = %b"
_HEAR: Final = """
INSERT INTO heard (venue, device, mark) VALUES (%b, %b, %b)
ON CONFLICT (venue, device) DO UPDATE SET mark = excluded.mark WHERE heard.mark <> excluded.mark
"""
_VOUCH: Final = """
INSERT INTO vouched (venue, worker, mark, at_ms) VALUES (%b, %b, %b, %b)
ON CONFLICT (venue, worker) DO UPDATE SET mark = excluded.mark, at_ms = excluded.at_ms
"""
_LET_GO: Final = """
INSERT INTO let_go (venue, chain, seq, emptied)
SELECT venue, chain, %(seq)s, first - 1 FROM chain
WHERE venue = %(venue)b AND chain = %(chain)b
ON CONFLICT (venue, chain) DO UPDATE SET seq = greatest(let_go.seq, excluded.seq)
"""
_FORGET_MARKS: Final = "DELETE FROM mark WHERE venue = %b AND number < %b"
_TOUCH: Final = "UPDATE venue SET version = version + 1 WHERE venue = %b"
_HOLD: Final = "SELECT 1 FROM venue WHERE venue = %b FOR UPDATE"
_TO_EMPTY: Final = """
SELECT chain, seq, emptied FROM let_go WHERE venue = %b AND emptied < seq LIMIT 1
"""
_THESE: Final = """
venue = %(venue)b AND chain = %(chain)b AND seq > %(after)s AND seq <= %(upto)s
AND length(body) > 0 AND NOT EXISTS (SELECT 1 FROM lasting AS l
    WHERE l.venue = %(venue)b AND l.chain = log.chain AND l.seq = log.seq)
"""
_SIZE: Final = f"SELECT coalesce(sum(length(body) + length(private)), 0) FROM log WHERE {_THESE}"
_EMPTY: Final = f"UPDATE log SET body = '', private = '' WHERE {_THESE}"
_EMPTIED: Final = "UPDATE let_go SET emptied = %b WHERE venue = %b AND chain = %b"
_SHRINK: Final = "UPDATE venue SET stored_bytes = stored_bytes - %b WHERE venue = %b"


class PostgresKeeping:
    """That part of the store which lets go; the rest of it gives the database and its commits."""

    def _working(self) -> AbstractContextManager[psycopg.Connection[tuple[Any, ...]]]:
        raise NotImplementedError

    def set_mark(self, venue: UUID, heads: Iterable[Head], at_ms: int, first: int = 0) -> None:
        """Keep how far the venue is told now; marks before ``first`` are forgotten."""
        values = {"venue": venue.bytes, "at_ms": at_ms, "heads": heads_value(heads)}
        with self._working() as db:
            db.execute(_HOLD, (venue.bytes,))
            db.execute(_SET_MARK, values)
            db.execute(_FORGET_MARKS, (venue.bytes, first))

    def keeping(self, venue: UUID) -> Keeping:
        """Return what decides of how much is let go."""
        with self._working() as db:
            marks = db.execute(_MARKS, (venue.bytes,)).fetchall()
            heard = db.execute(_HEARD, (venue.bytes,)).fetchall()
            vouched = db.execute(_VOUCHED, (venue.bytes,)).fetchall()
        return Keeping(
            tuple(map(mark_of, marks)),
            {UUID(bytes=device): mark for device, mark in heard},
            {UUID(bytes=worker): Vouched(*rest) for worker, *rest in vouched},
        )

    def heard(self, venue: UUID, device: UUID, mark: int) -> None:
        """Note that a device has all of a mark, and of no later one."""
        with self._working() as db:
            db.execute(_HEAR, (venue.bytes, device.bytes, mark))

    def vouch(self, venue: UUID, worker: UUID, vouched: Vouched) -> None:
        """Note up to which mark a worker has a snapshot."""
        with self._working() as db:
            db.execute(_VOUCH, (venue.bytes, worker.bytes, vouched.mark, vouched.at_ms))

    def let_go(self, venue: UUID, mark: Mark) -> None:
        """Give nothing up to a mark to anybody from now on; the marks before it are forgotten."""
        with self._working() as db:
            db.execute(_TOUCH, (venue.bytes,))
            for head in mark.heads:
                its = {"venue": venue.bytes, "chain": head.incarnation.bytes, "seq": head.seq}
                db.execute(_LET_GO, its)
            db.execute(_FORGET_MARKS, (venue.bytes, mark.number))

    def empty(self, venue: UUID, most: int) -> bool:
        """Take out bodies of what was let go; tell whether there may be more."""
        with self._working() as db:
            db.execute(_HOLD, (venue.bytes,))
            row = db.execute(_TO_EMPTY, (venue.bytes,)).fetchone()
            if row is None:
                return False
            chain, seq, emptied = row
            upto = min(seq, emptied + most)
            these = {"venue": venue.bytes, "chain": chain, "after": emptied, "upto": upto}
            found = db.execute(_SIZE, these).fetchone()
            db.execute(_EMPTY, these)
            db.execute(_EMPTIED, (upto, venue.bytes, chain))
            db.execute(_SHRINK, (int(found[0]) if found else 0, venue.bytes))
        return True

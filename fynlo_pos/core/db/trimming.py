"""Taking bodies out of a till's log, a little in each commit, below what the base stands for.

A power cut leaves it anywhere, and it goes on from what lies there: a base counts once all of it is
written, bodies go once it counts, and a part that belongs to none is deleted.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import Final, Protocol
from uuid import UUID

from fynlo_pos.core.db.base_rows import (
    Base,
    Written,
    add_part,
    count_written,
    forget_part,
    read_base,
    read_stale_part,
    read_written,
    set_base,
)
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_managed_conflicts
from fynlo_pos.core.db.folding import NotFolded
from fynlo_pos.core.db.fork_rows import read_forks
from fynlo_pos.core.db.vector import ChainHead, hash_at

BODIES_AT_ONCE: Final = 20

_WAITS = """
SELECT 1 FROM parked AS p JOIN base_head AS b USING (incarnation) WHERE p.seq <= b.seq LIMIT 1
"""
_READ_LATER = """
SELECT written_seq FROM z_report WHERE written_by = ?1
UNION
SELECT e.seq FROM document_conflict AS c
    CROSS JOIN envelope AS e ON e.stamp = c.lost_stamp AND e.incarnation = c.lost_device
WHERE c.lost_device = ?1
UNION
SELECT e.seq FROM document_conflict AS c
    CROSS JOIN envelope AS e ON e.stamp = c.stands_stamp AND e.incarnation = c.stands_device
WHERE c.stands_device = ?1
UNION
SELECT s.seq FROM tab_line AS l JOIN tab_fact AS f USING (tab_id, line_id)
    JOIN sale AS s ON s.sale_id = f.sale_id
WHERE s.incarnation = ?1 AND (l.settled_milli > l.rung_milli OR l.cut_milli > 0)
"""
_AT_STAMP = "SELECT seq FROM envelope WHERE stamp = ? AND incarnation = ?"
_BODIES = """
SELECT row, seq FROM envelope
WHERE incarnation = ? AND seq > ? AND seq <= ? AND seq > 1 AND body <> x'' ORDER BY seq LIMIT ?
"""
# A header moves away from whole envelopes, or their pages would never come free.
_TAKE_OUT = """
UPDATE envelope SET body = x'', private = x'',
    row = (SELECT min(min(row), 0) - 1 FROM envelope)
WHERE row = ? AND incarnation = ? AND seq = ?
"""

Work = Callable[[], None]


class Transactions(Connection, Protocol):
    """A connection, a transaction at a time."""

    def begin(self) -> AbstractContextManager[Connection]:
        """Begin a transaction."""


class Trimming:
    """Writes a base that was made, if one was, and takes out the bodies that the base covers.

    Kept are the first envelope of a chain, Z reports, edits that contradict each other, and sales
    of lines that terminals met on: they are read by themselves later. ``reader`` looks up what each
    commit is to do, beside the till; ``writer`` only does it.
    """

    def __init__(
        self,
        reader: Transactions,
        writer: Transactions,
        base: Base | None = None,
        parts: Iterable[tuple[str, bytes]] = (),
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._commits = self._all(base, iter(parts))
        self.taken_out = 0
        """How many bodies went."""

    def next(self) -> Work | None:
        """Return what the next commit does, a few milliseconds of the writer's; ``None`` at last.

        It looks up and packs on the thread that asks. Each is to be done before the next is asked
        for; it raises ``NotFolded`` where the till has changed so that the base is not its any
        more, and what the driver raises.
        """
        return next(self._commits, None)

    def some(self) -> bool:
        """Do one commit's worth here; tell whether there may be more."""
        work = self.next()
        if work is not None:
            work()
        return work is not None

    def _all(self, base: Base | None, parts: Iterator[tuple[str, bytes]]) -> Iterator[Work]:
        yield from self._forgetting()
        if base is not None:
            written = Written()
            for nth, part in enumerate(parts):
                written = written.then(part)
                yield self._committing(partial(_add, base=base, nth=nth, part=part))
            with self._reader.begin():
                if read_written(self._reader, base.generation) != written:
                    raise NotFolded("other parts lie there by now")
            yield self._committing(partial(_let_count, base=base, written=written))
            yield from self._forgetting()
        with self._reader.begin():
            heads = read_base(self._reader).heads.values()
        for head in heads:
            yield from self._emptying(head)

    def _forgetting(self) -> Iterator[Work]:
        while True:
            with self._reader.begin():
                stale = read_stale_part(self._reader)
            if stale is None:
                return
            yield self._committing(partial(forget_part, place=stale))

    def _emptying(self, head: ChainHead) -> Iterator[Work]:
        name, after = head.incarnation.bytes, 0
        with self._reader.begin():
            kept = {row[0] for row in self._reader.exec_driver_sql(_READ_LATER, (name,))}
            kept |= _managed_at_odds(self._reader, head.incarnation)
        while True:
            with self._reader.begin():
                place = (name, after, head.seq, BODIES_AT_ONCE)
                found = self._reader.exec_driver_sql(_BODIES, place).all()
            if not found:
                return
            after = found[-1][1]
            gone = [(row, name, seq) for row, seq in found if seq not in kept]
            if gone:
                yield self._committing(partial(_take_out, rows=gone))
                self.taken_out += len(gone)

    def _committing(self, does: Callable[[Connection], None]) -> Work:
        def work() -> None:
            with self._writer.begin() as connection:
                does(connection)

        return work


def _managed_at_odds(connection: Connection, branch: UUID) -> set[int]:
    """Return the numbers of a branch's edits at odds that are in no table."""
    stamps = {
        stamp
        for _kind, _doc_id, conflict in read_managed_conflicts(connection)
        for stamp, link in (conflict.lost, conflict.stands)
        if link == branch
    }
    rows = (
        connection.exec_driver_sql(_AT_STAMP, (stamp, branch.bytes)).first() for stamp in stamps
    )
    return {row[0] for row in rows if row is not None}


def _add(connection: Connection, base: Base, nth: int, part: tuple[str, bytes]) -> None:
    _require_next(connection, base, nth)
    add_part(connection, base.generation, nth, part)


def _let_count(connection: Connection, base: Base, written: Written) -> None:
    _require_next(connection, base, written.parts)
    if not all(
        base.covers(each.incarnation, each.seq) for each in read_base(connection).heads.values()
    ):
        raise NotFolded("the base that counts by now goes further")
    set_base(connection, base, written)
    forks = read_forks(connection)
    for head in base.heads.values():
        if hash_at(connection, head.incarnation, head.seq, forks) != head.hash:
            raise NotFolded("a chain goes on otherwise by now")
    if connection.exec_driver_sql(_WAITS).first() is not None:
        raise NotFolded("something in it waits by now")


def _require_next(connection: Connection, base: Base, parts: int) -> None:
    if read_base(connection).generation != base.generation - 1:
        raise NotFolded("another base counts by now")
    if count_written(connection, base.generation) != parts:
        raise NotFolded("a part of it went by now")


def _take_out(connection: Connection, rows: list[tuple[int, bytes, int]]) -> None:
    connection.exec_driver_sql(_TAKE_OUT, rows)

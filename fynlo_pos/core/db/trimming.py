"""Taking bodies out of a till's log, a little in each commit, below what the base stands for.

A power cut leaves it anywhere, and it goes on from what lies there: a base counts once all of it is
written, bodies go once it counts, and a part that belongs to none is deleted.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Final, Protocol

from fynlo_pos.core.db.base_rows import Base, add_part, forget_stale_part, read_base, set_base
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.folding import NotFolded
from fynlo_pos.core.db.fork_rows import read_forks
from fynlo_pos.core.db.vector import ChainHead, hash_at

BODIES_AT_ONCE: Final = 50

_WAITS = """
SELECT 1 FROM parked AS p JOIN base_head AS b USING (incarnation) WHERE p.seq <= b.seq LIMIT 1
"""
_READ_LATER = """
SELECT written_seq FROM z_report WHERE written_by = ?1
UNION
SELECT e.seq FROM envelope AS e JOIN document_conflict AS c
    ON (e.stamp = c.lost_stamp AND e.incarnation = c.lost_device)
    OR (e.stamp = c.stands_stamp AND e.incarnation = c.stands_device)
WHERE e.incarnation = ?1
UNION
SELECT s.seq FROM tab_line AS l JOIN tab_fact AS f USING (tab_id, line_id)
    JOIN sale AS s ON s.sale_id = f.sale_id
WHERE s.incarnation = ?1 AND (l.settled_milli > l.rung_milli OR l.cut_milli > 0)
"""
_BODIES = """
SELECT row, seq FROM envelope
WHERE incarnation = ? AND seq > ? AND seq <= ? AND seq > 1 AND body <> x'' ORDER BY seq LIMIT ?
"""
_TAKE_OUT = "UPDATE envelope SET body = x'', private = x'' WHERE row = ?"


class Writer(Connection, Protocol):
    """The connection that writes, a transaction at a time."""

    def begin(self) -> AbstractContextManager[Connection]:
        """Begin a transaction."""


class Trimming:
    """Writes a base that was made, if one was, and takes out the bodies that the base covers.

    Kept are the first envelope of a chain, Z reports, edits that contradict each other, and sales
    of lines that terminals met on: they are read by themselves later.
    """

    def __init__(
        self,
        connection: Writer,
        base: Base | None = None,
        parts: Iterable[tuple[str, bytes]] = (),
    ) -> None:
        self._connection = connection
        self._base = base
        self._parts = enumerate(parts)
        self._is_clear = False
        self._chains: list[ChainHead] | None = None
        self._after = 0
        self._keeps: set[int] = set()
        self.taken_out = 0
        """How many bodies went."""

    def some(self) -> bool:
        """Do one commit's worth, a few milliseconds; tell whether there is more.

        Raises ``NotFolded`` where the till has changed so that the base is not its any more, and
        what the driver raises.
        """
        with self._connection.begin():
            if not self._is_clear:
                self._is_clear = not forget_stale_part(self._connection)
                return True
            if self._base is not None:
                self._write(self._base)
                return True
            return self._take_out()

    def _write(self, base: Base) -> None:
        if read_base(self._connection).generation != base.generation - 1:
            raise NotFolded("another base counts by now")
        nth, part = next(self._parts, (0, None))
        if part is not None:
            add_part(self._connection, base.generation, nth, part)
            return
        set_base(self._connection, base)
        forks = read_forks(self._connection)
        for head in base.heads.values():
            if hash_at(self._connection, head.incarnation, head.seq, forks) != head.hash:
                raise NotFolded("a chain goes on otherwise by now")
        if self._connection.exec_driver_sql(_WAITS).first() is not None:
            raise NotFolded("something in it waits by now")
        self._base, self._is_clear = None, False

    def _take_out(self) -> bool:
        if self._chains is None:
            self._chains = list(read_base(self._connection).heads.values())
            self._begin()
        if not self._chains:
            return False
        head = self._chains[-1]
        place = (head.incarnation.bytes, self._after, head.seq, BODIES_AT_ONCE)
        found = self._connection.exec_driver_sql(_BODIES, place).all()
        gone = [(row,) for row, seq in found if seq not in self._keeps]
        if gone:
            self._connection.exec_driver_sql(_TAKE_OUT, gone)
            self.taken_out += len(gone)
        if found:
            self._after = found[-1][1]
        else:
            self._chains.pop()
            self._begin()
        return True

    def _begin(self) -> None:
        self._after = 0
        if self._chains:
            name = self._chains[-1].incarnation.bytes
            rows = self._connection.exec_driver_sql(_READ_LATER, (name,))
            self._keeps = {row[0] for row in rows}

"""Second branches of a chain: found, named and read from where they part (SYNC.md, rule 9).

A fork is a chain of its own but for its beginning, which it shares. Which of two branches is called
the fork is which came second here.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of

_FORK = """
INSERT INTO fork (fork, incarnation, first_seq, previous, parent, parent_name)
VALUES (?, ?, ?, ?, ?, ?)
"""
_FORKS = "SELECT fork, incarnation, first_seq, previous, parent, parent_name FROM fork"
_OF = f"{_FORKS} WHERE incarnation = ? ORDER BY first_seq, fork"
_ALL = f"{_FORKS} ORDER BY incarnation, first_seq, fork"
_IS_READ = "SELECT 1 FROM incarnation WHERE incarnation = ?"
# The branch's own past: its parent up to where they part, that one's parent before, and so on.
_BEGIN = """
WITH RECURSIVE past (branch, below) AS (
    SELECT parent, first_seq FROM fork WHERE fork = ?1
    UNION ALL
    SELECT f.parent, min(f.first_seq, past.below) FROM fork AS f JOIN past ON f.fork = past.branch),
own_sale AS (SELECT s.number, s.seq, s.business_date FROM sale AS s
    JOIN past ON s.incarnation = past.branch AND s.seq < past.below),
own_z AS (SELECT z.number, z.to_seq, z.business_date FROM z_report AS z
    JOIN past ON z.incarnation = past.branch AND z.written_by = z.incarnation
        AND z.to_seq < past.below)
INSERT INTO incarnation (incarnation, terminal, series, previous, seq, hash, next_number,
    business_date, period, period_from_seq, period_first_number)
SELECT ?1, i.terminal || ' (copy)', i.series, i.previous, f.first_seq - 1, f.previous,
    1 + coalesce((SELECT max(number) FROM own_sale), 0),
    max(coalesce((SELECT max(business_date) FROM own_sale), ''),
        coalesce((SELECT max(business_date) FROM own_z), '')),
    1 + coalesce((SELECT max(number) FROM own_z), 0),
    1 + coalesce((SELECT max(to_seq) FROM own_z), 0),
    1 + coalesce((SELECT max(number) FROM own_sale
        WHERE seq <= (SELECT max(to_seq) FROM own_z)), 0)
FROM fork AS f JOIN incarnation AS i ON i.incarnation = f.parent
WHERE f.fork = ?1
"""

_FORK_VERSION = 5
_VERSION_BYTE = 6


class Fork(msgspec.Struct, frozen=True):
    """A second branch: its name, whose chain, from which number on, and what came before.

    ``parent`` is the branch it parts from, and ``parent_name`` what a node calls that one where
    this branch came first.
    """

    name: UUID
    incarnation: UUID
    first_seq: int
    previous: bytes
    parent: UUID
    parent_name: UUID


def is_fork(branch: UUID) -> bool:
    """Tell whether a branch is called as a second one is, by the version of its id."""
    return branch.bytes[_VERSION_BYTE] >> 4 == _FORK_VERSION


def keep_fork(connection: Connection, fork: Fork) -> None:
    """Write down that a chain has another branch."""
    connection.exec_driver_sql(
        _FORK,
        (
            fork.name.bytes,
            fork.incarnation.bytes,
            fork.first_seq,
            fork.previous,
            fork.parent.bytes,
            fork.parent_name.bytes,
        ),
    )


def read_forks(connection: Connection, incarnation: UUID | None = None) -> Sequence[Fork]:
    """Return the second branches of a chain, or of every chain, the first to part first."""
    rows = (
        connection.exec_driver_sql(_OF, (incarnation.bytes,))
        if incarnation
        else connection.exec_driver_sql(_ALL)
    )
    return [
        Fork(
            id_of(name),
            id_of(of),
            first_seq,
            previous,
            id_of(parent),
            id_of(parent_name),
        )
        for name, of, first_seq, previous, parent, parent_name in rows
    ]


def parted_by(branches: Iterable[UUID], forks: Iterable[Fork]) -> dict[UUID, int]:
    """Return which branches these leave, each with the last number that is shared with it."""
    by_name = {fork.name: fork for fork in forks}
    parted: dict[UUID, int] = {}
    walked: set[UUID] = set()
    for name in branches:
        fork = by_name.get(name)
        while fork is not None and fork.name not in walked:
            walked.add(fork.name)
            parted[fork.parent] = max(fork.first_seq - 1, parted.get(fork.parent, 0))
            fork = by_name.get(fork.parent)
    return parted


def begin_reading_fork(connection: Connection, branch: UUID) -> None:
    """Let a branch begin where its parent stood, if nothing of it was read yet."""
    if not is_fork(branch):
        return
    if connection.exec_driver_sql(_IS_READ, (branch.bytes,)).first() is None:
        connection.exec_driver_sql(_BEGIN, (branch.bytes,))

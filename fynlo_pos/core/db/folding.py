"""Folding the oldest part of a log into the base: up to where it may, and what that comes to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from uuid import UUID

import msgspec

from fynlo_pos.core.db.base_rows import Base, read_base
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.fork_rows import read_forks
from fynlo_pos.core.db.parking import read_parked
from fynlo_pos.core.db.replay import Replay
from fynlo_pos.core.db.vector import ChainHead, hash_at
from fynlo_pos.core.retention import (
    Closed,
    Sizes,
    Standing,
    believed,
    closed_before,
    floor_of,
    stamp_limit,
)

_CLOSED = """
SELECT incarnation, business_date, min(to_seq, written_seq), written_stamp FROM z_report
WHERE business_date < ? AND written_by = incarnation
"""
_FIRST_KEPT = """
SELECT min(written_stamp) FROM z_report WHERE business_date >= ? AND business_date <= ?
"""
_COUNTED = """
SELECT i.incarnation FROM incarnation AS i
WHERE EXISTS (SELECT 1 FROM z_report AS z WHERE z.incarnation = i.incarnation)
    OR EXISTS (SELECT 1 FROM closing_counter AS c
        WHERE c.incarnation = i.incarnation AND c.period = i.period)
"""
_HEADS = "SELECT incarnation, seq FROM chain"
_LAST_BEFORE = """
SELECT seq FROM envelope WHERE stamp <= ? AND incarnation = ? ORDER BY stamp DESC LIMIT 1
"""
_NTH_STAMP = """
SELECT e.stamp FROM envelope AS e LEFT JOIN base_head AS b USING (incarnation)
WHERE e.seq > coalesce(b.seq, 0) ORDER BY e.stamp LIMIT 1 OFFSET ?
"""
_FIRST_OF_FORK = "SELECT first_seq FROM fork WHERE fork = ?"
_NO_LIMIT = 1 << 63


class NotFolded(Exception):
    """Nothing was folded, and every body is where it was; the text says why, for a log file."""


class Floors(msgspec.Struct, frozen=True):
    """Up to where a base is to go on each chain; ``envelopes`` are new in it."""

    up_to: Mapping[UUID, int]
    business_date: str
    envelopes: int


def choose_floors(
    connection: Connection,
    covered: Iterable[ChainHead],
    newest_day: str,
    sizes: Sizes | None = None,
) -> Floors | None:
    """Return what may be folded now; ``None`` where that is not worth it yet.

    ``covered`` are the heads of a snapshot that the hub keeps: what is not in it stays as it is,
    and so does a chain that goes on otherwise here. ``newest_day`` is the last business day.
    """
    sizes = sizes or Sizes()
    base = read_base(connection)
    closed = _closed(connection, closed_before(newest_day, sizes.days), newest_day)
    every = [each for of_chain in closed.values() for each in of_chain]
    limit = stamp_limit(every, (each.stamp for each in read_parked(connection)))
    limit = min(limit, _nth_stamp(connection, sizes.most))
    up_to, new = {}, 0
    for branch, standing in _standings(connection, closed, limit, _reach(connection, covered)):
        before = (
            base.heads[branch].seq if branch in base.heads else _before_first(connection, branch)
        )
        floor = floor_of(standing)
        if branch in base.heads or floor > before:
            up_to[branch] = max(floor, before)
            new += up_to[branch] - before
    if new < sizes.worth:
        return None
    days = [each.business_date for each in every if each.stamp <= limit]
    return Floors(up_to, max((*days, base.business_date)), new)


def fold(
    live: Connection, rebuilt: Connection, floors: Floors, progress: Callable[[int, int], None]
) -> Base:
    """Make the tables of the next base in an empty database, by replaying up to the floors.

    Each body that is to go is read once more on the way. Raises ``NotFolded`` where anything is
    wrong with one: then all stay, for ``doctor`` to tell of it.
    """
    replay = Replay(live, rebuilt, floors.up_to)
    replay.run(progress)
    if replay.faults:
        raise NotFolded(replay.faults[0])
    heads = {
        branch: ChainHead(branch, head.seq, head.hash)
        for branch, head in replay.check.heads.items()
    }
    if {branch: head.seq for branch, head in heads.items()} != dict(floors.up_to):
        raise NotFolded("a chain ends before its floor")
    return Base(replay.base.generation + 1, floors.business_date, heads)


def _closed(connection: Connection, before: str, newest_day: str) -> dict[UUID, list[Closed]]:
    """Return the old Zs that stand in the log which they close: another's word makes none old.

    A day beyond the newest keeps nothing: it was closed by a clock that was ahead.
    """
    closed: dict[UUID, list[Closed]] = {}
    for name, *z in connection.exec_driver_sql(_CLOSED, (before,)):
        closed.setdefault(UUID(bytes=name), []).append(Closed(*z))
    first_kept: int | None = connection.exec_driver_sql(_FIRST_KEPT, (before, newest_day)).scalar()
    return {name: believed(of_log, first_kept) for name, of_log in closed.items()}


def _standings(
    connection: Connection,
    closed: Mapping[UUID, list[Closed]],
    limit: int,
    reach: Mapping[UUID, int],
) -> Iterator[tuple[UUID, Standing]]:
    counted = {row[0] for row in connection.exec_driver_sql(_COUNTED)}
    for name, head in connection.exec_driver_sql(_HEADS).all():
        branch = UUID(bytes=name)
        old = connection.exec_driver_sql(_LAST_BEFORE, (limit, name)).scalar() or 0
        ends = (each.to_seq for each in closed.get(branch, ()))
        ended = max(ends, default=0) if name in counted else None
        yield branch, Standing(head, old, reach.get(branch, 0), ended)


def _reach(connection: Connection, covered: Iterable[ChainHead]) -> dict[UUID, int]:
    forks = read_forks(connection)
    return {
        head.incarnation: head.seq
        for head in covered
        if hash_at(connection, head.incarnation, head.seq, forks) == head.hash
    }


def _nth_stamp(connection: Connection, number: int) -> int:
    stamp: int | None = connection.exec_driver_sql(_NTH_STAMP, (number - 1,)).scalar()
    return _NO_LIMIT if stamp is None else stamp


def _before_first(connection: Connection, branch: UUID) -> int:
    first: int | None = connection.exec_driver_sql(_FIRST_OF_FORK, (branch.bytes,)).scalar()
    return first - 1 if first else 0

"""How much of what a till's Z reports say is said by two of them (DECISIONS 19).

Lives of a till that began apart each took a recovery Z over what they had of an earlier one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from fynlo_pos.core.db.closing_rows import IS_IN_ANOTHER_Z
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.earlier_lives import read_range
from fynlo_pos.core.incarnation import IncarnationBegan

_MET = f"""
WITH shown AS (
    SELECT z.z_id, z.incarnation, z.written_by <> z.incarnation AS is_recovery, z.from_seq,
        z.to_seq, z.takings_minor, z.written_stamp, z.written_by
    FROM z_report AS z JOIN incarnation AS i ON i.incarnation = z.incarnation
    WHERE i.terminal = (SELECT terminal FROM incarnation WHERE incarnation = ?)
        AND NOT {IS_IN_ANOTHER_Z})
SELECT z.z_id, z.incarnation, z.written_by, z.from_seq, z.to_seq, z.takings_minor,
    z.is_recovery, (SELECT min(first_seq) FROM fork WHERE fork.incarnation = z.incarnation)
FROM shown AS z
WHERE EXISTS (
    SELECT 1 FROM shown AS other
    WHERE other.incarnation = z.incarnation AND other.z_id <> z.z_id
        AND (other.is_recovery OR z.is_recovery)
        AND other.from_seq <= z.to_seq AND other.to_seq >= z.from_seq)
ORDER BY z.incarnation, z.is_recovery, z.written_stamp, z.written_by
"""  # noqa: S608 - of constants
_SOLD = """
SELECT seq, sum(total_minor) FROM sale WHERE incarnation = ? AND seq BETWEEN ? AND ? GROUP BY seq
"""
_LIFE_AFTER = """
WITH RECURSIVE life (incarnation, previous) AS (
    SELECT incarnation, previous FROM incarnation WHERE incarnation = ?1
    UNION
    SELECT i.incarnation, i.previous FROM incarnation AS i
    JOIN life ON i.incarnation = life.previous)
SELECT incarnation FROM life WHERE previous = ?2
"""
_IS_HERE = "SELECT 1 FROM envelope WHERE incarnation = ? AND seq = ? AND hash = ?"


class _Z(NamedTuple):
    z_id: bytes
    life: bytes
    by: bytes
    from_seq: int
    to_seq: int
    takings_minor: int
    is_recovery: int
    parts_at: int | None

    def holds(self, seq: int) -> bool:
        """Tell whether an envelope is in its range."""
        return self.from_seq <= seq <= self.to_seq


def read_told_twice(connection: Connection, incarnation: UUID) -> Mapping[UUID, int]:
    """Return what of a Z's takings another of the till's Zs says too, for each that repeats some.

    The first that says all of its range is believed, a life's own before a recovery Z; those after
    it repeat it. So what the list adds up to, less this, is what was sold.
    """
    met = [_Z(*row) for row in connection.exec_driver_sql(_MET, (incarnation.bytes,))]
    twice: dict[UUID, int] = {}
    for _, of_life in groupby(met, key=lambda z: z.life):
        twice |= _repeated(connection, list(of_life))
    return twice


def _repeated(connection: Connection, zs: Sequence[_Z]) -> Iterator[tuple[UUID, int]]:
    """Yield which of a life's Zs, in their order, repeat how much.

    One that lacks what its till could not read, or is over another branch, says nothing for others.
    """
    sold = [_sold(connection, z) for z in zs]
    is_on_main = [_is_on_main(connection, z) for z in zs]
    is_whole = [
        is_main and sum(each.values()) == z.takings_minor
        for z, each, is_main in zip(zs, sold, is_on_main, strict=True)
    ]
    believed: list[_Z] = []
    for index in sorted(range(len(zs)), key=lambda index: not is_whole[index]):
        z = zs[index]
        below = z.to_seq + 1 if is_on_main[index] or z.parts_at is None else z.parts_at
        repeats_minor = sum(
            minor
            for seq, minor in sold[index].items()
            if seq < below and any(one.holds(seq) for one in believed)
        )
        if repeats_minor and z.is_recovery:
            yield UUID(bytes=z.z_id), repeats_minor
        if is_whole[index]:
            believed.append(z)


def _is_on_main(connection: Connection, z: _Z) -> bool:
    """Tell whether a Z is over the branch that came first here, where its log has several.

    A life goes on from one of them, by the hash of its last envelope, and looks back on that one.
    """
    if z.parts_at is None or z.to_seq < z.parts_at or not z.is_recovery:
        return True
    after = connection.exec_driver_sql(_LIFE_AFTER, (z.by, z.life)).first()
    began = next(read_range(connection, after[0], 1, 1), None) if after else None
    if not isinstance(began, IncarnationBegan) or began.previous_seq < z.parts_at:
        return False
    place = (z.life, began.previous_seq, began.previous_hash)
    return connection.exec_driver_sql(_IS_HERE, place).first() is not None


def _sold(connection: Connection, z: _Z) -> dict[int, int]:
    rows = connection.exec_driver_sql(_SOLD, (z.life, z.from_seq, z.to_seq))
    return {int(seq): int(minor) for seq, minor in rows}

"""How much of what a till's Z reports say is said by two of them (DECISIONS 19).

Lives of a till that began apart each took a recovery Z over what they had of an earlier one.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.z_standing import IS_OF_THIS_BRANCH, IS_TOLD, SAME_TO

# A life's own Zs never meet: what meets no recovery Z, which are few, repeats nothing.
_MET = f"""
WITH told AS (
    SELECT z.z_id, z.incarnation, z.written_by <> z.incarnation AS is_recovery, z.from_seq,
        z.to_seq, z.takings_minor, z.written_stamp, z.written_by,
        {IS_OF_THIS_BRANCH} AS is_here, {SAME_TO} AS same_to
    FROM z_report AS z JOIN incarnation AS i ON i.incarnation = z.incarnation
    WHERE i.terminal = (SELECT terminal FROM incarnation WHERE incarnation = ?) AND {IS_TOLD}),
recovery AS MATERIALIZED (SELECT * FROM told WHERE is_recovery)
SELECT z.z_id, z.incarnation, z.from_seq, z.to_seq, z.takings_minor, z.is_recovery,
    z.is_here, z.same_to
FROM told AS z
WHERE EXISTS (
    SELECT 1 FROM recovery AS other
    WHERE other.incarnation = z.incarnation
        AND other.from_seq <= z.to_seq AND other.to_seq >= z.from_seq)
ORDER BY z.incarnation, z.is_recovery, z.written_stamp, z.written_by
"""  # noqa: S608 - of constants
_SOLD = """
SELECT seq, sum(total_minor) FROM sale WHERE incarnation = ? AND seq BETWEEN ? AND ? GROUP BY seq
"""


class _Z(NamedTuple):
    z_id: bytes
    life: bytes
    from_seq: int
    to_seq: int
    takings_minor: int
    is_recovery: int
    is_here: int
    same_to: int

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
    is_whole = [
        bool(z.is_here) and sum(each.values()) == z.takings_minor
        for z, each in zip(zs, sold, strict=True)
    ]
    believed: list[_Z] = []
    for index in sorted(range(len(zs)), key=lambda index: not is_whole[index]):
        z = zs[index]
        repeats_minor = sum(
            minor for seq, minor in sold[index].items() if any(one.holds(seq) for one in believed)
        )
        if z.is_here and not is_whole[index]:
            repeats_minor = min(repeats_minor, z.takings_minor)
        if repeats_minor and z.is_recovery:
            yield UUID(bytes=z.z_id), repeats_minor
        if is_whole[index]:
            believed.append(z)


def _sold(connection: Connection, z: _Z) -> dict[int, int]:
    """Return what was sold here in its range, as far as its branch is the one here."""
    rows = connection.exec_driver_sql(_SOLD, (z.life, z.from_seq, z.same_to))
    return {int(seq): int(minor) for seq, minor in rows}

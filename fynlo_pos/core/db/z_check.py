"""Are the Z reports of a till's lives the whole of their logs, each envelope in one and no more?"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from fynlo_pos.core.db.closing_counts import counts_of
from fynlo_pos.core.db.closing_rows import IS_IN_ANOTHER_Z
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.earlier_lives import read_range

_RANGES = f"""
WITH RECURSIVE life (incarnation, back) AS (
    SELECT incarnation, 0 FROM own_log WHERE is_till = 1
    UNION
    SELECT l.previous, life.back + 1 FROM incarnation AS l JOIN life USING (incarnation)
    WHERE l.previous IS NOT NULL AND life.back < 1000)
SELECT i.incarnation, i.series, i.seq, life.back = 0, z.from_seq, z.to_seq
FROM life JOIN incarnation AS i USING (incarnation)
LEFT JOIN z_report AS z ON z.incarnation = i.incarnation AND NOT {IS_IN_ANOTHER_Z}
ORDER BY life.back DESC, z.from_seq
"""  # noqa: S608 - of constants


class _Range(NamedTuple):
    incarnation: bytes
    series: str
    seq: int
    goes_on: int
    from_seq: int | None
    to_seq: int | None


def z_faults(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each range of a life's log that is in no Z, or in two.

    What comes after the last Z of the life that goes on is its next one's; an earlier life's must
    hold nothing that a Z counts.
    """
    rows = [_Range(*row) for row in connection.exec_driver_sql(_RANGES)]
    for _, of_life in groupby(rows, key=lambda row: row.incarnation):
        ranges = list(of_life)
        life, due = ranges[0], 1
        for each in ranges:
            if each.from_seq is None or each.to_seq is None:
                continue
            if each.from_seq > due:
                yield _in_no_z(life, due, each.from_seq - 1)
            elif each.from_seq < due:
                yield f"Envelope {each.from_seq} of {life.series} is in two Z reports."
            due = max(due, each.to_seq + 1)
        if not life.goes_on and _is_counted(connection, life, due):
            yield _in_no_z(life, due, life.seq)


def _in_no_z(life: _Range, first: int, last: int) -> str:
    if first == last:
        return f"Envelope {first} of {life.series} is in no Z report."
    return f"Envelopes {first} to {last} of {life.series} are in no Z report."


def _is_counted(connection: Connection, life: _Range, due: int) -> bool:
    records = read_range(connection, life.incarnation, due, life.seq)
    return any(True for record in records for _ in counts_of(record))

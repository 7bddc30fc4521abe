"""Are the Z reports of a till's lives the whole of their logs, each envelope in one and no more?"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fynlo_pos.core.db.closing_counts import counts_of
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.earlier_lives import is_of_a_copy, read_range
from fynlo_pos.core.db.own_logs import read_till_log
from fynlo_pos.core.db.z_standing import GOES_ON_FROM_IT, IS_TOLD, LIFE, SAME_TO

_RANGES = f"""
WITH RECURSIVE {LIFE}
SELECT i.incarnation, i.series, i.seq, life.back = 0, z.from_seq, z.to_seq,
    CASE WHEN {IS_TOLD} THEN {SAME_TO} ELSE 0 END, {GOES_ON_FROM_IT},
    (SELECT w.series FROM incarnation AS w WHERE w.incarnation = z.written_by), life.after
FROM life JOIN incarnation AS i USING (incarnation)
LEFT JOIN z_report AS z ON z.incarnation = i.incarnation
ORDER BY life.back DESC, z.from_seq, z.to_seq, z.written_stamp
"""  # noqa: S608 - of constants


class _Range(NamedTuple):
    incarnation: bytes
    series: str
    seq: int
    goes_on: int
    from_seq: int | None
    to_seq: int | None
    told_to: int
    is_of_till: int
    written_by: str | None
    after: bytes | None


def z_faults(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each range of a life's log that is in no Z, or in two.

    What comes after the last Z of the life that goes on is its next one's; an earlier life's must
    hold nothing that a Z counts, unless a copy of this till wrote it. One of somebody else over it
    is told of, and is none.
    """
    log = read_till_log(connection)
    if log is None:
        return
    rows = [_Range(*row) for row in connection.exec_driver_sql(_RANGES, (log.incarnation.bytes,))]
    for _, of_life in groupby(rows, key=lambda row: row.incarnation):
        ranges = list(of_life)
        if not is_of_a_copy(connection, ranges[0].incarnation, ranges[0].after):
            yield from _in_none(connection, ranges)
        yield from _in_two(ranges)
        yield from _of_others(ranges)


def _in_none(connection: Connection, ranges: Sequence[_Range]) -> Iterator[str]:
    life, due = ranges[0], 1
    for each in ranges:
        if each.from_seq is not None and each.told_to >= each.from_seq:
            if each.from_seq > due:
                yield _in_no_z(life, due, each.from_seq - 1)
            due = max(due, each.told_to + 1)
    if not life.goes_on and _is_counted(connection, life, due):
        yield _in_no_z(life, due, life.seq)


def _in_two(ranges: Sequence[_Range]) -> Iterator[str]:
    told_to = 0
    for each in ranges:
        if each.from_seq is not None and each.told_to >= each.from_seq:
            if each.from_seq <= told_to:
                yield f"Envelope {each.from_seq} of {each.series} is in two Z reports."
            told_to = max(told_to, each.told_to)


def _of_others(ranges: Sequence[_Range]) -> Iterator[str]:
    for each in ranges:
        if each.from_seq is not None and not each.is_of_till:
            yield (
                f"{each.written_by} wrote a Z report of envelopes {each.from_seq} to {each.to_seq} "
                f"of {each.series}, which is not its own: it counts for nothing."
            )


def _in_no_z(life: _Range, first: int, last: int) -> str:
    if first == last:
        return f"Envelope {first} of {life.series} is in no Z report."
    return f"Envelopes {first} to {last} of {life.series} are in no Z report."


def _is_counted(connection: Connection, life: _Range, due: int) -> bool:
    records = read_range(connection, life.incarnation, due, life.seq)
    return any(True for record in records for _ in counts_of(record))

"""Are the Z reports of a till's lives the whole of their logs, each envelope in one and no more?"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fynlo_pos.core.db.closing_counts import counts_of
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.earlier_lives import is_of_a_copy, read_until_unread
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
_CAME_TO = "SELECT seq FROM chain WHERE incarnation = ?"


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

    @property
    def is_told(self) -> bool:
        """Tell whether a Z counts for what lies here."""
        return self.from_seq is not None and self.told_to >= self.from_seq


def z_faults(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each range of a life's log that is in no Z, or in two.

    What comes after the last Z of the life that goes on is its next one's; an earlier life's must
    hold nothing that a Z counts, unless a copy of this till wrote it, up to what this program
    cannot read yet. One of somebody else over it is told of, and is none.
    """
    for ranges in _lives(connection):
        if not is_of_a_copy(connection, ranges[0].incarnation, ranges[0].after):
            yield from _in_none(connection, ranges)
        yield from _in_two(ranges)
        yield from _of_others(ranges)


def waits_for_a_z(connection: Connection) -> Iterator[str]:
    """Yield a sentence for each earlier life of which a Z waits for a newer program to read it.

    That is no fault: the next Z after that is over it.
    """
    for ranges in _lives(connection):
        life, due = ranges[0], _due(ranges)
        if life.goes_on or is_of_a_copy(connection, life.incarnation, life.after):
            continue
        came_to: int = connection.exec_driver_sql(_CAME_TO, (life.incarnation,)).scalar() or 0
        _, read_to = read_until_unread(connection, life.incarnation, due, came_to)
        if read_to < came_to:
            yield (
                f"{_envelopes(life, read_to + 1, came_to)} will be in a Z report once a newer "
                f"version of the program reads envelope {read_to + 1}."
            )


def _lives(connection: Connection) -> Iterator[Sequence[_Range]]:
    log = read_till_log(connection)
    if log is None:
        return
    rows = [_Range(*row) for row in connection.exec_driver_sql(_RANGES, (log.incarnation.bytes,))]
    for _, of_life in groupby(rows, key=lambda row: row.incarnation):
        yield list(of_life)


def _in_none(connection: Connection, ranges: Sequence[_Range]) -> Iterator[str]:
    life, due = ranges[0], 1
    for each in ranges:
        if each.from_seq is not None and each.is_told:
            if each.from_seq > due:
                yield _in_no_z(life, due, each.from_seq - 1)
            due = max(due, each.told_to + 1)
    if life.goes_on:
        return
    records, read_to = read_until_unread(connection, life.incarnation, due, life.seq)
    if any(True for record in records for _ in counts_of(record)):
        yield _in_no_z(life, due, read_to)


def _due(ranges: Sequence[_Range]) -> int:
    """Return where the next Z over a life begins."""
    return 1 + max((each.told_to for each in ranges if each.is_told), default=0)


def _in_two(ranges: Sequence[_Range]) -> Iterator[str]:
    told_to = 0
    for each in ranges:
        if each.from_seq is not None and each.is_told:
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
    return f"{_envelopes(life, first, last)} {'is' if first == last else 'are'} in no Z report."


def _envelopes(life: _Range, first: int, last: int) -> str:
    if first == last:
        return f"Envelope {first} of {life.series}"
    return f"Envelopes {first} to {last} of {life.series}"

"""Orders in the kitchen as they stand, put together from their rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import with_told
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.lines import Counts, less_called_off, line_of
from fynlo_pos.core.kitchen.records import Head, MadeFor, SentLine
from fynlo_pos.core.kitchen.standing import in_order
from fynlo_pos.core.kitchen.state import LineState, OnPaper, OrderState, Sending
from fynlo_pos.core.kitchen.whose_word import tabs_behind, with_others

Row = Sequence[Any]

COURSE, RUSH, ALLERGY_SEEN, COLLECTED = "course ", "rush", "allergy seen", "collected "
ON_PAPER, HEAD, CALLED_LINE, ALLERGY = "on paper", "head ", "line ", "told "
CALLED_OFF, MADE_FOR = "off ", "for "

_HEADS = """
SELECT order_id, call_number, name, dining, allergy, seat FROM kitchen_order
WHERE order_id IN ({marks})
"""
_SENT = """
SELECT s.order_id, s.station_id, s.line_id, s.command_id, s.incarnation, s.at_ms, s.milli,
    s.content, coalesce(k.is_acknowledged, 0), k.printed_at_ms, s.position
FROM kitchen_sending AS s
LEFT JOIN kitchen_seen AS k ON k.order_id = s.order_id AND k.station_id = s.station_id
    AND k.command_id = s.command_id
"""
_AS_SENT = "ORDER BY s.order_id, s.station_id, s.line_id, s.at_ms, s.command_id"
_COUNTED = """
SELECT order_id, station_id, line_id, command_id, bumped, recalled, voided, cleared, paid
FROM kitchen_count
"""
_LINES = f"{_SENT} WHERE s.order_id IN ({{marks}}) {_AS_SENT}"
_COUNTS = f"{_COUNTED} WHERE order_id IN ({{marks}})"
_LINES_AT = f"{_SENT} WHERE s.order_id = ? AND s.station_id = ? {_AS_SENT}"
_COUNTS_AT = f"{_COUNTED} WHERE order_id = ? AND station_id = ?"
_MARKS = (
    "SELECT order_id, mark, station_id, value, at_ms FROM kitchen_mark WHERE order_id IN ({marks})"
)
_TOLD = """
SELECT order_id, mark, value FROM kitchen_mark WHERE order_id IN ({marks}) AND mark GLOB 'told *'
"""
_CALLED_OFF_AT = """
SELECT mark, station_id, value, at_ms FROM kitchen_mark
WHERE order_id = ? AND mark GLOB 'off *' AND station_id = ?
"""
_AT_A_TIME = 200
_OPEN = """
SELECT DISTINCT order_id FROM kitchen_ticket WHERE is_open = 1 AND sent_at_ms >= ?
"""
_CAME = """
SELECT DISTINCT t.order_id FROM kitchen_ticket AS t
JOIN kitchen_order AS o ON o.order_id = t.order_id JOIN excerpt AS e ON e.stamp = o.stamp
WHERE t.is_open = 1 AND t.sent_at_ms < ? AND e.kept_at_ms >= ?
"""
_HEARS_LATE = """
WITH RECURSIVE maker (station_id) AS (
    SELECT min(station_id) FROM kitchen_ticket WHERE finished_at_ms IS NOT NULL
    UNION ALL
    SELECT (
        SELECT min(station_id) FROM kitchen_ticket
        WHERE finished_at_ms IS NOT NULL AND station_id > maker.station_id
    ) FROM maker WHERE station_id IS NOT NULL
), made (order_id) AS (
    SELECT DISTINCT t.order_id FROM maker
    CROSS JOIN kitchen_ticket AS t ON t.station_id = maker.station_id AND t.finished_at_ms >= ?1
)
SELECT DISTINCT t.order_id FROM made
CROSS JOIN kitchen_order AS o ON o.order_id = made.order_id AND (
    o.allergy <> '' OR EXISTS (
        SELECT 1 FROM kitchen_mark AS m WHERE m.order_id = made.order_id
            AND (m.mark GLOB 'told *' OR m.mark GLOB 'for *')
    )
)
CROSS JOIN kitchen_ticket AS t ON t.order_id = made.order_id
    AND t.finished_at_ms >= ?1 AND t.sent_at_ms >= ?1
LEFT JOIN kitchen_mark AS s ON s.order_id = t.order_id
    AND s.mark = 'allergy seen' AND s.station_id = t.station_id
WHERE (
    o.allergy <> ''
    AND NOT instr(', ' || coalesce(s.value, '') || ', ', ', ' || o.allergy || ', ')
) OR EXISTS (
    SELECT 1 FROM kitchen_mark AS m WHERE m.order_id = t.order_id AND (
        m.mark GLOB 'for *' OR (
            m.mark GLOB 'told *' AND m.value <> ''
            AND NOT instr(', ' || coalesce(s.value, '') || ', ', ', ' || m.value || ', ')
        )
    )
)
"""
"""Orders that were made where a station may not have confirmed a word of an allergy.

It has where the word stands in what it confirmed, letter by letter and between commas. What is
spelled otherwise there, or is said by another tab, is found out once the order is read.
"""
_FINISHED = """
SELECT order_id FROM kitchen_ticket
WHERE station_id = ? AND finished_at_ms >= ? ORDER BY finished_at_ms DESC, order_id LIMIT ?
"""
_TIMES = """
SELECT finished_at_ms - began_at_ms FROM kitchen_ticket
WHERE station_id = ? AND finished_at_ms >= ? ORDER BY finished_at_ms DESC LIMIT ?
"""

_line_decoder = msgspec.msgpack.Decoder(SentLine)
_made_for_decoder = msgspec.json.Decoder(MadeFor)
_off_decoder = msgspec.json.Decoder(tuple[int, tuple[tuple[UUID, int], ...]])


def read_stations(connection: Connection) -> list[Station]:
    """Return the stations in use, in their order."""
    return [one for one in read_every_station(connection) if not one.archived]


def read_every_station(connection: Connection) -> list[Station]:
    """Return the stations in their order, also those that are in use no more."""
    return in_order(read_documents(connection, Station))


def read_kitchen_order(connection: Connection, order_id: UUID) -> OrderState | None:
    """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""
    return next(iter(_read_orders(connection, [order_id])), None)


def read_lines_at(
    connection: Connection, order_id: UUID, station_id: UUID
) -> tuple[LineState, ...]:
    """Return what a station was sent of an order, and what came of it there.

    What of it has left the pass is not read: no board hangs on that.
    """
    key = (order_id.bytes, station_id.bytes)
    lines = [row[1:] for row in connection.exec_driver_sql(_LINES_AT, key)]
    if not lines:
        return ()
    counts = [row[1:] for row in connection.exec_driver_sql(_COUNTS_AT, key)]
    said = connection.exec_driver_sql(_CALLED_OFF_AT, key).all()
    return _lines_of(lines, counts, {}, _called_off(said))


def read_open_orders(connection: Connection, since_ms: int) -> list[OrderState]:
    """Return orders with something on a board, of those that were added to since an instant."""
    return _read_shown(connection, _ids(connection.exec_driver_sql(_OPEN, (since_ms,))))


def read_orders_heard_of_late(connection: Connection, since_ms: int) -> list[OrderState]:
    """Return orders with nothing left to make and an allergy that who made them has yet to read.

    They are of those that were added to since an instant.
    """
    ids = _ids(connection.exec_driver_sql(_HEARS_LATE, (since_ms,)))
    return [
        order
        for order in _read_shown(connection, ids)
        if not order.is_open and any(map(order.hears_late, order.stations))
    ]


def read_orders_that_came(
    connection: Connection, before_ms: int, came_since_ms: int
) -> list[OrderState]:
    """Return what a screen was shown since an instant of its own clock and has on its board.

    It is of those that were sent before an instant, by their tills' clocks.
    """
    return _read_shown(
        connection, _ids(connection.exec_driver_sql(_CAME, (before_ms, came_since_ms)))
    )


def read_finished_orders(
    connection: Connection, station_ids: Sequence[UUID], since_ms: int, limit: int
) -> list[OrderState]:
    """Return orders that stations finished since an instant, the latest of each first."""
    found: dict[UUID, None] = {}
    for station_id in station_ids:
        rows = connection.exec_driver_sql(_FINISHED, (station_id.bytes, since_ms, limit))
        found |= dict.fromkeys(_ids(rows))
    return _read_shown(connection, found)


def read_kitchen_times(
    connection: Connection, station_id: UUID, since_ms: int, limit: int
) -> list[int]:
    """Return how long a station's last orders took, in milliseconds, newest first."""
    rows = connection.exec_driver_sql(_TIMES, (station_id.bytes, since_ms, limit))
    return [row[0] for row in rows]


def _read_shown(connection: Connection, ids: Iterable[UUID]) -> list[OrderState]:
    return [order for order in _read_orders(connection, ids) if order.lines]


def _read_orders(connection: Connection, ids: Iterable[UUID]) -> Iterator[OrderState]:
    """Yield orders in this order, those of which something was sent; few statements for many."""
    wanted = iter(ids)
    while some := list(islice(wanted, _AT_A_TIME)):
        orders = list(_read_some(connection, some))
        others = tabs_behind(orders)
        yield from _with_others(connection, orders, others) if others else orders


def _with_others(
    connection: Connection, orders: Iterable[OrderState], tab_ids: Iterable[UUID]
) -> Iterator[OrderState]:
    """Yield orders with the allergies of other tabs that have something made under them."""
    told: dict[UUID, dict[str, str]] = defaultdict(dict)
    names = tuple(tab_id.bytes for tab_id in tab_ids)
    for tab_id, mark, value in _of(connection, _TOLD, names):
        told[id_of(tab_id)][mark.removeprefix(ALLERGY)] = value
    return (with_others(order, told) if order.made_for else order for order in orders)


def _read_some(connection: Connection, some: list[UUID]) -> Iterator[OrderState]:
    names = tuple(order_id.bytes for order_id in some)
    heads = {order_id: head for order_id, *head in _of(connection, _HEADS, names)}
    if not heads:
        return
    marks = _grouped(_of(connection, _MARKS, names))
    lines = _grouped(_of(connection, _LINES, names))
    counts = _grouped(_of(connection, _COUNTS, names))
    for order_id, name in zip(some, names, strict=True):
        if name in heads:
            said = marks.get(name, ())
            read = lines.get(name, ()), counts.get(name, ())
            its = _lines_of(*read, _collected(said), _called_off(said))
            yield _order(order_id, heads[name], its, said)


def _order(
    order_id: UUID, head: Row, lines: tuple[LineState, ...], marks: Sequence[Row]
) -> OrderState:
    courses = [
        (int(mark.removeprefix(COURSE)), value, at_ms)
        for mark, _, value, at_ms in marks
        if mark.startswith(COURSE)
    ]
    values = {mark: value for mark, _, value, _ in marks}
    told = {
        mark.removeprefix(ALLERGY): value for mark, _, value, _ in marks if mark.startswith(ALLERGY)
    }
    name, dining, allergy, table = (
        values.get(f"{HEAD}{field.value}", said) for field, said in zip(Head, head[1:], strict=True)
    )
    return OrderState(
        id=order_id,
        call_number=head[0],
        name=name,
        dining=Dining(dining),
        allergy=with_told(allergy, told),
        table=table,
        lines=lines,
        fired={course: at_ms for course, value, at_ms in courses if value == "fired"},
        waiting=frozenset(course for course, value, _ in courses if value == "held"),
        is_rushed=values.get(RUSH) == "on",
        called={
            UUID(hex=mark.removeprefix(CALLED_LINE)): at_ms
            for mark, _, _, at_ms in marks
            if mark.startswith(CALLED_LINE)
        },
        allergy_seen={
            id_of(station_id): value for mark, station_id, value, _ in marks if mark == ALLERGY_SEEN
        },
        on_paper={
            id_of(station_id): msgspec.json.decode(value, type=OnPaper)
            for mark, station_id, value, _ in marks
            if mark == ON_PAPER
        },
        made_for={
            one.line_id: one
            for one in (
                _made_for_decoder.decode(value)
                for mark, _, value, _ in marks
                if mark.startswith(MADE_FOR)
            )
        },
    )


def _collected(marks: Iterable[Row]) -> dict[tuple[bytes, bytes, bytes], int]:
    """Return how much has left the pass, by station, line and command."""
    collected = {}
    for mark, station_id, value, _ in marks:
        if mark.startswith(COLLECTED):
            line_id, command_id = mark.removeprefix(COLLECTED).split()
            part = bytes.fromhex(line_id), bytes.fromhex(command_id)
            collected[station_id, *part] = int(value)
    return collected


def _called_off(marks: Iterable[Row]) -> dict[tuple[bytes, bytes], list[tuple[UUID, int]]]:
    """Return what refunds called off of what commands sent, by station and line."""
    off: dict[tuple[bytes, bytes], list[tuple[UUID, int]]] = defaultdict(list)
    for mark, station_id, value, _ in marks:
        if mark.startswith(CALLED_OFF):
            line_id = bytes.fromhex(mark.rpartition(" ")[2])
            _, parts = _off_decoder.decode(value)
            off[station_id, line_id] += parts
    return off


def _lines_of(
    rows: Iterable[Row],
    counted: Iterable[Row],
    collected: Mapping[tuple[bytes, bytes, bytes], int],
    called_off: Mapping[tuple[bytes, bytes], Iterable[tuple[UUID, int]]],
) -> tuple[LineState, ...]:
    counts: dict[tuple[bytes, bytes], dict[UUID, Counts]] = defaultdict(dict)
    for station_id, line_id, command_id, *sums in counted:
        counts[station_id, line_id][id_of(command_id)] = Counts(*sums)
    sendings: dict[tuple[bytes, bytes], list[Sending]] = defaultdict(list)
    contents: dict[tuple[bytes, bytes], SentLine] = {}
    for row in rows:
        key = (row[0], row[1])
        content = _line_decoder.decode(row[6])
        contents.setdefault(key, content)
        sendings[key].append(
            Sending(
                command_id=id_of(row[2]),
                till=id_of(row[3]),
                at_ms=row[4],
                milli=row[5],
                is_acknowledged=bool(row[7]),
                printed_at_ms=row[8],
                position=row[9],
                voided_twice=content.voided_twice,
                collected=collected.get((*key, row[2]), 0),
            )
        )
    return tuple(
        line_of(contents[key], sent, less_called_off(counts[key], called_off.get(key, ())))
        for key, sent in sendings.items()
    )


def _of(connection: Connection, statement: str, names: tuple[bytes, ...]) -> Iterable[Row]:
    """Run a statement for some orders; a few texts serve for any number of them.

    One for each number would be read anew by the database whenever another order is open.
    """
    places = 1 << (len(names) - 1).bit_length()
    return connection.exec_driver_sql(
        _for_places(statement, places), names + names[:1] * (places - len(names))
    )


@cache
def _for_places(statement: str, places: int) -> str:
    return statement.format(marks=", ".join("?" * places))


def _grouped(rows: Iterable[Row]) -> dict[bytes, list[Row]]:
    """Return rows by their first column, which is left out."""
    groups: dict[bytes, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row[1:])
    return groups


def _ids(rows: Iterable[tuple[bytes, ...]]) -> list[UUID]:
    return [id_of(row[0]) for row in rows]

"""Orders in the kitchen as they stand, put together from their rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.documents import read_documents
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.kitchen.documents import Station
from fynlo_pos.core.kitchen.records import SentLine
from fynlo_pos.core.kitchen.state import LineState, OrderState, Sending

COURSE, RUSH, ALLERGY_SEEN, COLLECTED = "course ", "rush", "allergy seen", "collected"

_HEAD = "SELECT call_number, name, dining, allergy, seat FROM kitchen_order WHERE order_id = ?"
_LINES = """
SELECT s.station_id, s.line_id, s.command_id, s.incarnation, s.at_ms, s.milli, s.content,
    coalesce(k.is_acknowledged, 0), k.printed_at_ms, s.position
FROM kitchen_sending AS s
LEFT JOIN kitchen_seen AS k ON k.order_id = s.order_id AND k.station_id = s.station_id
    AND k.command_id = s.command_id
WHERE s.order_id = ?
ORDER BY s.station_id, s.line_id, s.at_ms, s.command_id
"""
_COUNTS = """
SELECT station_id, line_id, bumped, recalled, voided, cleared FROM kitchen_count WHERE order_id = ?
"""
_MARKS = "SELECT mark, station_id, value, at_ms FROM kitchen_mark WHERE order_id = ?"
_OPEN = """
SELECT DISTINCT order_id FROM kitchen_ticket WHERE is_open = 1 AND sent_at_ms >= ?
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


def read_stations(connection: Connection) -> list[Station]:
    """Return the stations in use, in their order."""
    stations = (one for one in read_documents(connection, Station) if not one.archived)
    return sorted(stations, key=lambda one: (one.position, one.name, one.id))


def read_kitchen_order(connection: Connection, order_id: UUID) -> OrderState | None:
    """Return an order as the kitchen has it; ``None`` if nothing of it was ever sent."""
    head = connection.exec_driver_sql(_HEAD, (order_id.bytes,)).first()
    if head is None:
        return None
    lines = _read_lines(connection, order_id)
    marks = connection.exec_driver_sql(_MARKS, (order_id.bytes,)).all()
    courses = [
        (int(mark.removeprefix(COURSE)), value, at_ms)
        for mark, _, value, at_ms in marks
        if mark.startswith(COURSE)
    ]
    values = {mark: value for mark, _, value, _ in marks}
    return OrderState(
        id=order_id,
        call_number=head[0],
        name=head[1],
        dining=Dining(head[2]),
        allergy=head[3],
        table=head[4],
        lines=lines,
        fired={course: at_ms for course, value, at_ms in courses if value == "fired"},
        waiting=frozenset(course for course, value, _ in courses if value == "held"),
        is_rushed=values.get(RUSH) == "on",
        allergy_seen={
            UUID(bytes=station_id): value
            for mark, station_id, value, _ in marks
            if mark == ALLERGY_SEEN
        },
        collected=int(values.get(COLLECTED, "0")),
    )


def read_open_orders(connection: Connection, since_ms: int) -> list[OrderState]:
    """Return orders with something on a board, of those that were added to since an instant."""
    return _read_orders(connection, _ids(connection.exec_driver_sql(_OPEN, (since_ms,))))


def read_finished_orders(
    connection: Connection, station_ids: Sequence[UUID], since_ms: int, limit: int
) -> list[OrderState]:
    """Return orders that stations finished since an instant, the latest of each first."""
    found: dict[UUID, None] = {}
    for station_id in station_ids:
        rows = connection.exec_driver_sql(_FINISHED, (station_id.bytes, since_ms, limit))
        found |= dict.fromkeys(_ids(rows))
    return _read_orders(connection, found)


def read_kitchen_times(
    connection: Connection, station_id: UUID, since_ms: int, limit: int
) -> list[int]:
    """Return how long a station's last orders took, in milliseconds, newest first."""
    rows = connection.exec_driver_sql(_TIMES, (station_id.bytes, since_ms, limit))
    return [row[0] for row in rows]


def _read_orders(connection: Connection, ids: Iterable[UUID]) -> list[OrderState]:
    orders = (read_kitchen_order(connection, order_id) for order_id in ids)
    return [order for order in orders if order is not None and order.lines]


def _read_lines(connection: Connection, order_id: UUID) -> tuple[LineState, ...]:
    counts = {
        (station_id, line_id): tuple(rest)
        for station_id, line_id, *rest in connection.exec_driver_sql(_COUNTS, (order_id.bytes,))
    }
    sendings: dict[tuple[bytes, bytes], list[Sending]] = defaultdict(list)
    contents: dict[tuple[bytes, bytes], bytes] = {}
    for row in connection.exec_driver_sql(_LINES, (order_id.bytes,)):
        key = (row[0], row[1])
        contents.setdefault(key, row[6])
        sendings[key].append(
            Sending(
                command_id=UUID(bytes=row[2]),
                till=UUID(bytes=row[3]),
                at_ms=row[4],
                milli=row[5],
                is_acknowledged=bool(row[7]),
                printed_at_ms=row[8],
                position=row[9],
            )
        )
    return tuple(
        LineState(_line_decoder.decode(contents[key]), tuple(sent), *counts.get(key, ()))
        for key, sent in sendings.items()
    )


def _ids(rows: Iterable[tuple[bytes, ...]]) -> list[UUID]:
    return [UUID(bytes=row[0]) for row in rows]

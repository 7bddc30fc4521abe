"""What a screen had to make and a till printed, neither knowing of the other."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.kitchen_rows import read_every_station
from fynlo_pos.core.db.tables.kitchen import SHOWN, SHOWN_AND_PRINTED
from fynlo_pos.core.exceptions import printed_and_shown
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.exceptions.printed_and_shown import PrintedAndShown
from fynlo_pos.core.kitchen.records import SentLine

_BOTH = f"""
SELECT k.order_id, k.station_id, k.command_id,
    CASE k.is_acknowledged WHEN {SHOWN} THEN k.printed_at_ms ELSE k.printed_again_at_ms END,
    k.is_acknowledged <> {SHOWN}, o.call_number, s.milli, s.content,
    coalesce(i.terminal, ''), s.at_ms
FROM kitchen_seen AS k
JOIN kitchen_order AS o ON o.order_id = k.order_id
JOIN kitchen_sending AS s ON s.order_id = k.order_id AND s.station_id = k.station_id
    AND s.command_id = k.command_id
LEFT JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE {SHOWN_AND_PRINTED}
ORDER BY k.order_id, k.station_id, k.command_id, s.position, s.line_id
"""  # noqa: S608 - a declared condition

_lines = msgspec.msgpack.Decoder(SentLine)


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    rows = connection.exec_driver_sql(_BOTH).all()
    names = {one.id: one.name for one in read_every_station(connection)} if rows else {}
    for key, some in groupby(rows, key=lambda row: tuple(row[:3])):
        sent = list(some)
        order_id, station_id, command_id = (UUID(bytes=part) for part in key)
        printed_at_ms, is_in_part, call_number, *_, terminal, at_ms = sent[0][3:]
        yield from printed_and_shown.printed_and_shown(
            PrintedAndShown(
                *(order_id, station_id, command_id, call_number),
                station=names.get(station_id, ""),
                things=tuple((milli, _lines.decode(body).name) for *_, milli, body, _, _ in sent),
                terminal=terminal,
                sent_at_ms=at_ms,
                printed_at_ms=printed_at_ms,
                is_in_part=bool(is_in_part),
            )
        )


PRINTED_AND_SHOWN = Kind(
    printed_and_shown.PRINTED_AND_SHOWN,
    "A screen shows as to be made what was printed meanwhile.",
    ToldTo.ANYONE,
    _find,
)

"""Tabs as they stand."""

from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine, Discount
from fynlo_pos.core.tabs.records import TabLineState, TabState

_TAB = """
SELECT call_number, name, dining, discount, opened_at_ms, staff_id FROM tab WHERE tab_id = ?
"""
_LINES = """
SELECT content, rung_milli, voided_milli, settled_milli FROM tab_line
WHERE tab_id = ? AND content IS NOT NULL ORDER BY position
"""
_OPEN = "SELECT tab_id FROM tab WHERE is_open = 1 ORDER BY opened_at_ms, tab_id"
_COUNT_OPEN = "SELECT count(*) FROM tab WHERE is_open = 1"

_line_decoder = msgspec.msgpack.Decoder(BasketLine)
_discount_decoder = msgspec.msgpack.Decoder(Discount | None)


def read_tab(connection: Connection, tab_id: UUID) -> TabState | None:
    """Return a tab with its lines in the order they were rung."""
    row = connection.exec_driver_sql(_TAB, (tab_id.bytes,)).first()
    if row is None:
        return None
    lines = connection.exec_driver_sql(_LINES, (tab_id.bytes,))
    return TabState(
        id=tab_id,
        call_number=row[0],
        name=row[1],
        dining=Dining(row[2]),
        discount=_discount_decoder.decode(row[3]),
        opened_at_ms=row[4],
        staff_id=UUID(bytes=row[5]),
        lines=tuple(
            TabLineState(_line_decoder.decode(content), rung, voided, settled)
            for content, rung, voided, settled in lines
        ),
    )


def read_open_tabs(connection: Connection) -> list[TabState]:
    """Return the tabs with something open, oldest first."""
    ids = [UUID(bytes=row[0]) for row in connection.exec_driver_sql(_OPEN)]
    return [tab for tab_id in ids if (tab := read_tab(connection, tab_id)) is not None]


def count_open_tabs(connection: Connection) -> int:
    """Return how many tabs have something open."""
    counted: int = connection.exec_driver_sql(_COUNT_OPEN).scalar_one()
    return counted

"""Tabs as counters that only grow, so that the order in which facts arrive does not matter."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tables import tabs
from fynlo_pos.core.sales.basket import Discount
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import TabChanged, TabLineRung, TabLineVoided, TabOpened

_INSERT_TAB = insert_text(tabs.tab)
_COUNT = """
INSERT INTO tab_line
    (tab_id, line_id, position, content, rung_milli, voided_milli, settled_milli)
VALUES (?1, ?2, (SELECT count(*) FROM tab_line WHERE tab_id = ?1), ?3, ?4, ?5, ?6)
ON CONFLICT (tab_id, line_id) DO UPDATE SET
    content = coalesce(content, excluded.content),
    rung_milli = rung_milli + excluded.rung_milli,
    voided_milli = voided_milli + excluded.voided_milli,
    settled_milli = settled_milli + excluded.settled_milli
"""
_CHANGE = "UPDATE tab SET name = ?, dining = ?, discount = ? WHERE tab_id = ?"
_SEE_WHETHER_OPEN = """
UPDATE tab SET is_open = EXISTS (
    SELECT 1 FROM tab_line
    WHERE tab_id = ?1 AND rung_milli > voided_milli + settled_milli
) WHERE tab_id = ?1
"""

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


@projects(TabOpened)
def open_tab(connection: Connection, tab: TabOpened, _place: Placed) -> None:
    """Begin a tab; it counts as open once something is rung on it."""
    connection.exec_driver_sql(
        _INSERT_TAB,
        (
            tab.tab_id.bytes,
            tab.call_number,
            tab.name,
            tab.dining.value,
            _encoder.encode(None),
            tab.at_ms,
            tab.staff_id.bytes,
            tab.business_date,
            0,
        ),
    )


@projects(TabLineRung)
def ring_line(connection: Connection, rung: TabLineRung, _place: Placed) -> None:
    """Count more of a line."""
    content = _encoder.encode(rung.line)
    _count(connection, rung.tab_id, [(rung.line.id, content, rung.quantity_milli, 0, 0)])


@projects(TabLineVoided)
def void_line(connection: Connection, voided: TabLineVoided, _place: Placed) -> None:
    """Count what was taken off a line."""
    _count(connection, voided.tab_id, [(voided.line_id, None, 0, voided.quantity_milli, 0)])


@projects(TabChanged)
def change_tab(connection: Connection, changed: TabChanged, _place: Placed) -> None:
    """Set the tab's registers."""
    connection.exec_driver_sql(
        _CHANGE,
        (
            changed.name,
            changed.dining.value,
            encode_discount(changed.discount),
            changed.tab_id.bytes,
        ),
    )


@projects(SaleSealed)
def settle_lines(connection: Connection, sale: SaleSealed, _place: Placed) -> None:
    """Count what a sale settled of its tab's lines."""
    if sale.tab_id is not None:
        settled = [
            (line.tab_line_id, None, 0, 0, line.quantity_milli)
            for line in sale.lines
            if line.tab_line_id is not None
        ]
        _count(connection, sale.tab_id, settled)


def encode_discount(discount: Discount | None) -> bytes:
    """Return a tab's discount as its row keeps it."""
    return _encoder.encode(discount)


def _count(
    connection: Connection,
    tab_id: UUID,
    counts: Sequence[tuple[UUID, bytes | None, int, int, int]],
) -> None:
    for line_id, *counted in counts:
        connection.exec_driver_sql(_COUNT, (tab_id.bytes, line_id.bytes, *counted))
    connection.exec_driver_sql(_SEE_WHETHER_OPEN, (tab_id.bytes,))

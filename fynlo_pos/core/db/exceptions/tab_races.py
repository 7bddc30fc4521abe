"""Lines of tabs on which terminals met: paid twice, voided when paid, moved when gone."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.exceptions.order_words import order_words
from fynlo_pos.core.db.sale_rows import read_refunded_lines, read_sale
from fynlo_pos.core.db.same_stamp import told_apart
from fynlo_pos.core.exceptions import tab_race
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.exceptions.tab_race import LineAct, RacedLine, RacedTab, SoldLine
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.tabs.fold import Act, LineFact

_RACED = """
SELECT tab_id, line_id FROM tab_line
WHERE settled_milli > rung_milli OR cut_milli > 0
ORDER BY tab_id, stamp, incarnation, nth, line_id
"""
_ACTS = """
SELECT f.stamp, f.incarnation, f.nth, f.act, f.quantity_milli, f.staff_id, f.at_ms, f.content,
    f.sale_id, coalesce(i.terminal, '')
FROM tab_fact AS f LEFT JOIN incarnation AS i ON i.incarnation = f.incarnation
WHERE f.tab_id = ? AND f.line_id = ? ORDER BY f.stamp, f.incarnation, f.nth
"""

_line_decoder = msgspec.msgpack.Decoder(BasketLine)


def raced_tabs(connection: Connection) -> Iterator[RacedTab]:
    """Yield orders with their lines that were paid beyond what was rung, or taken when gone."""
    rows = connection.exec_driver_sql(_RACED).all()
    for tab_id, of_tab in groupby(rows, key=lambda row: bytes(row[0])):
        lines = (_raced_line(connection, tab_id, line_id) for _, line_id in of_tab)
        yield RacedTab(UUID(bytes=tab_id), order_words(connection, tab_id), tuple(lines))


def _raced_line(connection: Connection, tab_id: bytes, line_id: bytes) -> RacedLine:
    name = ""
    acts: list[LineAct] = []
    for row in connection.exec_driver_sql(_ACTS, (tab_id, line_id)).all():
        stamp, incarnation, nth, act, milli, staff_id, at_ms, content, sale_id, terminal = row
        if content is not None:
            name = name or _line_decoder.decode(content).name
        fact = LineFact((stamp, incarnation, nth), Act(act), milli)
        sold = None
        if sale_id is not None:
            sold, sold_as = _sold(connection, UUID(bytes=sale_id), UUID(bytes=line_id))
            name = name or sold_as
        acts.append(LineAct(fact, terminal, UUID(bytes=staff_id), at_ms, sold))
    facts = told_apart(connection, [act.fact for act in acts])
    apart = (msgspec.structs.replace(act, fact=fact) for act, fact in zip(acts, facts, strict=True))
    return RacedLine(UUID(bytes=line_id), name, tuple(apart))


def _sold(connection: Connection, sale_id: UUID, line_id: UUID) -> tuple[SoldLine | None, str]:
    sale = read_sale(connection, sale_id)
    if sale is None:
        return None, ""
    for number, line in enumerate(sale.lines):
        if line.tab_line_id == line_id:
            sold = SoldLine(
                sale_id,
                sale.receipt_number,
                sale.business_date,
                number,
                line.gross_minor,
                number in read_refunded_lines(connection, sale_id),
            )
            return sold, line.name
    return None, ""


def _find_twice(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for tab in raced_tabs(connection):
        yield from tab_race.settled_twice(tab)


def _find_voids(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for tab in raced_tabs(connection):
        yield from tab_race.void_after_settled(tab)


def _find_splits(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for tab in raced_tabs(connection):
        yield from tab_race.split_cut(tab)


SETTLED_TWICE = Kind(
    tab_race.SETTLED_TWICE,
    "More of a line was paid for than was rung, less what was refunded since.",
    ToldTo.MANAGER,
    _find_twice,
)
VOID_AFTER_SETTLED = Kind(
    tab_race.VOID_AFTER_SETTLED,
    "A void found that a sale had taken the money, and that was not refunded since.",
    ToldTo.MANAGER,
    _find_voids,
)
SPLIT_CUT = Kind(
    tab_race.SPLIT_CUT,
    "A move found less than it asked for, or a void found that a move had been first.",
    ToldTo.ANYONE,
    _find_splits,
)

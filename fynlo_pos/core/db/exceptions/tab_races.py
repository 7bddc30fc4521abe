"""Lines of tabs on which terminals met: paid twice, voided when paid, moved when gone."""

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.exceptions.order_words import order_words
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.db.sale_rows import read_refunded_lines, read_sale
from fynlo_pos.core.db.same_stamp import told_apart
from fynlo_pos.core.exceptions import tab_race
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.exceptions.tab_race import LineAct, RacedLine, RacedTab, SoldLine
from fynlo_pos.core.sales.basket import BasketLine
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.fold import Act, LineFact
from fynlo_pos.core.tabs.settled import paid_as

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
_GAVE = """
SELECT to_tab_id, to_line_id FROM tab_fact
WHERE tab_id = ? AND line_id = ? AND to_tab_id IS NOT NULL ORDER BY stamp, incarnation, nth
"""
# What a sale paid for of its tab, as rung; in the order in which a tab is taken up.
_PAID = """
SELECT r.content, f.quantity_milli
FROM tab_fact AS f JOIN tab_line AS l USING (tab_id, line_id)
JOIN tab_fact AS r
    ON r.tab_id = l.tab_id AND r.line_id = l.line_id
    AND r.stamp = l.stamp AND r.incarnation = l.incarnation AND r.nth = l.nth
WHERE f.tab_id = ? AND f.sale_id = ? AND f.incarnation = ?
ORDER BY l.stamp, l.incarnation, l.nth, l.line_id
"""

_Key = tuple[bytes, bytes]
"""A tab and a line of it."""

_line_decoder = msgspec.msgpack.Decoder(BasketLine)


def raced_tabs(connection: Connection) -> Iterator[RacedTab]:
    """Yield orders with their lines that were paid beyond what was rung, or taken when gone."""
    rows = connection.exec_driver_sql(_RACED).all()
    for tab_id, of_tab in groupby(rows, key=lambda row: bytes(row[0])):
        lines = (_raced_line(connection, tab_id, line_id) for _, line_id in of_tab)
        yield RacedTab(id_of(tab_id), order_words(connection, tab_id), tuple(lines))


def _raced_line(connection: Connection, tab_id: bytes, line_id: bytes) -> RacedLine:
    line, rung = _line_with_acts(connection, tab_id, line_id)
    made_as = rung.made_as if rung is not None else None
    if made_as is None:
        return line
    first = made_as.order_id.bytes, made_as.line_id.bytes
    way = _way(connection, first, (tab_id, line_id))
    came_from = (_line_with_acts(connection, *each)[0] for each in way)
    return msgspec.structs.replace(line, came_from=tuple(came_from))


def _way(connection: Connection, first: _Key, here: _Key) -> list[_Key]:
    """Return the lines by way of which one was given here."""
    came_by: dict[_Key, _Key | None] = {first: None}
    ahead = [first]
    while ahead and here not in came_by:
        at = ahead.pop()
        for to in map(tuple, connection.exec_driver_sql(_GAVE, at).all()):
            if to not in came_by:
                came_by[to] = at
                ahead.append(to)
    way: list[_Key] = []
    before = came_by.get(here)
    while before is not None:
        way.append(before)
        before = came_by[before]
    return way


def _line_with_acts(
    connection: Connection, tab_id: bytes, line_id: bytes
) -> tuple[RacedLine, BasketLine | None]:
    name = ""
    rung: BasketLine | None = None
    acts: list[LineAct] = []
    for row in connection.exec_driver_sql(_ACTS, (tab_id, line_id)).all():
        stamp, incarnation, nth, act, milli, staff_id, at_ms, content, sale_id, terminal = row
        if content is not None:
            rung = rung or _line_decoder.decode(content)
            name = name or rung.name
        fact = LineFact((stamp, incarnation, nth), Act(act), milli)
        sold = None
        if sale_id is not None:
            sold, sold_as = _sold(connection, tab_id, id_of(line_id), sale_id, incarnation)
            name = name or sold_as
        acts.append(LineAct(fact, terminal, id_of(staff_id), at_ms, sold))
    facts = told_apart(connection, [act.fact for act in acts])
    apart = (msgspec.structs.replace(act, fact=fact) for act, fact in zip(acts, facts, strict=True))
    return RacedLine(id_of(line_id), name, tuple(apart)), rung


def _sold(
    connection: Connection, tab_id: bytes, line_id: UUID, sale_id: bytes, incarnation: bytes
) -> tuple[SoldLine | None, str]:
    sale = read_sale(connection, id_of(sale_id))
    if sale is None:
        return None, ""
    number = _number_of(connection, sale, tab_id, line_id, incarnation)
    if number is None:
        return None, ""
    line = sale.lines[number]
    sold = SoldLine(
        sale.id,
        sale.receipt_number,
        sale.business_date,
        number,
        line.gross_minor,
        number in read_refunded_lines(connection, sale.id),
    )
    return sold, line.name


def _number_of(
    connection: Connection, sale: SaleSealed, tab_id: bytes, line_id: UUID, incarnation: bytes
) -> int | None:
    """Return which line of a sale paid for a tab's line; rows alone do not say it themselves."""
    for number, line in enumerate(sale.lines):
        if line.tab_line_id == line_id:
            return number
    if not sale.is_remains:
        return None
    rows = connection.exec_driver_sql(_PAID, (tab_id, sale.id.bytes, incarnation))
    paid = [
        msgspec.structs.replace(_line_decoder.decode(content), quantity_milli=milli)
        for content, milli in rows
    ]
    return paid_as(sale.lines, paid).get(line_id)


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

"""Counting lines of tabs from their facts, and handing on what splits took."""

from collections.abc import Iterable

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.db.same_stamp import told_apart
from fynlo_pos.core.db.statements import upsert_text
from fynlo_pos.core.db.tables import tabs
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine, MadeAs
from fynlo_pos.core.tabs.fold import Act, Counted, LineFact, Place, count_line

Line = tuple[bytes, bytes]
"""A tab's id and a line's."""

_FACTS = """
SELECT stamp, incarnation, nth, act, quantity_milli, content, to_tab_id, to_line_id, to_dining
FROM tab_fact WHERE tab_id = ? AND line_id = ? ORDER BY stamp, incarnation, nth
"""
_KEEP_COUNTS = upsert_text(
    tabs.tab_line,
    setting=tuple(column.name for column in tabs.tab_line.columns if not column.primary_key),
)
_GIVE = """
UPDATE tab_fact SET quantity_milli = ?1, content = ?2
WHERE tab_id = ?3 AND line_id = ?4 AND stamp = ?5 AND incarnation = ?6 AND nth = ?7
    AND (quantity_milli <> ?1 OR content IS NOT ?2)
"""
_SEE_WHETHER_OPEN = """
UPDATE tab SET is_open = EXISTS (
    SELECT 1 FROM tab_line
    WHERE tab_id = ?1 AND rung_milli > voided_milli + split_milli + settled_milli
) WHERE tab_id = ?1
"""

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")
_line_decoder = msgspec.msgpack.Decoder(BasketLine)


class _Split(msgspec.Struct, frozen=True, gc=False):
    place: Place
    tab_id: bytes
    line_id: bytes
    dining: str | None


def count_lines(connection: Connection, lines: Iterable[Line]) -> None:
    """Count lines anew, then those that splits made of them, and see which tabs are open.

    A line is split into lines of new ids only, so there is an end to it.
    """
    waiting = list(dict.fromkeys(lines))
    touched: dict[bytes, None] = {}
    while waiting:
        tab_id, line_id = waiting.pop()
        touched[tab_id] = None
        waiting += _count_line(connection, tab_id, line_id)
    for tab_id in touched:
        connection.exec_driver_sql(_SEE_WHETHER_OPEN, (tab_id,))


def _count_line(connection: Connection, tab_id: bytes, line_id: bytes) -> list[Line]:
    """Write what a line comes to; return the lines of other tabs that this changed."""
    facts: list[LineFact] = []
    splits: list[_Split] = []
    first: tuple[int | None, bytes | None, int | None] = (None, None, None)
    content: bytes | None = None
    for stamp, incarnation, nth, act, milli, rung, *to in connection.exec_driver_sql(
        _FACTS, (tab_id, line_id)
    ):
        fact = LineFact((stamp, incarnation, nth), Act(act), milli)
        facts.append(fact)
        if fact.act is Act.SPLIT:
            splits.append(_Split(fact.place, *to))
        elif content is None and rung is not None:
            content, first = rung, fact.place
    counted = count_line(told_apart(connection, facts))
    _keep_counts(connection, tab_id, line_id, first, counted)
    return [
        (split.tab_id, split.line_id)
        for split in splits
        if _give(connection, split, counted.taken[split.place], content, tab_id)
    ]


def _keep_counts(
    connection: Connection,
    tab_id: bytes,
    line_id: bytes,
    first: tuple[int | None, bytes | None, int | None],
    counted: Counted,
) -> None:
    connection.exec_driver_sql(
        _KEEP_COUNTS,
        (
            tab_id,
            line_id,
            *first,
            counted.rung_milli,
            counted.voided_milli,
            counted.split_milli,
            counted.settled_milli,
            sum(cut.lacks_milli for cut in counted.cuts),
        ),
    )


def _give(
    connection: Connection, split: _Split, milli: int, content: bytes | None, from_tab: bytes
) -> bool:
    """Put what a split took on its other tab; tell whether that changed anything."""
    given = _given(content, split, from_tab) if content else None
    stamp, incarnation, nth = split.place
    changed = connection.exec_driver_sql(
        _GIVE, (milli, given, split.tab_id, split.line_id, stamp, incarnation, nth)
    )
    return changed.rowcount > 0


def _given(content: bytes, split: _Split, from_tab: bytes) -> bytes:
    line = _line_decoder.decode(content)
    dining = Dining(split.dining) if split.dining else line.dining
    made_as = line.made_as or MadeAs(id_of(from_tab), line.id)
    return _encoder.encode(
        msgspec.structs.replace(line, id=id_of(split.line_id), dining=dining, made_as=made_as)
    )

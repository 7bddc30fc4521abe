"""Tabs as they stand."""

from typing import Any
from uuid import UUID

import msgspec

from fynlo_pos.core.allergies import with_told
from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.row_ids import id_of
from fynlo_pos.core.dining import Dining
from fynlo_pos.core.sales.basket import BasketLine, Discount
from fynlo_pos.core.tabs.records import Register, TabLineState, TabState

_TAB = """
SELECT t.call_number, t.opened_at_ms, t.staff_id, coalesce(i.terminal, '')
FROM tab AS t LEFT JOIN incarnation AS i ON i.incarnation = t.opened_incarnation
WHERE t.tab_id = ?
"""
_REGISTERS = """
SELECT r.register, r.value,
    (r.stamp, r.incarnation) IS NOT (t.opened_stamp, t.opened_incarnation)
FROM tab_register AS r JOIN tab AS t ON t.tab_id = r.tab_id
WHERE r.tab_id = ?
"""
_LINES = """
SELECT f.content, l.rung_milli, l.voided_milli, l.settled_milli, l.split_milli
FROM tab_line AS l JOIN tab_fact AS f
    ON f.tab_id = l.tab_id AND f.line_id = l.line_id
    AND f.stamp = l.stamp AND f.incarnation = l.incarnation AND f.nth = l.nth
WHERE l.tab_id = ? AND l.rung_milli + l.settled_milli > 0
ORDER BY l.stamp, l.incarnation, l.nth, l.line_id
"""
_OPEN = "SELECT tab_id FROM tab WHERE is_open = 1 ORDER BY opened_at_ms, tab_id"
_COUNT_OPEN = "SELECT count(*) FROM tab WHERE is_open = 1"
_LAST_WORD = """
SELECT i.terminal, f.at_ms, coalesce(e.seq, 0), f.incarnation
FROM tab_fact AS f JOIN incarnation AS i ON i.incarnation = f.incarnation
LEFT JOIN envelope AS e ON e.stamp = f.stamp AND e.incarnation = f.incarnation
WHERE f.tab_id = ? ORDER BY f.stamp DESC, f.incarnation DESC LIMIT 1
"""

ALLERGY = "allergy "
"""Before one allergy: the register of whether it is one of the tab's, and how it is spelled."""

_told_decoder = msgspec.msgpack.Decoder(str)
_line_decoder = msgspec.msgpack.Decoder(BasketLine)
_NOBODY = UUID(int=0)


class _Registers(msgspec.Struct, frozen=True):
    name: str = ""
    dining: Dining = Dining.EAT_IN
    discount: Discount | None = None
    covers: int = 0
    table: str = ""
    allergy: str = ""
    set_since: frozenset[Register] = frozenset()


_DECODERS: dict[Register, msgspec.msgpack.Decoder[Any]] = {
    Register.NAME: msgspec.msgpack.Decoder(str),
    Register.DINING: msgspec.msgpack.Decoder(Dining),
    Register.DISCOUNT: msgspec.msgpack.Decoder(Discount | None),
    Register.COVERS: msgspec.msgpack.Decoder(int),
    Register.TABLE: msgspec.msgpack.Decoder(str),
    Register.ALLERGY: msgspec.msgpack.Decoder(str),
}


class LastWord(msgspec.Struct, frozen=True):
    """The terminal that last put something on a tab or took it off, when, and where in its log."""

    terminal: str = ""
    at_ms: int = 0
    seq: int = 0
    log: UUID = _NOBODY


def read_tab(connection: Connection, tab_id: UUID) -> TabState | None:
    """Return a tab with its lines in the order they were rung.

    Where its opening has not arrived yet, its first line says by whom and when.
    """
    row = connection.exec_driver_sql(_TAB, (tab_id.bytes,)).first()
    if row is None:
        return None
    lines = tuple(
        TabLineState(_line_decoder.decode(content), *counts)
        for content, *counts in connection.exec_driver_sql(_LINES, (tab_id.bytes,))
    )
    registers = _read_registers(connection, tab_id)
    call_number, opened_at_ms, staff_id, opened_on = row
    first = lines[0].line if lines else None
    return TabState(
        id=tab_id,
        call_number=call_number or 0,
        name=registers.name,
        dining=registers.dining,
        discount=registers.discount,
        opened_at_ms=opened_at_ms or (first.rung_at_ms if first else 0),
        staff_id=id_of(staff_id) if staff_id else first.rung_by if first else _NOBODY,
        lines=lines,
        covers=registers.covers,
        table=registers.table,
        opened_on=opened_on,
        allergy=registers.allergy,
        set_since=registers.set_since,
    )


def read_open_tabs(connection: Connection) -> list[TabState]:
    """Return the tabs with something open, oldest first."""
    ids = [id_of(row[0]) for row in connection.exec_driver_sql(_OPEN)]
    return [tab for tab_id in ids if (tab := read_tab(connection, tab_id)) is not None]


def read_last_word(connection: Connection, tab_id: UUID) -> LastWord:
    """Return who last rang, voided, split or settled something of a tab."""
    row = connection.exec_driver_sql(_LAST_WORD, (tab_id.bytes,)).first()
    if row is None:
        return LastWord()
    terminal, at_ms, seq, log = row
    return LastWord(terminal, at_ms, seq, id_of(log))


def count_open_tabs(connection: Connection) -> int:
    """Return how many tabs have something open."""
    counted: int = connection.exec_driver_sql(_COUNT_OPEN).scalar_one()
    return counted


def _read_registers(connection: Connection, tab_id: UUID) -> _Registers:
    read: dict[str, Any] = {}
    told: dict[str, str] = {}
    set_since: set[Register] = set()
    for name, value, is_since in connection.exec_driver_sql(_REGISTERS, (tab_id.bytes,)):
        if name.startswith(ALLERGY):
            told[name.removeprefix(ALLERGY)] = _told_decoder.decode(value)
            continue
        read[name] = _DECODERS[Register(name)].decode(value)
        if is_since:
            set_since.add(Register(name))
    if told:
        read["allergy"] = with_told(read.get("allergy", ""), told)
    return _Registers(**read, set_since=frozenset(set_since))

"""Tabs, from facts that may arrive in any order: each fact is kept at its place in the log.

What they come to is counted anew for the lines they touch, and onwards along splits.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, later_or_now, names_of, projects_runs
from fynlo_pos.core.db.projections.tab_counts import count_lines
from fynlo_pos.core.db.same_stamp import tie_of
from fynlo_pos.core.db.statements import insert_text
from fynlo_pos.core.db.tab_rows import ALLERGY
from fynlo_pos.core.db.tables import tabs
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.fold import Act
from fynlo_pos.core.tabs.records import (
    Register,
    TabChanged,
    TabLineRung,
    TabLineSplit,
    TabLineVoided,
    TabOpened,
)

_KNOW_TAB = "INSERT INTO tab (tab_id, is_open) VALUES (?, 0) ON CONFLICT DO NOTHING"
_OPEN_TAB = """
INSERT INTO tab (tab_id, is_open, call_number, staff_id, business_date, opened_at_ms,
    opened_stamp, opened_incarnation)
VALUES (?, 0, ?, ?, ?, ?, ?, ?)
ON CONFLICT (tab_id) DO UPDATE SET
    call_number = excluded.call_number, staff_id = excluded.staff_id,
    business_date = excluded.business_date, opened_at_ms = excluded.opened_at_ms,
    opened_stamp = excluded.opened_stamp, opened_incarnation = excluded.opened_incarnation
WHERE opened_stamp IS NULL
    OR (excluded.opened_stamp, excluded.opened_incarnation) < (opened_stamp, opened_incarnation)
"""
_SET_REGISTER = f"""
{insert_text(tabs.tab_register)}
ON CONFLICT (tab_id, register) DO UPDATE SET
    stamp = excluded.stamp, incarnation = excluded.incarnation, nth = excluded.nth,
    value = excluded.value
WHERE (excluded.stamp, excluded.incarnation, excluded.nth) > (stamp, incarnation, nth)
"""
_SET_AT_ONCE = """
SELECT register, incarnation FROM tab_register WHERE tab_id = ? AND stamp = ? AND incarnation <> ?
"""
_FORGET_REGISTER = "DELETE FROM tab_register WHERE tab_id = ? AND register = ?"
_KEEP_FACT = insert_text(tabs.tab_fact)
_COUNTED = names_of((tabs.tab, tabs.tab_line, tabs.tab_fact))

_encoder = msgspec.msgpack.Encoder(uuid_format="bytes")


@projects_runs(TabOpened)
def open_tabs(connection: Connection, opened: Sequence[TabOpened], place: Placed) -> None:
    """Begin tabs; one counts as open once something is rung on it."""
    for nth, tab in enumerate(opened, place.first):
        tab_id = tab.tab_id.bytes
        connection.exec_driver_sql(
            _OPEN_TAB,
            (
                tab_id,
                tab.call_number,
                tab.staff_id.bytes,
                tab.business_date,
                tab.at_ms,
                place.stamp,
                place.incarnation.bytes,
            ),
        )
        values = {Register.NAME.value: tab.name, Register.DINING.value: tab.dining}
        _set_registers(connection, tab.tab_id, values, place, nth)


@projects_runs(TabChanged)
def change_tabs(connection: Connection, changes: Sequence[TabChanged], place: Placed) -> None:
    """Set registers, where nothing later set them."""
    for nth, change in enumerate(changes, place.first):
        connection.exec_driver_sql(_KNOW_TAB, (change.tab_id.bytes,))
        values = {each.value: getattr(change, each.value) for each in change.sets}
        values |= {f"{ALLERGY}{one}": word for one, word in change.allergies.items()}
        _set_registers(connection, change.tab_id, values, place, nth)


@projects_runs(TabLineRung)
def ring_lines(connection: Connection, rung: Sequence[TabLineRung], place: Placed) -> None:
    """Keep what was rung."""
    _keep(
        connection,
        place,
        [
            _Row(
                *(one.tab_id.bytes, one.line.id.bytes, nth, Act.RUNG, one.quantity_milli),
                *(one.line.rung_by.bytes, one.at_ms),
                content=_encoder.encode(one.line),
            )
            for nth, one in enumerate(rung, place.first)
        ],
    )


@projects_runs(TabLineVoided)
def void_lines(connection: Connection, voided: Sequence[TabLineVoided], place: Placed) -> None:
    """Keep what was taken off again."""
    _keep(
        connection,
        place,
        [
            _Row(
                *(one.tab_id.bytes, one.line_id.bytes, nth, Act.VOIDED, one.quantity_milli),
                *(one.staff_id.bytes, one.at_ms),
            )
            for nth, one in enumerate(voided, place.first)
        ],
    )


@projects_runs(TabLineSplit)
def split_lines(connection: Connection, splits: Sequence[TabLineSplit], place: Placed) -> None:
    """Keep what went to another tab, there as well; how much of it is counted at its source."""
    rows: list[_Row] = []
    for nth, one in enumerate(splits, place.first):
        who_when = (one.staff_id.bytes, one.at_ms)
        to_tab, to_line = one.to_tab_id.bytes, one.to_line_id.bytes
        rows.append(
            _Row(
                *(one.tab_id.bytes, one.line_id.bytes, nth, Act.SPLIT, one.quantity_milli),
                *who_when,
                to_tab_id=to_tab,
                to_line_id=to_line,
                to_dining=one.dining.value if one.dining else None,
            )
        )
        rows.append(_Row(to_tab, to_line, nth, Act.RUNG, 0, *who_when))
    _keep(connection, place, rows)


@projects_runs(SaleSealed)
def settle_lines(connection: Connection, sales: Sequence[SaleSealed], place: Placed) -> None:
    """Keep what a sale settled of its tab's lines."""
    for nth, sale in enumerate(sales, place.first):
        if sale.tab_id is not None:
            _keep(connection, place, list(_settled(sale, sale.tab_id, nth)))


class _Row(msgspec.Struct, frozen=True, gc=False):
    tab_id: bytes
    line_id: bytes
    nth: int
    act: Act
    quantity_milli: int
    staff_id: bytes
    at_ms: int
    content: bytes | None = None
    sale_id: bytes | None = None
    to_tab_id: bytes | None = None
    to_line_id: bytes | None = None
    to_dining: str | None = None


def _settled(sale: SaleSealed, tab_id: UUID, nth: int) -> Iterator[_Row]:
    settled: dict[UUID, int] = {}
    for line in sale.lines:
        if line.tab_line_id is not None:
            settled[line.tab_line_id] = settled.get(line.tab_line_id, 0) + line.quantity_milli
    for line_id, milli in settled.items():
        yield _Row(
            *(tab_id.bytes, line_id.bytes, nth, Act.SETTLED, milli),
            *(sale.staff_id.bytes, sale.sold_at_ms),
            sale_id=sale.id.bytes,
        )


def _keep(connection: Connection, place: Placed, rows: Sequence[_Row]) -> None:
    tab_ids = list(dict.fromkeys(row.tab_id for row in rows))
    connection.exec_driver_sql(_KNOW_TAB, [(tab_id,) for tab_id in tab_ids])
    incarnation = place.incarnation.bytes
    connection.exec_driver_sql(
        _KEEP_FACT,
        [
            (
                row.tab_id,
                row.line_id,
                place.stamp,
                incarnation,
                row.nth,
                row.act.value,
                row.quantity_milli,
                row.staff_id,
                row.at_ms,
                row.content,
                row.sale_id,
                row.to_tab_id,
                row.to_line_id,
                row.to_dining,
            )
            for row in rows
        ],
    )
    lines = [(row.tab_id, row.line_id) for row in rows]
    later_or_now(connection, count_lines, lines, _COUNTED)


def _set_registers(
    connection: Connection, tab_id: UUID, values: dict[str, object], place: Placed, nth: int
) -> None:
    at = (place.stamp, place.incarnation.bytes, nth)
    stands = _set_at_once(connection, tab_id, place, set(values))
    rows = [
        (tab_id.bytes, register, *at, _encoder.encode(value))
        for register, value in values.items()
        if register not in stands
    ]
    if rows:
        connection.exec_driver_sql(_SET_REGISTER, rows)


def _set_at_once(connection: Connection, tab_id: UUID, place: Placed, sets: set[str]) -> set[str]:
    """Return those of some registers that another set at this very stamp and that stand so."""
    branch = place.incarnation.bytes
    found = connection.exec_driver_sql(_SET_AT_ONCE, (tab_id.bytes, place.stamp, branch)).all()
    met = [(register, other) for register, other in found if register in sets]
    mine = tie_of(connection, place.stamp, branch) if met else branch
    stands = set()
    for register, other in met:
        if tie_of(connection, place.stamp, other) > mine:
            stands.add(register)
        else:
            connection.exec_driver_sql(_FORGET_REGISTER, (tab_id.bytes, register))
    return stands

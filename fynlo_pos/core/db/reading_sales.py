"""The list of receipts, and the list of held orders.

A text is sought in the items of a day's receipts only where that day's counters know such an item.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.tab_rows import read_last_word, read_open_tabs
from fynlo_pos.core.db.vouched_rows import SOLD_BEHIND
from fynlo_pos.core.money import extend
from fynlo_pos.core.pricing.totals import discount_on
from fynlo_pos.core.sales.records import SaleKind, receipt_number
from fynlo_pos.core.tabs.records import TabLineState, TabState
from fynlo_pos.core.views import NO_ITEM, SaleSummary, TabSummary

_SALES = """
SELECT s.sale_id, s.kind, s.series, s.number, s.business_date, s.local_time, s.call_number,
    s.customer_name, s.staff_name, s.methods, s.total_minor,
    coalesce((SELECT -sum(r.total_minor) FROM sale AS r WHERE r.refund_of = s.sale_id), 0)
        AS refunded_minor, s.seq, s.tip_minor,
    coalesce((SELECT -sum(r.tip_minor) FROM sale AS r WHERE r.refund_of = s.sale_id), 0)
        AS refunded_tip_minor, s.incarnation
FROM sale AS s
WHERE s.business_date BETWEEN :first AND :last
    AND (:item = '' OR (s.business_date IN (SELECT i.business_date FROM day_item AS i
            WHERE i.business_date BETWEEN :first AND :last
                AND i.name = :item AND i.category_name = :category)
        AND EXISTS (SELECT 1 FROM json_each(s.lines) AS l
            WHERE l.value ->> 0 = :item AND l.value ->> 5 = :category)))
    AND (:paid_by = '' OR instr(', ' || s.methods || ', ', ', ' || :paid_by || ', ')) AND (
    :text = ''
    OR s.call_number = :number OR s.number = :number
    OR s.series || '-' || printf('%06d', s.number) LIKE :pattern ESCAPE '!'
    OR s.customer_name LIKE :pattern ESCAPE '!'
    OR (s.business_date IN (SELECT i.business_date FROM day_item AS i
            WHERE i.business_date BETWEEN :first AND :last AND i.name LIKE :pattern ESCAPE '!')
        AND EXISTS (SELECT 1 FROM json_each(s.lines) AS l
            WHERE l.value ->> 0 LIKE :pattern ESCAPE '!')))
ORDER BY s.business_date DESC, s.sold_at_ms DESC, s.row DESC LIMIT :limit OFFSET :offset
"""
_SOLD_AFTER = f"SELECT count(*) {SOLD_BEHIND}"
_LARGEST_DIGITS = 9
_NO_NUMBER = -1


def read_sales(
    connection: Connection,
    first: str,
    last: str,
    *,
    limit: int,
    offset: int,
    text: str,
    paid_by: str = "",
    item: tuple[str, str] = NO_ITEM,
) -> list[SaleSummary]:
    """Return receipts of business dates ``first`` to ``last``, newest first.

    ``text`` narrows by receipt number, call number, customer's name or item name, ``paid_by`` by
    the title of a way that it was paid or paid back, ``item`` by what was sold, by its name and
    its category's.
    """
    name, category = item
    sought = text.strip()
    is_number = sought.isascii() and sought.isdigit() and len(sought) <= _LARGEST_DIGITS
    rows = connection.exec_driver_sql(
        _SALES,
        {
            "first": first,
            "last": last,
            "text": sought,
            "paid_by": paid_by,
            "item": name,
            "category": category,
            "number": int(sought) if is_number else _NO_NUMBER,
            "pattern": f"%{_escaped(sought)}%",
            "limit": limit,
            "offset": offset,
        },
    )
    return [_summary_of_sale(row) for row in rows]


def count_sold_after(connection: Connection, incarnation: UUID, seq: int) -> int:
    """Return how many sales and refunds of a log come after a place in it."""
    row = connection.exec_driver_sql(_SOLD_AFTER, {"log": incarnation.bytes, "seq": seq}).first()
    return int(row[0]) if row is not None else 0


def read_tab_summaries(connection: Connection) -> list[TabSummary]:
    """Return the tabs with something open, oldest first."""
    return [_summary_of_tab(connection, tab) for tab in read_open_tabs(connection)]


def _summary_of_sale(row: Iterable[Any]) -> SaleSummary:
    sale_id, kind, series, number, *rest, log = row
    receipt, values = receipt_number(series, number), [*rest, UUID(bytes=log)]
    return SaleSummary(UUID(bytes=sale_id), SaleKind(kind), receipt, *values)


def _summary_of_tab(connection: Connection, tab: TabState) -> TabSummary:
    last = read_last_word(connection, tab.id)
    standing = [state for state in tab.lines if state.open_milli]
    return TabSummary(
        id=tab.id,
        call_number=tab.call_number,
        name=tab.name,
        dining=tab.dining,
        opened_at_ms=tab.opened_at_ms,
        staff_id=tab.staff_id,
        lines=len(standing),
        open_minor=sum(_open_minor(state, tab) for state in standing),
        table=tab.table,
        covers=tab.covers,
        opened_on=tab.opened_on,
        last_on=last.terminal,
        last_at_ms=last.at_ms,
        last_seq=last.seq,
        last_log=last.log,
        is_after_bill=tab.is_after_bill,
    )


def _open_minor(state: TabLineState, tab: TabState) -> int:
    amount = extend(state.line.unit_minor(tab.dining), state.open_milli)
    return amount - discount_on(amount, state.line.discount)


def _escaped(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")

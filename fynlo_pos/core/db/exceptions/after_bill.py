"""Orders that were paid and have something open."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.db.exceptions.open_lines import open_lines
from fynlo_pos.core.db.exceptions.order_words import order_words
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.exceptions import after_bill
from fynlo_pos.core.exceptions.after_bill import Bill, PaidTab
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.sales.records import receipt_number

_TABS = """
SELECT t.tab_id FROM tab AS t WHERE t.is_open = 1 AND EXISTS (
    SELECT 1 FROM tab_line AS l WHERE l.tab_id = t.tab_id AND l.settled_milli > 0)
ORDER BY t.tab_id
"""
_BILLS = """
SELECT s.series, s.number, s.total_minor, i.terminal, s.staff_id, s.sold_at_ms
FROM sale AS s JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE s.sale_id IN (SELECT sale_id FROM tab_fact WHERE tab_id = ? AND sale_id IS NOT NULL)
ORDER BY s.sold_at_ms, s.series, s.number
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for (tab_id,) in connection.exec_driver_sql(_TABS).all():
        tab = read_tab(connection, UUID(bytes=tab_id))
        if tab is not None:
            bills = tuple(
                Bill(receipt_number(series, number), total, terminal, UUID(bytes=staff), at_ms)
                for series, number, total, terminal, staff, at_ms in connection.exec_driver_sql(
                    _BILLS, (tab_id,)
                )
            )
            lines = tuple(open_lines(connection, tab))
            paid = PaidTab(tab.id, order_words(connection, tab_id), bills, lines)
            yield from after_bill.after_bill(paid)


AFTER_BILL = Kind(
    after_bill.AFTER_BILL,
    "An order has a paid bill and something open.",
    ToldTo.ANYONE,
    _find,
)

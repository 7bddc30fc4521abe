"""Receipt numbers that two lives of one series both gave: a copy of a till went on selling."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import receipts
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.exceptions.receipts import SharedNumbers, Slip
from fynlo_pos.core.sales.records import receipt_number

MOST_SHOWN = 20

_SHARED = "SELECT series FROM incarnation GROUP BY series HAVING count(*) > 1 ORDER BY series"
_NUMBERS = """
SELECT s.number FROM sale AS s JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE i.series = ? GROUP BY s.number HAVING count(*) > 1 ORDER BY s.number
"""
_SLIPS = """
SELECT s.series, s.number, s.total_minor, i.terminal, s.staff_id, s.sold_at_ms
FROM incarnation AS i CROSS JOIN sale AS s ON s.incarnation = i.incarnation AND s.number = ?2
WHERE i.series = ?1 ORDER BY s.sold_at_ms, i.incarnation
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    for (series,) in connection.exec_driver_sql(_SHARED).all():
        numbers = tuple(row[0] for row in connection.exec_driver_sql(_NUMBERS, (series,)))
        slips = tuple(
            Slip(receipt_number(of, number), total, terminal, UUID(bytes=staff), at_ms)
            for wanted in numbers[:MOST_SHOWN]
            for of, number, total, terminal, staff, at_ms in connection.exec_driver_sql(
                _SLIPS, (series, wanted)
            )
        )
        yield from receipts.receipt_twice(SharedNumbers(series, numbers, slips))


RECEIPT_TWICE = Kind(
    receipts.RECEIPT_TWICE,
    "Two lives of a terminal gave the same receipt number: one was a copy.",
    ToldTo.MANAGER,
    _find,
)

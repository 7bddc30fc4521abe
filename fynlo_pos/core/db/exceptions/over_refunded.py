"""Lines and tips of sales that were refunded more than once."""

from collections.abc import Iterator
from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.exceptions.kind import Kind
from fynlo_pos.core.exceptions import receipts
from fynlo_pos.core.exceptions.matter import Matter, ToldTo
from fynlo_pos.core.exceptions.receipts import RefundedLine, RefundedTip, Slip
from fynlo_pos.core.sales.records import receipt_number

_TWICE = """
SELECT refund_of, line FROM refunded_line GROUP BY refund_of, line HAVING count(*) > 1
"""
_REFUNDS = """
SELECT l.name, o.series, o.number, s.series, s.number, l.gross_minor, i.terminal, s.staff_id,
    s.sold_at_ms
FROM refunded_line AS l
JOIN sale AS s ON s.sale_id = l.sale_id AND s.incarnation = l.incarnation
JOIN incarnation AS i ON i.incarnation = s.incarnation
LEFT JOIN sale AS o ON o.sale_id = l.refund_of
WHERE l.refund_of = ? AND l.line = ?
ORDER BY s.sold_at_ms, s.series, s.number
"""
_TIPS = """
SELECT refund_of, -sum(tip_minor) AS back_minor FROM sale
WHERE refund_of IS NOT NULL AND tip_minor <> 0 GROUP BY refund_of
"""
_TIPPED = """
SELECT min(series), min(number), sum(tip_minor) FROM sale WHERE sale_id = ?
HAVING sum(tip_minor) < ?
"""
_TIP_REFUNDS = """
SELECT s.series, s.number, s.tip_minor, i.terminal, s.staff_id, s.sold_at_ms
FROM sale AS s JOIN incarnation AS i ON i.incarnation = s.incarnation
WHERE s.refund_of = ? AND s.tip_minor <> 0
ORDER BY s.sold_at_ms, s.series, s.number
"""


def _find(connection: Connection, _this: UUID) -> Iterator[Matter]:
    yield from _lines(connection)
    yield from _tips(connection)


def _lines(connection: Connection) -> Iterator[Matter]:
    for sale_id, line in connection.exec_driver_sql(_TWICE).all():
        rows = connection.exec_driver_sql(_REFUNDS, (sale_id, line)).all()
        name, series, number = rows[0][:3]
        refunds = tuple(
            Slip(receipt_number(of, nth), minor, terminal, UUID(bytes=staff), at_ms)
            for _, _, _, of, nth, minor, terminal, staff, at_ms in rows
        )
        receipt = receipt_number(series, number) if series else ""
        refunded = RefundedLine(UUID(bytes=sale_id), line, name, receipt, refunds)
        yield from receipts.over_refunded(refunded)


def _tips(connection: Connection) -> Iterator[Matter]:
    for sale_id, back_minor in connection.exec_driver_sql(_TIPS).all():
        for series, number, tip_minor in connection.exec_driver_sql(_TIPPED, (sale_id, back_minor)):
            refunds = tuple(
                Slip(receipt_number(of, nth), minor, terminal, UUID(bytes=staff), at_ms)
                for of, nth, minor, terminal, staff, at_ms in connection.exec_driver_sql(
                    _TIP_REFUNDS, (sale_id,)
                )
            )
            receipt = receipt_number(series, number)
            tip = RefundedTip(UUID(bytes=sale_id), tip_minor, receipt, refunds)
            yield from receipts.tip_over_refunded(tip)


OVER_REFUNDED = Kind(
    receipts.OVER_REFUNDED,
    "One line of a sale, or its tip, was refunded more than once.",
    ToldTo.MANAGER,
    _find,
)

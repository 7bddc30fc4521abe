"""Counts takings by day, hour, rate, way paid and item as sales are sealed; refunds take off.

A refund's stored amounts are negative, so everything is added; only orders and their lines count
sales alone.
"""

from collections import defaultdict

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects
from fynlo_pos.core.db.statements import upsert_text
from fynlo_pos.core.db.tables.takings import (
    day_hour,
    day_item,
    day_method,
    day_rate,
    day_total,
    month_item,
)
from fynlo_pos.core.pricing.totals import sum_by_rate
from fynlo_pos.core.sales.records import SaleKind, SaleSealed
from fynlo_pos.core.sales.tender import Tender

_ADD_TO_DAY = upsert_text(
    day_total,
    adding=(
        "orders",
        "lines",
        "refunds",
        "gross_minor",
        "refunds_minor",
        "tax_minor",
        "discounts_minor",
    ),
)
_ADD_TO_HOUR = upsert_text(day_hour, adding=("orders", "gross_minor"))
_ADD_TO_RATE = upsert_text(day_rate, adding=("gross_minor", "tax_minor"))
_ADD_TO_METHOD = upsert_text(
    day_method, adding=("payments", "taken_minor", "refunds", "refunded_minor", "tips_minor")
)
_ADD_TO_DAY_ITEM = upsert_text(day_item, adding=("quantity_milli", "gross_minor"))
_ADD_TO_MONTH_ITEM = upsert_text(month_item, adding=("quantity_milli", "gross_minor"))

_HOUR = slice(len("2026-11-20T"), len("2026-11-20T12"))
_MONTH = slice(len("2026-11"))


@projects(SaleSealed)
def count_takings(connection: Connection, sale: SaleSealed, _place: Placed) -> None:
    """Add a sale, or take off a refund, on its stored business date and local hour."""
    date = sale.business_date
    is_sale = sale.kind is SaleKind.SALE
    connection.exec_driver_sql(
        _ADD_TO_DAY,
        (
            date,
            int(is_sale),
            len(sale.lines) if is_sale else 0,
            int(not is_sale),
            sale.total_minor,
            0 if is_sale else -sale.total_minor,
            sale.tax_minor,
            sale.discount_minor,
        ),
    )
    connection.exec_driver_sql(
        _ADD_TO_HOUR, (date, int(sale.local_time[_HOUR]), int(is_sale), sale.total_minor)
    )
    rates = sum_by_rate([(line.rate_bp, line.gross_minor, line.tax_minor) for line in sale.lines])
    connection.exec_driver_sql(
        _ADD_TO_RATE, [(date, rate.rate_bp, rate.gross_minor, rate.tax_minor) for rate in rates]
    )
    ways = [_by_way(one, is_sale=is_sale) for one in sale.tenders if _moves_money(one)]
    if ways:
        connection.exec_driver_sql(_ADD_TO_METHOD, [(date, *way) for way in ways])
    items = _sum_by_item(sale)
    connection.exec_driver_sql(_ADD_TO_DAY_ITEM, [(date, *item) for item in items])
    connection.exec_driver_sql(_ADD_TO_MONTH_ITEM, [(date[_MONTH], *item) for item in items])


def _moves_money(tender: Tender) -> bool:
    """Tell whether money went by a tender: what is free is paid for by none."""
    return bool(tender.amount_minor or tender.tip_minor)


def _by_way(tender: Tender, *, is_sale: bool) -> tuple[str, str, int, int, int, int, int]:
    minor = tender.amount_minor
    taken, back = ((1, minor), (0, 0)) if is_sale else ((0, 0), (1, -minor))
    return (tender.method, tender.title, *taken, *back, tender.tip_minor)


def _sum_by_item(sale: SaleSealed) -> list[tuple[str, str, int, int]]:
    quantities: dict[tuple[str, str], int] = defaultdict(int)
    amounts: dict[tuple[str, str], int] = defaultdict(int)
    for line in sale.lines:
        item = (line.name, line.category_name)
        quantities[item] += line.quantity_milli
        amounts[item] += line.gross_minor
    return [(*item, quantities[item], amounts[item]) for item in quantities]

"""Counts takings by day, hour, rate, way paid and item as sales are sealed; refunds take off.

A refund's stored amounts are negative, so everything is added; only orders and their lines count
sales alone.
"""

from collections import defaultdict
from collections.abc import Sequence

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.projection import Placed, projects_added_up
from fynlo_pos.core.db.statements import upsert_text
from fynlo_pos.core.db.tables.takings import (
    day_hour,
    day_item,
    day_method,
    day_rate,
    day_total,
    month_item,
)
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


@projects_added_up(
    SaleSealed, into=(day_total, day_hour, day_rate, day_method, day_item, month_item)
)
def count_takings(connection: Connection, sales: Sequence[tuple[SaleSealed, Placed]]) -> None:
    """Add sales, and take off refunds, on their stored business dates and local hours."""
    of_dates: dict[str, list[SaleSealed]] = defaultdict(list)
    for sale, _ in sales:
        of_dates[sale.business_date].append(sale)
    for date, sold in of_dates.items():
        _count_day(connection, date, sold)


def _count_day(connection: Connection, date: str, sales: Sequence[SaleSealed]) -> None:
    connection.exec_driver_sql(_ADD_TO_DAY, (date, *_sum_day(sales)))
    hours: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    rates: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    items: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    ways: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for sale in sales:
        hour = hours[int(sale.local_time[_HOUR])]
        hour[0] += sale.kind is SaleKind.SALE
        hour[1] += sale.total_minor
        for line in sale.lines:
            gross_minor = line.gross_minor
            rate, item = rates[line.rate_bp], items[line.name, line.category_name]
            rate[0] += gross_minor
            rate[1] += line.tax_minor
            item[0] += line.quantity_milli
            item[1] += gross_minor
        for tender in filter(_moves_money, sale.tenders):
            way = ways[tender.method, tender.title]
            for nth, part in enumerate(_by_way(tender, is_sale=sale.kind is SaleKind.SALE)):
                way[nth] += part
    by_item = [(*item, *sums) for item, sums in items.items()]
    for statement, rows in (
        (_ADD_TO_HOUR, [(date, hour, *sums) for hour, sums in hours.items()]),
        (_ADD_TO_RATE, [(date, rate_bp, *sums) for rate_bp, sums in rates.items()]),
        (_ADD_TO_METHOD, [(date, *way, *sums) for way, sums in ways.items()]),
        (_ADD_TO_DAY_ITEM, [(date, *row) for row in by_item]),
        (_ADD_TO_MONTH_ITEM, [(date[_MONTH], *row) for row in by_item]),
    ):
        if rows:
            connection.exec_driver_sql(statement, rows)


def _sum_day(sales: Sequence[SaleSealed]) -> tuple[int, ...]:
    sold = [each for each in sales if each.kind is SaleKind.SALE]
    back = [each for each in sales if each.kind is SaleKind.REFUND]
    return (
        len(sold),
        sum(len(each.lines) for each in sold),
        len(back),
        sum(each.total_minor for each in sales),
        -sum(each.total_minor for each in back),
        sum(each.tax_minor for each in sales),
        sum(each.discount_minor for each in sales),
    )


def _moves_money(tender: Tender) -> bool:
    """Tell whether money went by a tender: what is free is paid for by none."""
    return bool(tender.amount_minor or tender.tip_minor)


def _by_way(tender: Tender, *, is_sale: bool) -> tuple[int, int, int, int, int]:
    minor = tender.amount_minor
    taken, back = ((1, minor), (0, 0)) if is_sale else ((0, 0), (1, -minor))
    return (*taken, *back, tender.tip_minor)

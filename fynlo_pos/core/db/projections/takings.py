"""Counts takings by day, hour, rate, way paid and item as sales are sealed; refunds take off.

A refund's stored amounts are negative, so everything is added; only orders and their lines count
sales alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.line_sums import LineSums, sum_lines
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


class _Hour(msgspec.Struct, gc=False):
    orders: int = 0
    gross_minor: int = 0


class _Way(msgspec.Struct, gc=False):
    payments: int = 0
    taken_minor: int = 0
    refunds: int = 0
    refunded_minor: int = 0
    tips_minor: int = 0

    def add(self, tender: Tender, *, is_sale: bool) -> None:
        """Add what was taken or given back by this way."""
        if is_sale:
            self.payments += 1
            self.taken_minor += tender.amount_minor
        else:
            self.refunds += 1
            self.refunded_minor -= tender.amount_minor
        self.tips_minor += tender.tip_minor


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
    hours: dict[int, _Hour] = defaultdict(_Hour)
    rates: dict[int, LineSums] = defaultdict(LineSums)
    items: dict[tuple[str, str], LineSums] = defaultdict(LineSums)
    ways: dict[tuple[str, str], _Way] = defaultdict(_Way)
    for sale in sales:
        is_sale = sale.kind is SaleKind.SALE
        hour = hours[int(sale.local_time[_HOUR])]
        hour.orders += is_sale
        hour.gross_minor += sale.total_minor
        for tender in filter(_moves_money, sale.tenders):
            ways[tender.method, tender.title].add(tender, is_sale=is_sale)
    for each in sum_lines(sales):
        rates[each.rate_bp].add(each.sums)
        items[each.name, each.category_name].add(each.sums)
    by_item = [(*item, sums.quantity_milli, sums.gross_minor) for item, sums in items.items()]
    by_rate = [(rate_bp, sums.gross_minor, sums.tax_minor) for rate_bp, sums in rates.items()]
    by_way = [(*way, *msgspec.structs.astuple(sums)) for way, sums in ways.items()]
    by_hour = [(hour, sums.orders, sums.gross_minor) for hour, sums in hours.items()]
    _add(connection, _ADD_TO_HOUR, date, by_hour)
    _add(connection, _ADD_TO_RATE, date, by_rate)
    _add(connection, _ADD_TO_METHOD, date, by_way)
    _add(connection, _ADD_TO_DAY_ITEM, date, by_item)
    _add(connection, _ADD_TO_MONTH_ITEM, date[_MONTH], by_item)


def _add(
    connection: Connection, statement: str, period: str, rows: Iterable[tuple[object, ...]]
) -> None:
    """Add what something came to in a day or a month, where there was any."""
    if added := [(period, *row) for row in rows]:
        connection.exec_driver_sql(statement, added)


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

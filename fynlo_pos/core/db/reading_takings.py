"""The reports page, read from counters: a year costs as much as a few thousand small rows."""

from datetime import date, timedelta
from typing import NamedTuple

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.views import (
    DayTakings,
    HourTakings,
    MethodTakings,
    ProductTakings,
    RateTakings,
    Takings,
)

_DAYS = (
    "SELECT business_date, orders, lines, refunds, gross_minor, refunds_minor, tax_minor, "
    "discounts_minor FROM day_total WHERE business_date BETWEEN ? AND ? ORDER BY business_date"
)
_HOURS = (
    "SELECT hour, sum(orders), sum(gross_minor) FROM day_hour "
    "WHERE business_date BETWEEN ? AND ? GROUP BY hour ORDER BY hour"
)
_RATES = (
    "SELECT rate_bp, sum(gross_minor), sum(tax_minor) FROM day_rate "
    "WHERE business_date BETWEEN ? AND ? GROUP BY rate_bp ORDER BY rate_bp DESC"
)
_METHODS = (
    "SELECT method, title, sum(payments), sum(taken_minor), sum(refunds), sum(refunded_minor), "
    "sum(tips_minor) FROM day_method WHERE business_date BETWEEN ? AND ? "
    "GROUP BY method, title ORDER BY method, title"
)
_ITEMS = (
    "SELECT name, category_name, sum(quantity_milli) AS quantity_milli, "
    "sum(gross_minor) AS gross_minor FROM ("
    "SELECT name, category_name, quantity_milli, gross_minor FROM month_item "
    "WHERE month BETWEEN ? AND ? "
    "UNION ALL "
    "SELECT name, category_name, quantity_milli, gross_minor FROM day_item "
    "WHERE business_date BETWEEN ? AND ? "
    "UNION ALL "
    "SELECT name, category_name, quantity_milli, gross_minor FROM day_item "
    "WHERE business_date BETWEEN ? AND ?"
    ") GROUP BY name, category_name HAVING sum(quantity_milli) <> 0 OR sum(gross_minor) <> 0 "
    "ORDER BY quantity_milli DESC, gross_minor DESC, name, category_name"
)
_NO_DAYS = ("9", "0")
_LAST_WITH_A_MONTH_AFTER = date(9999, 11, 29)


class _Day(NamedTuple):
    business_date: str
    orders: int
    lines: int
    refunds: int
    gross_minor: int
    refunds_minor: int
    tax_minor: int
    discounts_minor: int


def read_takings(
    connection: Connection, first: str, last: str, *, with_items: bool = True
) -> Takings:
    """Return the reports page over business dates ``first`` to ``last``, both included.

    Items come with the most sold first. They are nine tenths of what a year costs to read: days
    that others are only compared with go ``with_items`` left out.
    """
    between = (first, last)
    days = [_Day(*row) for row in connection.exec_driver_sql(_DAYS, between)]
    return Takings(
        first=first,
        last=last,
        orders=sum(day.orders for day in days),
        lines=sum(day.lines for day in days),
        refunds=sum(day.refunds for day in days),
        gross_minor=sum(day.gross_minor for day in days),
        refunds_minor=sum(day.refunds_minor for day in days),
        tax_minor=sum(day.tax_minor for day in days),
        discounts_minor=sum(day.discounts_minor for day in days),
        days=tuple(
            DayTakings(day.business_date, day.orders, day.gross_minor, day.tax_minor)
            for day in days
        ),
        hours=tuple(HourTakings(*row) for row in connection.exec_driver_sql(_HOURS, between)),
        products=_items(connection, first, last) if with_items else (),
        rates=tuple(RateTakings(*row) for row in connection.exec_driver_sql(_RATES, between)),
        methods=tuple(MethodTakings(*row) for row in connection.exec_driver_sql(_METHODS, between)),
    )


def _items(connection: Connection, first: str, last: str) -> tuple[ProductTakings, ...]:
    rows = connection.exec_driver_sql(_ITEMS, _parts_of(first, last))
    return tuple(ProductTakings(*row) for row in rows)


def _parts_of(first: str, last: str) -> tuple[str, ...]:
    """Return a range as whole months and the days before and after them, each first and last.

    Empty parts are ranges that hold nothing.
    """
    first_day = min(date.fromisoformat(first), _LAST_WITH_A_MONTH_AFTER)
    last_day = min(date.fromisoformat(last), _LAST_WITH_A_MONTH_AFTER)
    month = first_day if first_day.day == 1 else _next_month(first_day)
    end = _next_month(last_day) if _is_last(last_day) else last_day.replace(day=1)
    if month >= end:
        return (*_NO_DAYS, first, last, *_NO_DAYS)
    one = timedelta(days=1)
    return (
        _month(month),
        _month(end - one),
        first,
        (month - one).isoformat(),
        end.isoformat(),
        last,
    )


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _is_last(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _month(day: date) -> str:
    return day.isoformat()[: len("2026-11")]

"""Takings counted as sales are made, so that a report is a read of few rows.

Days are business dates. Months stand beside the days for items, of which a year has too many.
"""

from sqlalchemy import Table

from fynlo_pos.core.db.metadata import Role, table, text_column, whole

day_total = table(
    "day_total",
    Role.PROJECTION,
    text_column("business_date", key=True),
    whole("orders"),
    whole("lines"),
    whole("refunds"),
    whole("gross_minor"),
    whole("refunds_minor"),
    whole("tax_minor"),
    whole("discounts_minor"),
    with_rowid=False,
)

day_hour = table(
    "day_hour",
    Role.PROJECTION,
    text_column("business_date", key=True),
    whole("hour", key=True),
    whole("orders"),
    whole("gross_minor"),
    with_rowid=False,
)

day_rate = table(
    "day_rate",
    Role.PROJECTION,
    text_column("business_date", key=True),
    whole("rate_bp", key=True),
    whole("gross_minor"),
    whole("tax_minor"),
    with_rowid=False,
)

day_method = table(
    "day_method",
    Role.PROJECTION,
    text_column("business_date", key=True),
    text_column("method", key=True),
    text_column("title", key=True),
    whole("payments"),
    whole("taken_minor"),
    whole("refunds"),
    whole("refunded_minor"),
    whole("tips_minor"),
    with_rowid=False,
)


def _items(name: str, period: str) -> Table:
    return table(
        name,
        Role.PROJECTION,
        text_column(period, key=True),
        text_column("name", key=True),
        text_column("category_name", key=True),
        whole("quantity_milli"),
        whole("gross_minor"),
        with_rowid=False,
    )


day_item = _items("day_item", "business_date")
month_item = _items("month_item", "month")

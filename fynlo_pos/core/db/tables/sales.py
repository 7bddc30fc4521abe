"""Sales and refunds as sold. What a receipt says in full is read from its envelope."""

from sqlalchemy import Column, Index, Integer, UniqueConstraint, text

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

sale = table(
    "sale",
    Role.PROJECTION,
    Column("row", Integer, primary_key=True),
    id_column("sale_id"),
    id_column("incarnation"),
    whole("seq"),
    text_column("kind"),
    text_column("series"),
    whole("number"),
    text_column("business_date"),
    whole("sold_at_ms"),
    text_column("local_time"),
    whole("call_number"),
    text_column("customer_name"),
    id_column("staff_id"),
    text_column("staff_name"),
    text_column("dining"),
    text_column("methods"),
    whole("total_minor"),
    whole("tax_minor"),
    whole("discount_minor"),
    whole("tip_minor"),
    id_column("refund_of", nullable=True),
    text_column("imported_from"),
    # JSON of core.db.kept_sale: read whole with their sale, so they need no rows of their own.
    text_column("lines"),
    text_column("tenders"),
    # Two devices that write as one may both sell the basket they have in common: both are true.
    UniqueConstraint("sale_id", "incarnation"),
    UniqueConstraint("incarnation", "number"),
)
Index("ix_sale_business_date", sale.c.business_date, sale.c.sold_at_ms)
Index("ix_sale_refund_of", sale.c.refund_of, sqlite_where=text("refund_of IS NOT NULL"))

refunded_line = table(
    "refunded_line",
    Role.PROJECTION,
    id_column("refund_of", key=True),
    whole("line", key=True),
    id_column("incarnation", key=True),
    id_column("sale_id"),
    text_column("name"),
    whole("gross_minor"),
    with_rowid=False,
)
"""Which line of which sale a refund gave back, ``sale_id`` being the refund's own.

One device refunds a line once; two that were apart may both have, which is a matter to look at.
"""
